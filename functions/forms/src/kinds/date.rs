//! A day, asked in three boxes (day, month, year) or given as one text `2027-03-01`.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use programme::choices::Choice;

use super::months;
use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, DatePart, Problem};

/// A day after today and not too far away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// It must lie before the day that is so many months away.
    pub within_months: i16,
}

impl Day {
    /// A day after today, before the day that is so many months away.
    pub const fn within_months(within_months: i16) -> Self {
        Self { within_months }
    }

    /// The first day that is too far away.
    pub fn limit(self, today: Date) -> Date {
        let span: Span = i64::from(self.within_months).months();
        today.saturating_add(span)
    }
}

/// The name of one box of a date: `start_day`.
pub fn control(field: &str, part: DatePart) -> String {
    format!("{field}_{}", part.id())
}

/// What was typed in the three boxes; a date given as one text is taken apart.
pub fn boxes(answers: &Answers, field: &str) -> [String; 3] {
    let typed = [DatePart::Day, DatePart::Month, DatePart::Year]
        .map(|part| answers.get(&control(field, part)).unwrap_or_default().to_owned());
    if !typed.iter().all(|text| clean::is_blank(text)) {
        return typed;
    }
    let whole = answers.get(field).unwrap_or_default();
    let mut parts = whole.trim().splitn(3, '-').map(str::to_owned);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day)) => [day, month, year],
        // Not a date at all: it is shown where it is most likely to be mended.
        _ => [whole.to_owned(), String::new(), String::new()],
    }
}

/// The date that was typed, if it is one; whether it may be asked for is not looked at.
pub fn typed(answers: &Answers, field: &str) -> Option<Date> {
    real(&boxes(answers, field)).ok()
}

impl Kind for Day {
    type Value = Date;

    fn shape(&self) -> Shape {
        Shape::Day(*self)
    }

    fn read(&self, given: &Given<'_>) -> Result<Date, Problem> {
        let typed = boxes(given.answers, given.field);
        let is_missing = |at: usize| clean::is_blank(&typed[at]);
        let missing: Vec<DatePart> = (0..3)
            .filter(|at| is_missing(*at))
            .map(|at| DatePart::ALL[at])
            .collect();
        match missing.len() {
            0 => {}
            3 => return Err(given.problem(Code::EmptyText)),
            _ => return Err(given.problem(Code::DateMissing).parts(missing)),
        }
        let date = real(&typed).map_err(|wrong| given.problem(Code::DateReal).parts(wrong))?;
        let limit = self.limit(given.at.today);
        if date <= given.at.today {
            Err(given.problem(Code::DateFuture))
        } else if date >= limit {
            Err(given.problem(Code::DateBefore).date(limit))
        } else {
            Ok(date)
        }
    }

    fn write(&self, field: &'static str, value: &Date, answers: &mut Answers) {
        answers.remove(field);
        answers.set(&control(field, DatePart::Day), value.day().to_string());
        answers.set(&control(field, DatePart::Month), value.month().to_string());
        answers.set(&control(field, DatePart::Year), value.year().to_string());
    }
}

/// The date, or the boxes that are wrong.
fn real(typed: &[String; 3]) -> Result<Date, Vec<DatePart>> {
    let [day, month, year] = [0, 1, 2].map(|at| clean::line(&typed[at]));
    let found = (
        number(&day).filter(|day| (1..=31).contains(day)),
        number(&month)
            .or_else(|| months::by_name(&month).map(i16::from))
            .filter(|month| (1..=12).contains(month)),
        number(&year).and_then(whole_year),
    );
    let (Some(day), Some(month), Some(year)) = found else {
        let wrong = [found.0, found.1, found.2]
            .into_iter()
            .zip(DatePart::ALL)
            .filter(|(number, _)| number.is_none());
        return Err(wrong.map(|(_, part)| *part).collect());
    };
    let as_small = |number: i16| i8::try_from(number).unwrap_or_default();
    // Each part is possible by itself, so what does not exist is the 31st of a shorter month.
    Date::new(year, as_small(month), as_small(day)).map_err(|_no_such_day| vec![DatePart::Day])
}

fn number(text: &str) -> Option<i16> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// A year in full; two digits are meant in this century.
fn whole_year(year: i16) -> Option<i16> {
    match year {
        0..=99 => Some(2000 + year),
        1000..=9999 => Some(year),
        _ => None,
    }
}
