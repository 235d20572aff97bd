//! Writing down who looked at what, beside whatever the page does.

use programme::groups::Group;
use programme::ids::{GroupId, PersonId};
use programme::looks::{self, Look, Opened};
use programme::matches::{Match, Part};
use programme::personal::Personal;
use programme::policy::{Role, roles};
use programme::staff::Job;
use store::Committed;

use crate::web::session::Desk;

impl Desk {
    /// Whoever sits here looks at this of the whole group.
    pub(super) fn looks_at_all(&self, group: &Group, what: Opened) {
        self.write_down(group, None, what);
    }

    /// Whoever sits here looks at this of somebody in the group.
    pub(super) fn looks_at(&self, group: &Group, person: PersonId, what: Opened) {
        self.write_down(group, Some((group.id, person)), what);
    }

    /// Whoever sits here looks at a match that stands on the board of this group, and so at the two in it, each in their own group.
    pub(super) fn looks_at_match(&self, group: &Group, the_match: &Match) {
        for part in [Part::Asker, Part::Giver] {
            let person = match part {
                Part::Asker => the_match.asker,
                Part::Giver => the_match.giver,
            };
            self.write_down(group, Some((the_match.group_of(part), person)), Opened::Match);
        }
    }

    fn write_down(&self, group: &Group, at: Option<(GroupId, PersonId)>, what: Opened) {
        let staff = &self.staff.value;
        let look = Look {
            group: at.map_or(group.id, |(group, _)| group),
            person: at.map(|(_, person)| person),
            by: staff.person,
            name: at.map(|_| Personal::new(staff.name.reveal().clone())),
            job: self.as_what(group),
            what,
            on: self.visit.today(),
        };
        let store = self.visit.app.store.clone();
        self.beside.also(async move {
            match store.commit(looks::write_down(look)).await {
                // They looked today before, or whom they looked at was erased this very moment.
                Ok(Committed::Done | Committed::Stale | Committed::Taken { .. } | Committed::Full(_)) => {}
                Err(error) => tracing::warn!(%error, "a look could not be written down"),
            }
        });
    }

    /// As what they look at this group, where they have several jobs.
    fn as_what(&self, group: &Group) -> Job {
        let mut roles: Vec<_> = roles(&self.staff.value, group.to(self.staff.value.person)).collect();
        roles.sort_by_key(|role| match role {
            Role::Trainer => 0,
            Role::Coordinator => 1,
            _ => 2,
        });
        match roles.first() {
            Some(Role::Trainer) => Job::Trainer,
            Some(Role::Coordinator) => Job::Coordinator,
            _ => Job::Safeguarding,
        }
    }
}
