# Words of letters. Subjects name a reference, never a person. `$about` is the title of the form.

letter-greeting = Hi { $name },
letter-greeting-desk = Hi,
letter-closing = Kind regards,
letter-button = See, change or withdraw
letter-reference = Number:
letter-copy = Thank you. We have your request. Below is what you filled in.
    .subject = We have your request ({ $reference })
    .what-now = We will call or email you within 3 working days. With the button you can see, change or withdraw your request. Keep this email, because the button works for you alone.
letter-notice = Something new has come in: “{ $about }”.
    .subject = New: { $about } ({ $reference })
    .what-now = Answer within 3 working days. The asker has a copy.
letter-quarantine = Something has come in that may be from a robot: “{ $about }”.
    .subject = Look at this: { $about } ({ $reference })
    .what-now = A box that people cannot see was filled in. Nothing was mailed to the asker yet. Is it real? Then answer it yourself.
letter-change = The asker changed the answers: “{ $about }”.
    .subject = Changed: { $about } ({ $reference })
    .what-now = Below is how it stands now.
letter-withdrawal = The asker withdrew this: “{ $about }”.
    .subject = Withdrawn: { $about } ({ $reference })
    .what-now = There is nothing more to do.
