//! Who asks: the questions that every public form ends with.

use programme::personal::Personal;
use programme::requests::Asker;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Reading, Writing};
use crate::kinds::{EmailAddress, Optional, PhoneNumber, Text};
use crate::problem::Problem;

const ASKER: DataRule = DataRule {
    purpose: Purpose::Answer,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Coordinator],
    kept: Kept::WhileNeeded,
    cell: Cell::Sealed,
};

pub(crate) const NAME: Field<Text> = Field::new("contact_name", Text::line(1, 80).autofill("name"), ASKER);
pub(crate) const ROLE: Field<Optional<Text>> = Field::new(
    "contact_role",
    Text::line(1, 60).autofill("organization-title"),
    ASKER,
)
.optional();
pub(crate) const EMAIL: Field<EmailAddress> = Field::new("contact_email", EmailAddress, ASKER);
pub(crate) const PHONE: Field<Optional<PhoneNumber>> =
    Field::new("contact_phone", PhoneNumber, ASKER).optional();

/// Name, e-mail address and telephone number; not every form asks for a role.
pub(crate) fn read(form: &mut Reading<'_>) -> Result<Asker, Problem> {
    Ok(Asker {
        phone: form.personal_if_any(&PHONE)?,
        ..read_without_phone(form)?
    })
}

/// Name and e-mail address.
pub(crate) fn read_without_phone(form: &mut Reading<'_>) -> Result<Asker, Problem> {
    Ok(Asker {
        name: form.personal(&NAME)?,
        role: None,
        email: form.personal(&EMAIL)?,
        phone: None,
    })
}

pub(crate) fn write(asker: &Asker, form: &mut Writing) {
    form.put(&NAME, asker.name.reveal());
    form.put(&EMAIL, asker.email.reveal());
    form.put_if_any(&PHONE, asker.phone.as_ref().map(Personal::reveal));
}
