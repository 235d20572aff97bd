# Words of letters. Subjects name a reference, never a person. `$about` is the title of the form.

letter-greeting = Hoi { $name },
letter-greeting-desk = Hoi,
letter-closing = Groet,
letter-button = Bekijk, wijzig of haal weg
letter-reference = Nummer:
letter-copy = Bedankt. Je vraag is bij ons binnen. Hieronder staat wat je hebt ingevuld.
    .subject = We hebben je vraag ({ $reference })
    .what-now = Binnen 3 werkdagen bellen of mailen we je. Met de knop kun je je vraag bekijken, wijzigen of weghalen. Bewaar deze mail, want de knop werkt alleen voor jou.
letter-notice = Er is iets nieuws binnen: “{ $about }”.
    .subject = Nieuw: { $about } ({ $reference })
    .what-now = Antwoord binnen 3 werkdagen. De vrager heeft een kopie gekregen.
letter-quarantine = Er is iets binnen dat misschien van een robot komt: “{ $about }”.
    .subject = Kijk dit na: { $about } ({ $reference })
    .what-now = Een vakje dat mensen niet zien, was ingevuld. Er is nog niets gemaild naar de vrager. Is het echt? Antwoord dan zelf.
letter-change = De vrager heeft de antwoorden gewijzigd: “{ $about }”.
    .subject = Gewijzigd: { $about } ({ $reference })
    .what-now = Hieronder staat hoe het nu is.
letter-withdrawal = De vrager heeft dit weggehaald: “{ $about }”.
    .subject = Weggehaald: { $about } ({ $reference })
    .what-now = Je hoeft niets meer te doen.
