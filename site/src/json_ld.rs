//! What search engines are told in their own notation (schema.org): who we are, who the trainers are, what the course is.
//!
//! Only facts that also stand on the page.

use serde::Serialize;
use serde_json::{Value, json};

use crate::front_matter::{Extra, Kind};
use crate::pages::Page;
use crate::settings::Settings;

/// The page that describes the course itself.
const COURSE: &str = "programme/_index.md";

/// What is said about one page, ready to stand in a script element; nothing where there is nothing to say.
pub fn of_page(page: &Page, crumbs: &[(&str, &str)], settings: &Settings) -> Option<String> {
    let mut things = Vec::new();
    let url = format!("{}{}", settings.base_url, page.path);
    let description = page.front.description.as_deref().unwrap_or_default();
    if page.kind == Kind::Home {
        things.push(organisation(settings));
    }
    if &*page.id == COURSE {
        things.push(json!({
            "@type": "Course", "name": page.front.title, "description": description, "url": url,
            "inLanguage": settings.language(page.doc.lang).code, "provider": {"@id": organisation_id(settings)},
        }));
    }
    match &page.front.extra {
        Extra::Trainer(extra) => things.push(json!({
            "@type": "Person", "name": page.front.title, "description": description, "url": url,
            "jobTitle": extra.role, "worksFor": {"@id": organisation_id(settings)},
            "knowsLanguage": extra.languages, "sameAs": extra.links.iter().map(|link| &link.url).collect::<Vec<_>>(),
        })),
        Extra::Article(_) => things.push(json!({
            "@type": "Article", "headline": page.front.title, "description": description, "url": url,
            "inLanguage": settings.language(page.doc.lang).code,
            "datePublished": page.front.date, "dateModified": page.front.updated,
            "publisher": {"@id": organisation_id(settings)},
        })),
        Extra::Event(extra) => things.push(json!({
            "@type": "Event", "name": page.front.title, "description": description, "url": url,
            "startDate": extra.start, "endDate": extra.end, "location": extra.place,
            "organizer": {"@id": organisation_id(settings)},
        })),
        Extra::Home(_) | Extra::Page(_) | Extra::Project(_) => {}
    }
    things.iter_mut().for_each(without_gaps);
    let mut graph: Vec<_> = things.into_iter().map(Thing::Any).collect();
    if crumbs.len() > 1 {
        graph.push(Thing::Breadcrumbs(breadcrumbs(crumbs, settings)));
    }
    let context = "https://schema.org";
    (!graph.is_empty()).then(|| in_script(&Told { context, graph }))
}

#[derive(Serialize)]
struct Told<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Thing<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Thing<'a> {
    Any(Value),
    Breadcrumbs(Breadcrumbs<'a>),
}

/// The way to a page: on every page, so without a detour by way of values.
#[derive(Serialize)]
struct Breadcrumbs<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    steps: Vec<Step<'a>>,
}

#[derive(Serialize)]
struct Step<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: &'a str,
    item: String,
}

fn organisation_id(settings: &Settings) -> String {
    format!("{}/#organisation", settings.base_url)
}

fn organisation(settings: &Settings) -> Value {
    let members: Vec<_> = settings
        .organisation
        .run_by
        .iter()
        .map(|name| json!({"@type": "Organization", "name": name}))
        .collect();
    json!({
        "@type": "Organization", "@id": organisation_id(settings), "name": settings.organisation.name,
        "url": format!("{}/", settings.base_url), "email": settings.organisation.email, "member": members,
    })
}

fn breadcrumbs<'a>(crumbs: &[(&'a str, &str)], settings: &Settings) -> Breadcrumbs<'a> {
    let steps = crumbs.iter().zip(1..).map(|((name, path), position)| Step {
        kind: "ListItem",
        position,
        name,
        item: format!("{}{path}", settings.base_url),
    });
    Breadcrumbs {
        kind: "BreadcrumbList",
        steps: steps.collect(),
    }
}

/// Takes out what is not known: `null`, and lists of nothing.
fn without_gaps(thing: &mut Value) {
    if let Value::Object(facts) = thing {
        facts.retain(|_, fact| !fact.is_null() && fact.as_array().is_none_or(|list| !list.is_empty()));
    }
}

/// JSON that cannot end the element it stands in.
fn in_script(told: &impl Serialize) -> String {
    // Texts and numbers are always JSON.
    let json = serde_json::to_string(told).unwrap_or_default();
    if json.contains(['<', '>', '&']) {
        json.replace('<', "\\u003c")
            .replace('>', "\\u003e")
            .replace('&', "\\u0026")
    } else {
        json
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{page, site, text};

    /// What is told about a page, thing by thing.
    fn told(html: &str) -> Vec<Value> {
        let (_, json) = html.split_once("<script type=\"application/ld+json\">").unwrap();
        let told: Value = serde_json::from_str(json.split_once("</script>").unwrap().0).unwrap();
        told["@graph"].as_array().unwrap().clone()
    }

    #[test]
    fn each_page_tells_what_it_is() {
        let trainer = "+++\ntitle = \"Lin\"\ndescription = \"x\"\n[extra]\nrole = \"Trainer\"\n+++\n";
        let site = site(&[
            ("pages/trainers/_index.nl.md", &page("Trainers", "")),
            ("pages/trainers/lin.nl.md", trainer),
        ]);
        let site = site.unwrap();
        for (path, types) in [
            ("nl/index.html", vec!["Organization"]),
            ("nl/programma/index.html", vec!["Course", "BreadcrumbList"]),
            ("nl/trainers/lin/index.html", vec!["Person", "BreadcrumbList"]),
            ("nl/help/index.html", vec!["BreadcrumbList"]),
        ] {
            let told = told(text(&site, path));
            let kinds: Vec<_> = told
                .iter()
                .map(|thing| thing["@type"].as_str().unwrap())
                .collect();
            assert_eq!(kinds, types, "{path}");
        }
        let lin = &told(text(&site, "nl/trainers/lin/index.html"));
        assert_eq!(
            (&lin[0]["jobTitle"], lin[0].get("sameAs")),
            (&"Trainer".into(), None)
        );
        let steps: Vec<_> = lin[1]["itemListElement"]
            .as_array()
            .unwrap()
            .iter()
            .map(|step| &step["name"])
            .collect();
        assert_eq!(steps, ["Begin", "Trainers", "Lin"]);
    }

    #[test]
    fn nothing_in_it_can_end_the_script() {
        let text = in_script(&json!({"name": "</script><b>&"}));
        assert!(!text.contains(['<', '>', '&']), "{text}");
        assert_eq!(
            serde_json::from_str::<Value>(&text).unwrap()["name"],
            "</script><b>&"
        );
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let mut thing = json!({"name": "x", "location": null, "sameAs": []});
        without_gaps(&mut thing);
        assert_eq!(thing, json!({"name": "x"}));
    }
}
