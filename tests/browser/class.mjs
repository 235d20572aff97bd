// A class: a house of its own, a trainer at the desk, a group that takes people in, and whoever joins.

import { House } from "./house.mjs";
import { makesGroup, opensJoining } from "./staff.mjs";
import { cardShown, joins, joinsByRequest, keepsOwnPhone } from "./young.mjs";

/** Opens a class in which everybody reads this language. Nobody in it needs script; young people have small phones. */
export async function openClass(browser, lang, { seats, trainers = 1 } = {}) {
  const one = new Class();
  await one.opens(browser, lang);
  for (const name of ["Fatima", "Lin"].slice(0, trainers)) one.staff.push(await one.hires(name, "trainer"));
  await one.serves();
  for (const person of one.staff) one.desks.push(await one.atTheDesk(person));
  one.group = await makesGroup(one.desks[0], one.base, one.say, { name: "Havo 4, Zoetermeer", seats });
  one.code = await opensJoining(one.desks[0], one.group, one.say);
  return one;
}

class Class extends House {
  /** Who works here, and what each of them sees. */
  staff = [];
  desks = [];

  async hoursLater(hours) {
    await super.hoursLater(hours);
    this.group = this.here(this.group);
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

  /** Somebody joins by a plain request; gives the status of the answer. */
  joinsByRequest(name) {
    return joinsByRequest(this, name);
  }
}
