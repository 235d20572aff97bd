//! The one table of headers: the server, the deployment and the tests read it.

use http::{HeaderMap, HeaderName, HeaderValue, header};

/// What is answered, as far as headers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A built page: may be kept, but asks each time whether it changed.
    Page,
    /// A page of a form: never shared, but going back shows what was typed.
    FormPage,
    /// A page behind a secret link or a session: never kept.
    PrivatePage,
    /// A file whose name changes with its content.
    Asset,
    /// An answer to a machine.
    Api,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Page,
        Self::FormPage,
        Self::PrivatePage,
        Self::Asset,
        Self::Api,
    ];

    /// Its name in lists for the deployment.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::FormPage => "form_page",
            Self::PrivatePage => "private_page",
            Self::Asset => "asset",
            Self::Api => "api",
        }
    }
}

/// Nothing from elsewhere, nothing inline, no frame around us.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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
    table.push((header::CACHE_CONTROL, cache(kind)));
    if matches!(kind, Kind::PrivatePage | Kind::Api) {
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

fn cache(kind: Kind) -> &'static str {
    match kind {
        Kind::Page => "public, max-age=0, must-revalidate",
        // `no-store` would make browsers throw away a form on going back.
        Kind::FormPage => "private, no-cache",
        Kind::PrivatePage | Kind::Api => "private, no-store",
        Kind::Asset => "public, max-age=31536000, immutable",
    }
}
