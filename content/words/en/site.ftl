# Words of the frame of every page and of the furniture that pages share. Plain text, no HTML.
# The texts of pages stand in content/pages/, those of forms in forms.ftl.

-brand = BACK-UP Netwerkt!

## The frame

site-name = { -brand }
skip-link = Skip to the content
language-label = Language
menu = Menu
menu-label = Main menu
breadcrumbs-label = Where you are
breadcrumbs-home = Home
footer-label = More pages
footer-meaning = BACK-UP stands for “We all have your back”.
footer-owner = Run together by Netsheila and Yoin.
notice-demo = This is a demo. All people here are made up. Try everything.
notice-incomplete = Nobody who knows this language well has checked these pages yet. There may be mistakes in them.
notice-untranslated = This page is not in English yet. You are reading it in another language: { $language }.

## Menus

menu-programme = Programme
menu-workshop = Request a workshop
menu-trainers = Trainers
menu-projects = Projects
menu-agenda = Agenda
menu-join = Join with a code
menu-privacy = Privacy
menu-accessibility = Accessibility
menu-help = Help
menu-contact = Contact
menu-partners = Partners
menu-knowledge = Knowledge
menu-figures = Figures
menu-search = Search
menu-board = Board
menu-network = My network
menu-matches = Matches
menu-waiting = ({ $n })
menu-me = My data
menu-desk = Today
menu-desk-groups = Groups
menu-desk-requests = Requests
menu-desk-figures = Figures

## Home

home-request = Request a workshop
home-code = I have a code
home-how = How it works
home-for-whom = Who is it for?

## On more than one page

toc-heading = On this page
faq-heading = Questions we often get
related-heading = Read on
sources-heading = Sources
updated-on = Checked on { $date }
footnotes-label = Notes
footnote-back = Back to the text
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
feed-title = News from { -brand }
feed-title-of = { $name } – { -brand }
feed-link = Follow new articles in your feed reader
call-workshop_request = A workshop for your group?
    .text = Tell us about your group. We will call or email you within 3 working days.
    .button = Request a workshop
call-contact = Do you want to ask us something?
    .text = Write to us. We read every message.
    .button = Send a message

## Trainers

fact-languages = Languages
fact-links = Read more

## Projects

projects-count = { $n ->
    [one] One project
   *[other] { $n } projects
}
facts-heading = In short
fact-organisation = Who runs it
fact-town = Town
fact-country = Country
fact-target-group = Who it is for
fact-period = When
fact-funding = Who pays for it
fact-themes = Themes
fact-result = What came of it
fact-did-not-work = What did not work

## Themes, and lists in parts

themes-title = Themes
themes-description = What our projects and articles are about.
theme-description = Everything on this site about { $theme }.
theme-count = { $n ->
    [one] One page
   *[other] { $n } pages
}
list-label = Previous and next
list-previous = Previous
list-next = Next
list-part = Part { $number } of { $of }
theme-coaching = Coaching
theme-mentors-and-buddies = Mentors and buddies
theme-newcomers = Newcomers
theme-running-a-business = Running a business
theme-work-and-internships = Work and internships

## Articles

article-part = Part { $part } of { $of }

## Agenda

event-when = When
event-time = from { $from } to { $to }
event-where = Where
event-calendar = Put it in your calendar
event-online = Online

## Privacy

inventory-heading = Every question, one by one
inventory-field = What we ask
inventory-purpose = Why
inventory-basis = Why we may
inventory-seen-by = Who sees it
inventory-kept = How long
inventory-sealed = Encrypted

## Errors and moved pages

error-home = Go to the first page
moved-title = This page has moved
moved-link = Go to the new place
