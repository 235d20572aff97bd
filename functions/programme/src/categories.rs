//! What needs and offers can be about: a list that is content, not code (`content/categories.toml`).

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The id of a category: `internship`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CategoryId(Arc<str>);

impl CategoryId {
    /// The category with this id. Whether the list has it is for [`Categories`] to know.
    pub fn new(id: &str) -> Self {
        Self(Arc::from(id))
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CategoryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for CategoryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CategoryId({})", self.0)
    }
}

/// A category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id; its words are `category-<id>`.
    pub id: CategoryId,
    /// The heading it stands under; its words are `sphere-<sphere>`.
    pub sphere: String,
    /// The name of its picture in the theme.
    pub picture: String,
}

/// Every category, in the order in which it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Categories {
    /// The headings, in order.
    pub spheres: Vec<String>,
    /// The categories, in order.
    pub categories: Vec<Category>,
}

impl Categories {
    /// The category with this id.
    pub fn get(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id.as_str() == id)
    }

    /// Whether two categories stand under the same heading: close enough for a trainer to look at.
    pub fn are_siblings(&self, one: &CategoryId, other: &CategoryId) -> bool {
        let sphere = |id: &CategoryId| self.get(id.as_str()).map(|category| &category.sphere);
        one != other && sphere(one).is_some() && sphere(one) == sphere(other)
    }
}
