// Which pages there are: every page the build writes, in every language, listed in the sitemap or not.

import { readdir } from "node:fs/promises";
import { sep } from "node:path";

/** The paths of all pages in a built folder, `/nl/programma/`-like, in a fixed order. Slots and redirects are not pages. */
export async function builtPages(folder) {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => `/${file.split(sep).join("/")}`)
    .filter((file) => file.endsWith(".html") && !file.startsWith("/shells/"))
    .map((file) => file.replace(/index\.html$/, ""))
    .sort();
}

/** What sort of page a path is, for the figures: its language does not matter, its place in the tree does. */
export function sortOf(path) {
  const [, , section, ...rest] = path.split("/");
  if (!section) return "home";
  return rest.filter(Boolean).length > 0 ? `${section}/…` : section;
}

/** The language a path is in. */
export const languageOf = (path) => path.split("/")[1] || "nl";
