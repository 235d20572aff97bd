//! Posts as readers see them: one view for others in the group, one for the owner.
//!
//! These are made from stored records and hold only what this reader may see. The contact somebody would ask is in neither.

use forms::posts;
use forms::words::Args;
use jiff::Timestamp;
use programme::change::Version;
use programme::choices::Choice;
use programme::groups::Group;
use programme::people::Participant;
use programme::posts::talk::Talk;
use programme::posts::{Held, Post, SeenBy, Side, Standing};
use serde::Serialize;

use crate::web::visit::{Visit, date_of};

/// A post on the board.
#[derive(Serialize)]
#[serde(tag = "whose", rename_all = "snake_case")]
pub(super) enum Card {
    /// Of somebody else.
    Peer(PostForPeer),
    /// Of somebody in another group.
    Shared(SharedPost),
    /// One's own.
    Own(OwnPost),
    /// What a post could look like, on an empty board.
    Example(Face),
}

/// What every reader sees of a post.
#[derive(Serialize)]
pub(super) struct Face {
    side: &'static str,
    title: String,
    details: Option<String>,
    picture: Option<String>,
    category: String,
    facts: Vec<String>,
}

/// A post of somebody else in the group.
#[derive(Serialize)]
pub(super) struct PostForPeer {
    face: Face,
    name: String,
    /// Where the answer to it goes on the board: an offer to a need, a need to an offer.
    act_path: String,
    safe_path: String,
}

/// A post of another group: its words and the name of the group, and not whose it is.
#[derive(Serialize)]
pub(super) struct SharedPost {
    face: Face,
    group: String,
    act_path: String,
    safe_path: String,
}

/// One's own post.
#[derive(Serialize)]
pub(super) struct OwnPost {
    face: Face,
    /// Why others do not see it, if they do not.
    waits: Option<String>,
    /// Why a trainer sent it back.
    why: Option<String>,
    /// What a trainer says about it, and whether that is a question or other words.
    talk: Option<OfTrainer>,
    held: bool,
    seen: u64,
    asks_still_true: bool,
    path: String,
}

/// What a trainer says about one's own post.
#[derive(Serialize)]
struct OfTrainer {
    kind: &'static str,
    words: String,
    more: Option<String>,
}

/// What a trainer asks of the owner of a post just now.
fn of_trainer(post: &Post) -> Option<OfTrainer> {
    let talk = post
        .talk
        .as_ref()
        .filter(|_| post.standing == Standing::SentBack)?;
    let (kind, words, more) = match talk {
        Talk::Why { words } => ("why", words, None),
        Talk::Question { question, .. } => ("question", question, None),
        Talk::Instead { words, .. } => ("words", &words.title, words.details.as_ref()),
    };
    Some(OfTrainer {
        kind,
        words: words.reveal().clone(),
        more: more.map(|more| more.reveal().clone()),
    })
}

/// Makes cards in the language of a visit.
#[derive(Clone, Copy)]
pub(super) struct Cards<'a>(pub(super) &'a Visit);

impl Cards<'_> {
    /// A post of somebody else.
    pub(super) fn peer(self, post: &Post, owner: &Participant) -> Card {
        Card::Peer(PostForPeer {
            face: self.face(post),
            name: owner.name.reveal().clone(),
            act_path: self.answer(post, SeenBy::Group),
            safe_path: format!("/{}/safe/about/post/{}", self.0.lang, post.id),
        })
    }

    /// A post of another group. The answer to it is shared, too.
    pub(super) fn shared(self, post: &Post, group: &Group) -> Card {
        Card::Shared(SharedPost {
            face: self.face(post),
            group: group.name.reveal().clone(),
            act_path: self.answer(post, SeenBy::GroupsOfProgramme),
            safe_path: format!("/{}/safe/about/shared/{}-{}", self.0.lang, post.group, post.id),
        })
    }

    /// Where one puts what answers a post: an offer to a need, a need to an offer, about the same.
    fn answer(self, post: &Post, seen_by: SeenBy) -> String {
        let side = match post.side {
            Side::Need => Side::Offer,
            Side::Offer => Side::Need,
        };
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(posts::answer_to(post, seen_by).pairs());
        format!("/{}/{}?{}", self.0.lang, posts::on(side).path, query.finish())
    }

    /// One's own post.
    pub(super) fn own(self, post: &Post, version: Version) -> Card {
        let visit = self.0;
        let talk = of_trainer(post);
        let run_out = post.has_run_out(visit.today());
        let waits = match post.standing {
            Standing::Held(Held::ToCheck) => Some("own-to_check"),
            Standing::Held(Held::ContactDetails) => Some("own-held"),
            Standing::Held(Held::Reported) => Some("own-reported"),
            Standing::SentBack => Some(match talk.as_ref().map(|talk| talk.kind) {
                Some("words") => "own-words",
                Some("question") => "own-question",
                _ => "own-sent_back",
            }),
            Standing::OnBoard if run_out => Some("own-run_out"),
            Standing::OnBoard | Standing::Gone(_) => None,
        };
        Card::Own(OwnPost {
            face: self.face(post),
            waits: waits.map(|key| visit.say(key)),
            why: post
                .sent_back_for
                .map(|why| visit.say(&format!("own-back-{}", why.id()))),
            held: waits.is_some(),
            talk,
            seen: version.0,
            asks_still_true: post.asks_whether_still_true(visit.today(), visit.now),
            path: format!("/{}/post/{}", visit.lang, post.id),
        })
    }

    /// Three examples for an empty board.
    pub(super) fn examples(self) -> Vec<Card> {
        let examples = [
            (Side::Need, "homework"),
            (Side::Offer, "bike"),
            (Side::Need, "internship"),
        ];
        let numbered = examples.into_iter().zip(1..);
        let card = |((side, category), number): ((Side, &str), u8)| {
            Card::Example(Face {
                side: side.id(),
                title: self.0.say(&format!("board-example-{number}")),
                details: None,
                picture: self.picture(category),
                category: self.0.say(&format!("category-{category}")),
                facts: Vec::new(),
            })
        };
        numbered.map(card).collect()
    }

    fn face(self, post: &Post) -> Face {
        let said = &post.said;
        let say = |list: &str, option: &str| self.0.say(&format!("{list}-{option}"));
        Face {
            side: post.side.id(),
            title: said.title.reveal().clone(),
            details: said.details.as_ref().map(|details| details.reveal().clone()),
            picture: self.picture(said.category.as_str()),
            category: say("category", said.category.as_str()),
            facts: vec![
                say("effort", said.effort.id()),
                say("place", said.place.id()),
                self.days_ago(post.placed_at),
            ],
        }
    }

    fn picture(self, category: &str) -> Option<String> {
        let category = self.0.front.categories().get(category)?;
        Some(category.picture.clone())
    }

    fn days_ago(self, moment: Timestamp) -> String {
        let days = (self.0.today() - date_of(moment)).get_days();
        let args = Args::one("n", i64::from(days));
        self.0.front.words().say(&self.0.lang, "board-days-ago", &args)
    }
}
