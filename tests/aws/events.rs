//! Requests as events of an HTTP API (payload version 2.0), and answers back again.

use std::net::SocketAddr;

use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::header;
use serde_json::{Map, Value, json};

/// A request as the event that API Gateway makes of it: headers joined, cookies apart, the body in base64.
pub async fn event(request: Request) -> Value {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a body");
    let mut headers = Map::new();
    for name in parts.headers.keys().filter(|name| *name != header::COOKIE) {
        let all: Vec<_> = parts
            .headers
            .get_all(name)
            .iter()
            .map(|value| value.to_str().expect("text"))
            .collect();
        headers.insert(name.to_string(), Value::String(all.join(",")));
    }
    let cookies = parts.headers.get_all(header::COOKIE).iter();
    let cookies: Vec<_> = cookies.map(|cookie| cookie.to_str().expect("text")).collect();
    let from = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let source = from.map_or_else(|| "192.0.2.200".to_owned(), |from| from.0.ip().to_string());
    let method = parts.method.as_str();
    json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": parts.uri.path(),
        "rawQueryString": parts.uri.query().unwrap_or_default(),
        "cookies": cookies,
        "headers": headers,
        "requestContext": {
            "accountId": "123456789012",
            "apiId": "test",
            "domainName": "test.execute-api.eu-west-1.amazonaws.com",
            "domainPrefix": "test",
            "http": {
                "method": method, "path": parts.uri.path(), "protocol": "HTTP/1.1", "sourceIp": source,
                "userAgent": "a browser",
            },
            "requestId": "JKJaXmPLvHcESHA=",
            "routeKey": "$default",
            "stage": "$default",
            "time": "14/Sep/2026:07:00:00 +0000",
            "timeEpoch": 1_789_369_200_000_u64,
        },
        "body": BASE64_STANDARD.encode(&body),
        "isBase64Encoded": true,
    })
}

/// What API Gateway makes of a function's answer.
pub fn response(answer: &Value) -> Response {
    let status = answer["statusCode"].as_u64().expect("a status");
    let status = u16::try_from(status).expect("a status");
    let mut response = Response::builder().status(status);
    for headers in ["headers", "multiValueHeaders"] {
        for (name, value) in answer[headers].as_object().into_iter().flatten() {
            let values = value
                .as_array()
                .map_or_else(|| vec![value], |values| values.iter().collect());
            for value in values {
                response = response.header(name, value.as_str().expect("text"));
            }
        }
    }
    for cookie in answer["cookies"].as_array().into_iter().flatten() {
        response = response.header(header::SET_COOKIE, cookie.as_str().expect("text"));
    }
    let text = answer["body"].as_str().unwrap_or_default();
    let body = if answer["isBase64Encoded"] == true {
        BASE64_STANDARD.decode(text).expect("base64")
    } else {
        text.as_bytes().to_vec()
    };
    let mut response = response.body(Body::from(body)).expect("a response");
    deduplicate(&mut response);
    response
}

/// Both `headers` and `multiValueHeaders` name a header that came once: it is one.
fn deduplicate(response: &mut Response) {
    let headers = response.headers_mut();
    let names: Vec<_> = headers.keys().cloned().collect();
    for name in names {
        let mut values: Vec<_> = headers.get_all(&name).iter().cloned().collect();
        values.dedup();
        headers.remove(&name);
        for value in values {
            headers.append(name.clone(), value);
        }
    }
}
