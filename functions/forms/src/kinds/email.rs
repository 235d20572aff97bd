//! An e-mail address that letters can be sent to.

use programme::requests::Email;
use validator::ValidateEmail;

use super::text::check_size;
use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// The longest address that mail servers take, in characters.
pub const LONGEST: usize = 254;

/// An e-mail address. A domain in another script is kept as mail servers know it (`xn--…`), so that every letter arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmailAddress;

impl Kind for EmailAddress {
    type Value = Email;

    fn shape(&self) -> Shape {
        Shape::Email
    }

    fn read(&self, given: &Given<'_>) -> Result<Email, Problem> {
        let typed = given.typed();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyText));
        }
        let address = clean::line(typed);
        check_size(given, &address, LONGEST)?;
        // A line break or another control sign inside an address could only be meant for the head of a letter.
        let smuggled = typed.trim().contains(char::is_control);
        match deliverable(&address) {
            Some(email) if !smuggled && email.0.len() <= LONGEST => Ok(email),
            _ => Err(given.problem(Code::Email)),
        }
    }

    fn write(&self, field: &'static str, value: &Email, answers: &mut Answers) {
        let shown = match value.0.rsplit_once('@') {
            Some((name, domain)) => format!("{name}@{}", idna::domain_to_unicode(domain).0),
            None => value.0.clone(),
        };
        answers.set(field, shown);
    }
}

/// The address as mail servers know it, if it is one that can be reached from elsewhere.
fn deliverable(address: &str) -> Option<Email> {
    let (name, domain) = address.rsplit_once('@')?;
    let domain = idna::domain_to_ascii(domain).ok()?;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    let ends_in_name = domain
        .rsplit_once('.')
        .is_some_and(|(_, last)| last.len() >= 2 && !last.bytes().all(|byte| byte.is_ascii_digit()));
    let dots_apart = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    let email = format!("{name}@{domain}");
    let reachable = domain.bytes().all(is_name) && ends_in_name && dots_apart;
    (reachable && email.validate_email()).then_some(Email(email))
}
