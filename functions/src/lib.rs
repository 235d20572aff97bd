//! What people can do: one file per doing, each an axum router.
