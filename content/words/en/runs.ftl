# Words of workshops with dates: forms, pages and letters. `$reference` is the number of the request.

## Forms

problem-time = Write the time like 10:00
privacy-seen_by-asker = whoever asked for the workshop

form-offer_dates =
    .title = Propose dates
    .send = Send these dates
offer_dates-step-dates = Which dates do you propose?
    .short = the dates
offer_dates-on_1 = First date
    .name = a first date
    .hint = The first time. For example: 2 11 2026
    .full = There is no room for the whole group in this period. Choose another date, or put the group on the waiting list
offer_dates-from_1 = When does it start?
    .name = the time
    .hint = For example: 10:00
offer_dates-on_2 = Second date
    .name = a second date
offer_dates-from_2 = When does it start on the second date?
    .name = the time
    .hint = Empty is the same time as on the first date
offer_dates-on_3 = Third date
    .name = a third date
offer_dates-from_3 = When does it start on the third date?
    .name = the time
    .hint = Empty is the same time as on the first date
offer_dates-minutes = How many minutes does it take?
    .name = how many minutes it takes
    .hint = Mostly 120 minutes
offer_dates-meetings = How many times do you meet?
    .name = how many times
    .hint = Mostly 3 times
offer_dates-weeks_apart = Every how many weeks?
    .name = every how many weeks
    .hint = 1 is every week
offer_dates-place = Where is it?
    .name = where it is
offer_dates-note = Do you want to add something?
    .name = what you add
    .hint = This stands in the mail

form-move_meeting =
    .title = Move a date
    .send = Move this date
move_meeting-step-when = To when?
    .short = the new time
move_meeting-on = New date
    .name = a date
    .hint = For example: 9 11 2026
move_meeting-from = When does it start?
    .name = the time
    .hint = For example: 10:00
move_meeting-minutes = How many minutes does it take?
    .name = how many minutes it takes
move_meeting-following = And the dates after it?
    .name = what happens to the dates after it
    .opt-stays = They stay
    .opt-moves = They move by as many days

form-call_off =
    .title = Call the workshop off
    .send = Call the workshop off
call_off-step-why = Why does it not go on?
    .short = why
call_off-words = What do you want to say?
    .name = why it does not go on
    .hint = This stands in the mail

form-other_dates =
    .title = Ask for another date
    .send = Send my question
other_dates-step-what_fits = When is possible?
    .short = when it is possible
other_dates-words = Which days and times suit you?
    .name = when it is possible
    .hint = For example: every Tuesday morning in November

form-run_details =
    .title = Fill in the details of the day
    .send = Keep the details
run_details-step-there = Where are we, and who is there?
    .short = the day
run_details-room = In which room is it?
    .name = the room
    .hint = For example: room 12
run_details-adult = Which adult is there?
    .name = who is there
    .hint = Somebody the young people know
run_details-adult_phone = On which number can they be reached on the day?
    .name = the phone number
run_details-parents = Who tells the parents?
    .name = who tells the parents
    .opt-school = We do that ourselves
    .opt-programme = You send a letter
    .opt-both = We do it together
run_details-note = What must the trainers know?
    .name = what the trainers must know
run_details-agreement = We keep to the agreement about data
    .name = the agreement
    .empty_choice = Read the agreement and tick the box

form-season =
    .title = How much room is there?
    .send = Keep how much room there is
season-step-room = For how many young people is there room?
    .short = the room
season-until = Until which day?
    .name = the last day
    .hint = The period starts where the one before ends. For example: 31 1 2027
season-places = For how many young people is there room?
    .name = for how many young people there is room

## When it is

run-when = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $date }, { $from } to { $until }
calendar-title = Workshop { -brand }, { $number } of { $of }
calendar-reference = Number { $reference }

## The page of whoever asked

status-changed = Something has just changed. Below you see how it is now.
run-pick = Choose a date
run-meetings = { $n ->
    [one] It is once. These are the dates that you can choose from.
   *[other] { $weeks ->
        [one] It is { $n } times, every week. These are the dates of the first time.
       *[other] It is { $n } times, every { $weeks } weeks. These are the dates of the first time.
    }
}
run-place = Place:
run-slot-past = This date has passed.
run-pick-this = Choose this date
run-none-fits = None of these dates suits us
run-wish-waits = You asked for another date. We look at it and mail you.
run-dates = The dates
run-calendar-one = Put in your calendar
run-calendar = Put all dates in your calendar
run-details-wanted = One more thing: we want to know where we are and who is there.
run-details = Fill in the details of the day
run-details-given = On the day
run-details-change = Change the details of the day
run-move-ask = Ask for another date
run-called-off-why = Why it does not go on
run-agreement = Agreement about data
    .version = Version { $version }
    .said = What you agreed to

## What was agreed, version by version: never changed, only another one after it

agreement-2026-1 = Agreement about data
    .names = Young people take part with a first name or nickname. We ask for no last name, phone number or mail.
    .list = You give us no list of names.
    .adult = There is always an adult whom the young people know.
    .parents = Parents hear beforehand what we do.
    .after = When the group has ended, we erase everything of the young people. Only counts are left.
    .wrong = Does something go wrong with data? Then we call each other the same day.

state-waiting = On the waiting list
    .meaning = There is no room for your whole group now. As soon as there is, we mail you.
state-offered = Choose a date
    .meaning = We have dates for you. Choose one below.
state-picked = Date chosen
    .meaning = The date stands. Fill in below where we are and who is there.
state-planned = Everything is set
    .meaning = Everything is arranged. We mail you a week and a day before.
state-finished = Done
    .meaning = The workshop has been held. Thank you for having us.
state-called_off = Called off
    .meaning = The workshop does not go on. You can always ask again.
happening-offered = We proposed dates.
happening-picked = You chose a date.
happening-none_fits = You asked for other dates.
happening-details_given = You filled in the details of the day.
happening-move_asked = You asked for another date.
happening-moved = We moved a date.
happening-waits = Your group is on the waiting list.
happening-has_room = There is room for your whole group.
happening-called_off = We called the workshop off.
happening-finished = The workshop has been held.

## At the desk

desk-runs = Workshops with dates
desk-runs-none = There are no workshops with dates now.
desk-run = Workshop
desk-run-request = To the request
desk-request-run = Plan this workshop
desk-run-size = { $n ->
    [one] 1 young person
   *[other] { $n } young people
}
desk-run-wish = Asks for another date
desk-run-move = Move
desk-run-offered = Proposed dates
desk-run-offer = Propose dates
desk-run-offer-again = Propose other dates
desk-run-waits = This group waits until there is room for everybody. That goes by itself.
desk-run-wait = No room for this group?
    .meaning = The group goes on the waiting list. When there is room for the whole group, you hear by mail.
desk-run-wait-until = Let them wait for room until { $date }
desk-run-no-details = The contact has not filled in yet where it is and who is there.
desk-run-contact = Contact
desk-run-trainer-add = Let { $name } give this workshop
desk-run-trainer-remove = { $name } no longer gives this workshop
desk-run-no-trainers = There is no trainer yet who works here.
desk-run-call-off = Call the workshop off
desk-room = Room and waiting list
    .meaning = A group gets room for everybody, or waits. Without a period there is no limit.
desk-room-new = Add a period
desk-room-until = Until { $date }
desk-room-taken = { $taken } of the { $places } places are taken.
desk-room-change = Change
desk-room-none = There is no period yet.
desk-pile-waiting = On the waiting list
desk-pile-offered = Waits for a choice
desk-pile-picked = Date chosen
desk-pile-planned = Everything is set
desk-pile-finished = Done
desk-pile-called_off = Called off
desk-now-waiting = This group is on the waiting list now.
desk-now-offered = Dates were proposed meanwhile.
desk-now-picked = The contact chose a date or asked something meanwhile.
desk-now-planned = The details of the day were filled in or changed meanwhile.
desk-now-finished = This workshop has been held already.
desk-now-called-off = This workshop was called off already.
desk-did-offered = Proposed dates
desk-did-picked = Chose a date
desk-did-none-fits = None of the dates suits them
desk-did-details = Filled in the details of the day
desk-did-move-asked = Asked for another date
desk-did-moved = Moved a date
desk-did-run-trainers = Changed who gives the workshop
desk-did-called-off = Called the workshop off
desk-did-withdrawn = Took the request back
desk-did-waits = Put on the waiting list
desk-did-has-room = There is room for the whole group
desk-did-finished = The last time has been
desk-done-offered = The dates are proposed. The contact gets a mail.
desk-done-moved = The date has moved. Whoever is there gets a mail.
desk-done-called_off = The workshop is called off. Whoever was to be there gets a mail.
desk-done-run_trainers = Kept who gives the workshop.
desk-done-waits = The group is on the waiting list. The contact gets a mail.
desk-done-room = Kept how much room there is.
desk-letter-why-refused = The mail server of the receiver takes no mail for this address. Call the receiver and ask for the right one. The link above shows whom it is about.
desk-letter-why-came_back = The mail had left, and came back later. Call the receiver and ask for the right address. The link above shows whom it is about.
desk-letter-why-away = We could not send the mail. See whether our mail works and try again.
desk-letter-run = Word about the dates of a workshop
desk-letter-reminder = Reminder of a workshop

## Letters

letter-run-offered = We have dates for your workshop. Choose one.
    .subject = Choose a date ({ $reference })
    .what-now = Does none of them suit you? You can say so on the same page.
    .button = Choose a date
letter-run-picked = You chose a date. These are the dates. They also come with this mail as a calendar.
    .subject = The dates are set ({ $reference })
    .what-now = One more thing: fill in where we are and who is there.
    .button = Fill in the details of the day
letter-run-picked-trainer = The school or centre chose a date for a workshop that you give. The dates also come with this mail as a calendar.
    .subject = Dates of a workshop ({ $reference })
    .what-now = Can you not come on one of these days? Say so at once.
    .button = See the workshop
letter-run-picked-desk = The contact chose a date.
    .subject = Date chosen ({ $reference })
    .what-now = There is nothing to do now. Without a trainer? Choose who gives the workshop.
    .button = See the workshop
letter-run-none-fits-desk = None of the dates suits them. The contact writes:
    .subject = Other dates asked for ({ $reference })
    .what-now = Propose new dates.
    .button = Propose dates
letter-run-ready-trainer = The details of the day are filled in for a workshop that you give.
    .subject = Where and with whom ({ $reference })
    .what-now = See where you must be and who is there.
    .button = See the workshop
letter-run-ready-desk = The contact filled in the details of the day.
    .subject = Where and with whom ({ $reference })
    .what-now = There is nothing to do now.
    .button = See the workshop
letter-run-move-asked-desk = The contact asks for another date and writes:
    .subject = Another date asked for ({ $reference })
    .what-now = The dates still stand. Move the one that does not suit, or call.
    .button = Move a date
letter-run-moved = A date of your workshop has moved. This is how it is now. The new dates also come with this mail as a calendar.
    .subject = A date has moved ({ $reference })
    .what-now = Does it not suit you? Ask for another date on your page.
    .button = See the new dates
letter-run-moved-trainer = A date of a workshop that you give has moved. This is how it is now. The new dates also come with this mail as a calendar.
    .subject = A date has moved ({ $reference })
    .what-now = Can you not come then? Say so at once.
    .button = See the workshop
letter-run-over = The workshop does not go on. We add:
    .subject = The workshop does not go on ({ $reference })
    .what-now = Were there dates in your calendar? Open the attachment, then they go. You can always ask again.
    .button = See your request
letter-run-over-withdrawn = You took your request back. The workshop does not go on.
    .subject = Taken back ({ $reference })
    .what-now = Open the attachment, then the dates go from your calendar. You can always ask again.
    .button = See your request
letter-run-over-trainer = A workshop that you were to give does not go on.
    .subject = The workshop does not go on ({ $reference })
    .what-now = Open the attachment, then the dates go from your calendar.
    .button = See the workshop
letter-run-waits = There is no room for your whole group now. We split no group, so you are on the waiting list.
    .subject = On the waiting list ({ $reference })
    .what-now = As soon as there is room for everybody, we mail you. There is nothing to do.
    .button = See your request
letter-run-has-room-desk = There is room for a whole group that waited.
    .subject = There is room ({ $reference })
    .what-now = Propose dates now.
    .button = Propose dates
letter-run-near = We see each other soon at the workshop.
    .subject = Soon: the workshop ({ $reference })
    .what-now = Is something not right? Say so on your page.
    .button = See the workshop
letter-run-near-no-details = We see each other soon at the workshop. We do not know yet where we are and who is there.
    .subject = Soon: the workshop ({ $reference })
    .what-now = Fill that in today.
    .button = Fill in the details of the day
letter-run-near-trainer = Soon you give this workshop.
    .subject = Soon: a workshop ({ $reference })
    .what-now = See once more where you must be and who is there.
    .button = See the workshop
letter-digest = This waits for you:
    .subject = Something waits for you
    .button = Open your desk
letter-digest-reports = Reports: { $n }
letter-digest-requests = Requests: { $n }
letter-digest-posts = To look at: { $n }
letter-digest-proposals = Proposals: { $n }
letter-digest-agreed = To introduce: { $n }
letter-digest-letters = Mails that did not arrive: { $n }
desk-letter-digest = Word of what waits
