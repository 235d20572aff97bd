//! A time of the day, as people write it: `10:00`, `9.30`, `14u30`.

use jiff::civil::Time;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// A time of the day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay;

impl Kind for TimeOfDay {
    type Value = Time;

    fn shape(&self) -> Shape {
        Shape::Time
    }

    fn read(&self, given: &Given<'_>) -> Result<Time, Problem> {
        let typed = given.typed();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyText));
        }
        read(&clean::line(typed)).ok_or_else(|| given.problem(Code::Time))
    }

    fn write(&self, field: &'static str, value: &Time, answers: &mut Answers) {
        answers.set(field, format!("{:02}:{:02}", value.hour(), value.minute()));
    }
}

/// Hours, and minutes behind a colon, a dot or the letter for hours; no minutes is the whole hour.
fn read(text: &str) -> Option<Time> {
    let (hours, minutes) = match text.split_once([':', '.', 'u', 'U', 'h', 'H']) {
        Some((hours, minutes)) => (hours, minutes),
        None => (text, ""),
    };
    let minutes = match minutes.trim() {
        "" => "00",
        minutes => minutes,
    };
    if minutes.len() != 2 {
        return None;
    }
    Time::new(number(hours.trim())?, number(minutes)?, 0, 0).ok()
}

fn number(text: &str) -> Option<i8> {
    let is_number = !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (typed, hour, minute) in [
            ("10:00", 10, 0),
            ("9.30", 9, 30),
            ("9", 9, 0),
            ("14u30", 14, 30),
            ("14u", 14, 0),
            ("14h05", 14, 5),
            ("00:00", 0, 0),
            ("23:59", 23, 59),
        ] {
            assert_eq!(read(typed), Some(time(hour, minute, 0, 0)), "{typed}");
        }
        for typed in [
            "24:00", "10:60", "10:5", "tien", "10:00:00", "-1:00", "100:00", ":30", "10:0a",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
