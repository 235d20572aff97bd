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
more-choices = خيارات أخرى
choose = اختر
date-part-day = اليوم
date-part-month = الشهر
date-part-year = السنة

## Languages, each under the name its own speakers give it: the same in every file

language-nl = Nederlands
language-en = English
language-ar = العربية
language-uk = Українська
language-ti = ትግርኛ
language-tr = Türkçe
language-fa = فارسی
language-so = Soomaali
language-pl = Polski
language-fr = Français

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
problem-too_many = العدد الأقصى الذي يمكنك اختياره هو { $max }
problem-not_a_code = عدد الحروف والأرقام في الرمز هو { $n }
problem-unknown_code = لا نعرف هذا الرمز. تأكد من أنك كتبته بشكل صحيح
problem-closed = لا يمكنك الانضمام الآن. اسأل مدرّبك
problem-ended = انتهت هذه المجموعة. اسأل مدرّبك
problem-full = المجموعة ممتلئة. اسأل مدرّبك
problem-taken = هذا محجوز لشخص آخر. اختر شيئًا آخر
problem-changed = سبقك شخص آخر وتغيّر هذا. في الأسفل كيف هو الآن. كل ما كتبته ما زال هنا
problem-looser = هذا أقل صرامة مما يريده البرنامج. اختر شيئًا أكثر صرامة
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
    .full = لا مكان لمجموعة أكبر. اتصل بنا أو راسلنا
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

## Join a group

form-group_code =
    .title = انضم إلى مجموعتك
    .send = انضم
group_code-step-code = انضم إلى مجموعتك
    .short = الرمز
group_code-code = ما رمز مجموعتك؟
    .name = الرمز
    .hint = الرمز مكتوب على الملصق. مثال: H4VK-7F3M
    .unknown_code = لا نعرف هذا الرمز. اسأل مدرّبك

form-join_group =
    .title = من أنت في هذه المجموعة؟
    .send = ادخل إلى المجموعة
join_group-step-you = من أنت في هذه المجموعة؟
    .short = أنت
join_group-display_name = ما الاسم الذي تراه المجموعة؟
    .name = اسمًا
    .hint = اسمك الأول فقط أو لقب
    .taken = هذا الاسم موجود في المجموعة. اختر اسمًا آخر
join_group-age_band = كم عمرك؟
    .name = عمرك
    .opt-12_15 = من 12 إلى 15 سنة
    .opt-16_17 = 16 أو 17 سنة
    .opt-18_plus = 18 سنة أو أكثر
join_group-guardian_ok = والدي أو وليّ أمري موافق
    .name = نعم أو ليس بعد
    .hint = مع «ليس بعد» يمكنك فعل الكثير. لكننا لا نربطك بأحد قبل الموافقة
    .opt-yes = نعم
    .opt-not_yet = ليس بعد
join_group-lang_pref = بأي لغة تريد أن تقرأ؟
    .name = لغة
    .hint = إذا لم تكن الصفحة متوفرة بلغتك بعد، فستراها بالهولندية
join_group-rules_ok = أنا لطيف مع الآخرين. لا أنشر رقم شخص آخر أو عنوانه
    .name = هل توافق على القواعد
    .empty_choice = اقرأ القواعد وضع علامة في المربع

form-card_code =
    .title = تابع ببطاقتك
    .send = ادخل
card_code-step-card = تابع ببطاقتك
    .short = بطاقتك
card_code-card = ما الرمز المكتوب على بطاقتك؟
    .name = الرمز
    .hint = يتكوّن الرمز من 12 حرفًا ورقمًا. لا تُرِ بطاقتك لأحد
    .unknown_code = لا نعرف هذا الرمز. هل ضاعت بطاقتك؟ اطلب من مدرّبك بطاقة جديدة

form-whose_device =
    .title = لمن هذا الجهاز؟
    .send = اذهب إلى اللوحة
whose_device-step-device = لمن هذا الجهاز؟
    .short = الجهاز
whose_device-device = من يستخدم هذا الهاتف أو الجهاز اللوحي أو الحاسوب؟
    .name = من يستخدم هذا الجهاز
    .hint = هل يستخدمه آخرون أيضًا؟ إذن تخرج تلقائيًا بعد 10 دقائق
    .opt-own = أنا فقط
    .opt-shared = آخرون أيضًا

form-about_me =
    .title = إعداداتي
    .send = احفظ إعداداتي
about_me-step-me = ماذا تريد أن تغيّر؟
    .short = إعداداتي
about_me-display_name = { join_group-display_name }
    .name = { join_group-display_name.name }
    .hint = { join_group-display_name.hint }
    .taken = { join_group-display_name.taken }
about_me-lang_pref = { join_group-lang_pref }
    .name = { join_group-lang_pref.name }
    .hint = { join_group-lang_pref.hint }
about_me-capacity = كم شخصًا تريد أن تساعد في الوقت نفسه؟
    .name = عدد الأشخاص الذين تريد مساعدتهم
    .hint = يختار معظم الناس 2

## Needs and offers

form-post_need =
    .title = ضع طلبك على اللوحة
    .send = ضع طلبي على اللوحة
post_need-step-category = بماذا يمكن لأحد أن يساعدك؟
    .short = الموضوع
post_need-step-words = ضع طلبك على اللوحة
    .short = طلبك
post_need-category = ما الموضوع؟
    .name = الموضوع
post_need-title = عمّ تبحث؟
    .name = ما تبحث عنه
    .hint = مثال: «{ $starter }»
    .empty_text = اكتب في كلمات قليلة ما تبحث عنه
    .too_short = اكتب في كلمات قليلة ما تبحث عنه
post_need-details = أخبرنا بالمزيد
    .name = نصك
post_need-effort = كم من الوقت يحتاج تقريبًا؟
    .name = الوقت اللازم
    .opt-once_1h = { effort-once_1h }
    .opt-few_hours = { effort-few_hours }
    .opt-weekly = { effort-weekly }
    .opt-unknown = { effort-unknown }
post_need-place = أين؟
    .name = المكان
    .opt-here = { place-here }
    .opt-town = { place-town }
    .opt-online = { place-online }
    .opt-anywhere = { place-anywhere }
post_need-until = إلى متى يبقى هذا على اللوحة؟
    .name = إلى متى يبقى هذا على اللوحة
    .hint = مثال: 31 3 2027
post_need-visibility = من يمكنه رؤية هذا؟
    .name = من يمكنه رؤية هذا
    .hint = ترى المجموعات الأخرى كلماتك واسم مجموعتك، ولا ترى اسمك.
    .opt-group = مجموعتي فقط
    .opt-groups_of_programme = مجموعات البرنامج الأخرى أيضًا

form-post_offer =
    .title = ضع عرضك على اللوحة
    .send = ضع عرضي على اللوحة
post_offer-step-category = ما الذي تجيده؟
    .short = الموضوع
post_offer-step-words = ضع عرضك على اللوحة
    .short = عرضك
post_offer-category = { post_need-category }
    .name = { post_need-category.name }
post_offer-title = ماذا يمكنك أن تعطي أو تفعل؟
    .name = ما يمكنك أن تعطيه أو تفعله
    .hint = مثال: «{ $starter }»
    .empty_text = اكتب في كلمات قليلة ما يمكنك أن تعطيه أو تفعله
    .too_short = اكتب في كلمات قليلة ما يمكنك أن تعطيه أو تفعله
post_offer-details = { post_need-details }
    .name = { post_need-details.name }
post_offer-via_contact = هل تفعل ذلك بنفسك، أم تعرف أحدًا؟
    .name = هل تفعل ذلك بنفسك
    .opt-self = أفعله بنفسي
    .opt-contact = أعرف أحدًا
post_offer-contact = من هو؟
    .name = شخصًا من شبكتك
    .hint = لا ترى المجموعة هذا الاسم، بل من أين تعرف هذا الشخص فقط
post_offer-effort = كم لديك من الوقت؟
    .name = ما لديك من الوقت
    .opt-once_1h = { effort-once_1h }
    .opt-few_hours = { effort-few_hours }
    .opt-weekly = { effort-weekly }
    .opt-unknown = { effort-unknown }
post_offer-place = { post_need-place }
    .name = { post_need-place.name }
    .opt-here = { place-here }
    .opt-town = { place-town }
    .opt-online = { place-online }
    .opt-anywhere = { place-anywhere }
post_offer-until = { post_need-until }
    .name = { post_need-until.name }
    .hint = { post_need-until.hint }
post_offer-visibility = { post_need-visibility }
    .name = { post_need-visibility.name }
    .hint = { post_need-visibility.hint }
    .opt-group = { post_need-visibility.opt-group }
    .opt-groups_of_programme = { post_need-visibility.opt-groups_of_programme }

form-other_words =
    .title = اقترح كلمات أخرى
    .send = اسأل هل هذا مناسب
other_words-step-words = ما الكلمات التي تقترحها؟
    .short = الكلمات
other_words-title = في بضع كلمات
    .name = بضع كلمات
    .hint = يوضع هذا على اللوحة إذا وافق صاحب المنشور
other_words-details = المزيد عن ذلك
    .name = نصك

form-ask_owner =
    .title = اسأل عن هذا المنشور
    .send = أرسل السؤال
ask_owner-step-question = ماذا تريد أن تعرف؟
    .short = سؤالك
ask_owner-question = سؤالك
    .name = سؤالك
    .hint = يقرأ صاحب المنشور هذا ويجيب. ثم يعود إليك

form-send_back =
    .title = أعد المنشور
    .send = أعده إلى صاحبه
send_back-step-why = لماذا تعيده؟
    .short = السبب
send_back-why = لماذا؟
    .name = سبب إعادته
    .opt-contact_details = فيه رقم أو عنوان
    .opt-unclear = غير واضح
    .opt-unkind = لم يُكتب بلطف
    .opt-not_here = لا مكان له على اللوحة
send_back-note = هل تريد أن تضيف شيئًا؟
    .name = نصك
    .hint = يقرأ صاحب المنشور هذا

form-answer_trainer =
    .title = أجب
    .send = أرسل جوابي
answer_trainer-step-answer = المدرّب يسألك
    .short = جوابك
answer_trainer-answer = جوابك
    .name = جوابك
    .hint = يقرأ هذا مدرّبوك فقط

## The map

form-add_contact =
    .title = أضف شخصًا إلى شبكتك
    .send = احفظ هذا الشخص
    .more = هل يمكن لهذا الشخص أن يساعد في شيء؟
add_contact-step-contact = من تعرف؟
    .short = من تعرفه
add_contact-nickname = ماذا تسمّي هذا الشخص؟
    .name = اسمًا تعرفه أنت
    .hint = أنت فقط ترى هذا. لا تكتب اسم العائلة
    .empty_text = اكتب اسمًا تعرفه أنت
add_contact-circle = من أين تعرف هذا الشخص؟
    .name = من أين تعرف هذا الشخص
    .opt-family = { circle-family }
    .opt-friends = { circle-friends }
    .opt-school = { circle-school }
    .opt-work = { circle-work }
    .opt-neighbourhood = { circle-neighbourhood }
    .opt-club = { circle-club }
    .opt-online = { circle-online }
    .opt-other = { circle-other }
add_contact-closeness = ما مدى معرفة أحدكما بالآخر؟
    .name = مدى المعرفة
    .empty_choice = اختر مدى معرفتك بهذا الشخص
    .opt-very_well = { closeness-very_well }
    .opt-well = { closeness-well }
    .opt-a_little = { closeness-a_little }
add_contact-can_help = بماذا يمكن لهذا الشخص أن يساعد؟
    .name = ما يمكن لهذا الشخص أن يساعد فيه
    .hint = اختر 5 على الأكثر
add_contact-note = بكلماتك أنت
    .name = نصك
    .hint = مثال: يعمل في ورشة سيارات. أنت فقط ترى هذا
add_contact-may_introduce = هل يمكن لغيرك أن يطلب التعرّف عليه؟
    .name = هل يمكن لغيرك أن يطلب ذلك
    .hint = لا يرى الآخرون الاسم أبدًا، بل مثلًا: «شخص من العائلة»
    .opt-no = لا
    .opt-ask_me_first = نعم، لكن اسألني أولًا

## Matches

form-match_response =
    .title = ماذا تريد أن تفعل؟
    .send = أرسل إجابتي
match_response-step-answer = إجابتك
    .short = إجابتك
match_response-answer = ماذا تريد أن تفعل؟
    .name = ما تريد أن تفعله
    .opt-yes = نعم، بكل سرور
    .opt-no = لا، أفضّل ألّا أفعل
    .opt-later = أريد أن أفكر
match_response-meet = أين تريدان أن تلتقيا؟
    .name = مكان اللقاء
    .hint = فقط إذا اخترت «نعم، بكل سرور»
    .opt-school = { meet-school }
    .opt-centre = { meet-centre }
    .opt-online = { meet-online }
    .opt-trainer_helps = { meet-trainer_helps }
match_response-reason = لماذا لا؟
    .name = السبب
    .hint = لا يرى الطرف الآخر هذا أبدًا. المدرّب فقط يقرؤه
    .opt-no_time = ليس لدي وقت
    .opt-not_right = هذا لا يناسبني
    .opt-not_safe = لا أشعر بالأمان
    .opt-other = سبب آخر

form-match_outcome =
    .title = هل نجح الأمر؟
    .send = أخبرنا كيف كان
match_outcome-step-worked = كيف كان الأمر؟
    .short = كيف كان الأمر
match_outcome-worked = هل نجح الأمر؟
    .name = هل نجح الأمر
    .opt-yes = { worked-yes }
    .opt-partly = { worked-partly }
    .opt-not_yet = { worked-not_yet }
    .opt-no = { worked-no }

form-report_item =
    .title = هذا لا يشعرني بالارتياح
    .send = أخبر المدرّب
report_item-step-what = هذا لا يشعرني بالارتياح
    .short = ما المشكلة
report_item-what = ما المشكلة؟
    .name = المشكلة
    .opt-mean = شخص يتصرف بقسوة
    .opt-unsafe = لا أشعر بالأمان
    .opt-private_data = يوجد رقم أو عنوان أو سر
    .opt-spam = هذا إعلان أو كلام فارغ
    .opt-other = شيء آخر
report_item-note = هل تريد أن تخبرنا عن ذلك؟
    .name = نصك
    .hint = يقرأ هذا مدرّبك والمسؤول عن السلامة

## The desk

form-sign_in =
    .title = دخول المدرّبين
    .send = أرسلوا لي رابطًا
sign_in-step-email = دخول المدرّبين
    .short = بريدك الإلكتروني
sign_in-email = بريدك الإلكتروني
    .name = بريدك الإلكتروني
    .hint = يصلك رابط بالبريد. يعمل 10 دقائق في هذا المتصفح

form-second_key =
    .title = خطوة أخيرة
    .send = ادخل
second_key-step-code = خطوة أخيرة
    .short = الرمز
second_key-code = ما الرمز الظاهر على هاتفك؟
    .name = الرمز
    .hint = ليس هاتفك معك؟ اكتب أحد رموز الاسترداد
    .not_a_code = عدد أرقام الرمز على هاتفك هو { $n }. ورمز الاسترداد من 12 حرفًا ورقمًا
    .unknown_code = لم يعد هذا الرمز صحيحًا. انتظر رمزًا جديدًا واكتبه

form-mirror_feedback =
    .title = كيف كان اليوم؟
    .send = أرسل إجابتي
mirror_feedback-step-back = كيف كان اليوم؟
    .short = كيف كان
mirror_feedback-well = ما الذي سار جيدًا؟
    .name = ما الذي سار جيدًا
    .hint = لا تكتب أسماء
mirror_feedback-better = ما الذي يمكن أن يكون أفضل؟
    .name = ما الذي يمكن أن يكون أفضل
    .hint = لا تكتب أسماء
mirror_feedback-score = كيف وجدته؟
    .name = كيف وجدته
    .opt-1 = غير جيد
    .opt-2 = يمكن أن يكون أفضل
    .opt-3 = عادي
    .opt-4 = جيد
    .opt-5 = جيد جدًا

form-paper_card =
    .title = أدخل بطاقة
    .send = ضع البطاقة
paper_card-step-card = أدخل بطاقة
    .short = البطاقة
paper_card-display_name = الاسم في المجموعة
    .name = اسمًا
    .hint = الاسم الأول أو لقب فقط
    .taken = هذا الاسم موجود في المجموعة. هل هو الشاب نفسه؟ اختر إذن «في المجموعة من قبل». وإلا فأضف حرفًا
    .not_an_option = هذا الاسم ليس في المجموعة. انظر كيف كُتب الاسم. هل الشاب جديد؟ اختر إذن عمره
    .ended = انتهت هذه المجموعة. لا يمكن إضافة شيء
    .full = المجموعة مكتملة. لا يمكن إضافة أحد
paper_card-whose = كم العمر؟
    .name = عمر هذا الشاب
    .opt-12_15 = من 12 إلى 15 سنة
    .opt-16_17 = 16 أو 17 سنة
    .opt-18_plus = 18 سنة أو أكثر
    .opt-known = في المجموعة من قبل
paper_card-guardian_ok = أحد الوالدين أو ولي الأمر موافق
    .name = نعم أو ليس بعد
    .opt-yes = نعم، توجد ورقة
    .opt-not_yet = ليس بعد
paper_card-need = أبحث عن
    .name = ما يبحث عنه هذا الشاب
    .empty_text = اكتب طلبًا أو عرضًا. هذا الشاب في المجموعة من قبل
    .too_short = اكتب في كلمات قليلة ما يبحث عنه هذا الشاب
paper_card-need_category = ما موضوع ذلك؟ (أبحث عن)
    .name = موضوع الطلب
    .empty_text = اكتب عند «أبحث عن» ما يبحث عنه هذا الشاب. أو لا تختر شيئًا هنا
paper_card-offer = أستطيع أن أعطي أو أفعل
    .name = ما يستطيع هذا الشاب أن يعطيه أو يفعله
    .too_short = اكتب في كلمات قليلة ما يستطيع هذا الشاب أن يعطيه أو يفعله
paper_card-offer_category = ما موضوع ذلك؟ (أستطيع)
    .name = موضوع العرض
    .empty_text = اكتب عند «أستطيع أن أعطي أو أفعل» ما يستطيعه هذا الشاب. أو لا تختر شيئًا هنا

form-invite_staff =
    .title = ادعُ شخصًا
    .send = أرسل الدعوة
invite_staff-step-who = من سيعمل معنا؟
    .short = من سيأتي
invite_staff-staff_name = ما اسم هذا الشخص؟
    .name = الاسم
invite_staff-staff_email = ما بريده الإلكتروني؟
    .name = البريد الإلكتروني
    .hint = تُرسل الدعوة إلى هنا، ولاحقًا كل رابط لتسجيل الدخول
    .taken = شخص بهذا البريد يعمل هنا أو دُعي من قبل
invite_staff-staff_lang = بأي لغة نكتب له؟
    .name = لغة
invite_staff-jobs = ماذا سيفعل؟
    .name = ما يفعله
    .hint = فقط من يعمل في كل البرامج يستطيع أن يعطي التقنية
    .opt-trainer = مدرّب: يقود مجموعاته
    .opt-coordinator = منسق: يدير البرنامج
    .opt-safeguarding = السلامة: يرى كل بلاغ
    .opt-admin = التقنية: لا يرى بيانات أحد
    .not_an_option = لا يمكنك إعطاء هذا. اختر شيئًا آخر
invite_staff-reach = في أي برامج؟
    .name = البرامج

form-staff_work =
    .title = الدور والبرنامج
    .send = احفظ
staff_work-step-work = ماذا يفعل هذا الشخص؟
    .short = الدور
staff_work-jobs = ماذا يفعل هذا الشخص؟
    .name = ما يفعله
    .hint = فقط من يعمل في كل البرامج يستطيع أن يعطي التقنية
    .opt-trainer = مدرّب: يقود مجموعاته
    .opt-coordinator = منسق: يدير البرنامج
    .opt-safeguarding = السلامة: يرى كل بلاغ
    .opt-admin = التقنية: لا يرى بيانات أحد
    .not_an_option = لا يمكنك إعطاء هذا. اختر شيئًا آخر
staff_work-reach = في أي برامج؟
    .name = البرامج

form-make_group =
    .title = أنشئ مجموعة
    .send = أنشئ المجموعة
    .more = قواعد المجموعة
make_group-step-group = ما هي المجموعة؟
    .short = المجموعة
make_group-name = ما اسم المجموعة؟
    .name = اسم المجموعة
    .hint = مثال: Havo 4, Zoetermeer
make_group-seats = كم شابًّا وشابّة يمكنهم الانضمام؟
    .name = عدد من يمكنهم الانضمام
make_group-group_lang = بأي لغة تبدأ المجموعة؟
    .name = لغة
    .hint = بعد ذلك يختار كل واحد لغته
make_group-province = في أي مقاطعة المجموعة؟
    .name = المقاطعة
    .hint = من أجل الأرقام. لا نسأل الشباب أنفسهم عن ذلك
    .opt-drenthe = درينته
    .opt-flevoland = فليفولاند
    .opt-friesland = فريزلاند
    .opt-gelderland = خيلدرلاند
    .opt-groningen = خرونينغن
    .opt-limburg = ليمبورخ
    .opt-noord_brabant = شمال برابانت
    .opt-noord_holland = شمال هولندا
    .opt-overijssel = أوفرآيسل
    .opt-utrecht = أوتريخت
    .opt-zeeland = زيلاند
    .opt-zuid_holland = جنوب هولندا
    .opt-elsewhere = خارج هولندا
make_group-ends_on = في أي يوم تنتهي المجموعة؟
    .name = اليوم الأخير
    .hint = بعد ذلك بفترة تُحذف الشبكات والطلبات. مثال: 31 3 2027
make_group-classes = ما الصفوف التي فيها؟
    .name = أسماء الصفوف
    .hint = صف واحد في كل سطر
    .too_many = العدد الأقصى للأسطر هو { $max }
make_group-check_first = ما الطلبات والعروض التي تراجعها أولًا؟
    .name = ما تراجعه أولًا
    .opt-all = كل شيء
    .opt-under_16 = ما يكتبه من هم دون 16 سنة
    .opt-none = لا شيء
make_group-consent = لمن يجب أن يوافق الوالد أو وليّ الأمر؟
    .name = لمن يجب أن يوافق الوالد
    .opt-all = لكل من هم دون 18 سنة
    .opt-under_16 = لمن هم دون 16 سنة
    .opt-none = لا أحد
make_group-ages = هل يُسمح بربط من هم دون 18 سنة بالبالغين؟
    .name = هل يُسمح بذلك
    .opt-apart = لا
    .opt-mixed = نعم
make_group-after_yes = ماذا يحدث عندما يقول شخصان نعم؟
    .name = ماذا يحدث بعد ذلك
    .opt-in_class = يتحدثان معًا في المجموعة
    .opt-by_trainer = يعرّف المدرّب أحدهما على الآخر
make_group-answer_hours = كم ساعة ينتظر الاقتراح الإجابة؟
    .name = عدد ساعات الانتظار
    .hint = عادةً 72 ساعة
make_group-post_days = كم يومًا يبقى الطلب على اللوحة؟
    .name = عدد أيام بقاء الطلب
    .hint = عادةً 60 يومًا
make_group-keep_days = كم يومًا بعد النهاية يمكن للشباب أخذ بياناتهم معهم؟
    .name = عدد الأيام
    .hint = عادةً 30 يومًا. بعد ذلك نمحو كل شيء

## Nicknames for who has no idea: what to mind is explained in ../nl/forms.ftl. Here the thing stands first; all are masculine.

nickname = { $thing } { $kind }
nickname-kinds = سريع، هادئ، ذكي، مرح، شجاع، قوي، مشرق، أزرق، أخضر، برتقالي، بنفسجي، ذهبي، فضي، لامع، جديد، ودود
nickname-things = دلفين، نمر، صقر، نورس، سنجاب، قنفذ، باندا، نجم، كوكب، شهاب، نهر، جبل، ربيع، غيم، بستان، جسر

## What we do with each answer (privacy page)

privacy-purpose-plan_workshop = لتخطيط الورشة
privacy-purpose-fit_group = لكي تناسب الورشة المجموعة
privacy-purpose-answer = للرد عليك
privacy-purpose-route = لإيصال رسالتك إلى الشخص المناسب
privacy-purpose-permission = لنعرف أنه يمكننا الرد عليك
privacy-purpose-join = للمشاركة في المجموعة
privacy-purpose-read = لعرض الصفحات بلغتك
privacy-purpose-own_map = لرسم شبكتك الخاصة
privacy-purpose-board = للظهور على لوحة المجموعة
privacy-purpose-match = لإيجاد مساعدة مناسبة
privacy-purpose-outcome = لنعرف هل نفعت المساعدة
privacy-purpose-look_back = لجعل اللقاء القادم أفضل
privacy-purpose-safety = للحفاظ على سلامة الجميع
privacy-purpose-lead_group = لقيادة المجموعة
privacy-purpose-let_in = لكي لا يدخل إلا الشخص المناسب
privacy-basis-own_request = أنت تطلب منا شيئًا، وهذا ضروري لتلبية طلبك
privacy-basis-consent = لقد وافقت. يمكنك سحب موافقتك
privacy-basis-safety = علينا أن نحرص على سلامة الجميع
privacy-basis-work = أنت تعمل مع البرنامج، وهذا ضروري لذلك
privacy-seen_by-coordinator = منسّق البرنامج
privacy-seen_by-trainers = المدرّبون
privacy-seen_by-safeguarding = المسؤول عن السلامة
privacy-seen_by-group = المجموعة
privacy-seen_by-other_groups = المجموعات الأخرى إذا اخترت ذلك، ومن دون اسمك
privacy-seen_by-other_side = من نربطك به
privacy-seen_by-writer = أنت نفسك
privacy-seen_by-owner = صاحب المنشور
privacy-seen_by-nobody = لا أحد
privacy-kept-while_needed = ما دام ضروريًا لطلبك. هل تريد حذفه قبل ذلك؟ راسلنا
privacy-kept-until_group_ends = حتى فترة بعد انتهاء المجموعة، أو حتى تحذفه أنت
privacy-kept-nameless = حتى فترة بعد انتهاء المجموعة. لا اسم معه، لذلك لا يمكن حذفه قبل ذلك
privacy-kept-as_count = دائمًا: هو عدد ولا يخص أحدًا
privacy-kept-while_working = ما دمت تعمل معنا
privacy-kept-not_kept = لا نحتفظ بهذا
privacy-cell-clear = لا
privacy-cell-sealed = نعم
