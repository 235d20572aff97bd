//! A few choices from a list of the programme: languages somebody speaks, times they have, places they get to.

use std::cmp::Ordering;

/// A small set, kept sorted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Few<T>(Vec<T>);

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(choices: I) -> Self {
        let mut sorted: Vec<T> = choices.into_iter().collect();
        sorted.sort_unstable();
        sorted.dedup();
        Self(sorted)
    }
}

impl<T: Ord + Copy> Few<T> {
    /// Whether this is one of them.
    pub fn has(&self, choice: T) -> bool {
        self.0.binary_search(&choice).is_ok()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = T> {
        self.0.iter().copied()
    }

    /// The first choice that both have.
    pub fn shared(&self, other: &Self) -> Option<T> {
        let (mut mine, mut theirs) = (self.0.as_slice(), other.0.as_slice());
        while let ([a, my_rest @ ..], [b, their_rest @ ..]) = (mine, theirs) {
            match a.cmp(b) {
                Ordering::Equal => return Some(*a),
                Ordering::Less => mine = my_rest,
                Ordering::Greater => theirs = their_rest,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_what_both_have_in_whatever_order_it_was_said() {
        let few = |choices: &[u8]| choices.iter().copied().collect::<Few<u8>>();
        assert_eq!(few(&[3, 1, 3]).shared(&few(&[2, 3])), Some(3));
        assert_eq!(few(&[3, 1]).shared(&few(&[2])), None);
        assert_eq!(few(&[]).shared(&few(&[2])), None);
        assert!(few(&[9, 2]).has(9) && !few(&[9, 2]).has(3));
    }
}
