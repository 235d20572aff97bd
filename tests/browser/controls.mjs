// Pages with one known fault each: the negative controls. A measure that lets its page pass measures nothing.

const page = (body, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page with a fault</title>
   <meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body><main><h1>Fault</h1>${body}</main></body></html>`;

/** Nothing is wrong with this one: a measure that complains about everything measures nothing either. */
export const sound = page('<p>All is well. <a href="/sound">A link in a sentence</a>, and text after it.</p>',
  "<style>a:focus-visible { outline: 3px solid #000 }</style>");

/** By name of the fault. */
export const faulty = {
  noAlternative: page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="50" height="50">'),
  noLabel: page('<form><input name="town"></form>', "<style>input:focus{outline:3px solid #000}</style>"),
  paleText: page('<p style="color:#bbb;background:#fff">Nobody can read this.</p>'),
  paleTextWhenDark: page("<p>Readable by day only.</p>",
    "<style>body{background:#fff;color:#000}@media (prefers-color-scheme:dark){body{background:#111;color:#333}}</style>"),
  paleTextOnPicture: page('<p style="color:#888;background:linear-gradient(#fff,#777)">Who can tell?</p>'),
  badHtml: page("<ul><p>A paragraph in a list</ul><table><div>in a table</div></table>"),
  tooWide: page('<div style="width:600px">As wide as a desk.</div>'),
  cutOff: page('<p style="height:1.2em;overflow:hidden;width:19ch;font:16px/1.2 monospace">Exactly so wide.</p>'),
  smallTarget: page('<nav><a href="/" style="font-size:9px;display:inline-block">x</a></nav>'),
  lowButton: page('<button style="height:30px">Send</button>'),
  noRing: page('<a href="/" style="outline:none">No ring</a>'),
  hiddenFocus: page('<a href="/" style="position:fixed;left:0;top:0">Under the bar</a><div style="position:fixed;inset:0;background:#fff">Bar</div>',
    "<style>a:focus{outline:3px solid #000}</style>"),
  trap: page('<a href="/a" id="a">One</a> <a href="/b">Two</a>',
    "<script>addEventListener('keydown', (e) => { if (e.key === 'Tab') { e.preventDefault(); document.getElementById('a').focus(); } });</script>"),
  foreign: page('<img src="http://127.0.0.1:9/picture.png" alt="From elsewhere" width="9" height="9">'),
  heavy: page(`<p>${[...Array(9000).keys()].map((n) => (n * 7919).toString(36)).join(" ")}</p>`),
  manyRequests: page("", '<script src="/1.js"></script><script src="/2.js"></script><script src="/3.js"></script>'),
  needsScript: page('<p id="here"></p><script>document.getElementById("here").textContent = "Only with script."</script>'),
};
