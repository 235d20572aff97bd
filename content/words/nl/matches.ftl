# Words of the board, of matches and of "this does not feel right". Questions stand in forms.ftl, lists and reasons in board.ftl.
# Plain text, no HTML.

## The board

board-title = Het bord van jouw groep
board-group = Groep:
board-who-sees = Alleen mensen in deze groep zien dit.
board-who-sees-shared = Mensen in deze groep zien dit. Wat je deelt, zien andere groepen ook, zonder jouw naam.
board-place-need = Zet een vraag op het bord
board-place-offer = Zet een aanbod op het bord
board-first = Waar ben jij goed in?
    .text = Iedereen kan iets. Fietsen maken, rekenen, luisteren of iemand kennen. Begin daarmee. Daarna vraag je zelf iets.
    .skip = Sla over: ik zoek iets
board-filter = Zoek op het bord
board-filter-word = Zoek een woord
board-filter-kind = Soort
board-filter-category = Onderwerp
board-filter-all = Alles
board-filter-show = Laat zien
board-filter-clear = Laat alles zien
board-kind-need = Vragen
board-kind-offer = Aanbod
board-tag-need = Vraag
board-tag-offer = Aanbod
board-fits = Past bij jou ({ $n })
board-own = Van jou ({ $n })
board-rest = Meer op het bord ({ $n })
board-shared = Uit andere groepen ({ $n })
board-from = Groep:
board-nothing = Hier staat niets dat past. Zoek een ander woord of laat alles zien.
board-days-ago = { $n ->
    [0] vandaag
    [1] gisteren
   *[other] { $n } dagen geleden
 }
board-act-need = Ik kan helpen
board-act-offer = Dit wil ik graag
board-report = Voelt dit niet goed?
board-pages = Bladeren
board-page = Bladzijde { $number } van { $of }
board-page-before = Vorige bladzijde
board-page-after = Volgende bladzijde
board-empty = Zo kan het bord eruitzien
    .text = Er staat nog niets op het bord. Zet jij het eerste erop? Hieronder staan drie voorbeelden.
board-example = Voorbeeld
board-example-1 = Wie wil samen rekenen oefenen?
board-example-2 = Ik plak je fietsband
board-example-3 = Ik zoek een stage in de zorg

## My own posts

own-edit = Wijzig
own-take-away = Haal weg
own-still-true = Klopt nog
own-to_check = Een trainer kijkt eerst. Meestal dezelfde dag. Daarna ziet de groep dit.
own-held = Dit staat nog niet op het bord. In je tekst staat misschien een telefoonnummer, adres of e-mailadres. Haal het weg met “Wijzig”. Of wacht: een trainer kijkt ernaar.
own-reported = Een trainer kijkt hier nog een keer naar. Tot dan ziet de groep dit niet.
own-back-contact_details = Er staat een nummer of adres in. Haal dat weg.
own-back-unclear = Vertel iets meer, dan begrijpt iedereen wat je bedoelt.
own-back-unkind = Zeg het op een aardige manier.
own-back-not_here = Dit past niet op het bord. Praat er even over met je trainer.
own-sent_back = De trainer vraagt om andere woorden. Wijzig je tekst. Daarna kijkt de trainer nog een keer.
own-words = Je trainer stelt andere woorden voor. Jij kiest. Tot dan ziet de groep niets.
own-question = Je trainer vraagt iets. Geef antwoord. Daarna kijkt de trainer nog een keer.
own-take-words = Neem deze woorden
own-keep-words = Houd mijn woorden
own-answer = Geef antwoord
own-run_out = De tijd is voorbij. De groep ziet dit niet meer. Klopt het nog?

## Placing a post

post-hint-need = { $n ->
    [0] Nog niemand biedt dit aan. Vraag het toch: dan zoekt de trainer mee.
    [1] 1 persoon in je groep kan hier misschien mee helpen.
   *[other] { $n } mensen in je groep kunnen hier misschien mee helpen.
 }
post-hint-offer = { $n ->
    [0] Nog niemand zoekt dit. Zet het er toch op: dan weten anderen dat het kan.
    [1] 1 persoon in je groep zoekt dit nu.
   *[other] { $n } mensen in je groep zoeken dit nu.
 }
post-promise = Alleen mensen in je groep zien dit. Je kunt het altijd wijzigen of weghalen.
post-promise-to_check = Een trainer kijkt eerst. Meestal dezelfde dag. Daarna ziet je groep dit. Je kunt het altijd wijzigen of weghalen.
post-promise-shared = Je groep ziet dit. Kies je ook andere groepen? Dan zien zij je woorden en de naam van je groep, niet jouw naam. Je kunt het altijd wijzigen of weghalen.
post-promise-shared-to_check = Een trainer kijkt eerst. Meestal dezelfde dag. Daarna ziet je groep dit. Kies je ook andere groepen? Dan zien zij je woorden en de naam van je groep, niet jouw naam. Je kunt het altijd wijzigen of weghalen.
post-withdraw = Wil je dit weghalen?
    .text = Dan ziet niemand het meer. Voorstellen die hierbij horen, gaan ook weg.
    .sure = Ja, haal weg
    .keep = Nee, laat staan

## What was just done

notice-placed = Het staat op het bord
    .text = Je krijgt bericht op de pagina “Matches” als er iemand bij past.
notice-to_check = Het is binnen
    .text = Een trainer kijkt eerst. Meestal dezelfde dag.
notice-held = Het is binnen, maar nog niet te zien
    .text = In je tekst staat misschien een telefoonnummer, adres of e-mailadres. Hieronder lees je wat je kunt doen.
notice-changed = Gewijzigd
    .text = Je nieuwe woorden zijn bewaard.
notice-words_taken = Het staat op het bord
    .text = De groep leest nu de woorden van je trainer.
notice-words_kept = Je houdt je eigen woorden
    .text = De trainer kijkt er nog een keer naar.
notice-answered = Je antwoord is weg
    .text = De trainer kijkt er nog een keer naar.
notice-asked_anew = Er is iets veranderd
    .text = Er is niets gebeurd door jouw druk op de knop. Lees hieronder hoe het nu is.
notice-renewed = Dank je
    .text = Het blijft op het bord staan.
notice-taken_away = Weggehaald
    .text = Niemand ziet het meer. Je kunt altijd iets nieuws op het bord zetten.
notice-said_yes = Je zei ja
    .text = Nu wachten we op de ander. Zeggen jullie allebei ja? Dan staat hier wat er gebeurt.
notice-both_said_yes = Jullie zeiden allebei ja
    .text = Hieronder lees je wat er nu gebeurt.
notice-said_later = Denk er rustig over na
    .text = Het voorstel blijft hier staan tot de tijd voorbij is.
notice-said_no = Goed dat je het zegt
    .text = Het voorstel is weg. De ander ziet niet dat jij nee zei.
notice-told_good = Fijn dat het hielp
    .text = Wil je de ander bedanken? Dat kan hieronder.
notice-told_other = Dank je, goed om te weten
    .text = Je vraag blijft op het bord. Praat erover met je trainer.
notice-thanked = Je bedankje is bezorgd
    .text = De ander ziet het op de pagina “Matches”.

## Matches

matches-title = Matches
matches-intro = Hier staan voorstellen voor jou. Jullie moeten allebei ja zeggen.
matches-consent = Je ouder of verzorger moet nog ja zeggen. Daarna kun je een voorstel krijgen. Vraag je trainer.
matches-none = Er is nu geen voorstel voor jou. Zet iets op het bord, dan is er meer kans.
    .board = Naar het bord
matches-to_answer = Voor jou om te kiezen
matches-agreed = Jullie zeiden allebei ja
matches-waiting = We wachten op de ander
matches-done = Gedaan
match-own-need = Jouw vraag:
match-own-offer = Jouw aanbod:
match-own-contact = Jij kent:
match-gone = Dit staat niet meer op het bord
match-former = iemand die niet meer in de groep is
match-kind-direct = Iemand uit je groep. Je ziet wie het is als jullie allebei ja zeggen.
match-kind-introduction = Een kennismaking, via iemand uit je groep. Je ziet wie het is als jullie allebei ja zeggen.
match-kind-across = Iemand uit een andere groep. Je ziet wie het is als jullie allebei ja zeggen.
match-other-giver = { $name } kan je helpen.
match-other-asker = Jij kunt { $name } helpen.
match-why = Waarom dit voorstel?
match-asked-again = Je trainer vraagt het nog een keer: wat wil je?
match-until = Kies voor { $date }, { $time } uur. Daarna gaat het voorstel weg.
match-choose = Bekijk en kies
match-change = Ik wil toch iets anders
match-now = Wat gebeurt er nu?
match-now-in_class = Jullie praten met elkaar in de les. De trainer weet ervan.
match-now-by_trainer = De trainer brengt jullie bij elkaar. Je hoeft nu niets te doen.
match-now-introduction-asker = Jullie praten met elkaar in de les. Daarna vraagt de ander het aan de persoon die kan helpen.
match-now-introduction-giver = Jullie praten met elkaar in de les. Vraag daarna aan de persoon die je kent of die wil helpen.
match-now-met = Jullie hebben elkaar gesproken. Vertel daarna hoe het ging.
match-meets = Waar:
match-tell = Vertel hoe het ging
match-worked = Heeft het geholpen?
match-thank = Bedank { $name }
match-thanked-asker = Je hebt de ander bedankt.
match-thanked-giver = Je bent bedankt!
matches-circles = De hulp ging rond
circle-you-helped = Jij hielp { $name }.
circle-helped-you = { $name } hielp jou.
circle-helped = { $giver } hielp { $asker }.
circle-helped-somebody = { $giver } hielp iemand uit je groep.
circle-somebody-helped = Iemand uit je groep hielp { $asker }.

## This does not feel right

safe-danger = Ben je in gevaar? Bel nu:
safe-talk = Wil je praten? Bel de Kindertelefoon:
    .free = Bellen kost niets.
safe-trainer = Of ga naar je trainer:
    .any = iemand die jij vertrouwt.
safe-thanks = Goed dat je het vertelt
    .text = De trainer krijgt nu meteen bericht. Jij hebt niets fout gedaan.
    .stopped = Ging het over een match? Die is nu gestopt. We brengen jullie niet meer bij elkaar. De ander ziet niet dat jij dit vertelde.
    .held = Ging het over iets op het bord? Je trainer kijkt ernaar. Meestal ziet de groep het tot dan niet.
    .board = Naar het bord
