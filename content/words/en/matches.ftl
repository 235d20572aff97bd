# Words of the board, of matches and of "this does not feel right". Questions stand in forms.ftl, lists and reasons in board.ftl.
# Plain text, no HTML.

## The board

board-title = The board of your group
board-group = Group:
board-who-sees = Only people in this group see this.
board-who-sees-shared = People in this group see this. What you share, other groups see too, without your name.
board-place-need = Put a need on the board
board-place-offer = Put an offer on the board
board-first = What are you good at?
    .text = Everybody can do something. Mend bikes, do maths, listen, or know somebody. Start with that. Then ask for something yourself.
    .skip = Skip: I am looking for something
board-filter = Search the board
board-filter-word = Search for a word
board-filter-kind = Kind
board-filter-category = Subject
board-filter-all = All
board-filter-show = Show
board-filter-clear = Show everything
board-kind-need = Needs
board-kind-offer = Offers
board-tag-need = Need
board-tag-offer = Offer
board-fits = Fits you ({ $n })
board-own = Yours ({ $n })
board-rest = More on the board ({ $n })
board-shared = From other groups ({ $n })
board-from = Group:
board-nothing = Nothing here fits. Search for another word or show everything.
board-days-ago = { $n ->
    [0] today
    [1] yesterday
   *[other] { $n } days ago
 }
board-act-need = I can help
board-act-offer = I would like this
board-report = Does this not feel right?
board-pages = Pages
board-page = Page { $number } of { $of }
board-page-before = Previous page
board-page-after = Next page
board-empty = This is how the board can look
    .text = There is nothing on the board yet. Will you put the first thing on it? Below are three examples.
board-example = Example
board-example-1 = Who wants to practise maths together?
board-example-2 = I mend your bike tyre
board-example-3 = I am looking for an internship in care

## My own posts

own-edit = Change
own-take-away = Take away
own-still-true = Still true
own-to_check = A trainer looks first. Usually the same day. Then the group sees this.
own-held = This is not on the board yet. Your text may have a phone number, an address or an email in it. Take it out with “Change”. Or wait: a trainer will look.
own-reported = A trainer is having another look at this. Until then the group does not see it.
own-back-contact_details = It has a number or an address in it. Take that out.
own-back-unclear = Tell a little more, so that everybody understands what you mean.
own-back-unkind = Say it in a kind way.
own-back-not_here = This does not belong on the board. Talk to your trainer about it.
own-sent_back = The trainer asks for other words. Change your text. Then the trainer looks once more.
own-words = Your trainer proposes other words. You choose. Until then the group sees nothing.
own-question = Your trainer asks something. Answer it. Then the trainer looks once more.
own-take-words = Take these words
own-keep-words = Keep my words
own-answer = Answer
own-run_out = The time is over. The group does not see this any more. Is it still true?

## Placing a post

post-hint-need = { $n ->
    [0] Nobody offers this yet. Ask anyway: then the trainer helps to look.
    [1] 1 person in your group may be able to help with this.
   *[other] { $n } people in your group may be able to help with this.
 }
post-hint-offer = { $n ->
    [0] Nobody is looking for this yet. Put it there anyway: then others know that it is possible.
    [1] 1 person in your group is looking for this now.
   *[other] { $n } people in your group are looking for this now.
 }
post-promise = Only people in your group see this. You can always change it or take it away.
post-promise-to_check = A trainer looks first. Usually the same day. Then your group sees this. You can always change it or take it away.
post-promise-shared = Your group sees this. Do you choose other groups too? Then they see your words and the name of your group, not your name. You can always change it or take it away.
post-promise-shared-to_check = A trainer looks first. Usually the same day. Then your group sees this. Do you choose other groups too? Then they see your words and the name of your group, not your name. You can always change it or take it away.
post-withdraw = Do you want to take this away?
    .text = Then nobody sees it any more. Proposals that belong to it go away too.
    .sure = Yes, take it away
    .keep = No, leave it

## What was just done

notice-placed = It is on the board
    .text = When somebody fits, you see it on the page “Matches”.
notice-to_check = We have it
    .text = A trainer looks first. Usually the same day.
notice-held = We have it, but nobody sees it yet
    .text = Your text may have a phone number, an address or an email in it. Below you read what you can do.
notice-changed = Changed
    .text = Your new words are kept.
notice-words_taken = It is on the board
    .text = The group now reads the words of your trainer.
notice-words_kept = You keep your own words
    .text = The trainer looks at it once more.
notice-answered = Your answer is sent
    .text = The trainer looks at it once more.
notice-asked_anew = Something has changed
    .text = Your press of the button did nothing. Read below how it is now.
notice-renewed = Thank you
    .text = It stays on the board.
notice-taken_away = Taken away
    .text = Nobody sees it any more. You can always put something new on the board.
notice-said_yes = You said yes
    .text = Now we wait for the other. If you both say yes, you read here what happens.
notice-both_said_yes = You both said yes
    .text = Below you read what happens now.
notice-said_later = Take your time to think
    .text = The proposal stays here until its time is over.
notice-said_no = Good that you say so
    .text = The proposal is gone. The other does not see that you said no.
notice-told_good = Good that it helped
    .text = Do you want to thank the other? You can do so below.
notice-told_other = Thank you, good to know
    .text = Your need stays on the board. Talk about it with your trainer.
notice-thanked = Your thanks are delivered
    .text = The other sees them on the page “Matches”.

## Matches

matches-title = Matches
matches-intro = Here are proposals for you. You must both say yes.
matches-consent = Your parent or carer still has to say yes. Then you can get a proposal. Ask your trainer.
matches-none = There is no proposal for you now. Put something on the board, then there is a better chance.
    .board = To the board
matches-to_answer = For you to choose
matches-agreed = You both said yes
matches-waiting = We are waiting for the other
matches-done = Done
match-own-need = Your need:
match-own-offer = Your offer:
match-own-contact = You know:
match-gone = This is not on the board any more
match-former = somebody who is no longer in the group
match-kind-direct = Somebody from your group. You see who it is when you both say yes.
match-kind-introduction = An introduction, through somebody from your group. You see who it is when you both say yes.
match-kind-across = Somebody from another group. You see who it is when you both say yes.
match-other-giver = { $name } can help you.
match-other-asker = You can help { $name }.
match-why = Why this proposal?
match-asked-again = Your trainer is asking once more: what would you like?
match-until = Choose before { $date }, { $time }. Then the proposal goes away.
match-choose = Look and choose
match-change = I want something else after all
match-now = What happens now?
match-now-in_class = You talk to each other in class. The trainer knows about it.
match-now-by_trainer = The trainer brings you together. You do not have to do anything now.
match-now-introduction-asker = You talk to each other in class. Then the other asks the person who can help.
match-now-introduction-giver = You talk to each other in class. Then ask the person you know whether they want to help.
match-now-met = You have talked to each other. Tell us afterwards how it went.
match-meets = Where:
match-tell = Tell us how it went
match-worked = Did it help?
match-thank = Thank { $name }
match-thanked-asker = You have thanked the other.
match-thanked-giver = You have been thanked!
matches-circles = The help went round
circle-you-helped = You helped { $name }.
circle-helped-you = { $name } helped you.
circle-helped = { $giver } helped { $asker }.
circle-helped-somebody = { $giver } helped somebody from your group.
circle-somebody-helped = Somebody from your group helped { $asker }.

## This does not feel right

safe-danger = Are you in danger? Call now:
safe-talk = Do you want to talk? Call the Kindertelefoon:
    .free = Calling is free.
safe-trainer = Or go to your trainer:
    .any = somebody you trust.
safe-thanks = Good that you tell us
    .text = The trainer gets a message right now. You did nothing wrong.
    .stopped = Was it about a match? It is stopped now. We do not bring you together again. The other does not see that you told us.
    .held = Was it about something on the board? Your trainer looks at it. Usually the group does not see it until then.
    .board = To the board
