//! A page: a shell with its slots filled.

use forms::words::Args;
use http::StatusCode;
use programme::languages::Lang;
use serde::Serialize;

use crate::embeds::oembed;
use crate::web::front::{Front, Menu};
use crate::web::headers::Kind;
use crate::web::shell::{Beside, Here};

/// How the language menu leads to the other languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// By links: the same path in each language. The path is without the language: `/workshop`.
    Links(String),
    /// By buttons of the form with this element id, so that what was typed comes along.
    Buttons {
        /// The element id of the form.
        form: &'static str,
        /// The path without the language.
        path: String,
    },
}

/// What goes into a shell.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its title, without the name of the site.
    pub title: String,
    /// One sentence for search engines; only pages that may be found need it.
    pub description: String,
    /// The HTML of its middle.
    pub main: String,
    /// The menu above it.
    pub menu: Menu,
    /// The entry of that menu it is, or stands below: its path after the language, `board`.
    pub current: Option<&'static str>,
    /// The entries of that menu that lead nowhere for the reader, and so are left out.
    pub closed: Vec<&'static str>,
    /// How many proposals wait for the reader's answer, where that is known: it stands in the menu.
    pub waiting: usize,
    /// The other languages.
    pub elsewhere: Elsewhere,
    /// Whether search engines may list it.
    pub listed: bool,
    /// Its status.
    pub status: StatusCode,
    /// How browsers may keep it.
    pub kind: Kind,
}

impl Page {
    /// A page with the public menu that is nobody else's: not listed, not kept, and the same path in the other languages.
    pub fn private(title: String, main: String, path: String) -> Self {
        Self {
            title,
            description: String::new(),
            main,
            menu: Menu::Public,
            current: None,
            closed: Vec::new(),
            waiting: 0,
            elsewhere: Elsewhere::Links(path),
            listed: false,
            status: StatusCode::OK,
            kind: Kind::PrivatePage,
        }
    }
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    own_name: &'a str,
    dir: &'static str,
    path: String,
    current: bool,
}

#[derive(Serialize)]
struct Slots<'a> {
    languages: Vec<Entry<'a>>,
    form: Option<&'static str>,
    base_url: &'a str,
    path: String,
    default: &'a str,
    listed: bool,
    /// Where what stands here is described for editors, if it can stand on other sites.
    described_at: Option<String>,
}

/// Fills the shell of this language. A page never fails: without its shell it is the bare middle, in the right language.
pub fn fill(front: &Front, lang: &Lang, page: &Page, base_url: &str) -> String {
    let (form, path) = match &page.elsewhere {
        Elsewhere::Links(path) => (None, path),
        Elsewhere::Buttons { form, path } => (Some(*form), path),
    };
    let incomplete = front
        .languages()
        .iter()
        .any(|language| language.code == *lang && !language.complete);
    let shown = front
        .languages()
        .iter()
        .filter(|language| language.complete || language.code == *lang);
    let entries = shown.map(|language| Entry {
        code: language.code.code(),
        own_name: &language.own_name,
        dir: language.dir.as_str(),
        path: format!("/{}{path}", language.code),
        current: language.code == *lang,
    });
    let described_at = (page.menu == Menu::Bare && path.starts_with("/embed/"))
        .then(|| format!("{base_url}{}?url={base_url}/{lang}{path}", oembed::PATH));
    let slots = Slots {
        described_at,
        languages: entries.collect(),
        form,
        base_url,
        path: format!("/{lang}{path}"),
        default: front.default_lang().code(),
        listed: page.listed && !incomplete,
    };
    let fragment = |name| front.fragment(lang, name, &slots).unwrap_or_default();
    let site = front.words().say(lang, "site-name", &Args::NONE);
    let Some(shell) = front.shell(lang, page.menu) else {
        return page.main.clone();
    };
    let current = page.current.map(|entry| format!("/{lang}/{entry}"));
    let here = current.as_deref().map(|entry| Here {
        path: entry,
        exactly: entry == slots.path,
    });
    let main = format!("{}{}", front.pictures().drawings_for(&page.main), page.main);
    let filled = [
        ("title", &*escape(&format!("{} – {site}", page.title))),
        ("description", &escape(&page.description)),
        ("head", &fragment("head.html")),
        ("languages", &fragment("languages.html")),
        ("main", &main),
    ];
    let waiting = (page.waiting > 0).then(|| {
        let count = Args::one("n", page.waiting);
        (
            format!("/{lang}/matches"),
            front.words().say(lang, "menu-waiting", &count),
        )
    });
    let beside = waiting.as_ref().map(|(path, words)| Beside { path, words });
    let closed: Vec<_> = page
        .closed
        .iter()
        .map(|entry| format!("/{lang}/{entry}"))
        .collect();
    shell.fill(&filled, here, beside, &closed)
}

/// Text as HTML text or attribute value.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_every_sign_that_means_something() {
        assert_eq!(
            escape("<a href=\"x\">&'</a>"),
            "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;"
        );
    }
}
