# Words of the search page: of the one that a function answers, and of the one in content/pages/search.*.md.

search-title = Zoeken
search-label = Wat zoek je?
search-button = Zoek op deze site
search-found = Gevonden pagina’s: { $n }
search-also = Op deze pagina staat ook:
search-unknown = Dit staat op geen enkele pagina: { $words }. Kijk of het goed geschreven is.
search-empty = Typ een woord van twee letters of meer.
search-too-long = Je tekst is te lang om mee te zoeken. Typ een paar woorden, samen niet meer dan { $n } tekens.
search-nothing = Probeer een ander woord, of een korter woord. Of vraag het ons: Contact staat onderaan de pagina.
search-broken = Zoeken lukt nu niet. Kies een pagina hieronder, of probeer het later nog een keer.
