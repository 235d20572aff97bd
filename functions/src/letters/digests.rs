//! The letter about what waits at the desk: how much in each pile, and nothing of what is in it. None where nothing waits.

use forms::words::Args;
use programme::ids::PersonId;

use super::{Button, Draft, NotComposed, greeting};
use crate::app::App;
use crate::digests::Piles;
use crate::web::front::Front;

/// The letter to whom things wait for.
pub(super) async fn drafts(app: &App, front: &Front, person: PersonId) -> Result<Vec<Draft>, NotComposed> {
    let staff = app.store.a_staff(person).await?.map(|saved| saved.value);
    let Some(staff) = staff.filter(programme::staff::Staff::works_here) else {
        return Ok(Vec::new());
    };
    let piles = Piles::of(app, &staff).await?;
    if piles.is_empty() {
        return Ok(Vec::new());
    }
    let say = |key: &str| front.say(&staff.lang, key);
    let count = |(pile, n): (&str, usize)| {
        let key = format!("letter-digest-{pile}");
        front.words().say(&staff.lang, &key, &Args::one("n", n))
    };
    let mut paragraphs = vec![say("letter-digest")];
    paragraphs.extend(piles.not_empty().map(count));
    Ok(vec![Draft {
        to_one_of: None,
        to: staff.email.reveal().0.clone(),
        reply_to: None,
        greeting: greeting(front, &staff.lang, &staff.name),
        subject: say("letter-digest.subject"),
        paragraphs,
        about: None,
        button: Some(Button {
            text: say("letter-digest.button"),
            url: format!("{}/{}/desk", app.settings.base_url, staff.lang),
        }),
        lang: staff.lang,
    }])
}
