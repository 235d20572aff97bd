# Words of signing in and of the desk, for trainers and coordinators.

## Signing in

sign-in-again = Ask for a new link
sign-in-sent = Look in your mail
    .meaning = Do you work here with this email address? Then you are getting a link now. The link works for 10 minutes.
    .browser = Open the link in this browser. It does not work in another one.
    .nothing = No mail? Look in your spam. You can ask for five links an hour.
sign-in-link = Sign in to { -brand }
    .meaning = Press the button. After that we ask for the code from your phone. The link then stops working.
    .button = Sign in
sign-in-refused = This link does not work
sign-in-refused-too-old = This link no longer works
    .what-now = A link works for 10 minutes. Ask for a new one and open it straight away.
sign-in-refused-used = This link was used already
    .what-now = A link works once. Ask for a new one.
sign-in-refused-other-browser = This link belongs to another browser
    .what-now = Open the link in the browser in which you asked for it. Or ask for a new link here.
sign-in-phone = From now on your phone makes codes for you. That way nobody gets in with only your mail.
    .app = Open an app for codes on your phone, such as Google Authenticator, Aegis or 2FAS.
    .scan = Scan this QR code with the app.
    .type = Type the code of 6 digits that you see.
    .by-hand = Can you not scan it? Then type this in the app:
sign-in-phone-qr = QR code for the app with codes
sign-in-recovery = Keep these codes
    .meaning = You are in. Is your phone lost or empty? Then you get in with one of these codes. Each code works once.
    .keep = Write them down or print them. We show them only once.
    .done = I have kept them
