// Answers on the search page where no function does: from the same file, in the same order. Every step is explained where functions
// do it, in functions/src/search: folding.rs, index.rs, finding.rs, marking.rs. Without this script the form asks the function.
// It must weigh little, so names are short: w a word, b its beginning, p the place of a page in the file, f the fields of its line,
// t a term, n and k numbers, s a text; Q what was typed.
(async () => {
  const [form, said, list] = document.querySelectorAll(".search, #found, .found"),
    say = said.dataset,
    tell = (s, n) => (said.appendChild(document.createElement("p")).textContent = s.replace("#", n)),
    Q = new URLSearchParams(location.search).get("q");
  form.action = "";
  if (!Q) return;
  form.q.value = Q;
  document.title = Q + " – " + document.title;
  // Folding.
  const fold = s => s.normalize("NFKD").replace(/[\p{M}\p{Cf}ـء]/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/[٠-٩۰-۹]/g, s => s.charCodeAt() & 15).replace(/./g, s => "ioldгييكهها"["ıøłđґىیکةہٱ".indexOf(s)] ?? s),
    words = s => (fold(s).match(/[\p{L}\p{N}]{2,}/gu) ?? []).map(w => w.replace(/^و?([بكف]?ال|لل)(?=..)/, "")),
    // The file. C: words that are everywhere. T: by word, [word, what it counts for by page, how it is written by page]. P: pages.
    [C, V, B64, ...L] = (await (await fetch(say.index)).text()).trimEnd().split("\n"),
    P = L.map(s => s.split("\t")),
    N = P.length,
    T = new Map(),
    put = (w, p, n, s) => {
      const t = T.get(w) ?? [w, [], []];
      T.set(w, t);
      t[1][p] = Math.max(n, t[1][p] ?? 0);
      t[2][p] ??= s;
    },
    B = atob(B64),
    bit = () => (B.charCodeAt(at >> 3) >> (7 - (at++ & 7))) & 1,
    zeros = (n = 0) => (bit() ? n : zeros(n + 1)),
    bits = (k, n = 0) => (k ? bits(k - 1, n * 2 + bit()) : n);
  let at = 0, s = "";
  for (const w of V.match(/\S+/g) ?? []) {
    s = [...s].slice(0, w.charCodeAt() - 65).join("") + w.slice(1);
    let n = bits(zeros(), 1), k = 31 - Math.clz32(N / n), p = 0;
    for (; n--; p++) put(fold(s), (p += zeros() * 2 ** k + bits(k)), bit() ? 2 + 3 * bit() : 1, s);
  }
  P.map((f, p) => [12, 3].map((n, at) => words(f[1 + at]).map(w => put(w, p, n))));
  // What is looked for. U: words that are nowhere. W: by word, each term that begins with it.
  const counts = (w, b) => w == b || (b[2] && w.startsWith(b)),
    U = [],
    W = new Map();
  for (let w of [...new Set(words(Q))].slice(0, 8)) {
    const all = () => [...T.values()].filter(t => counts(t[0], w));
    if (!all()[0]) U.push(w);
    while (!all()[0] && w[4]) w = w.slice(0, -1);
    if (all()[0]) W.set(w, all());
  }
  // The pages, best first. S: by page, how many words it has, and its score.
  const asked = [...W.keys()],
    mean = Math.max(1, P.reduce((n, f) => n + +f[3], 0) / N),
    tells = w => !C.split(" ").includes(w),
    S = P.map(() => [0, 0]);
  W.forEach((all, b) => {
    const on = [];
    all.map(t => t[1].map((n, p) => (on[p] = Math.max(on[p] ?? 0, t[0] == b ? n : n / 2))));
    const k = Math.max(on.filter(Boolean).length, tells(b) ? 0 : N >> 3);
    on.map((n, p) => {
      S[p][0] += !asked.some(tells) || tells(b);
      S[p][1] += (Math.round(64 * Math.log(1 + (N - k + 0.5) / (k + 0.5))) * n * 2.2) / (n + 1.2 * (0.7 + 0.3 * Math.min(3, Math.max(0.25, P[p][3] / mean))));
    });
  });
  const score = p => S[p][1] / (P[p][4] ? 2 : 1),
    most = Math.max(1, ...S.map(n => n[0])),
    hits = [...P.keys()].filter(p => S[p][0] == most).sort((a, b) => score(b) - score(a)),
    // The list. Everything but letters and digits goes through `safe`.
    safe = s => s.replace(/[&<>\x22]/g, s => `&#${s.charCodeAt()};`),
    mark = s => s.split(/([\p{L}\p{N}\p{M}\p{Cf}ـ]+)/u).map(s => words(s).some(w => asked.some(b => counts(w, b))) ? `<mark>${s}</mark>` : safe(s)).join("");
  list.innerHTML = hits.slice(0, 20).map(p => {
    const f = P[p],
      also = [...new Set([...W.values()].flat().map(t => t[2][p]))].filter(Boolean).slice(0, 4),
      of = f[4] ? ` lang=${f[4]}` : "";
    return `<li><h2><a href="${safe(f[0]).replace("*", words(f[1]).join("-") + "/")}"${of}>${mark(f[1])}</a></h2><p dir=auto${of}>${mark(f[2])}` + (also[0] ? `<p class=meta>${safe(say.also)} <mark>${also.join("</mark>, <mark>")}</mark>` : "") + (of && `<p class=meta${of}>` + safe(f[5]));
  }).join("");
  if (U[0]) tell(say.unknown, U.join(", "));
  tell(asked[0] || U[0] ? say.found : say.empty, hits.length);
  if (U[0] && !hits[0]) tell(say.nothing);
})().catch(() => (found.textContent = found.dataset.broken));
