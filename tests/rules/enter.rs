//! Enter in a text box goes on with the form: it presses the first button of the form in the page, wherever that stands.

use crate::harness::{Page, World};

/// What the first button that belongs to the form sends as `go`.
fn pressed_by_enter(page: &Page) -> String {
    let buttons = page.all("button[form=form], form#form button");
    let first = buttons.first().expect("a form has a button");
    first.value().attr("value").unwrap_or_default().to_owned()
}

#[tokio::test]
async fn enter_goes_on_and_never_changes_the_language() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    for path in [
        "/nl/workshop",
        "/en/workshop",
        "/ar/workshop",
        "/en/join",
        "/nl/card",
    ] {
        samira.open(path).await;
        assert_eq!(pressed_by_enter(samira.page()), "next", "{path}");
        let languages = samira.page().all("button[form=form][lang]").len();
        assert!(
            languages >= 2,
            "the control: {path} has {languages} buttons for languages before it"
        );
    }
}
