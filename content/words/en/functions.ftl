# Words of the pages where people do something: forms, receipts, refusals. The questions themselves stand in forms.ftl.

## Each public form

form-workshop_request =
    .title = Request a workshop
    .description = Request a workshop for your school or youth centre. It takes about three minutes.
    .send = Request the workshop
    .status-title = Your request
form-contact =
    .title = Send a message
    .description = Send { -brand } a message. You get a copy by email.
    .send = Send my message
    .status-title = Your message

## Filling in

title-error = Error:{" "}
form-intro = Fill in everything. If something is optional, we say so.
step-position = Step { $number } of { $of }
step-next = To step { $number }: { $name }
step-check = Check your answers
step-back = Back
check-title = Is everything right?
check-intro = Take your time to look it over. You can still change everything.
check-change = Change
check-save = Save my changes
check-promise = We only use this to answer you. You can change or withdraw your request later.
problem-unavailable = We cannot save this just now. Everything you typed is still here. Wait a minute and press again.

## After sending

received-title = We have your request
received-reference = Your number:
received-next = What happens next?
received-answer = We will call or email you within 3 working days.
received-copy = You get a copy by email at
received-quarantined = We will look at your request ourselves first. You get an email after that.
received-status-link = See, change or withdraw your request
received-keep = Keep this page or print it. The link above is yours alone.
status-history = What has happened
status-answers = What you filled in
status-change = Change my answers
status-withdraw = Withdraw my request
status-secret = This page is yours alone. Anyone who has the link can see what you filled in.
state-received = Received
    .meaning = We have your request. We will call or email you within 3 working days.
state-quarantined = We are looking at it
    .meaning = We will look at your request ourselves first. Then you will hear from us.
state-thrown_away = Not taken up
    .meaning = We thought this came from a robot. Are you a person? Then send us an email.
state-withdrawn = Withdrawn
    .meaning = You withdrew this request. We will do nothing more with it. You can always send a new one.
happening-asked = You sent this.
happening-changed = You changed your answers.
happening-released = We looked at it. Your request is in line.
happening-thrown_away = We did not take this up.
happening-withdrawn = You withdrew your request.
withdraw-title = Do you want to withdraw your request?
withdraw-meaning = We will do nothing more with it. You can send a new one later.
withdraw-sure = Yes, withdraw my request
withdraw-keep = No, keep my request

## When something cannot be done

refusal-mail = Still stuck? Email us:
refusal-home = To the first page
refusal-not-found = This page is not here
    .what-now = Check that the whole link was copied. Your email has the whole link.
refusal-from-elsewhere = This did not come from our own page
    .what-now = Go back, reload the page and press again. That way we know for certain that it is you.
refusal-too-large = This is too large
    .what-now = Go back and make your text shorter. Or email us the whole story.
refusal-not-a-form = This is not a form we know
    .what-now = Go back and use the button on the page.
refusal-unavailable = It does not work just now
    .what-now = Nothing of yours was lost. Wait a minute and try again.
try-again = Try again
try-again-kept = Everything you typed is still in this page. Wait a moment, then press the button.
refusal-stale = Something has just changed
    .what-now = Open your page again and see how things stand. Then do what you wanted to do.
