//! Partners: an organisation that asked and was approved, and its page.

use programme::change::Saved;
use programme::choices::Choice;
use programme::history::Doer;
use programme::ids::{DeedId, EventId, PersonId, RequestId};
use programme::partners::{self, Embeddable, Partner};

use super::world::{World, workshop_answers};

impl World {
    /// An organisation that may show these on <https://www.delft.example>.
    pub async fn partner(&self, name: &str, shows: &[Embeddable]) -> Partner {
        let form = &forms::partner_signup::FORM;
        let mut answers = workshop_answers(form, "Noor");
        answers.retain(|(field, _)| field != "forms" && field != "org_name");
        answers.push(("org_name".to_owned(), name.to_owned()));
        answers.extend(
            shows
                .iter()
                .map(|what| ("forms".to_owned(), what.id().to_owned())),
        );
        let status = self.ask_by_machine(form, &answers).await;
        let request = self.request_behind(&status).await;
        let doer = Doer {
            deed: DeedId(self.app.ids.id()),
            by: Some(PersonId(self.app.ids.id())),
            now: self.app.clock.now(),
        };
        let letter = EventId(self.app.ids.id());
        let (partner, change) = partners::approve(&request.value, letter, doer).expect("a request");
        self.committed(change).await;
        partner
    }

    /// The partner as it is now.
    pub async fn partner_now(&self, partner: &Partner) -> Partner {
        let found = self.app.store.a_partner(partner.id).await.unwrap();
        found.expect("a partner").value
    }

    /// The page of a partner behind the link that was mailed to this address last. The copy of the request may leave after it:
    /// both are due at the same moment, and a Lambda has ids of its own.
    pub async fn mailed_page(&self, address: &str) -> String {
        self.letters_go_out().await;
        let links = self.mail_to(address).into_iter().map(|letter| letter.button());
        let mut pages = links.filter(|link| link.contains("/partners/build/"));
        pages.next_back().expect("a letter with the link to a page")
    }

    /// The request whose status page this is: its id stands at the beginning of the secret link.
    async fn request_behind(&self, status: &str) -> Saved<programme::requests::Request> {
        use base64::Engine;
        let link = status.rsplit('/').next().expect("a link");
        let bytes = base64::prelude::BASE64_URL_SAFE_NO_PAD
            .decode(link)
            .expect("a link");
        let id = RequestId(uuid::Uuid::from_slice(&bytes[..16]).expect("an id"));
        self.app.store.a_request(id).await.unwrap().expect("a request")
    }
}
