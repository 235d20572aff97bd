// What young people do, told once, for a `Typist` and for a `Hasty` one. `base` is the address up to and with the language; `say`
// gives the words of that language.

import { request } from "node:http";

/** Who joins without saying otherwise. */
const sixteen = "16_17";

/** Joins with the code from the poster; stands before their card then. */
export async function joins(visitor, base, say, { code, name, age = sixteen, guardian }) {
  const label = (field) => say(`join_group-${field}`);
  await visitor.opens(`${base}/join`);
  await visitor.fills(say("group_code-code"), code);
  await visitor.presses(say("form-group_code.send"));
  await visitor.fills(label("display_name"), name);
  await visitor.chooses(label(`age_band.opt-${age}`));
  if (guardian !== undefined) await visitor.chooses(label(`guardian_ok.opt-${guardian}`));
  await visitor.ticks(label("rules_ok"));
  await visitor.presses(say("form-join_group.send"));
}

/** Joins by a plain request, as the form on the page sends it; gives the status of the answer. */
export async function joinsByRequest({ code, lang, origin }, name) {
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

/** Says that the telephone is their own, and is on the board then. */
export async function keepsOwnPhone(visitor, say) {
  await visitor.chooses(say("whose_device-device.opt-own"));
  await visitor.presses(say("form-whose_device.send"));
}

/** The code on the card that is shown. */
export const cardShown = async (visitor) => (await visitor.page.locator(".secret").first().innerText()).trim();

/** Comes in with a card, typed in. */
export async function comesInByCard(visitor, base, say, card, name) {
  await showsCard(visitor, base, say, card);
  await visitor.sees(say("card-is-it-you", { name }));
  await visitor.chooses(say("whose_device-device.opt-own"));
  await visitor.presses(say("card-yes"));
}

/** Types the code of a card, and stands before whatever is said about it. */
export async function showsCard(visitor, base, say, card) {
  await visitor.opens(`${base}/card`);
  await visitor.fills(say("card_code-card"), card);
  await visitor.presses(say("form-card_code.send"));
}

/** Puts a need or an offer on the board: `side` is "need" or "offer". */
export async function posts(visitor, base, say, side, category, words) {
  await visitor.opens(`${base}/post/${side}`);
  await saysWhat(visitor, say, side, category, words);
}

/** The same, from the first page of the form. */
export async function saysWhat(visitor, say, side, category, words) {
  const form = `post_${side}`;
  await visitor.chooses(say(`category-${category}`));
  await visitor.presses(say("step-next", { number: 2, name: say(`${form}-step-words.short`) }));
  await visitor.fills(say(`${form}-title`), words);
  await visitor.presses(say("step-check"));
  await visitor.presses(say(`form-${form}.send`));
}

/** Puts somebody on the map who may be asked for. */
export async function knows(visitor, base, say, { nickname, circle, category }) {
  const label = (field) => say(`add_contact-${field}`);
  await visitor.opens(`${base}/network/add`);
  await visitor.fills(label("nickname"), nickname);
  await visitor.chooses(label(`circle.opt-${circle}`));
  await visitor.chooses(label("closeness.opt-well"));
  await visitor.unfolds(say("form-add_contact.more"));
  await visitor.ticks(say(`category-${category}`));
  await visitor.chooses(label("may_introduce.opt-ask_me_first"));
  await visitor.presses(say("form-add_contact.send"));
}

/** Opens the first proposal there is and says yes. */
export async function saysYes(visitor, base, say) {
  await visitor.opens(`${base}/matches`);
  await visitor.presses(say("match-choose"));
  await visitor.chooses(say("match_response-answer.opt-yes"));
  await visitor.chooses(say("match_response-meet.opt-school"));
  await visitor.presses(say("form-match_response.send"));
}
