//! Somebody at a browser without script: opens addresses, fills in by label, presses by visible word.

use axum::body::Body;
use axum::extract::ConnectInfo;
use http::{HeaderMap, Request, StatusCode, header};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use tower::ServiceExt;

use super::page::{Page, readable};
use super::world::World;

const HOST: &str = "www.example.org";

pub struct Visitor<'w> {
    world: &'w World,
    page: Option<Page>,
    /// What was typed on this page and not sent yet: name, value, whether it stands beside others of that name.
    typed: Vec<Typed>,
    address: SocketAddr,
    /// What the browser holds for this site: name and value.
    cookies: BTreeMap<String, String>,
}

enum Typed {
    Text(String, String),
    Chosen(String, String),
    Ticked(String, String),
}

impl<'w> Visitor<'w> {
    pub fn new(world: &'w World, address: [u8; 4]) -> Self {
        Self {
            world,
            page: None,
            typed: Vec::new(),
            address: SocketAddr::from((address, 40_000)),
            cookies: BTreeMap::new(),
        }
    }

    /// The page that is open.
    pub fn page(&self) -> &Page {
        self.page.as_ref().expect("nothing is open yet")
    }

    pub async fn open(&mut self, path: &str) -> &mut Self {
        let request = Request::get(path).body(Body::empty()).unwrap();
        self.send(request, path.to_owned()).await;
        self
    }

    /// The body of a file that is a text, but not a page.
    pub async fn fetch(&mut self, path: &str) -> String {
        String::from_utf8(self.fetch_bytes(path).await).expect("UTF-8")
    }

    /// The body of a file.
    pub async fn fetch_bytes(&mut self, path: &str) -> Vec<u8> {
        let mut request = Request::get(path)
            .header(header::HOST, HOST)
            .body(Body::empty())
            .unwrap();
        for (name, value) in &self.cookies {
            let cookie = format!("{name}={value}").parse().unwrap();
            request.headers_mut().append(header::COOKIE, cookie);
        }
        let response = self.world.router().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap();
        bytes.to_vec()
    }

    pub fn fill(&mut self, label: &str, text: &str) -> &mut Self {
        let name = self
            .page()
            .control(label)
            .value()
            .attr("name")
            .expect("a name")
            .to_owned();
        self.typed.push(Typed::Text(name, text.to_owned()));
        self
    }

    /// Fills the box with this label in the group with this legend (a day, a month, a year).
    pub fn fill_in(&mut self, legend: &str, label: &str, text: &str) -> &mut Self {
        let name = self
            .page()
            .control_in(legend, label)
            .value()
            .attr("name")
            .expect("a name")
            .to_owned();
        self.typed.push(Typed::Text(name, text.to_owned()));
        self
    }

    /// Chooses a radio button, or ticks a box.
    pub fn choose(&mut self, label: &str) -> &mut Self {
        let control = self.page().control(label);
        let name = control.value().attr("name").expect("a name").to_owned();
        let value = control.value().attr("value").unwrap_or("on").to_owned();
        let typed = match control.value().attr("type") {
            Some("radio") => Typed::Chosen(name, value),
            Some("checkbox") => Typed::Ticked(name, value),
            other => panic!("“{label}” is not something to choose but {other:?}"),
        };
        self.typed.push(typed);
        self
    }

    /// Presses the button with these words; follows where it leads.
    pub async fn press(&mut self, words: &str) -> &mut Self {
        let (method, action, body) = self.about_to_send(words);
        assert_eq!(method, "POST", "“{words}” only looks");
        self.send_form(&action, &body, "same-origin", &format!("https://{HOST}"))
            .await
    }

    /// What pressing would send, for those who press twice or from elsewhere.
    pub fn about_to_send(&self, words: &str) -> (String, String, String) {
        let mut submission = self.page().button(words);
        for typed in &self.typed {
            let pairs = &mut submission.pairs;
            match typed {
                Typed::Text(name, value) | Typed::Chosen(name, value) => {
                    pairs.retain(|(existing, _)| existing != name);
                    pairs.push((name.clone(), value.clone()));
                }
                Typed::Ticked(name, value) => pairs.push((name.clone(), value.clone())),
            }
        }
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&submission.pairs)
            .finish();
        (submission.method, submission.action, body)
    }

    pub async fn follow(&mut self, words: &str) -> &mut Self {
        let path = self.page().link(words);
        self.open(&path).await
    }

    #[track_caller]
    pub fn sees(&mut self, words: &str) -> &mut Self {
        let text = self.page().text();
        assert!(
            text.contains(&readable(words)),
            "“{words}” is not to be seen on {}:\n{text}",
            self.page().path
        );
        self
    }

    #[track_caller]
    pub fn does_not_see(&mut self, words: &str) -> &mut Self {
        let text = self.page().text();
        assert!(
            !text.contains(&readable(words)),
            "“{words}” is to be seen on {}:\n{text}",
            self.page().path
        );
        self
    }

    #[track_caller]
    pub fn is_at(&mut self, path: &str) -> &mut Self {
        assert!(
            self.page().path.starts_with(path),
            "at {} and not at {path}",
            self.page().path
        );
        self
    }

    #[track_caller]
    pub fn gets(&mut self, status: StatusCode) -> &mut Self {
        assert_eq!(self.page().status, status, "{}", self.page().text());
        self
    }

    /// Sends a form of ours once more, as it was.
    pub async fn post(&mut self, path: &str, body: &str) -> &mut Self {
        self.send_form(path, body, "same-origin", &format!("https://{HOST}"))
            .await
    }

    /// Somebody else's page sends a form of ours.
    pub async fn post_from_elsewhere(&mut self, path: &str, body: &str) -> &mut Self {
        self.send_form(path, body, "cross-site", "https://elsewhere.example")
            .await
    }

    /// A page of this site sends a form of ours.
    pub async fn post_from(&mut self, origin: &str, path: &str, body: &str) -> &mut Self {
        self.send_form(path, body, "cross-site", origin).await
    }

    /// Fills in the first two steps of a workshop request.
    pub async fn at_step_three(&mut self) -> &mut Self {
        self.open("/nl/workshop").await;
        self.choose("Op een school")
            .fill("Naam van de school of het centrum", "De Brug")
            .fill("Plaats", "Delft");
        self.press("Naar stap 2: de groep").await;
        self.fill("Hoeveel jongeren doen mee?", "40")
            .choose("16 of 17 jaar");
        self.press("Naar stap 3: de periode").await
    }

    /// Fills in everything from the second step on.
    pub async fn from_step_two_to_the_check_page(&mut self) -> &mut Self {
        self.fill("Hoeveel jongeren doen mee?", "40")
            .choose("16 of 17 jaar");
        self.press("Naar stap 3: de periode").await;
        self.from_step_three_to_the_check_page().await
    }

    /// Fills in a whole workshop request, up to the last press.
    pub async fn at_the_check_page(&mut self) -> &mut Self {
        self.at_step_three().await;
        self.from_step_three_to_the_check_page().await
    }

    /// Asks for a workshop; gives the path of the status page.
    pub async fn has_asked(&mut self) -> String {
        self.at_the_check_page()
            .await
            .press("Vraag de workshop aan")
            .await
            .sees("Je vraag is binnen");
        self.page().link("Bekijk, wijzig of haal je vraag weg")
    }

    async fn from_step_three_to_the_check_page(&mut self) -> &mut Self {
        self.choose("Zo snel mogelijk")
            .press("Naar stap 4: jouw gegevens")
            .await;
        self.fill("Jouw naam", "Samira el Amrani")
            .fill("Jouw e-mailadres", "samira@debrug.example");
        self.choose("Jullie mogen mij bellen of mailen over deze vraag");
        self.press("Kijk alles na").await.sees("Klopt alles?")
    }

    async fn send_form(&mut self, path: &str, body: &str, site: &str, origin: &str) -> &mut Self {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ORIGIN, origin)
            .header("sec-fetch-site", site)
            .body(Body::from(body.to_owned()))
            .unwrap();
        self.send(request, path.to_owned()).await;
        self
    }

    /// Keeps the cookies of an answer, as a browser would.
    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE) {
            self.keep_cookie(cookie.to_str().unwrap());
        }
    }

    /// Keeps a cookie: `name=value; Max-Age=…`.
    pub fn keep_cookie(&mut self, cookie: &str) {
        let (name, rest) = cookie.split_once('=').expect("a cookie with a value");
        let value = rest.split(';').next().unwrap_or_default();
        if rest.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// The browser is closed: only what it was told to keep for some time stays. Here that is nothing.
    pub fn close_browser(&mut self) -> &mut Self {
        self.cookies.clear();
        self
    }

    /// What the browser would send along.
    pub fn cookie(&self) -> Option<String> {
        let (name, value) = self.cookies.first_key_value()?;
        Some(format!("{name}={value}"))
    }

    /// Whether the browser holds anything for this site.
    pub fn holds_a_cookie(&self) -> bool {
        !self.cookies.is_empty()
    }

    async fn send(&mut self, mut request: Request<Body>, path: String) {
        let mut path = path;
        for _redirect in 0..5 {
            request.headers_mut().insert(header::HOST, HOST.parse().unwrap());
            request.extensions_mut().insert(ConnectInfo(self.address));
            for (name, value) in &self.cookies {
                let cookie = format!("{name}={value}").parse().unwrap();
                request.headers_mut().append(header::COOKIE, cookie);
            }
            let response = self.world.router().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            self.keep_cookies(&parts.headers);
            let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
            if parts.status == StatusCode::SEE_OTHER {
                path = parts.headers[header::LOCATION].to_str().unwrap().to_owned();
                request = Request::get(&path).body(Body::empty()).unwrap();
                continue;
            }
            let html = String::from_utf8(bytes.to_vec()).expect("UTF-8");
            self.page = Some(Page::new(parts.status, parts.headers, path, &html));
            self.typed.clear();
            return;
        }
        panic!("too many redirects at {path}");
    }
}
