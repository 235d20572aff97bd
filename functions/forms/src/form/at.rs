//! What answers are read against besides the questions: the day, the reader's language, and lists that are content or their own.

use std::sync::Arc;

use jiff::civil::Date;
use programme::categories::Categories;
use programme::groups::Rules;
use programme::ids::ContactId;
use programme::languages::Lang;
use programme::programmes::Programme;

/// Where and when a form is filled in.
#[derive(Clone, Debug)]
pub struct At {
    /// The day on which it is read.
    pub today: Date,
    /// What there is to choose from.
    pub lists: Lists,
    /// The rules of the group it is filled in for; the usual ones outside a group.
    pub rules: Rules,
    /// The language of the page, where a question begins with it.
    pub lang: Option<Lang>,
}

/// Lists to choose from that are not written in code.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// What needs and offers can be about (`content/categories.toml`)
    pub categories: Arc<Categories>,
    /// The people on the map of whoever fills in the form. Only they ever see these names.
    pub contacts: Vec<OwnContact>,
    /// The languages to choose from; all where it names none.
    pub languages: Vec<Lang>,
    /// The programmes that whoever fills in the form may give to somebody.
    pub programmes: Vec<AProgramme>,
}

/// A programme to choose, or all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AProgramme {
    /// Its id, or what stands for all.
    pub id: String,
    /// What it is called in the language of the page.
    pub name: String,
}

/// Somebody on the map of whoever fills in the form.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnContact {
    /// The id.
    pub id: ContactId,
    /// What the owner calls them.
    pub nickname: String,
}

impl At {
    /// On this day, without lists and outside a group: enough for public forms.
    pub fn on(today: Date) -> Self {
        Self {
            today,
            lists: Lists::default(),
            rules: Rules::default(),
            lang: None,
        }
    }

    /// With these categories to choose from.
    #[must_use]
    pub fn with_categories(mut self, categories: &Arc<Categories>) -> Self {
        self.lists.categories = Arc::clone(categories);
        self
    }

    /// For somebody with these people on their map.
    #[must_use]
    pub fn with_contacts(mut self, contacts: Vec<OwnContact>) -> Self {
        self.lists.contacts = contacts;
        self
    }

    /// In this programme, with the rules its groups begin with.
    #[must_use]
    pub fn in_programme(mut self, programme: &Programme) -> Self {
        self.lists.languages.clone_from(&programme.languages);
        self.in_group(programme.rules)
    }

    /// In a group with these rules.
    #[must_use]
    pub fn in_group(self, rules: Rules) -> Self {
        Self { rules, ..self }
    }

    /// For somebody who may give these programmes.
    #[must_use]
    pub fn with_programmes(mut self, programmes: Vec<AProgramme>) -> Self {
        self.lists.programmes = programmes;
        self
    }

    /// On a page in this language.
    #[must_use]
    pub fn in_language(self, lang: &Lang) -> Self {
        Self {
            lang: Some(lang.clone()),
            ..self
        }
    }
}

impl std::fmt::Debug for OwnContact {
    /// What somebody calls a person they know does not belong in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OwnContact({})", self.id)
    }
}
