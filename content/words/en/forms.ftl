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
date-part-day = Day
date-part-month = Month
date-part-year = Year

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

## What we do with each answer (privacy page)

privacy-purpose-plan_workshop = To plan the workshop
privacy-purpose-fit_group = To make the workshop fit the group
privacy-purpose-answer = To answer you
privacy-purpose-route = To bring your message to the right person
privacy-purpose-permission = To know that we may answer you
privacy-basis-own_request = You ask us for something, and this is needed for it
privacy-basis-consent = You said yes. You can take it back
privacy-seen_by-coordinator = the coordinator
privacy-seen_by-trainers = the trainers
privacy-kept-while_needed = As long as your request needs it. Do you want it gone sooner? Mail us
privacy-cell-clear = No
privacy-cell-sealed = Yes
