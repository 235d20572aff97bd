//! The letter that something was reported. It says that, and where to read it; what was reported is not for a mailbox.

use programme::ids::GroupId;
use programme::languages::Lang;
use programme::policy::{Of, Role, roles};
use programme::staff::Staff;

use super::{Button, Draft, NotComposed, greeting};
use crate::app::App;
use crate::web::front::Front;

/// A letter to each trainer of the group and to everybody who looks after safety in its programme. Where there is nobody, the coordinator of this
/// installation hears of it: a report never goes unheard.
pub(super) async fn drafts(app: &App, front: &Front, group: GroupId) -> Result<Vec<Draft>, NotComposed> {
    let group = app.store.a_group(group).await?.map(|saved| saved.value);
    let staff = app.store.all_staff().await?.into_iter().map(|saved| saved.value);
    let readers = staff.filter(|staff| {
        let of = group.as_ref().map_or(Of::HOUSE, |group| group.to(staff.person));
        let mut roles = roles(staff, of);
        staff.works_here() && roles.any(|role| matches!(role, Role::Safeguarding | Role::Trainer))
    });
    let mut drafts: Vec<_> = readers.map(|reader| to_staff(app, front, &reader)).collect();
    if drafts.is_empty() {
        let lang = front.default_lang();
        let hello = front.say(lang, "letter-greeting-desk");
        let coordinator = app.settings.coordinator.email.clone();
        drafts.push(draft(app, front, lang, (coordinator, hello)));
    }
    Ok(drafts)
}

fn to_staff(app: &App, front: &Front, reader: &Staff) -> Draft {
    let hello = greeting(front, &reader.lang, &reader.name);
    let to = reader.email.reveal().0.clone();
    Draft {
        to_one_of: Some(reader.person),
        ..draft(app, front, &reader.lang, (to, hello))
    }
}

fn draft(app: &App, front: &Front, lang: &Lang, (to, greeting): (String, String)) -> Draft {
    let say = |part: &str| front.say(lang, &format!("letter-report{part}"));
    Draft {
        to_one_of: None,
        to,
        reply_to: None,
        lang: lang.clone(),
        subject: say(".subject"),
        greeting,
        paragraphs: vec![say(""), say(".what-now")],
        about: None,
        button: Some(Button {
            text: say(".button"),
            url: format!("{}/{lang}/desk", app.settings.base_url),
        }),
    }
}
