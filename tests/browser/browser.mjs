// The browser of the system, with an empty profile and without the talk browsers have with their makers.

import { access } from "node:fs/promises";
import { chromium } from "playwright-core";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The sizes the look is judged at. */
export const sizes = {
  narrow: { width: 320, height: 640 },
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
};

/** Starts chromium. */
export async function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  await access(executablePath);
  return chromium.launch({ executablePath, args: quiet });
}

/**
 * Opens an empty page of its own (no cookies, no cache shared with others).
 * `script: false` switches JavaScript off for the site; reading the page from a test still works.
 */
export async function openPage(browser, { size = sizes.narrow, script = true, dark = false } = {}) {
  const context = await browser.newContext({
    viewport: size,
    javaScriptEnabled: script,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}
