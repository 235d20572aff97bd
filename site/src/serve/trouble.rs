//! The page that is shown instead of any other while the sources are wrong: what, where, and what was meant.
//!
//! For editors, so in the language of the checks; it reloads by itself when all is mended.

use axum::response::{Html, IntoResponse as _, Response};
use functions::web::headers::{self, Kind};
use http::StatusCode;

use super::reload;
use crate::markdown::escaped;
use crate::problems::{Problem, Problems};

/// The page.
pub(super) fn page(problems: &Problems) -> Response {
    let mut response = (
        StatusCode::INTERNAL_SERVER_ERROR,
        Html(reload::taught(&html(problems))),
    )
        .into_response();
    headers::apply(Kind::PrivatePage, false, response.headers_mut());
    response
}

fn html(problems: &Problems) -> String {
    let list: String = problems.iter().map(item).collect();
    let many = if problems.len() == 1 {
        "one problem".to_owned()
    } else {
        format!("{} problems", problems.len())
    };
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>Not built: {many}</title>\n<link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n<main>\n\
         <h1>The site cannot be built: {many}</h1>\n\
         <p>Mend what is below and save. This page goes away by itself.</p>\n<ol>\n{list}</ol>\n</main>\n</body>\n</html>\n"
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
