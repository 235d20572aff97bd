//! Style, pictures and fonts, each named by the hash of what is in it, so that a browser may keep it for ever.

use std::collections::BTreeMap;

use base64::prelude::*;
use sha2::{Digest, Sha256};

use crate::categories;
use crate::fingerprint::Fingerprint;
use crate::pictures::{self, Copy, Picture};
use crate::problems::{Problem, Problems};
use crate::sources::{Folder, SourceFile, Sources, has_ending};

/// One file to serve under a name that changes with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its address: `/assets/site.1a2b3c4d.css`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What tells its bytes from all others.
    pub print: Fingerprint,
}

/// Everything of the theme and of `content/media/`.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    files: Vec<Asset>,
    /// Address by the name templates use: `css` for the style sheet, else the name without its ending.
    pub by_name: BTreeMap<String, String>,
    /// What a browser compares a style sheet or a script with before it obeys it, by its address: `sha256-…`.
    pub integrity: BTreeMap<String, String>,
    /// Address of each picture of `content/media/`, by its path there.
    pub media: BTreeMap<String, String>,
    /// Those of them that are pictures, by their address.
    pub pictures: BTreeMap<String, Picture>,
    /// The copies of those, for small screens.
    pub copies: Vec<Copy>,
    /// The names of pictures that say where they were taken.
    tell_tales: Vec<String>,
}

impl Assets {
    /// Names and prepares all of them.
    pub fn of(sources: &Sources) -> Self {
        let mut assets = Self::default();
        let (sheets, others): (Folder, Folder) = sources
            .theme
            .clone()
            .into_iter()
            .filter(|(path, _)| !has_ending(path, "md") && !path.starts_with(categories::PICTURES))
            .partition(|(path, _)| has_ending(path, "css"));
        let mut addresses = BTreeMap::new();
        for (path, file) in others {
            let bytes = if has_ending(&path, "js") {
                plain_script(file.bytes())
            } else {
                file.bytes().to_vec()
            };
            let address = assets.add("assets", &path, bytes);
            assets.by_name.insert(stem(&path).to_owned(), address.clone());
            if path == "icon.svg" {
                assets
                    .by_name
                    .insert("icon_inline".to_owned(), inline(file.bytes()));
            }
            addresses.insert(path, address);
        }
        for (path, file) in &sheets {
            let css = with_addresses(&with_imports(text_of(file), &sheets), &addresses);
            let address = assets.add("assets", path, css.into_bytes());
            let name = if path == "site.css" { "css" } else { stem(path) };
            assets.by_name.insert(name.to_owned(), address);
        }
        for (path, file) in sources.below("media/") {
            let address = assets.add("media", path, file.bytes().to_vec());
            if let Some(known) = pictures::look(file.bytes()) {
                if known.says_where {
                    assets.tell_tales.push(file.name.clone());
                }
                let copies = pictures::copies(path, file, known);
                let picture = Picture {
                    known,
                    copies: copies
                        .iter()
                        .map(|copy| (copy.path.clone(), copy.width))
                        .collect(),
                };
                assets.pictures.insert(address.clone(), picture);
                assets.copies.extend(copies);
            }
            assets.media.insert(path.to_owned(), address);
        }
        assets
    }

    /// What must not be put online.
    pub fn problems(&self) -> Problems {
        let told = self.tell_tales.iter().map(|name| {
            let message = "This picture says where it was taken. Whoever opens it can see that.";
            let help = "Take the place out: share it from your phone without its location, or remove that under its properties \
                        on a computer.";
            Problem::of_file(name.as_str(), message).help(help)
        });
        let mut problems = Problems::default();
        problems.extend(told);
        problems
    }

    /// The files themselves.
    pub fn files(&self) -> &[Asset] {
        &self.files
    }

    fn add(&mut self, below: &str, path: &str, bytes: Vec<u8>) -> String {
        let (stem, ending) = path.rsplit_once('.').unwrap_or((path, "bin"));
        let address = format!("/{below}/{stem}.{}.{ending}", digest(&bytes, 4));
        if matches!(ending, "css" | "js") {
            let hash = BASE64_STANDARD.encode(Sha256::digest(&bytes));
            self.integrity.insert(address.clone(), format!("sha256-{hash}"));
        }
        self.files.push(Asset {
            path: address.clone(),
            print: Fingerprint::of(&bytes),
            bytes,
        });
        address
    }
}

/// A picture as an address that holds it, for pages that would otherwise ask for one thing too many.
fn inline(svg: &[u8]) -> String {
    let sign = |sign: char| match sign {
        '"' => "'".to_owned(),
        '#' => "%23".to_owned(),
        '<' => "%3C".to_owned(),
        '>' => "%3E".to_owned(),
        ' ' => "%20".to_owned(),
        other => other.to_string(),
    };
    let text = String::from_utf8_lossy(svg);
    format!(
        "data:image/svg+xml,{}",
        text.trim().chars().map(sign).collect::<String>()
    )
}

/// The first `bytes` bytes of the SHA-256 of a file, in hexadecimal digits.
pub fn digest(file: &[u8], bytes: usize) -> String {
    let digits =
        |byte: &u8| [byte >> 4, byte & 15].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]));
    Sha256::digest(file).iter().take(bytes).flat_map(digits).collect()
}

fn stem(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

fn text_of(sheet: &SourceFile) -> String {
    tight(&String::from_utf8_lossy(sheet.bytes()))
}

/// A style sheet with each sheet it imports, and those that one imports, in the place of `@import "other.css";`, so that a browser
/// asks only once.
fn with_imports(css: String, sheets: &Folder) -> String {
    sheets.iter().fold(css, |css, (path, sheet)| {
        let line = format!("@import \"{path}\";");
        if css.contains(&line) {
            let mut others = sheets.clone();
            others.remove(path);
            css.replace(&line, &with_imports(text_of(sheet), &others))
        } else {
            css
        }
    })
}

/// A style sheet whose `url("font.woff2")` names the files by their address.
fn with_addresses(css: &str, addresses: &BTreeMap<String, String>) -> String {
    let mut css = css.to_owned();
    for (path, address) in addresses {
        for quote in ["\"", "'", ""] {
            css = css.replace(
                &format!("url({quote}{path}{quote})"),
                &format!("url({quote}{address}{quote})"),
            );
        }
    }
    css
}

/// A style sheet without comments and idle white space. Strings stay as they are.
fn tight(css: &str) -> String {
    let mut tight = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(sign) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if sign == '"' || sign == '\'' {
            let length = string_length(rest, sign);
            tight.push_str(&rest[..length]);
            rest = &rest[length..];
        } else if sign.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            let idle_before = tight.is_empty() || tight.ends_with(['{', '}', ';', ',', ':', ' ']);
            let idle_after = rest.is_empty() || rest.starts_with(['{', '}', ';', ',']);
            if !idle_before && !idle_after {
                tight.push(' ');
            }
        } else {
            if sign == '}' && tight.ends_with(';') {
                tight.pop();
            }
            tight.push(sign);
            rest = &rest[sign.len_utf8()..];
        }
    }
    tight
}

/// A script without lines of comment, what lines begin with, and idle spaces. Ours have no text over several lines.
fn plain_script(script: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(script);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let code = lines.filter(|line| !line.starts_with("//"));
    let mut tight = String::with_capacity(text.len());
    for line in code {
        // What ends like this goes on, or says itself that it does not.
        if !tight.is_empty() && !tight.ends_with(['{', ';', ',']) {
            tight.push('\n');
        }
        push_tight(line, &mut tight);
    }
    tight.push('\n');
    tight.into_bytes()
}

/// A line of a script without the spaces around signs. What stands in `"` or `` ` `` stays as it is; in what stands between `/` ours have
/// neither quotes nor spaces.
fn push_tight(line: &str, tight: &mut String) {
    const IDLE: [char; 19] = [
        '{', '}', '(', ')', '[', ']', '=', ',', ';', ':', '?', '<', '>', '&', '|', '*', '.', '!', '/',
    ];
    let mut quote = None;
    for (at, sign) in line.char_indices() {
        match quote {
            Some(end) if end == sign => quote = None,
            None if sign == '"' || sign == '`' => quote = Some(sign),
            None if sign == ' ' && (tight.ends_with(IDLE) || line[at + 1..].starts_with(IDLE)) => continue,
            _ => {}
        }
        tight.push(sign);
    }
}

/// The length of the string at the beginning of `css`, with both its quotes.
fn string_length(css: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, sign) in css.char_indices().skip(1) {
        if sign == quote && !escaped {
            return at + 1;
        }
        escaped = sign == '\\' && !escaped;
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_is_made_tight_and_means_the_same() {
        for (css, expected) in [
            ("/* a */\na ,\nb {\n  color : red;\n}\n", "a,b{color :red}"),
            (
                "a::before { content: \" /* no */ \\\" ;  }\" ; }",
                "a::before{content:\" /* no */ \\\" ;  }\"}",
            ),
            ("a { width: calc(1px + 2px) }", "a{width:calc(1px + 2px)}"),
            ("nav :focus { x: y }", "nav :focus{x:y}"),
            (
                "@media (min-width: 48rem) and (x) { a > b { --c: ; } }",
                "@media (min-width:48rem) and (x){a > b{--c:}}",
            ),
            ("a{} /* unfinished", "a{}"),
        ] {
            assert_eq!(tight(css), expected);
        }
    }

    #[test]
    fn a_script_loses_its_comments_and_idle_spaces_and_nothing_else() {
        let script = "// What it does.\n\n(() => {\n  // why\n  const a = \"// no\"; // stays\n})();\n";
        assert_eq!(
            plain_script(script.as_bytes()),
            b"(()=>{const a=\"// no\";//stays\n})();\n"
        );
        let text = "let s = `a ${b ? \" , \" : c} d`,\n  n = 1 + +x / 2;\nif (a) return b\ncontinue\n";
        let tight = "let s=`a ${b ? \" , \" : c} d`,n=1 + +x/2;if(a)return b\ncontinue\n";
        assert_eq!(String::from_utf8(plain_script(text.as_bytes())).unwrap(), tight);
    }

    #[test]
    fn a_sheet_stands_in_the_place_of_its_import() {
        let file = |css: &str| SourceFile::new("", css).into();
        let sheets = Folder::from([
            ("0.css".to_owned(), file("@import \"b.css\";\ng { h: i }")),
            ("a.css".to_owned(), file("a { b: c }")),
            (
                "b.css".to_owned(),
                file("@import \"a.css\";\n/* more */\nd { e: f }"),
            ),
        ]);
        let theme = Sources {
            theme: sheets,
            ..Sources::default()
        };
        let assets = Assets::of(&theme);
        let css: Vec<_> = assets.files().iter().map(|file| file.bytes.as_slice()).collect();
        assert_eq!(
            css,
            [b"a{b:c}d{e:f}g{h:i}".as_slice(), b"a{b:c}", b"a{b:c}d{e:f}"]
        );
    }

    #[test]
    fn files_are_named_by_their_bytes_and_found_in_the_style_sheet() {
        let file = |bytes: &str| SourceFile::new("", bytes).into();
        let theme = |font: &str| {
            Folder::from([
                ("site.css".to_owned(), file("a{src:url(\"x.woff2\")}")),
                ("x.woff2".to_owned(), file(font)),
                ("README.md".to_owned(), file("for people")),
            ])
        };
        let assets = |font: &str| {
            Assets::of(&Sources {
                theme: theme(font),
                ..Sources::default()
            })
        };
        let (one, other) = (assets("1"), assets("2"));
        assert_eq!(one.files().len(), 2);
        assert_ne!(one.by_name["x"], other.by_name["x"]);
        assert_ne!(
            one.by_name["css"], other.by_name["css"],
            "the sheet names the font"
        );
        assert!(String::from_utf8_lossy(&one.files()[1].bytes).contains(&one.by_name["x"]));
    }
}
