/* Reading in one language or in both: the switch keeps the paragraph that the reader is at, and who chose to read both
   languages goes on so from part to part. Addresses decide what is shown; this only changes where links lead. */
(() => {
  "use strict";
  const BOTH = "both/";
  const PLACES = ".md-content [id]:is(.dz-paragraph, .dz-parallel, h2, h3, tr)";
  const { root } = document.currentScript.dataset;
  const parts = new URL(`${root}report/`, location);

  /* A place that both languages have: the one named in the address, or the first that is in sight. */
  const placeInSight = () => {
    if (location.hash && document.getElementById(location.hash.slice(1))) {
      const target = document.getElementById(location.hash.slice(1)).getBoundingClientRect();
      if (target.bottom > 0 && target.top < innerHeight) return location.hash;
    }
    if (scrollY < 80) return "";
    const top = document.querySelector(".md-header")?.offsetHeight ?? 0;
    const seen = [...document.querySelectorAll(PLACES)].find((place) => place.getBoundingClientRect().bottom > top + 8);
    return seen ? `#${seen.id}` : "";
  };

  /* The page of a part: nothing but its name stands between "report/" and the end. */
  const isPart = (url) => url.origin === parts.origin && url.pathname.startsWith(parts.pathname)
    && /^(?!whole\/)[^/]+\/(?:index\.html)?$/.test(url.pathname.slice(parts.pathname.length));

  const readsBoth = () => dzStore.get("reading") === "both";

  const lead = (link) => {
    if (link.matches("a[data-dz-keep-anchor], .dz-modes a")) {
      link.hash = placeInSight();
      return;
    }
    if (!readsBoth() || !link.href) return;
    const url = new URL(link.href);
    if (!isPart(url)) return;
    url.pathname = url.pathname.replace(/(?:index\.html)?$/, (file) => BOTH + file);
    link.href = url.href;
  };

  /* On pointerdown and focus too: a link opened in a new tab never sends a plain click. */
  for (const kind of ["pointerdown", "focusin", "click"]) {
    document.addEventListener(kind, (event) => {
      const link = event.target.closest?.("a");
      if (link) lead(link);
    }, true);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const both = link && link.pathname.replace(/index\.html$/, "").endsWith(`/${BOTH}`);
    if (both) dzStore.set("reading", "both");
    else if (link?.matches(".dz-modes a")) dzStore.set("reading", "one");
  });
})();
