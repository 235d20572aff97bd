//! A small site for tests: three languages, a handful of pages, templates that show what they are given.

use jiff::civil::date;

use crate::build::{BuildOptions, OutputFile, Site, build};
use crate::problems::Problems;
use crate::sources::{Folder, SourceFile, Sources};

const SETTINGS: &str = r#"
base_url = "https://www.example.org"
default_language = "nl"
[organisation]
name = "BACK-UP Netwerkt!"
email = "us@example.org"
[[languages]]
code = "nl"
own_name = "Nederlands"
dir = "ltr"
complete = true
[[languages]]
code = "en"
own_name = "English"
dir = "ltr"
complete = true
[[languages]]
code = "ar"
own_name = "العربية"
dir = "rtl"
complete = false
[menus]
public = [{ link = "@/programme/_index.md", word = "menu-programme" }, { link = "/{lang}/workshop", word = "menu-workshop" }]
participant = [{ link = "/{lang}/message", word = "menu-board" }]
footer = [{ link = "@/help.md", word = "menu-help" }]
[redirects]
"/nl/aanvragen/" = "/nl/workshop"
"#;

const WORDS: &str = "menu-programme = Programma
menu-search = Zoeken
menu-workshop = Workshop
menu-help = Hulp
menu-board = Bord
sphere-work = Werk
category-bike = Fiets
breadcrumbs-home = Begin
footnotes-label = Noten
footnote-back = Terug
feed-title = Nieuws
feed-title-of = { $name } – BACK-UP Netwerkt!
themes-title = Thema’s
themes-description = Alle thema’s.
theme-description = Alles over { $theme }.
theme-work = Werk en stage
theme-newcomers = Nieuwkomers
series-start = Beginnen
date = { $day }-{ $month }-{ $year }
";

const LAYOUT: &str = r#"<html lang="{{ lang.code }}" dir="{{ lang.dir }}"><head><title>{% block title %}{{ page.title }}{% endblock %}</title>
{%- block head %}{% if page.noindex %}<meta name="robots" content="noindex">{% endif %}<link rel="canonical" href="{{ page.canonical }}">
{%- for other in alternates %}<link hreflang="{{ other.hreflang }}" href="{{ other.url }}">{% endfor %}{% endblock %}<link rel="stylesheet" href="{{ assets.css }}" integrity="{{ integrity[assets.css] }}">
{%- block json_ld %}{% if json_ld %}<script type="application/ld+json">{{ json_ld | safe }}</script>{% endif %}{% endblock %}</head>
<body><nav>{% for line in menu %}<a href="{{ line.path }}"{% if line.path == page?.path %} aria-current="page"{% endif %}>{{ line.title }}</a>{% endfor %}</nav>
{%- block languages %}<nav>{% for one in languages %}<a href="{{ one.path }}" lang="{{ one.code }}">{{ one.own_name }}</a>{% endfor %}</nav>{% endblock %}
{%- block notice %}{% if not lang.complete %}<p>!</p>{% endif %}{% endblock %}
{% if page?.written_in %}<p>({{ page.written_in.own_name }})</p>{% endif %}<main>{% block main %}<h1>{{ page.heading }}</h1>{{ page.html | safe }}{% for child in children %}<a href="{{ child.path }}">{{ child.title }}</a>{% endfor %}{% endblock %}</main>
{%- block around %}
{%- for one in newest %}<a href="{{ one.path }}">{{ one.title }}</a>{% endfor %}
{%- if previous %}<a rel="prev" href="{{ previous.path }}">{{ previous.title }}</a>{% endif %}{% if next %}<a rel="next" href="{{ next.path }}">{{ next.title }}</a>{% endif %}
{%- for one in related %}<a class="related" href="{{ one.path }}">{{ one.title }}</a>{% endfor %}
{%- if series %}<p>{{ series.title }} {{ series.number }}/{{ series.of }}</p>{% for one in series.parts %}<a class="part" href="{{ one.path }}">{{ one.title }}</a>{% endfor %}{% endif %}
{%- for one in page.breadcrumbs %}<a href="{{ one.path }}">{{ one.title }}</a>{% endfor %}
{%- for one in page.themes %}<a class="theme" href="{{ one.path }}">{{ one.title }}</a>{% endfor %}
{%- if listing %}<p>{{ listing.number }}/{{ listing.of }}/{{ listing.count }}{% if listing.previous %}<a href="{{ listing.previous }}">-</a>{% endif %}{% if listing.next %}<a href="{{ listing.next }}">+</a>{% endif %}</p>{% endif %}{% endblock %}
{%- for line in footer %}<a href="{{ line.path }}">{{ line.title }}</a>{% endfor %}</body></html>
"#;

const SHELL: &str = r#"{% extends "layout.html" %}{% block title %}<!--slot:title-->{% endblock %}{% block head %}<!--slot:description--><!--slot:head-->{% endblock %}
{%- block languages %}<!--slot:languages-->{% endblock %}{% block notice %}<!--slot:notice-->{% endblock %}{% block json_ld %}{% endblock %}{% block around %}{% endblock %}{% block main %}<!--slot:main-->{% endblock %}"#;

const THEMES: &str = r#"{% extends "layout.html" %}{% block main %}{% for one in themes %}<a href="{{ one.path }}">{{ one.title }}</a> {{ one.count }}{% endfor %}{% endblock %}"#;

const CATEGORIES: &str = r#"spheres = ["work"]
categories = [{ id = "bike", sphere = "work", picture = "bike" }]
"#;

const HOUSE: &str = r#"name = { nl = "Huis", en = "House" }"#;

const PICTURE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M2 2"/></svg>"#;

/// The text of a page.
pub(crate) fn page(title: &str, body: &str) -> String {
    format!("+++\ntitle = \"{title}\"\ndescription = \"Over {title}.\"\n+++\n{body}\n")
}

/// The small site, with these files of `content/` added or replaced; an empty text takes a file away.
pub(crate) fn sources(changes: &[(&str, &str)]) -> Sources {
    let mut content = vec![
        ("site.toml".to_owned(), SETTINGS.to_owned()),
        ("categories.toml".to_owned(), CATEGORIES.to_owned()),
        ("programmes/house.toml".to_owned(), HOUSE.to_owned()),
    ];
    for lang in ["nl", "en", "ar"] {
        content.push((format!("words/{lang}/site.ftl"), WORDS.to_owned()));
        content.push((
            format!("pages/_index.{lang}.md"),
            page(&format!("Home {lang}"), "Welkom."),
        ));
    }
    content.push(("pages/404.nl.md".to_owned(), page("Niet gevonden", "")));
    content.push((
        "pages/help.nl.md".to_owned(),
        page("Hulp", "## Bellen\n\nBel ons."),
    ));
    content.push(("pages/help.en.md".to_owned(), page("Help", "## Call\n\nCall us.")));
    let section = |title: &str, slug: &str| {
        format!("+++\ntitle = \"{title}\"\ndescription = \"x\"\nslug = \"{slug}\"\n+++\n")
    };
    content.push((
        "pages/programme/_index.nl.md".to_owned(),
        section("Programma", "programma"),
    ));
    content.push((
        "pages/programme/_index.en.md".to_owned(),
        section("Programme", "programme"),
    ));
    content.push((
        "pages/programme/schools.nl.md".to_owned(),
        section("Scholen", "scholen"),
    ));
    for (path, text) in changes {
        content.retain(|(known, _)| known != path);
        if !text.is_empty() {
            content.push(((*path).to_owned(), (*text).to_owned()));
        }
    }
    let child = r#"{% extends "layout.html" %}"#;
    let names = [
        "home.html",
        "page.html",
        "section.html",
        "error.html",
        "article.html",
        "trainer.html",
        "event.html",
        "theme.html",
        "search.html",
    ];
    let mut templates: Vec<_> = names.map(|name| (name.to_owned(), child.to_owned())).into();
    templates.push(("layout.html".to_owned(), LAYOUT.to_owned()));
    templates.push(("themes.html".to_owned(), THEMES.to_owned()));
    templates.push(("shell.html".to_owned(), SHELL.to_owned()));
    templates.push(("bare.html".to_owned(), SHELL.to_owned()));
    templates.push((
        "redirect.html".to_owned(),
        r#"<a href="{{ target }}">{{ target }}</a>"#.to_owned(),
    ));
    Sources {
        content: folder("content", content),
        templates: folder("templates", templates),
        theme: folder(
            "theme",
            [("site.css", "a { color: red }"), ("categories/bike.svg", PICTURE)]
                .map(|(path, text)| (path.to_owned(), text.to_owned())),
        ),
    }
}

fn folder(root: &str, files: impl IntoIterator<Item = (String, String)>) -> Folder {
    let file = |(path, text): (String, String)| {
        let source = SourceFile::new(format!("{root}/{path}"), text);
        (path, source.into())
    };
    files.into_iter().map(file).collect()
}

/// How tests build.
pub(crate) fn options() -> BuildOptions {
    BuildOptions {
        base_url: None,
        date: date(2026, 9, 14),
        drafts: false,
        demo: false,
    }
}

/// The small site with these changes, built.
pub(crate) fn site(changes: &[(&str, &str)]) -> Result<Site, Problems> {
    build(&sources(changes), &options())
}

/// One file of a site, as text.
pub(crate) fn text<'a>(site: &'a Site, path: &str) -> &'a str {
    let file: &OutputFile = site
        .files
        .iter()
        .find(|file| file.path == path)
        .unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(file.bytes()).unwrap()
}

/// What is said about these changes, line by line.
pub(crate) fn said(changes: &[(&str, &str)]) -> Vec<String> {
    site(changes)
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect()
}
