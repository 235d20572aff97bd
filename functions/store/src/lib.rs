//! The store: one small table trait, its engines, and what is kept in it.
