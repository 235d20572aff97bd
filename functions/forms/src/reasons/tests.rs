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
        Reason::OtherGroup,
        Reason::FirstHelp,
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

fn told(lang: &Lang, reader: Reader, reason: &Reason) -> Vec<String> {
    let reasons = Reasons::new(vec![reason.clone()]).unwrap();
    told_to(&samples::words(), lang, reader, &reasons)
}

#[test]
fn every_reason_is_told_in_words_of_their_own_to_whoever_may_know_it() {
    for language in samples::languages() {
        for reason in every_reason() {
            for reader in Reader::ALL {
                let told = told(&language.code, *reader, &reason);
                assert_eq!(!told.is_empty(), reason.is_for(*reader), "{reason:?} {reader:?}");
                assert!(!told.join("").contains('⟦'), "{told:?} {reader:?}");
            }
        }
    }
}

#[test]
fn a_circle_is_told_and_never_a_name() {
    let circle = Circle::Family;
    let told = |reader| told(&Lang::new("nl"), reader, &Reason::KnowsSomebody { circle });
    assert_eq!(
        told(Reader::Asker),
        ["De ander kent iemand uit de familie die misschien kan helpen"]
    );
    assert_eq!(
        told(Reader::Intermediary),
        ["Jij kent iemand uit de familie die misschien kan helpen"]
    );
}
