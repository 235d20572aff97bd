# Words of joining, cards, “everything about me” and the map of a network. The questions themselves stand in forms.ftl.

## Above every page of somebody in a group

here-safe = This does not feel right
here-done = I am done

## Joining

join-group = You are about to join
join-suggestions = No idea for a name? Choose one:
join-have-card = Do you have a card already?
join-to-card = Go on with your card

## Cards

card-title = This is your card
card-keep = With this card you can always come back in. Print it or take a photo. Lost your card? Your trainer makes a new one.
card-keep-secret = Do not show this card to anybody
card-go-to = Go to
card-qr = QR code of this card
card-scanned = You scanned a card
    .meaning = Press the button. Then we ask if it is you.
card-open = Open this card
card-is-it-you = Are you { $name }?
    .title = Is this you?
card-yes = Yes, that is me
card-no = No, this is not my card
goodbye-done = You are done
    .meaning = Nothing of you can be seen on this device any more. The next person can come in with their own card.
goodbye-erased = Everything about you is gone
    .meaning = We have nothing of you any more. Your card no longer works. Your place in the group is free.
goodbye-join = Join a group

## A parent or carer

consent-waits = Your parent or carer still has to agree. You can fill in everything already. You are not matched with anybody yet.
consent-to-letter = Print the letter for home
consent-how = Give the signed letter to your trainer. Or did your parent or carer say yes already? Then press the button.
consent-now = My parent or carer agrees now
letter-home-title = Letter for your parent or carer
letter-home-dear = Dear parent or carer,
letter-home-what = Your child wants to join { -brand }. In a group, young people get to know and use their own network.
letter-home-map = Your child draws the people they know. Only your child sees those names.
letter-home-board = Your child can put on a board what they need help with and what they can do. Only the group sees that.
letter-home-trainer = A trainer guides the group. Two young people meet when both say yes.
letter-home-kept-title = What do we keep?
letter-home-kept = A nickname, an age group, a language and what your child fills in. At the end of the programme it goes away.
letter-home-not-kept = We do not ask for a surname, address, phone number, photo, origin or religion.
letter-home-erase = Your child can remove everything at any moment. You can always take back your consent with the trainer.
letter-home-questions = Do you have questions? Talk to the trainer or email us:
letter-home-slip = Slip for the trainer
letter-home-agree = I agree that my child joins { -brand }.
letter-home-group = Group
letter-home-child = First name of your child
letter-home-name = Your name
letter-home-sign = Date and signature

## Everything about me

me-title = My data
me-intro = This is everything we keep about you. You decide about it.
me-to-card = My card
me-to-settings = Change my settings
me-export = Take everything along in a file
me-to-erase = Delete everything about me
me-back = Back to my data
me-you = About you
me-posts = What you put on the board
    .none = You have not put anything on the board yet.
me-matches = Your matches
    .none = You have not had a match yet.
me-network = People on your map
    .none = There is nobody on your map yet.
    .counted = { $n ->
    [0] There is nobody on your map.
    [one] There is one person on your map. Only you can see who: come in with your card.
   *[other] There are { $n } people on your map. Only you can see who: come in with your card.
}
me-reports = What you reported
    .none = You have not reported anything.
me-looks = Who looked at your data?
    .none = Nobody has opened anything of yours.
me-what = Opened
    .board = The board of the group
    .people = The list of who takes part
    .cards = The cards of the group
    .card = Your card
    .everything = Everything about you but your network
    .post = A need or offer of yours
    .match = A match of yours
    .report = What you reported
me-job = By
    .trainer = Trainer
    .coordinator = Coordinator
    .safeguarding = Safety
    .admin = Machine
me-by = Name
me-looked_on = On
me-capacity = So many people you help at once
me-consent = Consent of your parent or carer
    .not_needed = Not needed
    .waiting = Not yet
    .said = Yes, as you said
    .on_paper = Yes, your trainer has the letter
    .taken_back = Taken back
me-card = The code on your card
me-joined_at = You joined on
me-added_at = On your map since
me-standing = How it stands
    .held = Your trainer looks at it first
    .on_board = It is on the board
    .sent_back = Your trainer asks for other words
    .gone = It is off the board
me-trainer_says = Your trainer writes
me-trainer_words = Words your trainer proposes
me-own_answer = Your answer
me-placed_at = Put on the board on
me-confirmed_at = Last confirmed on
me-part = Your side
    .asker = You were looking for help
    .giver = You could help
me-stage = How it stands
    .open = It waits for an answer
    .agreed = You both said yes
    .met = You met
    .over = It is over
me-answer = Your answer
    .nothing = No answer yet
    .yes = Yes, please
    .later = Later
    .no = No, rather not
me-proposed_at = Proposed on
me-reported_at = Reported on

## Erasing

erase-title = Do you want to delete everything about you?
erase-what = This goes away:
erase-name = your name, your card and your place in the group
erase-map = your network, with all the people on it
erase-posts = everything you put on the board
erase-matches = your name in matches; the other person sees “somebody who took part”
erase-final = This cannot be undone. Do you want to keep something? Then take it along first.
erase-sure = Yes, delete everything about me
erase-keep = No, I stay

## The map

network-title = My network
network-count = { $n ->
    [0] Your map is still empty.
    [one] There is 1 person on your map.
   *[other] There are { $n } people on your map.
 }
network-only-you = Only you see these names.
network-begin = Begin with somebody you saw today.
network-more = { $n ->
    [one] One more and you may take a break.
   *[other] { $n } more and you may take a break.
 }
network-enough = That is enough for one time. You can add more later.
network-compliment = Well done: { $n } people already! Take a short break.
network-done-added = Saved.
network-done-changed = Changed.
network-done-removed = Removed.
network-and-another = Save and add somebody else
network-drawing = You are in the middle. Whom you know best stands close to you. The list says the same in words.
network-you = you
network-key-helps = can help with something
network-key-knows = you do not know yet
network-room = Where is there room?
network-empty = You know nobody from here yet. Think about it:
network-wanted = Your group looks for help with this. Do you know somebody?
network-add = Add somebody
network-print = Do you want your map on paper? Use “Print” in your browser.
network-list = The list
network-name = Name
network-circle = From
network-closeness = How well
network-helps = Can help with
network-acts = Change or remove
network-edit = Change
network-remove = Remove
network-remove-title = Do you want to remove this person?
network-remove-meaning = The person goes off your map. Nobody else notices.
network-remove-sure = Yes, remove
network-remove-keep = No, keep
refusal-full = Your map is full
    .what-now = There is room for 150 people. Remove somebody first.

## When a group has ended

group-ended = This group has ended
    .thanks = It was good to have you. The board and your network are closed now.
    .see = See everything about me
group-ended-until = Until { $date } you can still see, take along or erase all that is yours. After that we erase it.
