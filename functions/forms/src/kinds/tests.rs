//! Every kind of answer, with what people really type.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use jiff::civil::{Date, date};
use programme::choice;
use programme::choices::Choice;

use super::*;
use crate::clean;
use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{self, Outline, Question};
use crate::problem::Code;
use crate::samples::{self, at};

const RULE: DataRule = DataRule {
    purpose: Purpose::Answer,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Coordinator],
    kept: Kept::WhileNeeded,
    cell: Cell::Sealed,
};

choice! { Colour { Red = "red", Blue = "blue" } }

/// Reads one answer; a problem as its code.
fn read<K: Kind>(kind: K, typed: &str) -> Result<K::Value, Code> {
    let answers = Answers::from_pairs([("x", typed)]);
    Field::new("x", kind, RULE)
        .read(&answers, &at())
        .map_err(|problem| problem.code)
}

#[test]
fn text_takes_any_script_and_counts_as_a_reader_does() {
    let name = Text::line(2, 11);
    for (typed, answer) in [
        ("Yara", Ok("Yara")),
        ("  Van   der Ven ", Ok("Van der Ven")),
        ("O’Brien-Ö", Ok("O’Brien-Ö")),
        ("محمد", Ok("محمد")),
        ("ሰላም", Ok("ሰላም")),
        ("👨‍👩‍👧👨‍👩‍👧", Ok("👨‍👩‍👧👨‍👩‍👧")),
        ("<b>", Ok("<b>")),
        ("", Err(Code::EmptyText)),
        ("\u{200b}\u{0}", Err(Code::EmptyText)),
        ("a", Err(Code::TooShort)),
        ("e\u{301}", Err(Code::TooShort)),
        ("123456789012", Err(Code::TooLong)),
    ] {
        assert_eq!(read(name, typed), answer.map(str::to_owned), "{typed:?}");
    }
    assert_eq!(read(Text::lines(1, 9), "een\r\ntwee"), Ok("een\ntwee".to_owned()));
}

#[test]
fn too_long_says_how_long() {
    let field = Field::new("x", Text::line(1, 80), RULE);
    let problem = |typed: String| {
        let problem = field
            .read(&Answers::from_pairs([("x", typed)]), &at())
            .unwrap_err();
        serde_json::to_string(&problem).unwrap()
    };
    assert_eq!(
        problem("é".repeat(81)),
        r#"{"field":"x","code":"too_long","params":{"max":80,"n":81}}"#
    );
    // One letter with very many marks is one character to a reader, but nobody can read it.
    assert_eq!(
        problem(format!("a{}", "\u{300}".repeat(10_000))),
        r#"{"field":"x","code":"too_long","params":{"max":80,"n":10000}}"#
    );
}

#[test]
fn email_takes_what_can_be_delivered() {
    for (typed, address) in [
        ("naam@school.nl", "naam@school.nl"),
        (" Naam.Van+nl@School.NL ", "Naam.Van+nl@school.nl"),
        ("o'brien@example.co.uk", "o'brien@example.co.uk"),
        ("a@bücher.de", "a@xn--bcher-kva.de"),
        ("a@مثال.إختبار", "a@xn--mgbh0fb.xn--kgbechtv"),
        ("naam@school.nl\r\n", "naam@school.nl"),
    ] {
        assert_eq!(
            read(EmailAddress, typed).ok().map(|email| email.0).as_deref(),
            Some(address),
            "{typed}"
        );
    }
    for typed in [
        "naam",
        "naam@",
        "@school.nl",
        "naam@school",
        "naam@localhost",
        "naam@127.0.0.1",
        "naam@[127.0.0.1]",
        "naam @school.nl",
        "na..am@school.nl",
        ".naam@school.nl",
        "naam@school..nl",
        "naam@-school.nl",
        "naam@school.nl,ander@school.nl",
        "Naam <naam@school.nl>",
        "\"naam\"@school.nl",
        "naam@school.nl\r\nBcc: ander@school.nl",
        "naam\r\n@school.nl",
        "naam@sch\0ool.nl",
        "naam@school.nl%0ABcc:x",
        "náám@school.nl",
    ] {
        assert_eq!(
            read(EmailAddress, typed).map(|email| email.0),
            Err(Code::Email),
            "{typed:?}"
        );
    }
    let long = format!("{}@school.nl", "a".repeat(300));
    assert_eq!(read(EmailAddress, &long).map(|email| email.0), Err(Code::TooLong));
}

#[test]
fn phone_takes_what_can_be_dialled() {
    for (typed, number) in [
        ("06 12345678", "0612345678"),
        ("06-12 34 56 78", "0612345678"),
        ("+31 (0)6 – 1234 5678", "+31612345678"),
        ("(079) 123.45.67", "0791234567"),
        ("0031 6 12345678", "0031612345678"),
        ("٠٦١٢٣٤٥٦٧٨", "0612345678"),
        ("\u{202a}+31 6 12345678\u{202c}\u{200e}", "+31612345678"),
    ] {
        assert_eq!(
            read(PhoneNumber, typed).ok().map(|phone| phone.0).as_deref(),
            Some(number),
            "{typed}"
        );
    }
    for typed in [
        "1234567",
        "1234567890123456",
        "06 mobiel",
        "+",
        "++31612345678",
        "112",
        "06123456789,1",
    ] {
        assert_eq!(
            read(PhoneNumber, typed).map(|phone| phone.0),
            Err(Code::Phone),
            "{typed}"
        );
    }
}

#[test]
fn number_takes_digits_of_several_scripts() {
    let number = Number::between(5, 200);
    for (typed, answer) in [
        ("40", Ok(40)),
        (" 040 ", Ok(40)),
        ("٤٠", Ok(40)),
        ("۴۰", Ok(40)),
        ("5", Ok(5)),
        ("200", Ok(200)),
        ("4", Err(Code::Range)),
        ("201", Err(Code::Range)),
        ("-40", Err(Code::Range)),
        ("99999999999999999999", Err(Code::Range)),
        ("", Err(Code::EmptyText)),
        ("veertig", Err(Code::Number)),
        ("40,5", Err(Code::Number)),
        ("1e2", Err(Code::Number)),
        ("-", Err(Code::Number)),
        ("0x28", Err(Code::Number)),
    ] {
        assert_eq!(read(number, typed), answer, "{typed}");
    }
}

#[test]
fn choices_take_what_is_in_the_list() {
    assert_eq!(read(OneOf::<Colour>::list(), "red"), Ok(Colour::Red));
    assert_eq!(read(OneOf::<Colour>::list(), " "), Err(Code::EmptyChoice));
    assert_eq!(read(OneOf::<Colour>::list(), "green"), Err(Code::NotAnOption));
    let several = |typed: &[&str]| {
        let answers = Answers::from_pairs(typed.iter().map(|typed| ("x", *typed)));
        Field::new("x", AnyOf::<Colour>::list(), RULE)
            .read(&answers, &at())
            .map_err(|problem| problem.code)
    };
    assert_eq!(
        several(&["blue", "red", "blue", ""]),
        Ok(vec![Colour::Red, Colour::Blue]),
        "each once, in the order of the list"
    );
    assert_eq!(several(&[]), Err(Code::EmptyChoice));
    assert_eq!(several(&["red", "green"]), Err(Code::NotAnOption));
    assert!(read(Agreement, "yes").is_ok());
    assert_eq!(read(Agreement, ""), Err(Code::EmptyChoice));
    assert_eq!(read(Agreement, "no"), Err(Code::NotAnOption));
}

#[test]
fn categories_come_from_the_list() {
    let several = |most: usize, typed: &[&str]| {
        let answers = Answers::from_pairs(typed.iter().map(|typed| ("x", *typed)));
        Field::new("x", SomeCategories::at_most(most), RULE)
            .read(&answers, &at())
            .map(|chosen| chosen.iter().map(ToString::to_string).collect::<Vec<_>>())
            .map_err(|problem| problem.code)
    };
    let one = |typed| read(OneCategory, typed).map(|category| category.to_string());
    assert_eq!(one(" homework "), Ok("homework".to_owned()));
    assert_eq!(one(""), Err(Code::EmptyChoice));
    assert_eq!(one("Homework"), Err(Code::NotAnOption));
    assert_eq!(
        several(2, &["dutch", "internship", "dutch", ""]),
        Ok(vec!["internship".to_owned(), "dutch".to_owned()]),
        "each once, in the order of the list"
    );
    assert_eq!(several(1, &["dutch", "internship"]), Err(Code::TooMany));
    assert_eq!(several(1, &["dutch", "nothing"]), Err(Code::NotAnOption));
    assert_eq!(several(1, &[" "]), Err(Code::EmptyChoice));
    let nothing_to_choose = Field::new("x", OneCategory, RULE).read(
        &Answers::from_pairs([("x", "homework")]),
        &form::At::on(samples::TODAY),
    );
    assert_eq!(
        nothing_to_choose.map_err(|problem| problem.code),
        Err(Code::NotAnOption)
    );
}

#[test]
fn codes_are_read_as_people_type_them() {
    let code = CodeOf::<programme::codes::GroupCode>::signs(8);
    for (typed, answer) in [
        ("h4vk-7f3m", Ok("H4VK-7F3M")),
        ("  H4VK 7F3M ", Ok("H4VK-7F3M")),
        ("٢٣٤٥٦٧٨٩", Ok("2345-6789")),
        ("H4VK", Err(Code::NotACode)),
        ("H4VK-7F3O", Err(Code::NotACode)),
        ("\u{200b}", Err(Code::EmptyText)),
    ] {
        let shown = read(code, typed).map(|code| code.to_string());
        assert_eq!(shown, answer.map(str::to_owned), "{typed}");
    }
}

#[test]
fn a_list_has_one_thing_a_line() {
    let list = |typed| read(List::of(2, 4), typed);
    assert_eq!(
        list("4a\r\n\r\n  4b \n4a"),
        Ok(vec!["4a".to_owned(), "4b".to_owned()])
    );
    assert_eq!(list("4a\n4b\n4c"), Err(Code::TooMany));
    assert_eq!(list("havo 4"), Err(Code::TooLong));
    assert_eq!(list("\n \n"), Err(Code::EmptyText));
}

#[test]
fn languages_and_contacts_are_in_their_lists() {
    assert_eq!(
        read(OneLanguage, "ti").map(|lang| lang.to_string()),
        Ok("ti".to_owned())
    );
    assert_eq!(read(OneLanguage, "la"), Err(Code::NotAnOption));
    assert_eq!(read(OneLanguage, ""), Err(Code::EmptyChoice));
    let tom = at().lists.contacts[0].id;
    assert_eq!(read(OnOwnMap, &tom.to_string()), Ok(tom));
    assert_eq!(read(OnOwnMap, "Oom Tom"), Err(Code::NotAnOption));
    assert_eq!(read(OnOwnMap, ""), Err(Code::EmptyChoice));
}

#[test]
fn a_text_may_be_kept_from_telling_how_to_reach_somebody() {
    let text = Text::line(1, 60).without_ways_to_reach();
    assert_eq!(read(text, "kan goed koken"), Ok("kan goed koken".to_owned()));
    assert_eq!(read(text, "bel 06 12345678"), Err(Code::ContactInText));
}

/// Reads a date from its three boxes; a problem as its code and the boxes that are wrong.
fn read_date(day: &str, month: &str, year: &str) -> Result<Date, (Code, Vec<DatePart>)> {
    let answers = Answers::from_pairs([("x_day", day), ("x_month", month), ("x_year", year)]);
    Field::new("x", Day::within_months(18), RULE)
        .read(&answers, &at())
        .map_err(|problem| (problem.code, problem.wrong_parts().to_vec()))
}

#[test]
fn date_understands_how_people_write_it() {
    for (day, month, year, answer) in [
        ("1", "10", "2026", date(2026, 10, 1)),
        ("01", "03", "27", date(2027, 3, 1)),
        ("٣١", "٣", "٢٠٢٧", date(2027, 3, 31)),
        ("1", "mrt", "2027", date(2027, 3, 1)),
        ("1", "Maart", "2027", date(2027, 3, 1)),
        ("1", "March", "2027", date(2027, 3, 1)),
        ("1", "okt.", "2026", date(2026, 10, 1)),
        ("1", "Sept", "2027", date(2027, 9, 1)),
        ("1", "مارس", "2027", date(2027, 3, 1)),
        ("1", "كانون الثاني", "2027", date(2027, 1, 1)),
        ("29", "2", "2028", date(2028, 2, 29)),
    ] {
        assert_eq!(read_date(day, month, year), Ok(answer), "{day} {month} {year}");
    }
}

#[test]
fn date_marks_only_the_wrong_box() {
    use DatePart::{Day, Month, Year};
    for (day, month, year, code, wrong) in [
        ("", "", "", Code::EmptyText, vec![]),
        ("1", "", "2027", Code::DateMissing, vec![Month]),
        ("", " ", "2027", Code::DateMissing, vec![Day, Month]),
        ("31", "2", "2027", Code::DateReal, vec![Day]),
        ("31", "13", "2027", Code::DateReal, vec![Month]),
        ("32", "1", "2027", Code::DateReal, vec![Day]),
        ("0", "1", "2027", Code::DateReal, vec![Day]),
        ("1", "marmot", "2027", Code::DateReal, vec![Month]),
        ("één", "ma", "later", Code::DateReal, vec![Day, Month, Year]),
        ("1", "1", "202", Code::DateReal, vec![Year]),
        ("1", "1", "99999999", Code::DateReal, vec![Year]),
        ("-1", "1", "2027", Code::DateReal, vec![Day]),
        ("14", "9", "2026", Code::DateFuture, vec![]),
        ("1", "1", "1990", Code::DateFuture, vec![]),
        ("14", "3", "2028", Code::DateBefore, vec![]),
    ] {
        assert_eq!(
            read_date(day, month, year),
            Err((code, wrong)),
            "{day} {month} {year}"
        );
    }
    assert_eq!(
        read_date("15", "9", "2026"),
        Ok(date(2026, 9, 15)),
        "tomorrow is the first"
    );
    assert_eq!(
        read_date("13", "3", "2028"),
        Ok(date(2028, 3, 13)),
        "and 18 months the end"
    );
}

#[test]
fn date_is_also_one_text() {
    for (typed, answer) in [
        ("2027-03-01", Ok(date(2027, 3, 1))),
        ("2027-02-31", Err(Code::DateReal)),
        ("2027-03", Err(Code::DateMissing)),
        ("--", Err(Code::EmptyText)),
        ("soon", Err(Code::DateMissing)),
    ] {
        assert_eq!(read(Day::within_months(18), typed), answer, "{typed}");
    }
}

#[test]
fn every_month_we_write_is_understood() {
    let words = samples::words();
    for language in samples::languages() {
        for month in 1..=12_i8 {
            let shown = words.date(&language.code, date(2027, month, 1));
            let name: String = shown
                .replace(['\u{2068}', '\u{2069}'], "")
                .replace(|sign: char| sign.is_ascii_digit(), "");
            assert_eq!(months::by_name(name.trim()), Some(month), "{shown}");
        }
    }
}

/// Odd texts that people may well write, and texts that nobody means well.
fn odd_texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "José Müller",
        "Þórður Æsa",
        "Nguyễn Văn Ổn",
        "محمد عبد الله",
        "می‌خواهم",
        "ሰላም ገብረ",
        "Оксана Щур",
        "Γιώργος",
        "שרה",
        "अनन्या",
        "孫悟空",
        "김민지",
        "さくら",
        "Jean-Luc d’Arc",
        "O'Neill",
        "👨‍👩‍👧‍👦",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "ß",
        "İstanbul",
        "\u{0}",
        "a\0b",
        "a\r\nb",
        "naam@school.nl\r\nBcc: x@y.nl",
        "\u{202e}txt.exe",
        "<script>alert(1)</script>",
        "'; drop table x;--",
        "{{ 7*7 }}",
        "${7*7}",
        "../../etc/passwd",
        "%00",
        "=1+1",
        "31-02-2027",
        "2027-02-31",
        "-1",
        "1e309",
        "NaN",
        "null",
        "true",
        "\u{feff}",
        "\u{ffff}",
        "\u{10ffff}",
        "\u{200d}",
        "ﷺ",
        "Z̸̡͝a̶l̷g̴o̵",
    ]
    .map(str::to_owned)
    .into();
    texts.extend([
        "x".repeat(10_240),
        "é".repeat(5_000),
        "e\u{301}".repeat(4_000),
        "👨‍👩‍👧".repeat(600),
        "\n".repeat(10_000),
    ]);
    texts.extend(naughty_strings());
    texts
}

/// The corpus beside the checkout, where it is there.
#[expect(
    clippy::disallowed_methods,
    reason = "a corpus is no content: only this test reads it"
)]
fn naughty_strings() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora/naughty-strings.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        writeln!(
            std::io::stderr(),
            "skipped: no naughty-strings.json beside the checkout"
        )
        .unwrap();
        return Vec::new();
    };
    let strings: Vec<String> = serde_json::from_str(&text).unwrap();
    assert!(strings.len() > 500);
    strings
}

/// Whether this field asks for the category of this text: a category without a text is its own problem.
fn is_category_of(form: &Outline, field: &str, text: &str) -> bool {
    let mut specs = form.questions().map(Question::spec);
    specs.any(|spec| spec.id == field && matches!(spec.shape, Shape::CategoryOf(of) if of.text == text))
}

#[test]
fn no_text_breaks_any_field() {
    let texts = odd_texts();
    let (mut accepted, at) = (BTreeSet::new(), at());
    for form in samples::forms() {
        let good = samples::answers(form.outline());
        for question in form.outline().questions() {
            let spec = question.spec();
            let mut good = good.clone();
            let asks = question
                .shown_when()
                .and_then(|when| samples::asking(form.outline(), when, &at));
            if let Some((field, option)) = asks {
                good.set(field, option);
            }
            for text in &texts {
                let mut answers = good.clone();
                for control in spec.controls() {
                    answers.set(&control, text);
                }
                match form.rewritten(&answers, &at) {
                    Ok(written) => {
                        accepted.insert(spec.id);
                        let value = written.get(spec.id).unwrap_or_default();
                        assert!(!clean::is_blank(value) || spec.optional, "{}: {text:?}", spec.id);
                        assert_eq!(clean::lines(value), value, "{}: {text:?}", spec.id);
                        assert!(!value.contains(|sign: char| sign.is_control() && sign != '\n'));
                    }
                    Err(problems) => {
                        assert!(
                            problems.iter().all(|problem| {
                                problem.field == spec.id
                                    || spec.id == "period"
                                    || is_category_of(form.outline(), &problem.field, spec.id)
                            }),
                            "{}: {text:?}: {problems:?}",
                            spec.id
                        );
                    }
                }
            }
        }
    }
    let free: BTreeSet<_> = form::outlines()
        .iter()
        .flat_map(|form| form.questions())
        .map(Question::spec)
        // A category may be left out only together with its text.
        .filter(|spec| !matches!(spec.shape, Shape::CategoryOf(_)))
        .filter(|spec| spec.optional || matches!(spec.shape, Shape::Text(_)))
        .map(|spec| spec.id)
        .collect();
    assert!(free.is_subset(&accepted), "{free:?} {accepted:?}");
}

#[test]
fn names_in_any_script_are_accepted_as_they_are() {
    for name in [
        "José Müller-Lüdenscheidt",
        "Þórður Æsuson",
        "Nguyễn Văn Ổn",
        "محمد عبد الله",
        "مهسا می‌خواهم",
        "ሰላም ገብረ",
        "Оксана Щур",
        "Γιώργος Παπαδόπουλος",
        "שרה כהן",
        "अनन्या शर्मा",
        "孫悟空",
        "김민지",
        "さくら",
        "O’Neill",
        "X Æ A-12",
        "Ng",
        "李",
    ] {
        for form in samples::forms() {
            let good = samples::answers(form.outline());
            for question in form.outline().questions() {
                let spec = question.spec();
                let Shape::Text(text) = spec.shape else { continue };
                if clean::length(name) < text.min {
                    continue;
                }
                let mut answers = good.clone();
                answers.set(spec.id, name);
                let written = form.rewritten(&answers, &at()).unwrap();
                assert_eq!(written.get(spec.id), Some(name), "{}", spec.id);
            }
        }
    }
}

#[test]
fn every_code_has_its_own_id() {
    let ids: BTreeSet<_> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), Code::ALL.len());
}
