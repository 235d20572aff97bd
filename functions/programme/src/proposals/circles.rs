//! Circles among accepted help: A helped B, B helped C, C helped A. For showing what a group has become, never an aim: nobody
//! has to give back to whom they got from.

use std::collections::BTreeSet;

use crate::ids::PersonId;

/// The most people in a circle that is shown.
pub const LARGEST: usize = 4;

/// Help that was accepted: who gave, and to whom.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Helped {
    /// Who gave.
    pub giver: PersonId,
    /// Who was helped.
    pub asker: PersonId,
}

/// Every circle of two to [`LARGEST`] people, each once: it begins with the lowest id and follows the help; small ones first,
/// then by id.
pub fn circles(help: &[Helped]) -> Vec<Vec<PersonId>> {
    let help: BTreeSet<Helped> = help
        .iter()
        .copied()
        .filter(|help| help.giver != help.asker)
        .collect();
    let mut found = Vec::new();
    let mut way = Vec::with_capacity(LARGEST);
    let starts: BTreeSet<PersonId> = help.iter().map(|help| help.giver).collect();
    for start in starts {
        way.push(start);
        follow(&help, &mut way, &mut found);
        way.clear();
    }
    found.sort_by(|one, other| (one.len(), one).cmp(&(other.len(), other)));
    found
}

/// Goes on from the last person of a way that began with its lowest.
fn follow(help: &BTreeSet<Helped>, way: &mut Vec<PersonId>, found: &mut Vec<Vec<PersonId>>) {
    let (Some(&start), Some(&giver)) = (way.first(), way.last()) else {
        return;
    };
    let from = Helped { giver, asker: start };
    for next in help
        .range(from..)
        .take_while(|help| help.giver == giver)
        .map(|help| help.asker)
    {
        if next == start {
            found.push(way.clone());
        } else if way.len() < LARGEST && !way.contains(&next) {
            way.push(next);
            follow(help, way, found);
            way.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposals::scenes::person_id;

    fn found(help: &[(u128, u128)]) -> Vec<Vec<u128>> {
        let help: Vec<Helped> = help
            .iter()
            .map(|&(giver, asker)| Helped {
                giver: person_id(giver),
                asker: person_id(asker),
            })
            .collect();
        let numbers = |circle: Vec<PersonId>| circle.into_iter().map(|id| id.0.as_u128()).collect();
        circles(&help).into_iter().map(numbers).collect()
    }

    #[test]
    fn each_circle_is_told_once_and_begins_with_its_lowest() {
        assert_eq!(found(&[(2, 1), (1, 2)]), [[1, 2]]);
        assert_eq!(found(&[(3, 1), (1, 2), (2, 3), (2, 3)]), [[1, 2, 3]]);
        assert_eq!(
            found(&[(4, 1), (1, 2), (2, 3), (3, 4), (3, 1)]),
            [vec![1, 2, 3], vec![1, 2, 3, 4]]
        );
    }

    #[test]
    fn five_are_too_many_and_a_row_is_no_circle() {
        assert!(found(&[(1, 2), (2, 3), (3, 4), (4, 5), (5, 1)]).is_empty());
        assert!(found(&[(1, 2), (2, 3), (1, 3), (4, 4)]).is_empty());
    }
}
