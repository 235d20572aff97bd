//! An organisation wants forms of the programme on its own site.

use programme::partners::{Embeddable, MOST_SITES, PageLanguage};
use programme::personal::Personal;
use programme::requests::{Asked, OrganisationKind, Partnership};

use crate::asker;
use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{Addresses, Agreed, Agreement, AnyOf, EmailAddress, OneOf, Optional, Text};
use crate::problem::Problem;

const TO_EMBED: DataRule = DataRule {
    purpose: Purpose::Embed,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Coordinator],
    kept: Kept::WhilePartner,
    cell: Cell::Clear,
};
const WRITTEN: DataRule = DataRule {
    cell: Cell::Sealed,
    ..TO_EMBED
};
const AGREED: DataRule = DataRule {
    purpose: Purpose::Permission,
    ..TO_EMBED
};

pub(crate) const SITES: Field<Addresses> =
    Field::new("site_addresses", Addresses::at_most(MOST_SITES), WRITTEN);
pub(crate) const FORMS: Field<AnyOf<Embeddable>> = Field::new("forms", AnyOf::list(), TO_EMBED);
pub(crate) const LANGS: Field<AnyOf<PageLanguage>> = Field::new("langs", AnyOf::list(), TO_EMBED);
const NAME: Field<Text> = Field::new("org_name", Text::line(2, 80).autofill("organization"), WRITTEN);
const KIND: Field<OneOf<OrganisationKind>> = Field::new("org_kind", OneOf::list(), TO_EMBED);
const NOTIFY: Field<Optional<EmailAddress>> = Field::new("notify_email", EmailAddress, WRITTEN).optional();
const AGREEMENT: Field<Agreement> = Field::new("agreement", Agreement, AGREED);

/// The form.
pub static FORM: Form<Asked> = Form {
    outline: Outline {
        id: "partner_signup",
        version: 1,
        path: "become-partner",
        steps: &[
            Step {
                id: "organisation",
                questions: &[
                    Question::always(&NAME),
                    Question::always(&KIND),
                    Question::always(&asker::NAME),
                    Question::always(&asker::EMAIL),
                ],
            },
            Step {
                id: "site",
                questions: &[
                    Question::always(&SITES),
                    Question::always(&FORMS),
                    Question::always(&LANGS),
                    Question::always(&NOTIFY),
                    Question::always(&AGREEMENT),
                ],
            },
        ],
    },
    read,
    write,
};

fn read(form: &mut Reading<'_>) -> Result<Asked, Problem> {
    let Agreed { .. } = form.get(&AGREEMENT)?;
    Ok(Asked::PartnerSignup(Partnership {
        organisation: form.personal(&NAME)?,
        kind: form.get(&KIND)?,
        origins: form.personal(&SITES)?,
        forms: form.get(&FORMS)?,
        langs: form.get(&LANGS)?,
        notify: form.personal_if_any(&NOTIFY)?,
        asker: asker::read_without_phone(form)?,
    }))
}

fn write(asked: &Asked, form: &mut Writing) {
    let Asked::PartnerSignup(partnership) = asked else {
        return;
    };
    form.put(&NAME, partnership.organisation.reveal());
    form.put(&KIND, &partnership.kind);
    form.put(&SITES, partnership.origins.reveal());
    form.put(&FORMS, &partnership.forms);
    form.put(&LANGS, &partnership.langs);
    form.put_if_any(&NOTIFY, partnership.notify.as_ref().map(Personal::reveal));
    form.put(&AGREEMENT, &Agreed::BEFORE);
    asker::write(&partnership.asker, form);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Code;
    use crate::samples::{self, at};

    #[test]
    fn one_to_five_sites_each_once() {
        let sites = |many: usize| -> String {
            let sites: Vec<_> = (0..many).map(|n| format!("https://site{n}.example")).collect();
            sites.join("\n")
        };
        let read = |typed: &str| {
            let mut answers = samples::answers(&FORM);
            answers.set("site_addresses", typed);
            let problems = FORM.problems(&answers, &at());
            problems.first().map(|problem| problem.code)
        };
        assert_eq!(read(""), Some(Code::EmptyText));
        assert_eq!(read(&sites(1)), None);
        assert_eq!(read(&sites(5)), None);
        assert_eq!(read(&sites(6)), Some(Code::TooMany));
        assert_eq!(
            read(&format!("{}\nHTTPS://SITE0.example/", sites(5))),
            None,
            "the first one once more"
        );
        assert_eq!(
            read("https://site0.example\nhttp://site1.example"),
            Some(Code::SiteAddress)
        );
    }
}
