//! Staff, mailed links and known browsers.

use jiff::SignedDuration;
use programme::change::{Digest, Saved};
use programme::ids::EventId;
use programme::personal::Personal;
use programme::sessions::{self, Device, Session, Who};
use programme::staff::{self, LINK_LASTS, SignIn, Staff};
use uuid::Uuid;

use super::classes::{digest, done, email_claim, hired};
use super::people::{CANARY, now};
use crate::testing::Faults;
use crate::{Committed, Store};

/// Somebody asks for a link.
pub(super) async fn asked_for_a_link(store: &Store, staff: &Staff) -> SignIn {
    let link = SignIn {
        key: digest(store, "link:secret"),
        person: staff.person,
        browser: Digest([1; 32]),
        secret: Personal::new(format!("{CANARY} link")),
        until: now() + LINK_LASTS,
        used: false,
    };
    let event = EventId(Uuid::from_u128(1));
    done(store, staff::ask_link(link.clone(), event, now())).await;
    link
}

#[tokio::test]
async fn staff_are_found_by_id_address_and_all_together() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    let [one, other] = [hired(&store, 1).await, hired(&store, 2).await];
    let before = faults.operations();
    assert_eq!(store.a_staff(one.value.person).await.unwrap(), Some(one.clone()));
    assert_eq!(faults.operations() - before, 1);
    assert_eq!(store.all_staff().await.unwrap(), [one.clone(), other]);
    assert_eq!(faults.operations() - before, 3);
    let email = digest(&store, &format!("staff:{CANARY}1@example.org"));
    assert_eq!(
        store.staff_of_email(&email).await.unwrap(),
        Some(one.value.person)
    );

    // One address is one person's; of somebody erased it is free again.
    let claim = email_claim(&store, &format!("{CANARY}1@example.org"));
    let by = one.value.person.into();
    let again = Staff {
        person: programme::ids::PersonId(Uuid::from_u128(5)),
        ..one.value.clone()
    };
    let again = || staff::add(again.clone(), claim);
    assert_eq!(
        store.commit(again()).await.unwrap(),
        Committed::Taken { claim, by }
    );
    store.erase(one.value.person).await.unwrap();
    assert_eq!(store.staff_of_email(&email).await.unwrap(), None);
    assert_eq!(store.all_staff().await.unwrap().len(), 1);
    done(&store, again()).await;
}

#[tokio::test]
async fn a_link_works_once_and_for_ten_minutes() {
    let store = Store::in_memory().unwrap();
    let staff = hired(&store, 1).await.value;
    let link = asked_for_a_link(&store, &staff).await;
    let saved = store.a_sign_in(&link.key, now()).await.unwrap().unwrap();
    assert_eq!(saved.value, link);
    let nearly = link.until - SignedDuration::from_nanos(1);
    assert!(store.a_sign_in(&link.key, nearly).await.unwrap().is_some());
    assert_eq!(store.a_sign_in(&link.key, link.until).await.unwrap(), None);

    // Two windows press at once: one comes in.
    let press = || staff::use_link(&saved, &staff, &link.browser, now()).unwrap();
    done(&store, press()).await;
    assert_eq!(store.commit(press()).await.unwrap(), Committed::Stale);
    assert!(
        store
            .a_sign_in(&link.key, now())
            .await
            .unwrap()
            .unwrap()
            .value
            .used
    );
}

#[tokio::test]
async fn a_browser_is_known_until_its_time_is_over_kept_or_ended() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    let who = Who::HalfStaff {
        person: hired(&store, 1).await.value.person,
    };
    // Between two seconds: neither forgotten before its time nor known after it.
    let begun = now() + SignedDuration::from_millis(500);
    let (session, change) = sessions::begin(digest(&store, "session:secret"), who, Device::Own, begun);
    done(&store, change).await;
    let known = async |at| -> Option<Saved<Session>> { store.a_session(&session.key, at).await.unwrap() };
    let before = faults.operations();
    let saved = known(begun).await.unwrap();
    assert_eq!(faults.operations() - before, 1);
    assert_eq!(saved.value, session);
    assert!(
        known(session.until - SignedDuration::from_nanos(1))
            .await
            .is_some()
    );
    assert_eq!(known(session.until).await, None);

    let kept = sessions::keep(&saved, begun + SignedDuration::from_mins(5)).unwrap();
    done(&store, kept.clone()).await;
    assert_eq!(
        store.commit(kept).await.unwrap(),
        Committed::Stale,
        "two windows keep it once"
    );
    let saved = known(session.until).await.unwrap();
    assert_eq!(store.sweep(session.until).await.unwrap(), 0, "it is not over yet");
    done(&store, sessions::end(&saved)).await;
    assert_eq!(known(begun).await, None);
    assert_eq!(
        store.commit(sessions::end(&saved)).await.unwrap(),
        Committed::Stale
    );
}
