//! Pictures for small screens: copies in fewer pixels, and the HTML that lets a browser choose.
//!
//! A copy is planned from the first bytes of a picture and made when its output is, so what stands in the output folder with the
//! same key is never made again. Copies are WebP, made by libwebp: it is in every browser the site is for, and costs
//! a twentieth of the time of AVIF (ARCHITECTURE.md has the figures). The picture itself stays, for whoever cannot read that.

use std::io::Cursor;
use std::sync::Arc;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader};
use memchr::memmem;

use crate::fingerprint::{Fingerprint, Parts};
use crate::markdown::escaped;
use crate::sources::SourceFile;

/// How wide copies are, in pixels: a phone, a phone with a sharp screen or a text column, a sharp screen.
const WIDTHS: [u32; 3] = [360, 720, 1280];

/// How much of a picture a copy keeps, of 100.
const QUALITY: f32 = 75.0;

/// The way copies are made. One more whenever it changes, so that names and keys change with the bytes.
const RECIPE: usize = 1;

/// How wide a picture in a text is shown, as `sizes` wants it: the column, or the window of a phone.
pub const IN_TEXT: &str = "(min-width: 44rem) 42rem, 100vw";

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// What is known of a picture from its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// How large it is when it is shown.
    pub size: Size,
    /// Its form, when copies can be made of it.
    form: Option<ImageFormat>,
    /// Whether the camera wrote down in it where it was taken.
    pub says_where: bool,
}

/// A picture of the site, and its copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What is known of it.
    pub known: Known,
    /// The address and the width of each copy, small ones first.
    pub copies: Vec<(String, u32)>,
}

/// A copy, before it is made.
#[derive(Clone, Debug)]
pub struct Copy {
    /// Its address.
    pub path: String,
    /// What it is made of.
    pub source: Arc<SourceFile>,
    /// How wide it is.
    pub width: u32,
    /// What tells it from all others.
    pub print: Fingerprint,
}

/// What is known of a PNG, JPEG, WebP, GIF or SVG; nothing of anything else.
pub fn look(bytes: &[u8]) -> Option<Known> {
    let drawn = || svg(bytes).or_else(|| gif(bytes));
    read(bytes).or_else(|| {
        Some(Known {
            size: drawn()?,
            form: None,
            says_where: false,
        })
    })
}

/// The copies of the picture `path` below `media/`.
pub fn copies(path: &str, source: &Arc<SourceFile>, known: Known) -> Vec<Copy> {
    let Some(form) = known.form else { return Vec::new() };
    let whole = known.size.width;
    let narrower = WIDTHS.into_iter().filter(|width| *width < whole);
    // A picture that is WebP already is its own widest copy.
    let widest = (form != ImageFormat::WebP && whole <= WIDTHS[WIDTHS.len() - 1]).then_some(whole);
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let copy = |width: u32| {
        let mut parts = Parts::default();
        let print = parts
            .print(source.print)
            .number(width as usize)
            .number(RECIPE)
            .finish();
        Copy {
            path: format!("/media/{stem}.{width}.{}.webp", &print.to_string()[..8]),
            source: Arc::clone(source),
            width,
            print,
        }
    };
    narrower.chain(widest).map(copy).collect()
}

impl Copy {
    /// Makes it, or says why that cannot be done.
    pub fn make(&self) -> Result<Vec<u8>, String> {
        let (mut picture, orientation, form) =
            open(self.source.bytes()).map_err(|error| error.to_string())?;
        picture.apply_orientation(orientation);
        let height =
            (u64::from(picture.height()) * u64::from(self.width)).div_ceil(u64::from(picture.width()));
        let height = u32::try_from(height).unwrap_or(u32::MAX);
        if picture.width() != self.width {
            picture = picture.resize_exact(self.width, height, image::imageops::FilterType::Lanczos3);
        }
        let picture = if picture.color().has_alpha() {
            DynamicImage::from(picture.into_rgba8())
        } else {
            DynamicImage::from(picture.into_rgb8())
        };
        let encoder = match &picture {
            DynamicImage::ImageRgba8(dots) => webp::Encoder::from_rgba(dots, self.width, height),
            other => webp::Encoder::from_rgb(other.as_bytes(), self.width, height),
        };
        let config = |lossless: i32| {
            let mut config = webp::WebPConfig::new().map_err(|()| "WebP cannot be set up".to_owned())?;
            config.quality = QUALITY;
            config.lossless = lossless;
            Ok::<_, String>(config)
        };
        let encode = |lossless| {
            let made = encoder.encode_advanced(&config(lossless)?);
            made.map(|made| made.to_vec())
                .map_err(|error| format!("WebP says {error:?}"))
        };
        let copy = encode(0)?;
        // What was drawn is often smaller without any loss.
        let is_exact = self.source.bytes().get(12..16) == Some(b"VP8L") || form == ImageFormat::Png;
        if is_exact {
            let exact = encode(1)?;
            return Ok(if exact.len() < copy.len() { exact } else { copy });
        }
        Ok(copy)
    }
}

/// The HTML of a picture. `sizes` says how wide it is shown.
pub fn html(address: &str, picture: &Picture, alt: &str, sizes: &str) -> String {
    let Size { width, height } = picture.known.size;
    let (address, sizes) = (escaped(address), escaped(sizes));
    let is_choice = picture.known.form == Some(ImageFormat::WebP);
    let mut choices: Vec<_> = picture
        .copies
        .iter()
        .map(|(path, width)| format!("{} {width}w", escaped(path)))
        .collect();
    if is_choice && !choices.is_empty() && width <= WIDTHS[WIDTHS.len() - 1] {
        choices.push(format!("{address} {width}w"));
    }
    let choices = choices.join(", ");
    let of_image = if is_choice && !choices.is_empty() {
        format!(" srcset=\"{choices}\" sizes=\"{sizes}\"")
    } else {
        String::new()
    };
    let image = format!(
        "<img src=\"{address}\"{of_image} alt=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\">",
        escaped(alt)
    );
    if is_choice || choices.is_empty() {
        image
    } else {
        format!(
            "<picture><source type=\"image/webp\" srcset=\"{choices}\" sizes=\"{sizes}\">{image}</picture>"
        )
    }
}

/// A picture whose dots can be read.
fn read(bytes: &[u8]) -> Option<Known> {
    let (mut decoder, form) = decoder(bytes).ok()?;
    let (mut width, mut height) = decoder.dimensions();
    // A camera held upright says so beside the picture.
    if is_on_its_side(decoder.orientation().ok()?) {
        std::mem::swap(&mut width, &mut height);
    }
    let size = (width > 0 && height > 0).then_some(Size { width, height })?;
    Some(Known {
        size,
        form: Some(form),
        says_where: says_where(&mut decoder),
    })
}

/// Whether a place is written beside the dots: in the notes of the camera, or in those of a program for pictures.
fn says_where(decoder: &mut impl image::ImageDecoder) -> bool {
    let by_camera = decoder.exif_metadata().ok().flatten().is_some_and(|notes| {
        let read = exif::Reader::new().read_raw(notes);
        read.is_ok_and(|notes| notes.fields().any(|field| field.tag == exif::Tag::GPSLatitude))
    });
    let xmp = decoder.xmp_metadata().ok().flatten().unwrap_or_default();
    by_camera || memmem::find(&xmp, b"GPSLatitude").is_some()
}

fn decoder(bytes: &[u8]) -> image::ImageResult<(impl image::ImageDecoder + '_, ImageFormat)> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let form = reader.format();
    Ok((reader.into_decoder()?, form.unwrap_or(ImageFormat::Png)))
}

fn open(bytes: &[u8]) -> image::ImageResult<(DynamicImage, Orientation, ImageFormat)> {
    let (mut decoder, form) = decoder(bytes)?;
    let orientation = decoder.orientation()?;
    Ok((DynamicImage::from_decoder(decoder)?, orientation, form))
}

fn is_on_its_side(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

/// SVG: the last two numbers of its box.
fn svg(bytes: &[u8]) -> Option<Size> {
    let (_, tag) = std::str::from_utf8(bytes).ok()?.split_once("<svg")?;
    let (_, given) = tag.split_once('>')?.0.split_once("viewBox=\"")?;
    let mut sides = given.split_once('"')?.0.split([' ', ',']).skip(2);
    let mut side = || sides.next()?.split('.').next()?.parse().ok();
    Some(Size {
        width: side()?,
        height: side()?,
    })
}

/// GIF: its first bytes. It may move, so no copies are made of it.
fn gif(bytes: &[u8]) -> Option<Size> {
    let header = bytes.strip_prefix(b"GIF8")?;
    let low_first = |at: usize| Some(u32::from(*header.get(at)?) | u32::from(*header.get(at + 1)?) << 8);
    Some(Size {
        width: low_first(2)?,
        height: low_first(4)?,
    })
}

#[cfg(test)]
pub(crate) mod tests;
