// Everything behind a card or a sign-in: whatever somebody of the demo can get to by following links, each sort of page once, and
// the states on the way that no link leads to.

import { asksForALink, hired, makesGroup, opensJoining, signsIn } from "./staff.mjs";
import { startSite, temporaryFolder } from "./start.mjs";
import { Hasty } from "./visitors.mjs";
import { joins, keepsOwnPhone, knows, saysWhat } from "./young.mjs";

/** The young person of the demo who reads this language, as an entrance names them. */
const entrances = { nl: "young-person", ar: "young-person-in-arabic", en: "young-person" };

/** Comes in as somebody of the demo. */
async function comesIn(demo, open, lang, entrance) {
  const visitor = new Hasty(await open());
  await visitor.opens(`${demo.origin}/${lang}/demo/${entrance}`);
  await Promise.all([visitor.page.waitForEvent("load"), visitor.page.click("main form button")]);
  return visitor;
}

/** Calls `look(page, name)` for every page and state in a language, on pages that `open` opens. Gives the number of looks. */
export async function everyInsidePage(demo, open, { lang, say }, look) {
  const seen = new Set();
  const counted = async (page, name) => {
    seen.add(name);
    await look(page, `/${lang}/ ${name}`);
  };
  const base = `${demo.origin}/${lang}`;
  const young = await comesIn(demo, open, lang, entrances[lang]);
  await everyLink(young.page, `${base}/board`, counted);
  await afterPosting(young, base, say, counted);
  const desk = await comesIn(demo, open, lang, "coordinator");
  await everyLink(desk.page, `${base}/desk`, counted);
  const group = await makesGroup(desk, base, say, { name: `Demo ${lang}` });
  await counted(desk.page, "a new group");
  const code = await opensJoining(desk, group, say);
  await desk.opens(`${group}/mirror`);
  await desk.presses(say("desk-mirror-start"));
  await counted(desk.page, "mirror, open at the desk");
  await newcomer(new Hasty(await open()), { base, say, code }, counted);
  await everyLink(await open(), `${base}/figures`, counted);
  await signIn(new Hasty(await open()), { lang, say }, counted);
  return seen.size;
}

/** A sort of page: its address without what differs from one to the next. */
const sortOf = (url) => {
  const { pathname, searchParams } = new URL(url);
  const query = [...searchParams.keys()].sort().join("&");
  return pathname.replaceAll(/[0-9a-f]{32}/g, "…").replaceAll(/[2-9A-Z]{4}(-[2-9A-Z]{4})+/g, "…") + (query ? `?${query}` : "");
};

/** Every sort of page that links lead to from here, within the same language; and each form with nothing filled in. */
async function everyLink(page, start, look) {
  const waiting = [start];
  const found = new Set(waiting.map(sortOf));
  const [, lang, first] = new URL(start).pathname.split("/");
  const young = "board|network|matches|me|post|safe|card|join|mirror";
  const area = new RegExp(`^/${lang}/(${["desk", "figures"].includes(first) ? first : young})\\b`);
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const answer = await page.goto(url);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    await look(page, sortOf(url));
    const links = await page.evaluate(() => [...document.links].map((link) => link.href.split("#")[0]));
    const own = links.filter((link) => new URL(link).origin === new URL(start).origin);
    for (const link of own.filter((link) => area.test(new URL(link).pathname) && !/\.(json|csv|xlsx|ics)$/.test(link))) {
      if (found.has(sortOf(link))) continue;
      found.add(sortOf(link));
      waiting.push(link);
    }
    const form = page.locator("main form:has(input[name=draft]) button.btn").first();
    if ((await form.count()) === 0) continue;
    await Promise.all([page.waitForEvent("load"), form.click()]);
    await look(page, `${sortOf(url)}, nothing filled in`);
  }
}

/** The check page of a form, the board that says what was done, and one's own post. */
async function afterPosting(visitor, base, say, look) {
  const form = "post_need";
  await visitor.opens(`${base}/post/need`);
  await visitor.chooses(say("category-bike"));
  await visitor.presses(say("step-next", { number: 2, name: say(`${form}-step-words.short`) }));
  await look(visitor.page, "post, step 2");
  await visitor.fills(say(`${form}-title`), "Fi");
  await visitor.presses(say("step-check"));
  await look(visitor.page, "post, step 2 with mistakes");
  await visitor.fills(say(`${form}-title`), "Ik zoek een fiets voor de winter");
  await visitor.presses(say("step-check"));
  await look(visitor.page, "post, check");
  await visitor.presses(say(`form-${form}.send`));
  await look(visitor.page, "post, on the board");
  await visitor.opens(`${base}/board?q=nergens`);
  await look(visitor.page, "board, nothing found");
}

/** Somebody joins a group in which nobody is yet, and draws a map: nobody on it, five, and forty. */
async function newcomer(visitor, { base, say, code }, look) {
  const { page } = visitor;
  await visitor.opens(`${base}/join/${code}`);
  await look(page, "join");
  await visitor.presses(say("form-join_group.send"));
  await look(page, "join, with mistakes");
  await joins(visitor, base, say, { code, name: "Demi", age: "12_15", guardian: "not_yet" });
  await look(page, "card, whose device");
  await keepsOwnPhone(visitor, say);
  await look(page, "board, first time and empty");
  for (const [path, name] of [["me/letter", "letter home"], ["matches", "matches, none"], ["network", "network, nobody"]]) {
    await visitor.opens(`${base}/${path}`);
    await look(page, name);
  }
  for (const nickname of ["mama", "oom Karim", "Sara", "coach Ruben", "juf Anne"]) {
    await knows(visitor, base, say, { nickname, circle: "family", category: "bike" });
  }
  await look(page, "network, five");
  await fillsTheMap(page, base, 35);
  await visitor.opens(`${base}/network`);
  await look(page, "network, forty");
  await visitor.opens(`${base}/post/offer`);
  await saysWhat(visitor, say, "offer", "bike", "Bel mij: 06 12345678");
  await look(page, "post, held");
  await visitor.opens(`${base}/mirror`);
  await look(page, "mirror");
  await visitor.presses(say("form-mirror_feedback.send"));
  await look(page, "mirror, with mistakes");
  await visitor.chooses(say("mirror_feedback-score.opt-4"));
  await visitor.presses(say("form-mirror_feedback.send"));
  await look(page, "mirror, said");
  await visitor.opens(`${base}/me/erase`);
  await visitor.presses(say("erase-sure"));
  await look(page, "erased");
}

/** Puts so many more people on the map by plain requests: the form was tried by hand above. */
async function fillsTheMap(page, base, more) {
  const circles = ["family", "friends", "school", "work", "neighbourhood", "club", "online", "other"];
  const closeness = ["very_well", "well", "a_little"];
  for (let n = 0; n < more; n += 1) {
    const form = { step: "contact", go: "next", nickname: `Kennis ${n + 1}`, circle: circles[n % 8], closeness: closeness[n % 3], may_introduce: "no" };
    const answer = await page.request.post(`${base}/network/add`, { form, headers: { origin: new URL(base).origin }, maxRedirects: 0 });
    if (answer.status() !== 303) throw new Error(`a contact was refused: ${answer.status()}`);
  }
}

/** Signing in, on a server where somebody works and letters can be read. */
async function signIn(visitor, { lang, say }, look) {
  const folder = await temporaryFolder();
  const person = await hired(folder.path, "Fatima", lang);
  const site = await startSite(folder.path);
  try {
    const base = `${site.origin}/${lang}`;
    await asksForALink(visitor, base, say, "");
    await look(visitor.page, "sign-in, with mistakes");
    for await (const state of signsIn(visitor, base, say, person)) await look(visitor.page, state);
    await visitor.opens(`${base}/desk/sign-in/none`);
    await look(visitor.page, "sign-in, refused");
  } finally {
    await site.stop();
    await folder.remove();
  }
}
