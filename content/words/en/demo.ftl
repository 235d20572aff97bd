# Only with `netwerkt serve --demo`: the pages where a visitor becomes somebody of the made-up class.

demo-young-person = A young person in the demo class
    .meaning = You see the board, a network and the matches of somebody in the class. All of it is made up.
demo-young-person-in-arabic = A young person who reads Arabic
    .meaning = You see the board, a network and the matches. All of it is made up.
demo-trainer = The trainer of the demo class
    .meaning = You see what there is to do today, and the group. All of it is made up.
demo-coordinator = The coordinator
    .meaning = You also see the requests of schools. All of it is made up.
demo-coordinator-elsewhere = The coordinator of a municipality with its own programme
    .meaning = You see only what belongs to that municipality, with its own rules. All of it is made up.
demo-wall = The screen in class
    .meaning = You see what the class sees on the big screen: only numbers, no names.
demo-enter = Come in
