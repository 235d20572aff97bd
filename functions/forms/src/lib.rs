//! Forms, asked once: fields, their checks, and the readers of a form.

pub mod words;
