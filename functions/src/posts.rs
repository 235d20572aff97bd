//! Putting a need or an offer on the board, saying it in other words, “is this still true?”, taking it away.
//!
//! One piece of code for both sides: the side is a value. Filling in is [`crate::web::filling`]; when something waits for a
//! trainer, and what goes with it, is `programme`'s to say.

mod fill;
mod hint;
mod own;
mod talk;

use forms::posts::on;
use programme::choices::Choice;
use programme::policy::Act;
use programme::posts::Side;

use crate::web::doors::Doors;
use crate::web::session::AtBoard;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("post-hint.html", include_str!("posts/hint.html")),
    ("post-question.html", include_str!("posts/question.html")),
    ("post-withdraw.html", include_str!("posts/withdraw.html")),
];

/// The doors of both sides, and of one's own posts.
pub fn doors() -> Doors {
    let own = "/{lang}/post/{post}";
    let doors = Side::ALL.iter().fold(Doors::default(), |doors, side| {
        let path = format!("/{{lang}}/{}", on(*side).path);
        doors
            .get(&path, Act::PostOnBoard, move |AtBoard(me): AtBoard, query| {
                fill::open(*side, me, query)
            })
            .post(&path, Act::PostOnBoard, move |AtBoard(me): AtBoard, sent| {
                fill::press(*side, me, sent)
            })
    });
    doors
        .get(&format!("{own}/edit"), Act::ChangeOwnPost, own::edit)
        .post(&format!("{own}/renew"), Act::ChangeOwnPost, own::renew)
        .post(&format!("{own}/words"), Act::ChangeOwnPost, talk::words)
        .get(&format!("{own}/answer"), Act::ChangeOwnPost, talk::ask)
        .post(&format!("{own}/answer"), Act::ChangeOwnPost, talk::answer)
        .get(&format!("{own}/withdraw"), Act::ChangeOwnPost, own::ask_withdraw)
        .post(&format!("{own}/withdraw"), Act::ChangeOwnPost, own::withdraw)
}
