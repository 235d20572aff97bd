# What needs and offers can be about (content/categories.toml), and the headings they stand under. Plain text, no HTML.
# Short enough for a button with a picture, and clear without the picture.

## Headings

sphere-work = Werk en stage
sphere-school = School en taal
sphere-sport = Sport en vrije tijd
sphere-home = Wonen en spullen
sphere-papers = Papieren en geld
sphere-other = Iets anders

## Work and internships

category-internship = Stage
category-side_job = Bijbaan
category-applying = Solliciteren
category-workplace_visit = Kijken bij een bedrijf
category-own_business = Eigen bedrijf

## School and language

category-homework = Huiswerk
category-dutch = Nederlands leren
category-other_languages = Andere talen
category-study_choice = Een studie kiezen
category-study_place = Plek om te leren

## Sport and free time

category-sports_club = Sport
category-music_and_art = Muziek en kunst
category-outings = Samen op stap
category-volunteering = Vrijwilligerswerk

## Home and things

category-room = Kamer of huis
category-furniture = Meubels
category-bike = Fiets
category-computer = Computer en telefoon
category-repairs = Iets repareren

## Papers and money

category-letters_and_forms = Brieven en formulieren
category-money = Geld
category-appointments = Mee naar een afspraak

## Something else

category-meeting_people = Mensen leren kennen
category-something_else = Iets anders
