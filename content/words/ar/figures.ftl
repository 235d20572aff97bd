# Words of the figures: what each means, and how they are told.

figures = الأرقام
    .description = ما يحققه البرنامج: كم من الشباب يشاركون ويجدون ما يبحثون عنه، حسب المقاطعة. مع شرح لكل رقم.
figures-none = لا توجد أرقام بعد. تظهر هنا بعد كل ربع سنة.
figures-until = حتى { $date }
figures-rule = كل رقم يعني «على الأقل»: نقرّب إلى الأسفل. نحسب الشباب بخطوات من { $k }. هكذا لا يمكن التعرف على أحد. المجموع هو حاصل جمع الصفوف.
figures-provinces = الشباب حسب المقاطعة
figures-province = المقاطعة
figures-chart-note = الجدول أدناه يقول الشيء نفسه.
figures-all = كل الأرقام ومعناها
figures-figure = الرقم
figures-count = العدد
figures-meaning = ما الذي يُحسب
figures-defined = يُحسب هكذا منذ
figures-step = الخطوة
figures-total = المجموع
figures-exactly = { $n }
figures-fewer = أقل من { $n }
figures-at-least = { $n } على الأقل
figures-over-time = عبر الزمن
figures-period = حتى
figures-take-along = للتنزيل
figures-frozen = ثُبتت هذه الأرقام في { $date }. لن تتغير بعد ذلك.
figures-file = الأرقام كملف CSV
figures-sheet = الأرقام كجدول بيانات (xlsx)
figures-checksum = هكذا تعرف أن ملف CSV لم يتغير: يعطي sha256sum هذا الرمز.
figures-earlier = أرباع أخرى
figures-sheet-name = الأرقام
figures-sheet-until = على الأقل، حتى
figures-meaning-name = الشرح
desk-figures-rule = هكذا هي الأرقام اليوم. كل رقم يعني «على الأقل»، بخطوات من { $k }. لا تشاركها خارج الفريق: لذلك توجد الأرقام العامة.
desk-figures-public = إلى الأرقام العامة

## Each figure

figure-groups = المجموعات
    .meaning = المجموعات التي أُنشئت.
figure-joined = الشباب
    .meaning = الشباب الذين انضموا إلى مجموعة. من يحذف كل شيء وينضم من جديد يُحسب مرة أخرى.
figure-asked = طلبوا شيئًا
    .meaning = الشباب الذين وضعوا طلبًا واحدًا على الأقل، حتى لو كان المدرب لا يزال يراجعه.
figure-met = وجدوا ما يبحثون عنه
    .meaning = الشباب الذين قالوا عن طلب واحد على الأقل: نعم، نجح الأمر.
figure-worst = الأقل فرصًا
    .meaning = في كل جولة يوجد لكل طلب عدد من الأشخاص القادرين على المساعدة. هؤلاء هم الشباب الذين كانوا يومًا ضمن الخُمس الذي لديه أقل عدد من الأشخاص. ومن لديه العدد نفسه كآخر هذا الخُمس يُحسب أيضًا.
figure-worst_helped = منهم: مع مساعدة أو اقتراح
    .meaning = من الشباب الأقل فرصًا: من حصل على مساعدة أو اقتراح بعد جولة كهذه.
figure-direct = ساعدوا بعضهم بأنفسهم
    .meaning = عدد المرات التي التقى فيها شابان وساعد أحدهما الآخر بنفسه.
figure-introduced = التعارف
    .meaning = عدد المرات التي التقى فيها شابان وسأل أحدهما شخصًا من شبكته.
figure-needs_met = الطلبات التي نجحت
    .meaning = كل الطلبات التي قال أصحابها: نعم، نجح الأمر.
figure-within_month = نجحت خلال شهر
    .meaning = طلبات نجحت خلال 30 يومًا من وضعها.
figure-within_week = نجحت خلال أسبوع
    .meaning = طلبات نجحت خلال 7 أيام من وضعها.
figure-mapped = رسموا شبكتهم
    .meaning = الشباب الذين وضعوا شخصًا واحدًا على الأقل على خريطتهم.
figure-contacts_before = الشبكة قبل
    .meaning = الأشخاص الذين وضعهم الشباب على خريطتهم في أول 7 أيام، من دون من أزالوهم.
figure-contacts_after = الشبكة الآن
    .meaning = كل الأشخاص الذين وضعهم الشباب على خريطتهم، من دون من أزالوهم. ما حُذف لا يزال محسوبًا.

## What goes by itself

desk-chores = ما يجري تلقائيًا
    .meaning = يفعل الحاسوب هذا كل يوم. هل هناك خطأ؟ أخبر من يدير الحاسوب.
desk-chores-wrong = شيء يجب أن يجري تلقائيًا لا يسير جيدًا. انظر ما هو.
desk-chore-what = ماذا
desk-chore-how = كيف يسير
desk-chore-done = آخر مرة تم
desk-chore-things = العدد
desk-chore-failed = آخر مرة فشل
desk-chore-is-not-yet = لم يتم بعد
desk-chore-is-well = جيد
desk-chore-is-late = متأخر
desk-chore-is-failed = فشل
desk-chore-what_is_over = اقتراحات انتهت
    .meaning = ما لا يجيب عنه أحد في الوقت يزول.
desk-chore-rounds = جولة اليوم
    .meaning = كل مجموعة تحصل على اقتراحات جديدة.
desk-chore-retention = ما لا نحتفظ به بعد الآن
    .meaning = تنتهي المجموعات في يومها. وتُمحى الأسماء والشبكات والطلبات في الوقت المحدد.
desk-chore-figures = أرقام ربع السنة
    .meaning = بعد كل ربع سنة تُثبَّت الأرقام.
