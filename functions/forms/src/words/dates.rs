//! Dates as a reader of each language writes them.

use jiff::civil::Date;
use programme::languages::Lang;

use super::{Args, Words};

impl Words {
    /// A date in words: `1 maart 2027`. How it is put together is the message `date`.
    pub fn date(&self, lang: &Lang, date: Date) -> String {
        let args = Args::one("day", i64::from(date.day()))
            .with("month", i64::from(date.month()))
            .with("year", i64::from(date.year()));
        self.say(lang, "date", &args)
    }
}
