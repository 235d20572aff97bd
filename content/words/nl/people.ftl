# Words of joining, cards, “everything about me” and the map of a network. The questions themselves stand in forms.ftl.

## Above every page of somebody in a group

here-safe = Dit voelt niet goed
here-done = Ik ben klaar

## Joining

join-group = Je gaat meedoen met
join-suggestions = Weet je geen naam? Kies er een:
join-have-card = Heb je al een kaart?
join-to-card = Verder met je kaart

## Cards

card-title = Dit is jouw kaart
card-keep = Met deze kaart kom je altijd weer binnen. Print hem of maak een foto. Kaart kwijt? Je trainer maakt een nieuwe.
card-keep-secret = Laat deze kaart aan niemand zien
card-go-to = Ga naar
card-qr = QR-code van deze kaart
card-scanned = Je hebt een kaart gescand
    .meaning = Druk op de knop. Daarna vragen we of jij het bent.
card-open = Open deze kaart
card-is-it-you = Ben jij { $name }?
    .title = Ben jij dit?
card-yes = Ja, dat ben ik
card-no = Nee, dit is niet mijn kaart
goodbye-done = Je bent klaar
    .meaning = Op dit apparaat is niets meer van jou te zien. De volgende kan nu binnenkomen met een eigen kaart.
goodbye-erased = Alles van jou is weg
    .meaning = We hebben niets meer van jou. Je kaart werkt niet meer. Je plek in de groep is vrij.
goodbye-join = Doe mee met een groep

## A parent or carer

consent-waits = Je ouder of verzorger moet het nog goed vinden. Je kunt alles al invullen. Je wordt nog aan niemand gekoppeld.
consent-to-letter = Print de brief voor thuis
consent-how = Geef de brief met handtekening aan je trainer. Of heeft je ouder of verzorger al ja gezegd? Druk dan op de knop.
consent-now = Mijn ouder of verzorger vindt het nu goed
letter-home-title = Brief voor je ouder of verzorger
letter-home-dear = Beste ouder of verzorger,
letter-home-what = Uw kind wil meedoen met { -brand }. In een groep leren jongeren hun eigen netwerk kennen en gebruiken.
letter-home-map = Uw kind tekent welke mensen het kent. Alleen uw kind ziet die namen.
letter-home-board = Uw kind kan op een bord zetten waar het hulp bij zoekt en wat het zelf kan. Alleen de groep ziet dat.
letter-home-trainer = Een trainer begeleidt de groep. Twee jongeren leren elkaar kennen als allebei ja zeggen.
letter-home-kept-title = Wat bewaren we?
letter-home-kept = Een bijnaam, een leeftijdsgroep, een taal en wat uw kind zelf invult. Aan het eind van het programma gaat het weg.
letter-home-not-kept = We vragen geen achternaam, adres, telefoonnummer, foto, herkomst of geloof.
letter-home-erase = Uw kind kan alles zelf weghalen, op elk moment. U kunt uw toestemming altijd intrekken bij de trainer.
letter-home-questions = Hebt u vragen? Praat met de trainer of mail ons:
letter-home-slip = Strook voor de trainer
letter-home-agree = Ik vind het goed dat mijn kind meedoet met { -brand }.
letter-home-group = Groep
letter-home-child = Voornaam van uw kind
letter-home-name = Uw naam
letter-home-sign = Datum en handtekening

## Everything about me

me-title = Mijn gegevens
me-intro = Dit is alles wat we van jou bewaren. Jij bent er de baas over.
me-to-card = Mijn kaart
me-to-settings = Wijzig mijn instellingen
me-export = Neem alles mee in een bestand
me-to-erase = Verwijder alles van mij
me-back = Terug naar mijn gegevens
me-you = Over jou
me-posts = Wat je op het bord zette
    .none = Je hebt nog niets op het bord gezet.
me-matches = Jouw matches
    .none = Je hebt nog geen match gehad.
me-network = Mensen op jouw kaart
    .none = Er staat nog niemand op jouw kaart.
    .counted = { $n ->
    [0] Er staat niemand op jouw kaart.
    [one] Er staat één persoon op jouw kaart. Wie dat is, zie alleen jij: kom binnen met je kaart.
   *[other] Er staan { $n } mensen op jouw kaart. Wie dat zijn, zie alleen jij: kom binnen met je kaart.
}
me-reports = Wat je hebt gemeld
    .none = Je hebt niets gemeld.
me-looks = Wie keek naar jouw gegevens?
    .none = Niemand heeft iets van jou geopend.
me-what = Geopend
    .board = Het bord van de groep
    .people = De lijst van wie er meedoet
    .cards = De kaarten van de groep
    .card = Je kaart
    .everything = Alles over jou, behalve je netwerk
    .post = Een vraag of aanbod van jou
    .match = Een match van jou
    .report = Wat je hebt gemeld
me-job = Door
    .trainer = Trainer
    .coordinator = Coördinator
    .safeguarding = Veiligheid
    .admin = Techniek
me-by = Naam
me-looked_on = Op
me-capacity = Zo veel mensen help je tegelijk
me-consent = Toestemming van je ouder of verzorger
    .not_needed = Niet nodig
    .waiting = Nog niet
    .said = Ja, dat heb jij gezegd
    .on_paper = Ja, je trainer heeft de brief
    .taken_back = Ingetrokken
me-card = De code op je kaart
me-joined_at = Je doet mee sinds
me-added_at = Op je kaart sinds
me-standing = Hoe het ermee staat
    .held = Je trainer kijkt er eerst naar
    .on_board = Het staat op het bord
    .sent_back = Je trainer vraagt om andere woorden
    .gone = Het is van het bord
me-trainer_says = Je trainer schrijft
me-trainer_words = Woorden die je trainer voorstelt
me-own_answer = Jouw antwoord
me-placed_at = Op het bord gezet op
me-confirmed_at = Voor het laatst bevestigd op
me-part = Jouw kant
    .asker = Jij zocht hulp
    .giver = Jij kon helpen
me-stage = Hoe het ermee staat
    .open = Het wacht op antwoord
    .agreed = Jullie zeiden allebei ja
    .met = Jullie hebben elkaar gezien
    .over = Het is voorbij
me-answer = Jouw antwoord
    .nothing = Nog geen antwoord
    .yes = Ja, graag
    .later = Later
    .no = Nee, liever niet
me-proposed_at = Voorgesteld op
me-reported_at = Gemeld op

## Erasing

erase-title = Wil je alles van jou verwijderen?
erase-what = Dit gaat weg:
erase-name = je naam, je kaart en je plek in de groep
erase-map = je netwerk, met alle mensen die erop staan
erase-posts = alles wat je op het bord hebt gezet
erase-matches = je naam bij matches; de ander ziet “iemand die meedeed”
erase-final = Dit kan niet terug. Wil je iets bewaren? Neem het dan eerst mee.
erase-sure = Ja, verwijder alles van mij
erase-keep = Nee, ik blijf

## The map

network-title = Mijn netwerk
network-count = { $n ->
    [0] Je kaart is nog leeg.
    [one] Er staat 1 persoon op je kaart.
   *[other] Er staan { $n } mensen op je kaart.
 }
network-only-you = Alleen jij ziet deze namen.
network-begin = Begin met iemand die je vandaag nog hebt gezien.
network-more = { $n ->
    [one] Nog 1 en je mag pauze nemen.
   *[other] Nog { $n } en je mag pauze nemen.
 }
network-enough = Dat is genoeg voor één keer. Later kun je er meer bij zetten.
network-compliment = Knap gedaan: al { $n } mensen! Neem even pauze.
network-done-added = Bewaard.
network-done-changed = Gewijzigd.
network-done-removed = Weggehaald.
network-and-another = Bewaar en zet er nog iemand bij
network-drawing = Jij staat in het midden. Wie je het best kent, staat dichtbij. De lijst zegt hetzelfde in woorden.
network-you = jij
network-key-helps = kan ergens mee helpen
network-key-knows = dat weet je nog niet
network-room = Waar is nog ruimte?
network-empty = Hier ken je nog niemand van. Denk er eens over na:
network-wanted = Hier zoekt jouw groep hulp bij. Ken jij iemand?
network-add = Zet iemand erbij
network-print = Wil je je kaart op papier? Gebruik “Print” in je browser.
network-list = De lijst
network-name = Naam
network-circle = Waarvan
network-closeness = Hoe goed
network-helps = Kan helpen met
network-acts = Wijzig of haal weg
network-edit = Wijzig
network-remove = Haal weg
network-remove-title = Wil je deze persoon weghalen?
network-remove-meaning = De persoon gaat van jouw kaart. Niemand anders merkt er iets van.
network-remove-sure = Ja, haal weg
network-remove-keep = Nee, laat staan
refusal-full = Je kaart is vol
    .what-now = Er passen 150 mensen op. Haal eerst iemand weg.

## When a group has ended

group-ended = Deze groep is klaar
    .thanks = Fijn dat je meedeed. Het bord en je netwerk zijn nu dicht.
    .see = Bekijk alles van mij
group-ended-until = Tot { $date } kun je alles van jou nog bekijken, meenemen of weghalen. Daarna wissen we het.
