// The browser of the system, with an empty profile and without the talk browsers have with their makers.

import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
 * Opens a page in a browser of its own, whose user has third-party cookies "blocked" or "allowed". Closing its context ends the
 * browser and takes its profile away.
 */
export async function openOwnPage({ size = sizes.narrow, thirdPartyCookies }) {
  const profile = await mkdtemp(join(tmpdir(), "netwerkt-profile-"));
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify({ profile: { cookie_controls_mode: thirdPartyCookies === "blocked" ? 1 : 0 } }));
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: quiet, viewport: size, reducedMotion: "reduce" });
  context.on("close", () => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/**
 * Opens an empty page of its own (no cookies, no cache shared with others).
 * `script: false` switches JavaScript off for the site; reading the page from a test still works.
 */
export async function openPage(browser, { size = sizes.narrow, script = true, dark = false, userAgent } = {}) {
  const context = await browser.newContext({
    viewport: size,
    javaScriptEnabled: script,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    userAgent,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}
