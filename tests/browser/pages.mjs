// Which pages there are: every page the build writes, in every language, listed in the sitemap or not.

import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";

/** The paths of all pages in a built folder, `/nl/programma/`-like, in a fixed order. */
export async function builtPages(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
  const pages = [];
  for (const file of files) {
    // A page that only sends people on has nothing to see.
    const leadsAway = (await readFile(join(folder, file), "utf8")).includes('http-equiv="refresh"');
    if (!leadsAway) pages.push(`/${file.split(sep).join("/")}`.replace(/index\.html$/, ""));
  }
  return pages;
}

/** The languages pages are in, from their paths. The pages at the root (`/`, `/404.html`) are copies of Dutch ones. */
export const languagesOf = (paths) => [...new Set(paths.flatMap((path) => path.match(/^\/([a-z]{2,3})\//)?.[1] ?? []))];
