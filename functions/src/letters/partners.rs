//! Letters to partners: the link to their page, and what somebody at the desk did.

use forms::contact;
use programme::choices::Choice;
use programme::events::{Event, Letter};
use programme::ids::PartnerId;
use programme::partners::{Partner, State};

use super::{Button, Draft, NotComposed, greeting};
use crate::app::App;
use crate::partners::first_path;
use crate::web::front::Front;

/// The letters about a partner; none once its people were erased.
pub(super) async fn drafts(
    app: &App,
    front: &Front,
    event: Event,
    partner: PartnerId,
) -> Result<Vec<Draft>, NotComposed> {
    let Some(partner) = app.store.a_partner(partner).await?.map(|saved| saved.value) else {
        return Ok(Vec::new());
    };
    Ok(match event.letter {
        Letter::PartnerLink { .. } if partner.state != State::Ended => {
            vec![link(app, front, event, &partner)]
        }
        Letter::PartnerMoved { .. } => moved(app, front, &partner),
        _no_link_to_what_is_over => Vec::new(),
    })
}

/// The link, to whoever asked for it and to nobody else.
fn link(app: &App, front: &Front, event: Event, partner: &Partner) -> Draft {
    let say = |part: &str| front.say(&partner.lang, &format!("letter-partner-link{part}"));
    let path = first_path(&app.store, partner, event.at);
    Draft {
        subject: say(".subject"),
        paragraphs: vec![say(""), say(".what-now")],
        button: Some(Button {
            text: say(".button"),
            url: format!("{}{path}", app.settings.base_url),
        }),
        ..to(front, partner, partner.email.reveal().0.clone())
    }
}

/// What it is now, to whoever asked for it and to who else is to hear of it.
fn moved(app: &App, front: &Front, partner: &Partner) -> Vec<Draft> {
    let key = format!("letter-partner-{}", partner.state.id());
    let say = |part: &str| front.say(&partner.lang, &format!("{key}{part}"));
    let draft = |address: String, to_one_of| Draft {
        to_one_of,
        reply_to: Some(app.settings.coordinator.email.clone()),
        subject: say(".subject"),
        paragraphs: vec![say(""), say(".what-now")],
        button: Some(Button {
            text: front.say(&partner.lang, "letter-partner-ask"),
            url: format!(
                "{}/{}/{}",
                app.settings.base_url,
                partner.lang,
                contact::FORM.path
            ),
        }),
        ..to(front, partner, address)
    };
    let own = draft(partner.email.reveal().0.clone(), None);
    let other = partner
        .notify
        .iter()
        .map(|email| draft(email.reveal().0.clone(), Some(partner.person)));
    std::iter::once(own).chain(other).collect()
}

fn to(front: &Front, partner: &Partner, address: String) -> Draft {
    Draft {
        to_one_of: None,
        to: address,
        reply_to: None,
        lang: partner.lang.clone(),
        subject: String::new(),
        greeting: greeting(front, &partner.lang, &partner.contact),
        paragraphs: Vec::new(),
        about: None,
        button: None,
    }
}
