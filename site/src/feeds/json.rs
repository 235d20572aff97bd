//! A feed as JSON Feed 1.1 (jsonfeed.org).

use serde_json::{Value, json};

use super::Feed;

/// The feed as a document.
pub(super) fn write(feed: &Feed<'_>) -> String {
    let items: Vec<Value> = feed
        .entries
        .iter()
        .map(|(date, page)| {
            let url = format!("{}{}", feed.base_url, page.path);
            json!({
                "id": url,
                "url": url,
                "title": page.front.title,
                "content_text": page.front.description.as_deref().unwrap_or_default(),
                "date_published": format!("{date}T00:00:00Z"),
                "date_modified": format!("{}T00:00:00Z", page.front.updated.unwrap_or(*date)),
            })
        })
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.own,
        "language": feed.lang,
        "authors": [{"name": feed.author}],
        "items": items,
    });
    format!("{feed:#}\n")
}
