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
my-keys = Hoe je inlogt
my-keys-left = { $n ->
        [0] Je herstelcodes zijn op.
        [one] Je hebt nog één herstelcode.
       *[other] Je hebt nog { $n } herstelcodes.
    }
my-keys-lost = Nieuwe telefoon, of telefoon kwijt?
    .meaning = Je oude telefoon werkt dan niet meer. Je krijgt ook nieuwe herstelcodes. Alle andere apparaten loggen uit.
    .button = Stel een nieuwe telefoon in
my-keys-recovery = Herstelcodes op of kwijt?
    .meaning = De oude codes werken dan niet meer.
    .button = Maak nieuwe herstelcodes
keys-again = Laat zien dat jij het bent
    .meaning = Dit is zo belangrijk dat we nog een keer om de code van je telefoon vragen. Daarna ga je verder waar je was. Wat je hebt ingevuld, blijft staan.
    .button = Ga verder
    .not = Toch niet
desk-staff = Wie werken hier?
    .meaning = Is iemand de telefoon én de herstelcodes kwijt? Zet dan de inlog terug. Bel eerst, zodat je zeker weet wie het vraagt.
desk-staff-reset = Laat { $name } een nieuwe telefoon instellen
desk-staff-no-key = Heeft nog geen telefoon ingesteld.
desk-staff-invited = Uitgenodigd. De uitnodiging werkt tot { $date }
desk-staff-alone = Leidt nu als enige:
desk-staff-invite-again = Stuur de uitnodiging nog een keer
desk-staff-uninvite = Trek de uitnodiging in
desk-staff-end = { $name } werkt hier niet meer
staff-everywhere = Alle programma’s, ook die er nog komen
desk-done-invited = De uitnodiging gaat per mail weg.
desk-done-work_set = Het is veranderd. Die persoon krijgt er mail over.
desk-done-left_staff = Deze persoon kan niet meer inloggen.
desk-did-invited = Uitgenodigd om hier te werken
desk-did-work-set = Een andere rol of een ander programma gegeven
desk-did-left-staff = Werkt hier niet meer
desk-letter-invitation = Uitnodiging om hier te werken
desk-letter-work = Bericht over een andere rol
invitation = Kom je bij ons werken?
    .meaning = Je bent uitgenodigd om mee te werken aan BACK-UP Netwerkt! Druk op de knop als je meedoet. Daarna log je in met je e-mailadres en je telefoon.
    .button = Ja, ik doe mee
invitation-done = Fijn dat je meedoet!
    .meaning = Log nu in met je e-mailadres. Je krijgt dan een link per mail. De eerste keer stel je ook je telefoon in.
invitation-refused = Deze uitnodiging werkt niet meer
invitation-refused-used = Je hebt deze uitnodiging al gebruikt. Log in met je e-mailadres.
invitation-refused-too-old = De uitnodiging is te oud, of hij is ingetrokken. Vraag aan wie je uitnodigde om een nieuwe.
job-trainer = Trainer
job-coordinator = Coördinator
job-safeguarding = Veiligheid
job-admin = Techniek

## The desk

desk-sign-out = Log uit
desk-today = Vandaag
desk-nothing = Er ligt niets. Fijne dag!
desk-no-people = Jij zorgt voor de techniek. Gegevens van mensen zie je hier niet.
desk-gone = (is er niet meer)
desk-former = iemand die weg is
desk-more = Er zijn er meer. Ze komen in beeld als deze klaar zijn.
desk-to-group = Terug naar de groep

desk-done-key_reset = Gedaan. Die persoon krijgt er mail over en stelt een nieuwe telefoon in.
desk-done-made = De groep is gemaakt.
desk-done-opened = Jongeren kunnen nu meedoen. Er is een nieuwe code.
desk-done-closed = Niemand kan er nu meer bij. Wie meedoet, blijft.
desk-done-ended = De groep is klaar. Niemand kan er meer bij.
desk-done-goes_on = De groep gaat door.
desk-done-trainers = Opgeslagen wie de groep leidt.
desk-done-sharing = Opgeslagen of de groep deelt.
desk-done-consent = Opgeslagen: je hebt de toestemming op papier.
desk-done-consent_back = Opgeslagen: de toestemming is ingetrokken.
desk-done-card = Dit is de nieuwe kaart. De oude werkt niet meer. Wie daarmee binnen was, is er nu uit.
desk-done-person_erased = Alles van deze jongere is gewist.
desk-done-report_first = Er is nog niets gewist. Deze jongere heeft iets gemeld dat nog open staat, bovenaan bij “Vandaag”. Los dat eerst op.
desk-done-approved = Het staat op het bord.
desk-done-sent_back = De jongere ziet dat het anders moet.
desk-done-words_proposed = De jongere leest jouw woorden en kiest. Tot dan staat er niets op het bord.
desk-done-owner_asked = De jongere leest je vraag. Met het antwoord ligt dit weer hier.
desk-done-asked = Ze krijgen allebei de vraag.
desk-done-refused = Het voorstel is weg. Niemand heeft het gezien.
desk-done-introduced = Opgeslagen: ze kennen elkaar nu.
desk-done-released = De aanvraag ligt op de stapel. Over 10 seconden krijgt de vrager mail.
desk-done-thrown_away = Weggegooid. Niemand krijgt er bericht van.
desk-done-taken_back = Het is weer zoals het was.
desk-done-picked_up = Anderen zien nu dat jij dit oppakt.
desk-done-put_down = Een ander kan dit nu oppakken.
desk-done-letter_again = We proberen deze mail nu opnieuw.
desk-done-letter_gone = Deze mail gaat niet meer weg.
desk-done-dealt = Opgeslagen: de melding is klaar.
desk-done-answered = Opgeslagen: deze aanvraag is beantwoord.
desk-done-handed_over = De aanvraag is nu bij het andere programma.
desk-done-reminded = We vragen het ze nog een keer. Ze hebben nu weer de hele tijd.
desk-done-let_go = We wachten hier niet meer op. Er kan een ander voorstel komen.
desk-done-several = Alles wat je koos, is goedgekeurd.
desk-done-some_left = Goedgekeurd. Wat intussen veranderd was, ligt er nog.
desk-done-none_chosen = Je had niets gekozen. Zet eerst een vinkje.

desk-changed = Iemand was je voor
    .meaning = Er is niets veranderd door jouw druk op de knop. Kijk hoe het er nu bij staat.
    .back = Terug naar vandaag
desk-now-held = Dit is intussen anders opgeschreven. Lees het nog een keer.
desk-now-on-board = Dit staat al op het bord.
desk-now-sent-back = Dit is al teruggestuurd.
desk-now-with-owner = Dit ligt al bij de jongere: een ander vroeg iets.
desk-now-gone = Dit is intussen weggehaald.
desk-now-proposed = Dit voorstel is net veranderd.
desk-now-asked = Dit voorstel is al goedgekeurd. Ze krijgen allebei de vraag.
desk-now-agreed = Ze hebben allebei al ja gezegd.
desk-now-met = Ze zijn al aan elkaar voorgesteld.
desk-now-over = Dit voorstel is voorbij.
desk-now-too-late = Dit kan niet meer ongedaan worden gemaakt. Er is al iets mee gebeurd.
desk-now-dealt = Deze melding is al klaar.
desk-now-received = Deze aanvraag is al op de stapel gelegd.
desk-now-in-trap = Deze aanvraag is net veranderd. Lees hem nog een keer.
desk-now-thrown-away = Deze aanvraag is al weggegooid.
desk-now-withdrawn = De vrager heeft dit zelf weggehaald.
desk-now-answered = Deze aanvraag is al beantwoord.
desk-now-picked-up = Iemand anders pakt dit al op.
desk-now-put-down = Dit is net veranderd. Lees het nog een keer.
desk-now-all = Wat je koos, is intussen allemaal veranderd.

## The page of today: four piles

desk-pile-requests = Aanvragen
desk-pile-posts = Nakijken
desk-pile-proposals = Voorstellen
desk-pile-answers = Wacht te lang op antwoord
desk-pile-all = Bekijk alle { $n }
desk-waits = Wat er ligt
desk-filter = Toon
desk-filter-group = Groep
desk-filter-all = Alle groepen
desk-filter-none = Toon alles van vandaag
desk-keys = Sneltoetsen
    .on = Sneltoetsen staan aan
    .list = J en K: volgende en vorige · Enter: openen · A: de eerste knop · R: de tweede knop · P: ik pak dit op · D: opgelost · X: kies · U: maak ongedaan
desk-many-choose = Kies
desk-many-chosen = Keur goed wat ik koos
desk-many-all = Keur alles hierboven goed

## What was reported

desk-reports = Meldingen
desk-report-about = Het gaat over:
desk-report-match = een voorstel
desk-report-held = { $name } zette dit op het bord. Tot jij kijkt, ziet de groep het niet.
desk-report-put-back = Het is goed: zet het terug
desk-report-close = Ik heb dit opgelost

## Letters that could not be sent

desk-letters = Mails die niet aankwamen
    .meaning = Deze mails zijn vaak geprobeerd en niet gelukt. Klopt het adres? Bel dan of probeer het opnieuw.
desk-letters-parked = { $n ->
        [one] Eén mail kwam niet aan
       *[other] { $n } mails kwamen niet aan
    }
desk-letter-copy = De kopie voor wie iets vroeg
desk-letter-notice = Bericht over een aanvraag
desk-letter-link = Een link om in te loggen
desk-letter-key = Bericht over een nieuwe telefoon
desk-letter-report = Bericht over een melding
desk-letter-tries = { $n ->
        [one] één keer geprobeerd
       *[other] { $n } keer geprobeerd
    }
desk-letter-again = Probeer het opnieuw
desk-letter-let-go = Laat maar

## What was asked

desk-requests = Aanvragen
desk-request = Aanvraag
desk-request-answer = Antwoord per mail
desk-request-answered = Ik heb geantwoord
desk-request-overdue = Dit ligt er al twee werkdagen. We beloven antwoord binnen drie.
desk-request-group = Maak hier een groep van
desk-request-groups = Groepen van deze aanvraag
desk-request-belongs = Hoort deze aanvraag bij een ander programma?
desk-quarantined = Misschien een robot
    .meaning = Een vakje dat mensen niet zien, was ingevuld. De vrager heeft nog geen mail gekregen.
desk-pile-received = Binnen
desk-pile-answered = Beantwoord
desk-pile-quarantined = Misschien van een robot
desk-pile-withdrawn = Door de vrager weggehaald
desk-pile-empty = Hier ligt niets.
desk-pile-thrown_away = Weggegooid
desk-trap-release = Toch een echte aanvraag
desk-trap-throw-away = Gooi weg
desk-thrown-away = Dit is weggegooid. Na 30 dagen is er niets meer van over. Was het toch echt? Haal het dan terug.
desk-take-back = Maak dit ongedaan
desk-history = Wat er is gebeurd
desk-did-released = Op de stapel gelegd: het is echt
desk-did-thrown-away = Weggegooid: het kwam van een robot
desk-did-approved = Een bericht op het bord gezet
desk-did-sent-back = Een bericht teruggestuurd
desk-did-words-proposed = Andere woorden voorgesteld
desk-did-owner-asked = Iets gevraagd
desk-did-words-taken = Nam de voorgestelde woorden over
desk-did-words-kept = Hield de eigen woorden
desk-did-owner-answered = Gaf antwoord
desk-did-said-anew = Schreef het anders op
desk-did-asked = Een voorstel goedgekeurd
desk-did-refused = Een voorstel afgewezen
desk-did-introduced = Twee jongeren aan elkaar voorgesteld
desk-did-dealt = Een melding afgehandeld
desk-did-picked-up = Pakt dit op
desk-did-put-down = Heeft dit weer neergelegd
desk-history-all = Wie deed wat in deze groep?
desk-with = { $name } pakt dit op
desk-pick-up = Ik pak dit op
desk-put-down = Ik leg dit weer neer
desk-did-key-replaced = Een nieuwe telefoon ingesteld
desk-did-key-reset = De inlog teruggezet
desk-did-recovery-renewed = Nieuwe herstelcodes gemaakt
desk-did-taken-back = Ongedaan gemaakt
desk-did-answered = De aanvraag beantwoord
desk-did-handed-over = Naar een ander programma gebracht
desk-did-reminded = Nog een keer om antwoord gevraagd
desk-did-let-go = Niet langer op antwoord gewacht
desk-did-placed = Dit geschreven
desk-did-gone = Van het bord gehaald
desk-did-proposed = Voorgesteld
desk-did-agreed = Ze zeiden allebei ja
desk-did-over = Voorbij

## Posts to look at

desk-side-need = Vraag
desk-side-offer = Aanbod
desk-post-contact-details = Er lijkt een telefoonnummer of adres in te staan. Stuur het dan terug.
desk-post-reported = Iemand vindt dat dit niet goed voelt. Tot jij kijkt, ziet de groep dit niet.
desk-post-approve = Zet het op het bord
desk-post-back = Stuur het terug
desk-post-back-details = Stuur het terug: er staat een nummer of adres in
desk-post-back-intro = { $name } leest waarom en kan het anders opschrijven.
desk-back-contact_details = { send_back-why.opt-contact_details }
desk-back-unclear = { send_back-why.opt-unclear }
desk-back-unkind = { send_back-why.opt-unkind }
desk-back-not_here = { send_back-why.opt-not_here }
desk-standing-held = Wacht tot een trainer kijkt
desk-standing-on-board = Staat op het bord
desk-standing-sent-back = Teruggestuurd
desk-post-words = Stel andere woorden voor
desk-post-ask = Vraag iets
desk-post-why = Schrijf er iets bij
desk-to-post = Naar het bericht
desk-said-why = Teruggestuurd met deze woorden:
desk-said-words = Voorgesteld:
desk-said-kept = De jongere houdt de eigen woorden. Voorgesteld was:
desk-said-question = Gevraagd:
desk-said-answer = Antwoord:
desk-standing-words = De jongere leest de voorgestelde woorden
desk-standing-asked = De jongere leest de vraag
desk-standing-gone = Weg
desk-post-whose = Van
desk-post-about = Gaat over
desk-post-until = Tot en met

## Proposals

desk-match-need = Vraag
desk-match-offer = Aanbod
desk-match-knows = Kent iemand, en vraagt het zelf
desk-match-guest = iemand uit een andere groep
desk-match-elsewhere = (staat op het bord van de andere groep)
desk-match-approve = Vraag het ze allebei
desk-match-refuse = Liever niet
desk-match-introduce = Ze kennen elkaar nu
desk-match-refuse-intro = Niemand hoort ervan. De reden staat alleen hieronder.
desk-objection-apart = Deze twee liever niet samen
desk-objection-no_fit = De hulp past niet bij de vraag
desk-objection-not_now = Nu niet
desk-match = Voorstel
desk-match-both-yes = Ze zeiden allebei ja. Stel ze aan elkaar voor.
desk-match-silent = Nog geen ja van:
desk-match-until = Dit kan tot { $until }.
desk-match-remind = Vraag het nog een keer
desk-match-let-go = Laat het gaan
desk-stage-proposed = Wacht tot een trainer kijkt
desk-stage-open = Wacht op antwoord
desk-stage-agreed = Allebei ja gezegd
desk-stage-met = Ze kennen elkaar
desk-stage-over = Voorbij

## Groups

desk-groups = Groepen
desk-in-programme = In het programma
desk-in-another = Of maak een groep in een ander programma:
desk-groups-make = Maak een groep
desk-groups-none = Je hebt nog geen groep.
desk-group-joined = { $n } van de { $seats } plekken
desk-group-open = Jongeren kunnen meedoen
desk-group-closed = Meedoen is dicht
desk-group-ended = Klaar
desk-group-until = Tot en met { $date }
desk-joining = Meedoen
desk-joining-open = Jongeren kunnen nu meedoen met deze code:
desk-joining-closed = Niemand kan er nu bij. Zet meedoen open als de groep voor je zit.
desk-joining-start = Zet meedoen open
desk-joining-close = Sluit meedoen
desk-joining-fresh = Geef een nieuwe code
desk-trainers = Trainers
desk-trainer-add = Laat { $name } deze groep ook leiden
desk-trainer-remove = { $name } leidt deze groep niet meer
desk-sharing = Delen met andere groepen
desk-sharing-on = Deze groep deelt met andere groepen.
desk-sharing-off = Deze groep deelt niet.
desk-sharing-meaning = Twee groepen delen als allebei de trainers dat willen. Jongeren kiezen dan zelf per vraag of aanbod. Een andere groep ziet de woorden en de naam van de groep, nooit wie het is.
desk-sharing-start = Deel met andere groepen
desk-sharing-stop = Stop met delen
desk-count-people = Jongeren
desk-count-needs = Vragen
desk-count-offers = Aanbiedingen
desk-count-asked = Wacht op antwoord
desk-count-agreed = Zeiden allebei ja
desk-count-done = Vertelden hoe het ging
desk-count-circles = Keren dat de hulp rondging

## Paper and the wall

desk-poster = Poster
desk-poster-title = Doe mee met je groep
desk-poster-scan = Scan de code. Of typ hem op
desk-poster-qr = QR-code om mee te doen
desk-cards = Alle kaarten
    .meaning = Print deze pagina: acht kaarten op een vel. Laat niemand de kaart van een ander zien.
desk-wall = Voor op het scherm
desk-wall-title = Zo ver zijn we samen

## The people of a group

desk-people = Jongeren
desk-people-none = Er doet nog niemand mee.
desk-person-name = Naam
desk-person-age = Leeftijd
desk-person-consent = Toestemming
desk-person-joined = Doet mee sinds
desk-person-acts = Wat wil je doen?
desk-consent-not-needed = Niet nodig
desk-consent-waiting = Nog niet
desk-consent-said = Zelf gezegd
desk-consent-on-paper = Op papier
desk-consent-taken-back = Ingetrokken
desk-consent-write = Ik heb het op papier
desk-consent-back = Ingetrokken
desk-card = Nieuwe kaart
    .meaning = Print de kaart of laat er een foto van maken.
desk-card-new = Nieuwe kaart
desk-about = Alles over deze jongere
    .meaning = Geef dit aan de jongere, of aan een ouder die erom vraagt. Wie er op de netwerkkaart staan, zie jij niet. Dat neemt de jongere zelf mee, met de eigen kaart.
desk-about-export = Neem dit mee in een bestand
desk-erase = Wis alles van deze jongere
desk-erase-ask = Doe dit als de jongere erom vraagt, of een ouder. De jongere kan het ook zelf, bij “Mijn gegevens”.
desk-erase-what = Naam, kaart, netwerk, vragen en aanbod gaan weg.
desk-erase-matches = Wie op deze jongere wacht, leest dat het voorbij is.
desk-erase-counts = Getallen zonder namen blijven.
desk-erase-final = Dit kan niet terug. Ook niet met een back-up.
desk-erase-press = Ja, wis alles
desk-erase-not = Nee, bewaar alles

## A round

desk-done-round = De ronde is klaar. Kijk de voorstellen hieronder na.
desk-round = Maak ronde
desk-round-intro = { $n ->
    [0] Er zijn nu geen nieuwe voorstellen.
    [one] Deze ronde geeft één nieuw voorstel.
   *[other] Deze ronde geeft { $n } nieuwe voorstellen.
}
desk-round-helped = Jongeren met hulp of een voorstel, van de { $of } die iets zoeken: vóór en na de ronde
desk-round-needs = Vragen zonder voorstel, vóór de ronde: { $n }
desk-round-introductions = Voorstellen via iemand die een ander kent: { $n }
desk-round-across = Voorstellen om iemand uit een andere groep te helpen: { $n }
desk-round-worst = Van de jongeren met de minste kansen: { $n } van de { $of }
desk-round-unmet = Vragen waar nu niemand bij past: { $n }
desk-round-make = { $n ->
    [one] Maak 1 voorstel
   *[other] Maak { $n } voorstellen
}
desk-round-back = Nog niet
desk-gaps = Hier is iemand nodig
desk-gaps-intro = Eén aanbod of contact erbij zou hier de meeste jongeren helpen.
desk-gap-helps = { $people ->
    [0] { $needs ->
        [one] Eén vraag meer wordt beantwoord
       *[other] { $needs } vragen meer worden beantwoord
    }
    [one] Eén jongere meer krijgt hulp
   *[other] { $people } jongeren meer krijgen hulp
}
desk-unmet = Deze vragen blijven open
why-not-category = Niemand biedt dit nog aan. Vraag in de groep: wie kent iemand?
why-not-consent = De toestemming van de vrager of van een helper mist nog.
why-not-presence = De vrager of de helper doet nu niet mee.
why-not-room = Wie kan helpen, heeft geen ruimte meer.
why-not-blocked = Deze jongeren stellen we niet aan elkaar voor.
why-not-age = Wie kan helpen, past niet bij de leeftijd.
why-not-language = Wie kan helpen, spreekt geen taal die de vrager ook spreekt.
why-not-time = Er is geen moment waarop ze allebei kunnen.
why-not-place = Er is geen plek waar ze allebei kunnen zijn.
why-not-declined = Dit is al een keer voorgesteld.
why-not-taken = Wie kan helpen, helpt nu eerst een ander.

## The end of a group

desk-end = Beëindig deze groep
desk-end-now = De code werkt meteen niet meer. Niemand kan er nog bij.
desk-end-people = { $n ->
        [0] Er doet nu niemand mee.
        [one] Er doet nu één jongere mee. Die ziet dat de groep klaar is.
       *[other] Er doen nu { $n } jongeren mee. Ze zien dat de groep klaar is.
    }
desk-end-kept = { $n ->
        [0] Morgen wordt alles van de jongeren gewist.
        [one] Ze kunnen nog één dag alles van zichzelf bekijken, meenemen of weghalen.
       *[other] Ze kunnen nog { $n } dagen alles van zichzelf bekijken, meenemen of weghalen.
    }
desk-end-then = Daarna worden namen, netwerken, vragen en aanbiedingen gewist. Alleen aantallen blijven over. Die staan op een bewijs voor de school.
desk-end-back = Was het een vergissing? Tot er iets is gewist, kun je de groep weer door laten gaan.
desk-end-press = Ja, beëindig de groep
desk-end-not = Nee, de groep gaat door
desk-ended = Deze groep is klaar.
desk-ended-kept = Tot { $date } kunnen de jongeren alles van zichzelf nog bekijken, meenemen of weghalen. Daarna blijven alleen aantallen over.
desk-go-on = Laat de groep toch doorgaan
desk-did-ended = De groep is beëindigd
desk-did-goes-on = De groep gaat toch door
desk-did-reduced = Alles van de jongeren is gewist
desk-did-person-erased = Alles van één jongere is gewist
desk-receipt = Bewijs voor de school
desk-receipt-not-yet = Dit bewijs is er als de groep klaar is en alles is gewist.
desk-receipt-ended = Klaar op { $date }
desk-receipt-people = Jongeren die meededen tot het eind
desk-receipt-contacts = Mensen op hun netwerken
desk-receipt-needs = Vragen
desk-receipt-offers = Aanbiedingen
desk-receipt-agreed = Zo vaak zeiden twee jongeren allebei ja
desk-receipt-introductions = Daarvan via iemand die een ander kende
desk-receipt-worked = Zo vaak hielp het
desk-receipt-few = minder dan { $n }
desk-receipt-removed = Op { $date } zijn alle namen, netwerken, vragen en aanbiedingen gewist.
desk-receipt-under-way = Het wissen is bezig. Morgen staat hier de dag.
desk-receipt-nobody = Op dit bewijs staan alleen aantallen. Bij minder dan { $n } staat niet hoeveel het er waren.
