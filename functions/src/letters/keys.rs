//! The letter that somebody's second key is another one, so that nobody changes it behind their back.

use programme::choices::Choice;
use programme::events::ByWhom;
use programme::ids::PersonId;

use super::{Button, Draft, NotComposed, greeting};
use crate::app::App;
use crate::sign_in::PATH;
use crate::web::front::Front;

/// The letter to whose key it is; none once they left.
pub(super) async fn drafts(
    app: &App,
    front: &Front,
    (person, by): (PersonId, ByWhom),
) -> Result<Vec<Draft>, NotComposed> {
    let staff = app.store.a_staff(person).await?.map(|saved| saved.value);
    let Some(staff) = staff.filter(programme::staff::Staff::works_here) else {
        return Ok(Vec::new());
    };
    let say = |key: &str| front.say(&staff.lang, key);
    Ok(vec![Draft {
        to_one_of: None,
        to: staff.email.reveal().0.clone(),
        reply_to: Some(app.settings.coordinator.email.clone()),
        greeting: greeting(front, &staff.lang, &staff.name),
        subject: say("letter-key.subject"),
        paragraphs: vec![say(&format!("letter-key-{}", by.id())), say("letter-key")],
        about: None,
        button: Some(Button {
            text: say("letter-sign-in.button"),
            url: format!("{}/{}{PATH}", app.settings.base_url, staff.lang),
        }),
        lang: staff.lang,
    }])
}
