//! A page as a person sees it: what it says, and what can be filled in and pressed, found by visible words.

use http::{HeaderMap, StatusCode};
use scraper::{ElementRef, Html, Selector};

/// A page that came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub path: String,
    document: Html,
}

/// What pressing a button sends.
pub struct Submission {
    pub method: String,
    pub action: String,
    pub pairs: Vec<(String, String)>,
}

pub fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

/// Text as it is read: spaces joined, direction marks dropped.
pub fn readable(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{2066}'..='\u{2069}'))
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text_of(element: ElementRef<'_>) -> String {
    readable(&element.text().collect::<Vec<_>>().join(""))
}

/// Whether no part of a title stands in it twice: a tab has room for few words.
fn says_each_thing_once(title: &str) -> bool {
    let parts: Vec<&str> = title.split(" – ").collect();
    (1..parts.len()).all(|at| !parts[..at].contains(&parts[at]))
}

#[test]
fn a_title_that_repeats_itself_is_noticed() {
    assert!(says_each_thing_once(
        "Where do we come? – Ask for a workshop – BACK-UP"
    ));
    assert!(!says_each_thing_once(
        "Join your group – Join your group – BACK-UP"
    ));
}

impl Page {
    pub fn new(status: StatusCode, headers: HeaderMap, path: String, html: &str) -> Self {
        let document = Html::parse_document(html);
        let page = Self {
            status,
            headers,
            path,
            document,
        };
        let title = page.title();
        assert!(
            says_each_thing_once(&title),
            "the title of {} repeats itself: {title}",
            page.path
        );
        page
    }

    /// Everything that can be read in the main part.
    pub fn text(&self) -> String {
        self.all("main")
            .into_iter()
            .map(text_of)
            .collect::<Vec<_>>()
            .join(" ")
    }

    pub fn title(&self) -> String {
        self.all("title").into_iter().map(text_of).collect()
    }

    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.document.select(&select(selector)).collect()
    }

    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(text_of).collect()
    }

    /// The control with this label: a `<label>` whose words are exactly these. Panics when a person could not find it either.
    pub fn control(&self, label: &str) -> ElementRef<'_> {
        let found: Vec<_> = self
            .all("main label")
            .into_iter()
            .filter(|element| text_of(*element) == readable(label))
            .collect();
        let [only] = found.as_slice() else {
            panic!(
                "{} labels say “{label}” on {}; there are: {:?}",
                found.len(),
                self.path,
                self.texts("main label, main legend")
            )
        };
        let id = only
            .value()
            .attr("for")
            .unwrap_or_else(|| panic!("the label “{label}” belongs to no control"));
        self.by_id(id)
            .unwrap_or_else(|| panic!("the label “{label}” points at #{id}, which is not there"))
    }

    /// The control with this label inside the group of this legend.
    pub fn control_in(&self, legend: &str, label: &str) -> ElementRef<'_> {
        for group in self.all("main fieldset") {
            let is_it = group
                .select(&select("legend"))
                .any(|element| text_of(element) == readable(legend));
            if !is_it {
                continue;
            }
            for element in group.select(&select("label")) {
                if text_of(element) == readable(label) {
                    let id = element.value().attr("for").expect("a label for a control");
                    return self.by_id(id).expect("the control of the label");
                }
            }
        }
        panic!(
            "no “{label}” under “{legend}” on {}; there are: {:?}",
            self.path,
            self.texts("main legend, main label")
        )
    }

    fn by_id(&self, id: &str) -> Option<ElementRef<'_>> {
        self.document
            .select(&select("[id]"))
            .find(|element| element.value().attr("id") == Some(id))
    }

    /// Where the link with these words leads.
    pub fn link(&self, words: &str) -> String {
        let links = self.all("a[href]");
        let found = links.iter().find(|link| text_of(**link) == readable(words));
        let found = found.unwrap_or_else(|| {
            panic!(
                "no link says “{words}” on {}: {:?}",
                self.path,
                self.texts("main a")
            )
        });
        found.value().attr("href").unwrap_or_default().to_owned()
    }

    /// What the button with these words sends, with what the page itself holds; the visitor adds what was typed.
    pub fn button(&self, words: &str) -> Submission {
        let buttons = self.all("button");
        let button = buttons.iter().find(|button| text_of(**button) == readable(words));
        let button = button.unwrap_or_else(|| {
            panic!(
                "no button says “{words}” on {}: {:?}\n{}",
                self.path,
                self.texts("button"),
                self.text()
            )
        });
        let form = match button.value().attr("form") {
            Some(id) => self
                .by_id(id)
                .unwrap_or_else(|| panic!("the button “{words}” belongs to no form")),
            None => button
                .ancestors()
                .filter_map(ElementRef::wrap)
                .find(|element| element.value().name() == "form")
                .unwrap_or_else(|| panic!("the button “{words}” stands in no form")),
        };
        let mut pairs = fields(form, "input[name], textarea[name], select[name]");
        if let Some(id) = form.value().attr("id") {
            // Controls may stand elsewhere and name their form.
            pairs.extend(fields(
                self.document.root_element(),
                &format!("input[form='{id}'][name]"),
            ));
        }
        if let Some(name) = button.value().attr("name") {
            pairs.push((
                name.to_owned(),
                button.value().attr("value").unwrap_or_default().to_owned(),
            ));
        }
        let action = button
            .value()
            .attr("formaction")
            .or(form.value().attr("action"))
            .unwrap_or(&self.path);
        let method = form.value().attr("method").unwrap_or("get").to_ascii_uppercase();
        Submission {
            method,
            action: action.to_owned(),
            pairs,
        }
    }
}

/// What these controls below an element would send as they came.
fn fields(below: ElementRef<'_>, controls: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for control in below.select(&select(controls)) {
        let element = control.value();
        let name = element.attr("name").unwrap_or_default().to_owned();
        match (element.name(), element.attr("type").unwrap_or("text")) {
            ("textarea", _) => {
                let text: String = control.text().collect();
                pairs.push((name, text.strip_prefix('\n').unwrap_or(&text).to_owned()));
            }
            ("select", _) => {
                let chosen = control.select(&select("option[selected]")).next();
                let chosen = chosen.or_else(|| control.select(&select("option")).next());
                if let Some(option) = chosen {
                    pairs.push((name, option.value().attr("value").unwrap_or_default().to_owned()));
                }
            }
            (_, "radio" | "checkbox") => {
                if element.attr("checked").is_some() {
                    pairs.push((name, element.attr("value").unwrap_or("on").to_owned()));
                }
            }
            (_, "submit" | "button") => {}
            _ => pairs.push((name, element.attr("value").unwrap_or_default().to_owned())),
        }
    }
    pairs
}
