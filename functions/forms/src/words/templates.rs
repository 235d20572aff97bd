//! The word function of every template: `{{ t(key="menu-programme") }}`, `{{ t(key="days-left", n=3) }}`.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use programme::languages::Lang;
use serde::Serialize;
use tera::{Context, Error, Kwargs, State, Tera, Value};

use super::{Arg, Args, Words};

/// The same templates in every language. They are compiled once; what differs, the words, is put to them when somebody first asks
/// for a language: a Lambda wakes up for one reader.
pub struct Engines {
    words: Arc<Words>,
    default: Tera,
    others: BTreeMap<Lang, OnceLock<Tera>>,
}

impl Engines {
    /// Compiles these templates, each with the name by which it is asked for.
    pub fn new<'a>(
        words: Arc<Words>,
        templates: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Error> {
        let mut default = Tera::default();
        register(&mut default, Arc::clone(&words), words.default_language().clone());
        default.add_raw_templates(templates)?;
        let others = words.languages().map(|language| language.code.clone());
        let others = others.filter(|lang| lang != words.default_language());
        Ok(Self {
            default,
            others: others.map(|lang| (lang, OnceLock::new())).collect(),
            words,
        })
    }

    /// A template in this language, else in the default one, with its values filled in.
    pub fn render(&self, lang: &Lang, name: &str, values: &impl Serialize) -> Result<String, Error> {
        let engine = match self.others.get(lang) {
            Some(other) => other.get_or_init(|| self.speaking(lang)),
            None => &self.default,
        };
        engine.render(name, &Context::from_serialize(values)?)
    }

    fn speaking(&self, lang: &Lang) -> Tera {
        let mut engine = self.default.clone();
        register(&mut engine, Arc::clone(&self.words), lang.clone());
        engine
    }
}

/// Adds the function `t` to a template engine of one language. Call it before templates are added.
///
/// What it gives is escaped like any other text. A key without words is an error of the template, so that it cannot go
/// unnoticed. Numbers stay numbers, so that messages can choose their plural.
pub fn register(tera: &mut Tera, words: Arc<Words>, lang: Lang) {
    // Most messages need no arguments and are shown on every page: each is said once.
    let plain: OnceLock<HashMap<String, OnceLock<Value>>> = OnceLock::new();
    tera.register_function("t", move |given: Kwargs, _: &State| -> Result<Value, Error> {
        let key: &str = given.must_get("key")?;
        let plain = plain.get_or_init(|| {
            let keys = words.keys(&lang);
            keys.map(|key| (key.to_owned(), OnceLock::new())).collect()
        });
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
