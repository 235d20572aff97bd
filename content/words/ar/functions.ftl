# Words of the pages where people do something: forms, receipts, refusals. The questions themselves stand in forms.ftl.

## Each public form

form-workshop_request =
    .title = اطلب ورشة عمل
    .description = اطلب ورشة عمل لمدرستك أو لمركز الشباب. يستغرق ذلك نحو ثلاث دقائق.
    .send = أرسل طلب الورشة
    .status-title = طلبك
form-contact =
    .title = أرسل رسالة
    .description = أرسل رسالة إلى { -brand }. ستصلك نسخة بالبريد الإلكتروني.
    .send = أرسل رسالتي
    .status-title = رسالتك

## Filling in

title-error = خطأ:{" "}
form-intro = املأ كل الخانات. إذا كانت خانة ما اختيارية فسنذكر ذلك.
step-position = الخطوة { $number } من { $of }
step-next = إلى الخطوة { $number }: { $name }
step-check = راجع إجاباتك
step-back = رجوع
check-title = هل كل شيء صحيح؟
check-intro = راجع كل شيء على مهلك. ما زال بإمكانك تغيير أي إجابة.
check-change = غيّر
check-save = احفظ التغييرات
check-promise = نستخدم هذه المعلومات للرد عليك فقط. يمكنك لاحقًا تغيير طلبك أو سحبه.
problem-unavailable = لا يمكننا حفظ هذا الآن. كل ما كتبته ما زال هنا. انتظر دقيقة ثم اضغط مرة أخرى.

## After sending

received-title = وصلنا طلبك
received-reference = رقمك:
received-next = ماذا يحدث الآن؟
received-answer = سنتصل بك أو نراسلك خلال 3 أيام عمل.
received-copy = ستصلك نسخة بالبريد الإلكتروني على
received-quarantined = سنطّلع على طلبك بأنفسنا أولًا، ثم تصلك رسالة منا.
received-status-link = اعرض طلبك أو غيّره أو اسحبه
received-keep = احتفظ بهذه الصفحة أو اطبعها. الرابط أعلاه لك وحدك.
status-history = ما حدث حتى الآن
status-answers = ما كتبته
status-change = غيّر إجاباتي
status-withdraw = اسحب طلبي
status-secret = هذه الصفحة لك وحدك. كل من لديه الرابط يرى ما كتبته.
state-received = وصل
    .meaning = طلبك عندنا. سنتصل بك أو نراسلك خلال 3 أيام عمل.
state-quarantined = نحن نطّلع عليه
    .meaning = سنطّلع على طلبك بأنفسنا أولًا، ثم تسمع منا.
state-thrown_away = لم يؤخذ به
    .meaning = ظننا أنه جاء من روبوت. هل أنت إنسان؟ راسلنا إذن.
state-withdrawn = مسحوب
    .meaning = لقد سحبت هذا الطلب ولن نفعل به شيئًا بعد الآن. يمكنك دائمًا إرسال طلب جديد.
happening-asked = أرسلت هذا الطلب.
happening-changed = غيّرت إجاباتك.
happening-released = اطّلعنا عليه. طلبك في الانتظار.
happening-thrown_away = لم نأخذ بهذا الطلب.
happening-withdrawn = سحبت طلبك.
withdraw-title = هل تريد سحب طلبك؟
withdraw-meaning = لن نفعل به شيئًا بعد ذلك. يمكنك إرسال طلب جديد لاحقًا.
withdraw-sure = نعم، اسحب طلبي
withdraw-keep = لا، أبقِ طلبي

## When something cannot be done

refusal-mail = لم ينجح الأمر؟ راسلنا:
refusal-home = إلى الصفحة الأولى
refusal-not-found = هذه الصفحة غير موجودة
    .what-now = تأكد من أنك نسخت الرابط كاملًا. الرابط الكامل موجود في رسالتك.
refusal-from-elsewhere = لم يأتِ هذا من صفحتنا
    .what-now = ارجع إلى الصفحة وأعد تحميلها ثم اضغط مرة أخرى. هكذا نتأكد من أنك أنت.
refusal-too-large = هذا كبير جدًا
    .what-now = ارجع واجعل النص أقصر، أو أرسل لنا القصة كاملة بالبريد.
refusal-not-a-form = هذا ليس نموذجًا نعرفه
    .what-now = ارجع واستخدم الزر الموجود في الصفحة.
refusal-unavailable = لا ينجح الأمر الآن
    .what-now = لم يضِع شيء مما كتبته. انتظر دقيقة ثم حاول مرة أخرى.
try-again = حاول مرة أخرى
try-again-kept = كل ما كتبته ما زال في هذه الصفحة. انتظر قليلًا ثم اضغط الزر.
refusal-stale = تغيّر شيء للتو
    .what-now = افتح صفحتك من جديد وانظر كيف أصبحت، ثم افعل ما أردت فعله.
