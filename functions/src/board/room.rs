//! Coming in: the board of one's group.

use std::sync::Arc;

use programme::boards::{self, Seen};
use programme::change::Saved;
use programme::groups::Rules;
use programme::ids::{MatchId, PersonId, PostId};
use programme::matches::Match;
use programme::people::Participant;
use programme::posts::Post;
use store::Board;

use crate::web::answer::Sorry;
use crate::web::session::Me;

/// The board of one's group.
pub(crate) struct Room {
    /// The board.
    pub(crate) board: Arc<Board>,
}

impl Room {
    /// Comes in. Whoever left the group finds nothing.
    pub(crate) async fn enter(me: &Me) -> Result<Self, Sorry> {
        let board = me.board().await?.ok_or(Sorry::NotFound)?;
        Ok(Self { board })
    }

    /// Comes in again, because somebody changed something meanwhile.
    pub(crate) async fn enter_again(me: &Me) -> Result<Self, Sorry> {
        let board = me.board_now().await?.ok_or(Sorry::NotFound)?;
        Ok(Self { board })
    }

    /// What the programme has chosen for the group.
    pub(crate) fn rules(&self) -> Rules {
        self.board.group.value.rules
    }

    /// The board as whoever came in sees it.
    pub(crate) fn seen(&self, me: &Me) -> Seen<'_> {
        Seen {
            by: me.person,
            people: &self.board.people,
            posts: &self.board.posts,
            today: me.visit.today(),
        }
    }

    /// A post, whosever it is.
    pub(crate) fn post(&self, id: PostId) -> Option<&Saved<Post>> {
        self.board.posts.iter().find(|post| post.value.id == id)
    }

    /// Somebody in the group.
    pub(crate) fn person(&self, id: PersonId) -> Option<&Saved<Participant>> {
        self.board.people.iter().find(|person| person.value.person == id)
    }

    /// How many proposals wait for the answer of whoever came in.
    pub(crate) fn waiting(&self, me: &Me) -> usize {
        let Board { people, matches, .. } = &*self.board;
        let waits = matches
            .iter()
            .filter(|the_match| boards::waits_for(&the_match.value, me.person, people, me.visit.now));
        waits.count()
    }

    /// A match, whosever it is.
    pub(crate) fn a_match(&self, id: MatchId) -> Option<&Saved<Match>> {
        self.board
            .matches
            .iter()
            .find(|the_match| the_match.value.id == id)
    }
}
