// Calendar files, read as a calendar reads them (RFC 5545): lines that go on are put together, and what is not right is an error.

/** What every event has. */
const needed = ["UID", "DTSTAMP", "DTSTART", "SUMMARY"];

/** Its events, in their order, as what each property says by its name. */
export function eventsOf(file) {
  if (!file.endsWith("\r\n")) throw new Error("the last line of the calendar does not end");
  const lines = file.slice(0, -2).replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  const open = [];
  const events = [];
  for (const line of lines) {
    const [, name, value] = line.match(/^([A-Z-]+)(?:;[^:]*)?:(.*)$/) ?? [];
    if (name === undefined) throw new Error(`this is no line of a calendar: ${line}`);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`${value} ends where it did not begin`);
    } else if (open.at(-1) === "VEVENT") {
      events.at(-1)[name] = value;
    }
  }
  if (open.length > 0) throw new Error(`${open.at(-1)} does not end`);
  for (const event of events) {
    const missing = needed.filter((name) => !(name in event));
    if (missing.length > 0) throw new Error(`an event has no ${missing.join(" and no ")}`);
  }
  return events;
}

/** The moment that a calendar writes so, always in UTC. */
export function momentOf(written) {
  const [, ...parts] = written.match(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/) ?? [];
  if (parts.length === 0) throw new Error(`${written} is no moment in UTC`);
  const [year, month, ...rest] = parts.map(Number);
  return new Date(Date.UTC(year, month - 1, ...rest));
}
