//! What groups that share with one another see of each other: words and the name of the group, never whose they are.
//!
//! Two trainers decide, each for their own group, and the owner of a post for the post. Pure.

use jiff::civil::Date;

use crate::change::Saved;
use crate::groups::Group;
use crate::ids::GroupId;
use crate::people::Participant;
use crate::posts::Post;

/// What there is to share, of whatever group.
#[derive(Clone, Copy, Debug)]
pub struct Neighbours<'a> {
    /// The groups it is of.
    pub groups: &'a [Saved<Group>],
    /// Whose it is.
    pub people: &'a [Saved<Participant>],
    /// The needs and offers.
    pub posts: &'a [Saved<Post>],
}

impl<'a> Neighbours<'a> {
    /// What a group sees of others on this day, each with the group it is of: while both groups share, the post is on the board
    /// there, its owner wants it shared and takes part.
    pub fn seen_from(
        self,
        own: &'a Group,
        today: Date,
    ) -> impl Iterator<Item = (&'a Saved<Post>, &'a Group)> {
        let shared = self.posts.iter().filter(move |post| post.value.is_shared(today));
        let there = shared.filter(move |post| {
            let mut people = self.people.iter().map(|saved| &saved.value);
            people.any(|owner| {
                (owner.person, owner.group) == (post.value.person, post.value.group) && owner.takes_part()
            })
        });
        there.filter_map(move |post| {
            let group = self.group(post.value.group)?;
            own.shares_with(group).then_some((post, group))
        })
    }

    fn group(self, id: GroupId) -> Option<&'a Group> {
        let mut groups = self.groups.iter().map(|saved| &saved.value);
        groups.find(|group| group.id == id)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::boards::scenes::{a_post, group_of, somebody};
    use crate::change::Version;
    use crate::choices::Choice;
    use crate::groups::Sharing;
    use crate::posts::{Held, SeenBy, Standing};

    const TODAY: Date = date(2026, 9, 14);

    fn saved<T>(value: T) -> Saved<T> {
        Saved {
            value,
            version: Version(1),
        }
    }

    /// Every combination of what two trainers, a post, its owner and the groups' lives can be.
    #[test]
    fn only_what_both_trainers_and_the_owner_share_is_seen() {
        let standings = [
            Standing::OnBoard,
            Standing::Held(Held::ToCheck),
            Standing::Held(Held::ContactDetails),
            Standing::Held(Held::Reported),
            Standing::SentBack,
            Standing::Gone(Timestamp::UNIX_EPOCH),
        ];
        let mut seen = 0;
        let both = [false, true];
        for (ours, theirs) in Sharing::ALL
            .iter()
            .flat_map(|ours| Sharing::ALL.iter().map(move |theirs| (*ours, *theirs)))
        {
            for seen_by in SeenBy::ALL {
                for standing in standings {
                    for (ended, left) in both.iter().flat_map(|one| both.map(|other| (*one, other))) {
                        for run_out in both {
                            let mut own = group_of(1);
                            own.rules.sharing = ours;
                            let mut other = group_of(2);
                            other.rules.sharing = theirs;
                            other.ended_at = ended.then_some(Timestamp::UNIX_EPOCH);
                            let mut owner = somebody(7).value;
                            owner.group = other.id;
                            owner.left_at = left.then_some(Timestamp::UNIX_EPOCH);
                            let mut post = a_post(9, &owner);
                            post.said.seen_by = *seen_by;
                            post.standing = standing;
                            let day = if run_out { date(2027, 9, 14) } else { TODAY };
                            let (groups, people, posts) = ([saved(other)], [saved(owner)], [saved(post)]);
                            let all = Neighbours {
                                groups: &groups,
                                people: &people,
                                posts: &posts,
                            };
                            let shown = all.seen_from(&own, day).count();
                            let shared = ours == Sharing::Yes
                                && theirs == Sharing::Yes
                                && *seen_by == SeenBy::GroupsOfProgramme
                                && standing == Standing::OnBoard
                                && !ended
                                && !left
                                && !run_out;
                            assert_eq!(
                                shown,
                                usize::from(shared),
                                "{ours:?} {theirs:?} {seen_by:?} {standing:?}"
                            );
                            seen += shown;
                        }
                    }
                }
            }
        }
        assert_eq!(seen, 1, "of all these, one is seen");
    }

    #[test]
    fn ones_own_group_is_no_neighbour() {
        let mut own = group_of(1);
        own.rules.sharing = Sharing::Yes;
        let mut owner = somebody(7).value;
        owner.group = own.id;
        let mut post = a_post(9, &owner);
        post.said.seen_by = SeenBy::GroupsOfProgramme;
        assert_ne!(post.id.0, Uuid::nil());
        let (groups, people, posts) = ([saved(own.clone())], [saved(owner)], [saved(post)]);
        let all = Neighbours {
            groups: &groups,
            people: &people,
            posts: &posts,
        };
        assert_eq!(all.seen_from(&own, TODAY).count(), 0);
    }
}
