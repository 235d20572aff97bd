//! Made-up names: common parts of names, put together by a table.

/// How the parts of a name are put together.
#[derive(Clone, Copy)]
enum Order {
    /// First name, space, last name.
    FirstLast,
    /// Last name, space, first name.
    LastFirst,
    /// Last name and first name in one word.
    Together,
}

use Order::{FirstLast, LastFirst, Together};

/// First names and last names of one way of writing.
type Row = (Order, [&'static str; 5], [&'static str; 3]);

const ROWS: [Row; 28] = [
    // Dutch and Frisian
    (
        FirstLast,
        ["Anouk", "Daan", "Sjoerd", "Fenna", "Jip"],
        ["de Vries", "van ’t Hof", "Ter Horst-IJsseldijk"],
    ),
    // French and Breton
    (
        FirstLast,
        ["Zoé", "Loïc", "Anaïs", "Jean‑François", "Gaël"],
        ["D’Haëne", "Lefèvre", "Le Goff"],
    ),
    // German and Nordic
    (
        FirstLast,
        ["Jörg", "Käthe", "Bjørn", "Åsa", "Þóra"],
        ["Groß", "Sæther", "Guðmundsdóttir"],
    ),
    // Polish, Czech, Hungarian, Romanian
    (
        FirstLast,
        ["Łukasz", "Zuzanna", "Ondřej", "Réka", "Ștefan"],
        ["Wójcik", "Dvořák", "Kőszegi"],
    ),
    // Spanish, Portuguese, Catalan
    (
        FirstLast,
        ["María José", "Íñigo", "João", "Núria", "Conceição"],
        ["Núñez y Gómez", "dos Santos Araújo", "Puig i Solà"],
    ),
    // Irish, Welsh, Gaelic
    (
        FirstLast,
        ["Saoirse", "Siân", "Ruairí", "Niamh", "Llŷr"],
        ["Ó Séaghdha", "ap Rhys", "O'Brien"],
    ),
    // Turkish and Azerbaijani
    (
        FirstLast,
        ["İpek", "Çağrı", "Şule", "Ilgın", "Gülşən"],
        ["Yıldız", "Öztürk", "Əliyeva"],
    ),
    // Surinamese, Antillean, Papiamentu
    (
        FirstLast,
        ["Shanti", "Rayvano", "Djuliët", "Ruthmila", "Glenn-Ray"],
        ["Ramdien-Soekhoe", "Martina", "Kenepa i Rosa"],
    ),
    // Vietnamese
    (
        LastFirst,
        ["Thị Ngọc Ánh", "Văn Đức", "Hồng Nhung", "Quốc Bảo", "Mỹ Duyên"],
        ["Nguyễn", "Trần", "Đặng"],
    ),
    // Yoruba, Igbo, Hausa
    (
        FirstLast,
        ["Olúwáṣeun", "Chíbụ́ìkẹ́", "Ṣadé", "Ọlá", "Ɓalarabe"],
        ["Adéyẹmí", "Ọkọ́nkwọ", "Ƙofar-Mata"],
    ),
    // Hawaiian, Māori, Samoan
    (
        FirstLast,
        ["Kaʻiulani", "Tāne", "Leilani", "Hōne", "Siʻaosi"],
        ["Kealoha", "Ngāpō", "Faʻasavalu"],
    ),
    // Russian and Bulgarian
    (
        FirstLast,
        ["Алёна", "Юрий", "Семён", "Цветелина", "Ёлка"],
        ["Щёголева", "Воробьёв", "Хаджииванов"],
    ),
    // Ukrainian and Belarusian
    (
        FirstLast,
        ["Їжак", "Ґалина", "Олеся", "Максім", "Зоряна"],
        ["Кравець", "Лук’яненко", "Жаўняровіч"],
    ),
    // Greek
    (
        FirstLast,
        ["Αθηνά", "Ιωάννης", "Χρύσα", "Θεμιστοκλής", "Ζωή"],
        ["Παπαδοπούλου", "Χατζηαντωνίου", "Ξενάκης"],
    ),
    // Arabic
    (
        FirstLast,
        ["مريم", "عبد الرحمن", "آية", "أحمد", "هند"],
        ["العلي", "بن يوسف", "أبو زيد"],
    ),
    // Persian, Dari, Kurdish (Sorani), with joiners
    (
        FirstLast,
        ["علی\u{200C}رضا", "پروانه", "ژاله", "ڕێبین", "گل\u{200C}چهره"],
        ["نوری\u{200C}زاده", "کریمی", "ئەحمەد"],
    ),
    // Urdu and Pashto
    (
        FirstLast,
        ["زہرہ", "ٹیپو", "ګلالۍ", "څوک", "بے نظیر"],
        ["چوہدری", "خټک", "قریشی"],
    ),
    // Hebrew and Yiddish
    (
        FirstLast,
        ["נועה", "צ׳רלי", "רחל־לאה", "שׂרה", "אבנר"],
        ["בן־דוד", "כ״ץ", "גאָלדשטײן"],
    ),
    // Amharic and Tigrinya
    (
        FirstLast,
        ["ሰላም", "ዮሃንስ", "ትዕግስት", "ብርሃነ", "ሓየት"],
        ["ገብረመድህን", "ተስፋይ", "ኣብርሃ"],
    ),
    // Hindi, Nepali, Marathi
    (
        FirstLast,
        ["प्रिया", "श्रीनिवास", "ज्ञानेश्वरी", "अँजू", "कृष्णा"],
        ["शर्मा", "क्षेत्री", "ठाकूर"],
    ),
    // Bengali and Assamese
    (
        FirstLast,
        ["সৌরভ", "মৌসুমী", "ৰীতা", "জ্যোৎস্না", "আকাশ"],
        ["চট্টোপাধ্যায়", "বেগম", "হাজৰিকা"],
    ),
    // Tamil, Telugu, Malayalam, Sinhala, Gujarati, Gurmukhi
    (
        FirstLast,
        ["செல்வி", "శ్రీలత", "ലക്ഷ്മി", "ශ්\u{200D}රීමති", "હેતલ"],
        ["குமார்", "రెడ్డి", "ਸਿੰਘ"],
    ),
    // Thai, Lao, Khmer, Burmese, Tibetan
    (
        FirstLast,
        ["ปุ๊กกี้", "ຄຳແສງ", "សុភា", "အောင်ဆန်း", "བསྟན་འཛིན"],
        ["ณ อยุธยา", "ចាន់", "ကျော်"],
    ),
    // Chinese, with a letter outside the first plane
    (
        Together,
        ["美玲", "建国", "小龙", "雪\u{3007}", "子轩"],
        ["王", "欧阳", "\u{20BB7}"],
    ),
    // Japanese
    (
        LastFirst,
        ["さくら", "ケンイチロー", "々江", "翔太", "みゆき"],
        ["佐々木", "渡邉", "髙橋"],
    ),
    // Korean
    (
        Together,
        ["민준", "서연", "하늘", "지우", "솔"],
        ["김", "남궁", "제갈"],
    ),
    // Georgian and Armenian
    (
        FirstLast,
        ["ნინო", "გიორგი", "Անի", "Հովհաննես", "ქეთევან"],
        ["ჯავახიშვილი", "Պետրոսյան", "წულუკიძე"],
    ),
    // Tifinagh, N’Ko, Thaana, Mongolian, Cherokee
    (
        FirstLast,
        ["ⵜⵉⵣⵉⵔⵉ", "ߡߊ߬ߡߊߘߎ߫", "އައިޝަތު", "ᠪᠣᠯᠣᠷ", "ᏣᎳᎩ"],
        ["ⴰⵎⵖⵔⵓⵙ", "ߖߊ߬ߟߏ߫", "ᠣᠷᠭᠢᠯ"],
    ),
];

/// Every first name of a row with every last name of it.
pub(super) fn names() -> Vec<String> {
    let mut names = Vec::new();
    for (order, firsts, lasts) in ROWS {
        for last in lasts {
            for first in firsts {
                names.push(match order {
                    FirstLast => format!("{first} {last}"),
                    LastFirst => format!("{last} {first}"),
                    Together => format!("{last}{first}"),
                });
            }
        }
    }
    names
}

/// Names that forms like to refuse.
pub(super) const ODD_BUT_REAL: [&str; 34] = [
    "O",
    "Ng",
    "Y",
    "王",
    "ع",
    "Ñ",
    "Null",
    "None",
    "True",
    "Undefined",
    "Test",
    "Sander 3e",
    "Karel II",
    "mr. dr. J.H. van der Berg-de Vries MSc.",
    "d'Artagnan",
    "D´Souza",
    "Mary-Jane O’Neill-Núñez",
    "van den Heuvel tot Beichlingen, genaamd Bartolotti Rijnders",
    "Hubert Wolfeschlegelsteinhausenbergerdorff-Zwanenburg-Terschelling-van-Oosterend",
    "Jean/Jeanne",
    "A. & B. de Wit",
    "Noor (Eleonora) Bakker",
    "Bo @ De Brug",
    "Juf Ank, groep 7+8",
    "#1 Crew",
    "50% Dushi",
    "Select From",
    "Drop Tafel; Kamp",
    "<3 Lisa",
    "R&B \"Rico\" Kroes",
    "Samira 🌻",
    "👩🏽‍🏫 Fatma",
    "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Dylan",
    "Zé\u{200D}",
];

/// Names of schools and centres, with their towns.
pub(super) const PLACES: [(&str, &str); 14] = [
    ("’t Schip", "’s-Gravenhage"),
    ("OBS De 3 Linden", "Ee"),
    ("R.K. basisschool St. Jozef/De Ark", "Sint Annaland"),
    ("IKC \"De Zevensprong\"", "Bergen (NH)"),
    ("Het 4e Gymnasium", "Amsterdam-Zuidoost"),
    ("C&A Jeugdhonk", "Súdwest-Fryslân"),
    ("Jongerencentrum N.O.W. <3", "De Bilt"),
    ("Al-Hidāya مدرسة الهداية", "Utrecht"),
    ("Международная школа № 7", "Den Haag"),
    ("中文學校", "Rotterdam"),
    ("École Émile-Zola", "Liège"),
    ("Atatürk İlkokulu", "İzmir"),
    ("K9 @ Noord", "Oude Pekela"),
    ("50|50 Centrum", "Ruigoord / Halfweg"),
];
