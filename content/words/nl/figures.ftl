# Words of the figures: what each means, and how they are told.

figures = Cijfers
    .description = Wat het programma bereikt: hoeveel jongeren meedoen en vinden wat ze zoeken, per provincie. Met uitleg bij elk cijfer.
figures-none = Er zijn nog geen cijfers. Na elk kwartaal komen ze hier.
figures-until = Tot en met { $date }
figures-rule = Elk cijfer is “minstens”: we ronden naar beneden af. Jongeren tellen we in stappen van { $k }. Zo is niemand terug te vinden. Een totaal is de som van de rijen.
figures-provinces = Jongeren per provincie
figures-province = Provincie
figures-chart-note = De tabel hieronder zegt hetzelfde.
figures-all = Alle cijfers en wat ze betekenen
figures-figure = Cijfer
figures-count = Aantal
figures-meaning = Wat telt mee
figures-defined = Zo geteld sinds
figures-step = Stap
figures-total = Totaal
figures-exactly = { $n }
figures-fewer = minder dan { $n }
figures-at-least = minstens { $n }
figures-over-time = Door de tijd
figures-period = Tot en met
figures-take-along = Meenemen
figures-frozen = Deze cijfers zijn vastgezet op { $date }. Ze veranderen niet meer.
figures-file = De cijfers als CSV-bestand
figures-sheet = De cijfers als rekenblad (xlsx)
figures-checksum = Zo weet je dat het CSV-bestand nog hetzelfde is: sha256sum geeft deze code.
figures-earlier = Andere kwartalen
figures-sheet-name = Cijfers
figures-sheet-until = Minstens, tot en met
figures-meaning-name = Uitleg
desk-figures-rule = Zo staan de cijfers er vandaag voor. Elk cijfer is “minstens”, in stappen van { $k }. Deel ze niet buiten het team: daarvoor zijn de openbare cijfers.
desk-figures-public = Naar de openbare cijfers

## Each figure

figure-groups = Groepen
    .meaning = Groepen die gemaakt zijn.
figure-joined = Jongeren
    .meaning = Jongeren die in een groep meededen. Wie alles wist en opnieuw meedoet, telt opnieuw.
figure-asked = Vroegen iets
    .meaning = Jongeren die minstens één vraag plaatsten, ook als de trainer die nog nakijkt.
figure-met = Kregen wat ze zochten
    .meaning = Jongeren die van minstens één vraag zeiden: ja, het is gelukt.
figure-worst = Met de minste kansen
    .meaning = In een ronde is er voor elke vraag een aantal mensen dat kan helpen. Dit zijn jongeren die ooit bij het vijfde deel hoorden met de minste mensen. Wie evenveel mensen heeft als de laatste van dat deel, telt mee.
figure-worst_helped = Van hen: met hulp of een voorstel
    .meaning = Van de jongeren met de minste kansen: wie na zo’n ronde hulp of een voorstel had.
figure-direct = Hielpen elkaar zelf
    .meaning = Hoe vaak twee jongeren bij elkaar kwamen en de een zelf hielp.
figure-introduced = Kennismakingen
    .meaning = Hoe vaak twee jongeren bij elkaar kwamen en de een iemand vroeg uit het eigen netwerk.
figure-needs_met = Vragen die lukten
    .meaning = Alle vragen waarvan de vrager zei: ja, het is gelukt.
figure-within_month = Gelukt binnen een maand
    .meaning = Vragen die lukten binnen 30 dagen nadat ze geplaatst waren.
figure-within_week = Gelukt binnen een week
    .meaning = Vragen die lukten binnen 7 dagen nadat ze geplaatst waren.
figure-mapped = Tekenden hun netwerk
    .meaning = Jongeren die minstens één persoon op hun netwerkkaart zetten.
figure-contacts_before = Netwerk vóór
    .meaning = Personen die jongeren in hun eerste 7 dagen op hun kaart zetten, zonder wie ze er weer af haalden.
figure-contacts_after = Netwerk nu
    .meaning = Alle personen die jongeren op hun kaart zetten, zonder wie ze er weer af haalden. Wat gewist is, telt nog mee.

## What goes by itself

desk-chores = Wat vanzelf gaat
    .meaning = Dit doet de computer elke dag. Staat er iets niet goed? Vertel het aan wie de computer beheert.
desk-chores-wrong = Iets wat vanzelf moet gaan, gaat niet goed. Kijk wat het is.
desk-chore-what = Wat
desk-chore-how = Hoe het gaat
desk-chore-done = Laatst gedaan
desk-chore-things = Met hoeveel
desk-chore-failed = Laatst mislukt
desk-chore-is-not-yet = Nog niet gedaan
desk-chore-is-well = Goed
desk-chore-is-late = Te laat
desk-chore-is-failed = Mislukt
desk-chore-what_is_over = Voorstellen die voorbij zijn
    .meaning = Wat niemand op tijd beantwoordt, gaat weg.
desk-chore-rounds = De ronde van de dag
    .meaning = Elke groep krijgt nieuwe voorstellen.
desk-chore-retention = Wat we niet langer bewaren
    .meaning = Groepen eindigen op hun dag. Namen, netwerken en vragen worden op tijd gewist.
desk-chore-figures = De cijfers van een kwartaal
    .meaning = Na elk kwartaal staan de cijfers vast.
