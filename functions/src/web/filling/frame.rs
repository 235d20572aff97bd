//! Where a form stands, and what stands around its questions.

use forms::form::At;
use programme::ids::PersonId;
use programme::partners::Look;
use programme::sessions::Device;
use uuid::Uuid;

use crate::web::front::Menu;
use crate::web::headers::Kind;
use crate::web::session::Me;
use crate::web::visit::Visit;

/// Where a form stands, and what stands around its questions.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// Its address, without the language: `/workshop`.
    pub(crate) path: String,
    /// What its answers are read against.
    pub(crate) at: At,
    /// The menu above it.
    pub(crate) menu: Menu,
    /// The entry of that menu it stands below.
    pub(crate) current: Option<&'static str>,
    /// The entries of that menu that lead nowhere for whoever fills it in.
    pub(crate) closed: Vec<&'static str>,
    /// How many proposals wait for an answer, where the board was read anyway.
    pub(crate) waiting: usize,
    /// Who fills it in: in another's hands a draft is empty.
    pub(crate) whose: Option<PersonId>,
    /// How browsers may keep its pages.
    pub(crate) kind: Kind,
    /// Whether search engines may list its first page.
    pub(crate) listed: bool,
    /// HTML above everything.
    pub(crate) above: String,
    /// HTML between the heading and the questions.
    pub(crate) before: String,
    /// What was looked up to show it, so that the next press can look it up beside what leads there.
    pub(crate) likely: Option<Uuid>,
    /// The key of the words on a second button that sends it too.
    pub(crate) second: Option<&'static str>,
    /// Whether it says something new about what it names, and so is sent with its own words: what was said is not changed by it.
    pub(crate) says_anew: bool,
    /// The key of a sentence on the check page: what becomes of it.
    pub(crate) promise: Option<&'static str>,
    /// How it looks on somebody else's page, if it stands there.
    pub(crate) look: Option<Look>,
}

impl Frame {
    /// A form for everybody.
    pub(crate) fn public(visit: &Visit, path: String) -> Self {
        Self {
            path,
            at: visit.at(),
            menu: Menu::Public,
            current: None,
            closed: Vec::new(),
            waiting: 0,
            whose: None,
            kind: Kind::FormPage,
            listed: true,
            above: String::new(),
            before: String::new(),
            likely: None,
            second: None,
            says_anew: false,
            promise: None,
            look: None,
        }
    }

    /// A form for somebody in a group. On a shared device its pages are not kept: the next one could go back to them.
    pub(crate) fn of(me: &Me, path: String, current: &'static str) -> Self {
        Self {
            menu: Menu::Participant,
            current: Some(current),
            whose: Some(me.person),
            kind: match me.session.value.device {
                Device::Own => Kind::FormPage,
                Device::Shared => Kind::PrivatePage,
            },
            listed: false,
            above: me.bar(),
            ..Self::public(&me.visit, path)
        }
    }
}
