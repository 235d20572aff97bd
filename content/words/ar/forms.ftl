# Words of forms. What stands where is explained in ../nl/forms.ftl. Not yet read by a reader.

## Around the questions

summary-heading = هناك شيء غير صحيح بعد
error-prefix = خطأ:
optional = (اختياري)
count-limit = يمكنك استخدام { $max } { $max ->
    [zero] حرف
    [one] حرف
    [two] حرفين
    [few] أحرف
    [many] حرفًا
   *[other] حرف
 }
not-answered = لم يُملأ
yes = نعم
list-and = { $some } و{ $one }
trap-label = اترك هذا فارغًا
date-part-day = اليوم
date-part-month = الشهر
date-part-year = السنة

## Problems: what happened and what to do

problem-empty_text = اكتب { $field }
problem-empty_choice = اختر { $field }
problem-not_an_option = اختر من القائمة
problem-too_long = اجعل { $field } أقصر. عدد الأحرف الآن { $n }، والحد الأقصى { $max }
problem-too_short = اكتب المزيد. الحد الأدنى لعدد الأحرف هو { $min }
problem-email = اكتب عنوان البريد الإلكتروني على هذا الشكل: name@school.nl
problem-phone = اكتب رقم الهاتف بالأرقام، مثل 06 12345678
problem-number = اكتب رقمًا، مثل 40
problem-range = اختر رقمًا من { $min } إلى { $max }
problem-date_missing = يجب أن يتضمن التاريخ { $parts ->
    [day] اليوم أيضًا
    [month] الشهر أيضًا
    [year] السنة أيضًا
    [day-month] اليوم والشهر أيضًا
    [day-year] اليوم والسنة أيضًا
    [month-year] الشهر والسنة أيضًا
   *[other] اليوم والشهر والسنة
 }
problem-date_real = هذا التاريخ غير موجود
problem-date_future = يجب أن يكون التاريخ بعد اليوم
problem-date_before = يجب أن يكون التاريخ قبل { $date }
problem-unknown_field = لا نعرف هذا السؤال
problem-malformed = أرسل هنا إجابة واحدة أو قائمة إجابات
problem-contact_in_text = احذف رقم الهاتف أو العنوان أو البريد الإلكتروني من نصك
problem-expired = بقيت الصفحة مفتوحة وقتًا طويلًا. راجع كل شيء ثم اضغط مرة أخرى
problem-rate = أنت سريع جدًا الآن. انتظر { $n ->
    [zero] قليلًا
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
 }

## Request a workshop

workshop_request-step-place = إلى أين نأتي؟
    .short = المكان
workshop_request-step-group = من سيشارك؟
    .short = المجموعة
workshop_request-step-period = متى ولماذا؟
    .short = الموعد
workshop_request-step-contact = كيف يمكننا التواصل معك؟
    .short = بياناتك

workshop_request-org_type = أين ستُقام الورشة؟
    .name = مكان الورشة
    .opt-school = في مدرسة
    .opt-youth_centre = في مركز شباب
    .opt-other = في مكان آخر
    .empty_choice = اختر أين ستُقام الورشة
workshop_request-org_name = اسم المدرسة أو المركز
    .name = اسم المدرسة أو المركز
workshop_request-town = المدينة أو البلدة
    .name = اسم المدينة أو البلدة
workshop_request-group_size = كم عدد الشباب المشاركين؟
    .name = عدد الشباب المشاركين
    .empty_text = اكتب عدد الشباب المشاركين
    .hint = تتكوّن المجموعة عادةً من 40 شابًّا وشابّة
    .note = في هذه الحالة نكوّن أكثر من مجموعة
workshop_request-age_bands = كم أعمارهم؟
    .name = فئة عمرية
    .hint = يمكنك اختيار أكثر من فئة
    .opt-12_15 = من 12 إلى 15 سنة
    .opt-16_17 = 16 أو 17 سنة
    .opt-18_23 = من 18 إلى 23 سنة
workshop_request-school_level = ما المستوى الدراسي؟
    .name = المستوى الدراسي
    .opt-praktijk = تعليم عملي (praktijkonderwijs)
    .opt-vmbo = vmbo
    .opt-havo = havo
    .opt-vwo = vwo
    .opt-mbo = mbo
    .opt-isk = صف دولي للقادمين الجدد (ISK)
    .opt-other = مستوى آخر
workshop_request-languages = ما اللغات التي يتحدثونها؟
    .name = لغة
    .opt-nl = الهولندية
    .opt-en = الإنجليزية
    .opt-ar = العربية
    .opt-uk = الأوكرانية
    .opt-ti = التغرينية
    .opt-tr = التركية
    .opt-fa = الفارسية (أو الدرية)
    .opt-so = الصومالية
    .opt-pl = البولندية
    .opt-fr = الفرنسية
workshop_request-other_language = هل هناك لغة أخرى؟
    .name = اللغة الأخرى
workshop_request-period = متى تريد أن نبدأ؟
    .name = موعد البداية
    .opt-asap = في أقرب وقت ممكن
    .opt-this_term = خلال هذا الفصل الدراسي
    .opt-next_term = خلال الفصل الدراسي القادم
    .opt-date = ابتداءً من تاريخ معيّن
    .empty_choice = اختر متى تريد أن نبدأ
workshop_request-start = التاريخ
    .name = التاريخ
    .hint = فقط إذا اخترت «ابتداءً من تاريخ معيّن». مثال: 31 3 2027
workshop_request-goal = ما الذي تأمل أن تحققه؟
    .name = نصك
workshop_request-contact_name = اسمك
    .name = اسمك
workshop_request-contact_role = ما عملك هناك؟
    .name = عملك هناك
    .hint = مثال: مرشد طلابي
workshop_request-contact_email = بريدك الإلكتروني
    .name = بريدك الإلكتروني
    .hint = ستصلك نسخة من طلبك
workshop_request-contact_phone = رقم الهاتف
    .name = رقم هاتفك
workshop_request-consent_contact = يمكنكم الاتصال بي أو مراسلتي بخصوص هذا الطلب
    .name = هل يمكننا الرد عليك
    .empty_choice = ضع علامة في المربع لكي نتمكن من الرد عليك

## Send a message

contact-step-message = ماذا تريد أن تسألنا أو تخبرنا؟
    .short = رسالتك

contact-topic = ما موضوع رسالتك؟
    .name = موضوع رسالتك
    .opt-workshop = ورشة عمل
    .opt-partner = التعاون معنا
    .opt-press = الصحافة
    .opt-privacy = بياناتي الشخصية
    .opt-other = موضوع آخر
contact-message = رسالتك
    .name = رسالتك
contact-contact_name = اسمك
    .name = اسمك
contact-contact_email = بريدك الإلكتروني
    .name = بريدك الإلكتروني
    .hint = سنرسل ردّنا إلى هذا العنوان
contact-contact_phone = رقم الهاتف
    .name = رقم هاتفك

## What we do with each answer (privacy page)

privacy-purpose-plan_workshop = لتخطيط الورشة
privacy-purpose-fit_group = لكي تناسب الورشة المجموعة
privacy-purpose-answer = للرد عليك
privacy-purpose-route = لإيصال رسالتك إلى الشخص المناسب
privacy-purpose-permission = لنعرف أنه يمكننا الرد عليك
privacy-basis-own_request = أنت تطلب منا شيئًا، وهذا ضروري لتلبية طلبك
privacy-basis-consent = لقد وافقت. يمكنك سحب موافقتك
privacy-seen_by-coordinator = منسّق البرنامج
privacy-seen_by-trainers = المدرّبون
privacy-kept-while_needed = ما دام ضروريًا لطلبك. هل تريد حذفه قبل ذلك؟ راسلنا
privacy-cell-clear = لا
privacy-cell-sealed = نعم
