//! What Markdown becomes.

use crate::sample::{page, said, site, text};

/// The HTML of a body, as it stands on the page.
fn html(markdown: &str) -> String {
    let site = site(&[("pages/help.nl.md", &page("Hulp", markdown))]).unwrap();
    let document = text(&site, "nl/help/index.html");
    let begin = document.find("</h1>").unwrap() + "</h1>".len();
    document[begin..document.find("</main>").unwrap()]
        .trim_end()
        .to_owned()
}

#[test]
fn markdown_becomes_html_of_this_site() {
    for (markdown, expected) in [
        (
            "a *b* **c** `d`",
            "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>",
        ),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("---", "<hr>"),
        ("## Wat kost het?", "<h2 id=\"wat-kost-het\">Wat kost het?</h2>"),
        ("## Eén & twee {#own}", "<h2 id=\"own\">Eén &amp; twee</h2>"),
        ("## A\n\n## A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>"),
        ("## شبكة جديدة", "<h2 id=\"شبكة-جديدة\">شبكة جديدة</h2>"),
        ("## ?!", "<h2 id=\"part\">?!</h2>"),
        (
            "<us@example.org>",
            "<p><a href=\"mailto:us@example.org\">us@example.org</a></p>",
        ),
    ] {
        assert_eq!(html(markdown), expected, "{markdown}");
    }
}

#[test]
fn raw_html_becomes_text() {
    for (markdown, expected) in [
        ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
        (
            "<script>alert(1)</script>",
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>",
        ),
        (
            "[x](<https://a.example/\"onclick=>)",
            "<p><a href=\"https://a.example/&quot;onclick=\">x</a></p>",
        ),
    ] {
        assert_eq!(html(markdown), expected, "{markdown}");
    }
}

#[test]
fn a_table_can_scroll_and_has_no_style_attribute() {
    assert_eq!(
        html("|a|b|\n|--|-:|\n|1|2|"),
        "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-end\">b</th></tr></thead><tbody>\n<tr><td>1</td><td class=\"align-end\">2</td></tr>\n</tbody></table></div>"
    );
}

#[test]
fn footnotes_stand_at_the_end_in_the_order_of_the_text() {
    let html = html("Een[^b] twee[^a] weer[^b].\n\n[^a]: Noot a.\n[^b]: Noot b.");
    assert_eq!(
        html,
        "<p>Een<sup><a href=\"#note-1\" id=\"note-ref-1\" role=\"doc-noteref\">1</a></sup> \
         twee<sup><a href=\"#note-2\" id=\"note-ref-2\" role=\"doc-noteref\">2</a></sup> \
         weer<sup><a href=\"#note-1\" id=\"note-ref-1-2\" role=\"doc-noteref\">1</a></sup>.</p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Noten\"><ol>\n\
         <li id=\"note-1\"><p>Noot b. <a href=\"#note-ref-1\" role=\"doc-backlink\" aria-label=\"Terug\">↩</a></p>\n</li>\n\
         <li id=\"note-2\"><p>Noot a. <a href=\"#note-ref-2\" role=\"doc-backlink\" aria-label=\"Terug\">↩</a></p>\n</li>\n\
         </ol></section>"
    );
}

#[test]
fn a_heading_that_skips_a_level_is_told() {
    let problems = said(&[("pages/help.nl.md", &page("Hulp", "## A\n\n#### B"))]);
    assert!(
        problems[0].starts_with("content/pages/help.nl.md:7:1: A heading of level 4 follows"),
        "{problems:?}"
    );
}

#[test]
fn a_footnote_nobody_refers_to_is_told() {
    let problems = said(&[("pages/help.nl.md", &page("Hulp", "a\n\n[^x]: b"))]);
    assert!(
        problems[0].starts_with("content/pages/help.nl.md:7:1: Nothing in the text"),
        "{problems:?}"
    );
}

#[test]
fn the_name_of_the_programme_stands_apart_in_a_right_to_left_page() {
    let body = "## عن BACK-UP Netwerkt!\n\nيجمع **BACK-UP Netwerkt!** الشباب. BACK-UP Netwerkt! معكم.";
    let site = site(&[("pages/help.ar.md", &page("Hulp", body))]).unwrap();
    let document = text(&site, "ar/help/index.html");
    let apart = "<bdi dir=\"ltr\">BACK-UP Netwerkt!</bdi>";
    for expected in [
        format!("<h2 id=\"عن-back-up-netwerkt\">عن {apart}</h2>"),
        format!("<strong>{apart}</strong>"),
        format!(". {apart} معكم."),
    ] {
        assert!(document.contains(&expected), "{expected} in {document}");
    }
    assert_eq!(
        html("Met BACK-UP Netwerkt! samen"),
        "<p>Met BACK-UP Netwerkt! samen</p>"
    );
}

#[test]
fn parts_with_a_name_stand_in_their_frame_and_are_markdown_inside() {
    for (markdown, expected) in [
        (
            "```details Wat < kost het?\n**Niets.** Zie [a](@/help.md).\n```",
            "<details><summary>Wat &lt; kost het?</summary>\n<p><strong>Niets.</strong> Zie <a href=\"/nl/help/\">a</a>.</p>\n</details>",
        ),
        (
            "```steps\n1. Een\n2. Twee\n   - a\n```",
            "<ol class=\"steps\">\n<li>Een</li>\n<li>Twee\n<ul>\n<li>a</li>\n</ul>\n</li>\n</ol>",
        ),
        (
            "```quote Een leerling, 15 jaar\nIk ken *veel* mensen.\n```",
            "<figure class=\"quote\"><blockquote>\n<p>Ik ken <em>veel</em> mensen.</p>\n</blockquote><figcaption>Een leerling, 15 jaar</figcaption></figure>",
        ),
        (
            "```quote\nIk ken mensen.\n```",
            "<figure class=\"quote\"><blockquote>\n<p>Ik ken mensen.</p>\n</blockquote></figure>",
        ),
        ("```\nplain *text*\n```", "<pre><code>plain *text*\n</code></pre>"),
    ] {
        assert_eq!(html(markdown), expected, "{markdown}");
    }
}

#[test]
fn a_picture_in_a_figure_has_a_line_under_it() {
    let picture = "<svg viewBox=\"0 0 30 20\"></svg>";
    let body = page("Hulp", "```figure Onder de foto\n![Een huis](@/media/a.svg)\n```");
    let site = site(&[("pages/help.nl.md", &body), ("media/a.svg", picture)]).unwrap();
    let document = text(&site, "nl/help/index.html");
    assert!(
        document.contains("<figure>\n<p><img src=\"/media/a."),
        "{document}"
    );
    assert!(
        document.contains("alt=\"Een huis\" width=\"30\" height=\"20\" loading=\"lazy\"></p>\n<figcaption>Onder de foto</figcaption></figure>"),
        "{document}"
    );
}

#[test]
fn what_is_wrong_with_a_part_is_told_at_its_line() {
    for (markdown, expected) in [
        (
            "```detials Vraag\nx\n```",
            "There is no part “detials”. Did you mean “details”?",
        ),
        ("```details\nx\n```", "This part has no question."),
        ("```figure Lijn\nx\n```", "This part needs a picture"),
        ("```steps\n- a\n- b\n```", "Steps are a numbered list"),
        ("```steps\n1. a\n\nMeer\n```", "Steps are a numbered list"),
        ("```quote Wie\n```", "There is nothing in this part."),
        (
            "```quote Wie\n[a](@/nothing.md)\n```",
            "There is no page “@/nothing.md”.",
        ),
    ] {
        let said = said(&[("pages/help.nl.md", &page("Hulp", markdown))]);
        assert_eq!(said.len(), 1, "{markdown}: {said:?}");
        assert!(said[0].contains(expected), "{markdown}: {said:?}");
        let line = if expected.contains("nothing.md") { 6 } else { 5 };
        assert!(said[0].contains(&format!("help.nl.md:{line}:")), "{said:?}");
    }
}
