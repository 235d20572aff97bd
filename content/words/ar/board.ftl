# Words of the board, the map and matches. What stands where is explained in ../nl/board.ftl. Not yet read by a reader.

## Where somebody knows a person from

circle-family = العائلة
    .somebody = شخصًا من العائلة
circle-friends = الأصدقاء
    .somebody = صديقًا أو صديقة
circle-school = المدرسة
    .somebody = شخصًا من المدرسة
circle-work = العمل
    .somebody = شخصًا من العمل
circle-neighbourhood = الحي
    .somebody = شخصًا من الحي
circle-club = نادٍ أو جمعية
    .somebody = شخصًا من نادٍ
circle-online = الإنترنت
    .somebody = شخصًا من الإنترنت
circle-other = من مكان آخر
    .somebody = شخصًا

## How well they know each other

closeness-very_well = جيدًا جدًا
closeness-well = جيدًا
closeness-a_little = قليلًا

## Needs and offers

effort-once_1h = مرة واحدة، نحو ساعة
effort-few_hours = بضع ساعات
effort-weekly = كل أسبوع
effort-unknown = لا أعرف بعد
place-here = هنا، في المدرسة أو في المركز
    .at = هنا، في المدرسة أو في المركز
place-town = في مكان قريب
    .at = في مكان قريب
place-online = عبر الإنترنت
    .at = عبر الإنترنت
place-anywhere = لا يهم
    .at = أينما تريدان

## Matches

meet-school = في المدرسة
meet-centre = في مركز الشباب
meet-online = عبر الإنترنت
meet-trainer_helps = يساعدنا المدرّب
worked-yes = نعم
worked-partly = جزئيًا
worked-not_yet = ليس بعد
worked-no = لا

## Why two people are proposed to one another

reason-same_category =
    .asker = أنت تطلب هذا، والطرف الآخر يمكنه المساعدة فيه: { $category }
    .giver = الطرف الآخر يطلب هذا، وأنت يمكنك المساعدة فيه: { $category }
    .intermediary = الطرف الآخر يطلب هذا، وأنت تعرف شخصًا يمكنه المساعدة فيه: { $category }
    .coordinator = الطلب والعرض عن الشيء نفسه: { $category }
reason-sibling =
    .asker = أنت تطلب: { $needed }. ويمكن للطرف الآخر المساعدة في شيء قريب منه: { $offered }
    .giver = الطرف الآخر يطلب: { $needed }. ويمكنك المساعدة في شيء قريب منه: { $offered }
    .intermediary = الطرف الآخر يطلب: { $needed }. وأنت تعرف شخصًا يمكنه المساعدة في شيء قريب منه: { $offered }
    .coordinator = الطلب هو: { $needed }. والعرض قريب منه: { $offered }. تحقّق هل يناسب
reason-knows_somebody =
    .asker = الطرف الآخر يعرف { $somebody } قد يمكنه المساعدة
    .intermediary = أنت تعرف { $somebody } قد يمكنه المساعدة
    .coordinator = من يعطي يعرف { $somebody } قد يمكنه المساعدة
reason-place =
    .asker = المكان يناسبكما: { $place }
    .giver = المكان يناسبكما: { $place }
    .intermediary = المكان مناسب: { $place }
    .coordinator = المكان يناسب الاثنين: { $place }
reason-other_class =
    .asker = أنتما في صفين مختلفين. هكذا تتعرّف على أشخاص جدد
    .giver = أنتما في صفين مختلفين. هكذا تتعرّف على أشخاص جدد
    .coordinator = هما في صفين مختلفين. هكذا تلتقي شبكتان
reason-other_group =
    .asker = الطرف الآخر في مجموعة أخرى. هكذا تتعرّف على أشخاص جدد
    .giver = الطرف الآخر في مجموعة أخرى. هكذا تتعرّف على أشخاص جدد
    .coordinator = هما في مجموعتين مختلفتين تتشاركان
reason-first_help =
    .coordinator = لم يحصل هذا الشاب أو هذه الشابة على مساعدة من قبل
reason-waited =
    .coordinator = ينتظر هذا الطلب منذ { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
reason-soon =
    .asker = أنت تحتاج هذا قريبًا: خلال { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
    .giver = الطرف الآخر يحتاج هذا قريبًا: خلال { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
    .intermediary = الطرف الآخر يحتاج هذا قريبًا: خلال { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
    .coordinator = يحتاج هذا الطلب إلى جواب قريبًا: خلال { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
