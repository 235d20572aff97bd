//! Templates and theme travel inside the program: a new file of theirs must reach it too.

#[expect(clippy::print_stdout, reason = "this is how one speaks to cargo")]
fn main() {
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=theme");
}
