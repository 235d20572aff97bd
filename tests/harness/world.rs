//! One installation in memory: the real content, an empty store, letters that can be read, a clock that is set by hand.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::middleware::from_fn;
use axum::response::Response;
use forms::form::Form;
use forms::words::Args;
use functions::App;
use functions::app::{Clock, Ids};
use functions::mail::memory::Memory;
use functions::part::Part;
use functions::retention::{self, Removed};
use functions::runs::Looked;
use functions::settings::Settings;
use functions::web::front::{Front, FrontParts};
use http::{Request, StatusCode, header};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use mail_parser::MessageParser;
use programme::chores::Chore;
use programme::languages::Lang;
use programme::programmes::Programmes;
use programme::requests::Asked;
use serde_json::{Map, Value};
use site::build::{BuildOptions, Site, build};
use site::sources::{Roots, Sources};
use store::Store;
use tower::ServiceExt;
use uuid::Uuid;

use super::recording;
use super::visitor::Visitor;

/// A letter as its reader sees it.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub id: String,
    pub raw: String,
}

impl Mail {
    /// Where the button leads, without the host.
    pub fn button(&self) -> String {
        let start = self
            .text
            .find("https://www.example.org/")
            .expect("a link in the letter");
        let url: String = self.text[start..]
            .chars()
            .take_while(|sign| !sign.is_whitespace())
            .collect();
        url.trim_start_matches("https://www.example.org").to_owned()
    }
}

pub struct World {
    pub app: App,
    pub mail: Arc<Memory>,
    clock: Arc<HandClock>,
    /// What requests pass on their way: nothing, unless a test puts something there.
    way: Option<Way>,
    /// Where functions that run elsewhere find what the build hands them.
    front: OnceLock<PathBuf>,
}

/// Something around the functions, or instead of them.
pub type Way = Arc<dyn Fn(Router) -> Router + Send + Sync>;

/// The time, and a file in which it is told to others.
struct HandClock(Mutex<Timestamp>, OnceLock<PathBuf>);

impl HandClock {
    fn tell(&self) {
        if let Some(file) = self.1.get() {
            std::fs::write(file, self.now().to_string()).expect("the time can be told");
        }
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

/// Ids that count up, so that two runs give the same bytes.
#[derive(Default)]
struct Counting(AtomicU64);

impl Ids for Counting {
    fn id(&self) -> Uuid {
        let number = u128::from(self.0.fetch_add(1, Ordering::Relaxed));
        Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | number)
    }

    fn chance(&self) -> u32 {
        u32::try_from(self.0.fetch_add(1, Ordering::Relaxed))
            .unwrap()
            .wrapping_mul(2_654_435_761)
    }

    fn secret(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for part in bytes.chunks_mut(4) {
            part.copy_from_slice(&self.chance().to_be_bytes());
        }
        bytes
    }
}

/// The checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the checkout")
        .to_owned()
}

/// What a build of the real content hands to functions; built once for all tests.
pub fn front_parts() -> FrontParts {
    static PARTS: OnceLock<FrontParts> = OnceLock::new();
    let make = || {
        build(&sources(), &build_options())
            .expect("the real content builds")
            .front()
    };
    PARTS.get_or_init(make).clone()
}

/// The real content, templates and theme.
pub fn sources() -> Sources {
    Sources::read(&Roots::of_content(root().join("content"))).expect("the content can be read")
}

/// A build for www.example.org on a fixed day.
pub fn build_options() -> BuildOptions {
    let date = Date::constant(2026, 9, 14);
    BuildOptions {
        base_url: Some("https://www.example.org".to_owned()),
        date,
        drafts: false,
        demo: false,
    }
}

fn settings() -> Settings {
    Settings {
        base_url: "https://www.example.org".to_owned(),
        ..Settings::default()
    }
}

impl World {
    /// The morning of this day.
    pub async fn on(day: &str) -> Self {
        crate::place::world(day).await
    }

    pub fn with_store(day: &str, store: Store) -> Self {
        let day: Date = day.parse().expect("a date");
        let now = day
            .at(9, 0, 0, 0)
            .in_tz("Europe/Amsterdam")
            .expect("a zone")
            .timestamp();
        let clock = Arc::new(HandClock(Mutex::new(now), OnceLock::new()));
        let mail = Arc::new(Memory::default());
        let front = Front::new(front_parts()).expect("words, shells and fragments");
        let app = App::new(store, Arc::clone(&mail) as _, settings(), front)
            .with_clock(Arc::clone(&clock) as _)
            .with_ids(Arc::new(Counting::default()));
        let way = None;
        Self {
            app,
            mail,
            clock,
            way,
            front: OnceLock::new(),
        }
    }

    /// The same world, whose requests go this way.
    #[must_use]
    pub fn by_way_of(mut self, way: Way) -> Self {
        self.way = Some(way);
        self
    }

    pub fn router(&self) -> Router {
        let functions = functions::all(self.app.clone()).layer(from_fn(recording::request));
        match &self.way {
            Some(way) => way(functions),
            None => functions,
        }
    }

    /// Somebody with a browser of their own.
    pub fn visitor(&self) -> Visitor<'_> {
        Visitor::new(self, [192, 0, 2, 1])
    }

    /// Somebody at another network address.
    pub fn visitor_from(&self, address: [u8; 4]) -> Visitor<'_> {
        Visitor::new(self, address)
    }

    pub fn later(&self, time: SignedDuration) {
        *self.clock.0.lock().unwrap() += time;
        self.clock.tell();
    }

    /// Tells the time in this file too, from now on: for functions that run elsewhere.
    #[cfg(feature = "aws")]
    pub fn tell_the_time_in(&self, file: PathBuf) {
        self.clock.1.set(file).expect("one file");
        self.clock.tell();
    }

    /// Hands over what the build leaves in this file too, from now on: for functions that run elsewhere and did not start yet.
    #[cfg(feature = "aws")]
    pub fn hand_the_front_over_in(&self, file: PathBuf) {
        self.front.set(file).expect("one file");
    }

    /// From now on there are these programmes.
    pub fn has_programmes(&self, programmes: Arc<Programmes>) {
        self.hand_over(|site| site.programmes = Arc::clone(&programmes));
        let parts = FrontParts {
            programmes,
            ..front_parts()
        };
        self.app
            .renew_front(Front::new(parts).expect("words, shells and fragments"));
    }

    /// From now on nothing of the site can be looked for.
    pub fn has_nothing_to_look_for(&self) {
        self.hand_over(|site| site.searches = Arc::default());
        self.app.front().renew_searches(Arc::default());
    }

    /// Hands over what the build leaves with this change, where functions run elsewhere.
    fn hand_over(&self, change: impl FnOnce(&mut Site)) {
        if let Some(file) = self.front.get() {
            let mut site = build(&sources(), &build_options()).expect("the real content builds");
            change(&mut site);
            let bundle = site.bundle().to_bytes().expect("one file");
            std::fs::write(file, bundle).expect("the front");
        }
    }

    /// What the site says under this key.
    pub fn say(&self, lang: &str, key: &str) -> String {
        self.app.front().words().say(&Lang::new(lang), key, &Args::NONE)
    }

    /// The words on the button that leads to a step.
    pub fn next_button(&self, lang: &str, form: &str, number: usize, step: &str) -> String {
        let name = self.say(lang, &format!("{form}-step-{step}.short"));
        let args = Args::one("number", number).with("name", name);
        self.app.front().words().say(&Lang::new(lang), "step-next", &args)
    }

    /// A machine at this address sends a whole form as JSON.
    pub async fn post_json(
        &self,
        address: [u8; 4],
        form: &Form<Asked>,
        answers: &[(String, String)],
    ) -> (StatusCode, Value) {
        self.post_body(
            address,
            form,
            "application/json",
            json_of(form, answers).to_string(),
        )
        .await
    }

    /// A machine at this address sends some body to a form.
    pub async fn post_body(
        &self,
        address: [u8; 4],
        form: &Form<Asked>,
        kind: &str,
        body: String,
    ) -> (StatusCode, Value) {
        let mut request = Request::post(format!("/api/{}", form.id))
            .header(header::HOST, "www.example.org")
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body))
            .unwrap();
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::from((address, 40_000))));
        let response = self.router().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        (
            parts.status,
            serde_json::from_slice(&bytes).unwrap_or(Value::Null),
        )
    }

    /// A machine asks for somebody; gives the address of the status page.
    pub async fn ask_by_machine(&self, form: &Form<Asked>, answers: &[(String, String)]) -> String {
        let (status, body) = self.post_json([198, 51, 100, 1], form, answers).await;
        assert_eq!(status, StatusCode::CREATED, "{body}");
        body["status_url"].as_str().expect("an address").to_owned()
    }

    /// The outbox is emptied as far as it goes.
    pub async fn letters_go_out(&self) {
        let delivering = functions::outbox::deliver(&self.app);
        let delivered = recording::job(Part::Outbox, "deliver", delivering).await;
        delivered.expect("the outbox");
    }

    /// What the server does once a day: whatever is kept no longer goes.
    pub async fn what_is_over_goes(&self) -> Removed {
        let looking = retention::look(&self.app, self.app.clock.now());
        let removed = recording::job(Part::Rounds, "retention", looking).await;
        removed.expect("a store")
    }

    /// What the server does every few minutes: whoever must hear of a meeting does, and whoever waited for room gets it.
    pub async fn runs_are_looked_after(&self) -> Looked {
        let looking = functions::runs::look_after(&self.app, self.app.clock.now());
        let looked = recording::job(Part::Rounds, "runs", looking).await;
        looked.expect("a store")
    }

    /// What the server does in the morning: whoever something waits for hears of it. Gives how many.
    pub async fn staff_is_told(&self) -> usize {
        let telling = functions::digests::tell(&self.app, self.app.clock.now());
        let told = recording::job(Part::Rounds, "digests", telling).await;
        told.expect("a store")
    }

    /// What goes by itself is done, as a server or the clock would.
    pub async fn goes_by_itself(&self, chore: Chore) {
        let running = functions::chores::run(&self.app, chore, self.app.clock.now());
        let done = recording::job(Part::Rounds, "chores", running).await;
        done.expect("a store");
    }

    /// Everything that was mailed, oldest first.
    pub fn letters(&self) -> Vec<Mail> {
        self.mail
            .letters()
            .iter()
            .map(|posted| read_letter(posted.mime.reveal()))
            .collect()
    }

    /// What was mailed to this address.
    pub fn mail_to(&self, address: &str) -> Vec<Mail> {
        self.letters()
            .into_iter()
            .filter(|mail| mail.to == address)
            .collect()
    }
}

/// A letter as its reader sees it.
pub fn read_letter(mime: &[u8]) -> Mail {
    let message = MessageParser::default().parse(mime).expect("a letter");
    let to = message
        .to()
        .and_then(|to| to.first())
        .and_then(|to| to.address())
        .expect("a receiver");
    Mail {
        to: to.to_owned(),
        subject: message.subject().unwrap_or_default().to_owned(),
        text: message.body_text(0).expect("a text part").into_owned(),
        html: message.body_html(0).expect("an HTML part").into_owned(),
        id: message.message_id().expect("an id").to_owned(),
        raw: String::from_utf8_lossy(mime).into_owned(),
    }
}

/// Answers as the programming interface takes them: lists for questions with several answers, a date as one text.
fn json_of(form: &Form<Asked>, answers: &[(String, String)]) -> Value {
    let several: Vec<&str> = form
        .questions()
        .map(forms::form::Question::spec)
        .filter(|spec| {
            matches!(
                spec.shape,
                forms::kinds::Shape::AnyOf { .. } | forms::kinds::Shape::Times
            )
        })
        .map(|spec| spec.id)
        .collect();
    let mut object = Map::new();
    for (name, value) in answers {
        if several.contains(&name.as_str()) {
            let list = object
                .entry(name.clone())
                .or_insert_with(|| Value::Array(Vec::new()));
            list.as_array_mut().unwrap().push(Value::String(value.clone()));
        } else {
            object.insert(name.clone(), Value::String(value.clone()));
        }
    }
    Value::Object(object)
}

/// Every answer a form needs, given by somebody of this name.
pub fn workshop_answers(form: &Form<Asked>, name: &str) -> Vec<(String, String)> {
    let asker = [("contact_name", name), ("contact_email", "samira@debrug.example")];
    let rest: &[(&str, &str)] = match form.id {
        "workshop_request" => &[
            ("org_type", "school"),
            ("org_name", "De Brug"),
            ("town", "Delft"),
            ("group_size", "40"),
            ("age_bands", "16_17"),
            ("other_language", "Papiaments"),
            ("period", "asap"),
            ("goal", "Dat ze elkaar leren kennen"),
            ("contact_role", "mentor"),
            ("contact_phone", "0612345678"),
            ("consent_contact", "yes"),
        ],
        "contact" => &[
            ("topic", "other"),
            ("message", "Wanneer komen jullie weer?"),
            ("contact_phone", "0612345678"),
        ],
        "helper_signup" => &[
            ("role", "mentor"),
            ("vog_ok", "yes"),
            ("age_check", "yes"),
            ("town", "Delft"),
            ("languages", "nl"),
            ("fields_of_work", "care"),
            ("network", "sport"),
            ("availability", "mon_evening"),
            ("hours_total", "40"),
            ("motivation", "Ik ken veel mensen en help graag"),
            ("contact_phone", "0612345678"),
        ],
        "partner_signup" => &[
            ("org_name", "Gemeente Delft"),
            ("org_kind", "municipality"),
            ("site_addresses", "https://www.delft.example"),
            ("forms", "workshop_request"),
            ("langs", "nl"),
            ("notify_email", "web@delft.example"),
            ("agreement", "yes"),
        ],
        other => panic!("no answers for {other} yet"),
    };
    asker
        .iter()
        .chain(rest)
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// Sends a form from this address and gives where it leads.
pub async fn post_from(router: Router, address: [u8; 4], path: &str, body: String) -> String {
    let response = answer_to(router, address, path, body).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    response.headers()[header::LOCATION].to_str().unwrap().to_owned()
}

/// Sends a form from this address and gives what came back.
pub async fn send_form(router: Router, address: [u8; 4], path: &str, body: String) -> (StatusCode, String) {
    let response = answer_to(router, address, path, body).await;
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, String::from_utf8(bytes.to_vec()).expect("UTF-8"))
}

async fn answer_to(router: Router, address: [u8; 4], path: &str, body: String) -> Response {
    let mut request = Request::post(path)
        .header(header::HOST, "www.example.org")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap();
    request
        .extensions_mut()
        .insert(ConnectInfo(SocketAddr::from((address, 40_000))));
    router.oneshot(request).await.unwrap()
}

/// The program, built when it is not there yet.
pub fn netwerkt() -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let make = || {
        let mut build = std::process::Command::new(env!("CARGO"));
        build
            .args([
                "build",
                "--quiet",
                "--locked",
                "--package",
                "site",
                "--bin",
                "netwerkt",
            ])
            .current_dir(root());
        assert!(
            build.status().expect("cargo").success(),
            "netwerkt does not build"
        );
        let test = std::env::current_exe().expect("this test");
        let target = test.ancestors().find(|folder| folder.join("netwerkt").is_file());
        target.expect("the program beside the tests").join("netwerkt")
    };
    BUILT.get_or_init(make).clone()
}
