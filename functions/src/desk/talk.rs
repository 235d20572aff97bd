//! Before a post goes on the board: proposing other words, asking its owner something, sending it back with the reason.
//!
//! Each is a form about the post as it was read. Who comes second sees the post as it is by now, with everything they typed still
//! in the form; a further press is then about that. What is published is for the owner to agree to: see [`crate::posts`].

use axum::response::Response;
use forms::form::Form;
use forms::problem::{Code, Problem};
use forms::talk;
use programme::change::{Change, Saved, Version};
use programme::desk::{ask_owner, propose_words, send_post_back};
use programme::history::{Doer, Place};
use programme::personal::Personal;
use programme::posts::talk::Wording;
use programme::posts::{Post, Refusal, Standing};
use serde::Serialize;
use uuid::Uuid;

use super::changed::{changed, post_now};
use super::notices::Notice;
use super::posts::{Which, a_post};
use super::take_back::Deeds;
use super::views::{Said, said_about};
use crate::web::answer::{Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::Desk;

/// A form about a post: where it stands below the post, and what is said once it was sent.
struct About<T: 'static> {
    form: &'static Form<T>,
    place: &'static str,
    notice: Notice,
    decide: fn(&Saved<Post>, T, Doer) -> Result<Change, Refusal>,
}

const WORDS: About<Wording> = About {
    form: &talk::OTHER_WORDS,
    place: "words",
    notice: Notice::WordsProposed,
    decide: propose_words,
};
const ASK: About<Personal<String>> = About {
    form: &talk::ASK_OWNER,
    place: "ask",
    notice: Notice::OwnerAsked,
    decide: ask_owner,
};
const WHY: About<talk::Why> = About {
    form: &talk::SEND_BACK,
    place: "why",
    notice: Notice::SentBack,
    decide: send_post_back,
};

/// The form for other words, with those of the owner in it.
pub(super) async fn ask_words(desk: Desk, which: Which) -> Response {
    desk.visit.or_sorry(opened(&desk, &which, &WORDS).await)
}

/// The owner is asked whether these words may stand instead.
pub(super) async fn propose(desk: Desk, which: Which, sent: Sent) -> Response {
    desk.visit.or_sorry(pressed(&desk, &which, &WORDS, sent).await)
}

/// The form for a question.
pub(super) async fn ask_question(desk: Desk, which: Which) -> Response {
    desk.visit.or_sorry(opened(&desk, &which, &ASK).await)
}

/// The owner is asked.
pub(super) async fn question(desk: Desk, which: Which, sent: Sent) -> Response {
    desk.visit.or_sorry(pressed(&desk, &which, &ASK, sent).await)
}

/// The form for the reason.
pub(super) async fn ask_why(desk: Desk, which: Which) -> Response {
    desk.visit.or_sorry(opened(&desk, &which, &WHY).await)
}

/// The post goes back, and its owner reads why.
pub(super) async fn send_back(desk: Desk, which: Which, sent: Sent) -> Response {
    desk.visit.or_sorry(pressed(&desk, &which, &WHY, sent).await)
}

async fn opened<T: 'static>(desk: &Desk, which: &Which, about: &About<T>) -> Result<Response, Sorry> {
    let post = a_post(desk, which).await?;
    if !may_be_asked(about, &post.value) {
        return changed(desk, post_now(&post.value));
    }
    let filling = Filling::empty(about.form, &desk.visit, frame(desk, about.place, &post)?);
    let said = talk::OTHER_WORDS.write(&post.value.said.wording());
    let known = about.form.only_known(&said);
    let filling = known.pairs().fold(filling, |filling, (field, answer)| {
        filling.with_answer(field, answer)
    });
    Ok(filling.about(as_read(&post)).open())
}

async fn pressed<T: 'static>(
    desk: &Desk,
    which: &Which,
    about: &About<T>,
    Sent(sent): Sent,
) -> Result<Response, Sorry> {
    let post = a_post(desk, which).await?;
    let frame = frame(desk, about.place, &post)?;
    let Complete { said, filling } = match Filling::pressed(about.form, &desk.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return Ok(page),
    };
    if filling.replaces() != Some(as_read(&post)) {
        return Ok(filling.about(as_read(&post)).refuse(NotKept::Changed));
    }
    let doer = desk.doer();
    let change = match (about.decide)(&post, said, doer) {
        Ok(change) => change,
        Err(Refusal::HowToReachSomebody) => {
            let in_text = Problem::new(talk::TITLE.id(), Code::ContactInText);
            return Ok(filling.refuse(NotKept::Problems(vec![in_text])));
        }
        Err(Refusal::Gone | Refusal::NotHeld | Refusal::NotAsked) => {
            return Ok(filling.refuse(NotKept::Changed));
        }
    };
    match desk.visit.commit(change).await {
        Ok(()) => {
            let deed = Deeds::one(Place::Group(post.value.group), doer.deed);
            Ok(about.notice.undoable(desk, &sent, &deed))
        }
        Err(Sorry::Stale) => {
            let now = a_post(desk, which).await?;
            let before = before(desk, &now)?;
            let filling = filling.with_before(before).about(as_read(&now));
            Ok(filling.refuse(NotKept::Changed))
        }
        Err(sorry) => Ok(filling.refuse(NotKept::Sorry(sorry))),
    }
}

/// Whether there is still something to ask: what stands on the board can only be sent back.
fn may_be_asked<T>(about: &About<T>, post: &Post) -> bool {
    match post.standing {
        Standing::Held(_) => true,
        Standing::OnBoard => about.place == WHY.place,
        Standing::SentBack | Standing::Gone(_) => false,
    }
}

fn as_read(post: &Saved<Post>) -> (Uuid, Version) {
    (post.value.id.0, post.version)
}

#[derive(Serialize)]
struct Before {
    post_path: String,
    title: String,
    details: Option<String>,
    now: &'static str,
    said: Option<Said>,
}

/// The post as it is now, above the questions.
fn before(desk: &Desk, post: &Saved<Post>) -> Result<String, Sorry> {
    let value = &post.value;
    let before = Before {
        post_path: desk.at(&format!("/group/{}/posts/{}", value.group, value.id)),
        title: value.said.title.reveal().clone(),
        details: value
            .said
            .details
            .as_ref()
            .map(|details| details.reveal().clone()),
        now: super::things::standing(value),
        said: said_about(value),
    };
    desk.visit.fragment("desk-about-post.html", &before)
}

fn frame(desk: &Desk, place: &str, post: &Saved<Post>) -> Result<Frame, Sorry> {
    let Post { group, id, .. } = post.value;
    Ok(Frame {
        says_anew: true,
        before: before(desk, post)?,
        ..desk.frame("desk/groups", format!("/desk/group/{group}/posts/{id}/{place}"))
    })
}
