//! What everybody in the made-up class will ask, give and know. Who asks and gives how much, and how often a subject comes up, is
//! as in the groups that the matcher is measured with; the words are drawn from the class's own lists.

use jiff::civil::Date;
use programme::categories::CategoryId;
use programme::choices::Choice;
use programme::contacts::{About, Circle, Closeness, Introduces};
use programme::languages::Lang;
use programme::personal::Personal;
use programme::posts::{Effort, Said, SeenBy, Side, Where};
use programme::proposals::generated::chance::Chance;
use programme::proposals::generated::{DENSE, Recipe, group};
use programme::proposals::pool::SupplyId;

use super::NotFilled;
use super::class::{Class, Does, Person};
use super::drawn::{one_of, sentence};

/// Always the same class.
const SEED: u64 = 2026;

/// In so many of a thousand posts something more is said.
const WITH_DETAILS: u32 = 450;
/// So many of a thousand people on maps do something that could help …
const HELPFUL: u32 = 650;
/// … and so many of a thousand of those may be asked for.
const WILLING: u32 = 400;

/// What somebody will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    /// Whom they put on their map.
    pub(super) contacts: Vec<About>,
    /// What they ask, one after another. The last day on the board is for later to say.
    pub(super) needs: Vec<Said>,
    /// What they give.
    pub(super) offers: Vec<Said>,
}

/// A plan for everybody in the class, in their order.
pub(super) fn of(class: &Class) -> Result<Vec<Plan>, NotFilled> {
    let recipe = Recipe {
        people: count(class.people.len()),
        categories: count(class.posts.len()),
        ..DENSE
    };
    let pool = group(recipe, SEED).map_err(|_never| NotFilled::Missing("a plan"))?;
    let mut chance = Chance::new(SEED);
    let mut plans = Vec::with_capacity(class.people.len());
    for (number, (person, shape)) in class.people.iter().zip(pool.people()).enumerate() {
        let needs = pool.needs().iter().filter(|need| need.owner == shape.id);
        let needs: Vec<usize> = needs.map(|need| usize::from(need.category.0)).collect();
        let own = |id| matches!(id, SupplyId::Offer(_));
        let offers = pool
            .supplies()
            .iter()
            .filter(|gift| gift.giver == shape.id && own(gift.id));
        let offers = offers.flat_map(|gift| gift.helps_with.iter().map(|category| usize::from(category.0)));
        let offers: Vec<usize> = offers.collect();
        plans.push(Plan {
            contacts: contacts(class, number, &mut chance),
            needs: posts(class, person, (Side::Need, &needs), &mut chance),
            offers: posts(class, person, (Side::Offer, &offers), &mut chance),
        });
    }
    Ok(plans)
}

fn posts(class: &Class, person: &Person, (side, about): (Side, &[usize]), chance: &mut Chance) -> Vec<Said> {
    let lines = about.iter().filter_map(|place| class.posts.get(*place));
    let lines = lines.filter(|lines| side == Side::Need || !class.nobody_gives.contains(&lines.category));
    let otherwise = Lang::new("nl");
    let said = lines.filter_map(|lines| {
        let sentences = lines.in_language(&person.lang, &otherwise)?;
        let title = sentence(one_of(sentences.on(side), chance)?, chance);
        let details = one_of(&sentences.details, chance).map(|details| sentence(details, chance));
        let details = details.filter(|_| chance.happens(WITH_DETAILS));
        Some(Said {
            title: Personal::new(title),
            details: details.map(Personal::new),
            category: lines.category.clone(),
            effort: one_of(Effort::ALL, chance).copied()?,
            place: one_of(Where::ALL, chance).copied()?,
            through: None,
            until: Date::MIN,
            seen_by: SeenBy::Group,
        })
    });
    said.collect()
}

/// Every other person knows few people who help, the others more, as in the measured groups.
fn contacts(class: &Class, number: usize, chance: &mut Chance) -> Vec<About> {
    let how_many = if number.is_multiple_of(2) {
        7 + chance.below(4)
    } else {
        2 + chance.below(3)
    };
    let names = class.contacts.names.iter();
    let mut names: Vec<(Circle, &String)> = names
        .flat_map(|(circle, names)| names.iter().map(|name| (*circle, name)))
        .collect();
    chance.shuffle(&mut names);
    let chosen = names.into_iter().zip(0..how_many);
    chosen
        .map(|((circle, name), _)| {
            let does = one_of(&class.contacts.does, chance).filter(|_| chance.happens(HELPFUL));
            let about = contact(circle, name, does, chance);
            let given = |category: &CategoryId| !class.nobody_gives.contains(category);
            let can_help = about.can_help.into_iter().filter(given).collect();
            About { can_help, ..about }
        })
        .collect()
}

fn contact(circle: Circle, name: &str, does: Option<&Does>, chance: &mut Chance) -> About {
    let willing = does.is_some() && chance.happens(WILLING);
    About {
        nickname: Personal::new(name.to_owned()),
        circle,
        closeness: one_of(Closeness::ALL, chance).copied().unwrap_or(Closeness::Well),
        can_help: does.map(|does| does.helps.clone()).unwrap_or_default(),
        note: does.map(|does| Personal::new(does.note.clone())),
        introduces: if willing {
            Introduces::AskMeFirst
        } else {
            Introduces::No
        },
    }
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
