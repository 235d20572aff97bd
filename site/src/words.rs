//! The words of `content/words/`, read for all who speak: templates here, forms and letters in the functions.

use std::sync::Arc;

use forms::words::{WordSource, Words, WordsProblem};
use programme::languages::Lang;

use crate::problems::{Problem, Problems};
use crate::settings::Settings;
use crate::sources::{SourceFile, Sources, has_ending};

/// Reads every `words/<lang>/*.ftl`.
pub fn read(sources: &Sources, settings: &Settings) -> Result<Arc<Words>, Problems> {
    let mut problems = Problems::default();
    let mut found = Vec::new();
    for (path, file) in sources.below("words/") {
        let Some((lang, _)) = path.split_once('/').filter(|_| has_ending(path, "ftl")) else {
            problems.push(
                Problem::of_file(&*file.name, "This file is not read.")
                    .help("Words stand in words/<language>/*.ftl."),
            );
            continue;
        };
        match file.text() {
            Ok(text) => {
                let (lang, text) = (Lang::new(lang), text.to_owned());
                found.push(WordSource {
                    lang,
                    file: file.name.clone(),
                    text,
                });
            }
            Err(problem) => problems.push(problem),
        }
    }
    let default = &settings.language(settings.default).code;
    match Words::read(&settings.languages, default, &found) {
        Ok(words) => {
            problems.extend(
                words
                    .differences()
                    .iter()
                    .map(|problem| described(problem, &found)),
            );
            problems.or(Arc::new(words))
        }
        Err(more) => {
            problems.extend(more.iter().map(|problem| described(problem, &found)));
            Err(problems)
        }
    }
}

/// The files of words, by their path in `content/`. Only for sources that were read without a problem.
pub fn files(sources: &Sources) -> Vec<(String, String)> {
    let text = |file: &SourceFile| String::from_utf8_lossy(file.bytes()).into_owned();
    sources
        .below("words/")
        .map(|(path, file)| (format!("words/{path}"), text(file)))
        .collect()
}

/// A problem of words with the line it stands on.
fn described(problem: &WordsProblem, sources: &[WordSource]) -> Problem {
    let text = sources
        .iter()
        .find(|source| source.file == problem.file)
        .map_or("", |source| &source.text);
    let start: usize = text
        .split_inclusive('\n')
        .take(problem.line.saturating_sub(1))
        .map(str::len)
        .sum();
    let length = text[start..].lines().next().map_or(0, str::len);
    Problem::at(
        &*problem.file,
        text,
        start..start + length,
        format!("{}.", problem.what.trim_end_matches('.')),
    )
}
