// How a workshop comes about, told once: what its contact does, and the coordinator and the trainer at the desk. `base` is the
// address up to and with the language; `say` gives the words of that language.

/** So many days from now, as people write it. */
export function daysAhead(days) {
  const then = new Date(Date.now() + days * 86_400_000);
  return { day: String(then.getDate()), month: String(then.getMonth() + 1), year: String(then.getFullYear()) };
}

const fillsDate = async (visitor, say, date) => {
  for (const [part, value] of Object.entries(date)) await visitor.fills(say(`date-part-${part}`), value);
};

/** A contact asks for a workshop without a detour; stands before the page where it can be followed then. */
export async function asksForWorkshop(visitor, base, say, { organisation, town, contact, email }) {
  const label = (field) => say(`workshop_request-${field}`);
  const toStep = (number, step) => say("step-next", { number, name: say(`workshop_request-step-${step}.short`) });
  await visitor.opens(`${base}/workshop`);
  await visitor.chooses(label("org_type.opt-school"));
  await visitor.fills(label("org_name"), organisation);
  await visitor.fills(label("town"), town);
  await visitor.presses(toStep(2, "group"));
  await visitor.fills(label("group_size"), "40");
  await visitor.ticks(label("age_bands.opt-16_17"));
  await visitor.presses(toStep(3, "period"));
  await visitor.chooses(label("period.opt-asap"));
  await visitor.presses(toStep(4, "contact"));
  await visitor.fills(label("contact_name"), contact);
  await visitor.fills(label("contact_email"), email);
  await visitor.ticks(label("consent_contact"));
  await visitor.presses(say("step-check"));
  await visitor.presses(say("form-workshop_request.send"));
  await visitor.presses(say("received-status-link"));
}

/** The coordinator puts two dates on offer, of so many meetings a week apart, and says who gives the workshop. */
export async function offersDates(visitor, base, say, { dates, from, meetings, trainer }) {
  const label = (field) => say(`offer_dates-${field}`);
  await visitor.opens(`${base}/desk/requests`);
  await visitor.presses(say("form-workshop_request.title"));
  await visitor.presses(say("desk-request-run"));
  await visitor.presses(say("desk-run-offer"));
  const [first, second] = dates;
  await fillsDate(visitor, say, first);
  await visitor.fills(label("from_1"), from);
  await fillsDate(visitor, say, second);
  await visitor.fills(label("meetings"), String(meetings));
  await visitor.presses(say("form-offer_dates.send"));
  await visitor.sees(say("desk-done-offered"));
  await visitor.presses(say("desk-run-trainer-add", { name: trainer }));
}

/** The contact says where it is and who is there, and agrees to what is asked about data. */
export async function givesDetails(visitor, say, { room, adult }) {
  const label = (field) => say(`run_details-${field}`);
  await visitor.fills(label("room"), room);
  await visitor.fills(label("adult"), adult);
  await visitor.chooses(label("parents.opt-school"));
  await visitor.ticks(label("agreement"));
  await visitor.presses(say("form-run_details.send"));
}

/** The coordinator makes a group of the first request there is; gives its address. */
export async function makesGroupOfRequest(visitor, base, say) {
  await visitor.opens(`${base}/desk/runs`);
  await visitor.page.locator("main h2 a").first().waitFor();
  await visitor.presses(await visitor.page.locator("main h2 a").first().innerText());
  await visitor.presses(say("desk-run-request"));
  await visitor.presses(say("desk-request-group"));
  await visitor.chooses(say("make_group-province.opt-utrecht"));
  await visitor.presses(say("form-make_group.send"));
  return visitor.page.url().split("?")[0];
}
