//! What a programme says, in the language of whoever reads it.

use programme::languages::Lang;
use programme::programmes::{Programme, ProgrammeId, Texts};
use serde::Serialize;

use crate::web::visit::Visit;

/// What the programme is called, and in which language that is.
pub(crate) fn name<'a>(visit: &'a Visit, programme: &'a Programme) -> (&'a Lang, &'a str) {
    let named = programme.name.said_in(&visit.lang, visit.front.default_lang());
    // The build lets no programme pass without a name; its id is better than nothing.
    named.unwrap_or((visit.front.default_lang(), programme.id.as_str()))
}

/// A text of a programme. It is in another language than the page where the programme has none in that of the page.
#[derive(Debug, Serialize)]
pub(crate) struct Told {
    lang: String,
    dir: &'static str,
    text: String,
}

impl Told {
    fn of(visit: &Visit, texts: &Texts) -> Option<Self> {
        let (lang, text) = texts.said_in(&visit.lang, visit.front.default_lang())?;
        let dir = visit.front.language(lang.code())?.dir.as_str();
        Some(Self {
            lang: lang.to_string(),
            dir,
            text: text.to_owned(),
        })
    }

    /// What the programme says to young people who join.
    pub(crate) fn welcome(visit: &Visit, programme: &ProgrammeId) -> Option<Self> {
        Self::of(visit, &visit.front.programmes().of(programme).welcome)
    }

    /// What it says to parents and carers.
    pub(crate) fn to_parents(visit: &Visit, programme: &ProgrammeId) -> Option<Self> {
        Self::of(visit, &visit.front.programmes().of(programme).to_parents)
    }
}

/// Whom parents and carers of this programme write to.
pub(crate) fn contact(visit: &Visit, programme: &ProgrammeId) -> String {
    let contact = visit.front.programmes().of(programme).contact.clone();
    contact.unwrap_or_else(|| visit.app.settings.coordinator.email.clone())
}
