//! A group that takes people in, and somebody who joins it the way people do.

use functions::codes;
use jiff::civil::Date;
use programme::change::{Change, Claim, Saved};
use programme::codes::GroupCode;
use programme::figures::tally;
use programme::groups::{self, Codes, Group, Joining, Rules};
use programme::ids::{GroupId, PersonId};
use programme::languages::Lang;
use programme::people::Participant;
use programme::personal::Personal;
use programme::provinces::Province;
use store::Committed;

use super::visitor::Visitor;
use super::world::World;

/// A group that takes people in.
pub struct OpenGroup {
    pub id: GroupId,
    pub code: GroupCode,
}

impl OpenGroup {
    /// Where the QR code of its poster leads.
    pub fn poster(&self) -> String {
        format!("/nl/join/{}", self.code)
    }

    /// The group itself.
    pub async fn group(&self, world: &World) -> Saved<Group> {
        world
            .app
            .store
            .a_group(self.id)
            .await
            .unwrap()
            .expect("the group")
    }

    /// Everybody in it.
    pub async fn people(&self, world: &World) -> Vec<Saved<Participant>> {
        world
            .app
            .store
            .board(self.id)
            .await
            .unwrap()
            .expect("the board")
            .people
    }

    /// Who has this name in it.
    pub async fn person(&self, world: &World, name: &str) -> Saved<Participant> {
        let people = self.people(world).await;
        let found = people.into_iter().find(|one| one.value.name.reveal() == name);
        found.unwrap_or_else(|| panic!("nobody here is called {name}"))
    }
}

impl World {
    /// A group with so many seats and these rules, open for joining.
    pub async fn open_group(&self, seats: u16, rules: Rules) -> OpenGroup {
        self.open_group_called("Havo 4, Delft", seats, rules).await
    }

    /// The same, with another name.
    pub async fn open_group_called(&self, name: &str, seats: u16, rules: Rules) -> OpenGroup {
        let id = GroupId(self.app.ids.id());
        let group = Group {
            id,
            person: PersonId(id.0),
            name: Personal::new(name.to_owned()),
            classes: Vec::new(),
            lang: Lang::new("nl"),
            seats,
            programme: programme::programmes::ProgrammeId::default(),
            rules,
            trainers: Vec::new(),
            request: None,
            joining: Joining::Closed,
            ends_on: Date::constant(2027, 7, 1),
            made_at: self.app.clock.now(),
            ended_at: None,
        };
        let counted = tally::made(&group, Province::ZuidHolland);
        self.committed(groups::make(group).and(counted)).await;
        let code = codes::draw(&*self.app.ids).expect("a code");
        let made = self.app.store.a_group(id).await.unwrap().expect("the group");
        let claims = Codes {
            new: Claim::GroupCode(codes::group_code(&self.app.store, code)),
            old: None,
        };
        self.committed(groups::open_joining(&made, code, claims).expect("a group that goes on"))
            .await;
        OpenGroup { id, code }
    }

    /// Writes a change.
    pub async fn committed(&self, change: Change) {
        assert_eq!(self.app.store.commit(change).await.unwrap(), Committed::Done);
    }
}

impl Visitor<'_> {
    /// Fills in who they are: sixteen, with this name.
    pub fn is(&mut self, name: &str) -> &mut Self {
        self.fill("Welke naam ziet de groep?", name)
            .choose("16 of 17 jaar")
            .choose("Ik ben aardig. Ik deel geen nummer of adres van iemand anders")
    }

    /// Joins with the QR code of the poster, on a device that others use too.
    pub async fn joins(&mut self, class: &OpenGroup, name: &str) -> &mut Self {
        self.open(&class.poster()).await;
        self.is(name)
            .press("Kom in de groep")
            .await
            .sees("Dit is jouw kaart")
    }

    /// What stands on the card that is shown.
    pub fn card(&self) -> String {
        let [code] = self
            .page()
            .texts(".secret")
            .try_into()
            .expect("one code on the card");
        code
    }
}
