//! Pictures made up dot by dot, their copies looked at again.

use super::*;
use crate::build::{BuildError, Edition, Site};
use crate::plan::Output;
use crate::sample::{options, page, sources, text};
use crate::sources::Sources;

/// A picture of this size that nobody has seen: a slope of colours, so that each dot differs from its neighbours.
pub(crate) fn slope(width: u32, height: u32, form: ImageFormat) -> Vec<u8> {
    let dots = image::RgbImage::from_fn(width, height, |x, y| {
        let share = |at: u32, of: u32| u8::try_from(at * 255 / of).unwrap();
        image::Rgb([share(x, width), share(y, height), 128])
    });
    let mut bytes = Cursor::new(Vec::new());
    dots.write_to(&mut bytes, form).unwrap();
    bytes.into_inner()
}

/// A JPEG that says it was taken with the camera on its side.
fn on_its_side(width: u32, height: u32) -> Vec<u8> {
    let upright = slope(width, height, ImageFormat::Jpeg);
    let exif = b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    [&upright[..2], exif, &upright[2..]].concat()
}

/// A JPEG in which the camera wrote that it was taken at 52 degrees north.
fn taken_in_the_north(width: u32, height: u32) -> Vec<u8> {
    let bare = slope(width, height, ImageFormat::Jpeg);
    let exif = b"\xff\xe1\x00\x4cExif\0\0MM\0\x2a\0\0\0\x08\
                 \0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\
                 \0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x2c\0\0\0\0\
                 \0\0\0\x34\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x01";
    [&bare[..2], exif, &bare[2..]].concat()
}

/// A WebP in which a program for pictures wrote the same.
fn noted_in_the_north() -> Vec<u8> {
    let notes = b"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf exif:GPSLatitude=\"52,0.0N\"/></x:xmpmeta> ";
    let bare = slope(8, 8, ImageFormat::WebP);
    let dots = &bare[12..];
    let mut chunks = b"VP8X\x0a\0\0\0\x04\0\0\0\x07\0\0\x07\0\0".to_vec();
    chunks.extend_from_slice(dots);
    chunks.extend_from_slice(b"XMP ");
    chunks.extend_from_slice(&u32::try_from(notes.len()).unwrap().to_le_bytes());
    chunks.extend_from_slice(notes);
    let size = u32::try_from(chunks.len() + 4).unwrap().to_le_bytes();
    [&b"RIFF"[..], &size, b"WEBP", &chunks].concat()
}

#[test]
fn a_picture_that_says_where_it_was_taken_stops_the_build() {
    for (name, bytes) in [
        ("home.jpg", taken_in_the_north(320, 240)),
        ("home.webp", noted_in_the_north()),
    ] {
        let problems = crate::build::build(&with(name, &bytes), &options()).unwrap_err();
        let said: Vec<_> = problems.iter().map(|problem| &*problem.message).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].starts_with("This picture says where it was taken."),
            "{said:?}"
        );
    }
    built(&with("home.jpg", &on_its_side(320, 240)));
    built(&with("home.jpg", &slope(320, 240, ImageFormat::Jpeg)));
}

/// The small site with this picture in a text.
fn with(name: &str, bytes: &[u8]) -> Sources {
    let body = format!("![Een helling](@/media/{name})");
    let mut sources = sources(&[("pages/help.nl.md", &page("Hulp", &body))]);
    sources.content.remove("pages/help.en.md");
    let file = SourceFile::new(format!("content/media/{name}"), bytes);
    sources.content.insert(format!("media/{name}"), file.into());
    sources
}

fn built(sources: &Sources) -> Site {
    crate::build::build(sources, &options()).unwrap()
}

#[test]
fn size_is_read_from_the_first_bytes_and_turned_as_the_camera_was() {
    for (bytes, expected) in [
        (slope(320, 240, ImageFormat::Png), (320, 240)),
        (slope(320, 240, ImageFormat::Jpeg), (320, 240)),
        (slope(320, 240, ImageFormat::WebP), (320, 240)),
        (on_its_side(320, 240), (240, 320)),
        (b"GIF89a\x40\x01\xf0\0".to_vec(), (320, 240)),
        (
            b"<?xml version=\"1.0\"?><svg viewBox=\"0 0 320.5 240\"></svg> ".to_vec(),
            (320, 240),
        ),
    ] {
        let Size { width, height } = look(&bytes).unwrap().size;
        assert_eq!((width, height), expected);
        for end in 0..bytes.len().min(200) {
            assert!(look(&bytes[..end]).is_none_or(|known| known.size.width > 0));
        }
    }
    assert_eq!(look(b"<svg></svg>"), None);
}

#[test]
fn a_browser_chooses_among_copies_and_each_is_as_wide_as_it_says() {
    for (name, bytes, widths) in [
        ("a.png", slope(1000, 500, ImageFormat::Png), &[360, 720, 1000][..]),
        ("a.jpg", slope(2000, 1000, ImageFormat::Jpeg), &[360, 720, 1280]),
        ("a.jpg", on_its_side(500, 1000), &[360, 720, 1000]),
        ("a.webp", slope(800, 400, ImageFormat::WebP), &[360, 720]),
        ("a.png", slope(100, 50, ImageFormat::Png), &[100]),
        ("a.webp", slope(100, 50, ImageFormat::WebP), &[]),
    ] {
        let site = built(&with(name, &bytes));
        let html = text(&site, "nl/help/index.html");
        let copies: Vec<_> = site
            .files
            .iter()
            .filter(|file| file.path.starts_with("media/a."))
            .collect();
        let copies: Vec<_> = copies
            .into_iter()
            .filter(|file| file.path.matches('.').count() == 3)
            .collect();
        let mut found: Vec<u32> = Vec::new();
        for copy in copies {
            let Size { width, height } = look(copy.bytes()).unwrap().size;
            assert!(
                html.contains(&format!("/{} {width}w", copy.path)),
                "{name}: {html}"
            );
            assert_eq!(width.div_ceil(2), height, "{name} keeps its shape");
            found.push(width);
        }
        found.sort_unstable();
        assert_eq!(found, widths, "{name}");
        let is_other_form = !name.ends_with("webp");
        assert_eq!(
            html.contains("<picture><source type=\"image/webp\""),
            is_other_form,
            "{html}"
        );
        let image = &html[html.find("<img").unwrap()..];
        assert!(
            image.contains("alt=\"Een helling\" width=\"") && image.contains("loading=\"lazy\""),
            "{image}"
        );
    }
}

#[test]
fn a_copy_shows_what_the_picture_shows() {
    let site = built(&with("a.png", &slope(1000, 500, ImageFormat::Png)));
    let small = site
        .files
        .iter()
        .find(|file| file.path.starts_with("media/a.360."))
        .unwrap();
    let whole = site
        .files
        .iter()
        .find(|file| file.path.starts_with("media/a.1000."))
        .unwrap();
    assert!(small.bytes().len() < whole.bytes().len());
    let dots = image::load_from_memory(small.bytes()).unwrap().to_rgb8();
    for (x, y) in [(20, 20), (180, 90), (340, 160)] {
        let [red, green, blue] = dots.get_pixel(x, y).0.map(i32::from);
        let share = |at: u32, of: u32| i32::try_from(at * 255 / of).unwrap();
        let off = [red - share(x, 360), green - share(y, 180), blue - 128].map(i32::abs);
        assert!(off.iter().all(|off| *off < 12), "{off:?}");
    }
}

#[test]
fn an_edit_of_something_else_makes_no_copy_again_and_one_of_the_picture_does() {
    let keys = |sources: &Sources| {
        let plan = Edition::of(sources, &options(), None).unwrap().plan.into_iter();
        let copies = plan.filter(|planned| matches!(planned.output, Output::Smaller(_)));
        copies
            .map(|planned| (planned.file, planned.key))
            .collect::<Vec<_>>()
    };
    let mut sources = with("a.png", &slope(500, 250, ImageFormat::Png));
    let first = keys(&sources);
    assert_eq!(first.len(), 2);
    let layout = sources.templates["layout.html"].text().unwrap().to_owned() + "<!-- more -->";
    sources.templates.insert(
        "layout.html".into(),
        SourceFile::new("layout.html", layout).into(),
    );
    assert_eq!(keys(&sources), first);
    let other = keys(&with("a.png", &slope(500, 251, ImageFormat::Png)));
    assert!(first.iter().zip(&other).all(|(one, other)| one != other));
}

#[test]
fn a_picture_that_ends_in_the_middle_is_told() {
    let whole = slope(500, 250, ImageFormat::Png);
    let sources = with("a.png", &whole[..whole.len() / 2]);
    let out = tempfile::tempdir().unwrap();
    let edition = Edition::of(&sources, &options(), None).unwrap();
    let Err(BuildError::Problems(problems)) = crate::write::write(&edition, out.path(), "test") else {
        panic!("written");
    };
    let problem = problems.iter().next().unwrap();
    assert_eq!(problem.file, "content/media/a.png");
    assert!(
        problem
            .message
            .starts_with("This picture cannot be read to its end"),
        "{problem}"
    );
}
