//! What is wrong with an answer: the field, a code, and what the code needs to be told. Never a text, never what was typed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use programme::choice;
use programme::choices::Choice;
use programme::languages::Lang;
use serde::Serialize;

use crate::words::{Args, Words};

choice! {
    /// What is wrong. Its words are `problem-<code>`, or `<form>-<field>.<code>` where a field has its own.
    Code {
        /// Nothing was written.
        EmptyText = "empty_text",
        /// Nothing was chosen.
        EmptyChoice = "empty_choice",
        /// Something was chosen that is not in the list.
        NotAnOption = "not_an_option",
        /// Longer than `max` characters; it has `n`.
        TooLong = "too_long",
        /// Shorter than `min` characters.
        TooShort = "too_short",
        /// Not an e-mail address.
        Email = "email",
        /// Not a telephone number.
        Phone = "phone",
        /// Not a whole number.
        Number = "number",
        /// Not from `min` to `max`.
        Range = "range",
        /// `parts` of the date are missing.
        DateMissing = "date_missing",
        /// There is no such date; `parts` are wrong.
        DateReal = "date_real",
        /// The date is today or before.
        DateFuture = "date_future",
        /// The date is not before `date`.
        DateBefore = "date_before",
        /// Not a time of the day.
        Time = "time",
        /// More than `max` were chosen or written.
        TooMany = "too_many",
        /// A telephone number, address or the like, where none belongs.
        ContactInText = "contact_in_text",
        /// Not a code of `n` letters and digits.
        NotACode = "not_a_code",
        /// A code that opens nothing.
        UnknownCode = "unknown_code",
        /// What the code opens takes nobody in now.
        Closed = "closed",
        /// What the code opens has ended.
        Ended = "ended",
        /// There is no room left.
        Full = "full",
        /// Somebody else has it.
        Taken = "taken",
        /// Less strict than the programme is.
        Looser = "looser",
        /// The form is for others. There is nothing to put right: a page says what to do instead.
        NotEligible = "not_eligible",
        /// Not the address of a site: `https://` and its name.
        SiteAddress = "site_address",
        /// The form has no such field. Only machines can do this.
        UnknownField = "unknown_field",
        /// Of a type the question does not take, or several answers where one is meant. Only machines can do this.
        Malformed = "malformed",
    }
}

choice! {
    /// A box of a date.
    DatePart { Day = "day", Month = "month", Year = "year" }
}

/// Something that is wrong with the answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The field, or a name that the form does not know; empty for the whole body of a machine's request.
    pub field: Cow<'static, str>,
    /// What is wrong.
    pub code: Code,
    /// What the code needs to be told.
    pub params: BTreeMap<&'static str, Param>,
}

/// What a code needs to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Param {
    /// A count or a limit.
    Number(i64),
    /// A date as a limit.
    Date(Date),
    /// Boxes of a date.
    Parts(Vec<DatePart>),
}

impl Problem {
    /// A problem with this field. Those that need more than the answers to be seen come from whoever looks them up.
    pub fn new(field: impl Into<Cow<'static, str>>, code: Code) -> Self {
        Self {
            field: field.into(),
            code,
            params: BTreeMap::new(),
        }
    }

    pub(crate) fn number(mut self, name: &'static str, number: impl TryInto<i64>) -> Self {
        let number = number.try_into().unwrap_or(i64::MAX);
        self.params.insert(name, Param::Number(number));
        self
    }

    pub(crate) fn date(mut self, date: Date) -> Self {
        self.params.insert("date", Param::Date(date));
        self
    }

    pub(crate) fn parts(mut self, parts: impl Into<Vec<DatePart>>) -> Self {
        self.params.insert("parts", Param::Parts(parts.into()));
        self
    }

    /// The boxes of a date that are wrong; empty for a field of another kind, or when all boxes are.
    pub fn wrong_parts(&self) -> &[DatePart] {
        match self.params.get("parts") {
            Some(Param::Parts(parts)) => parts,
            _ => &[],
        }
    }

    /// The problem in the reader's language: what happened and what to do.
    pub fn in_words(&self, words: &Words, lang: &Lang, form: &str) -> String {
        let own = format!("{form}-{}.{}", self.field, self.code.id());
        let key = if words.has(lang, &own) {
            own
        } else {
            format!("problem-{}", self.code.id())
        };
        let name = words.say(lang, &format!("{form}-{}.name", self.field), &Args::NONE);
        let args = self
            .params
            .iter()
            .fold(Args::one("field", name), |args, (param, value)| match value {
                Param::Number(number) => args.with(*param, *number),
                Param::Date(date) => args.with(*param, words.date(lang, *date)),
                Param::Parts(parts) => {
                    let ids: Vec<_> = parts.iter().map(|part| part.id()).collect();
                    args.with(*param, ids.join("-"))
                }
            });
        words.say(lang, &key, &args)
    }
}
