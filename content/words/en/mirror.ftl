# Words of looking back after a session, for young people and for trainers.

mirror-asks = Your trainer asks: how was it today?
mirror-thanks = Thank you
    .text = Your answer is in. Nobody sees that it is yours.
mirror-already = You have answered already
    .text = Everybody answers once.
mirror-closed = There is nothing to answer now
    .text = Your trainer opens the questions after a session.
mirror-next = Done, next person
mirror-board = To the board
desk-mirror = Looking back
    .meaning = Two questions and a score, without a name. You read the answers when you close and there are at least { $n }.
desk-mirror-start = Open the questions
desk-mirror-close = Close the questions
desk-mirror-open = The questions are open. They stand at the top of the board. Answers so far: { $n }
desk-mirror-too-few = There are too few answers to show.
desk-mirror-times = How often
desk-done-mirror_opened = The questions are open.
desk-done-mirror_closed = The questions are closed.
