# Words of the search page: of the one that a function answers, and of the one in content/pages/search.*.md.

search-title = Search
search-label = What are you looking for?
search-button = Search this site
search-found = Pages found: { $n }
search-also = Also on this page:
search-unknown = This is on none of our pages: { $words }. Check how you spelled it.
search-empty = Type a word of two letters or more.
search-too-long = Your text is too long to search with. Type a few words, { $n } characters at most.
search-nothing = Try another word, or a shorter one. Or ask us: Contact is at the foot of the page.
search-broken = Searching does not work just now. Choose a page below, or try again later.
