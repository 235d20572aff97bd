// What trainers do at the desk, told once. `base` is the address up to and with the language; `say` gives the words of that
// language.

import { Mailbox } from "./letters.mjs";
import { Phone } from "./phone.mjs";
import { command } from "./start.mjs";

/** Somebody is added to the staff of a server that is not running yet; gives their mailbox. */
export async function hired(data, name, lang, job = "trainer") {
  const email = `${name.toLowerCase()}@backup.example`;
  await command("user", "add", "--name", name, "--email", email, "--job", job, "--lang", lang, "--data", data);
  return { name, email, mailbox: new Mailbox(data, email) };
}

/**
 * Comes in with the mailed link and a phone: one that is set up now, with codes that are kept, or the one they have. Gives each
 * state, and the phone in the end. `now` is the time at the server.
 */
export async function* signsIn(visitor, base, say, { email, mailbox, phone }, now = Date.now()) {
  await asksForALink(visitor, base, say, email);
  yield "sign-in, sent";
  await visitor.opens(new URL(await mailbox.nextLink(), base).href);
  yield "sign-in, link";
  await visitor.presses(say("sign-in-link.button"));
  yield phone === undefined ? "sign-in, a phone to set up" : "sign-in, second key";
  const shown = phone ?? new Phone(await visitor.page.locator("main code").first().innerText());
  await visitor.fills(say("second_key-code"), shown.shows(now));
  await visitor.presses(say("form-second_key.send"));
  if (phone === undefined) {
    yield "sign-in, recovery codes";
    await visitor.presses(say("sign-in-recovery.done"));
  }
  yield "sign-in, done";
  return shown;
}

/** Asks for a link to sign in. */
export async function asksForALink(visitor, base, say, email) {
  await visitor.opens(`${base}/desk/sign-in`);
  await visitor.fills(say("sign_in-email"), email);
  await visitor.presses(say("form-sign_in.send"));
}

/** Makes a group with so many seats; gives its address. */
export async function makesGroup(visitor, base, say, { name, seats = 40 }) {
  const label = (field) => say(`make_group-${field}`);
  await visitor.opens(`${base}/desk/groups/new`);
  await visitor.fills(label("name"), name);
  await visitor.fills(label("seats"), String(seats));
  await visitor.chooses(say("make_group-province.opt-zuid_holland"));
  const year = new Date().getFullYear() + 1;
  for (const [part, value] of [["day", "1"], ["month", "7"], ["year", String(year)]]) {
    await visitor.fills(say(`date-part-${part}`), value);
  }
  await visitor.presses(say("form-make_group.send"));
  return visitor.page.url().split("?")[0];
}

/** Opens joining; gives the code. */
export async function opensJoining(visitor, group, say) {
  await visitor.opens(group);
  await visitor.presses(say("desk-joining-start"));
  return (await visitor.page.locator(".secret").first().innerText()).trim();
}

/** What waits in a group, or one pile of it. */
export const waiting = (group, pile = "") => {
  const { origin, pathname } = new URL("../../desk", group);
  return `${origin}${pathname}?pile=${pile}&group=${group.split("/").at(-1)}`;
};

/** Makes a round; gives how many proposals it came to. */
export async function makesRound(visitor, group, say) {
  await visitor.opens(group);
  await visitor.presses(say("desk-round"));
  await visitor.presses(await visitor.page.locator("form[action$='/round'] button").innerText());
  return Number(await visitor.page.locator(".pile:has([aria-current]) .amount").innerText());
}

/** Thinks every proposal right that waits in a group. */
export async function approvesAll(visitor, group, say) {
  await visitor.opens(waiting(group, "proposals"));
  const several = (await visitor.page.locator("button[name=scope]").count()) > 0;
  await visitor.presses(say(several ? "desk-many-all" : "desk-match-approve"));
}
