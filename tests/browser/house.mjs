// The house: a server of its own, and who works there. Its clock can be set ahead.

import { openPage } from "./browser.mjs";
import { hired, signsIn } from "./staff.mjs";
import { startSite, temporaryFolder } from "./start.mjs";
import { Hasty } from "./visitors.mjs";
import { wordsOf } from "./words.mjs";

export class House {
  #site;
  #folder;
  #ahead = 0;

  /** Starts it, for visitors who all read this language. */
  async opens(browser, lang) {
    this.#folder = await temporaryFolder();
    Object.assign(this, { browser, lang, say: await wordsOf(lang) });
  }

  /** The folder with its data. */
  get data() {
    return this.#folder.path;
  }

  /** Somebody is added to the staff, as long as the server does not run. */
  hires(name, job) {
    return hired(this.data, name, this.lang, job);
  }

  /** Starts the server; so many hours later, if it is to be later. */
  async serves(options) {
    this.#site = await startSite(this.data, options);
    this.origin = this.#site.origin;
    this.base = `${this.origin}/${this.lang}`;
  }

  /** The server is stopped, and starts again so many hours later with everything it had. */
  async hoursLater(hours) {
    await this.#site.stop();
    this.#ahead = hours * 3_600_000;
    await this.serves({ hoursLater: hours });
  }

  /** The same page at the server as it runs now. */
  here(address) {
    return new URL(new URL(address).pathname, this.origin).href;
  }

  async stop() {
    await this.#site.stop();
    await this.#folder.remove();
  }

  /** Somebody with a browser of their own: a small phone without script, used by a `kind` of visitor. */
  async visitor(kind = Hasty) {
    return new kind(await openPage(this.browser, { script: false }));
  }

  /** Somebody of the staff signs in; with their phone, if they have one already. */
  async atTheDesk(person, kind) {
    const visitor = await this.visitor(kind);
    const steps = signsIn(visitor, this.base, this.say, person, Date.now() + this.#ahead);
    for (let step = await steps.next(); ; step = await steps.next()) {
      if (step.done) {
        visitor.phone = step.value;
        return visitor;
      }
    }
  }
}
