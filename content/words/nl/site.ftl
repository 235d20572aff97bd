# Words of the frame of every page and of the furniture that pages share. Plain text, no HTML.
# The texts of pages stand in content/pages/, those of forms in forms.ftl.

-brand = BACK-UP Netwerkt!

## The frame

site-name = { -brand }
skip-link = Naar de inhoud
language-label = Taal
menu = Menu
menu-label = Hoofdmenu
breadcrumbs-label = Waar je bent
breadcrumbs-home = Begin
footer-label = Meer pagina’s
footer-meaning = BACK-UP staat voor “We all have your back”. We staan allemaal achter je.
footer-owner = Een samenwerking van Netsheila en Yoin.
notice-demo = Dit is een demo. Alle mensen hier zijn verzonnen. Probeer alles uit.
notice-incomplete = Deze pagina’s zijn nog niet nagekeken door iemand die deze taal goed kent. Er kunnen fouten in staan.
notice-untranslated = Deze pagina is er nog niet in het Nederlands. Je leest de tekst in een andere taal: { $language }.

## Menus

menu-programme = Programma
menu-workshop = Workshop aanvragen
menu-trainers = Trainers
menu-projects = Projecten
menu-agenda = Agenda
menu-join = Meedoen met code
menu-privacy = Privacy
menu-accessibility = Toegankelijkheid
menu-help = Hulp
menu-contact = Contact
menu-partners = Partners
menu-knowledge = Kennis
menu-figures = Cijfers
menu-search = Zoeken
menu-board = Bord
menu-network = Mijn netwerk
menu-matches = Matches
menu-waiting = ({ $n })
menu-me = Mijn gegevens
menu-desk = Vandaag
menu-desk-groups = Groepen
menu-desk-requests = Aanvragen
menu-desk-figures = Cijfers

## Home

home-request = Vraag een workshop aan
home-code = Ik heb een code
home-how = Zo werkt het
home-for-whom = Voor wie?

## On more than one page

toc-heading = Op deze pagina
faq-heading = Vragen die we vaak krijgen
related-heading = Lees ook
sources-heading = Bronnen
updated-on = Nagekeken op { $date }
footnotes-label = Noten
footnote-back = Terug naar de tekst
date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
feed-title = Nieuws van { -brand }
feed-title-of = { $name } – { -brand }
feed-link = Volg nieuwe artikelen in je feedlezer
call-workshop_request = Een workshop voor jouw groep?
    .text = Vertel ons over je groep. Binnen 3 werkdagen bellen of mailen we je.
    .button = Vraag een workshop aan
call-contact = Wil je ons iets vragen?
    .text = Schrijf het ons. We lezen elk bericht.
    .button = Stuur een bericht

## Trainers

fact-languages = Talen
fact-links = Meer lezen

## Projects

projects-count = { $n ->
    [one] Eén project
   *[other] { $n } projecten
}
facts-heading = In het kort
fact-organisation = Wie doet het
fact-town = Plaats
fact-country = Land
fact-target-group = Voor wie
fact-period = Wanneer
fact-funding = Wie betaalt het
fact-themes = Thema’s
fact-result = Wat het opleverde
fact-did-not-work = Wat niet werkte

## Themes, and lists in parts

themes-title = Thema’s
themes-description = Waar onze projecten en artikelen over gaan.
theme-description = Alles op deze site over { $theme }.
theme-count = { $n ->
    [one] Eén pagina
   *[other] { $n } pagina’s
}
list-label = Vorige en volgende
list-previous = Vorige
list-next = Volgende
list-part = Deel { $number } van { $of }
theme-coaching = Coaching
theme-mentors-and-buddies = Mentoren en buddy’s
theme-newcomers = Nieuwkomers
theme-running-a-business = Ondernemen
theme-work-and-internships = Werk en stage

## Articles

article-part = Deel { $part } van { $of }

## Agenda

event-when = Wanneer
event-time = van { $from } tot { $to } uur
event-where = Waar
event-calendar = Zet het in je agenda
event-online = Online

## Privacy

inventory-heading = Elke vraag op een rij
inventory-field = Wat we vragen
inventory-purpose = Waarom
inventory-basis = Waarom het mag
inventory-seen-by = Wie het ziet
inventory-kept = Hoelang
inventory-sealed = Versleuteld

## Errors and moved pages

error-home = Naar de eerste pagina
moved-title = Deze pagina is verhuisd
moved-link = Ga naar de nieuwe plek
