//! The templates of the site, ready for use: one engine for each language, because words differ and nothing else does.

use std::sync::Arc;

use forms::words::{self, Words};
use serde::Serialize;
use tera::{Context, Error, ErrorKind, Kwargs, State, Tera, Value};

use crate::assets::Assets;
use crate::pictures;
use crate::problems::{Problem, Problems};
use crate::settings::{LangAt, Settings};
use crate::sources::{Folder, Sources, has_ending};

/// The engines.
pub struct Templates {
    sources: Folder,
    engines: Vec<Tera>,
}

impl Templates {
    /// Reads every template, once for each language. `common` is what all documents of a language are given.
    pub fn read(
        sources: &Sources,
        settings: &Settings,
        words: &Arc<Words>,
        common: impl Fn(LangAt) -> Result<Context, Problem>,
        assets: &Arc<Assets>,
    ) -> Result<Self, Problems> {
        let mut texts = Vec::with_capacity(sources.templates.len());
        let mut problems = Problems::default();
        for (name, file) in sources
            .templates
            .iter()
            .filter(|(name, _)| has_ending(name, "html") || has_ending(name, "xml"))
        {
            match file.text() {
                Ok(text) => texts.push((name.as_str(), text)),
                Err(problem) => problems.push(problem),
            }
        }
        let mut templates = Self {
            sources: sources.templates.clone(),
            engines: Vec::with_capacity(settings.languages.len()),
        };
        for lang in settings.langs() {
            let mut engine = Tera::default();
            *engine.global_context() = common(lang)?;
            words::register(
                &mut engine,
                Arc::clone(words),
                settings.language(lang).code.clone(),
            );
            show_pictures(&mut engine, Arc::clone(assets));
            if let Err(error) = engine.add_raw_templates(texts.iter().copied()) {
                problems.push(templates.problem("", &error));
            }
            templates.engines.push(engine);
        }
        problems.or(templates)
    }

    /// Whether there is a template of this name.
    pub fn has(&self, name: &str) -> bool {
        self.sources.contains_key(name)
    }

    /// The names of the templates of pages.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources
            .keys()
            .map(String::as_str)
            .filter(|name| !name.contains('/'))
    }

    /// Writes a finished document.
    pub fn render(
        &self,
        name: &str,
        lang: LangAt,
        context: &Context,
        into: &mut Vec<u8>,
    ) -> Result<(), Problem> {
        self.engines[lang.0]
            .render_to(name, context, into)
            .map_err(|error| self.problem(name, &error))
    }

    /// What an engine says, at its place in the template.
    fn problem(&self, name: &str, error: &Error) -> Problem {
        let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
            return Problem::of_file(self.file(name), error.to_string());
        };
        let text = self
            .sources
            .get(report.filename())
            .and_then(|file| file.text().ok());
        let span = report.span().range.clone();
        Problem::at(
            self.file(report.filename()),
            text.unwrap_or_default(),
            span,
            report.message(),
        )
    }

    fn file(&self, name: &str) -> String {
        self.sources
            .get(name)
            .map_or_else(|| format!("templates/{name}"), |file| file.name.clone())
    }
}

/// Lets templates show pictures of `content/media/`: `picture(src=…, alt=…, sizes="10rem")`.
fn show_pictures(engine: &mut Tera, assets: Arc<Assets>) {
    engine.register_function(
        "picture",
        move |given: Kwargs, _: &State| -> Result<Value, Error> {
            let [src, alt, sizes] = [
                given.must_get("src")?,
                given.must_get("alt")?,
                given.must_get("sizes")?,
            ];
            let Some(picture) = assets.pictures.get(src) else {
                return Err(Error::message(format!(
                    "“{src}” is no picture that says how large it is"
                )));
            };
            Ok(Value::from(pictures::html(src, picture, alt, sizes)))
        },
    );
}

/// The values of a part of a context.
pub fn context(values: &impl Serialize) -> Result<Context, Problem> {
    Context::from_serialize(values).map_err(|error| Problem::of_file("contexts", error.to_string()))
}

/// One value of a context.
pub fn value(value: &impl Serialize) -> Result<Value, Problem> {
    Value::try_from_serializable(value).map_err(|error| Problem::of_file("contexts", error.to_string()))
}
