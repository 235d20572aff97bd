// A request becomes a finished programme, by keyboard alone and without script: the contact of a school and the trainer on small
// phones, the coordinator at the desk. Weeks pass between the one and the other; the clock of the server is set ahead.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventsOf, momentOf } from "./calendars.mjs";
import { House } from "./house.mjs";
import { Mailbox } from "./letters.mjs";
import { opensJoining } from "./staff.mjs";
import { Typist } from "./visitors.mjs";
import { asksForWorkshop, daysAhead, givesDetails, makesGroupOfRequest, offersDates } from "./workshops.mjs";
import { joinsByRequest } from "./young.mjs";

/** The first meeting is in so many days, or the day after that; there are so many, a week apart. */
const FIRST = 21;
const MEETINGS = 2;

/** Two days after the last meeting, and when everything of the group's people has been removed. */
const OVER = (FIRST + 7 * (MEETINGS - 1) + 3) * 24;
const REDUCED = OVER + 32 * 24;

const school = { organisation: "De Brug", town: "Soest", contact: "Samira", email: "samira@debrug.example" };

describe("a programme", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  /** A house where a coordinator and a trainer work. */
  const aHouse = async (t, lang) => {
    const house = new House();
    await house.opens(browser, lang);
    house.mei = await house.hires("Mei", "coordinator");
    house.fatima = await house.hires("Fatima", "trainer");
    await house.serves();
    t.after(() => house.stop());
    return house;
  };

  test("control: what no calendar can read is refused", () => {
    const event = "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261019T080000Z\r\nSUMMARY:Work\r\n shop\r\nEND:VEVENT\r\n";
    const calendar = (inside) => `BEGIN:VCALENDAR\r\n${inside}END:VCALENDAR\r\n`;
    assert.equal(eventsOf(calendar(event))[0].SUMMARY, "Workshop");
    for (const [file, why] of [
      [calendar(event).slice(0, -2), /does not end/],
      [calendar(event.replace("END:VEVENT\r\n", "")), /ends where it did not begin/],
      [calendar(event.replace("DTSTART", "X-START")), /has no DTSTART/],
      [calendar(event.replace("\r\n shop", "\r\nshop")), /no line of a calendar: shop/],
    ]) {
      assert.throws(() => eventsOf(file), why);
    }
    assert.throws(() => momentOf("20261019T080000"), /no moment in UTC/);
  });

  for (const lang of ["nl", "ar"]) {
    test(`a request becomes a finished programme (${lang})`, async (t) => {
      const house = await aHouse(t, lang);
      const { say } = house;
      const contact = await house.visitor(Typist);
      await asksForWorkshop(contact, house.base, say, school);
      const status = contact.page.url();
      await contact.sees(say("state-received"));

      const mei = await house.atTheDesk(house.mei, Typist);
      const dates = [daysAhead(FIRST), daysAhead(FIRST + 1)];
      await offersDates(mei, house.base, say, { dates, from: "10:00", meetings: MEETINGS, trainer: "Fatima" });

      // The letter leads to both dates; one press, and the second one is it.
      const mailbox = new Mailbox(house.data, school.email);
      const toDates = await mailbox.nextButton(say("letter-run-offered"), say("letter-run-offered.button"));
      await contact.opens(new URL(toDates, house.origin).href);
      const offered = await contact.page.locator("main li.card h3").allInnerTexts();
      assert.equal(offered.length, 2);
      await contact.pressesAbout(say("run-pick-this"), offered[1]);
      await contact.sees(say("state-picked"));
      await contact.seesNothingOf(offered[0]);

      // The meetings as a file, at ten o'clock where the school is, a week apart.
      const saved = await contact.downloads(say("run-calendar"));
      const moments = eventsOf(await readFile(saved, "utf8")).map((event) => momentOf(event.DTSTART));
      const { day, month, year } = dates[1];
      const clock = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short", hourCycle: "h23" });
      assert.equal(moments.length, MEETINGS);
      assert.equal(clock.format(moments[0]), `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}, 10:00`);
      for (const moment of moments) assert.ok(clock.format(moment).endsWith(", 10:00"), clock.format(moment));

      const toDetails = await mailbox.nextButton(say("letter-run-picked"), say("letter-run-picked.button"));
      await contact.opens(new URL(toDetails, house.origin).href);
      await givesDetails(contact, say, { room: "Lokaal 12", adult: "Meester Jan" });
      await contact.sees(say("state-planned"));
      await contact.sees("Meester Jan");

      // The trainer finds where it is and who is there; the coordinator makes a group of it, and the trainer prints its kit.
      const fatima = await house.atTheDesk(house.fatima, Typist);
      await fatima.opens(`${house.base}/desk/runs`);
      await fatima.presses(`${school.organisation}, ${school.town}`);
      for (const text of ["Lokaal 12", "Meester Jan", offered[1]]) await fatima.sees(text);
      const made = await makesGroupOfRequest(mei, house.base, say);
      await mei.sees(say("desk-trainer-remove", { name: "Fatima" }));
      const code = await opensJoining(fatima, made, say);
      for (const name of ["Yara", "Jonas"]) assert.equal(await joinsByRequest({ ...house, code, origin: house.origin, lang }, name), 303);
      await fatima.presses(say("kit"));
      const papers = await fatima.page.locator("main .card a").allInnerTexts();
      assert.equal(papers.length, 7);
      for (const paper of papers) {
        await fatima.presses(paper);
        const pdf = await fatima.page.pdf({ format: "A4", preferCSSPageSize: true });
        assert.match(pdf.toString("latin1"), /\/Type\s*\/Page\b(?!s)/, `${paper} is on paper`);
        await fatima.page.goBack();
      }

      // Before its time nothing of it is over.
      await contact.opens(status);
      await contact.seesNothingOf(say("state-finished"));
      await fatima.opens(made);
      await fatima.seesNothingOf(say("desk-ended"));

      await house.hoursLater(OVER);
      await contact.opens(house.here(status));
      await contact.comesToSee(say("state-finished"));
      await contact.sees(say("state-finished.meaning"));
      const after = await house.atTheDesk({ ...house.mei, phone: mei.phone }, Typist);
      await after.opens(house.here(made));
      await after.comesToSee(say("desk-ended"));
      await after.opens(`${house.here(made)}/receipt`);
      await after.sees(say("desk-receipt-not-yet"));
      await after.opens(`${house.here(made)}/people`);
      await after.sees("Yara");

      await house.hoursLater(REDUCED);
      const later = await house.atTheDesk({ ...house.mei, phone: mei.phone }, Typist);
      await later.opens(house.here(made));
      await later.comesToSee(say("desk-receipt"));
      await later.presses(say("desk-receipt"));
      await later.sees(say("desk-receipt-people"));
      await later.sees(say("desk-receipt-nobody", { n: 5 }));
      await later.opens(`${house.here(made)}/people`);
      await later.seesNothingOf("Yara");
    });
  }
});
