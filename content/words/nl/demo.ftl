# Only with `netwerkt serve --demo`: the pages where a visitor becomes somebody of the made-up class.

demo-young-person = Een jongere in de demoklas
    .meaning = Je ziet het bord, een netwerk en de matches van iemand in de klas. Alles is verzonnen.
demo-young-person-in-arabic = Een jongere die Arabisch leest
    .meaning = Je ziet het bord, een netwerk en de matches. Alles is verzonnen.
demo-trainer = De trainer van de demoklas
    .meaning = Je ziet wat er vandaag te doen is, en de groep. Alles is verzonnen.
demo-coordinator = De coördinator
    .meaning = Je ziet ook de aanvragen van scholen. Alles is verzonnen.
demo-coordinator-elsewhere = De coördinator van een gemeente met een eigen programma
    .meaning = Je ziet alleen wat bij die gemeente hoort, met haar eigen regels. Alles is verzonnen.
demo-wall = Het scherm in de klas
    .meaning = Je ziet wat de klas op het grote scherm ziet: alleen getallen, geen namen.
demo-enter = Kom binnen
