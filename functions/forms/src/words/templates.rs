//! The word function of every template: `{{ t(key="menu-programme") }}`, `{{ t(key="days-left", n=3) }}`.

use std::sync::Arc;

use programme::languages::Lang;
use tera::{Error, Kwargs, State, Tera, Value};

use super::{Arg, Args, Words};

/// Adds the function `t` to a template engine of one language. Call it before templates are added.
///
/// What it gives is escaped like any other text. A key without words is an error of the template, so that it cannot go
/// unnoticed. Numbers stay numbers, so that messages can choose their plural.
pub fn register(tera: &mut Tera, words: Arc<Words>, lang: Lang) {
    tera.register_function("t", move |given: Kwargs, _: &State| -> Result<String, Error> {
        let key: &str = given.must_get("key")?;
        let mut args = Args::NONE;
        for (name, value) in given.iter() {
            let name = name.to_string();
            if name != "key" {
                args = args.with(name, arg(value));
            }
        }
        words.try_say(&lang, key, &args).map_err(Error::message)
    });
}

fn arg(value: &Value) -> Arg {
    value
        .as_i64()
        .map_or_else(|| Arg::Text(value.to_string()), Arg::Number)
}
