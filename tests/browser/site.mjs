// The site as the tests see it: every built page, what is found, and every state of every form, one after another.

import { join } from "node:path";
import { openPage } from "./browser.mjs";
import { askToEmbed, requestWorkshop, sendMessage, signUpToHelp } from "./doings.mjs";
import { builtPages, languagesOf } from "./pages.mjs";
import { build, startSite, temporaryFolder } from "./start.mjs";
import { Hasty } from "./visitors.mjs";
import { wordsOf } from "./words.mjs";

/** Builds the site, starts the server, and gives `{ origin, folder, pages, languages, stop }`. */
export async function openSite() {
  const folder = await temporaryFolder();
  const out = join(folder.path, "site");
  await build(out, "https://backupnetwerkt.example");
  const pages = await builtPages(out);
  const server = await startSite();
  const stop = async () => {
    await server.stop();
    await folder.remove();
  };
  return { ...server, folder: out, pages, languages: languagesOf(pages), stop };
}

/** Calls `look(page, name)` for every built page, as the server gives it. */
export async function everyBuiltPage(site, page, look) {
  for (const path of site.pages) {
    await page.goto(site.origin + path);
    await look(page, path);
  }
}

/** Calls `look(page, name)` for what functions answer in every language: pages that are found and not, and every state of every form:
 * new, with mistakes, checked, done. */
export async function everyFormState(site, page, look) {
  for (const lang of site.languages) {
    const say = await wordsOf(lang);
    for (const path of ["search", "search?q=BACK-UP", "search?q=xyzzy"].map((path) => `/${lang}/${path}`)) {
      await page.goto(site.origin + path);
      await look(page, path);
    }
    for (const doing of [requestWorkshop, sendMessage, signUpToHelp, askToEmbed]) {
      for await (const state of doing(new Hasty(page), `${site.origin}/${lang}`, say)) await look(page, `/${lang}/ ${state}`);
    }
  }
}

/** Calls `look(page, name)` for all of it, on one page opened with `options`. Gives the number of looks. */
export async function everyPage(site, browser, options, look) {
  const page = await openPage(browser, options);
  let looks = 0;
  const counted = async (...seen) => {
    looks += 1;
    await look(...seen);
  };
  await everyBuiltPage(site, page, counted);
  await everyFormState(site, page, counted);
  await page.context().close();
  return looks;
}
