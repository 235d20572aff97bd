//! How large a picture is: read from its first bytes, without decoding it.

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The size of a PNG, JPEG, WebP, GIF or SVG; none of anything else.
pub(super) fn size(bytes: &[u8]) -> Option<Size> {
    png(bytes)
        .or_else(|| jpeg(bytes))
        .or_else(|| webp(bytes))
        .or_else(|| gif(bytes))
        .or_else(|| svg(bytes))
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

/// PNG: the header chunk comes first.
fn png(bytes: &[u8]) -> Option<Size> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    Some(Size {
        width: number(header.get(8..12)?),
        height: number(header.get(12..16)?),
    })
}

/// JPEG: the first frame header, wherever it stands.
fn jpeg(bytes: &[u8]) -> Option<Size> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let marker = *rest.strip_prefix(b"\xff")?.first()?;
        let length = usize::try_from(number(rest.get(2..4)?)).ok()?;
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return Some(Size {
                height: number(rest.get(5..7)?),
                width: number(rest.get(7..9)?),
            });
        }
        rest = rest.get(2 + length..)?;
    }
}

/// WebP: lossy, lossless and extended say it each in their own way, with the low byte first.
fn webp(bytes: &[u8]) -> Option<Size> {
    let chunk = bytes.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WEBP")?;
    let low_first = |part: &[u8]| part.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    match chunk.get(..4)? {
        b"VP8 " => Some(Size {
            width: low_first(chunk.get(14..16)?) & 0x3fff,
            height: low_first(chunk.get(16..18)?) & 0x3fff,
        }),
        b"VP8L" => {
            let bits = low_first(chunk.get(9..13)?);
            Some(Size {
                width: (bits & 0x3fff) + 1,
                height: (bits >> 14 & 0x3fff) + 1,
            })
        }
        b"VP8X" => Some(Size {
            width: low_first(chunk.get(12..15)?) + 1,
            height: low_first(chunk.get(15..18)?) + 1,
        }),
        _ => None,
    }
}

fn gif(bytes: &[u8]) -> Option<Size> {
    let header = bytes.strip_prefix(b"GIF8")?;
    let low_first = |at: usize| Some(u32::from(*header.get(at)?) | u32::from(*header.get(at + 1)?) << 8);
    Some(Size {
        width: low_first(2)?,
        height: low_first(4)?,
    })
}

/// A number with the high byte first.
fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_read_from_the_first_bytes() {
        let pictures: [(&str, &[u8]); 7] = [
            (
                "svg",
                b"<?xml version=\"1.0\"?><svg viewBox=\"0 0 320.5 240\"></svg> ",
            ),
            ("png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xf0"),
            (
                "jpeg",
                b"\xff\xd8\xff\xe0\0\x04ab\xff\xc4\0\x03a\xff\xc2\0\x11\x08\0\xf0\x01\x40\x03",
            ),
            (
                "webp",
                b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x40\x01\xf0\0",
            ),
            ("webp", b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x3f\xc1\x3b\0"),
            ("webp", b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x3f\x01\0\xef\0\0"),
            ("gif", b"GIF89a\x40\x01\xf0\0"),
        ];
        for (form, bytes) in pictures {
            let expected = Size {
                width: 320,
                height: 240,
            };
            assert_eq!(size(bytes), Some(expected), "{form} {bytes:?}");
            for end in 0..bytes.len() - 1 {
                size(&bytes[..end]);
            }
        }
        assert_eq!(size(b"<svg></svg>"), None);
    }
}
