// The letters of a server that keeps them in a folder, as infra/server says it does until it has a mail server.

import { watch } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where a letter leads that lets somebody sign in. */
const signIn = /https:\/\/[^/\s]+(\/\w+\/desk\/sign-in\/[\w-]+)/;

/** The mailbox of somebody with this address, at a server with this folder of data. */
export class Mailbox {
  #folder;
  #address;
  #opened = new Set();

  constructor(data, address) {
    this.#folder = join(data, "mail");
    this.#address = address;
  }

  /** Where the link of the next letter with a link to sign in leads, without the host; waits until the letter is there. */
  nextLink() {
    return this.#next((letter) => letter.match(signIn)?.[1]);
  }

  /** The same of a letter that says this, and has a button with this word. */
  nextButton(text, button) {
    const leads = new RegExp(`${button.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}:?\\s+https://[^/\\s]+(/\\S+)`);
    return this.#next((letter) => (letter.replaceAll(/\s+/g, " ").includes(text) ? letter.match(leads)?.[1] : undefined));
  }

  /** What is found in the next letter in which something is. */
  async #next(found) {
    await mkdir(this.#folder, { recursive: true });
    let changed;
    const change = () => new Promise((done) => (changed = done));
    let waiting = change();
    const watcher = watch(this.#folder, () => changed());
    try {
      for (;;) {
        const link = await this.#find(found);
        if (link !== undefined) return link;
        await waiting;
        waiting = change();
      }
    } finally {
      watcher.close();
    }
  }

  async #find(found) {
    for (const file of await readdir(this.#folder)) {
      if (!file.endsWith(".eml") || this.#opened.has(file)) continue;
      const letter = plain(await readFile(join(this.#folder, file), "utf8"));
      const link = letter.includes(`<${this.#address}>`) ? found(letter) : undefined;
      if (link === undefined) continue;
      this.#opened.add(file);
      return link;
    }
  }
}

/** Parts that are written in base64, as letters in Arabic are. */
const base64 = /^(Content-Transfer-Encoding: base64\r?\n(?:[\w-]+:.*\r?\n)*\r?\n)([A-Za-z0-9+/=\r\n]+)/gim;

/** A letter as it is read: base64 as text, and without the signs that break its lines (quoted-printable). */
const plain = (letter) =>
  letter.replaceAll(base64, (_, head, part) => head + Buffer.from(part, "base64").toString()).replaceAll(/=\r?\n/g, "").replaceAll(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
