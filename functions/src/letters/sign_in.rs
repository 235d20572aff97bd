//! The letter with the link to sign in with.

use programme::change::Digest;

use super::{Button, Draft, NotComposed, greeting};
use crate::app::App;
use crate::sign_in::PATH;
use crate::web::front::Front;

/// The letter to whoever asked for this link; none once it is too old or was used.
pub(super) async fn drafts(app: &App, front: &Front, key: &Digest) -> Result<Vec<Draft>, NotComposed> {
    let now = app.clock.now();
    let link = app.store.a_sign_in(key, now).await?;
    let Some(link) = link.map(|saved| saved.value).filter(|link| !link.used) else {
        return Ok(Vec::new());
    };
    let staff = app.store.a_staff(link.person).await?;
    let Some(staff) = staff
        .map(|saved| saved.value)
        .filter(programme::staff::Staff::works_here)
    else {
        return Ok(Vec::new());
    };
    let say = |part: &str| front.say(&staff.lang, &format!("letter-sign-in{part}"));
    Ok(vec![Draft {
        to_one_of: None,
        to: staff.email.reveal().0.clone(),
        reply_to: None,
        greeting: greeting(front, &staff.lang, &staff.name),
        subject: say(".subject"),
        paragraphs: vec![say(""), say(".what-now")],
        about: None,
        button: Some(Button {
            text: say(".button"),
            url: format!(
                "{}/{}{PATH}/{}",
                app.settings.base_url,
                staff.lang,
                link.secret.reveal()
            ),
        }),
        lang: staff.lang,
    }])
}
