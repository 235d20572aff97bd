// Young people on small phones without script, from joining to thanks, and from right to left; their trainer at the desk.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./browser.mjs";
import { openClass } from "./class.mjs";
import { approvesAll, makesRound, waiting } from "./staff.mjs";
import { Hasty, Typist } from "./visitors.mjs";
import { bytesDuring } from "./weight.mjs";
import { comesInByCard, knows, posts, saysWhat, saysYes, showsCard } from "./young.mjs";

/** The most taps from the board to a first need on it. */
const TAPS = 8;

describe("in class", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  /** A class, and what it says; gone when the test is. */
  const aClass = async (t, lang, options) => {
    const one = await openClass(browser, lang, options);
    t.after(() => one.stop());
    return one;
  };

  for (const lang of ["nl", "ar"]) {
    test(`forty join, and the next one hears kindly that it is full (${lang})`, async (t) => {
      const one = await aClass(t, lang);
      const { say, base } = one;
      await one.young("Yara", { kind: lang === "nl" ? Typist : Hasty });
      await one.young("سلمى");
      const statuses = await Promise.all(Array.from({ length: 38 }, (_, n) => one.joinsByRequest(`Jongere ${n + 1}`)));
      assert.deepEqual(statuses.filter((status) => status !== 303), [], "every one of them is in");
      const late = await one.visitor();
      await late.opens(`${base}/join`);
      await late.fills(say("group_code-code"), one.code);
      await late.presses(say("form-group_code.send"));
      await late.sees(say("problem-full"));
      const [desk] = one.desks;
      await desk.opens(`${one.group}/wall`);
      const counts = await desk.page.locator(".counts dd").allInnerTexts();
      assert.equal(counts[0].trim(), "40");
      await desk.seesNothingOf("Yara");
    });

    test(`a need meets an offer, and both hear who it is only when both said yes (${lang})`, async (t) => {
      const one = await aClass(t, lang);
      const { say, base } = one;
      const [desk] = one.desks;
      const jonas = await one.young("Jonas");
      const samira = await one.young("Samira");
      const taps = samira.taps;
      const bytes = await bytesDuring(samira.page, async () => {
        await samira.presses(say("board-first.skip"));
        await saysWhat(samira, say, "need", "bike", "Ik zoek een fiets voor school");
      });
      const touched = samira.taps - taps;
      console.log(`figures: a first need in ${touched} taps of ${TAPS} and ${(bytes / 1024).toFixed(1)} KB (${lang})`);
      assert.ok(touched <= TAPS, `${touched} taps`);
      await samira.sees(say("notice-placed"));
      await posts(jonas, base, say, "offer", "bike", "Ik heb een fiets over");

      assert.equal(await makesRound(desk, one.group, say), 1);
      await approvesAll(desk, one.group, say);
      await saysYes(samira, base, say);
      await samira.seesNothingOf("Jonas");
      await jonas.opens(`${base}/matches`);
      await jonas.seesNothingOf("Samira");
      await saysYes(jonas, base, say);
      await jonas.sees(say("match-other-asker", { name: "Samira" }));
      await samira.opens(`${base}/matches`);
      await samira.sees(say("match-other-giver", { name: "Jonas" }));

      await samira.presses(say("match-tell"));
      await samira.chooses(say("match_outcome-worked.opt-yes"));
      await samira.presses(say("form-match_outcome.send"));
      await samira.presses(say("match-thank", { name: "Jonas" }));
      await samira.sees(say("notice-thanked"));
      await jonas.opens(`${base}/matches`);
      await jonas.sees(say("match-thanked-giver"));
    });

    test(`an introduction through somebody's uncle, whose name stays on the map (${lang})`, async (t) => {
      const one = await aClass(t, lang);
      const { say, base } = one;
      const [desk] = one.desks;
      const dilan = await one.young("Dilan");
      const noor = await one.young("Noor");
      await knows(dilan, base, say, { nickname: "oom Karim", circle: "family", category: "internship" });
      await dilan.sees("oom Karim");
      await posts(noor, base, say, "need", "internship", "Ik zoek een stage bij een garage");
      assert.equal(await makesRound(desk, one.group, say), 1);
      await desk.seesNothingOf("Karim");
      await approvesAll(desk, one.group, say);
      await saysYes(dilan, base, say);
      await dilan.sees("oom Karim");
      await saysYes(noor, base, say);
      await noor.sees("Dilan");
      await noor.seesNothingOf("Karim");
      await noor.sees(say("match-now-introduction-asker"));
    });

    test(`a proposal that nobody answers is over, and the need comes to somebody else (${lang})`, async (t) => {
      const one = await aClass(t, lang);
      const { say, base } = one;
      const [desk] = one.desks;
      const givers = [await one.young("Bram"), await one.young("Zahra")];
      const asker = await one.young("Ravi");
      await posts(asker, base, say, "need", "homework", "Ik wil hulp bij wiskunde");
      for (const giver of givers) await posts(giver, base, say, "offer", "homework", "Ik ben goed in wiskunde");
      assert.equal(await makesRound(desk, one.group, say), 1);
      await approvesAll(desk, one.group, say);
      const asked = async () => {
        const all = [];
        for (const giver of givers) {
          await giver.opens(`${one.base}/matches`);
          if ((await giver.page.locator("a[href$='/answer']").count()) > 0) all.push(giver.name);
        }
        return all;
      };
      const first = await asked();
      assert.equal(first.length, 1, "one of the two is asked");

      await one.hoursLater(73);
      const again = await one.atTheDesk({ ...one.staff[0], phone: desk.phone });
      await approvesAll(again, one.group, say);
      const second = await asked();
      assert.equal(second.length, 1);
      assert.notDeepEqual(second, first, "and then the other");
    });

    test(`a lost card opens nothing from the moment there is a new one (${lang})`, async (t) => {
      const one = await aClass(t, lang);
      const { say, base } = one;
      const [desk] = one.desks;
      const amina = await one.young("Amina");
      const finder = await one.visitor();
      await showsCard(finder, base, say, amina.card);
      await finder.sees(say("card-is-it-you", { name: "Amina" }));
      await desk.opens(`${one.group}/people`);
      await desk.pressesAbout(say("desk-card-new"), "Amina");
      await desk.sees(say("desk-done-card"));
      const card = (await desk.page.locator(".secret").first().innerText()).trim();
      assert.notEqual(card, amina.card);
      await showsCard(finder, base, say, amina.card);
      await finder.sees(say("card_code-card.unknown_code"));
      const back = await one.visitor(Typist);
      await comesInByCard(back, base, say, card, "Amina");
      await back.sees(say("board-title"));
    });

    test(`nobody is proposed before a parent agreed, and somebody is after (${lang})`, async (t) => {
      const one = await aClass(t, lang);
      const { say, base } = one;
      const [desk] = one.desks;
      const fleur = await one.young("Fleur", { age: "12_15", guardian: "not_yet" });
      const sem = await one.young("Sem");
      await posts(fleur, base, say, "need", "dutch", "Ik wil oefenen met praten");
      await posts(sem, base, say, "offer", "dutch", "Ik praat graag met iemand");
      await desk.opens(waiting(one.group));
      await desk.presses(say("desk-post-approve"));
      assert.equal(await makesRound(desk, one.group, say), 0, "not yet");
      await fleur.opens(`${base}/matches`);
      await fleur.sees(say("matches-consent"));
      await desk.opens(`${one.group}/people`);
      await desk.pressesAbout(say("desk-consent-write"), "Fleur");
      await desk.sees(say("desk-done-consent"));
      assert.equal(await makesRound(desk, one.group, say), 1, "now");
    });

    test(`somebody takes everything away with two presses (${lang})`, async (t) => {
      const one = await aClass(t, lang);
      const { say, base } = one;
      const esra = await one.young("Esra", { kind: Hasty });
      const milan = await one.young("Milan");
      await posts(esra, base, say, "offer", "repairs", "Ik kan kleren repareren");
      await milan.opens(`${base}/board`);
      await milan.sees("Ik kan kleren repareren");
      await esra.opens(`${base}/me`);
      const before = esra.taps;
      await esra.presses(say("me-to-erase"));
      await esra.presses(say("erase-sure"));
      assert.equal(esra.taps - before, 2);
      await esra.sees(say("goodbye-erased"));
      await esra.opens(`${base}/board`);
      assert.ok(esra.page.url().endsWith("/join"), "nobody is known in this browser");
      await showsCard(esra, base, say, esra.card);
      await esra.sees(say("card_code-card.unknown_code"));
      await milan.opens(`${base}/board`);
      await milan.seesNothingOf("Ik kan kleren repareren");
      await milan.seesNothingOf("Esra");
    });

    test(`a post with a telephone number is held, and shown in other words (${lang})`, async (t) => {
      const one = await aClass(t, lang);
      const { say, base } = one;
      const [desk] = one.desks;
      const levi = await one.young("Levi");
      const luna = await one.young("Luna");
      await posts(levi, base, say, "offer", "bike", "Bel mij: 06 12345678");
      await levi.sees(say("notice-held"));
      await luna.opens(`${base}/board`);
      await luna.seesNothingOf("06 12345678");
      await desk.opens(waiting(one.group));
      await desk.sees(say("desk-post-contact-details"));
      await desk.presses(say("desk-post-back-details"));
      await levi.opens(`${base}/board`);
      await levi.sees(say("own-sent_back"));
      await levi.pressesAbout(say("own-edit"), "Bel mij");
      await levi.presses(`${say("check-change")}: ${say("post_offer-title")}`);
      await levi.fills(say("post_offer-title"), "Ik plak je band");
      await levi.presses(say("step-check"));
      await levi.presses(say("check-save"));
      await luna.opens(`${base}/board`);
      await luna.seesNothingOf("Ik plak je band"); // what was sent back once, a trainer reads again
      await desk.opens(waiting(one.group));
      await desk.presses(say("desk-post-approve"));
      await luna.opens(`${base}/board`);
      await luna.sees("Ik plak je band");
      await luna.seesNothingOf("06 12345678");
    });

    test(`of two trainers with one proposal before them, the second hears what it is now (${lang})`, async (t) => {
      const one = await aClass(t, lang, { trainers: 2 });
      const { say, base } = one;
      const [fatima, lin] = one.desks;
      await fatima.opens(one.group);
      await fatima.presses(say("desk-trainer-add", { name: "Lin" }));
      const asker = await one.young("Farah");
      const giver = await one.young("Idris");
      await posts(asker, base, say, "need", "computer", "Mijn laptop is traag");
      await posts(giver, base, say, "offer", "computer", "Ik kan helpen met laptops");
      assert.equal(await makesRound(fatima, one.group, say), 1);
      for (const desk of [fatima, lin]) await desk.opens(waiting(one.group));
      await fatima.presses(say("desk-match-approve"));
      await fatima.sees(say("desk-done-asked"));
      await lin.presses(say("desk-match-approve"));
      await lin.sees(say("desk-changed"));
      await lin.sees(say("desk-now-asked"));
      await saysYes(asker, base, say);
    });
  }
});
