//! Letters to who is asked to work here, and to whose work is something else from now on.

use programme::ids::PersonId;
use programme::staff::Staff;

use super::{Button, Draft, NotComposed, greeting};
use crate::app::App;
use crate::sign_in::{PATH, invitation_path};
use crate::web::front::Front;

/// The invitation; none once they came, or it was taken back.
pub(super) async fn invitation(
    app: &App,
    front: &Front,
    person: PersonId,
) -> Result<Vec<Draft>, NotComposed> {
    let staff = app.store.a_staff(person).await?.map(|saved| saved.value);
    let path = |staff: &Staff| invitation_path(&app.store, staff);
    let invited = staff.filter(Staff::is_invited);
    let with_path = invited.and_then(|staff| path(&staff).map(|path| (staff, path)));
    Ok(with_path
        .map(|(staff, path)| draft(app, front, staff, ("letter-invitation", path)))
        .into_iter()
        .collect())
}

/// That their work is something else; none once they left.
pub(super) async fn work(app: &App, front: &Front, person: PersonId) -> Result<Vec<Draft>, NotComposed> {
    let staff = app.store.a_staff(person).await?.map(|saved| saved.value);
    let working = staff.filter(Staff::works_here);
    Ok(working
        .map(|staff| {
            let path = format!("/{}{PATH}", staff.lang);
            draft(app, front, staff, ("letter-work", path))
        })
        .into_iter()
        .collect())
}

fn draft(app: &App, front: &Front, staff: Staff, (key, path): (&str, String)) -> Draft {
    let say = |part: &str| front.say(&staff.lang, &format!("{key}{part}"));
    Draft {
        to_one_of: None,
        to: staff.email.reveal().0.clone(),
        reply_to: Some(app.settings.coordinator.email.clone()),
        greeting: greeting(front, &staff.lang, &staff.name),
        subject: say(".subject"),
        paragraphs: vec![say(""), say(".what-now")],
        about: None,
        button: Some(Button {
            text: say(".button"),
            url: format!("{}{path}", app.settings.base_url),
        }),
        lang: staff.lang,
    }
}
