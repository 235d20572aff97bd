//! Templates and theme travel inside the program, and so does a list of the words that the programs ask for, which
//! `netwerkt check` compares with those there are. A new file must reach all of them.

#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads the programs, and is told where to write by its environment"
)]

#[path = "src/remarks/asked.rs"]
mod asked;

use std::path::Path;
use std::{env, fs, io};

use asked::Asked;

/// Where programs and what they show are.
const PROGRAMS: [&str; 3] = ["src", "theme", "../functions"];

fn main() -> io::Result<()> {
    let mut asked = Asked::default();
    for folder in PROGRAMS {
        println!("cargo::rerun-if-changed={folder}");
        read(Path::new(folder), &mut asked)?;
    }
    println!("cargo::rerun-if-changed=templates");
    let quoted = asked.quoted.iter().map(|text| format!("\"{text}\n"));
    let inside = asked.inside.iter().map(|name| format!("{{{name}\n"));
    let list: String = quoted.chain(inside).collect();
    let folder = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&folder).join("asked.txt"), list)
}

/// Adds what every program and fragment below a folder asks for; a test asks for what it likes.
fn read(folder: &Path, asked: &mut Asked) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && !matches!(&*name, "target" | "tests" | "benches" | "examples") {
            read(&path, asked)?;
        } else if [".rs", ".html", ".txt", ".js"]
            .iter()
            .any(|ending| name.ends_with(ending))
            && name != "tests.rs"
        {
            asked.add(&fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
