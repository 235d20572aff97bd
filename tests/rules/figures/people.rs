//! Five thousand made-up people in groups of all sizes, unevenly over the country, over two years. The same in every run.

use programme::figures::Figure;
use programme::figures::quarters::Quarter;
use programme::figures::tally::{Of, Tally};
use programme::ids::GroupId;
use programme::provinces::Province;
use uuid::Uuid;

const PEOPLE: usize = 5_000;

/// Where people are: many here, few there, nobody in Flevoland.
const PLACES: [(Province, usize); 8] = [
    (Province::ZuidHolland, 2_600),
    (Province::NoordHolland, 1_400),
    (Province::Utrecht, 700),
    (Province::Gelderland, 240),
    (Province::Limburg, 36),
    (Province::Zeeland, 13),
    (Province::Drenthe, 7),
    (Province::Friesland, 4),
];

/// Two years.
pub fn quarters() -> Vec<Quarter> {
    let years = 2026..=2027;
    let of_year = |year| (1..=4).map(move |number| format!("{year}Q{number}").parse().unwrap());
    years.flat_map(of_year).collect()
}

/// Chance that is the same in every run (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }

    fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    /// A quarter that is not before this one.
    fn from(&mut self, quarter: usize) -> usize {
        let last = quarters().len() - 1;
        (quarter + usize::try_from(self.below(3)).unwrap()).min(last)
    }
}

/// What was counted about them.
pub fn five_thousand() -> Vec<(Tally, i64)> {
    let mut chance = Chance(2026);
    let mut counted = Vec::new();
    let all = quarters();
    let mut group = 0_u128;
    assert_eq!(PLACES.iter().map(|(_, people)| people).sum::<usize>(), PEOPLE);
    for (province, people) in PLACES {
        let mut left = people;
        while left > 0 {
            group += 1;
            let size = usize::try_from(3 + chance.below(38)).unwrap().min(left);
            left -= size;
            let begins = usize::try_from(chance.below(7)).unwrap();
            let mut count = |quarter: usize, of, add| {
                let tally = Tally {
                    quarter: all[quarter],
                    group: GroupId(Uuid::from_u128(group)),
                    of,
                };
                counted.push((tally, add));
            };
            count(begins, Of::Group(province), 1);
            for _person in 0..size {
                for (quarter, figure, add) in somebody(&mut chance, begins) {
                    count(quarter, Of::Figure(figure), add);
                }
            }
        }
    }
    counted
}

/// What one of them does, and in which quarter.
fn somebody(chance: &mut Chance, begins: usize) -> Vec<(usize, Figure, i64)> {
    let joined = chance.from(begins);
    let mut does = vec![(joined, Figure::Joined, 1)];
    if chance.percent(85) {
        let contacts = i64::try_from(1 + chance.below(15)).unwrap();
        does.push((joined, Figure::Mapped, 1));
        does.push((joined, Figure::ContactsBefore, contacts));
        does.push((joined, Figure::ContactsAfter, contacts));
        does.push((chance.from(joined), Figure::ContactsAfter, contacts / 3));
    }
    if chance.percent(70) {
        let asked = chance.from(joined);
        does.push((asked, Figure::Asked, 1));
        if chance.percent(20) {
            let worst = chance.from(asked);
            does.push((worst, Figure::Worst, 1));
            if chance.percent(60) {
                does.push((chance.from(worst), Figure::WorstHelped, 1));
            }
        }
        if chance.percent(80) {
            does.extend(is_helped(chance, asked));
        }
    }
    does
}

fn is_helped(chance: &mut Chance, asked: usize) -> Vec<(usize, Figure, i64)> {
    let met = chance.from(asked);
    let how = if chance.percent(30) {
        Figure::Introduced
    } else {
        Figure::Direct
    };
    let mut does = vec![(met, how, 1), (met, Figure::Met, 1), (met, Figure::NeedsMet, 1)];
    if chance.percent(70) {
        does.push((met, Figure::WithinMonth, 1));
        if chance.percent(60) {
            does.push((met, Figure::WithinWeek, 1));
        }
    }
    does
}
