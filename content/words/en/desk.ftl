# Words of signing in and of the desk, for trainers and coordinators.

## Signing in

sign-in-again = Ask for a new link
sign-in-sent = Look in your mail
    .meaning = Do you work here with this email address? Then you are getting a link now. The link works for 10 minutes.
    .browser = Open the link in this browser. It does not work in another one.
    .nothing = No mail? Look in your spam. You can ask for five links an hour.
sign-in-link = Sign in to { -brand }
    .meaning = Press the button. After that we ask for the code from your phone. The link then stops working.
    .button = Sign in
sign-in-refused = This link does not work
sign-in-refused-too-old = This link no longer works
    .what-now = A link works for 10 minutes. Ask for a new one and open it straight away.
sign-in-refused-used = This link was used already
    .what-now = A link works once. Ask for a new one.
sign-in-refused-other-browser = This link belongs to another browser
    .what-now = Open the link in the browser in which you asked for it. Or ask for a new link here.
sign-in-phone = From now on your phone makes codes for you. That way nobody gets in with only your mail.
    .app = Open an app for codes on your phone, such as Google Authenticator, Aegis or 2FAS.
    .scan = Scan this QR code with the app.
    .type = Type the code of 6 digits that you see.
    .by-hand = Can you not scan it? Then type this in the app:
sign-in-phone-qr = QR code for the app with codes
sign-in-recovery = Keep these codes
    .meaning = You are in. Is your phone lost or empty? Then you get in with one of these codes. Each code works once.
    .keep = Write them down or print them. We show them only once.
    .done = I have kept them
my-keys = How you sign in
my-keys-left = { $n ->
        [0] You have no recovery codes left.
        [one] You have one recovery code left.
       *[other] You have { $n } recovery codes left.
    }
my-keys-lost = A new phone, or your phone lost?
    .meaning = Your old phone then stops working. You also get new recovery codes. All other devices are signed out.
    .button = Set up a new phone
my-keys-recovery = Recovery codes used up or lost?
    .meaning = The old codes then stop working.
    .button = Make new recovery codes
keys-again = Show that it is you
    .meaning = This matters so much that we ask for the code on your phone once more. Then you go on where you were. What you filled in stays.
    .button = Go on
    .not = Not after all
desk-staff = Who works here?
    .meaning = Has somebody lost both the phone and the recovery codes? Then reset how they sign in. Call them first, so that you are certain who asks.
desk-staff-reset = Let { $name } set up a new phone
desk-staff-no-key = Has not set up a phone yet.
desk-staff-invited = Invited. The invitation works until { $date }
desk-staff-alone = Leads these alone now:
desk-staff-invite-again = Send the invitation once more
desk-staff-uninvite = Take the invitation back
desk-staff-end = { $name } no longer works here
staff-everywhere = All programmes, also those to come
desk-done-invited = The invitation goes out by mail.
desk-done-work_set = It is changed. They hear of it by mail.
desk-done-left_staff = They can no longer sign in.
desk-did-invited = Invited to work here
desk-did-work-set = Given another role or another programme
desk-did-left-staff = No longer works here
desk-letter-invitation = Invitation to work here
desk-letter-work = Message about another role
invitation = Are you coming to work with us?
    .meaning = You are invited to work with BACK-UP Netwerkt! Press the button if you join. Then you sign in with your e-mail address and your phone.
    .button = Yes, I join
invitation-done = Good to have you!
    .meaning = Sign in with your e-mail address now. You get a link by mail. The first time you also set up your phone.
invitation-refused = This invitation no longer works
invitation-refused-used = You have used this invitation. Sign in with your e-mail address.
invitation-refused-too-old = The invitation is too old, or it was taken back. Ask whoever invited you for a new one.
job-trainer = Trainer
job-coordinator = Coordinator
job-safeguarding = Safety
job-admin = Machine

## The desk

desk-sign-out = Sign out
desk-today = Today
desk-nothing = Nothing is waiting. Have a good day!
desk-no-people = You look after the machine. You do not see anybody's data here.
desk-gone = (no longer there)
desk-former = somebody who left
desk-more = There are more. They come into view when these are done.
desk-to-group = Back to the group

desk-done-key_reset = Done. They get mail about it and set up a new phone.
desk-done-made = The group is made.
desk-done-opened = Young people can join now. There is a new code.
desk-done-closed = Nobody can join now. Whoever takes part stays.
desk-done-ended = The group has ended. Nobody can join any more.
desk-done-goes_on = The group goes on.
desk-done-trainers = Saved who leads the group.
desk-done-sharing = Saved whether the group shares.
desk-done-consent = Saved: you have the consent on paper.
desk-done-consent_back = Saved: the consent is taken back.
desk-done-card = This is the new card. The old one no longer works. Whoever came in with it is out now.
desk-done-person_erased = Everything of this young person is erased.
desk-done-report_first = Nothing is erased yet. This young person reported something that is still open, at the top of “Today”. Deal with that first.
desk-done-approved = It is on the board.
desk-done-sent_back = The young person sees that it must be said in another way.
desk-done-words_proposed = The young person reads your words and chooses. Until then nothing is on the board.
desk-done-owner_asked = The young person reads your question. With the answer it waits here again.
desk-done-asked = Both get the question.
desk-done-refused = The proposal is gone. Nobody saw it.
desk-done-introduced = Saved: they know each other now.
desk-done-released = The request is on the pile. In 10 seconds whoever asked gets mail.
desk-done-thrown_away = Thrown away. Nobody is told.
desk-done-taken_back = It is as it was.
desk-done-picked_up = Others now see that you take care of this.
desk-done-put_down = Somebody else can take care of this now.
desk-done-letter_again = We are trying this mail again now.
desk-done-letter_gone = This mail will not be sent any more.
desk-done-dealt = Saved: the report is dealt with.
desk-done-answered = Saved: this request has been answered.
desk-done-handed_over = The request is with the other programme now.
desk-done-reminded = We are asking them once more. They have the full time again.
desk-done-let_go = We are no longer waiting for this. Another proposal may come.
desk-done-several = Everything you chose is approved.
desk-done-some_left = Approved. What had changed in the meantime is still here.
desk-done-none_chosen = You had not chosen anything. Tick a box first.

desk-changed = Somebody was before you
    .meaning = Your press of the button changed nothing. Look how it is now.
    .back = Back to today
desk-now-held = This was written differently meanwhile. Read it again.
desk-now-on-board = This is on the board already.
desk-now-sent-back = This was sent back already.
desk-now-with-owner = This is with the young person already: somebody else asked something.
desk-now-gone = This was taken away meanwhile.
desk-now-proposed = This proposal has just changed.
desk-now-asked = This proposal was approved already. Both get the question.
desk-now-agreed = Both said yes already.
desk-now-met = They were introduced already.
desk-now-over = This proposal is over.
desk-now-too-late = This can no longer be undone. Something came of it already.
desk-now-dealt = This report was dealt with already.
desk-now-received = This request was put on the pile already.
desk-now-in-trap = This request has just changed. Read it again.
desk-now-thrown-away = This request was thrown away already.
desk-now-withdrawn = Whoever asked withdrew this.
desk-now-answered = This request has been answered already.
desk-now-picked-up = Somebody else is taking care of this already.
desk-now-put-down = This has just changed. Read it once more.
desk-now-all = Everything you chose has changed in the meantime.

## The page of today: four piles

desk-pile-requests = Requests
desk-pile-posts = To check
desk-pile-proposals = Proposals
desk-pile-answers = Waiting too long for an answer
desk-pile-all = See all { $n }
desk-waits = What is waiting
desk-filter = Show
desk-filter-group = Group
desk-filter-all = All groups
desk-filter-none = Show everything of today
desk-keys = Keyboard shortcuts
    .on = Keyboard shortcuts are on
    .list = J and K: next and previous · Enter: open · A: the first button · R: the second button · P: I will take care of this · D: dealt with · X: choose · U: undo
desk-many-choose = Choose
desk-many-chosen = Approve what I chose
desk-many-all = Approve everything above

## What was reported

desk-reports = Reports
desk-report-about = It is about:
desk-report-match = a proposal
desk-report-held = { $name } put this on the board. Until you look, the group does not see it.
desk-report-put-back = It is fine: put it back
desk-report-close = I have dealt with this

## Letters that could not be sent

desk-letters = Mails that did not arrive
    .meaning = These mails were tried often and failed. Is the address right? Then call, or try again.
desk-letters-parked = { $n ->
        [one] One mail did not arrive
       *[other] { $n } mails did not arrive
    }
desk-letter-copy = The copy for whoever asked
desk-letter-notice = Word of a request
desk-letter-link = A link to sign in with
desk-letter-key = Word of a new phone
desk-letter-report = Word of a report
desk-letter-tries = { $n ->
        [one] tried once
       *[other] tried { $n } times
    }
desk-letter-again = Try again
desk-letter-let-go = Never mind

## What was asked

desk-requests = Requests
desk-request = Request
desk-request-answer = Answer by mail
desk-request-answered = I have answered
desk-request-overdue = This has been here for two working days. We promise an answer within three.
desk-request-group = Make a group of it
desk-request-groups = Groups of this request
desk-request-belongs = Does this request belong to another programme?
desk-quarantined = Perhaps a robot
    .meaning = A box that people do not see was filled in. Whoever asked has not had any mail yet.
desk-pile-received = Received
desk-pile-answered = Answered
desk-pile-quarantined = Perhaps from a robot
desk-pile-withdrawn = Withdrawn by the asker
desk-pile-empty = Nothing is here.
desk-pile-thrown_away = Thrown away
desk-trap-release = A real request after all
desk-trap-throw-away = Throw away
desk-thrown-away = This was thrown away. After 30 days nothing of it is left. Was it real after all? Then take it back.
desk-take-back = Undo this
desk-history = What has happened
desk-did-released = Put on the pile: it is real
desk-did-thrown-away = Thrown away: it came from a robot
desk-did-approved = Put a post on the board
desk-did-sent-back = Sent a post back
desk-did-words-proposed = Proposed other words
desk-did-owner-asked = Asked something
desk-did-words-taken = Took over the proposed words
desk-did-words-kept = Kept their own words
desk-did-owner-answered = Answered
desk-did-said-anew = Said it in other words
desk-did-asked = Approved a proposal
desk-did-refused = Turned a proposal down
desk-did-introduced = Introduced two young people
desk-did-dealt = Dealt with a report
desk-did-picked-up = Takes care of this
desk-did-put-down = Put this down again
desk-history-all = Who did what in this group?
desk-with = { $name } takes care of this
desk-pick-up = I take care of this
desk-put-down = I put this down again
desk-did-key-replaced = Set up a new phone
desk-did-key-reset = Reset how they sign in
desk-did-recovery-renewed = Made new recovery codes
desk-did-taken-back = Undone
desk-did-answered = Answered the request
desk-did-handed-over = Taken to another programme
desk-did-reminded = Asked for the answer once more
desk-did-let-go = Stopped waiting for an answer
desk-did-placed = Wrote this
desk-did-gone = Taken off the board
desk-did-proposed = Proposed
desk-did-agreed = They both said yes
desk-did-over = Over

## Posts to look at

desk-side-need = Need
desk-side-offer = Offer
desk-post-contact-details = There seems to be a phone number or an address in it. If so, send it back.
desk-post-reported = Somebody says that this does not feel right. Until you look, the group does not see it.
desk-post-approve = Put it on the board
desk-post-back = Send it back
desk-post-back-details = Send it back: it has a number or an address in it
desk-post-back-intro = { $name } reads why and can write it in another way.
desk-back-contact_details = { send_back-why.opt-contact_details }
desk-back-unclear = { send_back-why.opt-unclear }
desk-back-unkind = { send_back-why.opt-unkind }
desk-back-not_here = { send_back-why.opt-not_here }
desk-standing-held = Waiting for a trainer to look
desk-standing-on-board = On the board
desk-standing-sent-back = Sent back
desk-post-words = Propose other words
desk-post-ask = Ask something
desk-post-why = Add something in your own words
desk-to-post = To the post
desk-said-why = Sent back with these words:
desk-said-words = Proposed:
desk-said-kept = The young person keeps their own words. What was proposed:
desk-said-question = Asked:
desk-said-answer = Answer:
desk-standing-words = The young person reads the proposed words
desk-standing-asked = The young person reads the question
desk-standing-gone = Gone
desk-post-whose = By
desk-post-about = About
desk-post-until = Until

## Proposals

desk-match-need = Need
desk-match-offer = Offer
desk-match-knows = Knows somebody, and asks them
desk-match-guest = somebody from another group
desk-match-elsewhere = (on the board of the other group)
desk-match-approve = Ask them both
desk-match-refuse = Rather not
desk-match-introduce = They know each other now
desk-match-refuse-intro = Nobody hears of it. The reason stands only below.
desk-objection-apart = Rather not these two together
desk-objection-no_fit = The help does not fit the question
desk-objection-not_now = Not now
desk-match = Proposal
desk-match-both-yes = They both said yes. Introduce them to each other.
desk-match-silent = No yes yet from:
desk-match-until = They can answer until { $until }.
desk-match-remind = Ask once more
desk-match-let-go = Let it go
desk-stage-proposed = Waiting for a trainer to look
desk-stage-open = Waiting for an answer
desk-stage-agreed = Both said yes
desk-stage-met = They know each other
desk-stage-over = Over

## Groups

desk-groups = Groups
desk-in-programme = In the programme
desk-in-another = Or make a group in another programme:
desk-groups-make = Make a group
desk-groups-none = You have no group yet.
desk-group-joined = { $n } of { $seats } places
desk-group-open = Young people can join
desk-group-closed = Joining is closed
desk-group-ended = Finished
desk-group-until = Until { $date }
desk-joining = Joining
desk-joining-open = Young people can join with this code now:
desk-joining-closed = Nobody can join now. Open joining when the group sits in front of you.
desk-joining-start = Open joining
desk-joining-close = Close joining
desk-joining-fresh = Give a new code
desk-trainers = Trainers
desk-trainer-add = Let { $name } lead this group too
desk-trainer-remove = { $name } no longer leads this group
desk-sharing = Sharing with other groups
desk-sharing-on = This group shares with other groups.
desk-sharing-off = This group does not share.
desk-sharing-meaning = Two groups share when both trainers want to. Young people then choose for each need or offer. Another group sees the words and the name of the group, never who it is.
desk-sharing-start = Share with other groups
desk-sharing-stop = Stop sharing
desk-count-people = Young people
desk-count-needs = Needs
desk-count-offers = Offers
desk-count-asked = Waiting for an answer
desk-count-agreed = Both said yes
desk-count-done = Told how it went
desk-count-circles = Times the help went round

## Paper and the wall

desk-poster = Poster
desk-poster-title = Join your group
desk-poster-scan = Scan the code. Or type it at
desk-poster-qr = QR code for joining
desk-cards = All cards
    .meaning = Print this page: eight cards on a sheet. Let nobody see another person's card.
desk-wall = For the screen
desk-wall-title = This far we are together

## The people of a group

desk-people = Young people
desk-people-none = Nobody has joined yet.
desk-person-name = Name
desk-person-age = Age
desk-person-consent = Consent
desk-person-joined = Taking part since
desk-person-acts = What do you want to do?
desk-consent-not-needed = Not needed
desk-consent-waiting = Not yet
desk-consent-said = Said so themselves
desk-consent-on-paper = On paper
desk-consent-taken-back = Taken back
desk-consent-write = I have it on paper
desk-consent-back = Taken back
desk-card = New card
    .meaning = Print the card or let them take a photo of it.
desk-card-new = New card
desk-about = Everything about this young person
    .meaning = Give this to the young person, or to a parent who asks for it. Who is on the network map you do not see. The young person takes that along with their own card.
desk-about-export = Take this along in a file
desk-erase = Erase everything of this young person
desk-erase-ask = Do this when the young person asks for it, or a parent. The young person can do it too, at “My data”.
desk-erase-what = Name, card, network, needs and offers go away.
desk-erase-matches = Whoever waits for this young person reads that it is over.
desk-erase-counts = Numbers without names stay.
desk-erase-final = This cannot be undone. Not with a backup either.
desk-erase-press = Yes, erase everything
desk-erase-not = No, keep everything

## A round

desk-done-round = The round is made. Look over the proposals below.
desk-round = Make a round
desk-round-intro = { $n ->
    [0] There are no new proposals just now.
    [one] This round gives one new proposal.
   *[other] This round gives { $n } new proposals.
}
desk-round-helped = Young people with help or a proposal, of the { $of } who look for something: before and after the round
desk-round-needs = Needs without a proposal before the round: { $n }
desk-round-introductions = Proposals through somebody who knows somebody: { $n }
desk-round-across = Proposals to help somebody from another group: { $n }
desk-round-worst = Of the young people with the fewest chances: { $n } of { $of }
desk-round-unmet = Needs that nobody fits just now: { $n }
desk-round-make = { $n ->
    [one] Make 1 proposal
   *[other] Make { $n } proposals
}
desk-round-back = Not yet
desk-gaps = Somebody is needed here
desk-gaps-intro = One offer or contact more would help most young people here.
desk-gap-helps = { $people ->
    [0] { $needs ->
        [one] One need more would be met
       *[other] { $needs } needs more would be met
    }
    [one] One person more would get help
   *[other] { $people } people more would get help
}
desk-unmet = These needs stay open
why-not-category = Nobody offers this yet. Ask the group: who knows somebody?
why-not-consent = The consent of the asker or of a helper is still missing.
why-not-presence = The asker or the helper does not take part just now.
why-not-room = Whoever can help has no room left.
why-not-blocked = We do not bring these young people together.
why-not-age = Whoever can help does not fit by age.
why-not-language = Whoever can help speaks no language that the asker speaks too.
why-not-time = There is no time at which both can.
why-not-place = There is no place where both can be.
why-not-declined = This was proposed before.
why-not-taken = Whoever can help is helping somebody else first.

## The end of a group

desk-end = End this group
desk-end-now = The code stops working at once. Nobody can join any more.
desk-end-people = { $n ->
        [0] Nobody takes part now.
        [one] One young person takes part now. They see that the group has ended.
       *[other] { $n } young people take part now. They see that the group has ended.
    }
desk-end-kept = { $n ->
        [0] Tomorrow everything of the young people is erased.
        [one] For one more day they can see, take along or erase all that is theirs.
       *[other] For { $n } more days they can see, take along or erase all that is theirs.
    }
desk-end-then = After that, names, networks, needs and offers are erased. Only numbers are left. They stand on a receipt for the school.
desk-end-back = Was it a mistake? Until something is erased you can let the group go on.
desk-end-press = Yes, end the group
desk-end-not = No, the group goes on
desk-ended = This group has ended.
desk-ended-kept = Until { $date } the young people can see, take along or erase all that is theirs. After that only numbers are left.
desk-go-on = Let the group go on after all
desk-did-ended = The group was ended
desk-did-goes-on = The group goes on after all
desk-did-reduced = Everything of the young people was erased
desk-did-person-erased = Everything of one young person was erased
desk-receipt = Receipt for the school
desk-receipt-not-yet = This receipt is there once the group has ended and everything is erased.
desk-receipt-ended = Ended on { $date }
desk-receipt-people = Young people who took part until the end
desk-receipt-contacts = People on their networks
desk-receipt-needs = Needs
desk-receipt-offers = Offers
desk-receipt-agreed = How often two young people both said yes
desk-receipt-introductions = Of those, through somebody one of them knew
desk-receipt-worked = How often it helped
desk-receipt-few = fewer than { $n }
desk-receipt-removed = On { $date } all names, networks, needs and offers were erased.
desk-receipt-under-way = Erasing is under way. Tomorrow the day stands here.
desk-receipt-nobody = There are only numbers on this receipt. Where there were fewer than { $n }, it does not say how many.
