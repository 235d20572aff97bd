//! The templates of the site, ready for use: one engine for each language, because words differ and nothing else does.

use std::sync::Arc;

use forms::words::{self, Words};
use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use crate::problems::{Problem, Problems};
use crate::settings::{LangAt, Settings};
use crate::sources::{Sources, has_ending};

/// The engines.
pub struct Templates<'s> {
    sources: &'s Sources,
    engines: Vec<Tera>,
}

impl<'s> Templates<'s> {
    /// Reads every template, once for each language.
    pub fn read(sources: &'s Sources, settings: &Settings, words: &Arc<Words>) -> Result<Self, Problems> {
        let mut texts = Vec::with_capacity(sources.templates.len());
        let mut problems = Problems::default();
        for (name, file) in sources
            .templates
            .iter()
            .filter(|(name, _)| has_ending(name, "html"))
        {
            match file.text() {
                Ok(text) => texts.push((name.as_str(), text)),
                Err(problem) => problems.push(problem),
            }
        }
        let mut templates = Self {
            sources,
            engines: Vec::with_capacity(settings.languages.len()),
        };
        for language in &settings.languages {
            let mut engine = Tera::default();
            words::register(&mut engine, Arc::clone(words), language.code.clone());
            if let Err(error) = engine.add_raw_templates(texts.iter().copied()) {
                problems.push(templates.problem("", &error));
            }
            templates.engines.push(engine);
        }
        problems.or(templates)
    }

    /// Whether there is a template of this name.
    pub fn has(&self, name: &str) -> bool {
        self.sources.templates.contains_key(name)
    }

    /// The names of the templates of pages.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources
            .templates
            .keys()
            .map(String::as_str)
            .filter(|name| !name.contains('/'))
    }

    /// A finished document.
    pub fn render(&self, name: &str, lang: LangAt, context: &Context) -> Result<String, Problem> {
        self.engines[lang.0]
            .render(name, context)
            .map_err(|error| self.problem(name, &error))
    }

    /// What an engine says, at its place in the template.
    fn problem(&self, name: &str, error: &tera::Error) -> Problem {
        let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
            return Problem::of_file(self.file(name), error.to_string());
        };
        let text = self
            .sources
            .templates
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
            .templates
            .get(name)
            .map_or_else(|| format!("templates/{name}"), |file| file.name.clone())
    }
}

/// The values of two parts of a context, together.
pub fn context(common: &Context, own: &impl Serialize) -> Result<Context, Problem> {
    let own =
        Context::from_serialize(own).map_err(|error| Problem::of_file("contexts", error.to_string()))?;
    let mut both = common.clone();
    both.extend(own);
    Ok(both)
}
