//! Compares the languages with each other: what is missing, what nobody asks for, what asks for other arguments.

use super::sources::meant;
use super::{Tongue, Words, WordsProblem};

impl Words {
    /// What each language lacks or has too much, compared with the default language.
    ///
    /// A language that is not complete may lack messages (they fall back), but may not have other ones or other arguments.
    pub fn differences(&self) -> Vec<WordsProblem> {
        let Some(model) = self.tongues.get(&self.default).map(Tongue::entries) else {
            return Vec::new();
        };
        let mut problems = Vec::new();
        for tongue in self.tongues.values() {
            let code = &tongue.language.code;
            let entries = tongue.entries();
            if tongue.language.complete {
                for (key, entry) in model {
                    if !entries.contains_key(key) {
                        problems.push(entry.problem(format!("“{key}” has no words in language {code}")));
                    }
                }
            }
            for (key, entry) in entries {
                if !model.contains_key(key) {
                    let what = format!("“{key}” is not in language {}", self.default);
                    problems.push(entry.problem(what + &meant(key, model.keys())));
                } else if self.placeholders(code, key) != self.placeholders(&self.default, key) {
                    problems.push(entry.problem(format!(
                        "“{key}” asks for {:?}, in language {} for {:?}",
                        self.placeholders(code, key),
                        self.default,
                        self.placeholders(&self.default, key),
                    )));
                }
            }
        }
        problems.sort();
        problems
    }
}
