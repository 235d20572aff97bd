//! Odd and hostile text in every question of every public form: taken and shown as text, or refused with a known code.
//!
//! Twice: once through the programming interface, with the status page that comes of it; once step by step as a browser
//! without script. In both cases a page never grows an element or an attribute from what was typed.

use std::collections::BTreeSet;

use axum::Router;
use forms::clean;
use forms::field::FieldSpec;
use forms::form::{self, Form};
use forms::kinds::{Lines, Shape};
use forms::problem::Code;
use http::StatusCode;
use programme::choices::Choice;

use super::asking::{self, FORM, JSON, open, path_of, press, send, urlencoded};
use super::html::{answer_to, leading_away, skeleton, strange, typed_in};
use crate::harness::{World, root, workshop_answers};

type Pairs = Vec<(String, String)>;

/// The list of naughty strings beside the checkout, if it is there; it is not part of the project.
fn naughty() -> Option<Vec<String>> {
    let file = root().join("../shared/corpora/naughty-strings.json");
    let Ok(text) = std::fs::read_to_string(file) else {
        println!("naughty strings: skipped: no ../shared");
        return None;
    };
    let strings: Vec<String> = serde_json::from_str(&text).expect("a list of texts");
    assert!(strings.len() > 500, "{} strings", strings.len());
    Some(strings)
}

/// What is tried in any case: bytes that mean something to somebody, and sizes.
fn always() -> Vec<String> {
    let table = [
        "",
        "\u{0}",
        "a\u{0}b",
        "\r\n",
        "Samira\r\nBcc: somebody@elsewhere.example",
        "<!--slot:main-->",
        "{{ 1 + 1 }}{% include \"letter.html\" %}",
        "{ -brand } { $name }",
        "\"><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "\" onmouseover=\"alert(1)",
        "<img src=x onerror=alert(1)>",
        "</textarea></dd></dl><h1>hier</h1>",
        "&lt;b&gt; &amp;amp; &#0; &nbsp",
        "javascript:alert(1)",
        "\u{202E}omgekeerd\u{2066}",
        "\u{FEFF}\u{FFFE}\u{FDD0}\u{10FFFF}",
        "e\u{301}\u{302}\u{303}",
        "31 februari",
        "2027-02-31",
        "-1",
        "99999999999999999999999999999999",
        "1e3",
        "٤٠",
        "NaN",
        "null",
        "true",
        "__proto__",
    ];
    let sizes = [
        "a".repeat(10_000),
        "👩‍👩‍👧‍👦".repeat(200),
        "a\u{301}\u{302}".repeat(1000),
        "\n".repeat(3000),
    ];
    table.into_iter().map(str::to_owned).chain(sizes).collect()
}

fn strings() -> Vec<String> {
    let strings = [always(), naughty().unwrap_or_default()].concat();
    println!("odd and hostile texts: {}", strings.len());
    strings
}

/// Answers without a problem, to every question of a form.
fn plain(form: &Form<programme::requests::Asked>) -> Pairs {
    workshop_answers(form, "Samira")
}

fn set(pairs: &mut Pairs, name: &str, value: &str) {
    pairs.retain(|(known, _)| known != name);
    pairs.push((name.to_owned(), value.to_owned()));
}

/// The answers, with this text in every question, choices and ticks included.
fn everywhere(form: &Form<programme::requests::Asked>, text: &str) -> Pairs {
    let mut pairs = plain(form);
    for question in form.questions() {
        set(&mut pairs, question.spec().id, text);
    }
    if form.questions().any(|question| question.spec().id == "start") {
        // So that the date is asked.
        set(&mut pairs, "period", "date");
    }
    pairs
}

/// What is shown of a text that was accepted.
fn shown(spec: &FieldSpec, typed: &str) -> String {
    match &spec.shape {
        Shape::Text(text) if text.lines == Lines::Many => clean::lines(typed),
        _ => clean::line(typed),
    }
}

fn is_free_text(spec: &FieldSpec) -> bool {
    matches!(spec.shape, Shape::Text(_))
}

/// A router for one world, and the page that plain answers lead to.
struct Site {
    world: World,
    router: Router,
}

impl Site {
    async fn new() -> Self {
        let world = World::on("2026-09-14").await;
        let router = world.router();
        Self { world, router }
    }

    fn label(&self, form: &Form<programme::requests::Asked>, field: &str) -> String {
        self.world.say("nl", &form.field_key(field))
    }

    /// Sends answers as a machine; every problem must have a field and a code that the description knows.
    async fn machine(
        &self,
        form: &Form<programme::requests::Asked>,
        number: usize,
        body: (&str, String),
    ) -> Result<String, BTreeSet<String>> {
        let [.., a, b, c] = number.to_be_bytes();
        let answer = send(&self.router, [10, a, b, c], form.id, body).await;
        match answer.status {
            StatusCode::CREATED => Ok(answer.json()["status_url"].as_str().unwrap().to_owned()),
            StatusCode::UNPROCESSABLE_ENTITY => Err(self.problems(form, &answer)),
            other => panic!("text {number} in {}: {other}: {}", form.id, answer.body),
        }
    }

    fn problems(&self, form: &Form<programme::requests::Asked>, answer: &asking::Answer) -> BTreeSet<String> {
        let fields: BTreeSet<_> = form.questions().map(|question| question.spec().id).collect();
        for (field, code) in answer.problems() {
            assert!(fields.contains(field.as_str()), "no field: {field}");
            assert!(
                Code::ALL.iter().any(|known| known.id() == code),
                "no code: {code}"
            );
        }
        answer.problems().into_iter().map(|(field, _)| field).collect()
    }
}

fn json(form: &Form<programme::requests::Asked>, pairs: &Pairs) -> String {
    let mut object = serde_json::Map::new();
    for (name, value) in pairs {
        let several = form
            .questions()
            .map(form::Question::spec)
            .any(|spec| spec.id == name && matches!(spec.shape, Shape::AnyOf { .. } | Shape::Times));
        let value = serde_json::Value::String(value.clone());
        object.insert(
            name.clone(),
            if several {
                serde_json::Value::Array(vec![value])
            } else {
                value
            },
        );
    }
    serde_json::Value::Object(object).to_string()
}

/// Puts plain answers in the place of those that were refused.
fn mend(form: &Form<programme::requests::Asked>, pairs: &mut Pairs, refused: &BTreeSet<String>) {
    pairs.retain(|(name, _)| !refused.contains(name));
    pairs.extend(plain(form).into_iter().filter(|(name, _)| refused.contains(name)));
}

#[tokio::test]
async fn a_machine_may_send_anything() {
    let site = Site::new().await;
    let texts = strings();
    let (mut accepted, mut refused) = (0, 0);
    for form in form::all() {
        let url = site
            .machine(form, usize::MAX, (JSON, json(form, &plain(form))))
            .await
            .unwrap();
        let bones = skeleton(&open(&site.router, path_of(&url)).await.body);
        for (number, text) in texts.iter().enumerate() {
            let mut pairs = everywhere(form, text);
            let problems = site
                .machine(form, number, (FORM, urlencoded(&pairs)))
                .await
                .unwrap_err();
            refused += problems.len();
            // What was refused is mended, so that what was accepted comes through.
            mend(form, &mut pairs, &problems);
            // Texts that differ in case only would be one request.
            set(
                &mut pairs,
                "contact_email",
                &format!("asker{number}@school.example"),
            );
            // These decide what else a page shows: a note for a large group, a date.
            for (name, value) in [("group_size", "40"), ("period", "asap")] {
                if pairs.iter().any(|(known, _)| known == name) {
                    set(&mut pairs, name, value);
                }
            }
            pairs.retain(|(name, _)| name != "start");
            let mut url = site.machine(form, number, (JSON, json(form, &pairs))).await;
            if let Err(problems) = &url {
                // Only now it is known what else must be asked: a mentor's certificate of conduct.
                mend(form, &mut pairs, problems);
                url = site.machine(form, number, (JSON, json(form, &pairs))).await;
            }
            let url = url.unwrap_or_else(|problems| panic!("{text:?}: still refused: {problems:?}"));
            let page = open(&site.router, path_of(&url)).await;
            assert_eq!(page.status, StatusCode::OK, "{text:?}");
            for spec in form.questions().map(form::Question::spec).filter(is_free_text) {
                let given = pairs
                    .iter()
                    .find(|(name, _)| name == spec.id)
                    .map_or("", |(_, value)| value.as_str());
                let expected = shown(&spec, given);
                if !clean::is_blank(given) {
                    let seen = answer_to(&page.body, &site.label(form, spec.id));
                    assert_eq!(seen.as_ref(), Some(&expected), "{} as {text:?}", spec.id);
                    accepted += usize::from(given == text);
                }
            }
            assert!(
                leading_away(&page.body).is_empty(),
                "{text:?}: {:?}",
                leading_away(&page.body)
            );
            let now = skeleton(&page.body);
            // A question that may be skipped has a row in any case, so plain and odd answers look the same.
            let first = now.iter().zip(&bones).find(|(now, plain)| now != plain);
            assert!(now == bones, "{text:?} in {} made {first:?}", form.id);
        }
    }
    println!("as a machine: {accepted} answers accepted and shown, {refused} refused with a code");
    assert!(accepted > texts.len(), "most texts fit somewhere");
}

/// What a visitor has in hand between two presses: the page, and the draft in it.
struct Steps<'s> {
    site: &'s Site,
    form: &'static Form<programme::requests::Asked>,
    draft: String,
}

impl Steps<'_> {
    async fn press(&mut self, step: &str, go: &str, typed: &[(String, String)]) -> asking::Answer {
        let own = [("draft", self.draft.as_str()), ("step", step), ("go", go)];
        let own = own.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let pairs = [&own[..], typed].concat();
        let page = press(&self.site.router, &format!("/nl/{}", self.form.path), &pairs).await;
        if let Some(draft) = typed_in(&page.body, "draft") {
            self.draft = draft;
        }
        page
    }
}

fn steps<'s>(site: &'s Site, form: &'static Form<programme::requests::Asked>) -> Steps<'s> {
    Steps {
        site,
        form,
        draft: String::new(),
    }
}

/// What a step asks, with this text in every control.
fn typed(step: &form::Step, text: &str) -> Pairs {
    let controls = step
        .questions
        .iter()
        .flat_map(|question| question.spec().controls());
    controls.map(|control| (control, text.to_owned())).collect()
}

/// How a control shows again what was typed in it: without what no page may contain, and with the line ends of HTML.
fn shown_again(text: &str) -> String {
    clean::showable(text).replace("\r\n", "\n").replace('\r', "\n")
}

/// The bones of pages of a form with plain texts, right and wrong ones.
async fn known_bones(site: &Site, form: &'static Form<programme::requests::Asked>) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for text in ["Samira", "", "x", "2026-10-01", "250", &"a".repeat(3000)] {
        let mut visit = steps(site, form);
        for step in form.steps {
            for go in ["here", "next"] {
                known.extend(skeleton(&visit.press(step.id, go, &typed(step, text)).await.body));
            }
        }
        known.extend(skeleton(&visit.press("check", "look", &[]).await.body));
        known.extend(skeleton(&visit.press("check", "send", &[]).await.body));
    }
    known
}

#[tokio::test]
async fn a_browser_may_send_anything() {
    let site = Site::new().await;
    let mut pages = 0;
    for form in form::all() {
        let known = known_bones(&site, form).await;
        for text in strings() {
            let mut visit = steps(&site, form);
            let mut seen = Vec::new();
            for step in form.steps {
                let page = visit.press(step.id, "next", &typed(step, &text)).await;
                assert_eq!(
                    page.status,
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "{text:?} in {}",
                    step.id
                );
                for spec in step
                    .questions
                    .iter()
                    .map(form::Question::spec)
                    .filter(is_free_text)
                {
                    let again = typed_in(&page.body, spec.id);
                    let again = again.unwrap_or_else(|| panic!("{} is not there again", spec.id));
                    assert_eq!(again, shown_again(&text), "{} after {text:?}", spec.id);
                }
                seen.push(page);
            }
            seen.push(visit.press("check", "look", &[]).await);
            seen.push(visit.press("check", "send", &[]).await);
            for page in &seen {
                assert!(!page.status.is_server_error(), "{text:?}: {}", page.status);
                let bones = skeleton(&page.body);
                let strange = strange(&bones, &known);
                assert!(strange.is_empty(), "{text:?} in {} made {strange:?}", form.id);
                let away = leading_away(&page.body);
                assert!(away.is_empty(), "{text:?} leads to {away:?}");
            }
            pages += seen.len();
        }
    }
    println!("in a browser: {pages} pages, nothing typed became a part of one");
}

/// The control: the same answers on a page that does not escape them are noticed.
#[tokio::test]
async fn a_page_that_does_not_escape_would_be_noticed() {
    let site = Site::new().await;
    let form = &forms::contact::FORM;
    let url = site
        .machine(form, 0, (JSON, json(form, &plain(form))))
        .await
        .unwrap();
    let page = open(&site.router, path_of(&url)).await.body;
    let asked = steps(&site, form)
        .press("message", "here", &plain(form))
        .await
        .body;
    let noticed = |page: &str| {
        let bones = skeleton(page);
        let strange = |text: &&String| skeleton(&page.replace("Samira", text)) != bones;
        always().iter().filter(strange).count()
    };
    assert!(
        noticed(&page) >= 3,
        "on a status page {} were noticed",
        noticed(&page)
    );
    assert!(noticed(&asked) >= 3, "in a form {} were noticed", noticed(&asked));
    let away = leading_away(&page.replace("/nl/", "javascript:"));
    assert!(!away.is_empty(), "a link that became something else");
}

/// Somebody pastes a whole book, is told that it is too long, and mends it: nothing gets stuck.
#[tokio::test]
async fn a_pasted_book_can_be_mended() {
    let site = Site::new().await;
    let form = &forms::contact::FORM;
    let mut visit = steps(&site, form);
    let book = "Er was eens een school. ".repeat(9500);
    let mut answers = plain(form);
    set(&mut answers, "message", &book);
    let page = visit.press("message", "next", &answers).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        typed_in(&page.body, "message").as_deref(),
        Some(book.as_str()),
        "nothing is lost"
    );
    set(&mut answers, "message", "Er was eens een school.");
    let page = visit.press("message", "next", &answers).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
}
