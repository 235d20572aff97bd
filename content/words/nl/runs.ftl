# Words of workshops with dates: forms, pages and letters. `$reference` is the number of the request.

## Forms

problem-time = Schrijf de tijd zoals 10:00
privacy-seen_by-asker = wie de workshop vroeg

form-offer_dates =
    .title = Stel data voor
    .send = Stuur deze data
offer_dates-step-dates = Welke data stel je voor?
    .short = de data
offer_dates-on_1 = Eerste datum
    .name = een eerste datum
    .hint = De eerste keer. Bijvoorbeeld: 2 11 2026
    .full = In deze periode is geen plek voor de hele groep. Kies een andere datum, of zet de groep op de wachtlijst
offer_dates-from_1 = Hoe laat begint het?
    .name = de tijd
    .hint = Bijvoorbeeld: 10:00
offer_dates-on_2 = Tweede datum
    .name = een tweede datum
offer_dates-from_2 = Hoe laat begint het op de tweede datum?
    .name = de tijd
    .hint = Leeg is dezelfde tijd als bij de eerste datum
offer_dates-on_3 = Derde datum
    .name = een derde datum
offer_dates-from_3 = Hoe laat begint het op de derde datum?
    .name = de tijd
    .hint = Leeg is dezelfde tijd als bij de eerste datum
offer_dates-minutes = Hoeveel minuten duurt het?
    .name = hoeveel minuten het duurt
    .hint = Meestal 120 minuten
offer_dates-meetings = Hoeveel keer komen jullie bij elkaar?
    .name = hoeveel keer
    .hint = Meestal 3 keer
offer_dates-weeks_apart = Om de hoeveel weken?
    .name = om de hoeveel weken
    .hint = 1 is elke week
offer_dates-place = Waar is het?
    .name = waar het is
offer_dates-note = Wil je er iets bij zeggen?
    .name = wat je erbij zegt
    .hint = Dit staat in de mail

form-move_meeting =
    .title = Verzet een keer
    .send = Verzet deze keer
move_meeting-step-when = Naar wanneer?
    .short = de nieuwe tijd
move_meeting-on = Nieuwe datum
    .name = een datum
    .hint = Bijvoorbeeld: 9 11 2026
move_meeting-from = Hoe laat begint het?
    .name = de tijd
    .hint = Bijvoorbeeld: 10:00
move_meeting-minutes = Hoeveel minuten duurt het?
    .name = hoeveel minuten het duurt
move_meeting-following = En de keren daarna?
    .name = wat er met de keren daarna gebeurt
    .opt-stays = Die blijven staan
    .opt-moves = Die schuiven evenveel dagen op

form-call_off =
    .title = Zeg de workshop af
    .send = Zeg de workshop af
call_off-step-why = Waarom gaat het niet door?
    .short = waarom
call_off-words = Wat wil je zeggen?
    .name = waarom het niet doorgaat
    .hint = Dit staat in de mail

form-other_dates =
    .title = Vraag een andere datum
    .send = Stuur mijn vraag
other_dates-step-what_fits = Wanneer kan het wel?
    .short = wanneer het kan
other_dates-words = Welke dagen en tijden passen jullie?
    .name = wanneer het wel kan
    .hint = Bijvoorbeeld: elke dinsdagochtend in november

form-run_details =
    .title = Vul de gegevens van de dag in
    .send = Bewaar de gegevens
run_details-step-there = Waar zijn we, en wie is erbij?
    .short = de dag
run_details-room = In welke ruimte is het?
    .name = de ruimte
    .hint = Bijvoorbeeld: lokaal 12
run_details-adult = Welke volwassene is erbij?
    .name = wie erbij is
    .hint = Iemand die de jongeren kennen
run_details-adult_phone = Op welk nummer is die op de dag te bereiken?
    .name = het telefoonnummer
run_details-parents = Wie vertelt het aan de ouders?
    .name = wie het aan de ouders vertelt
    .opt-school = Wij doen dat zelf
    .opt-programme = Jullie sturen een brief
    .opt-both = We doen het samen
run_details-note = Wat moeten de trainers weten?
    .name = wat de trainers moeten weten
run_details-agreement = Wij houden ons aan de afspraken over gegevens
    .name = de afspraken
    .empty_choice = Lees de afspraken en zet een vinkje

form-season =
    .title = Hoeveel plek is er?
    .send = Bewaar hoeveel plek er is
season-step-room = Voor hoeveel jongeren is er plek?
    .short = de plek
season-until = Tot en met welke dag?
    .name = de laatste dag
    .hint = De periode begint waar de vorige ophoudt. Bijvoorbeeld: 31 1 2027
season-places = Voor hoeveel jongeren is er plek?
    .name = voor hoeveel jongeren er plek is

## When it is

run-when = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
} { $date }, { $from } tot { $until }
calendar-title = Workshop { -brand }, keer { $number } van { $of }
calendar-reference = Nummer { $reference }

## The page of whoever asked

status-changed = Er is net iets veranderd. Hieronder zie je hoe het nu is.
run-pick = Kies een datum
run-meetings = { $n ->
    [one] Het is één keer. Dit zijn de data waaruit je kunt kiezen.
   *[other] { $weeks ->
        [one] Het is { $n } keer, elke week. Dit zijn de data van de eerste keer.
       *[other] Het is { $n } keer, om de { $weeks } weken. Dit zijn de data van de eerste keer.
    }
}
run-place = Plaats:
run-slot-past = Deze datum is voorbij.
run-pick-this = Kies deze datum
run-none-fits = Geen van deze data past
run-wish-waits = Je vroeg om een andere datum. We kijken ernaar en mailen je.
run-dates = De data
run-calendar-one = Zet in je agenda
run-calendar = Zet alle data in je agenda
run-details-wanted = Nog één ding: we willen weten waar we zijn en wie erbij is.
run-details = Vul de gegevens van de dag in
run-details-given = Op de dag
run-details-change = Wijzig de gegevens van de dag
run-move-ask = Vraag een andere datum
run-called-off-why = Waarom het niet doorgaat
run-agreement = Afspraken over gegevens
    .version = Versie { $version }
    .said = Waar jullie ja op zeiden

## What was agreed, version by version: never changed, only another one after it

agreement-2026-1 = Afspraken over gegevens
    .names = Jongeren doen mee met een voornaam of bijnaam. We vragen geen achternaam, telefoonnummer of mail.
    .list = Jullie geven ons geen lijst met namen.
    .adult = Er is altijd een volwassene bij die de jongeren kennen.
    .parents = Ouders horen vooraf wat we doen.
    .after = Als de groep klaar is, wissen we alles van de jongeren. Alleen aantallen blijven over.
    .wrong = Gaat er iets mis met gegevens? Dan bellen we elkaar dezelfde dag.

state-waiting = Op de wachtlijst
    .meaning = Er is nu geen plek voor jullie hele groep. Zodra die er is, mailen we je.
state-offered = Kies een datum
    .meaning = We hebben data voor jullie. Kies er hieronder een.
state-picked = Datum gekozen
    .meaning = De datum staat. Vul hieronder nog in waar we zijn en wie erbij is.
state-planned = Alles staat
    .meaning = Alles is geregeld. We mailen je een week en een dag van tevoren.
state-finished = Klaar
    .meaning = De workshop is geweest. Bedankt dat we mochten komen.
state-called_off = Afgezegd
    .meaning = De workshop gaat niet door. Je kunt altijd een nieuwe vraag stellen.
happening-offered = We hebben data voorgesteld.
happening-picked = Je hebt een datum gekozen.
happening-none_fits = Je vroeg om andere data.
happening-details_given = Je hebt de gegevens van de dag ingevuld.
happening-move_asked = Je vroeg om een andere datum.
happening-moved = We hebben een datum verzet.
happening-waits = Je groep staat op de wachtlijst.
happening-has_room = Er is plek voor je hele groep.
happening-called_off = We hebben de workshop afgezegd.
happening-finished = De workshop is geweest.

## At the desk

desk-runs = Workshops met data
desk-runs-none = Er zijn nu geen workshops met data.
desk-run = Workshop
desk-run-request = Naar de aanvraag
desk-request-run = Plan deze workshop
desk-run-size = { $n ->
    [one] 1 jongere
   *[other] { $n } jongeren
}
desk-run-wish = Vraagt om een andere datum
desk-run-move = Verzet
desk-run-offered = Voorgestelde data
desk-run-offer = Stel data voor
desk-run-offer-again = Stel andere data voor
desk-run-waits = Deze groep wacht tot er plek is voor iedereen. Dat gaat vanzelf.
desk-run-wait = Geen plek voor deze groep?
    .meaning = De groep komt op de wachtlijst. Is er plek voor de hele groep, dan hoor je het per mail.
desk-run-wait-until = Laat wachten op plek tot en met { $date }
desk-run-no-details = De contactpersoon heeft nog niet ingevuld waar het is en wie erbij is.
desk-run-contact = Contact
desk-run-trainer-add = Laat { $name } deze workshop geven
desk-run-trainer-remove = { $name } geeft deze workshop niet meer
desk-run-no-trainers = Er is nog geen trainer die hier werkt.
desk-run-call-off = Zeg de workshop af
desk-room = Plek en wachtlijst
    .meaning = Een groep krijgt plek voor iedereen, of wacht. Zonder periode is er geen grens.
desk-room-new = Voeg een periode toe
desk-room-until = Tot en met { $date }
desk-room-taken = { $taken } van de { $places } plekken zijn vergeven.
desk-room-change = Wijzig
desk-room-none = Er is nog geen periode.
desk-pile-waiting = Op de wachtlijst
desk-pile-offered = Wacht op een keuze
desk-pile-picked = Datum gekozen
desk-pile-planned = Alles staat
desk-pile-finished = Klaar
desk-pile-called_off = Afgezegd
desk-now-waiting = Deze groep staat nu op de wachtlijst.
desk-now-offered = Er zijn intussen data voorgesteld.
desk-now-picked = De contactpersoon heeft intussen een datum gekozen of iets gevraagd.
desk-now-planned = De gegevens van de dag zijn intussen ingevuld of gewijzigd.
desk-now-finished = Deze workshop is al geweest.
desk-now-called-off = Deze workshop is al afgezegd.
desk-did-offered = Data voorgesteld
desk-did-picked = Een datum gekozen
desk-did-none-fits = Geen van de data past
desk-did-details = De gegevens van de dag ingevuld
desk-did-move-asked = Om een andere datum gevraagd
desk-did-moved = Een datum verzet
desk-did-run-trainers = Gewijzigd wie de workshop geeft
desk-did-called-off = De workshop afgezegd
desk-did-withdrawn = De aanvraag weggehaald
desk-did-waits = Op de wachtlijst gezet
desk-did-has-room = Er is plek voor de hele groep
desk-did-finished = De laatste keer is geweest
desk-done-offered = De data zijn voorgesteld. De contactpersoon krijgt een mail.
desk-done-moved = De datum is verzet. Wie erbij is, krijgt een mail.
desk-done-called_off = De workshop is afgezegd. Wie erbij was, krijgt een mail.
desk-done-run_trainers = Opgeslagen wie de workshop geeft.
desk-done-waits = De groep staat op de wachtlijst. De contactpersoon krijgt een mail.
desk-done-room = Opgeslagen hoeveel plek er is.
desk-letter-why-refused = De mailserver van de ontvanger neemt geen mail aan voor dit adres. Bel de ontvanger en vraag het goede adres. Via de link hierboven zie je om wie het gaat.
desk-letter-why-came_back = De mail was weg, en kwam later terug. Bel de ontvanger en vraag het goede adres. Via de link hierboven zie je om wie het gaat.
desk-letter-why-away = We kregen de mail niet weg. Kijk of onze mail werkt en probeer het opnieuw.
desk-letter-run = Bericht over de data van een workshop
desk-letter-reminder = Herinnering aan een workshop

## Letters

letter-run-offered = We hebben data voor jullie workshop. Kies er een.
    .subject = Kies een datum ({ $reference })
    .what-now = Past er geen? Dan kun je dat op dezelfde pagina zeggen.
    .button = Kies een datum
letter-run-picked = Je hebt een datum gekozen. Dit zijn de data. Ze zitten ook als agenda bij deze mail.
    .subject = De data staan ({ $reference })
    .what-now = Nog één ding: vul in waar we zijn en wie erbij is.
    .button = Vul de gegevens van de dag in
letter-run-picked-trainer = De school of het centrum heeft een datum gekozen voor een workshop die jij geeft. De data zitten ook als agenda bij deze mail.
    .subject = Data van een workshop ({ $reference })
    .what-now = Kun je op een van deze dagen niet? Zeg het dan meteen.
    .button = Bekijk de workshop
letter-run-picked-desk = De contactpersoon heeft een datum gekozen.
    .subject = Datum gekozen ({ $reference })
    .what-now = Je hoeft nu niets te doen. Zonder trainer? Kies dan wie de workshop geeft.
    .button = Bekijk de workshop
letter-run-none-fits-desk = Geen van de data past. De contactpersoon schrijft:
    .subject = Andere data gevraagd ({ $reference })
    .what-now = Stel nieuwe data voor.
    .button = Stel data voor
letter-run-ready-trainer = De gegevens van de dag zijn ingevuld voor een workshop die jij geeft.
    .subject = Waar en met wie ({ $reference })
    .what-now = Kijk waar je moet zijn en wie erbij is.
    .button = Bekijk de workshop
letter-run-ready-desk = De contactpersoon heeft de gegevens van de dag ingevuld.
    .subject = Waar en met wie ({ $reference })
    .what-now = Je hoeft nu niets te doen.
    .button = Bekijk de workshop
letter-run-move-asked-desk = De contactpersoon vraagt om een andere datum en schrijft:
    .subject = Andere datum gevraagd ({ $reference })
    .what-now = De data staan nog. Verzet de keer die niet past, of bel even.
    .button = Verzet een datum
letter-run-moved = Een datum van jullie workshop is verzet. Zo is het nu. De nieuwe data zitten ook als agenda bij deze mail.
    .subject = Een datum is verzet ({ $reference })
    .what-now = Past het niet? Vraag dan op je pagina om een andere datum.
    .button = Bekijk de nieuwe data
letter-run-moved-trainer = Een datum van een workshop die jij geeft, is verzet. Zo is het nu. De nieuwe data zitten ook als agenda bij deze mail.
    .subject = Een datum is verzet ({ $reference })
    .what-now = Kun je dan niet? Zeg het dan meteen.
    .button = Bekijk de workshop
letter-run-over = De workshop gaat niet door. We schrijven erbij:
    .subject = De workshop gaat niet door ({ $reference })
    .what-now = Stonden er data in je agenda? Open dan de bijlage, dan gaan ze eruit. Je kunt altijd een nieuwe vraag stellen.
    .button = Bekijk je aanvraag
letter-run-over-withdrawn = Je hebt je aanvraag weggehaald. De workshop gaat niet door.
    .subject = Weggehaald ({ $reference })
    .what-now = Open de bijlage, dan gaan de data uit je agenda. Je kunt altijd een nieuwe vraag stellen.
    .button = Bekijk je aanvraag
letter-run-over-trainer = Een workshop die jij zou geven, gaat niet door.
    .subject = De workshop gaat niet door ({ $reference })
    .what-now = Open de bijlage, dan gaan de data uit je agenda.
    .button = Bekijk de workshop
letter-run-waits = Er is nu geen plek voor jullie hele groep. We splitsen geen groep, dus jullie staan op de wachtlijst.
    .subject = Op de wachtlijst ({ $reference })
    .what-now = Zodra er plek is voor iedereen, mailen we je. Je hoeft niets te doen.
    .button = Bekijk je aanvraag
letter-run-has-room-desk = Er is plek voor een hele groep die wachtte.
    .subject = Er is plek ({ $reference })
    .what-now = Stel nu data voor.
    .button = Stel data voor
letter-run-near = Binnenkort zien we elkaar bij de workshop.
    .subject = Binnenkort: de workshop ({ $reference })
    .what-now = Klopt er iets niet? Zeg het dan op je pagina.
    .button = Bekijk de workshop
letter-run-near-no-details = Binnenkort zien we elkaar bij de workshop. We weten nog niet waar we zijn en wie erbij is.
    .subject = Binnenkort: de workshop ({ $reference })
    .what-now = Vul dat vandaag nog in.
    .button = Vul de gegevens van de dag in
letter-run-near-trainer = Binnenkort geef je deze workshop.
    .subject = Binnenkort: een workshop ({ $reference })
    .what-now = Kijk nog even waar je moet zijn en wie erbij is.
    .button = Bekijk de workshop
letter-digest = Dit ligt voor je klaar:
    .subject = Er ligt iets voor je klaar
    .button = Open je bureau
letter-digest-reports = Meldingen: { $n }
letter-digest-requests = Aanvragen: { $n }
letter-digest-posts = Na te kijken: { $n }
letter-digest-proposals = Voorstellen: { $n }
letter-digest-agreed = Aan elkaar voor te stellen: { $n }
letter-digest-letters = Mails die niet aankwamen: { $n }
desk-letter-digest = Bericht over wat er klaarligt
