//! What a partner copies: a link, a frame, the line with the script, a form of its own, and the address for oEmbed.

use forms::form;
use programme::choices::Choice;
use programme::ids::PartnerId;
use programme::partners::Embeddable;
use serde::Serialize;

use super::html_form;
use crate::embeds::{self, script};
use crate::web::page::escape;
use crate::web::visit::Visit;

/// As high as a frame begins, in pixels: a first page fits, on a phone too.
const HEIGHT: u32 = 900;

/// What can be copied for one form in one language.
#[derive(Serialize)]
pub(super) struct Snippets {
    url: String,
    script: String,
    frame: String,
    link: String,
    /// None for what is not filled in.
    own_form: Option<String>,
}

impl Snippets {
    /// Those of a form, in the language of the visit.
    pub(super) fn of(visit: &Visit, partner: PartnerId, what: Embeddable) -> Self {
        let base = &visit.app.settings.base_url;
        let url = format!("{base}/{}{}", visit.lang, embeds::address(partner, what));
        let title = title(visit, what);
        let own_form =
            form::by_id(what.id()).map(|form| html_form::written(visit, form, &format!("{url}/check")));
        Self {
            script: script(base, &url, &title),
            frame: frame(&url, &title, HEIGHT),
            link: format!("<a href=\"{url}\">{}</a>", escape(&title)),
            own_form,
            url,
        }
    }
}

/// What something on a partner's site is called.
pub(crate) fn title(visit: &Visit, what: Embeddable) -> String {
    match what {
        Embeddable::OpenNeeds => visit.say("embed-needs"),
        Embeddable::Workshop | Embeddable::Message | Embeddable::Helper => {
            visit.say(&format!("form-{}.title", what.id()))
        }
    }
}

/// A frame with something of ours in it.
pub(crate) fn frame(url: &str, title: &str, height: u32) -> String {
    let title = escape(title);
    format!(
        "<iframe src=\"{}\" title=\"{title}\" loading=\"lazy\" width=\"100%\" height=\"{height}\"></iframe>",
        escape(url)
    )
}

/// A link, and the script that makes a frame of it.
fn script(base: &str, url: &str, title: &str) -> String {
    format!(
        "<a href=\"{url}\" data-netwerkt>{}</a>\n<script src=\"{base}{}\" integrity=\"{}\" crossorigin=\"anonymous\" async></script>",
        escape(title),
        script::V1_PATH,
        script::integrity()
    )
}
