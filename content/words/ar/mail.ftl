# Words of letters. Subjects name a reference, never a person. `$about` is the title of the form.

letter-greeting = مرحبًا { $name }،
letter-greeting-desk = مرحبًا،
letter-closing = مع التحية،
letter-button = اعرض أو غيّر أو اسحب
letter-reference = الرقم:
letter-copy = شكرًا لك. وصلنا طلبك. تجد في الأسفل ما كتبته.
    .subject = وصلنا طلبك ({ $reference })
    .what-now = سنتصل بك أو نراسلك خلال 3 أيام عمل. بالزر يمكنك عرض طلبك أو تغييره أو سحبه. احتفظ بهذه الرسالة لأن الزر يعمل لك وحدك.
letter-notice = وصل شيء جديد: «{ $about }».
    .subject = جديد: { $about } ({ $reference })
    .what-now = أجب خلال 3 أيام عمل. وصلت نسخة إلى صاحب الطلب.
letter-quarantine = وصل شيء قد يكون من برنامج آلي: «{ $about }».
    .subject = راجع هذا: { $about } ({ $reference })
    .what-now = مُلئت خانة لا يراها الناس. لم يُرسل شيء إلى صاحب الطلب بعد. هل هو حقيقي؟ أجب عنه بنفسك.
letter-change = غيّر صاحب الطلب إجاباته: «{ $about }».
    .subject = تغيّر: { $about } ({ $reference })
    .what-now = تجد في الأسفل كيف أصبح الآن.
letter-withdrawal = سحب صاحب الطلب هذا: «{ $about }».
    .subject = سُحب: { $about } ({ $reference })
    .what-now = لا حاجة إلى فعل أي شيء بعد الآن.
