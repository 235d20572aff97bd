//! The first step of a public form inside a text: whoever reads why can begin at once.
//!
//! The questions are those of `forms`, as everywhere. The button sends them to the function that shows the form, which checks them
//! and goes on from there; so nothing is kept of who only reads, and the page stays a file.

use std::sync::Arc;

use forms::answers::Answers;
use forms::form::{self, Form};
use forms::html::{Filled, FormHtml};
use forms::words::{Args, Words};
use jiff::civil::Date;
use programme::languages::Language;
use programme::requests::Asked;

use crate::markdown::escaped;
use crate::problems::Problem;

/// Makes first steps: the templates of questions are compiled when the first text wants one.
pub struct FirstSteps {
    words: Arc<Words>,
    html: FormHtml,
}

/// A day to read answers against. There are none yet, so which day makes no difference to the HTML; a test compares two.
const ANY_DAY: Date = Date::constant(2026, 1, 1);

impl FirstSteps {
    /// First steps in these words.
    pub fn new(words: &Arc<Words>) -> Self {
        Self {
            words: Arc::clone(words),
            html: FormHtml::new(Arc::clone(words)),
        }
    }

    /// The HTML of the first step of a form, on a page in this language. `is_apart` where the text around it is in another one.
    pub fn html(
        &self,
        id: &str,
        language: &Language,
        is_apart: bool,
        place: impl FnOnce(String) -> Problem,
    ) -> Result<String, Problem> {
        let Some(form) = form::by_id(id) else {
            let problem = place(format!("There is no form “{id}”."));
            return Err(problem.did_you_mean(id, form::all().iter().map(|form| form.id)));
        };
        let fields = self.fields(form, language, ANY_DAY);
        let fields = fields.map_err(|why| place(format!("This form cannot be shown: {why}.")))?;
        let apart = if is_apart {
            format!(" lang=\"{}\" dir=\"{}\"", language.code, language.dir.as_str())
        } else {
            String::new()
        };
        let (lang, path) = (&language.code, form.path);
        let (step, button) = (form.first(), escaped(&self.button(form, language)));
        Ok(format!(
            "<form class=\"note\" method=\"post\" action=\"/{lang}/{path}\"{apart} novalidate>\n\
             <input type=\"hidden\" name=\"step\" value=\"{}\">\n{fields}\
             <p class=\"row\"><button class=\"btn\" name=\"go\" value=\"next\">{button}</button></p>\n</form>\n",
            step.id
        ))
    }

    fn fields(&self, form: &Form<Asked>, language: &Language, today: Date) -> Result<String, String> {
        let at = form::At::on(today);
        let filled = Filled {
            form,
            step: form.first(),
            answers: &Answers::default(),
            problems: &[],
            at: &at,
        };
        self.html
            .fields(&language.code, &filled)
            .map_err(|error| error.to_string())
    }

    /// What stands on the button: where it leads, or that it sends.
    fn button(&self, form: &Form<Asked>, language: &Language) -> String {
        let say = |key: &str, args: &Args| self.words.say(&language.code, key, args);
        match form.after(form.first()) {
            Some(next) => {
                let name = say(&format!("{}.short", form.step_key(next)), &Args::NONE);
                say(
                    "step-next",
                    &Args::one("number", form.position(next)).with("name", name),
                )
            }
            None => say(&form.key("send"), &Args::NONE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    use crate::build::build;
    use crate::sample::{options, page, said, text};
    use crate::sources::{Roots, SourceFile, Sources};

    /// The real site, whose words the forms need, with this text on its page for help.
    fn real(body: &str) -> Sources {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let mut sources = Sources::read(&Roots::of_content(content)).unwrap();
        let file = SourceFile::new("content/pages/help.nl.md", page("Hulp", body));
        sources.content.insert("pages/help.nl.md".to_owned(), file.into());
        sources
    }

    #[test]
    fn a_form_in_a_text_asks_its_first_questions_and_sends_them_to_its_own_door() {
        let sources = real("Stel je vraag.\n\n```form contact\n```\n\nTot gauw.\n\n## Bellen {#phone}");
        let site = build(&sources, &options()).unwrap_or_else(|problems| panic!("{problems}"));
        let html = text(&site, "nl/help/index.html");
        for expected in [
            "<p>Stel je vraag.</p>\n<form class=\"note\" method=\"post\" action=\"/nl/message\" novalidate>",
            "<input type=\"hidden\" name=\"step\" value=\"message\">",
            "name=\"message\"",
            "name=\"website\"",
            "<button class=\"btn\" name=\"go\" value=\"next\">Stuur mijn bericht</button></p>\n</form>\n<p>Tot gauw.</p>",
        ] {
            assert!(html.contains(expected), "{expected}: {html}");
        }
    }

    #[test]
    fn a_form_that_is_not_there_and_one_with_a_text_in_it_are_told() {
        for (body, expected) in [
            (
                "```form contct\n```",
                "content/pages/help.nl.md:5:1: There is no form “contct”. Did you mean “contact”?",
            ),
            (
                "```form\n```",
                "content/pages/help.nl.md:5:1: There is no form “”.",
            ),
            (
                "```form contact\nx\n```",
                "content/pages/help.nl.md:5:1: A form is a part without a text in it. Write its text before it or after it.",
            ),
        ] {
            let changes = [("pages/help.nl.md", page("Hulp", body))];
            let changes = changes.each_ref().map(|(path, text)| (*path, text.as_str()));
            assert_eq!(said(&changes), [expected]);
        }
    }

    #[test]
    fn the_day_makes_no_difference_to_a_first_step() {
        let sources = real("");
        let settings = crate::settings::Settings::read(&sources).unwrap();
        let words = crate::words::read(&sources, &settings).unwrap();
        let steps = FirstSteps::new(&words);
        for form in form::all() {
            let [one, other] = [ANY_DAY, jiff::civil::date(2027, 12, 31)].map(|day| {
                steps
                    .fields(form, settings.language(settings.default), day)
                    .unwrap()
            });
            assert_eq!(one, other, "{}", form.id);
        }
    }
}
