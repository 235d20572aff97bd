# Words of the frame of every page and of the furniture that pages share. Plain text, no HTML.
# The texts of pages stand in content/pages/, those of forms in forms.ftl.

-brand = BACK-UP Netwerkt!

## The frame

site-name = { -brand }
skip-link = انتقل إلى المحتوى
language-label = اللغة
menu = القائمة
menu-label = القائمة الرئيسية
breadcrumbs-label = مكانك في الموقع
breadcrumbs-home = البداية
footer-label = صفحات أخرى
footer-meaning = BACK-UP اختصار لعبارة “We all have your back”، أي: كلنا نقف إلى جانبك.
footer-owner = تعاون بين Netsheila و Yoin.
notice-demo = هذا موقع تجريبي. كل الأشخاص هنا من الخيال. جرّب كل شيء.
notice-incomplete = لم يراجع هذه الصفحات بعدُ شخص يتقن هذه اللغة. قد تجد فيها أخطاء.
notice-untranslated = هذه الصفحة غير متوفرة بالعربية بعد. أنت تقرأ النص بلغة أخرى: { $language }.

## Menus

menu-programme = البرنامج
menu-workshop = اطلب ورشة عمل
menu-trainers = المدرّبتان
menu-projects = المشاريع
menu-agenda = المواعيد
menu-join = المشاركة بالرمز
menu-privacy = الخصوصية
menu-accessibility = إمكانية الوصول
menu-help = المساعدة
menu-contact = اتصل بنا
menu-partners = الشركاء
menu-knowledge = المعرفة
menu-figures = الأرقام
menu-search = البحث
menu-board = اللوحة
menu-network = شبكتي
menu-matches = المقترحات
menu-waiting = ({ $n })
menu-me = بياناتي
menu-desk = اليوم
menu-desk-groups = المجموعات
menu-desk-requests = الطلبات
menu-desk-figures = الأرقام

## Home

home-request = اطلب ورشة عمل
home-code = عندي رمز
home-how = كيف يسير البرنامج
home-for-whom = لمن هذا البرنامج؟

## On more than one page

toc-heading = في هذه الصفحة
faq-heading = أسئلة تُطرح علينا كثيرًا
related-heading = اقرأ أيضًا
sources-heading = المصادر
updated-on = رُوجعت في { $date }
footnotes-label = ملاحظات
footnote-back = العودة إلى النص
date = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} { $year }
feed-title = أخبار { -brand }
feed-title-of = { $name } – { -brand }
feed-link = تابع المقالات الجديدة عبر قارئ الخلاصات
call-workshop_request = ورشة عمل لمجموعتك؟
    .text = أخبرنا عن مجموعتك. سنتصل بك أو نراسلك خلال 3 أيام عمل.
    .button = اطلب ورشة عمل
call-contact = هل تريد أن تسألنا شيئًا؟
    .text = اكتب لنا. نحن نقرأ كل رسالة.
    .button = أرسل رسالة

## Trainers

fact-languages = اللغات
fact-links = للمزيد

## Projects

projects-count = { $n ->
    [zero] لا توجد مشاريع
    [one] مشروع واحد
    [two] مشروعان
    [few] { $n } مشاريع
    [many] { $n } مشروعًا
   *[other] { $n } مشروع
}
facts-heading = باختصار
fact-organisation = من يقوم به
fact-town = المدينة
fact-country = البلد
fact-target-group = لمن
fact-period = متى
fact-funding = من يموّله
fact-themes = المواضيع
fact-result = ما نتج عنه
fact-did-not-work = ما لم ينجح

## Themes, and lists in parts

themes-title = المواضيع
themes-description = ما تتناوله مشاريعنا ومقالاتنا.
theme-description = كل ما في هذا الموقع عن { $theme }.
theme-count = { $n ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
}
list-label = السابق والتالي
list-previous = السابق
list-next = التالي
list-part = الجزء { $number } من { $of }
theme-coaching = مرافقة الشباب
theme-mentors-and-buddies = الموجّهون والرفاق
theme-newcomers = القادمون الجدد
theme-running-a-business = العمل الحر
theme-work-and-internships = العمل والتدريب

## Articles

article-part = الجزء { $part } من { $of }

## Agenda

event-when = متى
event-time = من { $from } إلى { $to }
event-where = أين
event-calendar = أضفه إلى تقويمك
event-online = عبر الإنترنت

## Privacy

inventory-heading = كل سؤال على حدة
inventory-field = ما نسأل عنه
inventory-purpose = لماذا
inventory-basis = لماذا يحق لنا ذلك
inventory-seen-by = من يراه
inventory-kept = كم من الوقت
inventory-sealed = مشفّر

## Errors and moved pages

error-home = اذهب إلى الصفحة الأولى
moved-title = انتقلت هذه الصفحة إلى مكان آخر
moved-link = اذهب إلى المكان الجديد
