//! What contacts agreed to about data stays as it was: the words of each version, in each language, are those of the snapshot.
//!
//! Whoever wants to say it otherwise adds a version in `programme::runs::agreement`, and a snapshot of it.

use forms::words::{Args, Words};
use programme::languages::Lang;
use programme::runs::agreement::{self, Agreement};

use crate::harness::front_parts;

/// A version as it reads, part by part.
fn text(words: &Words, lang: &Lang, agreement: &Agreement) -> String {
    let parts = agreement.parts.iter();
    let lines = parts.map(|part| {
        let key = format!("agreement-{}.{part}", agreement.version);
        assert!(words.has(lang, &key), "{key} is missing in {lang}");
        words.say(lang, &key, &Args::NONE)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn no_version_ever_says_anything_else() {
    let words = front_parts().words;
    for agreement in agreement::ALL {
        for lang in ["nl", "en", "ar"] {
            let name = format!("agreement_{}_{lang}", agreement.version);
            insta::assert_snapshot!(name, text(&words, &Lang::new(lang), agreement));
        }
    }
}
