// Keys for whoever works at the desk for long: J and K go to the next and the previous thing, Enter opens it, and each of its
// buttons has a letter, which its `aria-keyshortcuts` says. Everything can be done without; the box in #keys switches them off,
// and this browser remembers that (WCAG 2.1.4).
(() => {
  const legend = document.getElementById("keys");
  if (!legend) return;
  const box = legend.querySelector("input");
  const kept = (storage, name, value) => {
    try {
      if (value === undefined) return storage.getItem(name);
      storage.setItem(name, value);
    } catch {
      // Where nothing may be remembered, keys are on.
    }
    return null;
  };
  const things = [...document.querySelectorAll("main li.match, main li.post")];
  const place = () => things.indexOf(document.activeElement?.closest("li"));
  const goTo = (number) => {
    const thing = things[Math.max(0, Math.min(number, things.length - 1))];
    if (!thing) return;
    thing.tabIndex = -1;
    thing.focus();
  };
  const press = (within, key) => {
    const control = within?.querySelector(`[aria-keyshortcuts="${key}"]`);
    if (!control) return;
    // The next page goes on where this thing was.
    kept(sessionStorage, "thing", String(Math.max(0, place())));
    control.click();
  };
  legend.hidden = false;
  box.checked = kept(localStorage, "keys") !== "off";
  box.addEventListener("change", () => kept(localStorage, "keys", box.checked ? "on" : "off"));
  const last = kept(sessionStorage, "thing");
  if (last && box.checked) {
    kept(sessionStorage, "thing", "");
    goTo(Number(last));
  }
  document.addEventListener("keydown", (event) => {
    const { target, key, code } = event;
    const types = target.matches("textarea, select, input:not([type=checkbox])");
    if (!box.checked || types || event.ctrlKey || event.altKey || event.metaKey) return;
    // On a keyboard with other letters the place of the key says which it is.
    const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
    const thing = things[place()];
    if (letter === "j") goTo(place() + 1);
    else if (letter === "k") goTo(place() - 1);
    else if (letter === "enter" && target === thing) thing.querySelector("h3 a")?.click();
    else if (letter === "u") press(document, letter);
    else if (/^[a-z]$/.test(letter)) press(thing, letter);
    else return;
    if (letter !== "enter") event.preventDefault();
  });
})();
