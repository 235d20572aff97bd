//! Coming in at the desk: a mailed link, then a code from one's own phone. There is no password to steal.
//!
//! A link is used by a press and never by looking, and only in the browser that asked for it: whoever reads it elsewhere, a mail
//! scanner say, leaves it as it was. Whether somebody works here is never said.

mod again;
mod asking;
mod invitations;
mod keys;
mod link;
mod others;
mod phone;
mod second_key;
mod set_up;
mod staff;

use programme::change::Digest;
use programme::policy::Act;
use programme::requests::Email;
use store::Store;
use store::sealing::Purpose;

use crate::web::doors::Doors;

pub(crate) use invitations::invitation_path;
pub use staff::{Added, NewStaff, add, reset_key};

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("sign-in-sent.html", include_str!("sign_in/sent.html")),
    ("sign-in-link.html", include_str!("sign_in/link.html")),
    ("sign-in-refused.html", include_str!("sign_in/refused.html")),
    ("sign-in-phone.html", include_str!("sign_in/phone.html")),
    ("my-keys.html", include_str!("sign_in/keys.html")),
    ("keys-again.html", include_str!("sign_in/again.html")),
    ("invitation.html", include_str!("sign_in/invitation.html")),
    (
        "invitation-done.html",
        include_str!("sign_in/invitation_done.html"),
    ),
    (
        "invitation-refused.html",
        include_str!("sign_in/invitation_refused.html"),
    ),
    ("desk-staff-member.html", include_str!("sign_in/other.html")),
    ("desk-staff.html", include_str!("sign_in/others.html")),
    ("sign-in-recovery.html", include_str!("sign_in/recovery.html")),
];

/// The page where signing in begins, without the language.
pub const PATH: &str = "/desk/sign-in";

/// The doors of signing in and out.
pub fn doors() -> Doors {
    Doors::default()
        .get("/{lang}/desk/sign-in", Act::SignIn, asking::ask)
        .post("/{lang}/desk/sign-in", Act::SignIn, asking::press)
        .get("/{lang}/desk/sign-in/sent", Act::SignIn, asking::sent)
        .get("/{lang}/desk/sign-in/{secret}", Act::SignIn, link::look)
        .post("/{lang}/desk/sign-in/{secret}", Act::SignIn, link::press)
        .get("/{lang}/desk/second-key", Act::ShowSecondKey, second_key::ask)
        .post("/{lang}/desk/second-key", Act::ShowSecondKey, second_key::press)
        .get("/{lang}/desk/second-key/new", Act::ShowSecondKey, set_up::ask)
        .post("/{lang}/desk/second-key/new", Act::ShowSecondKey, set_up::press)
        .get("/{lang}/desk/keys", Act::ChangeOwnKeys, keys::look)
        .get("/{lang}/desk/keys/phone", Act::ChangeOwnKeys, keys::ask_phone)
        .post("/{lang}/desk/keys/phone", Act::ChangeOwnKeys, keys::press_phone)
        .post(
            "/{lang}/desk/keys/recovery",
            Act::ChangeOwnKeys,
            keys::renew_recovery,
        )
        .post("/{lang}/desk/again", Act::ChangeOwnKeys, again::press)
        .post("/{lang}/desk/sign-out", Act::SeeDesk, second_key::sign_out)
        .and(of_others())
}

/// Doors to who works here.
fn of_others() -> Doors {
    let staff = |rest: &str| format!("/{{lang}}/desk/staff{rest}");
    let invitation = "/{lang}/desk/invitation/{link}";
    Doors::default()
        .get(&staff(""), Act::ResetKeys, others::list)
        .get(&staff("/invite"), Act::ManageStaff, others::ask_invite)
        .post(&staff("/invite"), Act::ManageStaff, others::invite)
        .get(&staff("/{person}"), Act::ManageStaff, others::look)
        .post(&staff("/{person}"), Act::ManageStaff, others::set_work)
        .post(
            &staff("/{person}/invite-again"),
            Act::ManageStaff,
            others::invite_again,
        )
        .post(&staff("/{person}/reset-key"), Act::ResetKeys, others::reset)
        .post(&staff("/{person}/end"), Act::ManageStaff, others::end)
        .get(invitation, Act::SignIn, invitations::look)
        .post(invitation, Act::SignIn, invitations::press)
}

/// An e-mail address as the store knows it.
pub(crate) fn address(store: &Store, email: &Email) -> Digest {
    digest(store, "staff", &email.0.to_lowercase())
}

/// The secret of a mailed link as the store knows it.
fn link_key(store: &Store, secret: &str) -> Digest {
    digest(store, "link", secret)
}

fn digest(store: &Store, what: &str, of: &str) -> Digest {
    store
        .keys()
        .mac(Purpose::Claims, format!("{what}:{of}").as_bytes())
}
