# Words of signing in and of the desk, for trainers and coordinators.

## Signing in

sign-in-again = Vraag een nieuwe link
sign-in-sent = Kijk in je mail
    .meaning = Werk je hier met dit e-mailadres? Dan krijg je nu een link. De link werkt 10 minuten.
    .browser = Open de link in deze browser. In een andere browser werkt hij niet.
    .nothing = Geen mail? Kijk bij je spam. Je kunt vijf links per uur vragen.
sign-in-link = Log in bij { -brand }
    .meaning = Druk op de knop. Daarna vragen we de code van je telefoon. De link werkt dan niet meer.
    .button = Log in
sign-in-refused = Deze link werkt niet
sign-in-refused-too-old = Deze link werkt niet meer
    .what-now = Een link werkt 10 minuten. Vraag een nieuwe en open die meteen.
sign-in-refused-used = Deze link is al gebruikt
    .what-now = Een link werkt één keer. Vraag een nieuwe.
sign-in-refused-other-browser = Deze link hoort bij een andere browser
    .what-now = Open de link in de browser waarin je erom vroeg. Of vraag hier een nieuwe link.
sign-in-phone = Je telefoon maakt vanaf nu codes voor je. Zo komt niemand binnen met alleen jouw mail.
    .app = Open een app voor codes op je telefoon, zoals Google Authenticator, Aegis of 2FAS.
    .scan = Scan deze QR-code met de app.
    .type = Typ de code van 6 cijfers die je ziet.
    .by-hand = Lukt scannen niet? Typ dan dit in de app:
sign-in-phone-qr = QR-code voor de app met codes
sign-in-recovery = Bewaar deze codes
    .meaning = Je bent binnen. Is je telefoon kwijt of leeg? Dan kom je binnen met een van deze codes. Elke code werkt één keer.
    .keep = Schrijf ze op of print ze. We laten ze maar één keer zien.
    .done = Ik heb ze bewaard
