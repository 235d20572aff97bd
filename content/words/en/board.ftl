# Words of the board, the map and matches. What stands where is explained in ../nl/board.ftl.

## Where somebody knows a person from

circle-family = Family
    .somebody = somebody from family
circle-friends = Friends
    .somebody = a friend
circle-school = School
    .somebody = somebody from school
circle-work = Work
    .somebody = somebody from work
circle-neighbourhood = Neighbourhood
    .somebody = somebody from the neighbourhood
circle-club = Club or association
    .somebody = somebody from a club
circle-online = Internet
    .somebody = somebody from the internet
circle-other = From somewhere else
    .somebody = somebody

## How well they know each other

closeness-very_well = Very well
closeness-well = Well
closeness-a_little = A little

## Needs and offers

effort-once_1h = Once, about an hour
effort-few_hours = A few hours
effort-weekly = Every week
effort-unknown = I do not know yet
place-here = Here, at school or at the centre
    .at = here, at school or at the centre
place-town = Somewhere nearby
    .at = somewhere nearby
place-online = Online
    .at = online
place-anywhere = It does not matter
    .at = wherever you like

## Matches

meet-school = At school
meet-centre = At the youth centre
meet-online = Online
meet-trainer_helps = The trainer helps us
worked-yes = Yes
worked-partly = Partly
worked-not_yet = Not yet
worked-no = No

## Why two people are proposed to one another

reason-same_category =
    .asker = You ask for this, and the other can help with it: { $category }
    .giver = The other asks for this, and you can help with it: { $category }
    .intermediary = The other asks for this, and you know somebody who can help with it: { $category }
    .coordinator = Need and offer are about the same: { $category }
reason-sibling =
    .asker = You ask for { $needed }. The other can help with something like it: { $offered }
    .giver = The other asks for { $needed }. You can help with something like it: { $offered }
    .intermediary = The other asks for { $needed }. You know somebody who can help with something like it: { $offered }
    .coordinator = The need is { $needed }. The offer is like it: { $offered }. See whether it fits
reason-knows_somebody =
    .asker = The other knows { $somebody } who may be able to help
    .intermediary = You know { $somebody } who may be able to help
    .coordinator = The giver knows { $somebody } who may be able to help
reason-place =
    .asker = The place suits you both: { $place }
    .giver = The place suits you both: { $place }
    .intermediary = The place fits: { $place }
    .coordinator = The place suits both: { $place }
reason-other_class =
    .asker = You are in different classes. So you get to know new people
    .giver = You are in different classes. So you get to know new people
    .coordinator = They are in different classes. So two networks meet
reason-other_group =
    .asker = The other is in another group. So you get to know new people
    .giver = The other is in another group. So you get to know new people
    .coordinator = They are in different groups that share with one another
reason-first_help =
    .coordinator = This young person had no help before
reason-waited =
    .coordinator = This need has waited for { $days ->
        [one] 1 day
       *[other] { $days } days
    }
reason-soon =
    .asker = You need this soon: within { $days ->
        [one] 1 day
       *[other] { $days } days
    }
    .giver = The other needs this soon: within { $days ->
        [one] 1 day
       *[other] { $days } days
    }
    .intermediary = The other needs this soon: within { $days ->
        [one] 1 day
       *[other] { $days } days
    }
    .coordinator = The need must be met soon: within { $days ->
        [one] 1 day
       *[other] { $days } days
    }
