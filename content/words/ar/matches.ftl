# Words of the board, of matches and of "this does not feel right". Questions stand in forms.ftl, lists and reasons in board.ftl.
# Plain text, no HTML.

## The board

board-title = لوحة مجموعتك
board-group = المجموعة:
board-who-sees = يرى هذا فقط من هم في هذه المجموعة.
board-who-sees-shared = يرى هذا أفراد هذه المجموعة. وما تشاركه تراه مجموعات أخرى أيضًا، من دون اسمك.
board-place-need = ضع طلبًا على اللوحة
board-place-offer = ضع عرضًا على اللوحة
board-first = ما الذي تجيده؟
    .text = كل شخص يستطيع شيئًا: إصلاح الدراجات أو الحساب أو الاستماع أو معرفة شخص ما. ابدأ بهذا، ثم اطلب شيئًا لنفسك.
    .skip = تخطَّ هذا: أنا أبحث عن شيء
board-filter = ابحث في اللوحة
board-filter-word = ابحث عن كلمة
board-filter-kind = النوع
board-filter-category = الموضوع
board-filter-all = الكل
board-filter-show = اعرض
board-filter-clear = اعرض كل شيء
board-kind-need = الطلبات
board-kind-offer = العروض
board-tag-need = طلب
board-tag-offer = عرض
board-fits = يناسبك ({ $n })
board-own = لك ({ $n })
board-rest = المزيد على اللوحة ({ $n })
board-shared = من مجموعات أخرى ({ $n })
board-from = المجموعة:
board-nothing = لا يوجد هنا ما يناسب. ابحث عن كلمة أخرى أو اعرض كل شيء.
board-days-ago = { $n ->
    [0] اليوم
    [1] أمس
   *[other] عدد الأيام التي مضت: { $n }
 }
board-act-need = أستطيع المساعدة
board-act-offer = أريد هذا
board-report = هل هناك شيء غير مريح؟
board-pages = الصفحات
board-page = الصفحة { $number } من { $of }
board-page-before = الصفحة السابقة
board-page-after = الصفحة التالية
board-empty = هكذا يمكن أن تبدو اللوحة
    .text = لا يوجد شيء على اللوحة بعد. هل تضع أنت أول شيء؟ في الأسفل ثلاثة أمثلة.
board-example = مثال
board-example-1 = من يريد أن نتدرب على الحساب معًا؟
board-example-2 = أصلح إطار دراجتك
board-example-3 = أبحث عن تدريب في مجال الرعاية

## My own posts

own-edit = غيّر
own-take-away = احذف
own-still-true = ما زال صحيحًا
own-to_check = ينظر المدرّب أولًا، وغالبًا في اليوم نفسه. بعد ذلك ترى المجموعة هذا.
own-held = هذا ليس على اللوحة بعد. ربما يوجد في نصك رقم هاتف أو عنوان أو بريد إلكتروني. احذفه بالزر «غيّر». أو انتظر: سينظر المدرّب فيه.
own-reported = ينظر مدرّب في هذا مرة أخرى. حتى ذلك الحين لا تراه المجموعة.
own-back-contact_details = فيه رقم أو عنوان. احذفه.
own-back-unclear = اكتب أكثر قليلًا ليفهم الجميع ما تقصده.
own-back-unkind = اكتبه بلطف.
own-back-not_here = هذا لا مكان له على اللوحة. تحدّث عنه مع مدرّبك.
own-sent_back = يطلب المدرّب كلمات أخرى. غيّر نصك، وبعد ذلك ينظر المدرّب فيه مرة أخرى.
own-words = يقترح المدرّب كلمات أخرى. أنت تختار. حتى ذلك الحين لا ترى المجموعة شيئًا.
own-question = يسألك المدرّب عن شيء. أجب، وبعد ذلك ينظر المدرّب مرة أخرى.
own-take-words = خذ هذه الكلمات
own-keep-words = أبقِ كلماتي
own-answer = أجب
own-run_out = انتهى الوقت. لم تعد المجموعة ترى هذا. هل ما زال صحيحًا؟

## Placing a post

post-hint-need = { $n ->
    [0] لا أحد يعرض هذا بعد. اطلبه على كل حال: المدرّب يبحث معك.
    [1] شخص واحد في مجموعتك قد يستطيع المساعدة في هذا.
   *[other] عدد من قد يستطيعون المساعدة في مجموعتك: { $n }
 }
post-hint-offer = { $n ->
    [0] لا أحد يبحث عن هذا بعد. ضعه على كل حال: هكذا يعرف الآخرون أنه ممكن.
    [1] شخص واحد في مجموعتك يبحث عن هذا الآن.
   *[other] عدد من يبحثون عن هذا الآن في مجموعتك: { $n }
 }
post-promise = يرى هذا فقط من هم في مجموعتك. يمكنك دائمًا تغييره أو حذفه.
post-promise-to_check = ينظر المدرّب أولًا، وغالبًا في اليوم نفسه. بعد ذلك ترى مجموعتك هذا. يمكنك دائمًا تغييره أو حذفه.
post-promise-shared = ترى مجموعتك هذا. هل تختار مجموعات أخرى أيضًا؟ عندها ترى كلماتك واسم مجموعتك، لا اسمك. يمكنك دائمًا تغييره أو حذفه.
post-promise-shared-to_check = ينظر مدرّب فيه أولًا، وغالبًا في اليوم نفسه. بعد ذلك تراه مجموعتك. هل تختار مجموعات أخرى أيضًا؟ عندها ترى كلماتك واسم مجموعتك، لا اسمك. يمكنك دائمًا تغييره أو حذفه.
post-withdraw = هل تريد حذف هذا؟
    .text = لن يراه أحد بعد ذلك. الاقتراحات المرتبطة به تختفي أيضًا.
    .sure = نعم، احذفه
    .keep = لا، اتركه

## What was just done

notice-placed = أصبح على اللوحة
    .text = عندما يناسبه شخص ما، ترى ذلك في صفحة الاقتراحات.
notice-to_check = وصل
    .text = ينظر المدرّب أولًا، وغالبًا في اليوم نفسه.
notice-held = وصل، لكن لا يراه أحد بعد
    .text = ربما يوجد في نصك رقم هاتف أو عنوان أو بريد إلكتروني. في الأسفل تقرأ ما يمكنك فعله.
notice-changed = تم التغيير
    .text = حُفظت كلماتك الجديدة.
notice-words_taken = هو الآن على اللوحة
    .text = تقرأ المجموعة الآن كلمات مدرّبك.
notice-words_kept = أنت تُبقي كلماتك
    .text = ينظر المدرّب فيه مرة أخرى.
notice-answered = أُرسل جوابك
    .text = ينظر المدرّب فيه مرة أخرى.
notice-asked_anew = تغيّر شيء
    .text = لم يحدث شيء بضغطتك على الزر. اقرأ في الأسفل كيف هو الآن.
notice-renewed = شكرًا
    .text = يبقى هذا على اللوحة.
notice-taken_away = تم الحذف
    .text = لا يراه أحد الآن. يمكنك دائمًا وضع شيء جديد على اللوحة.
notice-said_yes = قلت نعم
    .text = ننتظر الآن الشخص الآخر. إذا قلتما نعم معًا، تقرأ هنا ما سيحدث.
notice-both_said_yes = قلتما نعم معًا
    .text = في الأسفل تقرأ ما سيحدث الآن.
notice-said_later = فكّر بهدوء
    .text = يبقى الاقتراح هنا حتى ينتهي وقته.
notice-said_no = جيد أنك قلت ذلك
    .text = اختفى الاقتراح. لا يرى الآخر أنك قلت لا.
notice-told_good = جميل أن هذا ساعدك
    .text = هل تريد أن تشكر الآخر؟ يمكنك ذلك في الأسفل.
notice-told_other = شكرًا، من الجيد أن نعرف
    .text = يبقى طلبك على اللوحة. تحدّث عن ذلك مع مدرّبك.
notice-thanked = وصل شكرك
    .text = يراه الآخر في صفحة الاقتراحات.

## Matches

matches-title = الاقتراحات
matches-intro = هنا اقتراحات لك. يجب أن تقولا نعم معًا.
matches-consent = يجب أن يوافق والدك أو ولي أمرك أولًا. بعد ذلك يمكن أن تحصل على اقتراح. اسأل مدرّبك.
matches-none = لا يوجد اقتراح لك الآن. ضع شيئًا على اللوحة، فتزيد الفرصة.
    .board = إلى اللوحة
matches-to_answer = لتختار
matches-agreed = قلتما نعم معًا
matches-waiting = ننتظر الشخص الآخر
matches-done = تم
match-own-need = طلبك:
match-own-offer = عرضك:
match-own-contact = أنت تعرف:
match-gone = هذا لم يعد على اللوحة
match-former = شخص لم يعد في المجموعة
match-kind-direct = شخص من مجموعتك. ترى من هو عندما تقولان نعم معًا.
match-kind-introduction = تعارف عن طريق شخص من مجموعتك. ترى من هو عندما تقولان نعم معًا.
match-kind-across = شخص من مجموعة أخرى. ترى من هو عندما توافقان كلاكما.
match-other-giver = { $name }: يستطيع مساعدتك.
match-other-asker = { $name }: تستطيع مساعدته.
match-why = لماذا هذا الاقتراح؟
match-asked-again = يسألك مدرّبك مرة أخرى: ماذا تريد؟
match-until = اختر قبل { $date }، الساعة { $time }. بعد ذلك يختفي الاقتراح.
match-choose = انظر واختر
match-change = أريد شيئًا آخر
match-now = ماذا يحدث الآن؟
match-now-in_class = تتحدثان معًا في الدرس. المدرّب يعرف ذلك.
match-now-by_trainer = المدرّب يجمعكما. لا تحتاج الآن إلى فعل شيء.
match-now-introduction-asker = تتحدثان معًا في الدرس. بعد ذلك يسأل الآخر الشخص الذي يستطيع المساعدة.
match-now-introduction-giver = تتحدثان معًا في الدرس. بعد ذلك اسأل الشخص الذي تعرفه إن كان يريد المساعدة.
match-now-met = لقد تحدثتما معًا. أخبرنا بعد ذلك كيف كان الأمر.
match-meets = المكان:
match-tell = أخبرنا كيف كان الأمر
match-worked = هل ساعدك هذا؟
match-thank = اشكر { $name }
match-thanked-asker = لقد شكرت الآخر.
match-thanked-giver = وصلك شكر!
matches-circles = المساعدة دارت بينكم
circle-you-helped = أنت ساعدت { $name }.
circle-helped-you = { $name } ساعدك.
circle-helped = { $giver } ساعد { $asker }.
circle-helped-somebody = { $giver } ساعد شخصًا من مجموعتك.
circle-somebody-helped = شخص من مجموعتك ساعد { $asker }.

## This does not feel right

safe-danger = هل أنت في خطر؟ اتصل الآن:
safe-talk = هل تريد أن تتحدث؟ اتصل بهاتف الأطفال (Kindertelefoon):
    .free = الاتصال مجاني.
safe-trainer = أو اذهب إلى مدرّبك:
    .any = شخص تثق به.
safe-thanks = جيد أنك أخبرتنا
    .text = يصل الخبر إلى المدرّب الآن. أنت لم تفعل شيئًا خاطئًا.
    .stopped = هل كان الأمر عن اقتراح؟ لقد توقف الآن. لن نجمعكما مرة أخرى. لا يرى الآخر أنك أخبرتنا.
    .held = هل كان الأمر عن شيء على اللوحة؟ ينظر مدرّبك فيه. وغالبًا لا تراه المجموعة حتى ذلك الحين.
    .board = إلى اللوحة
