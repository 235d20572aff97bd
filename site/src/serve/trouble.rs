//! The page that is shown instead of any other while the sources are wrong: what, where, and what was meant.
//!
//! For editors, so in the language of the checks; it reloads by itself when all is mended.

use axum::response::{Html, IntoResponse as _, Response};
use functions::web::headers::{self, Kind};
use http::StatusCode;

use super::reload;
use crate::markdown::escaped;
use crate::problems::{Problem, Problems, Tongue};

/// The page.
pub(super) fn page(problems: &Problems, tongue: Tongue) -> Response {
    let mut response = (
        StatusCode::INTERNAL_SERVER_ERROR,
        Html(reload::taught(&html(problems, tongue))),
    )
        .into_response();
    headers::apply(Kind::PrivatePage, false, response.headers_mut());
    response
}

fn html(problems: &Problems, tongue: Tongue) -> String {
    let list: String = problems.iter().map(item).collect();
    let many = problems.len();
    let (lang, [title, heading, help]) = match tongue {
        Tongue::En => {
            let many = if many == 1 {
                "one problem".to_owned()
            } else {
                format!("{many} problems")
            };
            let heading = format!("The site cannot be built: {many}");
            let help = "Mend what is below and save. This page goes away by itself.";
            ("en", [format!("Not built: {many}"), heading, help.to_owned()])
        }
        Tongue::Nl => {
            let many = if many == 1 {
                "er is één ding mis".to_owned()
            } else {
                format!("er zijn {many} dingen mis")
            };
            let heading = format!("We kunnen de site niet maken: {many}");
            let help = "Verbeter wat hieronder staat en sla het op. Deze pagina gaat vanzelf weg.";
            ("nl", [format!("Niet gemaakt: {many}"), heading, help.to_owned()])
        }
    };
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n<main>\n\
         <h1>{heading}</h1>\n\
         <p>{help}</p>\n<ol>\n{list}</ol>\n</main>\n</body>\n</html>\n"
    )
}

fn item(problem: &Problem) -> String {
    let place = if problem.line > 0 {
        format!("{}:{}:{}", problem.file, problem.line, problem.column)
    } else {
        problem.file.clone()
    };
    let mark = " ".repeat(problem.column.saturating_sub(1)) + &"^".repeat(problem.width.max(1));
    let excerpt = match problem.excerpt.as_str() {
        "" => String::new(),
        excerpt => format!(
            "<pre>{}
{mark}</pre>
",
            escaped(excerpt)
        ),
    };
    let help = problem
        .help
        .as_ref()
        .map(|help| {
            format!(
                "<p>{}</p>
",
                escaped(help)
            )
        })
        .unwrap_or_default();
    let (message, place) = (escaped(&problem.message), escaped(&place));
    format!(
        "<li><p><strong>{message}</strong></p>
<p><code>{place}</code></p>
{excerpt}{help}</li>
"
    )
}
