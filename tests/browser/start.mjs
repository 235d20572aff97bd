// Starts what the tests look at, and ends it again: the built `netwerkt` command, or a few pages given as text.
//
// Every server listens on 127.0.0.1 with a free port, keeps its data in a folder of its own, and is ended by the
// process that started it. Nothing here waits by the clock: a server is ready when it has said so.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

const root = resolve(import.meta.dirname, "../..");
const netwerkt = process.env.NETWERKT ?? join(root, "target/debug/netwerkt");

/** Makes an empty folder that `remove` takes away again. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), "netwerkt-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Builds all pages into `folder`, for the given address, as they would be put online. */
export async function build(folder, baseUrl) {
  await command("build", "--out", folder, "--base-url", baseUrl);
}

/** Runs one command of `netwerkt` to its end; fails, with what it said, when it does. */
export const command = (...args) => promisify(execFile)(netwerkt, args, { cwd: root });

/**
 * Starts `netwerkt serve` as a server would run it, with the settings of infra/server but a free port. Its data is in
 * the folder `data`, or in an empty one that goes when it stops. With `hoursLater` its clock is so many hours ahead:
 * the clock of the whole program, by way of `faketime`; the program itself knows no other way. Gives `{ origin, stop }`.
 */
export async function startSite(data, { hoursLater = 0 } = {}) {
  const own = data === undefined ? await temporaryFolder() : undefined;
  const args = ["serve", "--settings", "infra/server/settings.toml", "--port", "0", "--data", data ?? own.path];
  const later = ["faketime", "--exclude-monotonic", "-f", `+${hoursLater}h`];
  const { origin, stop } = await started(hoursLater > 0 ? [...later, netwerkt, ...args] : [netwerkt, ...args]);
  return { origin, stop: () => stop().then(() => own?.remove()) };
}

/** Starts the demo, as for visitors: pages without what editors need. Gives `{ origin, links, stop }`; links by role. */
export async function startDemo() {
  const { origin, said, stop } = await started([netwerkt, "serve", "--demo", "--no-watch", "--port", "0"]);
  const links = Object.fromEntries(said.flatMap((line) => [line.match(/^as (.*): (http\S+)$/)?.slice(1)].filter(Boolean)));
  return { origin, links, stop };
}

/** Starts the server an editor has: it watches `content/` in this folder, and speaks Dutch. Gives `{ origin, stop }`. */
export async function startForEditor(folder) {
  const data = await temporaryFolder();
  const args = ["serve", "--lang", "nl", "--port", "0", "--data", data.path];
  const { origin, stop } = await started([netwerkt, ...args], folder);
  return { origin, stop: () => stop().then(data.remove) };
}

/** Starts a server, and waits until it answers. Gives `{ origin, said, stop }`: its address, and what it said so far. */
async function started([program, ...args], cwd = root) {
  // In a group of its own: `faketime` starts the server as its child, and hands no signal on to it.
  const server = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const said = [];
  const end = () => server.pid !== undefined && process.kill(-server.pid, "SIGTERM");
  process.on("exit", end);
  // Its output is closed when the last of the group has ended.
  const ended = once(server, "close").finally(() => process.removeListener("exit", end));
  const stop = async () => {
    if (server.exitCode === null) end();
    await ended;
  };
  const origin = await new Promise((found, failed) => {
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        said.push(line);
        const address = line.match(/http:\/\/127\.0\.0\.1:[1-9]\d*/);
        if (address) found(address[0]);
      });
    }
    server.on("error", failed);
    server.on("exit", (code) => failed(new Error(`netwerkt serve ended with ${code}:\n${said.join("\n")}`)));
  });
  await fetch(`${origin}/nl/`);
  return { origin, said, stop };
}

/**
 * Serves a few pages given as text, `{ "/path": "<html>…" }`, compressed as the real server does: for the negative
 * controls, which show that a check notices what it is there for.
 */
export async function startPages(pages) {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url, "http://127.0.0.1").pathname];
    response.writeHead(page === undefined ? 404 : 200, {
      "content-type": request.url.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8",
      "content-encoding": "gzip",
    });
    response.end(gzipSync(page ?? "not here"));
  });
  return listening(server);
}

/** Serves a folder as a host for files does, with nothing behind it: no functions. `headers` go with every answer. */
export async function startFolder(folder, headers) {
  const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      const file = await readFile(join(folder, decodeURIComponent(path)));
      response.writeHead(200, { ...headers, "content-type": types[extname(path)] ?? "text/plain; charset=utf-8" });
      response.end(file);
    } catch {
      response.writeHead(404, headers);
      response.end("not here");
    }
  });
  return listening(server);
}

/** Lets a server listen at a free port. */
async function listening(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}
