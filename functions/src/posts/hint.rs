//! While somebody fills in a post: how many could help, or look for this. A number, never a name.
//!
//! It needs no script: it stands on every page of the form once a category was chosen.

use forms::answers::Answers;
use forms::words::Args;
use programme::posts::Side;
use serde::Serialize;

use crate::board::Room;
use crate::web::answer::Sorry;
use crate::web::session::Me;

#[derive(Serialize)]
struct Values {
    text: String,
}

/// The hint before the questions; nothing before a category was chosen.
pub(super) async fn about(side: Side, me: &Me, room: &Room, answers: &Answers) -> Result<String, Sorry> {
    let visit = &me.visit;
    let chosen = answers.get("category").unwrap_or_default();
    let Some(category) = visit.front.categories().get(chosen.trim()) else {
        return Ok(String::new());
    };
    let (key, count) = match side {
        Side::Need => {
            let maps = visit.app.store.contacts_in(me.group).await?;
            ("post-hint-need", room.seen(me).could_help(&category.id, &maps))
        }
        Side::Offer => ("post-hint-offer", room.seen(me).look_for(&category.id)),
    };
    let text = visit.front.words().say(&visit.lang, key, &Args::one("n", count));
    visit.fragment("post-hint.html", &Values { text })
}
