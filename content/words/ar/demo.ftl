# Only with `netwerkt serve --demo`: the pages where a visitor becomes somebody of the made-up class.

demo-young-person = شاب من الصف التجريبي
    .meaning = سترى اللوحة وشبكة علاقات واقتراحات التعارف لشخص في الصف. كل شيء هنا من الخيال.
demo-young-person-in-arabic = شاب يقرأ العربية
    .meaning = سترى اللوحة وشبكة علاقات واقتراحات التعارف. كل شيء هنا من الخيال.
demo-trainer = مدرب الصف التجريبي
    .meaning = سترى ما يجب عمله اليوم، وترى المجموعة. كل شيء هنا من الخيال.
demo-coordinator = المنسق
    .meaning = سترى أيضًا طلبات المدارس. كل شيء هنا من الخيال.
demo-coordinator-elsewhere = منسق بلدية لها برنامجها الخاص
    .meaning = سترى فقط ما يخص تلك البلدية، بقواعدها الخاصة. كل شيء هنا من الخيال.
demo-wall = الشاشة في الصف
    .meaning = سترى ما يراه الصف على الشاشة الكبيرة: أرقام فقط، بلا أسماء.
demo-enter = ادخل
