# Words of looking back after a session, for young people and for trainers.

mirror-asks = مدربك يسأل: كيف كان اليوم؟
mirror-thanks = شكرًا
    .text = وصلت إجابتك. لا أحد يرى أنها منك.
mirror-already = لقد أجبت من قبل
    .text = كل واحد يجيب مرة واحدة.
mirror-closed = لا يوجد ما تجيب عنه الآن
    .text = يفتح مدربك الأسئلة بعد اللقاء.
mirror-next = انتهيت، التالي
mirror-board = إلى اللوحة
desk-mirror = النظر إلى الوراء
    .meaning = سؤالان ودرجة بلا اسم. تقرأ الإجابات عندما تغلق الأسئلة ويكون عددها { $n } على الأقل.
desk-mirror-start = افتح الأسئلة
desk-mirror-close = أغلق الأسئلة
desk-mirror-open = الأسئلة مفتوحة وتظهر في أعلى اللوحة. الإجابات حتى الآن: { $n }
desk-mirror-too-few = الإجابات قليلة جدًا ولا يمكن عرضها.
desk-mirror-times = كم مرة
desk-done-mirror_opened = الأسئلة مفتوحة.
desk-done-mirror_closed = الأسئلة مغلقة.
