//! Doors: each route with the act it is for.
//!
//! A route cannot be opened without an [`Act`] from the policy, and the list of doors can be read: by the test that tries every
//! door in every role, by the description of the programming interface and by the deployment.

use axum::handler::Handler;
use axum::routing::{MethodRouter, get, post};
use axum::{Extension, Router};
use http::Method;
use programme::policy::Act;

use crate::app::App;

/// One route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Its method.
    pub method: Method,
    /// Its path, with `{names}` for what varies.
    pub path: String,
    /// What somebody does here.
    pub act: Act,
}

/// Routes and their handlers.
#[derive(Default)]
pub struct Doors {
    doors: Vec<(Door, MethodRouter<App>)>,
}

impl Doors {
    /// Opens a door for looking.
    #[must_use]
    pub fn get<H, T>(self, path: &str, act: Act, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.open(Method::GET, path, act, get(handler))
    }

    /// Opens a door for doing.
    #[must_use]
    pub fn post<H, T>(self, path: &str, act: Act, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.open(Method::POST, path, act, post(handler))
    }

    /// These doors and those.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.doors.extend(others.doors);
        self
    }

    /// Every door, in the order in which they were opened.
    pub fn list(&self) -> impl Iterator<Item = &Door> {
        self.doors.iter().map(|(door, _handler)| door)
    }

    /// The router behind the doors.
    pub fn into_router(self, app: App) -> Router {
        let router = Router::new();
        let router = self.doors.into_iter().fold(router, |router, (door, handler)| {
            // Whoever comes in learns what the door is for: some are closed once a group has ended.
            router.route(&door.path, handler.layer(Extension(door.act)))
        });
        router.with_state(app)
    }

    fn open(mut self, method: Method, path: &str, act: Act, handler: MethodRouter<App>) -> Self {
        self.doors.push((
            Door {
                method,
                path: path.to_owned(),
                act,
            },
            handler,
        ));
        self
    }
}
