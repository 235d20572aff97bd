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
more-choices = Meer keuzes
choose = Kies
date-part-day = Dag
date-part-month = Maand
date-part-year = Jaar

## Languages, each under the name its own speakers give it: the same in every file

language-nl = Nederlands
language-en = English
language-ar = العربية
language-uk = Українська
language-ti = ትግርኛ
language-tr = Türkçe
language-fa = فارسی
language-so = Soomaali
language-pl = Polski
language-fr = Français

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
problem-too_many = Kies er hoogstens { $max }
problem-not_a_code = De code heeft { $n } letters en cijfers
problem-unknown_code = Deze code kennen we niet. Kijk of je alles goed hebt getypt
problem-closed = Je kunt nu niet meedoen. Vraag je trainer
problem-ended = Deze groep is klaar. Vraag je trainer
problem-full = De groep is vol. Vraag je trainer
problem-taken = Dit is al van iemand anders. Kies iets anders
problem-changed = Iemand was je voor, en dit is intussen veranderd. Hieronder staat hoe het nu is. Alles wat je typte, staat er nog
problem-looser = Dit is losser dan het programma wil. Kies iets strengers
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
    .full = Er is geen plek voor een grotere groep. Bel of mail ons
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

## Join a group

form-group_code =
    .title = Doe mee met je groep
    .send = Doe mee
group_code-step-code = Doe mee met je groep
    .short = de code
group_code-code = Wat is de code van je groep?
    .name = de code
    .hint = De code staat op de poster. Bijvoorbeeld: H4VK-7F3M
    .unknown_code = Deze code kennen we niet. Vraag je trainer

form-join_group =
    .title = Wie ben jij in deze groep?
    .send = Kom in de groep
join_group-step-you = Wie ben jij in deze groep?
    .short = jij
join_group-display_name = Welke naam ziet de groep?
    .name = een naam
    .hint = Alleen je voornaam of een bijnaam
    .taken = Deze naam is al in de groep. Kies een andere
join_group-age_band = Hoe oud ben je?
    .name = hoe oud je bent
    .opt-12_15 = 12 tot en met 15 jaar
    .opt-16_17 = 16 of 17 jaar
    .opt-18_plus = 18 jaar of ouder
join_group-guardian_ok = Mijn ouder of verzorger vindt het goed
    .name = ja of nog niet
    .hint = Bij “Nog niet” kun je al veel doen. Je wordt dan nog aan niemand gekoppeld
    .opt-yes = Ja
    .opt-not_yet = Nog niet
join_group-lang_pref = In welke taal wil je lezen?
    .name = een taal
    .hint = Is een pagina er nog niet in jouw taal? Dan zie je Nederlands
join_group-rules_ok = Ik ben aardig. Ik deel geen nummer of adres van iemand anders
    .name = of je de regels goed vindt
    .empty_choice = Lees de regels en zet een vinkje

form-card_code =
    .title = Verder met je kaart
    .send = Kom binnen
card_code-step-card = Verder met je kaart
    .short = je kaart
card_code-card = Wat is de code op je kaart?
    .name = de code
    .hint = De code heeft 12 letters en cijfers. Laat je kaart aan niemand zien
    .unknown_code = Deze code kennen we niet. Kaart kwijt? Vraag je trainer om een nieuwe

form-whose_device =
    .title = Van wie is dit apparaat?
    .send = Ga naar het bord
whose_device-step-device = Van wie is dit apparaat?
    .short = het apparaat
whose_device-device = Wie gebruikt deze telefoon, tablet of computer?
    .name = wie dit apparaat gebruikt
    .hint = Gebruiken ook anderen hem? Dan ga je er na 10 minuten vanzelf uit
    .opt-own = Alleen ik
    .opt-shared = Ook anderen

form-about_me =
    .title = Mijn instellingen
    .send = Bewaar mijn instellingen
about_me-step-me = Wat wil je veranderen?
    .short = mijn instellingen
about_me-display_name = { join_group-display_name }
    .name = { join_group-display_name.name }
    .hint = { join_group-display_name.hint }
    .taken = { join_group-display_name.taken }
about_me-lang_pref = { join_group-lang_pref }
    .name = { join_group-lang_pref.name }
    .hint = { join_group-lang_pref.hint }
about_me-capacity = Hoeveel mensen wil je tegelijk helpen?
    .name = hoeveel mensen je wilt helpen
    .hint = De meeste mensen kiezen 2

## Needs and offers

form-post_need =
    .title = Zet je vraag op het bord
    .send = Zet mijn vraag op het bord
post_need-step-category = Waar kan iemand je mee helpen?
    .short = het onderwerp
post_need-step-words = Zet je vraag op het bord
    .short = je vraag
post_need-category = Waar gaat het over?
    .name = waar het over gaat
post_need-title = Wat zoek je?
    .name = wat je zoekt
    .hint = Bijvoorbeeld zo: “{ $starter }”
    .empty_text = Schrijf in een paar woorden wat je zoekt
    .too_short = Schrijf in een paar woorden wat je zoekt
post_need-details = Vertel iets meer
    .name = je tekst
post_need-effort = Hoeveel tijd kost het ongeveer?
    .name = hoeveel tijd het kost
    .opt-once_1h = { effort-once_1h }
    .opt-few_hours = { effort-few_hours }
    .opt-weekly = { effort-weekly }
    .opt-unknown = { effort-unknown }
post_need-place = Waar?
    .name = waar het kan
    .opt-here = { place-here }
    .opt-town = { place-town }
    .opt-online = { place-online }
    .opt-anywhere = { place-anywhere }
post_need-until = Tot wanneer mag dit op het bord staan?
    .name = tot wanneer dit op het bord mag staan
    .hint = Bijvoorbeeld: 31 3 2027
post_need-visibility = Wie mag dit zien?
    .name = wie dit mag zien
    .hint = Andere groepen zien je woorden en de naam van je groep. Jouw naam zien ze niet.
    .opt-group = Alleen mijn groep
    .opt-groups_of_programme = Ook andere groepen van het programma

form-post_offer =
    .title = Zet je aanbod op het bord
    .send = Zet mijn aanbod op het bord
post_offer-step-category = Waar ben jij goed in?
    .short = het onderwerp
post_offer-step-words = Zet je aanbod op het bord
    .short = je aanbod
post_offer-category = { post_need-category }
    .name = { post_need-category.name }
post_offer-title = Wat kun je geven of doen?
    .name = wat je kunt geven of doen
    .hint = Bijvoorbeeld zo: “{ $starter }”
    .empty_text = Schrijf in een paar woorden wat je kunt geven of doen
    .too_short = Schrijf in een paar woorden wat je kunt geven of doen
post_offer-details = { post_need-details }
    .name = { post_need-details.name }
post_offer-via_contact = Doe je het zelf, of ken je iemand?
    .name = of je het zelf doet
    .opt-self = Ik doe het zelf
    .opt-contact = Ik ken iemand
post_offer-contact = Wie is dat?
    .name = iemand uit je netwerk
    .hint = De groep ziet deze naam niet. Alleen waar je de persoon van kent
post_offer-effort = Hoeveel tijd heb je?
    .name = hoeveel tijd je hebt
    .opt-once_1h = { effort-once_1h }
    .opt-few_hours = { effort-few_hours }
    .opt-weekly = { effort-weekly }
    .opt-unknown = { effort-unknown }
post_offer-place = { post_need-place }
    .name = { post_need-place.name }
    .opt-here = { place-here }
    .opt-town = { place-town }
    .opt-online = { place-online }
    .opt-anywhere = { place-anywhere }
post_offer-until = { post_need-until }
    .name = { post_need-until.name }
    .hint = { post_need-until.hint }
post_offer-visibility = { post_need-visibility }
    .name = { post_need-visibility.name }
    .hint = { post_need-visibility.hint }
    .opt-group = { post_need-visibility.opt-group }
    .opt-groups_of_programme = { post_need-visibility.opt-groups_of_programme }

form-other_words =
    .title = Stel andere woorden voor
    .send = Vraag of dit mag
other_words-step-words = Welke woorden stel je voor?
    .short = de woorden
other_words-title = In een paar woorden
    .name = een paar woorden
    .hint = Dit komt op het bord als de jongere het goed vindt
other_words-details = Meer erover
    .name = je tekst

form-ask_owner =
    .title = Vraag iets over dit bericht
    .send = Stel de vraag
ask_owner-step-question = Wat wil je weten?
    .short = je vraag
ask_owner-question = Je vraag
    .name = je vraag
    .hint = De jongere leest dit en geeft antwoord. Daarna ligt het weer bij jou

form-send_back =
    .title = Stuur het bericht terug
    .send = Stuur het terug
send_back-step-why = Waarom stuur je het terug?
    .short = waarom
send_back-why = Waarom?
    .name = waarom je het terugstuurt
    .opt-contact_details = Er staat een nummer of adres in
    .opt-unclear = Het is niet duidelijk
    .opt-unkind = Het is niet aardig gezegd
    .opt-not_here = Het past niet op het bord
send_back-note = Wil je er iets bij schrijven?
    .name = je tekst
    .hint = De jongere leest dit

form-answer_trainer =
    .title = Geef antwoord
    .send = Stuur mijn antwoord
answer_trainer-step-answer = Je trainer vraagt iets
    .short = je antwoord
answer_trainer-answer = Je antwoord
    .name = je antwoord
    .hint = Alleen je trainers lezen dit

## The map

form-add_contact =
    .title = Zet iemand in je netwerk
    .send = Bewaar deze persoon
    .more = Kan deze persoon ergens mee helpen?
add_contact-step-contact = Wie ken jij?
    .short = wie je kent
add_contact-nickname = Hoe noem jij deze persoon?
    .name = een naam die jij kent
    .hint = Alleen jij ziet dit. Schrijf geen achternaam
    .empty_text = Schrijf een naam die jij kent
add_contact-circle = Waar ken je deze persoon van?
    .name = waar je deze persoon van kent
    .opt-family = { circle-family }
    .opt-friends = { circle-friends }
    .opt-school = { circle-school }
    .opt-work = { circle-work }
    .opt-neighbourhood = { circle-neighbourhood }
    .opt-club = { circle-club }
    .opt-online = { circle-online }
    .opt-other = { circle-other }
add_contact-closeness = Hoe goed kennen jullie elkaar?
    .name = hoe goed
    .empty_choice = Kies hoe goed je deze persoon kent
    .opt-very_well = { closeness-very_well }
    .opt-well = { closeness-well }
    .opt-a_little = { closeness-a_little }
add_contact-can_help = Waarmee kan deze persoon helpen?
    .name = waarmee deze persoon kan helpen
    .hint = Kies er hoogstens 5
add_contact-note = In je eigen woorden
    .name = je tekst
    .hint = Bijvoorbeeld: werkt bij een garage. Alleen jij ziet dit
add_contact-may_introduce = Mag een ander vragen om een kennismaking?
    .name = of een ander dat mag vragen
    .hint = Een ander ziet nooit de naam. Alleen bijvoorbeeld: “iemand uit de familie”
    .opt-no = Nee
    .opt-ask_me_first = Ja, maar vraag het eerst aan mij

## Matches

form-match_response =
    .title = Wat wil je doen?
    .send = Geef mijn antwoord
match_response-step-answer = Jouw antwoord
    .short = je antwoord
match_response-answer = Wat wil je doen?
    .name = wat je wilt doen
    .opt-yes = Ja, graag
    .opt-no = Nee, liever niet
    .opt-later = Ik wil nog denken
match_response-meet = Waar willen jullie elkaar zien?
    .name = waar jullie elkaar willen zien
    .hint = Alleen als je “Ja, graag” kiest
    .opt-school = { meet-school }
    .opt-centre = { meet-centre }
    .opt-online = { meet-online }
    .opt-trainer_helps = { meet-trainer_helps }
match_response-reason = Waarom niet?
    .name = waarom niet
    .hint = De ander ziet dit nooit. Alleen de trainer leest het
    .opt-no_time = Ik heb geen tijd
    .opt-not_right = Het past niet bij mij
    .opt-not_safe = Het voelt niet veilig
    .opt-other = Iets anders

form-match_outcome =
    .title = Is het gelukt?
    .send = Vertel hoe het ging
match_outcome-step-worked = Hoe ging het?
    .short = hoe het ging
match_outcome-worked = Is het gelukt?
    .name = of het gelukt is
    .opt-yes = { worked-yes }
    .opt-partly = { worked-partly }
    .opt-not_yet = { worked-not_yet }
    .opt-no = { worked-no }

form-report_item =
    .title = Dit voelt niet goed
    .send = Vertel het aan de trainer
report_item-step-what = Dit voelt niet goed
    .short = wat er is
report_item-what = Wat is er?
    .name = wat er is
    .opt-mean = Iemand doet gemeen
    .opt-unsafe = Het voelt niet veilig
    .opt-private_data = Er staat een nummer, adres of geheim
    .opt-spam = Het is reclame of onzin
    .opt-other = Iets anders
report_item-note = Wil je er iets over vertellen?
    .name = je tekst
    .hint = Je trainer leest dit, en wie op veiligheid let

## The desk

form-sign_in =
    .title = Inloggen voor trainers
    .send = Stuur mij een link
sign_in-step-email = Inloggen voor trainers
    .short = je e-mailadres
sign_in-email = Jouw e-mailadres
    .name = je e-mailadres
    .hint = Je krijgt een link per mail. De link werkt 10 minuten, in deze browser

form-second_key =
    .title = Nog één stap
    .send = Kom binnen
second_key-step-code = Nog één stap
    .short = de code
second_key-code = Wat is de code op je telefoon?
    .name = de code
    .hint = Geen telefoon bij de hand? Typ dan een van je herstelcodes
    .not_a_code = De code op je telefoon heeft { $n } cijfers. Een herstelcode heeft 12 letters en cijfers
    .unknown_code = Deze code klopt niet meer. Wacht op een nieuwe code en typ die

form-mirror_feedback =
    .title = Hoe was het vandaag?
    .send = Geef mijn antwoord
mirror_feedback-step-back = Hoe was het vandaag?
    .short = hoe het was
mirror_feedback-well = Wat ging goed?
    .name = wat goed ging
    .hint = Schrijf geen namen
mirror_feedback-better = Wat kan beter?
    .name = wat beter kan
    .hint = Schrijf geen namen
mirror_feedback-score = Hoe vond je het?
    .name = hoe je het vond
    .opt-1 = Niet goed
    .opt-2 = Kan beter
    .opt-3 = Gewoon
    .opt-4 = Goed
    .opt-5 = Heel goed

form-paper_card =
    .title = Typ een kaart in
    .send = Zet de kaart erin
paper_card-step-card = Typ een kaart in
    .short = de kaart
paper_card-display_name = Naam voor de groep
    .name = een naam
    .hint = Alleen de voornaam of een bijnaam
    .taken = Deze naam is al in de groep. Is het dezelfde jongere? Kies dan “Al in de groep”. Anders: zet er een letter bij
    .not_an_option = Deze naam is niet in de groep. Kijk hoe de naam is geschreven. Is de jongere nieuw? Kies dan hoe oud
    .ended = Deze groep is klaar. Er kan niets meer bij
    .full = De groep is vol. Er kan niemand meer bij
paper_card-whose = Hoe oud?
    .name = hoe oud deze jongere is
    .opt-12_15 = 12 tot en met 15 jaar
    .opt-16_17 = 16 of 17 jaar
    .opt-18_plus = 18 jaar of ouder
    .opt-known = Al in de groep
paper_card-guardian_ok = Een ouder of verzorger vindt het goed
    .name = ja of nog niet
    .opt-yes = Ja, er is een briefje
    .opt-not_yet = Nog niet
paper_card-need = Ik zoek
    .name = wat deze jongere zoekt
    .empty_text = Vul een vraag of een aanbod in. Deze jongere is al in de groep
    .too_short = Schrijf in een paar woorden wat deze jongere zoekt
paper_card-need_category = Waar gaat dat over? (ik zoek)
    .name = waar de vraag over gaat
    .empty_text = Schrijf bij “Ik zoek” wat deze jongere zoekt. Of kies hier niets
paper_card-offer = Ik kan geven of doen
    .name = wat deze jongere kan geven of doen
    .too_short = Schrijf in een paar woorden wat deze jongere kan geven of doen
paper_card-offer_category = Waar gaat dat over? (ik kan)
    .name = waar het aanbod over gaat
    .empty_text = Schrijf bij “Ik kan geven of doen” wat deze jongere kan. Of kies hier niets

form-invite_staff =
    .title = Nodig iemand uit
    .send = Stuur de uitnodiging
invite_staff-step-who = Wie komt er bij ons werken?
    .short = wie er komt
invite_staff-staff_name = Hoe heet deze persoon?
    .name = de naam
invite_staff-staff_email = Wat is het e-mailadres?
    .name = het e-mailadres
    .hint = De uitnodiging gaat hierheen, en later elke link om in te loggen
    .taken = Iemand met dit e-mailadres werkt hier al, of is al uitgenodigd
invite_staff-staff_lang = In welke taal schrijven we deze persoon?
    .name = een taal
invite_staff-jobs = Wat gaat deze persoon doen?
    .name = wat deze persoon doet
    .hint = Alleen wie in alle programma’s werkt, kan iemand de techniek geven
    .opt-trainer = Trainer: leidt eigen groepen
    .opt-coordinator = Coördinator: regelt het programma
    .opt-safeguarding = Veiligheid: ziet elke melding
    .opt-admin = Techniek: ziet geen gegevens van mensen
    .not_an_option = Dit kun jij niet geven. Kies iets anders
invite_staff-reach = In welke programma’s?
    .name = de programma’s

form-staff_work =
    .title = Rol en programma
    .send = Bewaar
staff_work-step-work = Wat doet deze persoon?
    .short = de rol
staff_work-jobs = Wat doet deze persoon?
    .name = wat deze persoon doet
    .hint = Alleen wie in alle programma’s werkt, kan iemand de techniek geven
    .opt-trainer = Trainer: leidt eigen groepen
    .opt-coordinator = Coördinator: regelt het programma
    .opt-safeguarding = Veiligheid: ziet elke melding
    .opt-admin = Techniek: ziet geen gegevens van mensen
    .not_an_option = Dit kun jij niet geven. Kies iets anders
staff_work-reach = In welke programma’s?
    .name = de programma’s

form-make_group =
    .title = Maak een groep
    .send = Maak de groep
    .more = Regels van de groep
make_group-step-group = Welke groep is het?
    .short = de groep
make_group-name = Hoe heet de groep?
    .name = de naam van de groep
    .hint = Bijvoorbeeld: Havo 4, Zoetermeer
make_group-seats = Hoeveel jongeren kunnen meedoen?
    .name = hoeveel jongeren kunnen meedoen
make_group-group_lang = In welke taal begint de groep?
    .name = een taal
    .hint = Iedereen kiest daarna zelf
make_group-province = In welke provincie is de groep?
    .name = de provincie
    .hint = Voor de cijfers. Van jongeren zelf vragen we dit niet
    .opt-drenthe = Drenthe
    .opt-flevoland = Flevoland
    .opt-friesland = Friesland
    .opt-gelderland = Gelderland
    .opt-groningen = Groningen
    .opt-limburg = Limburg
    .opt-noord_brabant = Noord-Brabant
    .opt-noord_holland = Noord-Holland
    .opt-overijssel = Overijssel
    .opt-utrecht = Utrecht
    .opt-zeeland = Zeeland
    .opt-zuid_holland = Zuid-Holland
    .opt-elsewhere = Buiten Nederland
make_group-ends_on = Op welke dag is de groep klaar?
    .name = de laatste dag
    .hint = Een tijd daarna worden netwerken en vragen gewist. Bijvoorbeeld: 31 3 2027
make_group-classes = Welke klassen zitten erin?
    .name = de namen van de klassen
    .hint = Eén klas op elke regel
    .too_many = Schrijf hoogstens { $max } regels
make_group-check_first = Welke vragen en aanbiedingen kijk jij eerst na?
    .name = wat je eerst nakijkt
    .opt-all = Alles
    .opt-under_16 = Van jongeren onder de 16
    .opt-none = Niets
make_group-consent = Bij wie moet een ouder of verzorger het goed vinden?
    .name = bij wie een ouder het goed moet vinden
    .opt-all = Bij iedereen onder de 18
    .opt-under_16 = Bij jongeren onder de 16
    .opt-none = Bij niemand
make_group-ages = Mogen jongeren onder de 18 aan volwassenen worden gekoppeld?
    .name = of dat mag
    .opt-apart = Nee
    .opt-mixed = Ja
make_group-after_yes = Wat gebeurt er als twee mensen ja zeggen?
    .name = wat er dan gebeurt
    .opt-in_class = Ze spreken elkaar in de groep
    .opt-by_trainer = De trainer stelt ze aan elkaar voor
make_group-answer_hours = Hoeveel uur wacht een voorstel op antwoord?
    .name = hoeveel uur een voorstel wacht
    .hint = Meestal 72 uur
make_group-post_days = Hoeveel dagen blijft een vraag op het bord?
    .name = hoeveel dagen een vraag blijft
    .hint = Meestal 60 dagen
make_group-keep_days = Hoeveel dagen na het eind kunnen jongeren hun gegevens nog meenemen?
    .name = hoeveel dagen dat kan
    .hint = Meestal 30 dagen. Daarna wissen we alles

## Nicknames for who has no idea: a kind and a thing, “Snelle Panda”. Every kind must go with every thing.
## No animal that is an insult in any language, nothing about looks or weapons, no colour of a skin.

nickname = { $kind } { $thing }
nickname-kinds = Snelle, Rustige, Slimme, Vrolijke, Dappere, Sterke, Zonnige, Blauwe, Groene, Oranje, Paarse, Gouden, Zilveren, Frisse, Nieuwe, Vriendelijke
nickname-things = Panda, Dolfijn, Tijger, Egel, Vlinder, Libel, Valk, Eekhoorn, IJsvogel, Komeet, Ster, Rivier, Berg, Wolk, Maan, Vuurtoren

## What we do with each answer (privacy page)

privacy-purpose-plan_workshop = Om de workshop te plannen
privacy-purpose-fit_group = Om de workshop bij de groep te laten passen
privacy-purpose-answer = Om je antwoord te geven
privacy-purpose-route = Om je bericht naar de juiste persoon te brengen
privacy-purpose-permission = Om te weten dat we je mogen antwoorden
privacy-purpose-join = Om mee te doen in de groep
privacy-purpose-read = Om pagina’s in jouw taal te tonen
privacy-purpose-own_map = Om je eigen netwerk te tekenen
privacy-purpose-board = Om op het bord van de groep te staan
privacy-purpose-match = Om hulp te vinden die past
privacy-purpose-outcome = Om te weten of de hulp werkte
privacy-purpose-look_back = Om de volgende bijeenkomst beter te maken
privacy-purpose-safety = Om iedereen veilig te houden
privacy-purpose-lead_group = Om de groep te leiden
privacy-purpose-let_in = Om alleen de juiste persoon binnen te laten
privacy-basis-own_request = Je vraagt ons iets, en dit is daarvoor nodig
privacy-basis-consent = Je hebt ja gezegd. Je mag dat weer intrekken
privacy-basis-safety = We moeten zorgen dat iedereen veilig is
privacy-basis-work = Je werkt mee aan het programma, en dit is daarvoor nodig
privacy-seen_by-coordinator = de coördinator
privacy-seen_by-trainers = de trainers
privacy-seen_by-safeguarding = wie op veiligheid let
privacy-seen_by-group = de groep
privacy-seen_by-other_groups = andere groepen, als je dat kiest; zonder jouw naam
privacy-seen_by-other_side = wie aan jou wordt gekoppeld
privacy-seen_by-writer = jijzelf
privacy-seen_by-owner = van wie het bericht is
privacy-seen_by-nobody = niemand
privacy-kept-while_needed = Zolang het nodig is voor je vraag. Wil je het eerder weg? Mail ons
privacy-kept-until_group_ends = Tot een tijd nadat de groep klaar is, of tot jij het weghaalt
privacy-kept-nameless = Tot een tijd nadat de groep klaar is. Er staat geen naam bij, dus eerder weghalen kan niet
privacy-kept-as_count = Blijvend: het is een telling en gaat over niemand
privacy-kept-while_working = Zolang je meewerkt
privacy-kept-not_kept = We bewaren dit niet
privacy-cell-clear = Nee
privacy-cell-sealed = Ja
