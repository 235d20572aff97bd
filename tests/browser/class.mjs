// A class: a server of its own, a trainer at the desk, a group that takes people in, and whoever joins.

import { request } from "node:http";
import { openPage } from "./browser.mjs";
import { hired, makesGroup, opensJoining, signsIn } from "./staff.mjs";
import { startSite, temporaryFolder } from "./start.mjs";
import { Hasty } from "./visitors.mjs";
import { wordsOf } from "./words.mjs";
import { cardShown, joins, keepsOwnPhone } from "./young.mjs";

/** Opens a class in which everybody reads this language. Nobody in it needs script; young people have small phones. */
export async function openClass(browser, lang, { seats, trainers = 1 } = {}) {
  const folder = await temporaryFolder();
  const say = await wordsOf(lang);
  const one = new Class(browser, lang, say, folder);
  for (const name of ["Fatima", "Lin"].slice(0, trainers)) one.staff.push(await hired(folder.path, name, lang));
  await one.serves();
  for (const person of one.staff) one.desks.push(await one.atTheDesk(person));
  one.group = await makesGroup(one.desks[0], one.base, say, { name: "Havo 4, Zoetermeer", seats });
  one.code = await opensJoining(one.desks[0], one.group, say);
  return one;
}

class Class {
  /** Who works here, and what each of them sees. */
  staff = [];
  desks = [];
  #site;
  #folder;
  #ahead = 0;

  constructor(browser, lang, say, folder) {
    Object.assign(this, { browser, lang, say });
    this.#folder = folder;
  }

  /** Starts the server; so many hours later, if it is to be later. */
  async serves(options) {
    this.#site = await startSite(this.#folder.path, options);
    this.origin = this.#site.origin;
    this.base = `${this.origin}/${this.lang}`;
  }

  /** The server is stopped, and starts again so many hours later with everything it had. */
  async hoursLater(hours) {
    await this.#site.stop();
    this.#ahead = hours * 3_600_000;
    await this.serves({ hoursLater: hours });
    this.group = this.group.replace(/^.*?(?=\/\w+\/desk)/, this.origin);
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
  async atTheDesk(person) {
    const visitor = await this.visitor();
    const steps = signsIn(visitor, this.base, this.say, person, Date.now() + this.#ahead);
    for (let step = await steps.next(); ; step = await steps.next()) {
      if (step.done) {
        visitor.phone = step.value;
        return visitor;
      }
    }
  }

  /** Somebody joins with a telephone of their own, and stands before the board; their card is theirs to show. */
  async young(name, { kind, ...said } = {}) {
    const visitor = await this.visitor(kind);
    await joins(visitor, this.base, this.say, { code: this.code, name, ...said });
    visitor.card = await cardShown(visitor);
    visitor.name = name;
    await keepsOwnPhone(visitor, this.say);
    return visitor;
  }

  /** Somebody joins by a plain request, as the form on the page sends it; gives the status of the answer. */
  async joinsByRequest(name) {
    const { code, lang, origin } = this;
    const fields = { step: "you", display_name: name, age_band: "16_17", lang_pref: lang, rules_ok: "yes" };
    const body = new URLSearchParams(fields).toString();
    const headers = { origin, "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) };
    return new Promise((done, failed) => {
      const sent = request(`${origin}/${lang}/join/${code}`, { method: "POST", headers }, (answer) => {
        answer.resume().on("end", () => done(answer.statusCode));
      });
      sent.on("error", failed).end(body);
    });
  }
}
