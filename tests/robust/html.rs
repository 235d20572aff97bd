//! What a page is made of, apart from its texts: to see whether something that was typed became a part of it.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

/// Every element of a page with its attributes, in order; line breaks inside answers are left out.
pub fn skeleton(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let elements = document.root_element().descendent_elements();
    elements
        .filter(|element| element.value().name() != "br")
        .map(bone)
        .collect()
}

fn bone(element: ElementRef<'_>) -> String {
    // An answer in the visitor's own words finds its own direction; one that was skipped has none.
    let ours = |name: &str| element.value().name() == "dd" && name == "dir";
    let names = element.value().attrs().map(|(name, _value)| name);
    let mut names: Vec<&str> = names.filter(|name| !ours(name)).collect();
    names.sort_unstable();
    format!("{}[{}]", element.value().name(), names.join(" "))
}

/// Bones of the first that are not among the second.
pub fn strange(bones: &[String], known: &BTreeSet<String>) -> Vec<String> {
    bones
        .iter()
        .filter(|bone| !known.contains(*bone))
        .cloned()
        .collect()
}

/// Links and addresses on a page that lead away from us.
pub fn leading_away(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let leads = document
        .root_element()
        .descendent_elements()
        .flat_map(|element| element.value().attrs())
        .filter(|(name, _)| matches!(*name, "href" | "src" | "action" | "formaction" | "srcset"));
    leads
        .map(|(_, to)| to.to_owned())
        .filter(|to| {
            let ours = ["/", "#", "mailto:", "https://www.example.org"];
            !ours.iter().any(|start| to.starts_with(start)) || to.starts_with("//")
        })
        .collect()
}

/// What the page shows as the answer to a question with this label.
pub fn answer_to(html: &str, label: &str) -> Option<String> {
    let document = Html::parse_document(html);
    for row in document.select(&selector("dl.answers > div")) {
        let question = row.select(&selector("dt")).next()?;
        if question.text().collect::<String>() == label {
            let answer = row.select(&selector("dd")).next()?;
            let text = answer.descendants().map(|node| match node.value() {
                scraper::Node::Text(text) => text.to_string(),
                scraper::Node::Element(element) if element.name() == "br" => "\n".to_owned(),
                _ => String::new(),
            });
            return Some(text.collect());
        }
    }
    None
}

/// What stands in the control of this name.
pub fn typed_in(html: &str, name: &str) -> Option<String> {
    let document = Html::parse_document(html);
    let named = document
        .select(&selector("input[name], textarea[name]"))
        .find(|element| element.value().attr("name") == Some(name))?;
    match named.value().name() {
        "textarea" => Some(named.text().collect()),
        _ => named.value().attr("value").map(str::to_owned),
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

#[test]
fn a_page_with_something_in_it_that_was_typed_looks_different() {
    let page =
        |typed: &str| format!("<main><dl class=answers><div><dt>Naam</dt><dd>{typed}</dd></div></dl></main>");
    let plain = skeleton(&page("Samira"));
    assert_eq!(skeleton(&page("&lt;b&gt;Samira&lt;/b&gt;")), plain);
    assert_ne!(skeleton(&page("<b>Samira</b>")), plain);
    assert_ne!(skeleton(&page("</dd><p onclick=x>")), plain);
    assert_eq!(leading_away(&page("<a href='javascript:x'>")), ["javascript:x"]);
    assert_eq!(answer_to(&page("a<br>b"), "Naam"), Some("a\nb".to_owned()));
}
