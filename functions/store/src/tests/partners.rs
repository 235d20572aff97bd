//! Partners, the numbers they see, and the numbers they show.

use jiff::civil::date;
use programme::categories::CategoryId;
use programme::change::Version;
use programme::ids::PartnerId;
use programme::languages::Lang;
use programme::partners::{
    self, Embeddable, Look, Milestone, Month, Origin, PageLanguage, Partner, State, Wishes, person_of,
};
use programme::personal::Personal;
use programme::requests::Email;
use programme::tallies::{self, Tally};
use uuid::Uuid;

use super::classes::done;
use super::people::{CANARY, now};
use crate::testing::Faults;
use crate::{Committed, Store};

fn partner(number: u128) -> Partner {
    let id = PartnerId(Uuid::from_u128(number));
    Partner {
        id,
        person: person_of(id),
        organisation: Personal::new(format!("{CANARY} {number}")),
        contact: Personal::new(format!("{CANARY} Noor")),
        email: Personal::new(Email(format!("{CANARY}@example.org"))),
        notify: None,
        lang: Lang::new("nl"),
        wishes: Wishes {
            origins: Personal::new(vec![Origin::parse("https://www.delft.example").unwrap()]),
            forms: vec![Embeddable::Message],
            langs: vec![PageLanguage::Dutch],
            look: Look::USUAL,
        },
        state: State::Active,
        link_number: 1,
        approved_at: now(),
        ended_at: None,
    }
}

#[tokio::test]
async fn a_partner_is_read_in_one_go_and_is_there_once() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    let [one, other] = [1, 2].map(partner);
    done(&store, partners::begin(&one)).await;
    done(&store, partners::begin(&other)).await;
    let before = faults.operations();
    let found = store.a_partner(one.id).await.unwrap().unwrap();
    assert_eq!((found.value, found.version), (one.clone(), Version(1)));
    assert_eq!(
        faults.operations() - before,
        1,
        "each page on a partner's site waits for it"
    );
    let all = store.partners().await.unwrap();
    assert_eq!(all.len(), 2);
    let again = store.commit(partners::begin(&one)).await.unwrap();
    assert_eq!(again, Committed::Stale, "approving twice makes one partner");
    store.erase(one.person).await.unwrap();
    assert_eq!(store.a_partner(one.id).await.unwrap(), None);
    assert_eq!(store.partners().await.unwrap().len(), 1);
}

#[tokio::test]
async fn uses_are_counted_by_month_form_and_milestone() {
    let store = Store::in_memory().unwrap();
    let [one, other] = [1, 2].map(|number| PartnerId(Uuid::from_u128(number)));
    for (partner, form, milestone, day) in [
        (one, Embeddable::Message, Milestone::Shown, date(2026, 8, 31)),
        (one, Embeddable::Message, Milestone::Shown, date(2026, 9, 1)),
        (one, Embeddable::Message, Milestone::Shown, date(2026, 9, 30)),
        (one, Embeddable::Helper, Milestone::Sent, date(2026, 9, 2)),
        (other, Embeddable::Message, Milestone::Shown, date(2026, 9, 2)),
    ] {
        done(&store, partners::count(partner, form, milestone, day)).await;
    }
    let since = |month| Month { year: 2026, month };
    let told = |uses: Vec<crate::Uses>| -> Vec<_> {
        uses.iter()
            .map(|uses| (uses.month.month, uses.form, uses.milestone, uses.count))
            .collect()
    };
    assert_eq!(
        told(store.uses(one, since(9)).await.unwrap()),
        [
            (9, Embeddable::Message, Milestone::Shown, 2),
            (9, Embeddable::Helper, Milestone::Sent, 1)
        ]
    );
    assert_eq!(store.uses(one, since(8)).await.unwrap().len(), 3);
    assert_eq!(store.uses(one, since(10)).await.unwrap(), []);
}

#[tokio::test]
async fn a_tally_takes_the_place_of_the_one_before() {
    let store = Store::in_memory().unwrap();
    assert_eq!(store.tally().await.unwrap(), None);
    let tally = |people| Tally {
        counted_at: now(),
        open_needs: vec![(CategoryId::new("homework"), people)],
    };
    done(&store, tallies::keep(tally(7), None)).await;
    let first = store.tally().await.unwrap().unwrap();
    done(&store, tallies::keep(tally(8), Some(&first))).await;
    let late = store.commit(tallies::keep(tally(9), Some(&first))).await.unwrap();
    assert_eq!(late, Committed::Stale);
    assert_eq!(store.tally().await.unwrap().unwrap().value, tally(8));
}
