//! Words are read with all their mistakes, and said in every language.

use std::sync::Arc;

use programme::languages::{Direction, Lang, Language};
use tera::{Context, Tera};

use super::*;

fn language(code: &str, dir: Direction, complete: bool) -> Language {
    Language {
        code: Lang::new(code),
        own_name: code.to_owned(),
        dir,
        complete,
    }
}

fn languages() -> [Language; 3] {
    [
        language("nl", Direction::Ltr, true),
        language("en", Direction::Ltr, true),
        language("ar", Direction::Rtl, false),
    ]
}

fn sources(written: &[(&str, &str)]) -> Vec<WordSource> {
    let source = |(file, text): &(&str, &str)| WordSource {
        lang: Lang::new(&file[..2]),
        file: (*file).to_owned(),
        text: (*text).to_owned(),
    };
    written.iter().map(source).collect()
}

fn read(written: &[(&str, &str)]) -> Result<Words, Vec<String>> {
    Words::read(&languages(), &Lang::new("nl"), &sources(written))
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn say(words: &Words, lang: &str, key: &str, args: &Args) -> String {
    words.say(&Lang::new(lang), key, args)
}

#[test]
fn says_in_the_language_else_in_the_default_one_else_the_key() {
    let words = read(&[
        ("nl/a.ftl", "one = een\n    .hint = let op\ntwo = twee"),
        ("en/a.ftl", "one = one"),
    ])
    .unwrap();
    for (lang, key, text) in [
        ("en", "one", "one"),
        ("en", "one.hint", "let op"),
        ("en", "two", "twee"),
        ("ar", "one", "een"),
        ("xx", "one", "een"),
        ("en", "three", "⟦three⟧"),
        ("en", "one.title", "⟦one.title⟧"),
        ("en", "", "⟦⟧"),
    ] {
        assert_eq!(say(&words, lang, key, &Args::NONE), text, "{lang} {key}");
    }
    assert!(words.has(&Lang::new("nl"), "one.hint") && !words.has(&Lang::new("en"), "one.hint"));
    assert_eq!(
        words.keys(&Lang::new("nl")).collect::<Vec<_>>(),
        ["one", "one.hint", "two"]
    );
}

#[test]
fn names_every_mistake_with_file_and_line() {
    let problems = read(&[
        ("nl/a.ftl", "one = een\n\ntwo = { -brnad } { three.hint }\n"),
        ("nl/site.ftl", "-brand = BACK-UP Netwerkt!"),
        ("nl/b.ftl", "# comment\none = nog een\n\n!oops\n"),
        ("xx/a.ftl", "one = ?"),
    ])
    .unwrap_err();
    assert_eq!(
        problems,
        [
            "nl/a.ftl:3: “-brnad” is used here, but this language has no such words. Did you mean “-brand”?",
            "nl/a.ftl:3: “three.hint” is used here, but this language has no such words",
            "nl/b.ftl:2: “one” is written twice; first in nl/a.ftl:1",
            "nl/b.ftl:4: Expected one of \"a-zA-Z\"",
            "xx/a.ftl:1: “xx” is not a language of this site",
        ]
    );
}

#[test]
fn isolates_terms_and_arguments_from_right_to_left_only() {
    let source = "-brand = BACK-UP Netwerkt!\nhello = { -brand } { $name }";
    let words = read(&[("nl/a.ftl", source), ("ar/a.ftl", source)]).unwrap();
    let args = Args::one("name", "Samira");
    assert_eq!(say(&words, "nl", "hello", &args), "BACK-UP Netwerkt! Samira");
    assert_eq!(
        say(&words, "ar", "hello", &args),
        "\u{2068}BACK-UP Netwerkt!\u{2069} \u{2068}Samira\u{2069}"
    );
}

#[test]
fn chooses_the_plural_of_the_language() {
    let dutch = "n = { $n ->\n    [one] één jongere\n   *[other] { $n } jongeren\n }";
    let arabic = "n = { $n ->
    [zero] لا أحد
    [one] شاب واحد
    [two] شابان
    [few] { $n } شبّان
    [many] { $n } شابًّا
   *[other] { $n } شاب
 }";
    let words = read(&[("nl/a.ftl", dutch), ("ar/a.ftl", arabic)]).unwrap();
    for (n, in_dutch, in_arabic) in [
        (0_usize, "0 jongeren", "لا أحد"),
        (1, "één jongere", "شاب واحد"),
        (2, "2 jongeren", "شابان"),
        (3, "3 jongeren", "3 شبّان"),
        (10, "10 jongeren", "10 شبّان"),
        (11, "11 jongeren", "11 شابًّا"),
        (99, "99 jongeren", "99 شابًّا"),
        (100, "100 jongeren", "100 شاب"),
        (102, "102 jongeren", "102 شاب"),
        (103, "103 jongeren", "103 شبّان"),
        (1_011, "1011 jongeren", "1011 شابًّا"),
    ] {
        let args = Args::one("n", n);
        assert_eq!(say(&words, "nl", "n", &args), in_dutch);
        let said = say(&words, "ar", "n", &args).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(said, in_arabic);
    }
}

#[test]
fn compares_the_languages() {
    let words = read(&[
        ("nl/a.ftl", "one = { $n }\ntwo = twee\nthree = { one }"),
        ("en/a.ftl", "one = { $m }\nthree = { $n }\nfour = 4"),
        ("ar/a.ftl", "one = { $n ->\n  *[other] x\n }"),
    ])
    .unwrap();
    let found: Vec<_> = words.differences().iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "en/a.ftl:1: “one” asks for {\"m\"}, in language nl for {\"n\"}",
            "en/a.ftl:3: “four” is not in language nl",
            "nl/a.ftl:2: “two” has no words in language en",
        ]
    );
}

#[test]
fn speaks_in_templates() {
    let words = read(&[(
        "nl/a.ftl",
        "hi = Hoi <{ $name }>\nn = { $n ->\n   [one] een\n  *[other] meer\n }",
    )])
    .unwrap();
    let mut tera = Tera::default();
    register(&mut tera, Arc::new(words), Lang::new("nl"));
    tera.add_raw_template(
        "ok.html",
        r#"{{ t(key="hi", name=name) }} {{ t(key="n", n=1) }} {{ t(key="n", n=size) }}"#,
    )
    .unwrap();
    tera.add_raw_template("unknown.html", r#"{{ t(key="nobody") }}"#)
        .unwrap();
    tera.add_raw_template("lacking.html", r#"{{ t(key="hi") }}"#)
        .unwrap();
    let mut context = Context::new();
    context.insert("name", "Yara & Tom");
    context.insert("size", &2);
    assert_eq!(
        tera.render("ok.html", &context).unwrap(),
        "Hoi &lt;Yara &amp; Tom&gt; een meer"
    );
    for (name, what) in [("unknown.html", "nobody"), ("lacking.html", "name")] {
        let error = tera.render(name, &context).unwrap_err();
        assert!(error.to_string().contains(what), "{error}");
    }
}

#[test]
fn words_that_are_read_later_are_the_same() {
    let written = [
        (
            "nl/a.ftl",
            "-us = Wij\nhi = Hoi { $name }, { -us }\n    .to = Aan\nonly = Alleen hier",
        ),
        (
            "ar/a.ftl",
            "-us = نحن\nhi = مرحبا { $name }, { -us }\n    .to = إلى",
        ),
    ];
    let (at_once, sources) = (read(&written).unwrap(), sources(&written));
    let texts = languages().into_iter().map(|language| {
        let own = sources.iter().filter(|source| source.lang == language.code);
        let text = packed(own, language.dir);
        (language.code, Box::new(move || text.clone()) as Later)
    });
    let later = Words::read_later(&languages(), &Lang::new("nl"), texts);
    for code in ["nl", "en", "ar", "xx"] {
        let lang = Lang::new(code);
        assert!(later.keys(&lang).eq(at_once.keys(&lang)), "{code}");
        for key in ["hi", "hi.to", "only", "none"] {
            let args = Args::one("name", "Yara");
            assert_eq!(
                later.try_say(&lang, key, &args),
                at_once.try_say(&lang, key, &args),
                "{code} {key}"
            );
            assert_eq!(later.placeholders(&lang, key), at_once.placeholders(&lang, key));
        }
    }
}

#[test]
fn each_language_speaks_its_own_words_in_the_same_templates() {
    let words = Arc::new(read(&[("nl/a.ftl", "hi = Hoi"), ("en/a.ftl", "hi = Hello")]).unwrap());
    let hi = [("hi.html", r#"{{ t(key="hi") }}"#)];
    let engines = Engines::new(Arc::clone(&words), hi, Reach::Included);
    let said = |lang: &str| {
        engines
            .render(&Lang::new(lang), "hi.html", &BTreeMap::<&str, &str>::new())
            .unwrap()
    };
    // Twice: the second time it is compiled already.
    assert_eq!(
        ["nl", "en", "nl", "en"].map(said),
        ["Hoi", "Hello", "Hoi", "Hello"]
    );
    assert_eq!(said("xx"), "Hoi", "a language there is not");
}

#[test]
fn a_template_is_compiled_with_what_it_includes_when_it_is_asked_for_and_no_other() {
    let words = Arc::new(read(&[("nl/a.ftl", "hi = Hoi")]).unwrap());
    let templates = [
        ("page.html", r#"{% include "part.html" %}!"#),
        ("part.html", r#"{{ t(key="hi") }}"#),
        ("wrong.html", "{{ t(key="),
    ];
    let engines = |reach| Engines::new(Arc::clone(&words), templates, reach);
    let said = |engines: &Engines, name: &str| {
        engines.render(&Lang::new("nl"), name, &BTreeMap::<&str, &str>::new())
    };
    let each = engines(Reach::Included);
    assert_eq!(said(&each, "page.html").unwrap(), "Hoi!");
    assert_eq!(said(&each, "part.html").unwrap(), "Hoi");
    assert!(said(&each, "wrong.html").is_err());
    assert!(said(&each, "missing.html").is_err());
    assert_eq!(
        said(&each, "page.html").unwrap(),
        "Hoi!",
        "after an error as before"
    );
    assert!(
        each.check().is_err(),
        "a wrong one is found before it is asked for"
    );
    assert!(
        said(&engines(Reach::All), "page.html").is_err(),
        "all of them together"
    );
    let check = |all: &[(&'static str, &'static str)]| {
        Engines::new(Arc::clone(&words), all.iter().copied(), Reach::Included).check()
    };
    check(&templates[..2]).unwrap();
    let overlooked = [templates[1], ("page.html", "{% include 'part.html' %}")];
    assert!(
        check(&overlooked).is_err(),
        "an include that is written another way"
    );
}

#[test]
fn can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Words>();
}
