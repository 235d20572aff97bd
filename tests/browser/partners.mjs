// Partners' own pages, as a partner would make them: files of partners/ with what was copied put in. The server listens on this
// machine under two names, which to a browser are two sites: `localhost`, which the partner listed, and `127.0.0.1`, which it did not.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { command, startSite, temporaryFolder } from "./start.mjs";

/** The file of partners/ with these values in the places of `{{name}}`. */
export async function partnerPage(name, values) {
  const html = await readFile(join(import.meta.dirname, "partners", `${name}.html`), "utf8");
  return html.replaceAll(/\{\{(\w+)\}\}/g, (_, key) => values[key] ?? "");
}

/** Serves pages that are made by `add(path, html, headers)`; gives the address of each under both names. */
export async function startPartner() {
  const pages = new Map();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url, "http://localhost").pathname);
    const kind = request.url.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    response.writeHead(page === undefined ? 404 : 200, { "content-type": kind, ...page?.headers });
    response.end(page?.body ?? "not here");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  const add = (path, body, headers = {}) => {
    pages.set(path, { body, headers });
    return { listed: `http://localhost:${port}${path}`, unlisted: `http://127.0.0.1:${port}${path}` };
  };
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { add, stop, listed: `http://localhost:${port}`, unlisted: `http://127.0.0.1:${port}` };
}

/** A server with one partner that shows everything at `http://localhost`; its data is in a folder that can be looked into. */
export async function startSiteWithPartner() {
  const folder = await temporaryFolder();
  const data = join(folder.path, "data");
  const forms = ["workshop_request", "contact", "helper_signup", "open_needs"].flatMap((form) => ["--form", form]);
  const who = ["--name", "Gemeente Delft", "--email", "web@delft.example", "--site", "this-machine"];
  const { stdout } = await command("partner", "add", ...who, ...forms, "--data", data, "--json");
  const { partner, page } = JSON.parse(stdout);
  const server = await startSite(data);
  const stop = async () => {
    await server.stop();
    await folder.remove();
  };
  const address = (lang, form) => `${server.origin}/${lang}/embed/${partner}/${form}`;
  return { ...server, data, page: server.origin + page, address, stop };
}

/** What the partner copies for this address, as its own page gives it, but with the address of this test's server in it. */
export async function snippetsOn(page, site, { form = "contact", lang = "nl" } = {}) {
  await page.goto(`${site.page}?form=${form}&of=${lang}`);
  const texts = await page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll("textarea.code")].map((box) => [box.id.replace("snippet-", ""), box.value])),
  );
  const ours = new URL(texts.url).origin;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replaceAll(ours, site.origin)]));
}
