//! Makes requests: real ones, bent a little or a lot.

use std::fmt;

use axum::body::Body;
use http::{HeaderName, HeaderValue, Method, Request, Uri};
use http_body_util::{Full, Limited};
use serde_json::{Map, Value, json};

use super::super::asking::{FORM, JSON, urlencoded};
use super::super::chance::Chance;

/// What real people and machines send.
#[derive(Clone, Debug, Default)]
pub struct Real {
    /// Every door, with its method.
    pub doors: Vec<(Method, String)>,
    /// Links to requests that exist.
    pub links: Vec<String>,
    /// Every form.
    pub forms: Vec<RealForm>,
    /// What presses in the middle of a form sent, drafts included.
    pub pressed: Vec<String>,
}

/// The id of a form, its path, and answers without a problem.
pub type RealForm = (&'static str, &'static str, Vec<(String, String)>);

/// One request, before it is sent.
#[derive(Clone, Debug)]
pub struct Shot {
    method: Method,
    uri: Uri,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Vec<u8>,
    /// The body breaks off before its end, as if the line did.
    cut_off: bool,
    pub address: [u8; 4],
}

impl Shot {
    /// The request.
    pub fn request(&self) -> Request<Body> {
        let mut request = Request::new(if self.cut_off {
            Body::new(Limited::new(
                Full::from(self.body.clone()),
                self.body.len().saturating_sub(1),
            ))
        } else {
            Body::from(self.body.clone())
        });
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri.clone();
        for (name, value) in &self.headers {
            request.headers_mut().append(name.clone(), value.clone());
        }
        request
    }
}

impl fmt::Display for Shot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = String::from_utf8_lossy(&self.body[..self.body.len().min(300)]);
        let (method, uri, bytes) = (&self.method, self.uri.to_string(), self.body.len());
        let uri: String = uri.chars().take(200).collect();
        write!(f, "{method} {uri} {:?}, {bytes} bytes: {body:?}", self.headers)
    }
}

/// Makes requests, always the same ones for a seed.
pub struct Generator<'r> {
    real: &'r Real,
    chance: Chance,
}

const LANGUAGES: [&str; 8] = ["nl", "en", "ar", "xx", "NL", "%FF", "nl%00", ".."];
const SIGNS: [&str; 22] = [
    "/",
    "//",
    "..",
    "%2e%2e",
    "%00",
    "%",
    "%zz",
    "%ff%fe",
    "?",
    "&",
    "=",
    ";",
    ":",
    "@",
    "*",
    "~",
    "{lang}",
    "%7Blink%7D",
    "\u{e9}",
    "%F0%9F%8C%BB",
    "<script>",
    "index.html",
];
const METHODS: [&str; 12] = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "get", "BREW", "PROPFIND",
];
const KINDS: [&str; 14] = [
    FORM,
    JSON,
    "application/json; charset=utf-16",
    "APPLICATION/JSON",
    "application/x-www-form-urlencoded;charset=iso-8859-1",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "text/plain",
    "application/problem+json",
    "application/json, text/plain",
    ";",
    "",
    "\u{7f}json",
    "application/xml",
];
/// Headers that mean something to somebody, with values that do and values that do not.
const HEADERS: [(&str, &[&str]); 18] = [
    (
        "host",
        &["www.example.org", "elsewhere.example", "", "[::1]:99999", "a b"],
    ),
    (
        "origin",
        &[
            "https://www.example.org",
            "https://elsewhere.example",
            "null",
            "",
            "://",
            "https://",
        ],
    ),
    (
        "sec-fetch-site",
        &[
            "same-origin",
            "cross-site",
            "none",
            "same-site",
            "",
            "SAME-ORIGIN",
        ],
    ),
    ("accept", &["text/html", "*/*", "application/json", "q=;", ""]),
    (
        "accept-encoding",
        &["gzip", "br;q=1, gzip;q=0", "*;q=x", "identity;q=0"],
    ),
    ("accept-language", &["ar", "nl;q=2", "xx-YY-ZZ", ",,,,"]),
    ("cookie", &["a=b", "=;=;=", "session=\u{e9}"]),
    ("content-length", &["0", "1", "-1", "99999999999999999999", "ten"]),
    ("transfer-encoding", &["chunked", "gzip", "identity, chunked"]),
    ("content-encoding", &["gzip", "br", "x"]),
    ("expect", &["100-continue", "200-ok"]),
    ("if-none-match", &["*", "W/\"\"", "\"", "W/\"a\", \"b\""]),
    (
        "if-modified-since",
        &["yesterday", "Mon, 31 Feb 2027 00:00:00 GMT"],
    ),
    ("range", &["bytes=0-0", "bytes=9-1", "bytes=-", "lines=1"]),
    (
        "x-forwarded-for",
        &["1.2.3.4", ", , ,", "::1", "unknown", "1.2.3.4:80"],
    ),
    ("x-forwarded-proto", &["http", "https, http"]),
    ("upgrade", &["websocket", "h2c"]),
    ("x-http-method-override", &["DELETE", "POST"]),
];

impl<'r> Generator<'r> {
    pub fn new(real: &'r Real, seed: u64) -> Self {
        let chance = Chance::of(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ 0xB0);
        Self { real, chance }
    }

    /// The next request. About half are right but for their body, so that what comes after the first checks is reached.
    pub fn next(&mut self) -> Shot {
        let (method, pattern) = self.door();
        let nearly_right = self.chance.percent(55);
        let uri = if nearly_right || self.chance.percent(40) {
            self.at_a_door(&pattern, nearly_right)
        } else {
            self.anywhere()
        };
        let method = if nearly_right || self.chance.percent(50) {
            method
        } else {
            Method::from_bytes(self.chance.word(&METHODS).as_bytes()).expect("a method")
        };
        let (kind, body) = self.body(&pattern);
        let mut headers = Vec::new();
        if nearly_right || self.chance.percent(50) {
            push(&mut headers, "host", b"www.example.org");
            push(&mut headers, "sec-fetch-site", b"same-origin");
        }
        if nearly_right || self.chance.percent(70) {
            push(&mut headers, "content-type", kind.as_bytes());
        } else {
            push(&mut headers, "content-type", self.chance.word(&KINDS).as_bytes());
        }
        if !nearly_right || self.chance.percent(10) {
            self.odd_headers(&mut headers);
        }
        Shot {
            method,
            uri,
            headers,
            body,
            cut_off: self.chance.percent(1),
            address: if self.chance.percent(2) {
                [192, 0, 2, 200]
            } else {
                self.chance.address()
            },
        }
    }

    /// Any door; those of the programming interface, where most is kept, more often than others.
    fn door(&mut self) -> (Method, String) {
        let doors = &self.real.doors;
        let machines: Vec<_> = doors
            .iter()
            .filter(|(method, path)| *method == Method::POST && path.starts_with("/api/"))
            .collect();
        if self.chance.percent(25) {
            (*self.chance.one_of(&machines)).clone()
        } else {
            self.chance.one_of(doors).clone()
        }
    }

    fn at_a_door(&mut self, pattern: &str, nearly_right: bool) -> Uri {
        let lang = if nearly_right {
            LANGUAGES[self.chance.below(3)]
        } else {
            self.chance.word(&LANGUAGES)
        };
        let link = if self.chance.percent(if nearly_right { 70 } else { 30 }) {
            self.chance.one_of(&self.real.links).clone()
        } else {
            self.odd_link()
        };
        let mut path = pattern.replace("{lang}", lang).replace("{link}", &link);
        if !nearly_right && self.chance.percent(30) {
            path.push_str(self.chance.word(&SIGNS));
        }
        if self.chance.percent(10) {
            path.push('?');
            path.push_str(
                self.chance
                    .word(&["", "a=b", "lang=ar&lang=en", "%00", "=&=&=", "go=send"]),
            );
        }
        uri(&path)
    }

    fn odd_link(&mut self) -> String {
        let real = self.chance.one_of(&self.real.links).clone();
        match self.chance.below(6) {
            0 => real[..self.chance.below(real.len())].to_owned(),
            1 => real + "A",
            2 => "A".repeat(self.chance.between(1, 9000)),
            3 => {
                let bytes = self.chance.bytes(12);
                bytes.iter().map(|byte| format!("%{byte:02X}")).collect()
            }
            4 => real.chars().rev().collect(),
            _ => self.chance.word(&SIGNS).to_owned(),
        }
    }

    fn anywhere(&mut self) -> Uri {
        let pages = [
            "/",
            "/nl/",
            "/en/",
            "/nl",
            "/sitemap.xml",
            "/robots.txt",
            "/404.html",
            "/assets/",
            "/nl/404.html",
            "/api",
            "/.env",
            "*",
        ];
        let mut path = self.chance.word(&pages).to_owned();
        for _part in 0..self.chance.below(5) {
            if self.chance.percent(50) {
                path.push('/');
            }
            path.push_str(self.chance.word(&SIGNS));
        }
        uri(&path)
    }

    fn odd_headers(&mut self, headers: &mut Vec<(HeaderName, HeaderValue)>) {
        for _header in 0..self.chance.below(5) {
            let (name, values) = self.chance.one_of(&HEADERS);
            match self.chance.below(8) {
                0 => {
                    let many = self.chance.below(40);
                    let bytes = self.chance.bytes(many);
                    push(headers, name, &bytes);
                }
                1 => push(headers, name, "x, ".repeat(self.chance.below(4000)).as_bytes()),
                2 => headers.retain(|(known, _)| known != name),
                _ => push(headers, name, self.chance.word(values).as_bytes()),
            }
        }
    }

    /// A body with its media type, for the door with this pattern.
    fn body(&mut self, pattern: &str) -> (&'static str, Vec<u8>) {
        let ours = self.real.forms.iter().find(|(id, path, _)| {
            pattern.ends_with(&format!("/{id}")) || pattern.ends_with(&format!("/{path}"))
        });
        let (_, path, mut answers) = ours
            .cloned()
            .unwrap_or_else(|| self.chance.one_of(&self.real.forms).clone());
        let json = pattern.starts_with("/api/") && self.chance.percent(70);
        let kind = if json { JSON } else { FORM };
        for (name, value) in &mut answers {
            if name.ends_with("_name") {
                *value = format!("Naam {}", self.chance.number());
            }
        }
        if self.chance.percent(40) && !pattern.starts_with("/api/") {
            // A press in the middle of a form, with a real draft or none.
            let pressed = self.chance.one_of(&self.real.pressed).clone();
            let step = self.chance.word(&[
                "message", "place", "group", "period", "contact", "check", "nowhere",
            ]);
            let go = self.chance.word(&[
                "next",
                "back",
                "here",
                "send",
                "change-place",
                "change-",
                "elsewhere",
            ]);
            let own = format!("step={step}&go={go}&then=check&");
            let body = if path == "workshop" {
                own + &pressed
            } else {
                own + &urlencoded(&answers)
            };
            let body = body.into_bytes();
            return (
                kind,
                if self.chance.percent(40) {
                    bent(body, &mut self.chance)
                } else {
                    body
                },
            );
        }
        let body = match self.chance.below(100) {
            0..25 if json => object(&answers, Value::from).to_string().into_bytes(),
            25..45 if json => self.wrong_types(&answers).to_string().into_bytes(),
            45..50 if json => self.deep(),
            0..45 => self.odd_pairs(&answers),
            45..60 => {
                let many = self.chance.below(3000);
                self.chance.bytes(many)
            }
            60..62 => vec![*self.chance.one_of(b"a=&{[\"0%"); self.chance.between(200_000, 300_000)],
            62..66 => Vec::new(),
            _ => {
                let body = if json {
                    object(&answers, Value::from).to_string()
                } else {
                    urlencoded(&answers)
                };
                bent(body.into_bytes(), &mut self.chance)
            }
        };
        (kind, body)
    }

    /// The answers, some of them of a type that nobody asked for.
    fn wrong_types(&mut self, answers: &[(String, String)]) -> Value {
        let percent = *self.chance.one_of(&[5, 50, 100]);
        let mut members = object(answers, Value::from);
        let Value::Object(inner) = &mut members else {
            return members;
        };
        for value in inner.values_mut() {
            if self.chance.percent(percent) {
                *value = self.any_value(3);
            }
        }
        if self.chance.percent(20) {
            inner.insert("surprise".to_owned(), self.any_value(2));
        }
        if self.chance.percent(5) {
            self.any_value(4)
        } else {
            members
        }
    }

    fn any_value(&mut self, deep: usize) -> Value {
        let odd = [
            "",
            "yes",
            "\u{0}",
            "\r\nBcc: a@b.example",
            "{{ x }}",
            "<b>",
            "\u{202E}",
            "40",
            "2027-02-31",
            "🌻",
            "a@b.example",
        ];
        let many = self.chance.below(4);
        match self.chance.below(if deep == 0 { 8 } else { 10 }) {
            0 => Value::Null,
            1 => json!(self.chance.percent(50)),
            2 => json!(self.chance.number()),
            3 => json!(f64::from_bits(self.chance.number())),
            4 => json!(-1),
            5 => json!("é".repeat(self.chance.below(12_000))),
            6 | 7 => json!(self.chance.word(&odd)),
            8 => (0..many).map(|_| self.any_value(deep - 1)).collect(),
            _ => (0..many)
                .map(|number| (format!("member{number}"), self.any_value(deep - 1)))
                .collect(),
        }
    }

    /// Values in each other, far deeper than anybody means.
    fn deep(&mut self) -> Vec<u8> {
        let many = self.chance.between(10, 60_000);
        match self.chance.below(3) {
            0 => "[".repeat(many).into_bytes(),
            1 => [vec![b'['; many], vec![b']'; many]].concat(),
            _ => format!("{{\"org_name\":{}1{}}}", "[".repeat(many), "]".repeat(many)).into_bytes(),
        }
    }

    /// Names and values, some of them odd, missing, twice, or far too many.
    fn odd_pairs(&mut self, answers: &[(String, String)]) -> Vec<u8> {
        let mut pairs = answers.to_vec();
        for _change in 0..self.chance.below(4) {
            let at = self.chance.below(pairs.len());
            match self.chance.below(5) {
                0 => drop(pairs.remove(at)),
                1 => pairs.push(pairs[at].clone()),
                2 => pairs[at].1 = "\u{1F33B}".repeat(self.chance.below(2000)),
                3 => pairs[at].0.push_str("_day"),
                _ => pairs[at].1 = self.any_value(0).to_string(),
            }
            if pairs.is_empty() {
                break;
            }
        }
        if self.chance.percent(3) {
            let many = self.chance.below(20_000);
            pairs.extend((0..many).map(|number| (format!("n{}", number % 50), String::new())));
        }
        urlencoded(&pairs).into_bytes()
    }
}

fn object(answers: &[(String, String)], value: impl Fn(String) -> Value) -> Value {
    let members: Map<_, _> = answers
        .iter()
        .map(|(name, text)| (name.clone(), value(text.clone())))
        .collect();
    Value::Object(members)
}

/// The bytes with some of them flipped, left out, doubled, moved or cut off.
pub fn bent(mut bytes: Vec<u8>, chance: &mut Chance) -> Vec<u8> {
    for _bend in 0..chance.between(1, 4) {
        if bytes.is_empty() {
            return bytes;
        }
        let at = chance.below(bytes.len());
        let until = bytes.len().min(at + chance.between(1, 40));
        match chance.below(7) {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => drop(bytes.drain(at..until)),
            2 => {
                let again = bytes[at..until].to_vec();
                bytes.splice(at..at, again);
            }
            3 => bytes.truncate(at),
            4 => bytes.insert(at, chance.bytes(1)[0]),
            5 => {
                let signs: [&[u8]; 8] = [b"%00", b"\"", b"\\u0000", b"\\ud800", b"&", b"=", b"\xff", b"}"];
                bytes.splice(at..at, chance.one_of(&signs).iter().copied());
            }
            _ => bytes.rotate_left(at),
        }
    }
    bytes
}

fn push(headers: &mut Vec<(HeaderName, HeaderValue)>, name: &str, value: &[u8]) {
    // What HTTP cannot carry cannot arrive either.
    if let Ok(value) = HeaderValue::from_bytes(value) {
        headers.push((name.parse().expect("the name of a header"), value));
    }
}

/// The address; what no client could send is written with percent signs, as a client would.
fn uri(path: &str) -> Uri {
    path.parse().unwrap_or_else(|_not_an_address| {
        let written: String = path.bytes().map(|byte| format!("%{byte:02X}")).collect();
        format!("/{written}").parse().expect("an address")
    })
}
