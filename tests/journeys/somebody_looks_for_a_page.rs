//! Somebody looks for a page: finds it, however they write it, learns what to do when there is none, and does no harm whatever they type.

use functions::search::index::Index;
use http::{StatusCode, header};

use crate::harness::{Page, Visitor, World, front_parts};

/// Types this into the box, and presses the button: what a form that looks sends.
async fn look_for<'v, 'w>(visitor: &'v mut Visitor<'w>, lang: &str, typed: &str) -> &'v Page {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("q", typed)
        .finish();
    visitor.open(&format!("/{lang}/search?{query}")).await.page()
}

fn found(page: &Page) -> Vec<String> {
    let links = page.all("ol.found h2 a");
    links
        .iter()
        .filter_map(|link| link.value().attr("href"))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn a_teacher_finds_the_page_for_schools_by_a_part_of_a_word() {
    let world = World::on("2026-09-14").await;
    let mut teacher = world.visitor();
    teacher
        .open("/nl/search")
        .await
        .sees("Typ een woord van twee letters of meer.");
    let page = look_for(&mut teacher, "nl", "Scho").await;
    assert_eq!(
        found(page)[0],
        "/nl/programma/scholen/",
        "the title comes first: {:?}",
        found(page)
    );
    assert!(
        page.texts("ol.found mark").contains(&"scholen".to_owned()),
        "{:?}",
        page.texts("mark")
    );
    assert_eq!(
        page.control("Wat zoek je?").value().attr("value"),
        Some("Scho"),
        "what was typed stays"
    );
    let box_takes = page
        .control("Wat zoek je?")
        .value()
        .attr("maxlength")
        .map(str::to_owned);
    assert_eq!(box_takes.as_deref(), Some("100"));
    teacher.follow("Voor scholen").await;
}

#[tokio::test]
async fn signs_one_may_leave_out_and_digits_of_another_script_find_the_same() {
    let world = World::on("2026-09-14").await;
    let mut visitor = world.visitor();
    for (lang, typed, as_well) in [
        ("nl", "geïnformeerd", "geinformeerd"),
        ("nl", "2024", "٢٠٢٤"),
        ("nl", "2024", "۲۰۲۴"),
        ("ar", "الشباب", "شَباب"),
        ("ar", "أسرة", "اسره"),
        ("en", "MENTOR", "mentór"),
    ] {
        let one = found(look_for(&mut visitor, lang, typed).await);
        let other = found(look_for(&mut visitor, lang, as_well).await);
        assert_eq!(one, other, "{typed}");
    }
    assert!(
        !found(look_for(&mut visitor, "ar", "شَباب").await).is_empty(),
        "the control: something is found"
    );
}

#[tokio::test]
async fn whoever_finds_nothing_learns_what_to_do() {
    let world = World::on("2026-09-14").await;
    let mut visitor = world.visitor();
    look_for(&mut visitor, "nl", "xyloof").await;
    visitor
        .sees("Dit staat op geen enkele pagina: xyloof. Kijk of het goed geschreven is.")
        .sees("Gevonden pagina’s: 0")
        .sees("Probeer een ander woord");
    let page = look_for(&mut visitor, "nl", "mentorrr").await;
    assert!(!found(page).is_empty(), "what it begins with is somewhere");
    visitor
        .sees("Dit staat op geen enkele pagina: mentorrr.")
        .does_not_see("Probeer een ander woord");
    look_for(&mut visitor, "nl", &"lang ".repeat(40)).await;
    visitor
        .sees("Je tekst is te lang om mee te zoeken.")
        .sees("100 tekens");
    assert!(found(visitor.page()).is_empty());
}

#[tokio::test]
async fn what_is_typed_is_only_ever_text() {
    let world = World::on("2026-09-14").await;
    let mut visitor = world.visitor();
    for typed in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{{ 7 * 7 }}",
        "<!--slot:main-->",
        "mentor\u{202E}<b>",
        "\u{0}",
        "'; drop table rows; --",
    ] {
        let page = look_for(&mut visitor, "nl", typed).await;
        assert_eq!(page.status, StatusCode::OK, "{typed}");
        assert!(page.all("main script, main img, main b").is_empty(), "{typed}");
        assert!(!page.text().contains("49"), "{typed}");
    }
    visitor
        .open("/nl/search?q=%FF%FE&q=2&%00")
        .await
        .gets(StatusCode::OK);
}

#[tokio::test]
async fn an_answer_may_be_kept_for_some_minutes_and_search_engines_leave_it_out() {
    let world = World::on("2026-09-14").await;
    let mut visitor = world.visitor();
    let page = look_for(&mut visitor, "en", "school").await;
    assert_eq!(page.headers[header::CACHE_CONTROL], "public, max-age=300");
    assert_eq!(page.headers["x-robots-tag"], "noindex");
    assert!(!page.headers.contains_key(header::SET_COOKIE));
    assert!(page.title().starts_with("school – Search"), "{}", page.title());
    assert_eq!(
        page.link("Nederlands"),
        "/nl/search?q=school",
        "what was typed comes along"
    );
    visitor
        .open("/xx/search?q=school")
        .await
        .gets(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_language_without_a_search_page_has_nothing_to_search() {
    let world = World::on("2026-09-14").await;
    world.has_nothing_to_look_for();
    let mut visitor = world.visitor();
    look_for(&mut visitor, "nl", "school").await;
    visitor.gets(StatusCode::NOT_FOUND);
}

#[test]
fn every_page_of_the_site_is_found_by_its_title() {
    for (lang, searchable) in front_parts().searches.iter() {
        let index = Index::read(searchable.file()).unwrap();
        let lines = searchable.file().lines().skip(3);
        let titles: Vec<_> = lines.filter_map(|line| line.split('\t').nth(1)).collect();
        assert!(titles.len() > 30, "{lang}");
        for title in titles {
            let found = index.find(title);
            let first: Vec<_> = found
                .hits
                .iter()
                .take(3)
                .map(|hit| hit.page.title.as_str())
                .collect();
            assert!(first.contains(&title), "{lang}: {title} is not among {first:?}");
        }
    }
}
