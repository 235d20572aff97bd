//! Arabic numbers above a hundred, put right.
//!
//! Arabic chooses its plural by the last two digits: 103 is counted like 3. `intl_pluralrules` 7.0.2, which Fluent asks, looks
//! at the whole number and finds no plural for 103. Until it does, a number is handed to Fluent as its last two digits, and
//! keeps its own spelling in a field that Fluent has for currencies and that nothing here uses. The table of plurals in the
//! tests will say when this file can go: it has a case that fails without it.

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentValue, memoizer::MemoizerKind};
use programme::languages::Lang;

/// The number as Fluent needs it to find its plural in this language.
pub(super) fn number(lang: &Lang, number: i64) -> FluentValue<'static> {
    let last_two = number % 100;
    if lang.code() != "ar" || number <= 102 || last_two < 3 {
        return FluentValue::from(number);
    }
    let options = FluentNumberOptions {
        currency: Some(number.to_string()),
        ..FluentNumberOptions::default()
    };
    FluentValue::from(FluentNumber {
        options,
        ..FluentNumber::from(last_two)
    })
}

/// How a number is written: by its own spelling, where it has one.
pub(super) fn spelling<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => number.options.currency.clone(),
        _ => None,
    }
}
