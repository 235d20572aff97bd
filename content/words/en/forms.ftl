# Words of forms. What stands where is explained in ../nl/forms.ftl.

## Around the questions

summary-heading = There is a problem
error-prefix = Error:
optional = (optional)
count-limit = You can use { $max } characters
not-answered = Not filled in
yes = Yes
list-and = { $some } and { $one }
trap-label = Leave this empty
more-choices = More choices
choose = Choose
date-part-day = Day
date-part-month = Month
date-part-year = Year

## Languages, each under the name its own speakers give it: the same in every file

language-nl = Nederlands
language-en = English
language-ar = العربية
language-uk = Українська
language-ti = ትግርኛ
language-tr = Türkçe
language-fa = فارسی
language-so = Soomaali
language-pl = Polski
language-fr = Français

## Problems: what happened and what to do

problem-empty_text = Enter { $field }
problem-empty_choice = Choose { $field }
problem-not_an_option = Choose something from the list
problem-too_long = Make { $field } shorter. You have { $n } characters. The most is { $max }
problem-too_short = Write a little more. At least { $min } characters
problem-email = Write the email address like name@school.nl
problem-phone = Write the phone number in digits, like 06 12345678
problem-number = Write a number, like 40
problem-range = Choose a number from { $min } to { $max }
problem-date_missing = The date must include { $parts ->
    [day] a day
    [month] a month
    [year] a year
    [day-month] a day and a month
    [day-year] a day and a year
    [month-year] a month and a year
   *[other] a day, a month and a year
 }
problem-date_real = This date does not exist
problem-date_future = The date must be after today
problem-date_before = The date must be before { $date }
problem-unknown_field = We do not know this question
problem-malformed = Send one answer here, or a list of answers
problem-contact_in_text = Take the phone number, address or email out of your text
problem-too_many = Choose { $max } at most
problem-not_a_code = The code has { $n } letters and numbers
problem-unknown_code = We do not know this code. Check that you typed it well
problem-closed = You cannot join now. Ask your trainer
problem-ended = This group has ended. Ask your trainer
problem-full = The group is full. Ask your trainer
problem-taken = Somebody else has this. Choose something else
problem-looser = This is less strict than the programme wants. Choose something stricter
problem-expired = The page was open too long. Check everything and press again
problem-rate = You are going too fast. Wait { $n ->
    [one] 1 minute
   *[other] { $n } minutes
 }

## Request a workshop

workshop_request-step-place = Where shall we come?
    .short = the place
workshop_request-step-group = Who will take part?
    .short = the group
workshop_request-step-period = When and why?
    .short = the period
workshop_request-step-contact = How can we reach you?
    .short = your details

workshop_request-org_type = Where is the workshop?
    .name = where the workshop is
    .opt-school = At a school
    .opt-youth_centre = At a youth centre
    .opt-other = Somewhere else
    .empty_choice = Choose where the workshop is
workshop_request-org_name = Name of the school or centre
    .name = the name of the school or centre
workshop_request-town = Town
    .name = the town
workshop_request-group_size = How many young people?
    .name = how many young people take part
    .empty_text = Enter how many young people take part
    .hint = A group is usually 40
    .note = Then we make more groups
    .full = There is no room for a larger group. Call or mail us
workshop_request-age_bands = How old are they?
    .name = an age
    .hint = You can choose more than one age
    .opt-12_15 = 12 to 15 years
    .opt-16_17 = 16 or 17 years
    .opt-18_23 = 18 to 23 years
workshop_request-school_level = Level
    .name = a level
    .opt-praktijk = Practical education (praktijkonderwijs)
    .opt-vmbo = Vmbo
    .opt-havo = Havo
    .opt-vwo = Vwo
    .opt-mbo = Mbo
    .opt-isk = International class (ISK)
    .opt-other = Something else
workshop_request-languages = Languages
    .name = a language
    .opt-nl = Dutch
    .opt-en = English
    .opt-ar = Arabic
    .opt-uk = Ukrainian
    .opt-ti = Tigrinya
    .opt-tr = Turkish
    .opt-fa = Persian (Farsi or Dari)
    .opt-so = Somali
    .opt-pl = Polish
    .opt-fr = French
workshop_request-other_language = Another language?
    .name = the other language
workshop_request-period = When do you want to start?
    .name = when to start
    .opt-asap = As soon as possible
    .opt-this_term = This school term
    .opt-next_term = Next school term
    .opt-date = From a date
    .empty_choice = Choose when to start
workshop_request-start = Date
    .name = the date
    .hint = Only if you choose “From a date”. For example: 31 3 2027
workshop_request-goal = What do you hope for?
    .name = your text
workshop_request-contact_name = Your name
    .name = your name
workshop_request-contact_role = Your role
    .name = your role
    .hint = For example: mentor
workshop_request-contact_email = Your email
    .name = your email address
    .hint = You will get a copy of your request
workshop_request-contact_phone = Phone
    .name = your phone number
workshop_request-consent_contact = You may contact me about this
    .name = whether we may answer
    .empty_choice = Tick the box so that we may answer

## Send a message

contact-step-message = What do you want to ask or tell us?
    .short = your message

contact-topic = What is it about?
    .name = what it is about
    .opt-workshop = A workshop
    .opt-partner = Working together
    .opt-press = Press
    .opt-privacy = My personal data
    .opt-other = Something else
contact-message = Your message
    .name = your message
contact-contact_name = Your name
    .name = your name
contact-contact_email = Your email
    .name = your email address
    .hint = We send our answer there
contact-contact_phone = Phone
    .name = your phone number

## Join a group

form-group_code =
    .title = Join your group
    .send = Join
group_code-step-code = Join your group
    .short = the code
group_code-code = What is your group code?
    .name = the code
    .hint = The code is on the poster. For example: H4VK-7F3M
    .unknown_code = We do not know this code. Ask your trainer

form-join_group =
    .title = Who are you in this group?
    .send = Come into the group
join_group-step-you = Who are you in this group?
    .short = you
join_group-display_name = Which name does the group see?
    .name = a name
    .hint = Only your first name or a nickname
    .taken = This name is taken. Choose another
join_group-age_band = How old are you?
    .name = how old you are
    .opt-12_15 = 12 to 15 years
    .opt-16_17 = 16 or 17 years
    .opt-18_plus = 18 years or older
join_group-guardian_ok = My parent or carer agrees
    .name = yes or not yet
    .hint = With “Not yet” you can do a lot already. You are not matched with anyone until they agree
    .opt-yes = Yes
    .opt-not_yet = Not yet
join_group-lang_pref = Which language do you want to read?
    .name = a language
    .hint = Is a page not in your language yet? Then you see Dutch
join_group-rules_ok = I am kind. I do not share someone else’s number or address
    .name = whether you agree to the rules
    .empty_choice = Read the rules and tick the box

form-card_code =
    .title = Go on with your card
    .send = Come in
card_code-step-card = Go on with your card
    .short = your card
card_code-card = What is the code on your card?
    .name = the code
    .hint = The code has 12 letters and numbers. Do not show your card to anyone
    .unknown_code = We do not know this code. Lost your card? Ask your trainer for a new one

form-whose_device =
    .title = Whose device is this?
    .send = Go to the board
whose_device-step-device = Whose device is this?
    .short = the device
whose_device-device = Who uses this phone, tablet or computer?
    .name = who uses this device
    .hint = Do others use it too? Then it lets you go after 10 minutes
    .opt-own = Only me
    .opt-shared = Others too

form-about_me =
    .title = My settings
    .send = Save my settings
about_me-step-me = What do you want to change?
    .short = my settings
about_me-display_name = { join_group-display_name }
    .name = { join_group-display_name.name }
    .hint = { join_group-display_name.hint }
    .taken = { join_group-display_name.taken }
about_me-lang_pref = { join_group-lang_pref }
    .name = { join_group-lang_pref.name }
    .hint = { join_group-lang_pref.hint }
about_me-capacity = How many people do you want to help at once?
    .name = how many people you want to help
    .hint = Most people choose 2

## Needs and offers

form-post_need =
    .title = Put your question on the board
    .send = Put my question on the board
post_need-step-category = What can somebody help you with?
    .short = the subject
post_need-step-words = Put your question on the board
    .short = your question
post_need-category = What is it about?
    .name = what it is about
post_need-title = What are you looking for?
    .name = what you are looking for
    .hint = For example: “{ $starter }”
    .empty_text = Say in a few words what you need
    .too_short = Say in a few words what you need
post_need-details = Tell more
    .name = your text
post_need-effort = About how much time?
    .name = how much time it takes
    .opt-once_1h = { effort-once_1h }
    .opt-few_hours = { effort-few_hours }
    .opt-weekly = { effort-weekly }
    .opt-unknown = { effort-unknown }
post_need-place = Where?
    .name = where it can be
    .opt-here = { place-here }
    .opt-town = { place-town }
    .opt-online = { place-online }
    .opt-anywhere = { place-anywhere }
post_need-until = Until when may this stay on the board?
    .name = until when this may stay on the board
    .hint = For example: 31 3 2027
post_need-visibility = Who may see this?
    .name = who may see this
    .hint = Other groups see your words and the name of your group. They do not see your name.
    .opt-group = Only my group
    .opt-groups_of_programme = Other groups of the programme too

form-post_offer =
    .title = Put your offer on the board
    .send = Put my offer on the board
post_offer-step-category = What are you good at?
    .short = the subject
post_offer-step-words = Put your offer on the board
    .short = your offer
post_offer-category = { post_need-category }
    .name = { post_need-category.name }
post_offer-title = What can you give or do?
    .name = what you can give or do
    .hint = For example: “{ $starter }”
    .empty_text = Say in a few words what you can give or do
    .too_short = Say in a few words what you can give or do
post_offer-details = { post_need-details }
    .name = { post_need-details.name }
post_offer-via_contact = Do you do it, or do you know someone?
    .name = whether you do it yourself
    .opt-self = I do it myself
    .opt-contact = I know someone
post_offer-contact = Who is that?
    .name = somebody from your network
    .hint = The group does not see this name. Only how you know the person
post_offer-effort = How much time have you got?
    .name = how much time you have got
    .opt-once_1h = { effort-once_1h }
    .opt-few_hours = { effort-few_hours }
    .opt-weekly = { effort-weekly }
    .opt-unknown = { effort-unknown }
post_offer-place = { post_need-place }
    .name = { post_need-place.name }
    .opt-here = { place-here }
    .opt-town = { place-town }
    .opt-online = { place-online }
    .opt-anywhere = { place-anywhere }
post_offer-until = { post_need-until }
    .name = { post_need-until.name }
    .hint = { post_need-until.hint }
post_offer-visibility = { post_need-visibility }
    .name = { post_need-visibility.name }
    .hint = { post_need-visibility.hint }
    .opt-group = { post_need-visibility.opt-group }
    .opt-groups_of_programme = { post_need-visibility.opt-groups_of_programme }

## The map

form-add_contact =
    .title = Put somebody in your network
    .send = Save this person
    .more = Can this person help with something?
add_contact-step-contact = Who do you know?
    .short = who you know
add_contact-nickname = What do you call this person?
    .name = a name that you know
    .hint = Only you see this. Do not write a last name
    .empty_text = Write a name that you know
add_contact-circle = How do you know them?
    .name = how you know them
    .opt-family = { circle-family }
    .opt-friends = { circle-friends }
    .opt-school = { circle-school }
    .opt-work = { circle-work }
    .opt-neighbourhood = { circle-neighbourhood }
    .opt-club = { circle-club }
    .opt-online = { circle-online }
    .opt-other = { circle-other }
add_contact-closeness = How well do you know each other?
    .name = how well
    .empty_choice = Choose how well
    .opt-very_well = { closeness-very_well }
    .opt-well = { closeness-well }
    .opt-a_little = { closeness-a_little }
add_contact-can_help = What can this person help with?
    .name = what this person can help with
    .hint = Choose 5 at most
add_contact-note = In your own words
    .name = your text
    .hint = For example: works in a garage. Only you see this
add_contact-may_introduce = May others ask for an introduction?
    .name = whether others may ask
    .hint = Others never see the name. Only, for example: “somebody from family”
    .opt-no = No
    .opt-ask_me_first = Yes, but ask me first

## Matches

form-match_response =
    .title = What do you want to do?
    .send = Give my answer
match_response-step-answer = Your answer
    .short = your answer
match_response-answer = What do you want to do?
    .name = what you want to do
    .opt-yes = Yes, please
    .opt-no = No, rather not
    .opt-later = I want to think about it
match_response-meet = Where do you want to meet?
    .name = where you want to meet
    .hint = Only if you choose “Yes, please”
    .opt-school = { meet-school }
    .opt-centre = { meet-centre }
    .opt-online = { meet-online }
    .opt-trainer_helps = { meet-trainer_helps }
match_response-reason = Why not?
    .name = why not
    .hint = The other never sees this. Only the trainer reads it
    .opt-no_time = I have no time
    .opt-not_right = It is not right for me
    .opt-not_safe = It does not feel safe
    .opt-other = Something else

form-match_outcome =
    .title = Did it work?
    .send = Tell how it went
match_outcome-step-worked = How did it go?
    .short = how it went
match_outcome-worked = Did it work?
    .name = whether it worked
    .opt-yes = { worked-yes }
    .opt-partly = { worked-partly }
    .opt-not_yet = { worked-not_yet }
    .opt-no = { worked-no }

form-report_item =
    .title = This does not feel right
    .send = Tell the trainer
report_item-step-what = This does not feel right
    .short = what is wrong
report_item-what = What is wrong?
    .name = what is wrong
    .opt-mean = Somebody is mean
    .opt-unsafe = It does not feel safe
    .opt-private_data = There is a number, an address or a secret
    .opt-spam = It is advertising or nonsense
    .opt-other = Something else
report_item-note = Do you want to tell us about it?
    .name = your text
    .hint = Your trainer reads this, and whoever looks after safety

## The desk

form-sign_in =
    .title = Sign in for trainers
    .send = Mail me a link
sign_in-step-email = Sign in for trainers
    .short = your email
sign_in-email = Your email
    .name = your email address
    .hint = You get a link by mail. It works for 10 minutes, in this browser

form-second_key =
    .title = One more step
    .send = Come in
second_key-step-code = One more step
    .short = the code
second_key-code = What is the code on your phone?
    .name = the code
    .hint = No phone at hand? Then type one of your recovery codes
    .not_a_code = The code on your phone has { $n } digits. A recovery code has 12 letters and numbers
    .unknown_code = This code is no longer right. Wait for a new code and type that one

form-mirror_feedback =
    .title = How was it today?
    .send = Give my answer
mirror_feedback-step-back = How was it today?
    .short = how it was
mirror_feedback-well = What went well?
    .name = what went well
    .hint = Do not write names
mirror_feedback-better = What can be better?
    .name = what can be better
    .hint = Do not write names
mirror_feedback-score = How did you like it?
    .name = how you liked it
    .opt-1 = Not good
    .opt-2 = Could be better
    .opt-3 = All right
    .opt-4 = Good
    .opt-5 = Very good

form-paper_card =
    .title = Type in a card
    .send = Put the card in
paper_card-step-card = Type in a card
    .short = the card
paper_card-display_name = Name for the group
    .name = a name
    .hint = Only a first name or a nickname
    .taken = This name is in the group already. Is it the same young person? Then choose “In the group already”. If not: add a letter
    .not_an_option = This name is not in the group. Look how the name is written. Is the young person new? Then choose how old
    .ended = This group has ended. Nothing can be added
    .full = The group is full. Nobody can be added
paper_card-whose = How old?
    .name = how old this young person is
    .opt-12_15 = 12 to 15
    .opt-16_17 = 16 or 17
    .opt-18_plus = 18 or older
    .opt-known = In the group already
paper_card-guardian_ok = A parent or carer agrees
    .name = yes or not yet
    .opt-yes = Yes, there is a slip
    .opt-not_yet = Not yet
paper_card-need = I am looking for
    .name = what this young person looks for
    .empty_text = Fill in a need or an offer. This young person is in the group already
    .too_short = Say in a few words what this young person looks for
paper_card-need_category = What is that about? (looking for)
    .name = what the need is about
    .empty_text = Say at “I am looking for” what this young person needs. Or choose nothing here
paper_card-offer = I can give or do
    .name = what this young person can give or do
    .too_short = Say in a few words what this young person can give or do
paper_card-offer_category = What is that about? (can do)
    .name = what the offer is about
    .empty_text = Say at “I can give or do” what this young person can do. Or choose nothing here

form-make_group =
    .title = Make a group
    .send = Make the group
    .more = Rules of the group
make_group-step-group = Which group is it?
    .short = the group
make_group-name = What is the group called?
    .name = the name of the group
    .hint = For example: Havo 4, Zoetermeer
make_group-seats = How many young people can join?
    .name = how many young people can join
make_group-group_lang = In which language does the group begin?
    .name = a language
    .hint = Everybody chooses for themselves after that
make_group-province = In which province is the group?
    .name = the province
    .hint = For the figures. We do not ask this of young people themselves
    .opt-drenthe = Drenthe
    .opt-flevoland = Flevoland
    .opt-friesland = Friesland
    .opt-gelderland = Gelderland
    .opt-groningen = Groningen
    .opt-limburg = Limburg
    .opt-noord_brabant = North Brabant
    .opt-noord_holland = North Holland
    .opt-overijssel = Overijssel
    .opt-utrecht = Utrecht
    .opt-zeeland = Zeeland
    .opt-zuid_holland = South Holland
    .opt-elsewhere = Outside the Netherlands
make_group-ends_on = On which day does the group end?
    .name = the last day
    .hint = A while after that, networks and questions are erased. For example: 31 3 2027
make_group-classes = Which classes are in it?
    .name = the names of the classes
    .hint = One class on each line
    .too_many = Write { $max } lines at most
make_group-check_first = Which questions and offers do you check first?
    .name = what you check first
    .opt-all = Everything
    .opt-under_16 = Those of young people under 16
    .opt-none = Nothing
make_group-consent = For whom must a parent or carer agree?
    .name = for whom a parent must agree
    .opt-all = For everybody under 18
    .opt-under_16 = For young people under 16
    .opt-none = For nobody
make_group-ages = May young people under 18 be matched with adults?
    .name = whether that is allowed
    .opt-apart = No
    .opt-mixed = Yes
make_group-after_yes = What happens when two people say yes?
    .name = what happens then
    .opt-in_class = They talk to each other in the group
    .opt-by_trainer = The trainer introduces them
make_group-answer_hours = How many hours does a proposal wait for an answer?
    .name = how many hours a proposal waits
    .hint = Usually 72 hours
make_group-post_days = How many days does a question stay on the board?
    .name = how many days a question stays
    .hint = Usually 60 days
make_group-keep_days = For how many days after the end can young people still take their data along?
    .name = for how many days
    .hint = Usually 30 days. After that we erase everything

## Nicknames for who has no idea: what to mind is explained in ../nl/forms.ftl.

nickname = { $kind } { $thing }
nickname-kinds = Swift, Calm, Clever, Cheerful, Brave, Strong, Sunny, Blue, Green, Orange, Purple, Golden, Silver, Fresh, New, Friendly
nickname-things = Panda, Dolphin, Tiger, Hedgehog, Butterfly, Dragonfly, Falcon, Squirrel, Kingfisher, Comet, Star, River, Mountain, Cloud, Moon, Lighthouse

## What we do with each answer (privacy page)

privacy-purpose-plan_workshop = To plan the workshop
privacy-purpose-fit_group = To make the workshop fit the group
privacy-purpose-answer = To answer you
privacy-purpose-route = To bring your message to the right person
privacy-purpose-permission = To know that we may answer you
privacy-purpose-join = To take part in the group
privacy-purpose-read = To show pages in your language
privacy-purpose-own_map = To draw your own network
privacy-purpose-board = To stand on the board of the group
privacy-purpose-match = To find help that fits
privacy-purpose-outcome = To know whether the help worked
privacy-purpose-look_back = To make the next session better
privacy-purpose-safety = To keep everybody safe
privacy-purpose-lead_group = To lead the group
privacy-purpose-let_in = To let in nobody but the right person
privacy-basis-own_request = You ask us for something, and this is needed for it
privacy-basis-consent = You said yes. You can take it back
privacy-basis-safety = We must make sure that everybody is safe
privacy-basis-work = You work for the programme, and this is needed for that
privacy-seen_by-coordinator = the coordinator
privacy-seen_by-trainers = the trainers
privacy-seen_by-safeguarding = whoever looks after safety
privacy-seen_by-group = the group
privacy-seen_by-other_groups = other groups, if you choose so; without your name
privacy-seen_by-other_side = whoever you are matched with
privacy-seen_by-writer = you yourself
privacy-seen_by-nobody = nobody
privacy-kept-while_needed = As long as your request needs it. Do you want it gone sooner? Mail us
privacy-kept-until_group_ends = Until a while after the group ends, or until you take it away
privacy-kept-nameless = Until a while after the group ends. There is no name with it, so it cannot be taken away before
privacy-kept-as_count = For good: it is a count and says nothing about anybody
privacy-kept-while_working = As long as you work with us
privacy-kept-not_kept = We do not keep this
privacy-cell-clear = No
privacy-cell-sealed = Yes
