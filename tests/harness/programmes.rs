//! Programmes beside that of the house, and people who work in one of them only.

use std::collections::BTreeMap;
use std::sync::Arc;

use programme::groups::Rules;
use programme::ids::PersonId;
use programme::languages::Lang;
use programme::programmes::{Programme, ProgrammeId, Programmes, Texts};
use programme::staff::{Job, Reach};

use super::visitor::Visitor;
use super::world::{World, front_parts};

/// The town whose requests come to the programme of [`west`].
pub const WESTERN: &str = "Westdorp";

/// The same text in Dutch and in English.
pub fn texts(nl: &str, en: &str) -> Texts {
    let said = [("nl", nl), ("en", en)];
    Texts(BTreeMap::from(
        said.map(|(lang, text)| (Lang::new(lang), text.to_owned())),
    ))
}

/// A programme for one town, that is as usual in everything else.
pub fn west() -> Programme {
    Programme {
        id: ProgrammeId::new("west"),
        name: texts("Samen West", "Together West"),
        welcome: Texts::default(),
        to_parents: Texts::default(),
        contact: None,
        towns: vec![WESTERN.to_owned()],
        languages: Vec::new(),
        categories: Vec::new(),
        rules: Rules::default(),
    }
}

impl World {
    /// There is this programme beside that of the house.
    pub fn has_programme(&self, programme: Programme) {
        let before = front_parts().programmes;
        let all = before.iter().cloned().chain([programme]);
        self.has_programmes(Arc::new(
            Programmes::new(all).expect("the programme of the house"),
        ));
    }

    /// Somebody is added who works in this programme only.
    pub async fn hires_into(&self, programme: &str, name: &str, jobs: &[Job]) -> PersonId {
        let reach = Reach::Only(vec![ProgrammeId::new(programme)]);
        self.hires_with(name, jobs, ("nl", reach)).await
    }

    /// The same, and they come in.
    pub async fn at_the_desk_of(&self, programme: &str, name: &str, jobs: &[Job]) -> Visitor<'_> {
        self.hires_into(programme, name, jobs).await;
        self.back_at_the_desk(name).await
    }
}
