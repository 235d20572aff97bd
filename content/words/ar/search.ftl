# Words of the search page: of the one that a function answers, and of the one in content/pages/search.*.md.

search-title = البحث
search-label = عمّ تبحث؟
search-button = ابحث في هذا الموقع
search-found = عدد الصفحات التي وجدناها: { $n }
search-also = في هذه الصفحة أيضًا:
search-unknown = لا توجد صفحة فيها: { $words }. تأكد من طريقة الكتابة.
search-empty = اكتب كلمة من حرفين أو أكثر.
search-too-long = النص طويل جدًا للبحث. اكتب بضع كلمات لا تزيد على { $n } حرفًا.
search-nothing = جرّب كلمة أخرى أو كلمة أقصر. أو اسألنا: تجد «اتصل بنا» في أسفل الصفحة.
search-broken = البحث لا يعمل الآن. اختر صفحة من القائمة أدناه، أو حاول مرة أخرى لاحقًا.
