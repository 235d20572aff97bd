# Words of signing in and of the desk, for trainers and coordinators.

## Signing in

sign-in-again = اطلب رابطًا جديدًا
sign-in-sent = انظر في بريدك
    .meaning = هل تعمل هنا بهذا البريد الإلكتروني؟ سيصلك رابط الآن. يعمل الرابط 10 دقائق.
    .browser = افتح الرابط في هذا المتصفح. لا يعمل في متصفح آخر.
    .nothing = لم تصل رسالة؟ انظر في البريد غير المرغوب. يمكنك طلب خمسة روابط في الساعة.
sign-in-link = سجّل الدخول إلى { -brand }
    .meaning = اضغط الزر. بعد ذلك نسأل عن الرمز من هاتفك. عندها يتوقف الرابط عن العمل.
    .button = سجّل الدخول
sign-in-refused = هذا الرابط لا يعمل
sign-in-refused-too-old = هذا الرابط لم يعد يعمل
    .what-now = يعمل الرابط 10 دقائق. اطلب رابطًا جديدًا وافتحه فورًا.
sign-in-refused-used = هذا الرابط استُخدم من قبل
    .what-now = يعمل الرابط مرة واحدة. اطلب رابطًا جديدًا.
sign-in-refused-other-browser = هذا الرابط يخص متصفحًا آخر
    .what-now = افتح الرابط في المتصفح الذي طلبته منه. أو اطلب هنا رابطًا جديدًا.
sign-in-phone = من الآن يصنع هاتفك رموزًا لك. هكذا لا يدخل أحد ببريدك وحده.
    .app = افتح على هاتفك تطبيقًا للرموز، مثل Google Authenticator أو Aegis أو 2FAS.
    .scan = امسح رمز QR هذا بالتطبيق.
    .type = اكتب الرمز المكوّن من 6 أرقام الذي تراه.
    .by-hand = لا يمكنك المسح؟ اكتب هذا في التطبيق:
sign-in-phone-qr = رمز QR لتطبيق الرموز
sign-in-recovery = احتفظ بهذه الرموز
    .meaning = أنت الآن في الداخل. هل ضاع هاتفك أو فرغت بطاريته؟ تدخل برمز من هذه الرموز. كل رمز يعمل مرة واحدة.
    .keep = اكتبها أو اطبعها. نعرضها مرة واحدة فقط.
    .done = احتفظت بها
my-keys = طريقة دخولك
my-keys-left = { $n ->
        [zero] لم يبق لديك رموز استعادة.
        [one] بقي لديك رمز استعادة واحد.
        [two] بقي لديك رمزا استعادة.
        [few] بقيت لديك { $n } رموز استعادة.
        [many] بقي لديك { $n } رمز استعادة.
       *[other] بقي لديك { $n } رمز استعادة.
    }
my-keys-lost = هاتف جديد، أم ضاع هاتفك؟
    .meaning = عندها يتوقف هاتفك القديم عن العمل، وتحصل على رموز استعادة جديدة، وتخرج كل الأجهزة الأخرى.
    .button = أعدّ هاتفًا جديدًا
my-keys-recovery = نفدت رموز الاستعادة أو ضاعت؟
    .meaning = عندها تتوقف الرموز القديمة عن العمل.
    .button = أنشئ رموز استعادة جديدة
keys-again = أثبت أنك أنت
    .meaning = هذا مهم جدًا، لذلك نطلب رمز هاتفك مرة أخرى. بعد ذلك تتابع من حيث كنت. ما كتبته يبقى كما هو.
    .button = تابع
    .not = لا، ليس الآن
desk-staff = من يعمل هنا؟
    .meaning = هل فقد أحدهم الهاتف ورموز الاستعادة معًا؟ أعد ضبط دخوله. اتصل به أولًا لتتأكد ممن يطلب.
desk-staff-reset = دع { $name } يعدّ هاتفًا جديدًا
desk-staff-no-key = لم يعدّ هاتفًا بعد.
desk-staff-invited = مدعو. تعمل الدعوة حتى { $date }
desk-staff-alone = يقود الآن وحده:
desk-staff-invite-again = أرسل الدعوة مرة أخرى
desk-staff-uninvite = اسحب الدعوة
desk-staff-end = { $name } لم يعد يعمل هنا
staff-everywhere = كل البرامج، أيضًا القادمة
desk-done-invited = ستُرسل الدعوة بالبريد.
desk-done-work_set = تم التغيير. سيصله بريد عن ذلك.
desk-done-left_staff = لم يعد هذا الشخص يستطيع تسجيل الدخول.
desk-did-invited = دُعي للعمل هنا
desk-did-work-set = أُعطي دورًا آخر أو برنامجًا آخر
desk-did-left-staff = لم يعد يعمل هنا
desk-letter-invitation = دعوة للعمل هنا
desk-letter-work = رسالة عن دور آخر
invitation = هل ستعمل معنا؟
    .meaning = أنت مدعو للعمل معنا في هذا البرنامج. اضغط على الزر إذا كنت ستشارك. بعد ذلك تسجّل الدخول ببريدك الإلكتروني وهاتفك.
    .button = نعم، سأشارك
invitation-done = يسعدنا أنك معنا!
    .meaning = سجّل الدخول الآن ببريدك الإلكتروني. ستصلك رسالة فيها رابط. في المرة الأولى تعدّ هاتفك أيضًا.
invitation-refused = هذه الدعوة لم تعد تعمل
invitation-refused-used = لقد استخدمت هذه الدعوة. سجّل الدخول ببريدك الإلكتروني.
invitation-refused-too-old = الدعوة قديمة جدًا أو سُحبت. اطلب دعوة جديدة ممن دعاك.
job-trainer = مدرّب
job-coordinator = منسق
job-safeguarding = السلامة
job-admin = التقنية

## The desk

desk-sign-out = تسجيل الخروج
desk-today = اليوم
desk-nothing = لا شيء ينتظر. يومًا سعيدًا!
desk-no-people = أنت تعتني بالتقنية. لا ترى هنا بيانات أحد.
desk-gone = (لم يعد موجودًا)
desk-former = شخص غادر
desk-more = هناك المزيد. تظهر عندما تنتهي من هذه.
desk-to-group = العودة إلى المجموعة

desk-done-key_reset = تم. تصله رسالة عن ذلك ويعدّ هاتفًا جديدًا.
desk-done-made = تم إنشاء المجموعة.
desk-done-opened = يمكن للشباب الانضمام الآن. هناك رمز جديد.
desk-done-closed = لا يمكن لأحد الانضمام الآن. من يشارك يبقى.
desk-done-ended = انتهت المجموعة. لا يمكن لأحد الانضمام بعد الآن.
desk-done-goes_on = المجموعة مستمرة.
desk-done-trainers = تم حفظ من يقود المجموعة.
desk-done-sharing = تم حفظ ما إذا كانت المجموعة تشارك.
desk-done-consent = تم الحفظ: لديك الموافقة على ورق.
desk-done-consent_back = تم الحفظ: سُحبت الموافقة.
desk-done-card = هذه هي البطاقة الجديدة. القديمة لم تعد تعمل. ومن دخل بها خرج الآن.
desk-done-person_erased = مُحي كل ما يخص هذا الشاب.
desk-done-report_first = لم يُمحَ شيء بعد. أبلغ هذا الشاب عن أمر ما زال مفتوحًا، في أعلى «اليوم». عالجه أولًا.
desk-done-approved = أصبح على اللوحة.
desk-done-sent_back = يرى الشاب أنه يجب قوله بطريقة أخرى.
desk-done-words_proposed = يقرأ صاحب المنشور كلماتك ويختار. حتى ذلك الحين لا شيء على اللوحة.
desk-done-owner_asked = يقرأ صاحب المنشور سؤالك. مع الجواب يعود هذا إلى هنا.
desk-done-asked = يصل السؤال إلى الاثنين.
desk-done-refused = ذهب الاقتراح. لم يره أحد.
desk-done-introduced = تم الحفظ: يعرفان بعضهما الآن.
desk-done-released = أصبح الطلب مع الطلبات. بعد 10 ثوانٍ تصل رسالة إلى صاحبه.
desk-done-thrown_away = رُمي. لا أحد يُبلّغ بذلك.
desk-done-taken_back = عاد كما كان.
desk-done-picked_up = يرى الآخرون الآن أنك تتولى هذا.
desk-done-put_down = يمكن لغيرك أن يتولى هذا الآن.
desk-done-letter_again = نحاول إرسال هذه الرسالة الآن من جديد.
desk-done-letter_gone = لن تُرسل هذه الرسالة بعد الآن.
desk-done-dealt = تم الحفظ: انتهى البلاغ.
desk-done-answered = حُفظ: تمت الإجابة عن هذا الطلب.
desk-done-handed_over = الطلب الآن لدى البرنامج الآخر.
desk-done-reminded = نسألهما مرة أخرى. لديهما الآن الوقت كله من جديد.
desk-done-let_go = لم نعد ننتظر هذا الجواب. قد يأتي اقتراح آخر.
desk-done-several = تمت الموافقة على كل ما اخترته.
desk-done-some_left = تمت الموافقة. ما تغيّر في هذه الأثناء ما زال هنا.
desk-done-none_chosen = لم تختر شيئًا. ضع علامة أولًا.

desk-changed = سبقك شخص آخر
    .meaning = لم يغيّر ضغطك على الزر شيئًا. انظر كيف هو الآن.
    .back = العودة إلى اليوم
desk-now-held = كُتب هذا بطريقة أخرى في هذه الأثناء. اقرأه مرة أخرى.
desk-now-on-board = هذا على اللوحة من قبل.
desk-now-sent-back = أُعيد هذا من قبل.
desk-now-with-owner = هذا عند صاحبه الآن: سأله شخص آخر عن شيء.
desk-now-gone = أُزيل هذا في هذه الأثناء.
desk-now-proposed = تغيّر هذا الاقتراح للتو.
desk-now-asked = تمت الموافقة على هذا الاقتراح من قبل. يصل السؤال إلى الاثنين.
desk-now-agreed = قال الاثنان نعم من قبل.
desk-now-met = تعرّفا على بعضهما من قبل.
desk-now-over = انتهى هذا الاقتراح.
desk-now-too-late = لم يعد التراجع ممكنًا. حدث شيء بعده.
desk-now-dealt = انتهى هذا البلاغ من قبل.
desk-now-received = وُضع هذا الطلب مع الطلبات من قبل.
desk-now-in-trap = تغيّر هذا الطلب للتو. اقرأه مرة أخرى.
desk-now-thrown-away = رُمي هذا الطلب من قبل.
desk-now-withdrawn = سحبه صاحب الطلب بنفسه.
desk-now-answered = تمت الإجابة عن هذا الطلب من قبل.
desk-now-picked-up = شخص آخر يتولى هذا الأمر.
desk-now-put-down = تغيّر هذا قبل قليل. اقرأه مرة أخرى.
desk-now-all = كل ما اخترته تغيّر في هذه الأثناء.

## The page of today: four piles

desk-pile-requests = الطلبات
desk-pile-posts = للمراجعة
desk-pile-proposals = الاقتراحات
desk-pile-answers = طال انتظار جوابها
desk-pile-all = { $n ->
        [zero] لا يوجد شيء
        [one] اعرض الواحد
        [two] اعرض الاثنين
       *[other] اعرضها كلها: { $n }
    }
desk-waits = ما ينتظر
desk-filter = اعرض
desk-filter-group = المجموعة
desk-filter-all = كل المجموعات
desk-filter-none = اعرض كل ما لليوم
desk-keys = اختصارات لوحة المفاتيح
    .on = الاختصارات مفعّلة
    .list = J و K: التالي والسابق · Enter: فتح · A: الزر الأول · R: الزر الثاني · P: أتولى هذا · D: تمّت المعالجة · X: اختر · U: تراجع
desk-many-choose = اختر
desk-many-chosen = وافق على ما اخترته
desk-many-all = وافق على كل ما سبق

## What was reported

desk-reports = البلاغات
desk-report-about = عن:
desk-report-match = اقتراح
desk-report-held = وضع { $name } هذا على اللوحة. حتى تنظر أنت، لا تراه المجموعة.
desk-report-put-back = لا بأس: أعده إلى اللوحة
desk-report-close = عالجت هذا

## Letters that could not be sent

desk-letters = رسائل لم تصل
    .meaning = جُرّبت هذه الرسائل كثيرًا ولم تنجح. هل العنوان صحيح؟ اتصل إذن أو حاول مرة أخرى.
desk-letters-parked = { $n ->
        [zero] لا رسائل لم تصل
        [one] رسالة واحدة لم تصل
        [two] رسالتان لم تصلا
        [few] { $n } رسائل لم تصل
        [many] { $n } رسالة لم تصل
       *[other] { $n } رسالة لم تصل
    }
desk-letter-copy = النسخة لصاحب الطلب
desk-letter-notice = إشعار بطلب
desk-letter-link = رابط للدخول
desk-letter-key = إشعار بهاتف جديد
desk-letter-report = إشعار ببلاغ
desk-letter-tries = { $n ->
        [zero] لم تُجرّب
        [one] جُرّبت مرة واحدة
        [two] جُرّبت مرتين
        [few] جُرّبت { $n } مرات
        [many] جُرّبت { $n } مرة
       *[other] جُرّبت { $n } مرة
    }
desk-letter-again = حاول مرة أخرى
desk-letter-let-go = لا داعي لها

## What was asked

desk-requests = الطلبات
desk-request = طلب
desk-request-answer = أجب بالبريد
desk-request-answered = لقد أجبت
desk-request-overdue = مضى على هذا الطلب يوما عمل. نعد بالجواب خلال ثلاثة أيام.
desk-request-group = أنشئ منه مجموعة
desk-request-groups = مجموعات هذا الطلب
desk-request-belongs = هل يخص هذا الطلب برنامجًا آخر؟
desk-quarantined = ربما روبوت
    .meaning = مُلئ مربع لا يراه الناس. لم تصل رسالة بعد إلى صاحب الطلب.
desk-pile-received = وصلت
desk-pile-answered = أُجيب عنها
desk-pile-quarantined = ربما من روبوت
desk-pile-withdrawn = سحبه صاحب الطلب
desk-pile-empty = لا شيء هنا.
desk-pile-thrown_away = مرمية
desk-trap-release = طلب حقيقي بالفعل
desk-trap-throw-away = ارمِه
desk-thrown-away = رُمي هذا الطلب. بعد 30 يومًا لا يبقى منه شيء. هل كان حقيقيًا؟ أعده إذن.
desk-take-back = تراجع عن هذا
desk-history = ما حدث حتى الآن
desk-did-released = وُضع مع الطلبات: إنه حقيقي
desk-did-thrown-away = رُمي: جاء من روبوت
desk-did-approved = وضع منشورًا على اللوحة
desk-did-sent-back = أعاد منشورًا
desk-did-words-proposed = اقترح كلمات أخرى
desk-did-owner-asked = سأل عن شيء
desk-did-words-taken = أخذ الكلمات المقترحة
desk-did-words-kept = أبقى كلماته
desk-did-owner-answered = أجاب
desk-did-said-anew = كتبه بكلمات أخرى
desk-did-asked = وافق على اقتراح
desk-did-refused = رفض اقتراحًا
desk-did-introduced = عرّف شابين أحدهما على الآخر
desk-did-dealt = عالج بلاغًا
desk-did-picked-up = يتولى هذا
desk-did-put-down = ترك هذا من جديد
desk-history-all = من فعل ماذا في هذه المجموعة؟
desk-with = { $name } يتولى هذا
desk-pick-up = أنا أتولى هذا
desk-put-down = أترك هذا من جديد
desk-did-key-replaced = أعدّ هاتفًا جديدًا
desk-did-key-reset = أعاد ضبط الدخول
desk-did-recovery-renewed = أنشأ رموز استعادة جديدة
desk-did-taken-back = تم التراجع
desk-did-answered = أجاب عن الطلب
desk-did-handed-over = نقل الطلب إلى برنامج آخر
desk-did-reminded = طلب الجواب مرة أخرى
desk-did-let-go = لم يعد ينتظر الجواب
desk-did-placed = كتب هذا
desk-did-gone = أُزيل عن اللوحة
desk-did-proposed = اقتُرح
desk-did-agreed = قال كلاهما نعم
desk-did-over = انتهى

## Posts to look at

desk-side-need = طلب
desk-side-offer = عرض
desk-post-contact-details = يبدو أن فيه رقم هاتف أو عنوانًا. إذا كان كذلك فأعده.
desk-post-reported = قال أحدهم إن هذا لا يبدو سليمًا. حتى تنظر أنت، لا تراه المجموعة.
desk-post-approve = ضعه على اللوحة
desk-post-back = أعده
desk-post-back-details = أعده إلى صاحبه: فيه رقم أو عنوان
desk-post-back-intro = يقرأ { $name } السبب ويمكنه كتابته بطريقة أخرى.
desk-back-contact_details = { send_back-why.opt-contact_details }
desk-back-unclear = { send_back-why.opt-unclear }
desk-back-unkind = { send_back-why.opt-unkind }
desk-back-not_here = { send_back-why.opt-not_here }
desk-standing-held = ينتظر أن يطّلع عليه مدرّب
desk-standing-on-board = على اللوحة
desk-standing-sent-back = أُعيد إلى صاحبه
desk-post-words = اقترح كلمات أخرى
desk-post-ask = اسأل عن شيء
desk-post-why = أضف شيئًا بكلماتك
desk-to-post = إلى المنشور
desk-said-why = أُعيد بهذه الكلمات:
desk-said-words = المقترح:
desk-said-kept = صاحب المنشور يُبقي كلماته. كان المقترح:
desk-said-question = السؤال:
desk-said-answer = الجواب:
desk-standing-words = يقرأ صاحبه الكلمات المقترحة
desk-standing-asked = يقرأ صاحبه السؤال
desk-standing-gone = لم يعد موجودًا
desk-post-whose = من
desk-post-about = الموضوع
desk-post-until = حتى

## Proposals

desk-match-need = الطلب
desk-match-offer = العرض
desk-match-knows = يعرف شخصًا ويسأله بنفسه
desk-match-guest = شخص من مجموعة أخرى
desk-match-elsewhere = (على لوحة المجموعة الأخرى)
desk-match-approve = اسأل الاثنين
desk-match-refuse = من الأفضل لا
desk-match-introduce = يعرفان بعضهما الآن
desk-match-refuse-intro = لن يعلم أحد بذلك. السبب مكتوب في الأسفل فقط.
desk-objection-apart = الأفضل ألا يجتمع هذان الاثنان
desk-objection-no_fit = المساعدة لا تناسب الطلب
desk-objection-not_now = ليس الآن
desk-match = اقتراح
desk-match-both-yes = قال كلاهما نعم. عرّفهما ببعضهما.
desk-match-silent = لم يقل نعم بعد:
desk-match-until = يمكن الجواب حتى { $until }.
desk-match-remind = اسأل مرة أخرى
desk-match-let-go = دعه
desk-stage-proposed = ينتظر أن يطّلع عليه مدرّب
desk-stage-open = ينتظر الجواب
desk-stage-agreed = قال كلاهما نعم
desk-stage-met = يعرفان بعضهما
desk-stage-over = انتهى

## Groups

desk-groups = المجموعات
desk-in-programme = في البرنامج
desk-in-another = أو أنشئ مجموعة في برنامج آخر:
desk-groups-make = أنشئ مجموعة
desk-groups-none = ليس لديك مجموعة بعد.
desk-group-joined = { $n } من { $seats } أماكن
desk-group-open = يمكن للشباب الانضمام
desk-group-closed = الانضمام مغلق
desk-group-ended = انتهت
desk-group-until = حتى { $date }
desk-joining = الانضمام
desk-joining-open = يمكن للشباب الانضمام الآن بهذا الرمز:
desk-joining-closed = لا يمكن لأحد الانضمام الآن. افتح الانضمام عندما تجلس المجموعة أمامك.
desk-joining-start = افتح الانضمام
desk-joining-close = أغلق الانضمام
desk-joining-fresh = أعطِ رمزًا جديدًا
desk-trainers = المدربون
desk-trainer-add = دع { $name } يقود هذه المجموعة أيضًا
desk-trainer-remove = { $name } لا يقود هذه المجموعة بعد الآن
desk-sharing = المشاركة مع مجموعات أخرى
desk-sharing-on = هذه المجموعة تشارك مع مجموعات أخرى.
desk-sharing-off = هذه المجموعة لا تشارك.
desk-sharing-meaning = تتشارك مجموعتان عندما يريد المدرّبان ذلك. ثم يختار كل شاب وشابة لكل طلب أو عرض. ترى المجموعة الأخرى الكلمات واسم المجموعة، ولا ترى أبدًا من هو صاحبها.
desk-sharing-start = شارك مع مجموعات أخرى
desk-sharing-stop = أوقف المشاركة
desk-count-people = شباب
desk-count-needs = طلبات
desk-count-offers = عروض
desk-count-asked = ينتظر جوابًا
desk-count-agreed = قال الاثنان نعم
desk-count-done = أخبروا كيف سار الأمر
desk-count-circles = مرات دارت فيها المساعدة

## Paper and the wall

desk-poster = ملصق
desk-poster-title = شارك مع مجموعتك
desk-poster-scan = امسح الرمز. أو اكتبه في
desk-poster-qr = رمز QR للانضمام
desk-cards = كل البطاقات
    .meaning = اطبع هذه الصفحة: ثماني بطاقات على ورقة. لا تدع أحدًا يرى بطاقة غيره.
desk-wall = للشاشة
desk-wall-title = إلى هنا وصلنا معًا

## The people of a group

desk-people = الشباب
desk-people-none = لم ينضم أحد بعد.
desk-person-name = الاسم
desk-person-age = العمر
desk-person-consent = الموافقة
desk-person-joined = يشارك منذ
desk-person-acts = ماذا تريد أن تفعل؟
desk-consent-not-needed = غير مطلوبة
desk-consent-waiting = ليس بعد
desk-consent-said = قال ذلك بنفسه
desk-consent-on-paper = على ورق
desk-consent-taken-back = سُحبت
desk-consent-write = لدي الموافقة على ورق
desk-consent-back = سُحبت
desk-card = بطاقة جديدة
    .meaning = اطبع البطاقة أو دعهم يصورونها.
desk-card-new = بطاقة جديدة
desk-about = كل ما يخص هذا الشاب
    .meaning = أعطِ هذا للشاب، أو لأحد والديه إذا طلبه. أنت لا ترى من على خريطة الشبكة. يأخذها الشاب بنفسه، ببطاقته.
desk-about-export = خذ هذا في ملف
desk-erase = امحُ كل ما يخص هذا الشاب
desk-erase-ask = افعل هذا إذا طلبه الشاب أو أحد والديه. ويستطيع الشاب أن يفعله بنفسه في «بياناتي».
desk-erase-what = يُحذف الاسم والبطاقة والشبكة والطلبات والعروض.
desk-erase-matches = من ينتظر هذا الشاب يقرأ أن الأمر انتهى.
desk-erase-counts = تبقى أرقام بلا أسماء.
desk-erase-final = لا رجعة في هذا، ولا حتى بنسخة احتياطية.
desk-erase-press = نعم، امحُ كل شيء
desk-erase-not = لا، احتفظ بكل شيء

## A round

desk-done-round = انتهت الجولة. راجع الاقتراحات في الأسفل.
desk-round = ابدأ جولة
desk-round-intro = { $n ->
    [0] لا توجد اقتراحات جديدة الآن.
    [one] تعطي هذه الجولة اقتراحًا واحدًا جديدًا.
   *[other] عدد الاقتراحات الجديدة في هذه الجولة: { $n }
}
desk-round-helped = الشباب الذين لديهم مساعدة أو اقتراح من أصل { $of } يبحثون عن شيء: قبل الجولة وبعدها
desk-round-needs = طلبات بلا اقتراح قبل الجولة: { $n }
desk-round-introductions = اقتراحات عن طريق شخص يعرف شخصًا آخر: { $n }
desk-round-across = اقتراحات لمساعدة شخص من مجموعة أخرى: { $n }
desk-round-worst = من الشباب ذوي الفرص الأقل: { $n } من { $of }
desk-round-unmet = طلبات لا يناسبها أحد الآن: { $n }
desk-round-make = { $n ->
    [one] أنشئ اقتراحًا واحدًا
   *[other] أنشئ الاقتراحات ({ $n })
}
desk-round-back = ليس الآن
desk-gaps = هنا نحتاج إلى شخص
desk-gaps-intro = عرض واحد أو معرفة واحدة إضافية هنا تساعد أكبر عدد من الشباب.
desk-gap-helps = { $people ->
    [0] { $needs ->
        [one] يُلبّى طلب واحد إضافي
       *[other] طلبات إضافية تُلبّى: { $needs }
    }
    [one] يحصل شخص واحد إضافي على المساعدة
   *[other] أشخاص إضافيون يحصلون على المساعدة: { $people }
}
desk-unmet = هذه الطلبات تبقى مفتوحة
why-not-category = لا أحد يعرض هذا بعد. اسأل المجموعة: من يعرف شخصًا؟
why-not-consent = موافقة صاحب الطلب أو من يساعد ما زالت ناقصة.
why-not-presence = صاحب الطلب أو من يساعد لا يشارك الآن.
why-not-room = من يستطيع المساعدة لم يبقَ عنده مكان.
why-not-blocked = لا نجمع بين هؤلاء الشباب.
why-not-age = من يستطيع المساعدة لا يناسب من حيث العمر.
why-not-language = من يستطيع المساعدة لا يتكلم لغة يتكلمها صاحب الطلب.
why-not-time = لا يوجد وقت يناسب الاثنين.
why-not-place = لا يوجد مكان يستطيع الاثنان أن يكونا فيه.
why-not-declined = اقتُرح هذا من قبل.
why-not-taken = من يستطيع المساعدة يساعد شخصًا آخر أولًا.

## The end of a group

desk-end = أنهِ هذه المجموعة
desk-end-now = يتوقف الرمز عن العمل فورًا. لا يمكن لأحد الانضمام بعد ذلك.
desk-end-people = { $n ->
        [zero] لا أحد يشارك الآن.
        [one] يشارك الآن شاب واحد. سيرى أن المجموعة انتهت.
        [two] يشارك الآن شابان. سيريان أن المجموعة انتهت.
        [few] يشارك الآن { $n } شباب. سيرون أن المجموعة انتهت.
        [many] يشارك الآن { $n } شابًا. سيرون أن المجموعة انتهت.
       *[other] يشارك الآن { $n } شاب. سيرون أن المجموعة انتهت.
    }
desk-end-kept = { $n ->
        [zero] غدًا يُمحى كل ما يخص الشباب.
        [one] أمامهم يوم واحد ليروا كل ما يخصهم أو يأخذوه معهم أو يمحوه.
        [two] أمامهم يومان ليروا كل ما يخصهم أو يأخذوه معهم أو يمحوه.
        [few] أمامهم { $n } أيام ليروا كل ما يخصهم أو يأخذوه معهم أو يمحوه.
        [many] أمامهم { $n } يومًا ليروا كل ما يخصهم أو يأخذوه معهم أو يمحوه.
       *[other] أمامهم { $n } يوم ليروا كل ما يخصهم أو يأخذوه معهم أو يمحوه.
    }
desk-end-then = بعد ذلك تُمحى الأسماء والشبكات والطلبات والعروض. تبقى الأعداد فقط، وهي في وثيقة للمدرسة.
desk-end-back = هل كان خطأ؟ ما دام لم يُمحَ شيء يمكنك أن تدع المجموعة تستمر.
desk-end-press = نعم، أنهِ المجموعة
desk-end-not = لا، المجموعة مستمرة
desk-ended = انتهت هذه المجموعة.
desk-ended-kept = حتى { $date } يمكن للشباب أن يروا كل ما يخصهم أو يأخذوه معهم أو يمحوه. بعد ذلك تبقى الأعداد فقط.
desk-go-on = دع المجموعة تستمر
desk-did-ended = أُنهيت المجموعة
desk-did-goes-on = المجموعة مستمرة بالفعل
desk-did-reduced = مُحي كل ما يخص الشباب
desk-did-person-erased = مُحي كل ما يخص شابًا واحدًا
desk-receipt = وثيقة للمدرسة
desk-receipt-not-yet = تتوفر هذه الوثيقة عندما تنتهي المجموعة ويُمحى كل شيء.
desk-receipt-ended = انتهت في { $date }
desk-receipt-people = شباب شاركوا حتى النهاية
desk-receipt-contacts = أشخاص في شبكاتهم
desk-receipt-needs = طلبات
desk-receipt-offers = عروض
desk-receipt-agreed = كم مرة قال شابان نعم
desk-receipt-introductions = منها عن طريق شخص يعرفه أحدهما
desk-receipt-worked = كم مرة ساعد ذلك
desk-receipt-few = أقل من { $n }
desk-receipt-removed = في { $date } مُحيت كل الأسماء والشبكات والطلبات والعروض.
desk-receipt-under-way = المحو جارٍ. غدًا يظهر التاريخ هنا.
desk-receipt-nobody = في هذه الوثيقة أعداد فقط. إذا كان العدد أقل من { $n } فلا يُذكر كم كان.
