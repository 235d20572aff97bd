//! A site is edited and looked at.
