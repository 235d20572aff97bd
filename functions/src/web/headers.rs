//! The one table of headers: the server, the deployment and the tests read it.

use http::{HeaderMap, HeaderName, HeaderValue, header};
use programme::partners::Origin;

/// What is answered, as far as headers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A built page: may be kept, but asks each time whether it changed.
    Page,
    /// What was found on the site: the same for whoever asks the same, and kept for some minutes.
    Found,
    /// A page of a form: never shared, but going back shows what was typed.
    FormPage,
    /// A page behind a secret link or a session: never kept.
    PrivatePage,
    /// A file whose name changes with its content.
    Asset,
    /// An answer to a machine.
    Api,
    /// A page that may stand in a frame on the pages of others; which, [`allow_frames`] says.
    Embedded,
    /// A page with a frame of our own in it.
    WithFrame,
    /// A script that stands on the pages of others.
    Lent,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Page,
        Self::Found,
        Self::FormPage,
        Self::PrivatePage,
        Self::Asset,
        Self::Api,
        Self::Embedded,
        Self::WithFrame,
        Self::Lent,
    ];

    /// Its name in lists for the deployment.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Found => "found",
            Self::FormPage => "form_page",
            Self::PrivatePage => "private_page",
            Self::Asset => "asset",
            Self::Api => "api",
            Self::Embedded => "embedded",
            Self::WithFrame => "with_frame",
            Self::Lent => "lent",
        }
    }
}

macro_rules! policy {
    ($more:literal) => {
        concat!(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; ",
            "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; ",
            $more,
            "frame-ancestors 'none'"
        )
    };
}

/// Nothing from elsewhere, nothing inline, no frame around us.
pub const CONTENT_SECURITY_POLICY: &str = policy!("");

/// The same, for a page with a frame of our own in it.
const WITH_FRAME: &str = policy!("frame-src 'self'; ");

/// Who may put a page in a frame, where nobody may.
const NOBODY: &str = "frame-ancestors 'none'";

/// Headers of every answer. `same-origin` and not `no-referrer`: with the latter browsers send `Origin: null` with our own forms.
const ALWAYS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Two years, as browsers ask before they keep it for good; only sent where people come over https.
const HTTPS_ONLY: (HeaderName, &str) = (
    header::STRICT_TRANSPORT_SECURITY,
    "max-age=63072000; includeSubDomains",
);

/// The headers of a kind of answer, over https or not.
pub fn table(kind: Kind, https: bool) -> Vec<(HeaderName, &'static str)> {
    let mut table = ALWAYS.to_vec();
    for (name, value) in &mut table {
        *value = instead(kind, name).unwrap_or(value);
    }
    table.push((header::CACHE_CONTROL, cache(kind)));
    if kind == Kind::Lent {
        table.push((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"));
    }
    if matches!(
        kind,
        Kind::Found | Kind::PrivatePage | Kind::Api | Kind::Embedded | Kind::WithFrame
    ) {
        table.push((HeaderName::from_static("x-robots-tag"), "noindex"));
    }
    if https {
        table.push(HTTPS_ONLY);
    }
    table
}

/// Puts the headers of a kind into an answer, over what is there.
pub fn apply(kind: Kind, https: bool, headers: &mut HeaderMap) {
    for (name, value) in table(kind, https) {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// What this kind says instead.
fn instead(kind: Kind, name: &HeaderName) -> Option<&'static str> {
    match (kind, name.as_str()) {
        (Kind::WithFrame, "content-security-policy") => Some(WITH_FRAME),
        (Kind::Lent, "cross-origin-resource-policy") => Some("cross-origin"),
        _ => None,
    }
}

/// Whose pages may put a page in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Framer {
    /// Our own.
    Ourselves,
    /// Those of another site.
    Site(Origin),
}

impl Framer {
    /// As it stands in the policy.
    fn as_str(&self) -> &str {
        match self {
            Self::Ourselves => "'self'",
            Self::Site(origin) => origin.as_str(),
        }
    }
}

/// Lets pages of these, and of nobody else, put this page in a frame. `X-Frame-Options` cannot name a site, and goes.
pub fn allow_frames(framers: &[Framer], headers: &mut HeaderMap) {
    if framers.is_empty() {
        return;
    }
    let sites = framers.iter().fold(String::new(), |sites, framer| {
        format!("{sites} {}", framer.as_str())
    });
    let policy = CONTENT_SECURITY_POLICY.replace(NOBODY, &format!("frame-ancestors{sites}"));
    // An origin is of letters, digits and `.-:/*`; nothing else was ever read as one.
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        headers.remove(header::X_FRAME_OPTIONS);
    }
}

fn cache(kind: Kind) -> &'static str {
    match kind {
        Kind::Page => "public, max-age=0, must-revalidate",
        Kind::Found => "public, max-age=300",
        // `no-store` would make browsers throw away a form on going back.
        Kind::FormPage | Kind::Embedded => "private, no-cache",
        Kind::PrivatePage | Kind::Api | Kind::WithFrame => "private, no-store",
        Kind::Asset | Kind::Lent => "public, max-age=31536000, immutable",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(kind: Kind, framers: &[Framer]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        apply(kind, true, &mut headers);
        allow_frames(framers, &mut headers);
        headers
    }

    #[test]
    fn nobody_puts_a_page_in_a_frame_who_is_not_listed() {
        for kind in Kind::ALL {
            let headers = sent(kind, &[]);
            let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
            assert!(policy.ends_with(NOBODY), "{kind:?}: {policy}");
            assert_eq!(headers[header::X_FRAME_OPTIONS], "DENY", "{kind:?}");
            assert!(!policy.contains("unsafe"), "{kind:?}");
        }
        let listed = ["https://a.example", "https://b.example:8443"]
            .map(|site| Framer::Site(Origin::parse(site).unwrap()));
        let headers = sent(Kind::Embedded, &listed);
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.ends_with("; frame-ancestors https://a.example https://b.example:8443"));
        assert!(!headers.contains_key(header::X_FRAME_OPTIONS));
    }

    #[test]
    fn only_what_is_lent_may_be_fetched_from_elsewhere() {
        for kind in Kind::ALL {
            let headers = sent(kind, &[]);
            let open = headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN);
            assert_eq!(open, kind == Kind::Lent, "{kind:?}");
            let shared = headers["cross-origin-resource-policy"] == "cross-origin";
            assert_eq!(shared, kind == Kind::Lent, "{kind:?}");
        }
    }
}
