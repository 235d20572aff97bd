//! Every reason is told in words, to whoever may hear it.

use programme::categories::CategoryId;
use programme::contacts::Circle;
use programme::posts::Where;

use super::*;
use crate::samples;

fn every_reason() -> Vec<Reason> {
    let id = CategoryId::new;
    let mut reasons = vec![
        Reason::SameCategory {
            category: id("internship"),
        },
        Reason::Sibling {
            needed: id("internship"),
            offered: id("side_job"),
        },
        Reason::OtherClass,
        Reason::Waited { days: 1 },
        Reason::Waited { days: 12 },
        Reason::Soon { days: 2 },
    ];
    reasons.extend(
        Circle::ALL
            .iter()
            .map(|circle| Reason::KnowsSomebody { circle: *circle }),
    );
    reasons.extend(Where::ALL.iter().map(|place| Reason::Place { place: *place }));
    reasons
}

#[test]
fn every_reason_can_be_told_to_whoever_may_know_it() {
    let words = samples::words();
    for language in samples::languages() {
        for reason in every_reason() {
            for reader in Reader::ALL {
                let told = in_words(&words, &language.code, *reader, &reason);
                let may_know = *reader == Reader::Coordinator || !matches!(reason, Reason::Waited { .. });
                assert_eq!(told.is_some(), may_know, "{reason:?} {reader:?}");
                assert!(!told.unwrap_or_default().contains('⟦'), "{reason:?} {reader:?}");
            }
        }
    }
}

#[test]
fn a_circle_is_told_and_never_a_name() {
    let told = in_words(
        &samples::words(),
        &Lang::new("nl"),
        Reader::Asker,
        &Reason::KnowsSomebody {
            circle: Circle::Family,
        },
    );
    assert_eq!(
        told.as_deref(),
        Some("De ander kent iemand uit de familie die misschien kan helpen")
    );
}
