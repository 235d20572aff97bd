//! Adults at the desk: added to the staff, and signing in the way people do, with a phone that makes codes.

use functions::part::Part;
use functions::sign_in::{self, Added, NewStaff};
use functions::web::session;
use programme::ids::PersonId;
use programme::languages::Lang;
use programme::personal::Personal;
use programme::requests::Email;
use programme::sessions::{self, Device, Who};
use programme::staff::{Job, Reach};
use totp_rs::{Builder, Secret};

use super::recording;
use super::visitor::Visitor;
use super::world::World;

/// The app with codes on somebody's phone.
pub struct Phone(String);

impl Phone {
    /// The code it shows now.
    pub fn shows(&self, world: &World) -> String {
        let secret = Secret::try_from_base32(&self.0).expect("a secret");
        let totp = Builder::new().with_secret(secret).build().expect("a phone");
        let now = world.app.clock.now().as_second();
        totp.generate(now.unsigned_abs()).to_string()
    }
}

impl World {
    /// Somebody is added to the staff; their address is their name at backup.example.
    pub async fn hires(&self, name: &str, jobs: &[Job]) -> PersonId {
        self.hires_in(name, jobs, "nl").await
    }

    /// The same, of somebody who reads this language.
    pub async fn hires_in(&self, name: &str, jobs: &[Job], lang: &str) -> PersonId {
        self.hires_with(name, jobs, (lang, Reach::All)).await
    }

    /// The same, of somebody who works in these programmes.
    pub async fn hires_with(&self, name: &str, jobs: &[Job], (lang, reach): (&str, Reach)) -> PersonId {
        let who = NewStaff {
            name: name.to_owned(),
            email: Personal::new(Email(address(name))),
            lang: Lang::new(lang),
            jobs: jobs.to_vec(),
            reach,
        };
        let added = sign_in::add(&self.app.store, &*self.app.ids, who, self.app.clock.now());
        let added = recording::job(Part::Rounds, "add staff", added);
        match added.await.expect("a store") {
            Added::Added(person) => person,
            Added::Taken => panic!("{name} is on the staff already"),
        }
    }

    /// Somebody is added to the staff and comes in for the first time.
    pub async fn at_the_desk(&self, name: &str, jobs: &[Job]) -> Visitor<'_> {
        self.hires(name, jobs).await;
        let mut visitor = self.visitor();
        visitor.opens_a_link(self, name).await.press("Log in").await;
        visitor.sets_up_a_phone(self).await;
        visitor.follow("Ik heb ze bewaard").await;
        visitor
    }
}

impl World {
    /// Somebody of the staff on another day: they came in with both keys, and stand at the page of today.
    pub async fn back_at_the_desk(&self, name: &str) -> Visitor<'_> {
        let staff = self.app.store.all_staff().await.expect("a store");
        let staff = staff.into_iter().map(|saved| saved.value);
        let person = staff
            .filter(|staff| staff.name.reveal() == name)
            .map(|staff| staff.person);
        let who = Who::Staff {
            person: person.last().expect("somebody of this name"),
        };
        let (secret, key) = session::new_secret(&self.app);
        let (_session, change) = sessions::begin(key, who, Device::Own, self.app.clock.now());
        self.committed(change).await;
        let mut visitor = self.visitor();
        let cookie = session::cookie(&self.app, &session::bearing(&secret, who), None);
        visitor.keep_cookie(cookie.to_str().expect("a cookie"));
        visitor.open("/nl/desk").await;
        visitor
    }
}

impl Visitor<'_> {
    /// Asks for a link and opens it from the mail.
    pub async fn opens_a_link(&mut self, world: &World, name: &str) -> &mut Self {
        self.asks_for_a_link(name).await.sees("Kijk in je mail");
        let link = mailed_link(world, name).await;
        self.open(&link).await.sees("Druk op de knop")
    }

    /// Asks for a link.
    pub async fn asks_for_a_link(&mut self, name: &str) -> &mut Self {
        self.open("/nl/desk/sign-in").await;
        self.fill("Jouw e-mailadres", &address(name))
            .press("Stuur mij een link")
            .await
    }

    /// Types the secret into a phone, and the first code of the phone here.
    pub async fn sets_up_a_phone(&mut self, world: &World) -> Phone {
        let [typed] = self.page().texts("main code").try_into().expect("one secret");
        let phone = Phone(typed.replace(' ', ""));
        self.shows_a_code(&phone.shows(world)).await;
        phone
    }

    /// Shows the second key.
    pub async fn shows_a_code(&mut self, code: &str) -> &mut Self {
        self.fill("Wat is de code op je telefoon?", code)
            .press("Kom binnen")
            .await
    }
}

/// The last link that was mailed to somebody.
pub async fn mailed_link(world: &World, name: &str) -> String {
    world.letters_go_out().await;
    let letters = world.mail_to(&address(name));
    letters.last().expect("a letter").button()
}

/// Somebody's address.
pub fn address(name: &str) -> String {
    format!("{}@backup.example", name.to_lowercase())
}
