# Words of looking back after a session, for young people and for trainers.

mirror-asks = Je trainer vraagt: hoe was het vandaag?
mirror-thanks = Bedankt
    .text = Je antwoord is binnen. Niemand ziet dat het van jou is.
mirror-already = Je hebt al geantwoord
    .text = Iedereen antwoordt één keer.
mirror-closed = Er is nu niets te beantwoorden
    .text = Je trainer zet de vragen open na een bijeenkomst.
mirror-next = Klaar, de volgende
mirror-board = Naar het bord
desk-mirror = Terugkijken
    .meaning = Twee vragen en een cijfer, zonder naam. Je leest de antwoorden als je sluit en er minstens { $n } zijn.
desk-mirror-start = Zet de vragen open
desk-mirror-close = Sluit de vragen
desk-mirror-open = De vragen staan open. Ze staan boven aan het bord. Antwoorden tot nu toe: { $n }
desk-mirror-too-few = Er zijn te weinig antwoorden om te tonen.
desk-mirror-times = Hoe vaak
desk-done-mirror_opened = De vragen staan open.
desk-done-mirror_closed = De vragen zijn dicht.
