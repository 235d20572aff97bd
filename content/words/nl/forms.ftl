# Words of forms. One message for each question, called <form>-<field>: the label, with
#   .name        how the question reads inside a sentence: "Vul … in"
#   .hint        one short sentence under the label, where it helps
#   .opt-<id>    an option to choose
#   .note        good to know, no problem
#   .<code>      an own text for a problem, instead of problem-<code> below
# Plain text, no HTML. Optional questions get their "(hoeft niet)" by themselves.

## Around the questions

summary-heading = Er gaat nog iets mis
error-prefix = Fout:
optional = (hoeft niet)
count-limit = Je kunt { $max } tekens gebruiken
not-answered = Niet ingevuld
yes = Ja
list-and = { $some } en { $one }
trap-label = Laat dit leeg
date-part-day = Dag
date-part-month = Maand
date-part-year = Jaar

## Problems: what happened and what to do

problem-empty_text = Vul { $field } in
problem-empty_choice = Kies { $field }
problem-not_an_option = Kies iets uit de lijst
problem-too_long = Maak { $field } korter. Je hebt { $n } tekens. Er mogen er { $max } zijn
problem-too_short = Schrijf iets meer. Minstens { $min } tekens
problem-email = Schrijf het e-mailadres zoals naam@school.nl
problem-phone = Schrijf het telefoonnummer met cijfers, zoals 06 12345678
problem-number = Schrijf een getal, zoals 40
problem-range = Kies een getal van { $min } tot en met { $max }
problem-date_missing = De datum moet ook { $parts ->
    [day] een dag
    [month] een maand
    [year] een jaar
    [day-month] een dag en een maand
    [day-year] een dag en een jaar
    [month-year] een maand en een jaar
   *[other] een dag, een maand en een jaar
 } hebben
problem-date_real = Deze datum bestaat niet
problem-date_future = De datum moet na vandaag zijn
problem-date_before = De datum moet voor { $date } zijn
problem-unknown_field = We kennen deze vraag niet
problem-malformed = Stuur hier één antwoord of een lijst van antwoorden
problem-contact_in_text = Haal het telefoonnummer, adres of e-mailadres uit je tekst
problem-expired = De pagina stond te lang open. Kijk alles na en druk nog een keer
problem-rate = Je bent nu te snel. Wacht { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
 }

## Request a workshop

workshop_request-step-place = Waar komen we naartoe?
    .short = de plek
workshop_request-step-group = Wie doen er mee?
    .short = de groep
workshop_request-step-period = Wanneer en waarom?
    .short = de periode
workshop_request-step-contact = Hoe kunnen we je bereiken?
    .short = jouw gegevens

workshop_request-org_type = Waar is de workshop?
    .name = waar de workshop is
    .opt-school = Op een school
    .opt-youth_centre = In een jongerencentrum
    .opt-other = Ergens anders
    .empty_choice = Kies waar de workshop is
workshop_request-org_name = Naam van de school of het centrum
    .name = de naam van de school of het centrum
workshop_request-town = Plaats
    .name = de plaats
workshop_request-group_size = Hoeveel jongeren doen mee?
    .name = hoeveel jongeren meedoen
    .empty_text = Vul in hoeveel jongeren meedoen
    .hint = Een groep is meestal 40
    .note = Dan maken we meer groepen
workshop_request-age_bands = Hoe oud zijn ze?
    .name = een leeftijd
    .hint = Je kunt meer dan één leeftijd kiezen
    .opt-12_15 = 12 tot en met 15 jaar
    .opt-16_17 = 16 of 17 jaar
    .opt-18_23 = 18 tot en met 23 jaar
workshop_request-school_level = Welk niveau?
    .name = een niveau
    .opt-praktijk = Praktijkonderwijs
    .opt-vmbo = Vmbo
    .opt-havo = Havo
    .opt-vwo = Vwo
    .opt-mbo = Mbo
    .opt-isk = Internationale schakelklas (ISK)
    .opt-other = Iets anders
workshop_request-languages = Welke talen spreken ze?
    .name = een taal
    .opt-nl = Nederlands
    .opt-en = Engels
    .opt-ar = Arabisch
    .opt-uk = Oekraïens
    .opt-ti = Tigrinya
    .opt-tr = Turks
    .opt-fa = Perzisch (Farsi of Dari)
    .opt-so = Somalisch
    .opt-pl = Pools
    .opt-fr = Frans
workshop_request-other_language = Nog een andere taal?
    .name = de andere taal
workshop_request-period = Wanneer wil je beginnen?
    .name = wanneer je wilt beginnen
    .opt-asap = Zo snel mogelijk
    .opt-this_term = Deze schoolperiode
    .opt-next_term = De volgende schoolperiode
    .opt-date = Vanaf een datum
    .empty_choice = Kies wanneer je wilt beginnen
workshop_request-start = Datum
    .name = de datum
    .hint = Alleen als je “Vanaf een datum” kiest. Bijvoorbeeld: 31 3 2027
workshop_request-goal = Wat hoop je te bereiken?
    .name = je tekst
workshop_request-contact_name = Jouw naam
    .name = je naam
workshop_request-contact_role = Wat doe je daar?
    .name = wat je doet
    .hint = Bijvoorbeeld: mentor
workshop_request-contact_email = Jouw e-mailadres
    .name = je e-mailadres
    .hint = Je krijgt een kopie van je vraag
workshop_request-contact_phone = Telefoonnummer
    .name = je telefoonnummer
workshop_request-consent_contact = Jullie mogen mij bellen of mailen over deze vraag
    .name = of we mogen antwoorden
    .empty_choice = Zet een vinkje, dan mogen we antwoorden

## Send a message

contact-step-message = Wat wil je ons vragen of vertellen?
    .short = je bericht

contact-topic = Waar gaat het over?
    .name = waar het over gaat
    .opt-workshop = Een workshop
    .opt-partner = Samenwerken
    .opt-press = Pers
    .opt-privacy = Mijn gegevens
    .opt-other = Iets anders
contact-message = Jouw bericht
    .name = je bericht
contact-contact_name = Jouw naam
    .name = je naam
contact-contact_email = Jouw e-mailadres
    .name = je e-mailadres
    .hint = Daar sturen we ons antwoord heen
contact-contact_phone = Telefoonnummer
    .name = je telefoonnummer

## What we do with each answer (privacy page)

privacy-purpose-plan_workshop = Om de workshop te plannen
privacy-purpose-fit_group = Om de workshop bij de groep te laten passen
privacy-purpose-answer = Om je antwoord te geven
privacy-purpose-route = Om je bericht naar de juiste persoon te brengen
privacy-purpose-permission = Om te weten dat we je mogen antwoorden
privacy-basis-own_request = Je vraagt ons iets, en dit is daarvoor nodig
privacy-basis-consent = Je hebt ja gezegd. Je mag dat weer intrekken
privacy-seen_by-coordinator = de coördinator
privacy-seen_by-trainers = de trainers
privacy-kept-while_needed = Zolang het nodig is voor je vraag. Wil je het eerder weg? Mail ons
privacy-cell-clear = Nee
privacy-cell-sealed = Ja
