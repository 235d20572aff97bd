// The words a visitor sees, from content/words: the tests find fields and buttons by them, as a person does.
//
// Reads the part of Fluent that labels, buttons and problems use: messages, attributes, terms, texts in quotes, variables,
// and the choice between forms by a number.

import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../../content/words");

/** Reads all words of a language; gives a function from "key" or "key.attribute", and variables, to the text. */
export async function wordsOf(lang) {
  const entries = new Map();
  for (const file of await readdir(join(folder, lang))) {
    if (file.endsWith(".ftl")) readEntries(await readFile(join(folder, lang, file), "utf8"), entries);
  }
  const say = (key, args = {}) => {
    const text = entries.get(key);
    if (text === undefined) throw new Error(`content/words/${lang} has no “${key}”`);
    return chosen(text, args, lang).replaceAll(/\{\s*(?:"([^"]*)"|\$([\w-]+)|(-?[A-Za-z][\w.-]*))\s*\}/g, (_, quoted, variable, other) => {
      if (other !== undefined) return say(other);
      return quoted ?? String(args[variable]);
    });
  };
  return say;
}

/** The text with each `{ $n -> [one] … *[other] … }` replaced by the form that goes with the number; forms hold no choices. */
function chosen(text, args, lang) {
  return text.replaceAll(/\{\s*\$([\w-]+)\s*->((?:[^{}]|\{[^{}]*\})*)\}/g, (_, variable, forms) => {
    const number = Number(args[variable]);
    const category = new Intl.PluralRules(lang).select(number);
    const all = [...forms.matchAll(/(\*?)\[([\w-]+)\]((?:[^{}[*]|\{[^{}]*\})*)/g)];
    const found = (name) => all.find(([, , key]) => key === name);
    const [, , , form] = found(String(number)) ?? found(category) ?? all.find(([, star]) => star === "*");
    return form.trim();
  });
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

/** A text without the invisible signs that keep a name's direction in right-to-left text, and with single spaces. */
export const plain = (text) => text.replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ").trim();
