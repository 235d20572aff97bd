//! Drawing from lists by chance, the same way each time.

use programme::proposals::generated::chance::Chance;

/// One of several; nothing of none.
pub(super) fn one_of<'t, T>(things: &'t [T], chance: &mut Chance) -> Option<&'t T> {
    let place = chance.below_u64(u64::try_from(things.len()).unwrap_or_default());
    things.get(usize::try_from(place).unwrap_or_default())
}

/// A sentence without its choices: of each `{one|another}` one is taken.
pub(super) fn sentence(with_choices: &str, chance: &mut Chance) -> String {
    let mut said = String::with_capacity(with_choices.len());
    let mut rest = with_choices;
    while let Some((before, choices, after)) = next_choices(rest) {
        said.push_str(before);
        let choices: Vec<&str> = choices.split('|').collect();
        said.push_str(one_of(&choices, chance).copied().unwrap_or_default());
        rest = after;
    }
    said.push_str(rest);
    said
}

/// Whatever stands before the next choices, the choices, and whatever stands after them.
fn next_choices(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (choices, after) = rest.split_once('}')?;
    Some((before, choices, after))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn takes_one_of_each_and_in_the_end_every_one() {
        let mut chance = Chance::new(3);
        let draws = std::iter::repeat_with(|| sentence("Een {rode|blauwe} {fiets|jas}.", &mut chance));
        let said: BTreeSet<String> = draws.take(100).collect();
        let all = [
            "Een blauwe fiets.",
            "Een blauwe jas.",
            "Een rode fiets.",
            "Een rode jas.",
        ];
        assert_eq!(said.iter().map(String::as_str).collect::<Vec<_>>(), all);
    }

    #[test]
    fn leaves_other_text_as_it_is() {
        let mut chance = Chance::new(3);
        for text in ["", "Geen keus", "een { die niet sluit"] {
            assert_eq!(sentence(text, &mut chance), text);
        }
        assert_eq!(one_of::<u8>(&[], &mut chance), None);
    }
}
