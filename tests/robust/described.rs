//! Bodies made from the description of the programming interface, and from nothing else: valid ones are accepted, invalid ones
//! refused with the field they are about.
//!
//! Half of the bodies are valid by their schema; the other half have exactly one thing wrong. `NETWERKT_DESCRIBED` says how
//! many in all; 20,000 in a plain run.

use axum::Router;
use axum::body::Body;
use http::{Request, StatusCode};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use rayon::prelude::*;
use serde_json::{Map, Value, json};

use super::asking::{Came, JSON, ask, from};
use super::chance::Chance;
use super::how_many;
use crate::harness::World;

const TODAY: Date = date(2026, 9, 14);
const BATCH: usize = 1000;

/// A body, and the field in which something is wrong, if it is.
struct Made {
    body: Value,
    wrong: Option<(String, &'static str)>,
}

/// Reads a schema, and makes what it says.
struct Maker<'s> {
    schema: &'s Value,
    chance: Chance,
}

impl Maker<'_> {
    fn properties(&self) -> &Map<String, Value> {
        self.schema["properties"].as_object().expect("properties")
    }

    /// The fields that must be there, those that must be because of another answer included.
    fn required(&self, body: &Value) -> Vec<String> {
        let names = |list: &Value| -> Vec<String> {
            let list = list.as_array().into_iter().flatten();
            list.map(|name| name.as_str().expect("a name").to_owned())
                .collect()
        };
        let mut required = names(&self.schema["required"]);
        for rule in self.schema["allOf"].as_array().into_iter().flatten() {
            let mut conditions = rule["if"]["properties"].as_object().expect("a condition").iter();
            let holds = |value: &Value, is: &Value| match is["enum"].as_array() {
                Some(options) => options.contains(value),
                None => *value == is["const"],
            };
            if conditions.all(|(name, is)| holds(&body[name], is)) {
                required.extend(names(&rule["then"]["required"]));
            }
        }
        required
    }

    fn valid(&mut self) -> Value {
        let mut body = json!({});
        let names: Vec<String> = self.properties().keys().cloned().collect();
        for name in &names {
            body[name] = self.value(name);
        }
        let required = self.required(&body);
        for name in names.iter().filter(|name| !required.contains(name)) {
            if self.chance.percent(40) {
                body.as_object_mut().expect("an object").remove(name);
            }
        }
        body
    }

    /// A value as the schema of this field says.
    fn value(&mut self, name: &str) -> Value {
        let schema = self.properties()[name].clone();
        if name == "lang" {
            return json!(self.chance.word(&["nl", "en", "ar"]));
        }
        if let Some(options) = schema["enum"].as_array() {
            return self.chance.one_of(options).clone();
        }
        let number = |name: &str| {
            schema[name]
                .as_u64()
                .map(|number| usize::try_from(number).expect("a small number"))
        };
        match (schema["type"].as_str(), schema["format"].as_str()) {
            (Some("integer"), _) => json!(
                self.chance
                    .between(number("minimum").unwrap(), number("maximum").unwrap())
            ),
            (Some("array"), _) => {
                let options = schema["items"]["enum"].as_array().expect("options").clone();
                let mut chosen: Vec<_> = options
                    .iter()
                    .filter(|_| self.chance.percent(40))
                    .cloned()
                    .collect();
                chosen.truncate(number("maxItems").unwrap_or(usize::MAX));
                if chosen.len() < number("minItems").unwrap_or(0) {
                    chosen.push(self.chance.one_of(&options).clone());
                }
                Value::Array(chosen)
            }
            (_, Some("email")) => json!(format!(
                "asker{}@school{}.example",
                self.chance.number(),
                self.chance.below(99)
            )),
            (_, Some("uri-list")) => {
                let site = |n: usize| format!("https://www.site{n}.example");
                let sites: Vec<_> = (0..self.chance.between(1, 5)).map(site).collect();
                json!(sites.join("\n"))
            }
            (_, Some("date")) => {
                let days = i64::try_from(self.chance.between(1, 500)).unwrap();
                json!(TODAY.saturating_add(days.days()).to_string())
            }
            _ if schema["pattern"].is_string() => {
                let digits = self.chance.between(8, 15);
                let number: String = (0..digits)
                    .map(|_| char::from(b'0' + u8::try_from(self.chance.below(10)).unwrap()))
                    .collect();
                json!(if self.chance.percent(50) {
                    format!("+{number}")
                } else {
                    number
                })
            }
            _ => json!(self.text(
                number("minLength").unwrap_or(1),
                number("maxLength").expect("a limit")
            )),
        }
    }

    /// A text of some length, in some script.
    fn text(&mut self, min: usize, max: usize) -> String {
        let scripts = [
            "abcdefghijklmnop",
            "éßøłñçåæœþ",
            "абвгдежзий",
            "αβγδεζηθικ",
            "ابتثجحخدذر",
            "ሀለሐመሠረሰሸቀበ",
            "中文字國學校王李張",
            "<>&\"'{}%\\;",
        ];
        let letters: Vec<char> = self.chance.word(&scripts).chars().collect();
        let many = if self.chance.percent(10) {
            *self.chance.one_of(&[min, max])
        } else {
            self.chance.between(min, max.min(min + 60))
        };
        (0..many).map(|_| *self.chance.one_of(&letters)).collect()
    }

    /// A body with exactly one thing wrong, and which.
    fn invalid(&mut self) -> Made {
        let mut body = self.valid();
        let names: Vec<String> = self
            .properties()
            .keys()
            .filter(|name| *name != "lang")
            .cloned()
            .collect();
        let required = self.required(&body);
        if self.chance.percent(20) {
            let name = self.chance.one_of(&required).clone();
            body.as_object_mut().expect("an object").remove(&name);
            return Made {
                body,
                wrong: Some((name, "missing")),
            };
        }
        if self.chance.percent(10) {
            let name = format!("surprise_{}", self.chance.below(99));
            body[&name] = json!("x");
            return Made {
                body,
                wrong: Some((name, "unknown")),
            };
        }
        // A question that is only asked after another answer is not checked without it.
        let asked: Vec<_> = names
            .iter()
            .filter(|name| required.contains(name) || !self.is_conditional(name))
            .collect();
        let name = (*self.chance.one_of(&asked)).clone();
        let (value, why) = self.wrong_value(&name);
        body[&name] = value;
        Made {
            body,
            wrong: Some((name, why)),
        }
    }

    fn is_conditional(&self, name: &str) -> bool {
        let rules = self.schema["allOf"].as_array().into_iter().flatten();
        rules
            .flat_map(|rule| rule["then"]["required"].as_array().into_iter().flatten())
            .any(|other| other == name)
    }

    /// A value that breaks the schema of this field in one way.
    fn wrong_value(&mut self, name: &str) -> (Value, &'static str) {
        let schema = self.properties()[name].clone();
        let mut wrong = vec![
            (json!({ "a": 1 }), "an object"),
            (json!([["a"]]), "a list of lists"),
        ];
        let max = schema["maxLength"]
            .as_u64()
            .map(|max| usize::try_from(max).expect("a small number"));
        match (schema["type"].as_str(), schema["format"].as_str()) {
            (Some("integer"), _) => {
                let (min, max) = (
                    schema["minimum"].as_i64().unwrap(),
                    schema["maximum"].as_i64().unwrap(),
                );
                wrong.extend([
                    (json!(min - 1), "below the least"),
                    (json!(max + 1), "above the most"),
                    (json!(-min), "below zero"),
                ]);
                wrong.extend([
                    (json!(1e300), "huge"),
                    (json!(7.5), "not whole"),
                    (json!("veel"), "a word"),
                    (json!(true), "true"),
                ]);
            }
            (Some("array"), _) => {
                wrong.extend([
                    (json!(["castle"]), "not an option"),
                    (json!([true]), "a list of true"),
                    (json!([7]), "a number"),
                ]);
                let first = schema["items"]["enum"][0].clone();
                wrong.push((json!([first, "castle"]), "one that is not an option"));
                let all = &schema["items"]["enum"];
                let there_are = all.as_array().map_or(0, Vec::len) as u64;
                if schema["maxItems"].as_u64().is_some_and(|most| most < there_are) {
                    wrong.push((all.clone(), "too many"));
                }
            }
            (_, Some("email")) => wrong.extend([
                (json!("samira"), "no address"),
                (json!("samira@"), "no domain"),
                (json!("a@b.example\r\nBcc: c@d.example"), "two lines"),
                (json!(format!("{}@b.example", "a".repeat(250))), "too long"),
                (json!(40), "a number"),
                (json!(["a@b.example", "c@d.example"]), "two addresses"),
            ]),
            (_, Some("uri-list")) => wrong.extend([
                (json!("http://www.site.example"), "without encryption"),
                (json!("https://www.site.example/page"), "a page"),
                (json!("https://*.example"), "any site"),
                (json!("https://localhost"), "no name of a site"),
                (json!(["https://a.example", "https://b.example"]), "a list"),
            ]),
            (_, Some("date")) => wrong.extend([
                (json!("2027-02-31"), "31 February"),
                (json!("2026-09-14"), "today"),
                (json!("2099-01-01"), "too far"),
                (json!("tomorrow"), "a word"),
                (json!(20_270_301), "a number"),
            ]),
            _ if schema["enum"].is_array() => {
                wrong.extend([(json!("castle"), "not an option"), (json!(7), "a number")])
            }
            _ if schema["pattern"].is_string() => wrong.extend([
                (json!("1234567"), "too few"),
                (json!("1234567890123456"), "too many"),
                (json!("06-WORKSHOP"), "letters"),
                (json!(true), "true"),
            ]),
            _ => {
                wrong.push((json!("a".repeat(max.expect("a limit") + 1)), "too long"));
                wrong.extend([
                    (json!(true), "true"),
                    (json!(["a first one", "a second one"]), "two texts"),
                    (json!(12_345_678_901_234_u64), "a number"),
                ]);
            }
        }
        self.chance.one_of(&wrong).clone()
    }
}

/// The operations of the description: path and schema of the body.
async fn operations(router: &Router) -> Vec<(String, Value)> {
    let document = super::asking::open(router, "/api/openapi.json").await.json();
    let paths = document["paths"].as_object().expect("paths").iter();
    paths
        .map(|(path, operations)| {
            let body = &operations["post"]["requestBody"]["content"][JSON]["schema"];
            let reference = body["$ref"]
                .as_str()
                .expect("a reference")
                .trim_start_matches('#');
            (
                path.clone(),
                document.pointer(reference).expect("a schema").clone(),
            )
        })
        .collect()
}

/// What does not keep to the description.
async fn disagreements(
    router: &Router,
    operations: &[(String, Value)],
    seed: u64,
    many: usize,
) -> Vec<String> {
    let mut chance = Chance::of(seed ^ 0xDE5C_81BE);
    let mut found = Vec::new();
    for number in 0..many {
        let (path, schema) = chance.one_of(operations);
        let mut maker = Maker {
            schema,
            chance: Chance::of(chance.number()),
        };
        let made = if number % 2 == 0 {
            Made {
                body: maker.valid(),
                wrong: None,
            }
        } else {
            maker.invalid()
        };
        let request = Request::post(path)
            .header("content-type", JSON)
            .body(Body::from(made.body.to_string()))
            .unwrap();
        let answer = match ask(router, from(request, chance.address())).await {
            Came::Back(answer) => answer,
            Came::Apart(said) => {
                found.push(format!("panic “{said}” at {path}: {}", made.body));
                continue;
            }
        };
        let agrees = match &made.wrong {
            None => answer.status == StatusCode::CREATED,
            Some((field, _)) => {
                answer.status == StatusCode::UNPROCESSABLE_ENTITY
                    && answer.problems().iter().any(|(named, _)| named == field)
            }
        };
        if !agrees {
            let wrong = made
                .wrong
                .map_or_else(|| "valid".to_owned(), |(field, why)| format!("{field}: {why}"));
            found.push(format!(
                "{wrong}: {} at {path}: {} after {}",
                answer.status, answer.body, made.body
            ));
        }
    }
    found
}

#[test]
fn the_interface_keeps_to_its_description() {
    let bodies = how_many("NETWERKT_DESCRIBED", 20_000);
    let batches = bodies.div_ceil(BATCH);
    let found: Vec<String> = (0..batches)
        .into_par_iter()
        .flat_map(|number| {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                let world = World::on("2026-09-14").await;
                let router = world.router();
                let operations = operations(&router).await;
                assert_eq!(operations.len(), forms::form::all().len());
                let many = BATCH.min(bodies - number * BATCH);
                disagreements(&router, &operations, u64::try_from(number).unwrap(), many).await
            })
        })
        .collect();
    println!(
        "described: {bodies} bodies, {} answered otherwise than described",
        found.len()
    );
    assert!(
        found.is_empty(),
        "{} answers, such as\n{}",
        found.len(),
        found[..found.len().min(10)].join("\n")
    );
}

/// The control: an interface that takes anything, one that takes nothing and one that falls over are all found.
#[tokio::test]
async fn an_interface_that_does_otherwise_would_be_found() {
    let world = World::on("2026-09-14").await;
    let operations = operations(&world.router()).await;
    let always = |status: StatusCode| {
        Router::new().fallback(async move || (status, json!({ "errors": [] }).to_string()))
    };
    let falls =
        Router::new().fallback(async || -> StatusCode { std::panic::resume_unwind(Box::new("over")) });
    for (router, most) in [
        (always(StatusCode::CREATED), 20),
        (always(StatusCode::UNPROCESSABLE_ENTITY), 40),
        (falls, 40),
    ] {
        assert_eq!(disagreements(&router, &operations, 1, 40).await.len(), most);
    }
}
