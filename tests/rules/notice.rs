//! PRIVACY.md is what the forms say: made from their fields, never by hand.
//!
//! After a change of a field: `NETWERKT_WRITE=1 cargo test -p tests notice`, and commit what it wrote.

use std::fmt::Write;

use forms::privacy;
use programme::languages::Lang;

use crate::harness::{front_parts, root};

fn notice() -> String {
    let mut text = String::from(
        "# Privacy\n\nEvery question the public forms ask, and what happens to its answer. Made from the definitions of the fields \
         (`functions/forms/src/`); the same list stands on the privacy page of the site, in each language.\n",
    );
    let mut form = "";
    for row in privacy::in_words(&front_parts().words, &Lang::new("en")) {
        if row.form != form {
            form = row.form;
            write!(text, "\n## {}\n\n| question | why | on what ground | who sees it | how long | sealed |\n|---|---|---|---|---|---|\n", row.form_title).unwrap();
        }
        writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} |",
            row.field, row.purpose, row.basis, row.seen_by, row.kept, row.sealed
        )
        .unwrap();
    }
    text
}

#[test]
fn the_notice_is_what_the_forms_say() {
    let file = root().join("PRIVACY.md");
    if std::env::var_os("NETWERKT_WRITE").is_some() {
        std::fs::write(&file, notice()).unwrap();
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        written == notice(),
        "PRIVACY.md is out of date: NETWERKT_WRITE=1 cargo test -p tests notice"
    );
    assert!(written.lines().count() > 20, "every question is in it");
}
