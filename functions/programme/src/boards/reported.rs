//! What a report does to a post: it is held at once, until a trainer looked.
//!
//! So that nobody can silence others at will, one person holds a few posts at a time and no more; the trainer hears of every
//! report all the same. The reporter is written over as they were read, so that two of their reports never pass one another.

use crate::change::{Change, Record, Saved};
use crate::people::Participant;
use crate::posts::{self, Held, Holds, Post, Standing};

/// So many posts one person can hold that no trainer has looked at yet.
pub const HELD_AT_ONCE: usize = 2;

/// Somebody says that a post on their board does not feel right. Of a post of one's own the trainer hears, and nothing else.
pub fn report_post(post: &Saved<Post>, reporter: &Saved<Participant>, board: &[Saved<Post>]) -> Change {
    let by = reporter.value.person;
    if post.value.person == by {
        return Change::default();
    }
    let held = board
        .iter()
        .map(|saved| &saved.value)
        .filter(|other| other.standing == Standing::Held(Held::Reported) && other.reported_by.contains(&by));
    let holds = if held.count() < HELD_AT_ONCE {
        Holds::Yes
    } else {
        Holds::No
    };
    let as_read = Record::Participant(Box::new(reporter.value.clone()));
    posts::reported(post, by, holds).update(as_read, reporter.version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::boards::scenes::{a_post, somebody};
    use crate::change::Version;

    fn post(number: u128) -> Saved<Post> {
        Saved {
            value: a_post(number, &somebody(1).value),
            version: Version(1),
        }
    }

    /// The board after this person reported the post at this place.
    fn after(board: &mut [Saved<Post>], at: usize, reporter: u128) {
        let change = report_post(&board[at], &somebody(reporter), board);
        for write in change.writes {
            if let Record::Post(changed) = write.record {
                board[at].value = *changed;
            }
        }
    }

    fn held(board: &[Saved<Post>]) -> usize {
        let held = board
            .iter()
            .filter(|post| post.value.standing == Standing::Held(Held::Reported));
        held.count()
    }

    #[test]
    fn one_person_holds_a_few_posts_and_another_holds_more() {
        let mut board: Vec<_> = (1..=9).map(post).collect();
        for at in 0..9 {
            after(&mut board, at, 2);
        }
        assert_eq!(held(&board), HELD_AT_ONCE);
        after(&mut board, 8, 3);
        assert_eq!(held(&board), HELD_AT_ONCE + 1);
    }

    #[test]
    fn whoever_reports_is_written_over_so_that_reports_cannot_pass_one_another() {
        let board = [post(1)];
        let change = report_post(&board[0], &somebody(2), &board);
        let reporter = change
            .writes
            .iter()
            .find(|write| matches!(write.record, Record::Participant(_)));
        assert!(reporter.is_some());
    }

    #[test]
    fn ones_own_post_is_not_held() {
        let mut board = [post(1)];
        after(&mut board, 0, 1);
        assert_eq!(held(&board), 0);
    }
}
