# Words of the board, the map and matches: lists that forms and pages share, and why two people are proposed to one another.
# Plain text, no HTML.

## Where somebody knows a person from; .somebody is how it reads to others, who never see a name

circle-family = Familie
    .somebody = iemand uit de familie
circle-friends = Vrienden
    .somebody = een vriend of vriendin
circle-school = School
    .somebody = iemand van school
circle-work = Werk
    .somebody = iemand van het werk
circle-neighbourhood = Buurt
    .somebody = iemand uit de buurt
circle-club = Club of vereniging
    .somebody = iemand van een club
circle-online = Internet
    .somebody = iemand van internet
circle-other = Ergens anders van
    .somebody = iemand

## How well they know each other: the rings of the map

closeness-very_well = Heel goed
closeness-well = Goed
closeness-a_little = Een beetje

## Needs and offers; .at is how a place reads inside a sentence

effort-once_1h = Eén keer, ongeveer een uur
effort-few_hours = Een paar uur
effort-weekly = Elke week
effort-unknown = Dat weet ik nog niet
place-here = Hier, op school of in het centrum
    .at = hier, op school of in het centrum
place-town = Ergens in de buurt
    .at = ergens in de buurt
place-online = Online
    .at = online
place-anywhere = Dat maakt niet uit
    .at = waar jullie willen

## Matches

meet-school = Op school
meet-centre = In het jongerencentrum
meet-online = Online
meet-trainer_helps = De trainer helpt ons
worked-yes = Ja
worked-partly = Voor een deel
worked-not_yet = Nog niet
worked-no = Nee

## Why two people are proposed to one another: to who asks, who gives, who asks somebody they know, and who looks after the group

reason-same_category =
    .asker = Jij vraagt hierom, en de ander kan hierbij helpen: { $category }
    .giver = De ander vraagt hierom, en jij kunt hierbij helpen: { $category }
    .intermediary = De ander vraagt hierom, en jij kent iemand die hierbij kan helpen: { $category }
    .coordinator = Vraag en aanbod gaan over hetzelfde: { $category }
reason-sibling =
    .asker = Jij vraagt om { $needed }. De ander kan helpen met iets dat erop lijkt: { $offered }
    .giver = De ander vraagt om { $needed }. Jij kunt helpen met iets dat erop lijkt: { $offered }
    .intermediary = De ander vraagt om { $needed }. Jij kent iemand die kan helpen met iets dat erop lijkt: { $offered }
    .coordinator = De vraag is { $needed }. Het aanbod lijkt erop: { $offered }. Kijk of het past
reason-knows_somebody =
    .asker = De ander kent { $somebody } die misschien kan helpen
    .intermediary = Jij kent { $somebody } die misschien kan helpen
    .coordinator = De gever kent { $somebody } die misschien kan helpen
reason-place =
    .asker = De plek past voor jullie allebei: { $place }
    .giver = De plek past voor jullie allebei: { $place }
    .intermediary = De plek past: { $place }
    .coordinator = De plek past voor allebei: { $place }
reason-other_class =
    .asker = Jullie zitten in verschillende klassen. Zo leer je nieuwe mensen kennen
    .giver = Jullie zitten in verschillende klassen. Zo leer je nieuwe mensen kennen
    .coordinator = Ze zitten in verschillende klassen. Zo komen twee netwerken bij elkaar
reason-other_group =
    .asker = De ander zit in een andere groep. Zo leer je nieuwe mensen kennen
    .giver = De ander zit in een andere groep. Zo leer je nieuwe mensen kennen
    .coordinator = Ze zitten in verschillende groepen die met elkaar delen
reason-first_help =
    .coordinator = Deze jongere kreeg nog niet eerder hulp
reason-waited =
    .coordinator = Deze vraag wacht al { $days ->
        [one] 1 dag
       *[other] { $days } dagen
    }
reason-soon =
    .asker = Jij hebt dit snel nodig: binnen { $days ->
        [one] 1 dag
       *[other] { $days } dagen
    }
    .giver = De ander heeft dit snel nodig: binnen { $days ->
        [one] 1 dag
       *[other] { $days } dagen
    }
    .intermediary = De ander heeft dit snel nodig: binnen { $days ->
        [one] 1 dag
       *[other] { $days } dagen
    }
    .coordinator = De vraag moet snel antwoord krijgen: binnen { $days ->
        [one] 1 dag
       *[other] { $days } dagen
    }
