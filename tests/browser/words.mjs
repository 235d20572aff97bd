// The words a visitor sees, from content/words: the tests find fields and buttons by them, as a person does.
//
// Reads the part of Fluent the words use for labels and buttons: messages, attributes, terms and references to both.
// A text with a variable or a choice in it cannot be looked up here; the tests read those from the page.

import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../../content/words");

/** Reads all words of a language; gives a function from "key" or "key.attribute" to the text. */
export async function wordsOf(lang) {
  const entries = new Map();
  for (const file of await readdir(join(folder, lang))) {
    if (file.endsWith(".ftl")) readEntries(await readFile(join(folder, lang, file), "utf8"), entries);
  }
  const say = (key) => {
    const text = entries.get(key);
    if (text === undefined) throw new Error(`content/words/${lang} has no “${key}”`);
    return text.replaceAll(/\{\s*(-?[A-Za-z][\w.-]*)\s*\}/g, (_, other) => say(other));
  };
  return say;
}

function readEntries(text, entries) {
  let message;
  let current;
  for (const line of text.split("\n")) {
    const start = line.match(/^(-?[A-Za-z][\w-]*)\s*=\s*(.*)$/);
    const attribute = line.match(/^\s+\.([A-Za-z][\w-]*)\s*=\s*(.*)$/);
    if (start) {
      message = current = start[1];
      entries.set(current, start[2].trim());
    } else if (attribute) {
      current = `${message}.${attribute[1]}`;
      entries.set(current, attribute[2].trim());
    } else if (current !== undefined && /^\s+\S/.test(line)) {
      entries.set(current, `${entries.get(current)} ${line.trim()}`.trim());
    } else if (line.trim() !== "") {
      current = undefined;
    }
  }
}
