# What needs and offers can be about (content/categories.toml), and the headings they stand under. Plain text, no HTML.
# Short enough for a button with a picture, and clear without the picture.

## Headings

sphere-work = العمل والتدريب
sphere-school = المدرسة واللغة
sphere-sport = الرياضة ووقت الفراغ
sphere-home = السكن والأغراض
sphere-papers = الأوراق والمال
sphere-other = شيء آخر

## Work and internships

category-internship = تدريب عملي
category-side_job = عمل جزئي
category-applying = التقدّم إلى وظيفة
category-workplace_visit = زيارة مكان عمل
category-own_business = مشروع خاص

## School and language

category-homework = الواجبات المدرسية
category-dutch = تعلّم الهولندية
category-other_languages = لغات أخرى
category-study_choice = اختيار الدراسة
category-study_place = مكان للدراسة

## Sport and free time

category-sports_club = الرياضة
category-music_and_art = الموسيقى والفن
category-outings = الخروج معًا
category-volunteering = العمل التطوعي

## Home and things

category-room = غرفة أو بيت
category-furniture = أثاث
category-bike = دراجة
category-computer = حاسوب وهاتف
category-repairs = إصلاح شيء

## Papers and money

category-letters_and_forms = رسائل واستمارات
category-money = المال
category-appointments = المرافقة إلى موعد

## Something else

category-meeting_people = التعرّف إلى الناس
category-something_else = شيء آخر
