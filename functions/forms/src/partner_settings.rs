//! What a partner sets for itself: where which forms stand, and how they look.

use programme::partners::{HeadingLevel, Look, Theme, Wishes};

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::OneOf;
use crate::partner_signup::{FORMS, LANGS, SITES};
use crate::problem::Problem;

const HOW_IT_LOOKS: DataRule = DataRule {
    purpose: Purpose::Embed,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Coordinator],
    kept: Kept::WhilePartner,
    cell: Cell::Clear,
};

const THEME: Field<OneOf<Theme>> = Field::new("theme", OneOf::list(), HOW_IT_LOOKS);
const HEADING: Field<OneOf<HeadingLevel>> = Field::new("heading_level", OneOf::list(), HOW_IT_LOOKS);

/// The form.
pub static FORM: Form<Wishes> = Form {
    outline: Outline {
        id: "partner_settings",
        version: 1,
        path: "partners/build/settings",
        steps: &[Step {
            id: "wishes",
            questions: &[
                Question::always(&FORMS),
                Question::always(&LANGS),
                Question::always(&THEME),
                Question::always(&HEADING),
                Question::always(&SITES),
            ],
        }],
    },
    read,
    write,
};

fn read(form: &mut Reading<'_>) -> Result<Wishes, Problem> {
    Ok(Wishes {
        forms: form.get(&FORMS)?,
        langs: form.get(&LANGS)?,
        look: Look {
            theme: form.get(&THEME)?,
            heading: form.get(&HEADING)?,
        },
        origins: form.personal(&SITES)?,
    })
}

fn write(wishes: &Wishes, form: &mut Writing) {
    form.put(&FORMS, &wishes.forms);
    form.put(&LANGS, &wishes.langs);
    form.put(&THEME, &wishes.look.theme);
    form.put(&HEADING, &wishes.look.heading);
    form.put(&SITES, wishes.origins.reveal());
}
