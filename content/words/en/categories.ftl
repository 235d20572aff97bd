# What needs and offers can be about (content/categories.toml), and the headings they stand under. Plain text, no HTML.
# Short enough for a button with a picture, and clear without the picture.

## Headings

sphere-work = Work and internships
sphere-school = School and language
sphere-sport = Sport and free time
sphere-home = Home and things
sphere-papers = Papers and money
sphere-other = Something else

## Work and internships

category-internship = Internship
category-side_job = Part-time job
category-applying = Applying for a job
category-workplace_visit = Visiting a company
category-own_business = Own business

## School and language

category-homework = Homework
category-dutch = Learning Dutch
category-other_languages = Other languages
category-study_choice = Choosing a course
category-study_place = A place to study

## Sport and free time

category-sports_club = Sport
category-music_and_art = Music and art
category-outings = Going out together
category-volunteering = Volunteering

## Home and things

category-room = A room or a home
category-furniture = Furniture
category-bike = Bike
category-computer = Computer and phone
category-repairs = Repairing something

## Papers and money

category-letters_and_forms = Letters and forms
category-money = Money
category-appointments = Coming along to an appointment

## Something else

category-meeting_people = Meeting people
category-something_else = Something else
