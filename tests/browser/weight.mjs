// What the first view of a page costs a visitor: requests and compressed bytes, as they came over the wire.

/**
 * Opens `url` with an empty cache and counts. Gives `{ requests, bytes, scriptBytes, elsewhere }`: bytes are as sent,
 * compressed and with their headers; `elsewhere` lists the addresses asked outside the page's own origin.
 *
 * Browsers fetch the icon when they like, after the page is there: it counts as one request and no bytes, always.
 */
export async function firstView(page, url) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const asked = new Map();
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (!request.url.startsWith("data:")) asked.set(requestId, { url: request.url, type, bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) asked.get(requestId).bytes = encodedDataLength;
  });
  await page.goto(url, { waitUntil: "load" });
  const icons = await page.evaluate(async () => {
    await document.fonts.ready;
    const named = [...document.querySelectorAll("link[rel~=icon]")].map((link) => link.href);
    return named.length > 0 ? named : [new URL("/favicon.ico", location).href];
  });
  await session.detach();
  const all = [...asked.values()].filter((one) => !icons.includes(one.url));
  const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    requests: all.length + (icons.every((icon) => icon.startsWith("data:")) ? 0 : 1),
    bytes: sum(all),
    scriptBytes: sum(all.filter(({ type }) => type === "Script")),
    elsewhere: [...all.map((one) => one.url), ...icons.filter((icon) => !icon.startsWith("data:"))].filter(
      (address) => new URL(address).origin !== new URL(url).origin,
    ),
  };
}

/** The budget of every page in every language, unless it says otherwise: what is over it, in words. */
export function overBudget({ requests, bytes, scriptBytes, elsewhere }, most = 14 * 1024) {
  const faults = elsewhere.map((address) => `asks ${address}, which is not our own`);
  if (requests > 3) faults.push(`${requests} requests for the first view; the most is 3`);
  if (bytes > most) faults.push(`${bytes} bytes for the first view; the most is ${most}`);
  if (scriptBytes > 3 * 1024) faults.push(`${scriptBytes} bytes of script; the most is ${3 * 1024}`);
  return faults;
}

/** The text a page shows; opens `url` first when it is given. */
export async function textShown(page, url) {
  if (url !== undefined) await page.goto(url);
  return page.evaluate(() => document.body.innerText);
}

/** How many bytes come over the network while something is done, as sent: compressed, with headers, and from the cache none. */
export async function bytesDuring(page, act) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await act();
  await session.detach();
  return bytes;
}
