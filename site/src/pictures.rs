//! How large a picture is, read from its first bytes.
//!
//! You will not find decoding here: what is in a picture is the browser's business.

/// Width and height in pixels of a PNG or of a WebP as browsers write them; nothing for other formats.
pub(crate) fn size(picture: &[u8]) -> Option<(u32, u32)> {
    of_png(picture).or_else(|| of_webp(picture))
}

/// <https://www.w3.org/TR/png-3/#11IHDR>: always the first chunk.
fn of_png(picture: &[u8]) -> Option<(u32, u32)> {
    let header = picture.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")?;
    let (width, rest) = header.split_first_chunk()?;
    let height = rest.first_chunk()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height)))
}

/// <https://www.rfc-editor.org/rfc/rfc9649#section-2.7>: a canvas, each side one less than it is, in 24 bits.
fn of_webp(picture: &[u8]) -> Option<(u32, u32)> {
    let chunk = picture.get(12..)?.strip_prefix(b"VP8X")?;
    if !(picture.starts_with(b"RIFF") && picture.get(8..12)? == b"WEBP") {
        return None;
    }
    let (width, rest) = chunk.get(8..)?.split_first_chunk()?;
    let height = rest.first_chunk()?;
    let side = |[low, middle, high]: [u8; 3]| u32::from_le_bytes([low, middle, high, 0]) + 1;
    Some((side(*width), side(*height)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x02\x80\0\0\x01\x90\x08\x06\0\0\0";
    const WEBP: &[u8] = b"RIFF\x72\x2f\0\0WEBPVP8X\x0a\0\0\0\x20\0\0\0\x7f\x02\0\x8f\x01\0ICCP";

    #[test]
    fn both_say_how_large_they_are() {
        assert_eq!(size(PNG), Some((640, 400)));
        assert_eq!(size(WEBP), Some((640, 400)));
    }

    #[test]
    fn what_is_cut_off_or_something_else_says_nothing() {
        for whole in [PNG, WEBP] {
            for end in 0..20 {
                assert_eq!(size(&whole[..end]), None, "{end}");
            }
        }
        for other in [
            &b"\xff\xd8\xff\xe0"[..],
            b"<svg></svg>",
            b"RIFF\0\0\0\0WAVEVP8X\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        ] {
            assert_eq!(size(other), None);
        }
    }
}
