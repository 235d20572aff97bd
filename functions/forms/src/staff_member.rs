//! Somebody is asked to work here, and what they do and where is said in other words.

use programme::languages::Lang;
use programme::personal::Personal;
use programme::requests::Email;
use programme::staff::{Job, Reach};
use serde::Serialize;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{AnyOf, EmailAddress, OneLanguage, SomeProgrammes, Text};
use crate::problem::Problem;

const NAME_RULE: DataRule = DataRule {
    purpose: Purpose::LetIn,
    basis: Basis::Work,
    seen_by: &[SeenBy::Group, SeenBy::Trainers, SeenBy::Coordinator],
    kept: Kept::WhileWorking,
    cell: Cell::Sealed,
};
const EMAIL_RULE: DataRule = DataRule {
    seen_by: &[SeenBy::Coordinator],
    ..NAME_RULE
};
const WORK_RULE: DataRule = DataRule {
    seen_by: &[SeenBy::Coordinator],
    cell: Cell::Clear,
    ..NAME_RULE
};

const NAME: Field<Text> = Field::new("staff_name", Text::line(1, 80).autofill("off"), NAME_RULE);

/// Where the invitation goes: whether somebody with this address works here already is for whoever looks it up.
pub const EMAIL: Field<EmailAddress> = Field::new("staff_email", EmailAddress, EMAIL_RULE);
const LANG: Field<OneLanguage> =
    Field::new("staff_lang", OneLanguage, WORK_RULE).preset_here(OneLanguage::of_the_page);
const JOBS: Field<AnyOf<Job>> = Field::new("jobs", AnyOf::list(), WORK_RULE);

/// In which programmes: whether whoever fills it in may give so much is for whoever keeps it.
pub const REACH: Field<SomeProgrammes> = Field::new("reach", SomeProgrammes, WORK_RULE);

/// Somebody who is asked to work here.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Invited {
    /// Their name.
    pub name: Personal<String>,
    /// Where the invitation goes.
    pub email: Personal<Email>,
    /// The language they read.
    pub lang: Lang,
    /// What they will do, and where.
    pub work: Work,
}

/// What somebody does, and where.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Work {
    /// What they do.
    pub jobs: Vec<Job>,
    /// In which programmes.
    pub reach: Reach,
}

/// The form for somebody new.
pub static INVITE: Form<Invited> = Form {
    outline: Outline {
        id: "invite_staff",
        version: 1,
        path: "desk/staff/invite",
        steps: &[Step {
            id: "who",
            questions: &[
                Question::always(&NAME),
                Question::always(&EMAIL),
                Question::always(&LANG),
                Question::always(&JOBS),
                Question::always(&REACH),
            ],
        }],
    },
    read: |form| {
        Ok(Invited {
            name: form.personal(&NAME)?,
            email: form.personal(&EMAIL)?,
            lang: form.get(&LANG)?,
            work: work(form)?,
        })
    },
    write: |invited, form| {
        form.put(&NAME, invited.name.reveal());
        form.put(&EMAIL, invited.email.reveal());
        form.put(&LANG, &invited.lang);
        write(&invited.work, form);
    },
};

/// The form for somebody who works here.
pub static WORK: Form<Work> = Form {
    outline: Outline {
        id: "staff_work",
        version: 1,
        path: "desk/staff",
        steps: &[Step {
            id: "work",
            questions: &[Question::always(&JOBS), Question::always(&REACH)],
        }],
    },
    read: work,
    write,
};

fn work(form: &mut Reading<'_>) -> Result<Work, Problem> {
    Ok(Work {
        jobs: form.get(&JOBS)?,
        reach: form.get(&REACH)?,
    })
}

fn write(work: &Work, form: &mut Writing) {
    form.put(&JOBS, &work.jobs);
    form.put(&REACH, &work.reach);
}
