//! One address that says whether the server is alive, for whoever watches it.

use programme::policy::Act;

use crate::web::doors::Doors;

/// The door of this file.
pub fn doors() -> Doors {
    Doors::default().get("/healthz", Act::AskHealth, alive)
}

async fn alive() -> &'static str {
    "ok\n"
}
