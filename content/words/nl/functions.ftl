# Words of the pages where people do something: forms, receipts, refusals. The questions themselves stand in forms.ftl.

## Each public form

form-workshop_request =
    .title = Vraag een workshop aan
    .description = Vraag een workshop aan voor jouw school of jongerencentrum. Het kost ongeveer drie minuten.
    .send = Vraag de workshop aan
    .status-title = Jouw aanvraag
form-contact =
    .title = Stuur een bericht
    .description = Stuur { -brand } een bericht. Je krijgt een kopie per mail.
    .send = Stuur mijn bericht
    .status-title = Jouw bericht

## Filling in

title-error = Fout:{" "}
form-intro = Vul alles in. Als iets niet hoeft, staat dat erbij.
step-position = Stap { $number } van { $of }
step-next = Naar stap { $number }: { $name }
step-check = Kijk alles na
step-back = Terug
check-title = Klopt alles?
check-intro = Kijk alles rustig na. Je kunt alles nog wijzigen.
check-change = Wijzig
check-save = Bewaar mijn wijzigingen
check-promise = We gebruiken dit alleen om jou te antwoorden. Je kunt je vraag later wijzigen of weghalen.
problem-unavailable = We kunnen dit nu even niet bewaren. Alles wat je hebt getypt staat er nog. Wacht een minuut en druk nog een keer.

## After sending

received-title = Je vraag is binnen
received-reference = Jouw nummer:
received-next = Wat gebeurt er nu?
received-answer = Binnen 3 werkdagen bellen of mailen we je.
received-copy = Je krijgt een kopie per mail op
received-quarantined = We kijken eerst zelf naar je vraag. Daarna krijg je pas een mail.
received-status-link = Bekijk, wijzig of haal je vraag weg
received-keep = Bewaar deze pagina of print haar. De link hierboven is alleen van jou.
status-history = Wat er is gebeurd
status-answers = Wat je hebt ingevuld
status-change = Wijzig mijn antwoorden
status-withdraw = Haal mijn vraag weg
status-secret = Deze pagina is alleen van jou. Wie de link heeft, ziet wat je hebt ingevuld.
state-received = Binnen
    .meaning = We hebben je vraag. Binnen 3 werkdagen bellen of mailen we je.
state-quarantined = We kijken ernaar
    .meaning = We kijken eerst zelf naar je vraag. Daarna hoor je van ons.
state-thrown_away = Niet opgepakt
    .meaning = We dachten dat dit van een robot kwam. Ben jij een mens? Mail ons dan even.
state-withdrawn = Weggehaald
    .meaning = Je hebt deze vraag weggehaald. We doen er niets meer mee. Je kunt altijd een nieuwe vraag stellen.
happening-asked = Je hebt dit gevraagd.
happening-changed = Je hebt je antwoorden gewijzigd.
happening-released = We hebben ernaar gekeken. Je vraag ligt klaar.
happening-thrown_away = We hebben dit niet opgepakt.
happening-withdrawn = Je hebt je vraag weggehaald.
withdraw-title = Wil je je vraag weghalen?
withdraw-meaning = We doen er dan niets meer mee. Je kunt later een nieuwe vraag stellen.
withdraw-sure = Ja, haal mijn vraag weg
withdraw-keep = Nee, laat mijn vraag staan

## When something cannot be done

refusal-mail = Lukt het niet? Mail ons:
refusal-home = Naar de eerste pagina
refusal-not-found = Deze pagina is er niet
    .what-now = Kijk of de link helemaal is overgenomen. In je mail staat de hele link.
refusal-from-elsewhere = Dit kwam niet van onze eigen pagina
    .what-now = Ga terug, laad de pagina opnieuw en druk nog een keer. Zo weten we zeker dat jij het bent.
refusal-too-large = Dit is te groot
    .what-now = Ga terug en maak je tekst korter. Of mail ons het hele verhaal.
refusal-not-a-form = Dit is geen formulier dat we kennen
    .what-now = Ga terug en gebruik de knop op de pagina.
refusal-unavailable = Het lukt nu even niet
    .what-now = Er is niets van jou verloren. Wacht een minuut en probeer het nog een keer.
try-again = Probeer het opnieuw
try-again-kept = Alles wat je hebt getypt staat nog in deze pagina. Wacht even en druk dan op de knop.
refusal-stale = Er is net iets veranderd
    .what-now = Open je pagina opnieuw en kijk hoe het er nu uitziet. Doe daarna wat je wilde doen.
