# Words of forms on the sites of partners: who helps, who shows forms, a partner's own page, what stands in its frames.
# Questions are written as in forms.ftl.

## Who wants to share their network

form-helper_signup =
    .title = كن مرشدًا أو رفيقًا أو شخصية محورية
    .description = شارك شبكتك مع الشباب. سجّل نفسك مرشدًا أو رفيقًا أو خبيرًا أو شخصية محورية.
    .send = سجّلني
    .status-title = تسجيلك
helper_signup-step-role = ماذا تريد أن تكون؟
    .short = دورك
helper_signup-step-network = من تعرف؟
    .short = شبكتك
helper_signup-step-time = كم لديك من الوقت؟
    .short = وقتك
helper_signup-step-contact = كيف نتواصل معك؟
    .short = بياناتك
helper_signup-role = ماذا تريد أن تكون؟
    .name = ماذا تريد أن تكون
    .opt-mentor = مرشد: أساعد شابًا واحدًا لمدة نصف سنة
    .opt-buddy = رفيق: أقوم بأشياء مع أحد الشباب
    .opt-expert_pool = خبير: أقدّم نصائح في مجال عملي
    .opt-key_person = شخصية محورية: يعرفني كثيرون في مجتمعي
helper_signup-vog_ok = أريد طلب شهادة حسن سلوك (VOG). إنها مجانية للمتطوعين
    .name = إن كنت تريد طلب شهادة حسن سلوك
    .hint = فقط إذا أردت أن تكون مرشدًا أو رفيقًا
    .empty_choice = ضع علامة. يحتاج المرشد أو الرفيق إلى شهادة حسن سلوك
helper_signup-age_check = هل عمرك 18 سنة أو أكثر؟
    .name = إن كان عمرك 18 سنة أو أكثر
    .opt-yes = نعم
    .opt-no = لا
    .not_eligible = يجب أن يكون عمرك 18 سنة أو أكثر
helper_signup-town = المدينة
    .name = المدينة
helper_signup-languages = ما اللغات التي تتكلمها؟
    .name = لغة
    .opt-nl = { workshop_request-languages.opt-nl }
    .opt-en = { workshop_request-languages.opt-en }
    .opt-ar = { workshop_request-languages.opt-ar }
    .opt-uk = { workshop_request-languages.opt-uk }
    .opt-ti = { workshop_request-languages.opt-ti }
    .opt-tr = { workshop_request-languages.opt-tr }
    .opt-fa = { workshop_request-languages.opt-fa }
    .opt-so = { workshop_request-languages.opt-so }
    .opt-pl = { workshop_request-languages.opt-pl }
    .opt-fr = { workshop_request-languages.opt-fr }
helper_signup-fields_of_work = ما نوع عملك؟
    .name = نوع عملك
    .hint = اختر 5 على الأكثر
    .opt-care = الرعاية
    .opt-tech = التقنية والحاسوب
    .opt-building = البناء
    .opt-hospitality = الفنادق والمطاعم
    .opt-shops = المتاجر
    .opt-sport = الرياضة
    .opt-town_hall = البلدية
    .opt-education = التعليم
    .opt-culture = الفن والثقافة
    .opt-own_firm = شركة خاصة بي
helper_signup-network = أين تعرف كثيرًا من الناس؟
    .name = أين تعرف كثيرًا من الناس
    .hint = اختر 5 على الأكثر
    .opt-care = { helper_signup-fields_of_work.opt-care }
    .opt-tech = { helper_signup-fields_of_work.opt-tech }
    .opt-building = { helper_signup-fields_of_work.opt-building }
    .opt-hospitality = { helper_signup-fields_of_work.opt-hospitality }
    .opt-shops = { helper_signup-fields_of_work.opt-shops }
    .opt-sport = { helper_signup-fields_of_work.opt-sport }
    .opt-town_hall = { helper_signup-fields_of_work.opt-town_hall }
    .opt-education = { helper_signup-fields_of_work.opt-education }
    .opt-culture = { helper_signup-fields_of_work.opt-culture }
    .opt-own_firm = أصحاب الشركات
helper_signup-availability = متى لديك وقت؟
    .name = متى لديك وقت
helper_signup-hours_total = كم ساعة تريد أن تعطي في المجموع؟
    .name = كم ساعة تريد أن تعطي
    .opt-10 = 10 ساعات
    .opt-20 = 20 ساعة
    .opt-40 = 40 ساعة
    .opt-more = أكثر من 40 ساعة
helper_signup-motivation = لماذا تريد أن تفعل هذا؟
    .name = نصك
    .hint = جملتان أو ثلاث تكفي
helper_signup-found_via = كيف عرفتنا؟
    .name = كيف عرفتنا
    .opt-friends = عن طريق الأصدقاء أو العائلة
    .opt-school = عن طريق مدرسة
    .opt-work = عن طريق عملي
    .opt-website = عن طريق موقع
    .opt-social_media = عن طريق وسائل التواصل
    .opt-other = بطريقة أخرى
helper_signup-contact_name = { workshop_request-contact_name }
    .name = { workshop_request-contact_name.name }
helper_signup-contact_email = { workshop_request-contact_email }
    .name = { workshop_request-contact_email.name }
    .hint = ستصلك نسخة من تسجيلك
helper_signup-contact_phone = { workshop_request-contact_phone }
    .name = { workshop_request-contact_phone.name }

day-mon = الاثنين
day-tue = الثلاثاء
day-wed = الأربعاء
day-thu = الخميس
day-fri = الجمعة
day-sat = السبت
day-sun = الأحد
part-of-day-morning = صباحًا
part-of-day-afternoon = بعد الظهر
part-of-day-evening = مساءً

problem-not_eligible = هذا النموذج لشخص آخر
problem-site_address = اكتب عنوان موقعك هكذا: https://www.school.nl

not-for-you = يمكنك المشاركة بطريقة أخرى. انضم إلى مجموعة، أو أرسل لنا رسالة.
not-for-you-join = انضم برمز
not-for-you-message = أرسل رسالة

## Who wants forms on their own site

form-partner_signup =
    .title = ضع نماذجنا على موقعك
    .description = هل أنتم مدرسة أو بلدية أو جهة أخرى؟ ضعوا نماذج { -brand } على موقعكم.
    .send = اطلب ذلك
    .status-title = طلبك
partner_signup-step-organisation = من أنت؟
    .short = جهتك
partner_signup-step-site = أين ستوضع النماذج؟
    .short = موقعك
partner_signup-org_name = اسم جهتك
    .name = اسم جهتك
partner_signup-org_kind = ما نوع الجهة؟
    .name = نوع الجهة
    .opt-school = مدرسة
    .opt-youth_centre = مركز شباب
    .opt-municipality = بلدية
    .opt-employer = جهة عمل
    .opt-association = جمعية أو مؤسسة
    .opt-other = شيء آخر
partner_signup-contact_name = { workshop_request-contact_name }
    .name = { workshop_request-contact_name.name }
partner_signup-contact_email = { workshop_request-contact_email }
    .name = { workshop_request-contact_email.name }
    .hint = إلى هنا نرسل رابط صفحتك الخاصة
partner_signup-site_addresses = على أي مواقع ستوضع النماذج؟
    .name = عنوان موقعك
    .hint = عنوان واحد في كل سطر. مثلًا: https://www.school.nl
    .too_many = يمكن أن تكون { $max } على الأكثر
partner_signup-forms = ماذا تريد أن تعرض؟
    .name = ما تريد أن تعرضه
    .opt-workshop_request = طلب ورشة
    .opt-contact = إرسال رسالة
    .opt-helper_signup = أن يصبح أحدهم مرشدًا أو رفيقًا أو شخصية محورية
    .opt-open_needs = ما يبحث الشباب عن مساعدة فيه، بالأرقام
partner_signup-langs = بأي لغات؟
    .name = لغة
    .opt-nl = الهولندية
    .opt-en = الإنجليزية
    .opt-ar = العربية
partner_signup-notify_email = من يجب أن يعرف أيضًا إذا تغيّر شيء؟
    .name = البريد الإلكتروني الآخر
    .hint = بريد إلكتروني. مثلًا لمن يدير موقعكم
partner_signup-agreement = نلتزم بالاتفاق حول البيانات
    .name = إن كنت موافقًا على الاتفاق
    .empty_choice = اقرأ الاتفاق وضع علامة

form-partner_settings =
    .title = الإعدادات
    .send = احفظ
partner_settings-step-wishes = ماذا تعرض، وأين؟
    .short = الإعدادات
partner_settings-forms = { partner_signup-forms }
    .name = { partner_signup-forms.name }
    .opt-workshop_request = { partner_signup-forms.opt-workshop_request }
    .opt-contact = { partner_signup-forms.opt-contact }
    .opt-helper_signup = { partner_signup-forms.opt-helper_signup }
    .opt-open_needs = { partner_signup-forms.opt-open_needs }
partner_settings-langs = { partner_signup-langs }
    .name = { partner_signup-langs.name }
    .opt-nl = { partner_signup-langs.opt-nl }
    .opt-en = { partner_signup-langs.opt-en }
    .opt-ar = { partner_signup-langs.opt-ar }
partner_settings-theme = أي لون يناسب موقعك؟
    .name = لونًا
    .hint = الثلاثة مجرّبة: يستطيع الجميع قراءتها
    .opt-petrol = أخضر مزرق
    .opt-blue = أزرق
    .opt-ink = أسود
partner_settings-heading_level = ما حجم العنوان فوق النموذج؟
    .name = حجم العنوان
    .hint = غالبًا هو عنوان فرعي في صفحتك
    .opt-1 = عنوان رئيسي (h1)
    .opt-2 = عنوان فرعي (h2)
    .opt-3 = عنوان فرعي صغير (h3)
partner_settings-site_addresses = { partner_signup-site_addresses }
    .name = { partner_signup-site_addresses.name }
    .hint = { partner_signup-site_addresses.hint }
    .too_many = { partner_signup-site_addresses.too_many }

privacy-purpose-help = لإيجاد مكان لمن يريد أن يساعد
privacy-purpose-embed = لعرض نماذج على موقعكم
privacy-kept-while_partner = ما دمتم شركاء، وشهرًا بعد ذلك

## A form in a partner's frame

embed-new-window = افتح في نافذة جديدة
embed-away = هذا النموذج ليس هنا الآن
    .what-now = تجده على موقعنا.
embed-away-form = اذهب إلى النموذج
embed-needs = فيمَ يبحث الشباب عن مساعدة؟
embed-needs-intro = هذا عدد الشباب الذين يبحثون الآن عمن يساعدهم.
embed-needs-people = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخص
 }
embed-needs-none = الطلبات الآن أقل من أن تُعدّ.
embed-needs-fewest = لا يظهر ما يبحث عنه أقل من { $n } من الشباب.
embed-needs-counted = تم العدّ في
embed-needs-help = أريد أن أساعد

## A partner's own page

partner-agreement = اقرأ الاتفاق أولًا.
    .link = الاتفاق حول البيانات
    .slug = agreement-about-data
partner = نماذجنا على موقعك
partner-state-active = مفعّل
partner-state-paused = متوقف مؤقتًا
    .meaning = لا يرى زوار موقعك النماذج الآن.
partner-state-ended = انتهى
partner-choose = اختر نموذجًا ولغة
partner-settings = غيّر النماذج أو اللغات أو اللون أو المواقع
partner-preview = هكذا يبدو
    .meaning = جرّبه بلا قلق: لا يُرسل شيء من هنا.
partner-try = جرّبه في نافذة جديدة
partner-try-promise = هذه تجربة. لن يُرسل شيء.
partner-tried = نجحت التجربة
    .meaning = كل شيء يعمل. لم يُرسل شيء ولم يُحفظ شيء.
partner-tried-again = ابدأ من جديد
partner-copy = انسخ واحدة من هذه القطع
    .meaning = انقر داخل مربع، حدّد الكل وانسخه. ثم الصقه في صفحتك.
partner-script = إطار يكبر مع النموذج
    .meaning = الأفضل في الغالب. يصبح الإطار بارتفاع النموذج تلقائيًا. وإذا لم يعمل البرنامج النصي فهناك رابط.
partner-frame = إطار بلا برنامج نصي
    .meaning = إذا كان موقعك لا يسمح بالبرامج النصية. يتحرك النموذج داخل الإطار.
partner-link = رابط
    .meaning = يعمل دائمًا، حتى في بريد أو نشرة.
partner-own-form = نموذج خاص بك
    .meaning = لمن يريد تصميم كل شيء بنفسه. بعد التعبئة يراجع الزائر كل شيء على موقعنا ويرسله من هناك.
partner-url = عنوان لووردبريس وأنظمة أخرى
    .meaning = الصق هذا العنوان فقط. إذا كان نظامك يعرف oEmbed فسيصنع منه إطارًا.
partner-sandbox = هل يضع نظامك صندوقًا معزولًا (sandbox) حول الإطار؟ اسمح إذن بما يلي: allow-forms وallow-same-origin وallow-scripts وallow-popups. وإلا فلن يستطيع أحد إرسال النموذج.
partner-sites = المواقع
    .meaning = هذه المواقع وحدها يمكنها عرض النماذج في إطار.
partner-uses = كم مرة يستخدم الناس نماذجك؟
    .meaning = ترى أرقامًا فقط، ولا ترى أشخاصًا أبدًا. لا يظهر رقم أقل من { $n }.
partner-uses-none = لم يستخدم أحد نموذجًا بعد.
partner-uses-form = النموذج
partner-uses-month = الشهر
partner-uses-shown = ضغطوا على شيء
partner-uses-started = بدأوا
partner-uses-sent = أرسلوا
partner-uses-few = أقل من { $n }
partner-acts = إيقاف مؤقت، رابط جديد، إنهاء
partner-pause = أوقف مؤقتًا
partner-resume = فعّل من جديد
partner-rotate = اصنع رابطًا جديدًا
    .meaning = نرسل لك الرابط الجديد بالبريد. بعد ذلك لا تعمل الروابط القديمة.
partner-end-ask = إنهاء
partner-end = إنهاء عرض النماذج
    .meaning = لن يرى زوار موقعك النماذج بعد ذلك. لا يمكنك التراجع عن هذا.
partner-end-sure = نعم، أنهِ ذلك
partner-end-not = لا، ارجع
partner-ended = لقد انتهى ذلك. أزل القطع من موقعك. تريد أن تبدأ من جديد؟ اطلب ذلك مرة أخرى.
partner-old-link = هذا الرابط قديم
    .meaning = يعمل الرابط يومًا واحدًا. نرسل لك رابطًا جديدًا إلى العنوان الذي نعرفه.
partner-mail-link = أرسل لي رابطًا جديدًا
partner-link-sent = انظر في بريدك
    .meaning = تجد هناك الرابط الجديد. يعمل يومًا واحدًا.

## Letters to partners

letter-partner-link = يمكنكم وضع نماذج { -brand } على موقعكم. في صفحتك الخاصة تختار نموذجًا وتنسخ ما تحتاجه.
    .subject = رابط صفحتك الخاصة
    .what-now = يعمل الرابط يومًا واحدًا. بعد ذلك تطلب رابطًا جديدًا من المكان نفسه.
    .button = إلى صفحتي
letter-partner-ask = اطرح سؤالًا
letter-partner-active = النماذج على موقعكم مفعّلة من جديد.
    .subject = النماذج مفعّلة من جديد
    .what-now = لا حاجة إلى فعل شيء.
letter-partner-paused = النماذج على موقعكم متوقفة مؤقتًا. لا يراها الزوار الآن.
    .subject = النماذج متوقفة مؤقتًا
    .what-now = تريد أن تعرف لماذا؟ أجب على هذا البريد.
letter-partner-ended = انتهى عرض النماذج على موقعكم.
    .subject = انتهى عرض النماذج
    .what-now = أزيلوا القطع من موقعكم. تريد أن تعرف لماذا؟ أجب على هذا البريد.

## Partners at the desk

menu-desk-partners = الشركاء
desk-partners = الشركاء
desk-partners-none = لا يوجد شركاء بعد.
desk-partner = الشريك
desk-partner-approve = وافق وأرسل الرابط
desk-partner-contact = جهة الاتصال
desk-partner-forms = النماذج
desk-partner-langs = اللغات
desk-partner-request = انظر إلى الطلب
desk-partner-end = أنهِ هذا الشريك
desk-letter-partner = إشعار إلى شريك
desk-request-through = عن طريق موقع
desk-done-partner_approved = تمت الموافقة على الشريك. الرابط في الطريق.
desk-done-partner_paused = النماذج متوقفة مؤقتًا.
desk-done-partner_resumed = النماذج مفعّلة من جديد.
desk-done-partner_ended = انتهت الشراكة.
desk-did-partner-approved = الموافقة على الشريك
desk-did-partner-paused = إيقاف مؤقت
desk-did-partner-resumed = تفعيل من جديد
desk-did-partner-ended = إنهاء
desk-now-other-request = تغيّر هذا الطلب في هذه الأثناء.
desk-now-partner = هذه الجهة شريك بالفعل.
desk-now-partner-active = النماذج مفعّلة.
desk-now-partner-paused = النماذج متوقفة مؤقتًا.
desk-now-partner-ended = انتهت الشراكة.
