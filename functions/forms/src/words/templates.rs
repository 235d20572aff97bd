//! The word function of every template: `{{ t(key="menu-programme") }}`, `{{ t(key="days-left", n=3) }}`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use programme::languages::Lang;
use serde::Serialize;
use tera::{Context, Error, Kwargs, State, Tera, Value};

use super::{Arg, Args, Words};

/// The same templates in every language. Each is compiled when somebody first asks for it, in the language they read: a Lambda
/// wakes up for one reader, who looks at one page.
pub struct Engines {
    words: Arc<Words>,
    templates: BTreeMap<&'static str, &'static str>,
    /// How much of them is compiled at once.
    reach: Reach,
    speaking: BTreeMap<Lang, OnceLock<RwLock<Engine>>>,
}

/// The templates of one language that were asked for.
struct Engine {
    tera: Tera,
    ready: BTreeSet<&'static str>,
}

/// What is compiled when one template is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// All of them: any may use a component of any other.
    All,
    /// That one, and those it includes.
    Included,
}

impl Engines {
    /// These templates, each with the name by which it is asked for.
    pub fn new(
        words: Arc<Words>,
        templates: impl IntoIterator<Item = (&'static str, &'static str)>,
        reach: Reach,
    ) -> Self {
        let languages = words.languages().map(|language| language.code.clone());
        Self {
            templates: templates.into_iter().collect(),
            reach,
            speaking: languages.map(|lang| (lang, OnceLock::new())).collect(),
            words,
        }
    }

    /// A template in this language, else in the default one, with its values filled in.
    pub fn render(&self, lang: &Lang, name: &str, values: &impl Serialize) -> Result<String, Error> {
        let values = Context::from_serialize(values)?;
        let known = self.speaking.get_key_value(lang);
        let default = || self.speaking.get_key_value(self.words.default_language());
        let Some((lang, engine)) = known.or_else(default) else {
            return Err(Error::message("the default language is none of the languages"));
        };
        let engine = engine.get_or_init(|| RwLock::new(self.engine(lang)));
        {
            let ready = engine.read().unwrap_or_else(PoisonError::into_inner);
            if ready.ready.contains(name) {
                return ready.tera.render(name, &values);
            }
        }
        let mut engine = engine.write().unwrap_or_else(PoisonError::into_inner);
        engine.add(self.needed(name))?;
        engine.tera.render(name, &values)
    }

    /// Compiles every template in the default language, each with no more than is compiled when it is asked for, or says which one
    /// is wrong.
    pub fn check(&self) -> Result<(), Error> {
        let lang = self.words.default_language();
        self.templates
            .keys()
            .try_for_each(|name| self.engine(lang).add(self.needed(name)))
    }

    fn engine(&self, lang: &Lang) -> Engine {
        let mut tera = Tera::default();
        register(&mut tera, Arc::clone(&self.words), lang.clone());
        Engine {
            tera,
            ready: BTreeSet::new(),
        }
    }

    /// A template and what it needs.
    fn needed(&self, name: &str) -> BTreeMap<&'static str, &'static str> {
        let mut needed = BTreeMap::new();
        match self.reach {
            Reach::All => needed.clone_from(&self.templates),
            Reach::Included => self.gather(name, &mut needed),
        }
        needed
    }

    fn gather(&self, name: &str, needed: &mut BTreeMap<&'static str, &'static str>) {
        let Some((name, text)) = self.templates.get_key_value(name) else {
            return;
        };
        if needed.insert(name, text).is_none() {
            for included in text.split("include \"").skip(1) {
                self.gather(included.split('"').next().unwrap_or_default(), needed);
            }
        }
    }
}

impl Engine {
    /// Compiles those of these that it has not got.
    fn add(&mut self, templates: BTreeMap<&'static str, &'static str>) -> Result<(), Error> {
        let missing = templates
            .into_iter()
            .filter(|(name, _)| !self.ready.contains(name));
        let missing: Vec<_> = missing.collect();
        self.tera.add_raw_templates(missing.iter().copied())?;
        self.ready.extend(missing.into_iter().map(|(name, _)| name));
        Ok(())
    }
}

/// Adds the function `t` to a template engine of one language. Call it before templates are added.
///
/// What it gives is escaped like any other text. A key without words is an error of the template, so that it cannot go
/// unnoticed. Numbers stay numbers, so that messages can choose their plural.
pub fn register(tera: &mut Tera, words: Arc<Words>, lang: Lang) {
    tera.register_function("t", move |given: Kwargs, _: &State| -> Result<Value, Error> {
        let key: &str = given.must_get("key")?;
        if given.iter().count() == 1 {
            return words.plain(&lang, key).map_err(Error::message);
        }
        let mut args = Args::NONE;
        for (name, value) in given.iter() {
            let name = name.to_string();
            if name != "key" {
                args = args.with(name, arg(value));
            }
        }
        let said = words.try_say(&lang, key, &args);
        Ok(Value::from(said.map_err(Error::message)?))
    });
}

fn arg(value: &Value) -> Arg {
    value
        .as_i64()
        .map_or_else(|| Arg::Text(value.to_string()), Arg::Number)
}
