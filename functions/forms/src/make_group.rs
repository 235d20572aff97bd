//! A trainer makes a group, with the rules of its programme.

use jiff::civil::Date;
use programme::choice;
use programme::choices::Choice;
use programme::groups::{self, AfterYes, CheckFirst, ConsentRule, Firm, Rules};
use programme::languages::Lang;
use programme::personal::Personal;
use programme::provinces::Province;
use programme::requests::WorkshopWish;
use serde::Serialize;

use crate::answers::Answers;
use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{Day, List, Number, OneLanguage, OneOf, Optional, Text};
use crate::problem::Problem;

const NAME_RULE: DataRule = DataRule {
    purpose: Purpose::LeadGroup,
    basis: Basis::Work,
    seen_by: &[SeenBy::Group, SeenBy::Trainers, SeenBy::Coordinator],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Sealed,
};
const RULES_RULE: DataRule = DataRule {
    seen_by: &[SeenBy::Trainers, SeenBy::Coordinator],
    cell: Cell::Clear,
    ..NAME_RULE
};

const COUNTED_RULE: DataRule = DataRule {
    kept: Kept::AsCount,
    ..RULES_RULE
};

choice! {
    /// Whether minors and adults may be proposed to one another.
    Ages { Apart = "apart", Mixed = "mixed" }
}

const NAME: Field<Text> = Field::new("name", Text::line(2, 60).autofill("off"), NAME_RULE);
const SEATS: Field<Number> = Field::new("seats", Number::between(2, 200), RULES_RULE).preset("40");
const PROVINCE: Field<OneOf<Province>> = Field::new("province", OneOf::list(), COUNTED_RULE);
const LANG: Field<OneLanguage> =
    Field::new("group_lang", OneLanguage, RULES_RULE).preset_here(OneLanguage::of_the_page);
const ENDS_ON: Field<Day> = Field::new("ends_on", Day::within_months(24), RULES_RULE);
const CLASSES: Field<Optional<List>> = Field::new("classes", List::of(8, 30), NAME_RULE).optional();
const CHECK_FIRST: Field<OneOf<CheckFirst>> = Field::new("check_first", OneOf::list(), RULES_RULE)
    .preset_here(|at| Some(at.rules.check_first.id().to_owned()));
const CONSENT: Field<OneOf<ConsentRule>> =
    Field::new("consent", OneOf::list(), RULES_RULE).preset_here(|at| Some(at.rules.consent.id().to_owned()));
const AFTER_YES: Field<OneOf<AfterYes>> = Field::new("after_yes", OneOf::list(), RULES_RULE)
    .preset_here(|at| Some(at.rules.after_yes.id().to_owned()));
const AGES: Field<OneOf<Ages>> =
    Field::new("ages", OneOf::list(), RULES_RULE).preset_here(|at| Some(ages(at.rules).id().to_owned()));
const POST_DAYS: Field<Number> = Field::new("post_days", within(groups::POST_DAYS), RULES_RULE)
    .preset_here(|at| Some(at.rules.post_days.to_string()));
const ANSWER_HOURS: Field<Number> = Field::new("answer_hours", within(groups::ANSWER_HOURS), RULES_RULE)
    .preset_here(|at| Some(at.rules.answer_hours.to_string()));
const KEEP_DAYS: Field<Number> = Field::new("keep_days", within(groups::KEEP_DAYS), RULES_RULE)
    .preset_here(|at| Some(at.rules.keep_days.to_string()));

const fn within((least, most): (u16, u16)) -> Number {
    Number::between(least, most)
}

fn ages(rules: Rules) -> Ages {
    if rules.mixed_ages {
        Ages::Mixed
    } else {
        Ages::Apart
    }
}

/// The question about a rule that the programme sets and a group may tighten only.
pub fn about(rule: Firm) -> &'static str {
    match rule {
        Firm::CheckFirst => CHECK_FIRST.id,
        Firm::Consent => CONSENT.id,
        Firm::Ages => AGES.id,
        Firm::KeepDays => KEEP_DAYS.id,
    }
}

/// A group as its trainer describes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GroupDraft {
    /// How its people call it.
    pub name: Personal<String>,
    /// How many may join.
    pub seats: u16,
    /// Where it is; for the figures.
    pub province: Province,
    /// The language its pages begin in.
    pub lang: Lang,
    /// The day on which it ends.
    pub ends_on: Date,
    /// Names of its classes or halves.
    pub classes: Vec<Personal<String>>,
    /// Its rules.
    pub rules: Rules,
}

/// The form.
pub static FORM: Form<GroupDraft> = Form {
    outline: Outline {
        id: "make_group",
        version: 2,
        path: "desk/groups/new",
        steps: &[Step {
            id: "group",
            questions: &[
                Question::always(&NAME),
                Question::always(&SEATS),
                Question::always(&PROVINCE),
                Question::always(&ENDS_ON),
                Question::always(&LANG),
                Question::always(&CLASSES),
                Question::always(&CHECK_FIRST).aside(),
                Question::always(&CONSENT).aside(),
                Question::always(&AGES).aside(),
                Question::always(&AFTER_YES).aside(),
                Question::always(&ANSWER_HOURS).aside(),
                Question::always(&POST_DAYS).aside(),
                Question::always(&KEEP_DAYS).aside(),
            ],
        }],
    },
    read,
    write,
};

/// What a request for a workshop says about its group already; where its dates are known, the group ends with the last of them.
pub fn of_request(wish: &WorkshopWish, lang: &Lang, last: Option<Date>) -> Answers {
    let mut known = Writing::default();
    let name = format!("{}, {}", wish.organisation.reveal(), wish.town.reveal());
    known.put(&NAME, &name.chars().take(60).collect());
    known.put(&SEATS, &wish.group_size.clamp(2, 200));
    known.put(&LANG, lang);
    if let Some(last) = last {
        known.put(&ENDS_ON, &last);
    }
    known.0
}

fn read(form: &mut Reading<'_>) -> Result<GroupDraft, Problem> {
    let classes = form.get(&CLASSES)?.unwrap_or_default();
    Ok(GroupDraft {
        name: form.personal(&NAME)?,
        seats: form.get(&SEATS)?,
        province: form.get(&PROVINCE)?,
        lang: form.get(&LANG)?,
        ends_on: form.get(&ENDS_ON)?,
        classes: classes.into_iter().map(Personal::new).collect(),
        rules: Rules {
            check_first: form.get(&CHECK_FIRST)?,
            consent: form.get(&CONSENT)?,
            after_yes: form.get(&AFTER_YES)?,
            post_days: form.get(&POST_DAYS)?,
            answer_hours: form.get(&ANSWER_HOURS)?,
            mixed_ages: form.get(&AGES)? == Ages::Mixed,
            // A trainer says so on the page of the group, when there is another one to share with; a programme may begin with it.
            sharing: form.at().rules.sharing,
            keep_days: form.get(&KEEP_DAYS)?,
        },
    })
}

fn write(group: &GroupDraft, form: &mut Writing) {
    form.put(&NAME, group.name.reveal());
    form.put(&SEATS, &group.seats);
    form.put(&PROVINCE, &group.province);
    form.put(&LANG, &group.lang);
    form.put(&ENDS_ON, &group.ends_on);
    let classes: Vec<String> = group.classes.iter().map(|class| class.reveal().clone()).collect();
    form.put_if_any(&CLASSES, (!classes.is_empty()).then_some(&classes));
    let rules = &group.rules;
    form.put(&CHECK_FIRST, &rules.check_first);
    form.put(&CONSENT, &rules.consent);
    form.put(&AFTER_YES, &rules.after_yes);
    form.put(&POST_DAYS, &rules.post_days);
    form.put(&ANSWER_HOURS, &rules.answer_hours);
    form.put(&KEEP_DAYS, &rules.keep_days);
    form.put(&AGES, &ages(*rules));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::at;

    #[test]
    fn a_group_begins_with_the_rules_of_its_programme() {
        let rules = Rules {
            check_first: CheckFirst::All,
            consent: ConsentRule::Everybody,
            after_yes: AfterYes::ByTrainer,
            post_days: 20,
            answer_hours: 24,
            mixed_ages: true,
            sharing: groups::Sharing::Yes,
            keep_days: 7,
        };
        let at = at().in_group(rules);
        let mut answers = FORM.begin(&at);
        answers.set("name", "Havo 4");
        answers.set("province", "zuid_holland");
        answers.set("ends_on", "2027-07-01");
        assert_eq!(FORM.read(&answers, &at).unwrap().rules, rules);
    }

    #[test]
    fn a_group_begins_with_the_usual_rules() {
        let at = at().in_group(Rules::default());
        let mut answers = FORM.begin(&at);
        answers.set("name", "Havo 4");
        answers.set("province", "zuid_holland");
        answers.set("ends_on", "2027-07-01");
        let group = FORM.read(&answers, &at).unwrap();
        assert_eq!(group.rules, Rules::default());
        assert_eq!(group.seats, groups::USUAL_SEATS);
    }
}
