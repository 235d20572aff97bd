//! Dates as a reader of each language writes them.

use jiff::civil::Date;
use programme::languages::Lang;

use super::{Args, Words};

impl Words {
    /// A date in words: `1 maart 2027`. How it is put together is the message `date`; the names are the message `month`.
    pub fn date(&self, lang: &Lang, date: Date) -> String {
        let month = self.say(lang, "month", &Args::one("n", i64::from(date.month())));
        let args = Args::one("day", i64::from(date.day()))
            .with("month", month)
            .with("year", i64::from(date.year()));
        self.say(lang, "date", &args)
    }
}
