//! What of the page of today is asked for: one pile, one group, a page of it.
//!
//! It stands in the address, so it can be kept and sent; and it goes with every button, so that one comes back to where one was.

use std::num::NonZeroUsize;

use forms::answers::Answers;
use programme::choice;
use programme::choices::Choice;
use programme::ids::GroupId;

use crate::web::answer;

choice! {
    /// What waits, in four piles. The first three wait for whoever sits here, the last for others.
    Pile {
        /// What was asked through public forms and not answered yet.
        Requests = "requests",
        /// Posts to look over.
        Posts = "posts",
        /// Matches that go through the hands of the desk: before both are asked, and after both said yes.
        Proposals = "proposals",
        /// Answers that are overdue: ours to whoever asked something, and those of young people to a match.
        Answers = "answers",
    }
}

/// What of the page of today is asked for. Whatever cannot be asked for is left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Filter {
    /// One pile only.
    pub(super) pile: Option<Pile>,
    /// One group only.
    pub(super) group: Option<GroupId>,
    /// Which page, counted from 1.
    pub(super) page: NonZeroUsize,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            pile: None,
            group: None,
            page: NonZeroUsize::MIN,
        }
    }
}

impl Filter {
    /// Reads an address.
    pub(super) fn read(query: &Answers) -> Self {
        let asked = |name| query.get(name).unwrap_or_default();
        Self {
            pile: Pile::from_id(asked("pile")),
            group: asked("group").parse().ok(),
            page: asked("page").parse().unwrap_or(NonZeroUsize::MIN),
        }
    }

    /// What was asked for where a button stood: it goes along in `back`.
    pub(super) fn sent(sent: &Answers) -> Option<Self> {
        let back = sent.get("back")?;
        Some(Self::read(&answer::typed(back.as_bytes())))
    }

    /// Everything of one group.
    pub(super) fn of_group(group: GroupId) -> Self {
        Self {
            group: Some(group),
            ..Self::default()
        }
    }

    /// One pile of it.
    pub(super) fn only(self, pile: Pile) -> Self {
        Self {
            pile: Some(pile),
            page: NonZeroUsize::MIN,
            ..self
        }
    }

    /// Another page of it.
    pub(super) fn at_page(self, number: usize) -> Self {
        Self {
            page: NonZeroUsize::new(number).unwrap_or(NonZeroUsize::MIN),
            ..self
        }
    }

    /// As an address has it after `?`; nothing where everything is asked for.
    pub(super) fn query(self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(pile) = self.pile {
            query.append_pair("pile", pile.id());
        }
        if let Some(group) = self.group {
            query.append_pair("group", &group.to_string());
        }
        if self.page > NonZeroUsize::MIN {
            query.append_pair("page", &self.page.to_string());
        }
        query.finish()
    }

    /// The same with its `?`, for the end of a path.
    pub(super) fn after_path(self) -> String {
        let query = self.query();
        if query.is_empty() {
            query
        } else {
            format!("?{query}")
        }
    }

    /// For the end of the path of a page that leads back here: what was asked for goes along.
    pub(super) fn along(self) -> String {
        let query = self.query();
        if query.is_empty() {
            return query;
        }
        let back = form_urlencoded::Serializer::new(String::new())
            .append_pair("back", &query)
            .finish();
        format!("?{back}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Filter {
        Filter::read(&answer::typed(query.as_bytes()))
    }

    #[test]
    fn an_address_leads_back_to_the_same_filter() {
        let whole = "pile=posts&group=00000000000000000000000000000007&page=2";
        assert_eq!(read(whole).query(), whole);
        assert_eq!(read("").query(), "");
        assert_eq!(
            read(whole).only(Pile::Answers).query(),
            "pile=answers&group=00000000000000000000000000000007",
            "another pile begins at its first page"
        );
    }

    #[test]
    fn what_nobody_can_ask_for_is_left_out() {
        assert_eq!(read("pile=all&group=mine&page=0&done=x"), Filter::default());
    }
}
