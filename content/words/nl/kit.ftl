# Words on paper: the kit of a group.

kit = Alles om te printen
    .meaning = Kies een taal boven aan de pagina. Print wat je nodig hebt.
kit-back = Terug naar alles om te printen
kit-poster = Poster
    .meaning = Met de code van de groep. Zet eerst meedoen open.
kit-cards = Kaarten
    .meaning = Voor elke jongere een kaart om in te loggen. Acht op een vel.
kit-letter = Brief voor thuis
    .meaning = Voor een ouder of verzorger. Onderaan zit een strook.
kit-slips = Strookjes
    .meaning = Alleen de strook voor toestemming. Vier op een vel.
kit-plan = Plan voor drie bijeenkomsten
    .meaning = Wat je doet, stap voor stap, en wat je meeneemt.
kit-paper = Kaart om in te vullen
    .meaning = Voor wie geen telefoon heeft: een naam, een vraag en een aanbod. Twee op een vel.
kit-paper-then = Geef de ingevulde kaart aan de trainer. De trainer typt hem in.
kit-map = Netwerkkaart op papier
    .meaning = Voor wie geen telefoon heeft. De vragen zijn dezelfde als op het scherm.
map-sheet-contact = Persoon { $n }
map-sheet-yours = Dit vel is van jou. Neem het mee naar huis of gooi het weg.
plan-bring = Neem mee:
plan-first = Bijeenkomst 1: wie ken jij?
    .goal = Iedereen doet mee en tekent het eigen netwerk.
    .bring = de poster, een telefoon of netwerkkaart voor iedereen, en de brief voor thuis.
    .step-1 = Vertel wat jullie gaan doen. Zet meedoen open en hang de poster op.
    .step-2 = Iedereen scant de code, kiest een naam en bewaart de eigen kaart.
    .step-3 = Iedereen zet mensen op de netwerkkaart, een voor een. Na vijf is er even pauze.
    .step-4 = Wie wil, gaat door tot ongeveer vijftien mensen. Namen ziet niemand anders.
    .step-5 = Praat erover: waar is nog ruimte? Wie was je bijna vergeten?
plan-second = Bijeenkomst 2: wat kun jij, wat zoek jij?
    .goal = Iedereen zet iets op het bord.
    .bring = de kaarten om in te loggen, voor wie zijn kaart kwijt is.
    .step-1 = Begin met geven: waar ben jij goed in? Iedereen zet een aanbod op het bord.
    .step-2 = Daarna: wat zoek jij? Iedereen zet een vraag op het bord.
    .step-3 = Kijk op je netwerkkaart: wie kan een ander helpen? Zet dan aan dat een ander daarom mag vragen.
    .step-4 = Kijk samen naar het scherm: zo veel vragen en aanbiedingen zijn er.
    .step-5 = Kijk daarna na wat nog wacht. Je vindt het onder Vandaag.
plan-third = Bijeenkomst 3: wie helpt wie?
    .goal = Jongeren vinden elkaar en helpen elkaar.
    .bring = een plek waar jongeren rustig met twee kunnen praten.
    .step-1 = Maak een ronde. Kijk de voorstellen na en keur ze goed.
    .step-2 = Iedereen leest het eigen voorstel en kiest: ja, nee of later. Een nee ziet niemand.
    .step-3 = Wie allebei ja zeiden, praten met elkaar.
    .step-4 = Vraag na een paar dagen of het lukte. Wie hulp kreeg, vertelt het en bedankt de ander.
    .step-5 = Kijk samen terug: wat ging goed, wat kan beter?

## Typing in cards

desk-type = Kaarten intypen
desk-typed-name = De kaart van { $name } staat erin.
desk-did-typed-in = Een kaart van papier ingetypt
