//! The word function of every template: `{{ t(key="menu-programme") }}`, `{{ t(key="days-left", n=3) }}`.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use programme::languages::Lang;
use tera::{Error, Kwargs, State, Tera, Value};

use super::{Arg, Args, Words};

/// Adds the function `t` to a template engine of one language. Call it before templates are added.
///
/// What it gives is escaped like any other text. A key without words is an error of the template, so that it cannot go
/// unnoticed. Numbers stay numbers, so that messages can choose their plural.
pub fn register(tera: &mut Tera, words: Arc<Words>, lang: Lang) {
    // Most messages need no arguments and are shown on every page: each is said once.
    let plain: HashMap<String, OnceLock<Value>> = words
        .keys(&lang)
        .map(|key| (key.to_owned(), OnceLock::new()))
        .collect();
    tera.register_function("t", move |given: Kwargs, _: &State| -> Result<Value, Error> {
        let key: &str = given.must_get("key")?;
        let said = plain.get(key).filter(|_| given.iter().count() == 1);
        if let Some(value) = said.and_then(OnceLock::get) {
            return Ok(value.clone());
        }
        let mut args = Args::NONE;
        for (name, value) in given.iter() {
            let name = name.to_string();
            if name != "key" {
                args = args.with(name, arg(value));
            }
        }
        let value = Value::from(words.try_say(&lang, key, &args).map_err(Error::message)?);
        Ok(said.map_or(value.clone(), |said| said.get_or_init(|| value).clone()))
    });
}

fn arg(value: &Value) -> Arg {
    value
        .as_i64()
        .map_or_else(|| Arg::Text(value.to_string()), Arg::Number)
}
