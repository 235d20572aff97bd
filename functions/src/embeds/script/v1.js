// BACK-UP Netwerkt!, version 1. Makes a frame of each link <a data-netwerkt href="…"> that leads to the site this script is
// from, keeps it as high as the form in it, and brings an error summary or the thanks into view. Nothing else.
(() => {
  const me = document.currentScript, home = new URL(me.src).origin, least = 200, most = 6000;
  const frame = (link) => {
    const box = document.createElement("iframe");
    box.src = link.href;
    box.title = link.textContent.trim();
    box.loading = "lazy";
    box.width = "100%";
    box.height = 600;
    box.style.border = 0;
    box.addEventListener("load", () => {
      const { port1, port2 } = new MessageChannel();
      let wanted = 0, waits = 0;
      const settle = () => {
        waits = 0;
        box.height = wanted;
        link.hidden = true;
      };
      port1.onmessage = ({ data }) => {
        const { height, to } = Object(data);
        if (Number.isFinite(height)) {
          wanted = Math.round(Math.min(most, Math.max(least, height)));
          waits ||= setTimeout(settle, 100);
        }
        if (Number.isFinite(to) && to >= 0 && to <= most) {
          const top = box.getBoundingClientRect().top + to;
          if (top < 0 || top > innerHeight / 2) scrollBy(0, top - 16);
        }
      };
      // Only a page of that very site gets the other end of the line.
      box.contentWindow.postMessage("netwerkt", home, [port2]);
    });
    link.after(box);
  };
  const all = () =>
    document.querySelectorAll("a[data-netwerkt]").forEach((link) => {
      if (link.origin !== home || link.dataset.netwerkt) return;
      link.dataset.netwerkt = "framed";
      frame(link);
    });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all);
  else all();
})();
