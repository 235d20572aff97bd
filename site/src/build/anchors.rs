//! Links to places on pages: only when all pages are finished is it known which places there are.

use std::collections::{HashMap, HashSet};

use super::{Edition, Facts};
use crate::plan::Output;
use crate::press::Press;
use crate::problems::Problems;

/// Every link whose place does not exist, told where it stands.
pub(super) fn check(edition: &Edition, press: &Press<'_>, facts: &[&Facts]) -> Problems {
    let wanted: HashSet<&str> = facts
        .iter()
        .flat_map(|facts| {
            facts
                .anchors
                .iter()
                .filter_map(|link| Some(link.split_once('#')?.0))
        })
        .collect();
    let mut ids: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (planned, facts) in edition.plan.iter().zip(facts) {
        if let Output::Page(at, 1) = planned.output {
            let path = edition.stock.library.page(at).path.as_str();
            if wanted.contains(path) {
                ids.insert(path, facts.ids.iter().collect());
            }
        }
    }
    let is_missing = |path: &str, anchor: &str| ids.get(path).is_some_and(|ids| !ids.contains(anchor));
    let mut problems = Problems::default();
    for (planned, facts) in edition.plan.iter().zip(facts) {
        let Output::Page(at, _) = planned.output else {
            continue;
        };
        let mut anchors = facts.anchors.iter().filter_map(|link| link.split_once('#'));
        if !anchors.any(|(path, anchor)| is_missing(path, anchor)) {
            continue;
        }
        // Where the links stand is known only while the page is made.
        let printed = press.print(&planned.output, &mut Vec::new()).unwrap_or_default();
        let missing = printed
            .anchors
            .iter()
            .filter(|link| is_missing(&link.path, &link.anchor));
        problems.extend(missing.map(|link| {
            let mut known: Vec<_> = ids[link.path.as_str()].iter().copied().collect();
            known.sort_unstable();
            link.problem(edition.stock.library.page(at), known.into_iter())
        }));
    }
    problems
}
