# Words of joining, cards, “everything about me” and the map of a network. The questions themselves stand in forms.ftl.

## Above every page of somebody in a group

here-safe = هذا لا يبدو صحيحًا
here-done = انتهيت

## Joining

join-group = ستنضم إلى
join-suggestions = ليس لديك اسم؟ اختر واحدًا:
join-have-card = هل لديك بطاقة؟
join-to-card = تابع ببطاقتك

## Cards

card-title = هذه بطاقتك
card-keep = بهذه البطاقة يمكنك الدخول دائمًا. اطبعها أو صوّرها. هل ضاعت؟ المدرب يصنع لك بطاقة جديدة.
card-keep-secret = لا تُرِ هذه البطاقة لأحد
card-go-to = اذهب إلى
card-qr = رمز QR لهذه البطاقة
card-scanned = لقد مسحت بطاقة
    .meaning = اضغط على الزر. بعد ذلك نسألك إن كنت أنت.
card-open = افتح هذه البطاقة
card-is-it-you = هل أنت { $name }؟
    .title = هل هذا أنت؟
card-yes = نعم، هذا أنا
card-no = لا، هذه ليست بطاقتي
goodbye-done = لقد انتهيت
    .meaning = لم يعد يظهر شيء منك على هذا الجهاز. يمكن للشخص التالي الدخول ببطاقته.
goodbye-erased = تم حذف كل شيء عنك
    .meaning = لم يعد لدينا شيء عنك. بطاقتك لم تعد تعمل. مكانك في المجموعة أصبح فارغًا.
goodbye-join = انضم إلى مجموعة

## A parent or carer

consent-waits = يجب أن يوافق أحد والديك أو ولي أمرك. يمكنك ملء كل شيء الآن. لن نقترحك على أحد بعد.
consent-to-letter = اطبع الرسالة للبيت
consent-how = أعطِ الرسالة الموقّعة للمدرب. أو هل وافق أحد والديك أو ولي أمرك؟ اضغط على الزر.
consent-now = أحد والديّ أو ولي أمري موافق الآن
letter-home-title = رسالة لأحد والديك أو ولي أمرك
letter-home-dear = إلى الوالدين أو ولي الأمر،
letter-home-what = طفلكم يريد المشاركة في { -brand }. في مجموعة يتعرف الشباب على شبكة معارفهم ويستفيدون منها.
letter-home-map = يرسم طفلكم الأشخاص الذين يعرفهم. طفلكم فقط يرى هذه الأسماء.
letter-home-board = يمكن لطفلكم أن يكتب على لوحة ما يحتاجه وما يستطيع فعله. المجموعة فقط ترى ذلك.
letter-home-trainer = مدرب يرافق المجموعة. يتعارف اثنان فقط عندما يوافق كلاهما.
letter-home-kept-title = ماذا نحفظ؟
letter-home-kept = اسمًا مستعارًا وفئة عمرية ولغة وما يكتبه طفلكم. في نهاية البرنامج نحذف ذلك.
letter-home-not-kept = لا نسأل عن اسم العائلة أو العنوان أو رقم الهاتف أو صورة أو الأصل أو الدين.
letter-home-erase = يستطيع طفلكم حذف كل شيء في أي وقت. ويمكنكم سحب موافقتكم دائمًا عند المدرب.
letter-home-questions = هل لديكم أسئلة؟ تحدثوا مع المدرب أو راسلونا:
letter-home-slip = قسيمة للمدرب
letter-home-agree = أوافق على أن يشارك طفلي في { -brand }.
letter-home-group = المجموعة
letter-home-child = الاسم الأول لطفلكم
letter-home-name = اسمكم
letter-home-sign = التاريخ والتوقيع

## Everything about me

me-title = بياناتي
me-intro = هذا كل ما نحفظه عنك. القرار لك.
me-to-card = بطاقتي
me-to-settings = غيّر إعداداتي
me-export = خذ كل شيء في ملف
me-to-erase = احذف كل شيء عني
me-back = العودة إلى بياناتي
me-you = عنك
me-posts = ما وضعته على اللوحة
    .none = لم تضع شيئًا على اللوحة بعد.
me-matches = اقتراحاتك
    .none = لم يكن لك اقتراح بعد.
me-network = الأشخاص على خريطتك
    .none = لا أحد على خريطتك بعد.
    .counted = { $n ->
    [0] لا أحد على خريطتك.
    [one] على خريطتك شخص واحد. أنت فقط من يرى من هو: ادخل ببطاقتك.
    [two] على خريطتك شخصان. أنت فقط من يرى من هما: ادخل ببطاقتك.
    [few] على خريطتك { $n } أشخاص. أنت فقط من يرى من هم: ادخل ببطاقتك.
   *[other] على خريطتك { $n } شخصًا. أنت فقط من يرى من هم: ادخل ببطاقتك.
}
me-reports = ما أبلغت عنه
    .none = لم تبلغ عن شيء.
me-looks = من اطّلع على بياناتك؟
    .none = لم يفتح أحد شيئًا يخصك.
me-what = ما فُتح
    .board = لوحة المجموعة
    .people = قائمة المشاركين
    .cards = بطاقات المجموعة
    .card = بطاقتك
    .everything = كل ما يخصك ما عدا شبكتك
    .post = طلب أو عرض لك
    .match = مطابقة لك
    .report = ما أبلغت عنه
me-job = من
    .trainer = مدرّب
    .coordinator = منسق
    .safeguarding = السلامة
    .admin = التقنية
me-by = الاسم
me-looked_on = في
me-capacity = عدد من تساعدهم في الوقت نفسه
me-consent = موافقة أحد والديك أو ولي أمرك
    .not_needed = غير مطلوبة
    .waiting = ليس بعد
    .said = نعم، كما قلت أنت
    .on_paper = نعم، الرسالة عند المدرب
    .taken_back = سُحبت
me-card = الرمز على بطاقتك
me-joined_at = انضممت في
me-added_at = على خريطتك منذ
me-standing = الوضع الآن
    .held = المدرب ينظر إليه أولًا
    .on_board = هو على اللوحة
    .sent_back = المدرب يطلب كلمات أخرى
    .gone = لم يعد على اللوحة
me-trainer_says = يكتب مدرّبك
me-trainer_words = كلمات يقترحها مدرّبك
me-own_answer = جوابك
me-placed_at = وُضع على اللوحة في
me-confirmed_at = آخر تأكيد في
me-part = دورك
    .asker = كنت تبحث عن مساعدة
    .giver = كنت تستطيع المساعدة
me-stage = الوضع الآن
    .open = ينتظر جوابًا
    .agreed = قلتما نعم معًا
    .met = لقد التقيتما
    .over = انتهى
me-answer = جوابك
    .nothing = لا جواب بعد
    .yes = نعم، بكل سرور
    .later = لاحقًا
    .no = لا، أفضّل عدم ذلك
me-proposed_at = اقتُرح في
me-reported_at = أُبلغ عنه في

## Erasing

erase-title = هل تريد حذف كل شيء عنك؟
erase-what = هذا ما سيُحذف:
erase-name = اسمك وبطاقتك ومكانك في المجموعة
erase-map = شبكتك وكل الأشخاص عليها
erase-posts = كل ما وضعته على اللوحة
erase-matches = اسمك في الاقتراحات؛ الآخر يرى «شخص شارك من قبل»
erase-final = لا يمكن التراجع. هل تريد الاحتفاظ بشيء؟ خذه معك أولًا.
erase-sure = نعم، احذف كل شيء عني
erase-keep = لا، سأبقى

## The map

network-title = شبكتي
network-count = { $n ->
    [0] خريطتك ما زالت فارغة.
    [zero] خريطتك ما زالت فارغة.
    [one] على خريطتك شخص واحد.
    [two] على خريطتك شخصان.
    [few] على خريطتك { $n } أشخاص.
    [many] على خريطتك { $n } شخصًا.
   *[other] على خريطتك { $n } شخص.
 }
network-only-you = أنت فقط ترى هذه الأسماء.
network-begin = ابدأ بشخص رأيته اليوم.
network-more = { $n ->
    [zero] يمكنك أن تستريح.
    [one] شخص واحد بعد ثم يمكنك أن تستريح.
    [two] شخصان بعد ثم يمكنك أن تستريح.
    [few] { $n } أشخاص بعد ثم يمكنك أن تستريح.
    [many] { $n } شخصًا بعد ثم يمكنك أن تستريح.
   *[other] { $n } شخص بعد ثم يمكنك أن تستريح.
 }
network-enough = هذا يكفي لهذه المرة. يمكنك إضافة المزيد لاحقًا.
network-compliment = أحسنت، العدد الآن { $n }! خذ استراحة قصيرة.
network-done-added = تم الحفظ.
network-done-changed = تم التغيير.
network-done-removed = تم الحذف.
network-and-another = احفظ وأضف شخصًا آخر
network-drawing = أنت في الوسط. من تعرفه أكثر يقف قريبًا منك. القائمة تقول الشيء نفسه بالكلمات.
network-you = أنت
network-key-helps = يستطيع المساعدة في شيء
network-key-knows = لا تعرف بعد
network-room = أين يوجد مكان بعد؟
network-empty = لا تعرف أحدًا من هنا بعد. فكّر في ذلك:
network-wanted = مجموعتك تبحث عن مساعدة في هذا. هل تعرف أحدًا؟
network-add = أضف شخصًا
network-print = هل تريد خريطتك على الورق؟ استخدم «طباعة» في متصفحك.
network-list = القائمة
network-name = الاسم
network-circle = من أين
network-closeness = إلى أي حد
network-helps = يستطيع المساعدة في
network-acts = غيّر أو احذف
network-edit = غيّر
network-remove = احذف
network-remove-title = هل تريد حذف هذا الشخص؟
network-remove-meaning = يُحذف الشخص من خريطتك. لا أحد غيرك يلاحظ ذلك.
network-remove-sure = نعم، احذف
network-remove-keep = لا، أبقه
refusal-full = خريطتك ممتلئة
    .what-now = تتسع لـ 150 شخصًا. احذف شخصًا أولًا.

## When a group has ended

group-ended = انتهت هذه المجموعة
    .thanks = سررنا بمشاركتك. اللوحة وشبكتك مغلقتان الآن.
    .see = انظر كل ما يخصني
group-ended-until = حتى { $date } يمكنك أن ترى كل ما يخصك أو تأخذه معك أو تمحوه. بعد ذلك نمحوه نحن.
