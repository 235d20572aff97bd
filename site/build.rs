//! Templates and theme travel inside the program: a new file of theirs must reach it too.

fn main() {
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=theme");
}
