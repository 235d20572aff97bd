# Words of workshops with dates: forms, pages and letters. `$reference` is the number of the request.

## Forms

problem-time = اكتب الوقت هكذا: 10:00
privacy-seen_by-asker = من طلب الورشة

form-offer_dates =
    .title = اقترح مواعيد
    .send = أرسل هذه المواعيد
offer_dates-step-dates = ما المواعيد التي تقترحها؟
    .short = المواعيد
offer_dates-on_1 = الموعد الأول
    .name = الموعد الأول
    .hint = اللقاء الأول. مثال: 2 11 2026
    .full = لا مكان للمجموعة كلها في هذه الفترة. اختر موعدًا آخر، أو ضع المجموعة في قائمة الانتظار
offer_dates-from_1 = متى يبدأ؟
    .name = الوقت
    .hint = مثال: 10:00
offer_dates-on_2 = الموعد الثاني
    .name = الموعد الثاني
offer_dates-from_2 = متى يبدأ في الموعد الثاني؟
    .name = الوقت
    .hint = إذا تركته فارغًا فهو وقت الموعد الأول نفسه
offer_dates-on_3 = الموعد الثالث
    .name = الموعد الثالث
offer_dates-from_3 = متى يبدأ في الموعد الثالث؟
    .name = الوقت
    .hint = إذا تركته فارغًا فهو وقت الموعد الأول نفسه
offer_dates-minutes = كم دقيقة يستغرق؟
    .name = عدد الدقائق
    .hint = عادةً 120 دقيقة
offer_dates-meetings = كم مرة تلتقون؟
    .name = عدد المرات
    .hint = عادةً 3 مرات
offer_dates-weeks_apart = كل كم أسبوع؟
    .name = عدد الأسابيع بين اللقاءات
    .hint = 1 يعني كل أسبوع
offer_dates-place = أين؟
    .name = المكان
offer_dates-note = هل تريد إضافة شيء؟
    .name = ما تضيفه
    .hint = يظهر هذا في الرسالة

form-move_meeting =
    .title = غيّر موعد لقاء
    .send = غيّر هذا الموعد
move_meeting-step-when = إلى متى؟
    .short = الوقت الجديد
move_meeting-on = التاريخ الجديد
    .name = تاريخًا
    .hint = مثال: 9 11 2026
move_meeting-from = متى يبدأ؟
    .name = الوقت
    .hint = مثال: 10:00
move_meeting-minutes = كم دقيقة يستغرق؟
    .name = عدد الدقائق
move_meeting-following = وماذا عن اللقاءات التالية؟
    .name = ما يحدث للقاءات التالية
    .opt-stays = تبقى في مواعيدها
    .opt-moves = تتحرك بعدد الأيام نفسه

form-call_off =
    .title = ألغِ الورشة
    .send = ألغِ الورشة
call_off-step-why = لماذا لن تُقام؟
    .short = السبب
call_off-words = ماذا تريد أن تقول؟
    .name = سبب الإلغاء
    .hint = يظهر هذا في الرسالة

form-other_dates =
    .title = اطلب موعدًا آخر
    .send = أرسل طلبي
other_dates-step-what_fits = متى يناسبكم؟
    .short = متى يناسب
other_dates-words = ما الأيام والأوقات التي تناسبكم؟
    .name = متى يناسبكم
    .hint = مثال: صباح كل ثلاثاء في نوفمبر

form-run_details =
    .title = اكتب تفاصيل اليوم
    .send = احفظ التفاصيل
run_details-step-there = أين نلتقي، ومن يحضر؟
    .short = اليوم
run_details-room = في أي قاعة؟
    .name = القاعة
    .hint = مثال: القاعة 12
run_details-adult = من البالغ الذي سيحضر؟
    .name = من سيحضر
    .hint = شخص يعرفه الشباب
run_details-adult_phone = على أي رقم نصل إليه في ذلك اليوم؟
    .name = رقم الهاتف
run_details-parents = من يخبر أولياء الأمور؟
    .name = من يخبر أولياء الأمور
    .opt-school = نحن نخبرهم
    .opt-programme = أنتم ترسلون رسالة
    .opt-both = نخبرهم معًا
run_details-note = ماذا يجب أن يعرف المدرّبون؟
    .name = ما يجب أن يعرفه المدرّبون
run_details-agreement = نلتزم باتفاق البيانات
    .name = الاتفاق
    .empty_choice = اقرأ الاتفاق وضع علامة

form-season =
    .title = كم عدد الأماكن؟
    .send = احفظ عدد الأماكن
season-step-room = كم شابًا يوجد لهم مكان؟
    .short = الأماكن
season-until = حتى أي يوم؟
    .name = اليوم الأخير
    .hint = تبدأ الفترة حيث تنتهي التي قبلها. مثال: 31 1 2027
season-places = كم شابًا يوجد لهم مكان؟
    .name = عدد الأماكن

## When it is

run-when = { $weekday ->
    [1] الاثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[7] الأحد
} { $date }، من { $from } إلى { $until }
calendar-title = ورشة { -brand }، لقاء { $number } من { $of }
calendar-reference = الرقم { $reference }

## The page of whoever asked

status-changed = تغيّر شيء للتو. ترى في الأسفل كيف هو الآن.
run-pick = اختر موعدًا
run-meetings = { $n ->
    [one] لقاء واحد. هذه هي المواعيد التي يمكنك أن تختار منها.
   *[other] { $weeks ->
        [one] عدد اللقاءات { $n }، كل أسبوع. هذه مواعيد اللقاء الأول.
       *[other] عدد اللقاءات { $n }، والأسابيع بينها { $weeks }. هذه مواعيد اللقاء الأول.
    }
}
run-place = المكان:
run-slot-past = مضى هذا الموعد.
run-pick-this = اختر هذا الموعد
run-none-fits = لا يناسبنا أي من هذه المواعيد
run-wish-waits = طلبت موعدًا آخر. ننظر في طلبك ونراسلك.
run-dates = المواعيد
run-calendar-one = ضعه في تقويمك
run-calendar = ضع كل المواعيد في تقويمك
run-details-wanted = بقي شيء واحد: نريد أن نعرف أين نلتقي ومن يحضر.
run-details = اكتب تفاصيل اليوم
run-details-given = في ذلك اليوم
run-details-change = غيّر تفاصيل اليوم
run-move-ask = اطلب موعدًا آخر
run-called-off-why = لماذا لن تُقام
run-agreement = اتفاق البيانات
    .version = النسخة { $version }
    .said = ما وافقتم عليه

## What was agreed, version by version: never changed, only another one after it

agreement-2026-1 = اتفاق البيانات
    .names = يشارك الشباب بالاسم الأول أو بلقب. لا نطلب اسم العائلة ولا رقم الهاتف ولا البريد.
    .list = لا تعطوننا قائمة بالأسماء.
    .adult = يحضر دائمًا بالغ يعرفه الشباب.
    .parents = يعرف أولياء الأمور مسبقًا ما نفعله.
    .after = عندما تنتهي المجموعة نمحو كل ما يخص الشباب. تبقى الأعداد فقط.
    .wrong = هل حدث خطأ في البيانات؟ نتصل ببعضنا في اليوم نفسه.

state-waiting = في قائمة الانتظار
    .meaning = لا مكان الآن لمجموعتكم كلها. نراسلك حالما يوجد مكان.
state-offered = اختر موعدًا
    .meaning = لدينا مواعيد لكم. اختر واحدًا في الأسفل.
state-picked = تم اختيار الموعد
    .meaning = الموعد ثابت. اكتب في الأسفل أين نلتقي ومن يحضر.
state-planned = كل شيء جاهز
    .meaning = تم ترتيب كل شيء. نراسلك قبل أسبوع وقبل يوم.
state-finished = انتهت
    .meaning = أقيمت الورشة. شكرًا لاستضافتنا.
state-called_off = أُلغيت
    .meaning = لن تُقام الورشة. يمكنك دائمًا أن تطلب من جديد.
happening-offered = اقترحنا مواعيد.
happening-picked = اخترت موعدًا.
happening-none_fits = طلبت مواعيد أخرى.
happening-details_given = كتبت تفاصيل اليوم.
happening-move_asked = طلبت موعدًا آخر.
happening-moved = غيّرنا موعدًا.
happening-waits = مجموعتك في قائمة الانتظار.
happening-has_room = يوجد مكان لمجموعتك كلها.
happening-called_off = ألغينا الورشة.
happening-finished = أقيمت الورشة.

## At the desk

desk-runs = ورش لها مواعيد
desk-runs-none = لا توجد الآن ورش لها مواعيد.
desk-run = ورشة
desk-run-request = إلى الطلب
desk-request-run = خطط لهذه الورشة
desk-run-size = { $n ->
    [one] شاب واحد
   *[other] عدد الشباب: { $n }
}
desk-run-wish = يطلب موعدًا آخر
desk-run-move = غيّر الموعد
desk-run-offered = المواعيد المقترحة
desk-run-offer = اقترح مواعيد
desk-run-offer-again = اقترح مواعيد أخرى
desk-run-waits = تنتظر هذه المجموعة حتى يوجد مكان للجميع. يحدث ذلك تلقائيًا.
desk-run-wait = لا مكان لهذه المجموعة؟
    .meaning = تدخل المجموعة قائمة الانتظار. عندما يوجد مكان للمجموعة كلها تصلك رسالة.
desk-run-wait-until = لتنتظر مكانًا حتى { $date }
desk-run-no-details = لم يكتب جهة الاتصال بعد أين المكان ومن يحضر.
desk-run-contact = جهة الاتصال
desk-run-trainer-add = ليقدّم { $name } هذه الورشة
desk-run-trainer-remove = لم يعد { $name } يقدّم هذه الورشة
desk-run-no-trainers = لا يوجد مدرّب يعمل هنا بعد.
desk-run-call-off = ألغِ الورشة
desk-room = الأماكن وقائمة الانتظار
    .meaning = تحصل المجموعة على مكان للجميع أو تنتظر. بدون فترة لا يوجد حد.
desk-room-new = أضف فترة
desk-room-until = حتى { $date }
desk-room-taken = الأماكن المحجوزة: { $taken } من { $places }.
desk-room-change = غيّر
desk-room-none = لا توجد فترة بعد.
desk-pile-waiting = في قائمة الانتظار
desk-pile-offered = ينتظر الاختيار
desk-pile-picked = تم اختيار الموعد
desk-pile-planned = كل شيء جاهز
desk-pile-finished = انتهت
desk-pile-called_off = أُلغيت
desk-now-waiting = هذه المجموعة الآن في قائمة الانتظار.
desk-now-offered = اقتُرحت مواعيد في هذه الأثناء.
desk-now-picked = اختار جهة الاتصال موعدًا أو طلب شيئًا في هذه الأثناء.
desk-now-planned = كُتبت تفاصيل اليوم أو تغيّرت في هذه الأثناء.
desk-now-finished = أقيمت هذه الورشة من قبل.
desk-now-called-off = أُلغيت هذه الورشة من قبل.
desk-did-offered = اقترح مواعيد
desk-did-picked = اختار موعدًا
desk-did-none-fits = لا يناسبه أي موعد
desk-did-details = كتب تفاصيل اليوم
desk-did-move-asked = طلب موعدًا آخر
desk-did-moved = غيّر موعدًا
desk-did-run-trainers = غيّر من يقدّم الورشة
desk-did-called-off = ألغى الورشة
desk-did-withdrawn = سحب الطلب
desk-did-waits = وضعها في قائمة الانتظار
desk-did-has-room = يوجد مكان للمجموعة كلها
desk-did-finished = انتهى اللقاء الأخير
desk-done-offered = اقتُرحت المواعيد. تصل رسالة إلى جهة الاتصال.
desk-done-moved = تغيّر الموعد. تصل رسالة إلى من يحضر.
desk-done-called_off = أُلغيت الورشة. تصل رسالة إلى من كان سيحضر.
desk-done-run_trainers = حُفظ من يقدّم الورشة.
desk-done-waits = المجموعة في قائمة الانتظار. تصل رسالة إلى جهة الاتصال.
desk-done-room = حُفظ عدد الأماكن.
desk-letter-why-refused = خادم البريد لدى المستلم لا يقبل رسائل لهذا العنوان. اتصل بالمستلم واسأله عن العنوان الصحيح. يبيّن الرابط أعلاه من هو.
desk-letter-why-came_back = غادرت الرسالة ثم عادت لاحقًا. اتصل بالمستلم واسأل عن العنوان الصحيح. الرابط في الأعلى يبيّن من المقصود.
desk-letter-why-away = لم نتمكن من إرسال الرسالة. تحقق من أن بريدنا يعمل وحاول مرة أخرى.
desk-letter-run = رسالة عن مواعيد ورشة
desk-letter-reminder = تذكير بورشة

## Letters

letter-run-offered = لدينا مواعيد لورشتكم. اختر واحدًا.
    .subject = اختر موعدًا ({ $reference })
    .what-now = لا يناسبك أي منها؟ يمكنك قول ذلك في الصفحة نفسها.
    .button = اختر موعدًا
letter-run-picked = اخترت موعدًا. هذه هي المواعيد. تجدها أيضًا تقويمًا مرفقًا بهذه الرسالة.
    .subject = المواعيد ثابتة ({ $reference })
    .what-now = بقي شيء واحد: اكتب أين نلتقي ومن يحضر.
    .button = اكتب تفاصيل اليوم
letter-run-picked-trainer = اختارت المدرسة أو المركز موعدًا لورشة تقدّمها. تجد المواعيد أيضًا تقويمًا مرفقًا بهذه الرسالة.
    .subject = مواعيد ورشة ({ $reference })
    .what-now = لا يناسبك أحد هذه الأيام؟ قل ذلك فورًا.
    .button = اعرض الورشة
letter-run-picked-desk = اختار جهة الاتصال موعدًا.
    .subject = تم اختيار الموعد ({ $reference })
    .what-now = لا شيء عليك الآن. لا يوجد مدرّب؟ اختر من يقدّم الورشة.
    .button = اعرض الورشة
letter-run-none-fits-desk = لا يناسب أي من المواعيد. يكتب جهة الاتصال:
    .subject = طُلبت مواعيد أخرى ({ $reference })
    .what-now = اقترح مواعيد جديدة.
    .button = اقترح مواعيد
letter-run-ready-trainer = كُتبت تفاصيل اليوم لورشة تقدّمها.
    .subject = أين ومع من ({ $reference })
    .what-now = انظر أين يجب أن تكون ومن يحضر.
    .button = اعرض الورشة
letter-run-ready-desk = كتب جهة الاتصال تفاصيل اليوم.
    .subject = أين ومع من ({ $reference })
    .what-now = لا شيء عليك الآن.
    .button = اعرض الورشة
letter-run-move-asked-desk = يطلب جهة الاتصال موعدًا آخر ويكتب:
    .subject = طُلب موعد آخر ({ $reference })
    .what-now = المواعيد ما زالت ثابتة. غيّر الموعد الذي لا يناسب، أو اتصل.
    .button = غيّر موعدًا
letter-run-moved = تغيّر موعد من مواعيد ورشتكم. هكذا هي الآن. تجد المواعيد الجديدة أيضًا تقويمًا مرفقًا بهذه الرسالة.
    .subject = تغيّر موعد ({ $reference })
    .what-now = لا يناسبك؟ اطلب موعدًا آخر في صفحتك.
    .button = اعرض المواعيد الجديدة
letter-run-moved-trainer = تغيّر موعد من مواعيد ورشة تقدّمها. هكذا هي الآن. تجد المواعيد الجديدة أيضًا تقويمًا مرفقًا بهذه الرسالة.
    .subject = تغيّر موعد ({ $reference })
    .what-now = لا يناسبك؟ قل ذلك فورًا.
    .button = اعرض الورشة
letter-run-over = لن تُقام الورشة. نضيف:
    .subject = لن تُقام الورشة ({ $reference })
    .what-now = هل كانت المواعيد في تقويمك؟ افتح المرفق فتُحذف. يمكنك دائمًا أن تطلب من جديد.
    .button = اعرض طلبك
letter-run-over-withdrawn = سحبت طلبك. لن تُقام الورشة.
    .subject = سُحب ({ $reference })
    .what-now = افتح المرفق فتُحذف المواعيد من تقويمك. يمكنك دائمًا أن تطلب من جديد.
    .button = اعرض طلبك
letter-run-over-trainer = لن تُقام ورشة كنت ستقدّمها.
    .subject = لن تُقام الورشة ({ $reference })
    .what-now = افتح المرفق فتُحذف المواعيد من تقويمك.
    .button = اعرض الورشة
letter-run-waits = لا مكان الآن لمجموعتكم كلها. لا نقسّم أي مجموعة، لذلك أنتم في قائمة الانتظار.
    .subject = في قائمة الانتظار ({ $reference })
    .what-now = نراسلك حالما يوجد مكان للجميع. لا شيء عليك.
    .button = اعرض طلبك
letter-run-has-room-desk = يوجد مكان لمجموعة كاملة كانت تنتظر.
    .subject = يوجد مكان ({ $reference })
    .what-now = اقترح مواعيد الآن.
    .button = اقترح مواعيد
letter-run-near = نلتقي قريبًا في الورشة.
    .subject = قريبًا: الورشة ({ $reference })
    .what-now = هل هناك خطأ؟ قل ذلك في صفحتك.
    .button = اعرض الورشة
letter-run-near-no-details = نلتقي قريبًا في الورشة. لا نعرف بعد أين نلتقي ومن يحضر.
    .subject = قريبًا: الورشة ({ $reference })
    .what-now = اكتب ذلك اليوم.
    .button = اكتب تفاصيل اليوم
letter-run-near-trainer = تقدّم هذه الورشة قريبًا.
    .subject = قريبًا: ورشة ({ $reference })
    .what-now = انظر مرة أخرى أين يجب أن تكون ومن يحضر.
    .button = اعرض الورشة
letter-digest = هذا ينتظرك:
    .subject = هناك شيء ينتظرك
    .button = افتح مكتبك
letter-digest-reports = البلاغات: { $n }
letter-digest-requests = الطلبات: { $n }
letter-digest-posts = للمراجعة: { $n }
letter-digest-proposals = الاقتراحات: { $n }
letter-digest-agreed = للتعريف ببعضهم: { $n }
letter-digest-letters = رسائل لم تصل: { $n }
desk-letter-digest = رسالة عما ينتظر
