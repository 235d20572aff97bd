// What a person sees and reaches on a small screen: nothing cut off, nothing to scroll sideways for, everything large
// enough to touch, and every stop of the keyboard visible. Each measure gives the faults it found, in words.

/** Opens or shuts every menu, and every answer that can be folded away: `menus` is "open" or "shut". */
export async function fold(page, menus) {
  await page.evaluate((open) => document.querySelectorAll("details").forEach((one) => (one.open = open)), menus === "open");
}

/** What sticks out sideways; WCAG 1.4.10. */
export async function reflowFaults(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide <= 0) return [];
    const culprit = [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > window.innerWidth + 1 || left < -1;
      })
      .pop();
    return [`the page is ${wide} px too wide, see ${culprit?.outerHTML.slice(0, 120)}`];
  });
}

/** What is cut off or sticks out when a reader widens lines, letters and words; WCAG 1.4.12. */
export async function spacingFaults(page) {
  const cut = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
      p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
    const clips = (value) => value === "hidden" || value === "clip";
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.textContent.trim() !== "" && !element.closest("svg"))
      .filter((element) => {
        const style = getComputedStyle(element);
        const onlyForScreenReaders = element.clientWidth <= 1 || element.clientHeight <= 1;
        return (
          !onlyForScreenReaders &&
          ((clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map((element) => `cut off with wide spacing: ${element.outerHTML.slice(0, 120)}`);
  });
  const wide = await reflowFaults(page);
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return [...cut, ...wide.map((fault) => `with wide spacing ${fault}`)];
}

/**
 * What is too small to touch: 24 px for everything but links inside a sentence (WCAG 2.5.8), 44 px high for what a
 * form is answered with. A box to tick counts together with its label.
 */
export async function targetFaults(page) {
  return page.evaluate(() => {
    const ofForms = "button, summary, select, textarea, input, a[class*=button]";
    return [...document.querySelectorAll(`a[href], ${ofForms}`)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0)
      .filter((element) => element.type !== "hidden")
      .flatMap((element) => {
        const boxes = [element, ...(["radio", "checkbox"].includes(element.type) ? element.labels : [])];
        const shapes = boxes.map((box) => box.getBoundingClientRect());
        const width = Math.max(...shapes.map((shape) => shape.right)) - Math.min(...shapes.map((shape) => shape.left));
        const height = Math.max(...shapes.map((shape) => shape.bottom)) - Math.min(...shapes.map((shape) => shape.top));
        const hiddenUntilFocused = shapes[0].right <= 0 || shapes[0].bottom <= 0 || shapes[0].width <= 1;
        const parent = element.parentElement;
        const inSentence =
          getComputedStyle(element).display === "inline" && parent.textContent.trim() !== element.textContent.trim();
        const least = element.matches(ofForms) ? 44 : 24;
        if (hiddenUntilFocused || (inSentence && least === 24)) return [];
        // Half a pixel of rounding is nobody's fault.
        if (height >= least - 0.5 && width >= 23.5) return [];
        return [`${Math.round(width)} × ${Math.round(height)} px is too small: ${element.outerHTML.slice(0, 120)}`];
      });
  });
}

/** What has the focus now: its markup to show, and what is wrong with how it is seen. `null` when nothing has it. */
export async function stopHere(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const name = element.outerHTML.slice(0, 120);
    const shown = element.matches("input[type=radio], input[type=checkbox]") ? [element, ...element.labels] : [element];
    const ringed = shown.some((one) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
    });
    const box = element.getBoundingClientRect();
    const x = (Math.max(box.left, 0) + Math.min(box.right, window.innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, window.innerHeight)) / 2;
    const outside = box.right <= 0 || box.bottom <= 0 || box.left >= window.innerWidth || box.top >= window.innerHeight;
    // A link that breaks over two lines has no middle of its own: any of its pieces will do.
    const pieces = [{ x, y }, ...[...element.getClientRects()].map((one) => ({ x: one.left + one.width / 2, y: one.top + one.height / 2 }))];
    const seen = pieces.some(({ x, y }) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || shown.some((one) => one.contains(top)) || top.contains(element));
    });
    const faults = [];
    if (!ringed) faults.push(`no ring of 2 px or more: ${name}`);
    if (outside || !seen) faults.push(`has the focus but cannot be seen: ${name}`);
    return { name, faults };
  });
}

/**
 * Walks the whole page with Tab. Faults: a stop without a visible ring or out of view, and whatever can be used but
 * was never reached (a group of radio buttons is one stop).
 */
export async function keyboardFaults(page) {
  const expected = await page.evaluate(() => {
    window.netwerktStops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0)
      .filter((element) => !element.disabled && element.type !== "hidden");
    window.netwerktReached = new Set();
    // From the top, also where a field has the focus when the page comes.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    return window.netwerktStops.length;
  });
  const faults = [];
  for (let pressed = 0; pressed <= expected; pressed += 1) {
    await page.keyboard.press("Tab");
    const here = await stopHere(page);
    if (here === null) break;
    faults.push(...here.faults);
    const again = await page.evaluate(() => {
      const element = document.activeElement;
      const again = window.netwerktReached.has(element);
      window.netwerktReached.add(element);
      return again;
    });
    if (again) break;
  }
  const missed = await page.evaluate(() =>
    window.netwerktStops
      .filter((element) => !window.netwerktReached.has(element))
      .filter((element) => element.type !== "radio" || ![...window.netwerktReached].some((one) => one.name === element.name))
      .map((element) => `the keyboard does not reach ${element.outerHTML.slice(0, 120)}`),
  );
  return [...faults, ...missed];
}
