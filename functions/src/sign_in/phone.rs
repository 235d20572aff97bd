//! Codes from a phone (RFC 6238): six digits, a new one every thirty seconds, and a clock that may be one step off.

use jiff::Timestamp;
use totp_rs::{Builder, Totp};

use crate::web::answer::Sorry;

/// Bytes of a shared secret, as RFC 4226 asks.
pub(super) const SECRET: usize = 20;

/// What somebody's phone and we both know.
pub(super) struct Phone(Totp);

impl Phone {
    /// The phone that shares this secret, as it names itself: the programme, and whose codes they are.
    pub(super) fn with(secret: &[u8], programme: &str, whose: &str) -> Result<Self, Sorry> {
        // A colon would divide the two.
        let plain = |text: &str| text.replace(':', " ");
        let totp = Builder::new()
            .with_secret(secret)
            .with_issuer(Some(plain(programme)))
            .with_account_name(plain(whose))
            .build();
        totp.map(Self).map_err(|error| {
            tracing::error!(%error, "a second key cannot be used");
            Sorry::Unavailable
        })
    }

    /// The time step of this code, if it is right now.
    pub(super) fn step(&self, code: u32, now: Timestamp) -> Option<u64> {
        let seconds = u64::try_from(now.as_second()).ok()?;
        self.0.check(&format!("{code:06}"), seconds)
    }

    /// The address that a phone reads from a QR code.
    pub(super) fn address(&self) -> Option<String> {
        self.0.to_url().ok()
    }

    /// The secret to be typed where nothing can be scanned, in fours.
    pub(super) fn typed(&self) -> String {
        let signs: Vec<char> = self.0.secret().to_base32().chars().collect();
        let fours: Vec<String> = signs.chunks(4).map(|four| four.iter().collect()).collect();
        fours.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone() -> Phone {
        Phone::with(
            b"12345678901234567890",
            "BACK-UP Netwerkt!",
            "fatima@backup.example",
        )
        .unwrap()
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    #[test]
    fn gives_the_codes_of_the_standard() {
        // RFC 6238, appendix B, the last six digits.
        for (seconds, code) in [(59, 287_082), (1_111_111_109, 81_804), (2_000_000_000, 279_037)] {
            assert_eq!(phone().step(code, at(seconds)), Some(seconds.unsigned_abs() / 30));
            assert!(phone().step(code + 1, at(seconds)).is_none());
        }
    }

    #[test]
    fn a_clock_may_be_one_step_off() {
        for (seconds, right) in [(0, true), (30, true), (89, true), (90, false)] {
            assert_eq!(phone().step(287_082, at(seconds)).is_some(), right, "{seconds}");
        }
    }

    #[test]
    fn names_itself() {
        let address = phone().address().unwrap();
        assert!(
            address.starts_with("otpauth://totp/BACK-UP%20Netwerkt"),
            "{address}"
        );
        assert!(address.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        assert!(phone().typed().starts_with("GEZD GNBV "));
    }
}
