# Words on paper: the kit of a group.

kit = Everything to print
    .meaning = Choose a language at the top of the page. Print what you need.
kit-back = Back to everything to print
kit-poster = Poster
    .meaning = With the code of the group. Open joining first.
kit-cards = Cards
    .meaning = A card to log in with for each young person. Eight on a sheet.
kit-letter = Letter home
    .meaning = For a parent or carer. There is a slip at the bottom.
kit-slips = Slips
    .meaning = Only the slip for consent. Four on a sheet.
kit-plan = Plan for three sessions
    .meaning = What you do, step by step, and what you bring.
kit-paper = Card to fill in
    .meaning = For whoever has no phone: a name, a need and an offer. Two on a sheet.
kit-paper-then = Give the card to the trainer when it is filled in. The trainer types it in.
kit-map = Network map on paper
    .meaning = For whoever has no phone. The questions are the same as on the screen.
map-sheet-contact = Person { $n }
map-sheet-yours = This sheet is yours. Take it home or throw it away.
plan-bring = Bring:
plan-first = Session 1: who do you know?
    .goal = Everybody joins and draws their own network.
    .bring = the poster, a phone or a network map for everybody, and the letter home.
    .step-1 = Tell what you are going to do. Open joining and put up the poster.
    .step-2 = Everybody scans the code, chooses a name and keeps their own card.
    .step-3 = Everybody puts people on the map, one by one. After five there is a short break.
    .step-4 = Whoever wants to goes on to about fifteen people. Nobody else sees the names.
    .step-5 = Talk about it: where is there still room? Whom did you nearly forget?
plan-second = Session 2: what can you do, what do you need?
    .goal = Everybody puts something on the board.
    .bring = the cards to log in with, for whoever lost theirs.
    .step-1 = Begin with giving: what are you good at? Everybody puts an offer on the board.
    .step-2 = After that: what do you need? Everybody puts a need on the board.
    .step-3 = Look at your map: who could help somebody else? Then say that others may ask for them.
    .step-4 = Look at the screen together: so many needs and offers are there.
    .step-5 = Afterwards look over what still waits. You find it under Today.
plan-third = Session 3: who helps whom?
    .goal = Young people find and help one another.
    .bring = a place where two young people can talk quietly.
    .step-1 = Make a round. Look the proposals over and approve them.
    .step-2 = Everybody reads their own proposal and chooses: yes, no or later. Nobody sees a no.
    .step-3 = Those who both said yes talk with one another.
    .step-4 = After a few days ask whether it worked. Whoever was helped says so and thanks the other.
    .step-5 = Look back together: what went well, what can be better?

## Typing in cards

desk-type = Type in cards
desk-typed-name = The card of { $name } is in.
desk-did-typed-in = Typed in a card from paper
