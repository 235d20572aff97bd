//! A made-up municipality that shows forms on a site that does not exist.

use functions::App;
use functions::partners::{NewPartner, add};
use jiff::Timestamp;
use programme::choices::Choice;
use programme::languages::Lang;
use programme::partners::{Embeddable, Origin, PageLanguage};
use programme::personal::Personal;
use programme::requests::Email;

use super::NotFilled;

/// Adds it, and gives the path of its page, which opens for a day.
pub(super) async fn begins(app: &App, now: Timestamp) -> Result<String, NotFilled> {
    let site = Origin::parse("https://www.demogemeente.example");
    let new = NewPartner {
        organisation: "Demogemeente De Brug".to_owned(),
        email: Personal::new(Email("web@demogemeente.example".to_owned())),
        origins: site.into_iter().collect(),
        forms: Embeddable::ALL.to_vec(),
        langs: PageLanguage::ALL.to_vec(),
        lang: Lang::new(PageLanguage::Dutch.id()),
    };
    let (_partner, path) = add(&app.store, &*app.ids, new, now).await?;
    Ok(path)
}
