// What people do with the forms, told once: a visitor does it step by step, and whoever watches sees every state on
// the way. `base` is the address up to and with the language; `say` gives the words of that language.

/** The button that leads to a step, as the form writes it. */
const toStep = (say, number, step) =>
  say("step-next", { number, name: say(`workshop_request-step-${step}.short`) });

/** A school asks for a workshop: sees what happens when nothing is filled in, changes an answer, sends, takes it back. */
export async function* requestWorkshop(visitor, base, say) {
  const label = (field) => say(`workshop_request-${field}`);
  await visitor.opens(`${base}/workshop`);
  yield "workshop, step 1";
  await visitor.presses(toStep(say, 2, "group"));
  yield "workshop, step 1 with mistakes";
  await visitor.chooses(label("org_type.opt-school"));
  await visitor.fills(label("org_name"), "Het Bildung College");
  await visitor.fills(label("town"), "Amersfoort");
  await visitor.presses(toStep(say, 2, "group"));
  yield "workshop, step 2";
  await visitor.fills(label("group_size"), "400");
  await visitor.presses(toStep(say, 3, "period"));
  yield "workshop, step 2 with mistakes";
  await visitor.fills(label("group_size"), "80");
  await visitor.ticks(label("age_bands.opt-16_17"));
  await visitor.ticks(label("languages.opt-ti"));
  await visitor.presses(toStep(say, 3, "period"));
  yield "workshop, step 3";
  await visitor.chooses(label("period.opt-date"));
  await visitor.fills(say("date-part-day"), "31");
  await visitor.fills(say("date-part-month"), "2");
  await visitor.presses(toStep(say, 4, "contact"));
  yield "workshop, step 3 with mistakes";
  await visitor.chooses(label("period.opt-asap"));
  await visitor.presses(toStep(say, 4, "contact"));
  yield "workshop, step 4";
  await visitor.presses(say("step-check"));
  yield "workshop, step 4 with mistakes";
  await visitor.fills(label("contact_name"), "Zoë van der ’t Hof-Ñuñez");
  await visitor.fills(label("contact_email"), "zoe@bildung.example");
  await visitor.ticks(label("consent_contact"));
  await visitor.presses(say("step-check"));
  yield "workshop, check";
  await visitor.presses(`${say("check-change")}: ${label("town")}`);
  yield "workshop, change";
  await visitor.fills(label("town"), "Soest");
  await visitor.presses(say("step-check"));
  yield "workshop, check after a change";
  await visitor.presses(say("form-workshop_request.send"));
  yield "workshop, thanks";
  await visitor.presses(say("received-status-link"));
  yield "workshop, status";
  await visitor.presses(say("status-withdraw"));
  yield "workshop, withdraw";
  await visitor.presses(say("withdraw-sure"));
  yield "workshop, withdrawn";
}

/** Somebody sends a message, first with nothing in it. */
export async function* sendMessage(visitor, base, say) {
  const label = (field) => say(`contact-${field}`);
  await visitor.opens(`${base}/message`);
  yield "message";
  await visitor.presses(say("form-contact.send"));
  yield "message, with mistakes";
  await visitor.chooses(label("topic.opt-partner"));
  await visitor.fills(label("message"), "Wij willen graag meedoen met onze buurt.");
  await visitor.fills(label("contact_name"), "ሰላም");
  await visitor.fills(label("contact_email"), "selam@buurt.example");
  await visitor.presses(say("form-contact.send"));
  yield "message, thanks";
}

/** Somebody wants to be a buddy; before that somebody is too young, and is shown another way. */
export async function* signUpToHelp(visitor, base, say) {
  const label = (field) => say(`helper_signup-${field}`);
  const toStep = (number, step) => say("step-next", { number, name: say(`helper_signup-step-${step}.short`) });
  await visitor.opens(`${base}/help-out`);
  yield "help out, step 1";
  await visitor.chooses(label("role.opt-key_person"));
  await visitor.chooses(label("age_check.opt-no"));
  await visitor.presses(toStep(2, "network"));
  yield "help out, not for you";
  await visitor.opens(`${base}/help-out`);
  await visitor.chooses(label("role.opt-buddy"));
  await visitor.chooses(label("age_check.opt-yes"));
  await visitor.presses(toStep(2, "network"));
  yield "help out, step 1 with mistakes";
  await visitor.ticks(label("vog_ok"));
  await visitor.presses(toStep(2, "network"));
  yield "help out, step 2";
  await visitor.presses(toStep(3, "time"));
  yield "help out, step 2 with mistakes";
  await visitor.fills(label("town"), "Delft");
  await visitor.ticks(label("languages.opt-ti"));
  await visitor.ticks(label("fields_of_work.opt-care"));
  await visitor.ticks(label("network.opt-own_firm"));
  await visitor.presses(toStep(3, "time"));
  yield "help out, step 3";
  await visitor.presses(toStep(4, "contact"));
  yield "help out, step 3 with mistakes";
  await visitor.ticks(say("part-of-day-evening"));
  await visitor.fills(label("motivation"), "Ik ken veel mensen in de zorg.");
  await visitor.presses(toStep(4, "contact"));
  yield "help out, step 4";
  await visitor.fills(label("contact_name"), "ሰላም");
  await visitor.fills(label("contact_email"), "selam@buurt.example");
  await visitor.presses(say("step-check"));
  yield "help out, check";
  await visitor.presses(say("form-helper_signup.send"));
  yield "help out, thanks";
}

/** An organisation asks for forms on its site, first with an address that is none. */
export async function* askToEmbed(visitor, base, say) {
  const label = (field) => say(`partner_signup-${field}`);
  await visitor.opens(`${base}/become-partner`);
  yield "partner, step 1";
  await visitor.fills(label("org_name"), "Gemeente Delft");
  await visitor.chooses(label("org_kind.opt-municipality"));
  await visitor.fills(label("contact_name"), "Noor");
  await visitor.fills(label("contact_email"), "noor@delft.example");
  await visitor.presses(say("step-next", { number: 2, name: say("partner_signup-step-site.short") }));
  yield "partner, step 2";
  await visitor.fills(label("site_addresses"), "delft.example");
  await visitor.presses(say("step-check"));
  yield "partner, step 2 with mistakes";
  await visitor.fills(label("site_addresses"), "https://www.delft.example");
  await visitor.ticks(label("forms.opt-contact"));
  await visitor.ticks(label("langs.opt-nl"));
  await visitor.ticks(label("agreement"));
  await visitor.presses(say("step-check"));
  yield "partner, check";
  await visitor.presses(say("form-partner_signup.send"));
  yield "partner, thanks";
}
