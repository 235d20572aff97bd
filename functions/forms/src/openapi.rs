//! The public forms for machines: an OpenAPI 3.1 document made from their definitions.
//!
//! Its readers are programmers, so its few sentences are in English. A schema says what is meant; the form has the last word: it
//! cleans before it checks, counts characters as a reader does, and knows what day it is.

use jiff::civil::Date;
use programme::choices::Choice;
use programme::requests::Asked;
use serde_json::{Map, Value, json};

use crate::answers::TICKED;
use crate::field::FieldSpec;
use crate::form::{At, Form, Outline, When};
use crate::kinds::{FEWEST_DIGITS, LONGEST_EMAIL, MOST_DIGITS, Shape, Times, YES};
use crate::problem::{Code, DatePart, Problem};

/// The document: `POST /api/<form id>` for each form, at `base_url`.
pub fn document(forms: &[&Form<Asked>], base_url: &str) -> Value {
    let paths: Map<String, Value> = forms
        .iter()
        .map(|form| (format!("/api/{}", form.id), json!({ "post": operation(form) })))
        .collect();
    let mut schemas: Map<String, Value> = forms
        .iter()
        .map(|form| (form.id.to_owned(), schema(form)))
        .collect();
    schemas.insert("receipt".to_owned(), receipt());
    schemas.insert("refusal".to_owned(), refusal());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Public forms",
            "version": "1",
            "description": "Every public form can be sent as a whole. The same questions, limits and checks as on the pages.",
        },
        "servers": [{ "url": base_url }],
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

/// A problem as it stands in an answer.
pub fn problem(problem: &Problem) -> Value {
    json!({ "field": problem.field, "code": problem.code.id(), "params": problem.params })
}

fn operation(form: &Outline) -> Value {
    let body = json!({ "schema": { "$ref": format!("#/components/schemas/{}", form.id) } });
    let refused = |description: &str| {
        let schema = json!({ "schema": { "$ref": "#/components/schemas/refusal" } });
        json!({ "description": description, "content": { "application/problem+json": schema } })
    };
    let later = |description: &str| {
        let mut refused = refused(description);
        refused["headers"] = json!({
            "Retry-After": { "description": "Seconds to wait.", "schema": { "type": "integer" } },
        });
        refused
    };
    json!({
        "operationId": form.id,
        "summary": format!("Send the form {}", form.id),
        "requestBody": {
            "required": true,
            "content": { "application/json": body, "application/x-www-form-urlencoded": body },
        },
        "responses": {
            "201": {
                "description": "Kept. The very same answers give the very same receipt.",
                "headers": {
                    "Location": { "description": "The status page.", "schema": { "type": "string", "format": "uri" } },
                },
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/receipt" } } },
            },
            "403": { "description": "Sent by a browser from a page of another site." },
            "409": refused("The same answers were sent and taken back at this very moment."),
            "413": refused("The body is too large."),
            "415": refused("The body is neither JSON nor urlencoded."),
            "422": refused("Something must be put right first; `errors` names every field."),
            "429": later("Too many from one network address."),
            "503": later("The answers cannot be kept just now."),
        },
    })
}

fn schema(form: &Outline) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    let mut conditions = Vec::new();
    for question in form.questions() {
        let spec = question.spec();
        match question.shown_when() {
            None if !spec.optional => required.push(spec.id),
            Some(when) if !spec.optional => conditions.extend(condition(form, when, spec.id)),
            _ => {}
        }
        properties.insert(spec.id.to_owned(), property(&spec));
    }
    properties.insert(
        "lang".to_owned(),
        json!({ "type": "string", "description": "The language of letters and of the status page, such as nl." }),
    );
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    if !conditions.is_empty() {
        schema["allOf"] = Value::Array(conditions);
    }
    schema
}

/// That a question must be answered with certain answers to another.
fn condition(form: &Outline, when: When, then: &str) -> Option<Value> {
    let other = when.field()?;
    let is = match when {
        When::Is { is, .. } => json!({ "const": is }),
        When::Fits { .. } | When::Here(_) => {
            let mut specs = form.questions().map(crate::form::Question::spec);
            let Shape::OneOf(options) = specs.find(|spec| spec.id == other)?.shape else {
                return None;
            };
            // What public forms ask does not depend on the day.
            let at = At::on(Date::ZERO);
            let asking = options.into_iter().filter(|option| when.is_asked_by(option, &at));
            json!({ "enum": asking.collect::<Vec<_>>() })
        }
    };
    Some(json!({
        "if": { "properties": { other: is }, "required": [other] },
        "then": { "required": [then] },
    }))
}

fn property(spec: &FieldSpec) -> Value {
    match &spec.shape {
        Shape::Text(text) => json!({ "type": "string", "minLength": text.min, "maxLength": text.max }),
        Shape::Email => json!({ "type": "string", "format": "email", "maxLength": LONGEST_EMAIL }),
        Shape::Phone => json!({
            "type": "string",
            "pattern": format!(r"^\+?[0-9]{{{FEWEST_DIGITS},{MOST_DIGITS}}}$"),
        }),
        Shape::Number(number) => {
            json!({ "type": "integer", "minimum": number.min, "maximum": number.max })
        }
        Shape::OneOf(options) => json!({ "type": "string", "enum": options }),
        Shape::AnyOf { options, most } => json!({
            "type": "array",
            "items": { "type": "string", "enum": options },
            "minItems": u8::from(!spec.optional),
            "maxItems": most,
            "uniqueItems": true,
        }),
        Shape::Requirement => json!({ "type": "string", "enum": [YES] }),
        Shape::Times => json!({
            "type": "array",
            "items": { "type": "string", "enum": Times::all().map(|(_, id)| id).collect::<Vec<_>>() },
            "minItems": u8::from(!spec.optional),
            "uniqueItems": true,
        }),
        Shape::Addresses(some) => json!({
            "type": "string",
            "format": "uri-list",
            "description": format!("https addresses of sites, one a line, at most {}.", some.most),
        }),
        Shape::Category | Shape::CategoryOf(_) | Shape::OwnContact | Shape::Language => {
            json!({ "type": "string" })
        }
        Shape::Programmes => json!({
            "type": "array",
            "items": { "type": "string" },
            "minItems": u8::from(!spec.optional),
            "uniqueItems": true,
        }),
        Shape::Categories(some) => json!({
            "type": "array",
            "items": { "type": "string" },
            "minItems": u8::from(!spec.optional),
            "maxItems": some.most,
            "uniqueItems": true,
        }),
        Shape::Code(code) => json!({ "type": "string", "minLength": code.signs }),
        Shape::List(list) => json!({
            "type": "string",
            "description": format!("At most {} lines of {} characters.", list.most, list.longest),
        }),
        Shape::Day(day) => json!({
            "type": "string",
            "format": "date",
            "description": format!("After today, within {} months.", day.within_months),
        }),
        Shape::Time => json!({ "type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$" }),
        Shape::Agreement => json!({ "enum": [true, TICKED] }),
    }
}

fn receipt() -> Value {
    json!({
        "type": "object",
        "properties": {
            "reference": { "type": "string", "description": "To read out on the phone.", "examples": ["BU-2026-0042"] },
            "status_url": { "type": "string", "format": "uri", "description": "Secret: whoever has it sees the answers." },
        },
        "required": ["reference", "status_url"],
    })
}

fn refusal() -> Value {
    let codes: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
    let parts: Vec<_> = DatePart::ALL.iter().map(|part| part.id()).collect();
    json!({
        "type": "object",
        "description": "A problem as in RFC 9457.",
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "code": { "type": "string" },
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "field": { "type": "string", "description": "Empty for the body as a whole." },
                        "code": { "type": "string", "enum": codes },
                        "params": {
                            "type": "object",
                            "properties": {
                                "n": { "type": "integer" },
                                "min": { "type": "integer" },
                                "max": { "type": "integer" },
                                "date": { "type": "string", "format": "date" },
                                "parts": { "type": "array", "items": { "type": "string", "enum": parts } },
                            },
                        },
                    },
                    "required": ["field", "code", "params"],
                },
            },
        },
        "required": ["type", "title", "status", "code"],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn describes_every_form() {
        let document = document(crate::form::all(), "https://backupnetwerkt.example");
        insta::assert_snapshot!("document", serde_json::to_string_pretty(&document).unwrap());
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let document = document(crate::form::all(), "");
        let text = document.to_string();
        for (at, mark) in text.match_indices("\"#/") {
            let path = &text[at + 2..at + mark.len() + text[at + mark.len()..].find('"').unwrap()];
            assert!(document.pointer(path).is_some(), "{path}");
        }
    }
}
