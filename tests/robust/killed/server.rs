//! A server in a process of its own, which can be killed.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, mpsc};

use functions::App;
use functions::mail::memory::Memory;
use functions::settings::Settings;
use functions::web::front::Front;
use store::Store;
use tokio::net::TcpListener;

use super::PATIENCE;
use crate::harness::{front_parts, netwerkt};

/// Which server.
#[derive(Clone, Copy, Debug)]
pub enum Program {
    /// The program as it is shipped, with a settings file.
    Netwerkt,
    /// The functions over a store that keeps its promise.
    Durable,
    /// The functions over a store that answers before it commits.
    TooEarly,
}

/// Tells a process of these tests that it is a server: which one, and where its data is.
const SERVE: &str = "NETWERKT_TEST_SERVES";
const DATA: &str = "NETWERKT_TEST_DATA";

pub struct Server {
    process: Child,
    url: String,
}

impl Server {
    /// Starts it on this data and waits until it says where it listens.
    pub fn start(program: Program, data: &Path) -> Self {
        let mut process = command(program, data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let said = BufReader::new(process.stdout.take().expect("its output"));
        let (tell, told) = mpsc::channel();
        // Goes on reading to the end, so that the server never waits for somebody to listen.
        std::thread::spawn(move || {
            for line in said.lines().map_while(Result::ok) {
                if let Some(start) = line.find("http://127.0.0.1:") {
                    drop(tell.send(line[start..].trim().to_owned()));
                }
            }
        });
        match told.recv_timeout(PATIENCE) {
            Ok(url) => Self { process, url },
            Err(_silent) => {
                drop(process.kill());
                panic!("{program:?} does not say where it listens: {:?}", process.wait());
            }
        }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        self.process.kill().expect("it can be killed");
        self.process.wait().expect("it has ended");
    }

    /// Asks it to stop, as whoever keeps it running does, and waits until it has.
    pub fn stop(mut self) -> ExitStatus {
        let kill = format!("kill {}", self.process.id());
        let asked = Command::new("sh").args(["-c", &kill]).status();
        assert!(asked.expect("a shell").success());
        self.process.wait().expect("it has ended")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended before: then there is nothing to end.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn command(program: Program, data: &Path) -> Command {
    let Program::Netwerkt = program else {
        let mut command = Command::new(std::env::current_exe().expect("these tests"));
        command
            .args([
                "--exact",
                "robust::killed::server::it_serves_when_told_to",
                "--nocapture",
            ])
            .env(SERVE, format!("{program:?}"))
            .env(DATA, data);
        return command;
    };
    let settings = data.with_extension("toml");
    let text = format!(
        "base_url = \"https://www.example.org\"\nbind = \"127.0.0.1:0\"\ntls_in_front = true\ndata = \"{}\"\n",
        data.display()
    );
    std::fs::write(&settings, text).expect("a settings file");
    let mut command = Command::new(netwerkt());
    command
        .current_dir(crate::harness::root())
        .arg("serve")
        .arg("--settings")
        .arg(settings);
    command
}

/// Not a test but a server, when the variables say so: this very program is started once more to be killed.
#[test]
fn it_serves_when_told_to() {
    let (Ok(program), Ok(data)) = (std::env::var(SERVE), std::env::var(DATA)) else {
        return;
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let store = match program.as_str() {
            "TooEarly" => Store::open_answering_too_early(data.as_ref()).await,
            _ => Store::open(data.as_ref()).await,
        };
        let settings = Settings {
            base_url: "https://www.example.org".to_owned(),
            tls_in_front: true,
            ..Settings::default()
        };
        let front = Front::new(front_parts()).unwrap();
        let app = App::new(store.unwrap(), Arc::new(Memory::default()), settings, front);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("http://{}", listener.local_addr().unwrap());
        site::serve::listen(listener, functions::all(app), std::future::pending())
            .await
            .unwrap();
    });
}
