# Words of the figures: what each means, and how they are told.

figures = Figures
    .description = What the programme reaches: how many young people take part and find what they need, by province. Each figure is explained.
figures-none = There are no figures yet. They come here after each quarter.
figures-until = Up to and including { $date }
figures-rule = Each figure means “at least”: we round down. Young people are counted in steps of { $k }. So nobody can be found in them. A total is the sum of the rows.
figures-provinces = Young people by province
figures-province = Province
figures-chart-note = The table below says the same.
figures-all = All figures and what they mean
figures-figure = Figure
figures-count = Number
figures-meaning = What is counted
figures-defined = Counted like this since
figures-step = Step
figures-total = Total
figures-exactly = { $n }
figures-fewer = fewer than { $n }
figures-at-least = at least { $n }
figures-over-time = Over time
figures-period = Up to and including
figures-take-along = Take along
figures-frozen = These figures were frozen on { $date }. They no longer change.
figures-file = The figures as a CSV file
figures-sheet = The figures as a spreadsheet (xlsx)
figures-checksum = This is how you know that the CSV file is still the same: sha256sum gives this code.
figures-earlier = Other quarters
figures-sheet-name = Figures
figures-sheet-until = At least, up to and including
figures-meaning-name = Explanation
desk-figures-rule = This is how the figures stand today. Each figure means “at least”, in steps of { $k }. Do not share them outside the team: the public figures are for that.
desk-figures-public = To the public figures

## Each figure

figure-groups = Groups
    .meaning = Groups that were made.
figure-joined = Young people
    .meaning = Young people who joined a group. Somebody who erases everything and joins again is counted again.
figure-asked = Asked for something
    .meaning = Young people who placed at least one need, also while the trainer still looks at it.
figure-met = Got what they needed
    .meaning = Young people who said of at least one need: yes, it worked.
figure-worst = With the fewest chances
    .meaning = In a round there are so many people who could help with each need. These are young people who were ever in the fifth with the fewest people. Whoever has as many as the last of that fifth is counted too.
figure-worst_helped = Of them: with help or a proposal
    .meaning = Of the young people with the fewest chances: those who had help or a proposal after such a round.
figure-direct = Helped one another themselves
    .meaning = How often two young people were brought together and one of them helped in person.
figure-introduced = Introductions
    .meaning = How often two young people were brought together and one of them asked somebody from their own network.
figure-needs_met = Needs that were met
    .meaning = All needs of which the asker said: yes, it worked.
figure-within_month = Met within a month
    .meaning = Needs that were met within 30 days of being placed.
figure-within_week = Met within a week
    .meaning = Needs that were met within 7 days of being placed.
figure-mapped = Drew their network
    .meaning = Young people who put at least one person on their map.
figure-contacts_before = Network before
    .meaning = People whom young people put on their map in their first 7 days, without those they took off again.
figure-contacts_after = Network now
    .meaning = All people whom young people put on their map, without those they took off again. What was erased still counts.

## What goes by itself

desk-chores = What goes by itself
    .meaning = The computer does this every day. Is something wrong? Tell whoever runs the computer.
desk-chores-wrong = Something that should go by itself does not go well. See what it is.
desk-chore-what = What
desk-chore-how = How it goes
desk-chore-done = Last done
desk-chore-things = With how many
desk-chore-failed = Last failed
desk-chore-is-not-yet = Not done yet
desk-chore-is-well = Well
desk-chore-is-late = Late
desk-chore-is-failed = Failed
desk-chore-what_is_over = Proposals that are over
    .meaning = What nobody answers in time goes away.
desk-chore-rounds = The round of the day
    .meaning = Each group gets new proposals.
desk-chore-retention = What we keep no longer
    .meaning = Groups end on their day. Names, networks and needs are erased in time.
desk-chore-figures = The figures of a quarter
    .meaning = After each quarter the figures are frozen.
