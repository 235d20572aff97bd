//! Month names that people write instead of a number. What we show stands in the words; this is what we understand.

/// For each month its names in Dutch, English and Arabic (as in Egypt and the Gulf, and as in the Levant).
const NAMES: [&[&str]; 12] = [
    &["januari", "january", "يناير", "كانون الثاني"],
    &["februari", "february", "فبراير", "شباط"],
    &["maart", "march", "mrt", "مارس", "آذار", "اذار"],
    &["april", "أبريل", "ابريل", "إبريل", "نيسان"],
    &["mei", "may", "مايو", "أيار", "ايار"],
    &["juni", "june", "يونيو", "يونيه", "حزيران"],
    &["juli", "july", "يوليو", "يوليه", "تموز"],
    &["augustus", "august", "أغسطس", "اغسطس", "آب"],
    &["september", "سبتمبر", "أيلول", "ايلول"],
    &[
        "oktober",
        "october",
        "أكتوبر",
        "اكتوبر",
        "تشرين الأول",
        "تشرين الاول",
    ],
    &["november", "نوفمبر", "تشرين الثاني"],
    &["december", "ديسمبر", "كانون الأول", "كانون الاول"],
];

/// The number of the month with this name. A name in Latin letters may be cut off after three.
pub(super) fn by_name(written: &str) -> Option<i8> {
    let written = written.trim_end_matches('.').to_lowercase();
    let is_cut = |name: &str| written.is_ascii() && written.len() >= 3 && name.starts_with(&written);
    let at = NAMES
        .iter()
        .position(|names| names.iter().any(|name| *name == written || is_cut(name)))?;
    i8::try_from(at + 1).ok()
}
