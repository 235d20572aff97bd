//! What a build hands over, as one file: for functions that run where no build is.
//!
//! `netwerkt build --functions-out` writes it, the Lambda reads it once when it starts. Its long texts stay as they lie until
//! somebody asks for them: a Lambda wakes up for one page in one language.

use std::collections::BTreeMap;
use std::sync::Arc;

use forms::words::{Later, Words};
use programme::categories::Categories;
use programme::languages::{Lang, Language};
use programme::programmes::Programmes;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::{FrontParts, Menu};
use crate::search::Searchable;
use crate::web::pictures::Pictures;

/// What a build hands over, in one piece.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// Every language, complete or not.
    pub languages: Vec<Language>,
    /// The language when nobody asked for one.
    pub default: Lang,
    /// The words of each language, packed.
    pub words: BTreeMap<Lang, Unread>,
    /// What needs and offers can be about.
    pub categories: Arc<Categories>,
    /// The programmes there are.
    pub programmes: Arc<Programmes>,
    /// A picture of each category.
    pub pictures: Arc<Pictures>,
    /// The layout of each language and menu, with its slots.
    pub shells: Vec<(Lang, Menu, String)>,
    /// The file of what can be found in each language that has a search page.
    pub searches: BTreeMap<Lang, Unread>,
}

/// A text that is decoded when somebody asks for it.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Unread {
    /// The text, to be written.
    Text(String),
    /// As it lies in the file.
    Raw(Box<RawValue>),
}

impl Unread {
    /// The text.
    fn read(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            // What begins as a text and is JSON is one.
            Self::Raw(raw) => serde_json::from_str(raw.get()).unwrap_or_default(),
        }
    }
}

impl<'de> Deserialize<'de> for Unread {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(from)?;
        if raw.get().starts_with('"') {
            Ok(Self::Raw(raw))
        } else {
            Err(D::Error::custom("a text was expected"))
        }
    }
}

/// The file is not what a build of this version leaves.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// It cannot be read as what it should be.
    #[error("this is not what `netwerkt build --functions-out` of this version writes: {0}")]
    Malformed(#[from] serde_json::Error),
}

impl Bundle {
    /// The file that the build writes.
    pub const FILE: &str = "front.json";

    /// The file of this bundle.
    pub fn to_bytes(&self) -> Result<Vec<u8>, BundleError> {
        Ok(serde_json::to_vec(self)?)
    }

    /// The bundle in this file.
    pub fn read(file: &[u8]) -> Result<Self, BundleError> {
        Ok(serde_json::from_slice(file)?)
    }

    /// What functions need, from what the build left. The build found nothing wrong with the words.
    pub fn into_parts(self) -> FrontParts {
        let words = self.words.into_iter();
        let words = words.map(|(lang, text)| (lang, Box::new(move || text.read()) as Later));
        let words = Words::read_later(&self.languages, &self.default, words);
        let searches = self.searches.into_iter();
        let searches = searches.map(|(lang, file)| {
            let searchable = Searchable::later(Box::new(move || file.read()));
            (lang, Arc::new(searchable))
        });
        FrontParts {
            languages: self.languages,
            default: self.default,
            words: Arc::new(words),
            categories: self.categories,
            programmes: self.programmes,
            pictures: self.pictures,
            shells: self.shells,
            searches: Arc::new(searches.collect()),
        }
    }
}
