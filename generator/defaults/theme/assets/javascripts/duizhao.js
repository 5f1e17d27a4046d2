/* What a page does beside being read: colours, navigation on a phone, where the reader is, the way back up. Every page
   works without it; nothing here measures the page while it loads. */
(() => {
  "use strict";
  const SCHEMES = ["system", "light", "dark"];
  const header = document.querySelector(".md-header");

  /* A count in the digits of the page's language. */
  const { digits = "0123456789" } = document.querySelector("dialog.dz-search")?.dataset ?? {};
  window.dzCount = (count) => String(count).replace(/[0-9]/g, (digit) => [...digits][digit]);

  /* What a script hands over to the function that it calls: a page opened from a folder may load scripts but not fetch data.
     It is loaded once, and again only if that failed. */
  const received = new Map();
  window.dzReceived = (receiver, file) => {
    if (!received.has(file)) {
      received.set(file, new Promise((done, failed) => {
        window[receiver] = done;
        const script = document.createElement("script");
        script.src = file;
        script.onerror = () => { received.delete(file); failed(new Error(file)); };
        document.head.append(script);
      }));
    }
    return received.get(file);
  };

  /* Colours: as the system, light, dark. */
  const scheme = document.querySelector("[data-dz-scheme]");
  const tellScheme = () => {
    const now = dzScheme.chosen();
    scheme.dataset.state = now;
    scheme.setAttribute("aria-label", scheme.dataset[now]);
    scheme.title = scheme.dataset[now];
    scheme.hidden = false;
  };
  scheme.addEventListener("click", () => {
    dzScheme.choose(SCHEMES[(SCHEMES.indexOf(dzScheme.chosen()) + 1) % SCHEMES.length]);
    tellScheme();
  });
  tellScheme();

  /* The theme keeps the phone's navigation in a checkbox; a button opens it by pointer and keyboard alike. */
  const drawer = document.getElementById("__drawer");
  const opener = document.querySelector("[data-dz-drawer]");
  const tell = () => opener.setAttribute("aria-expanded", String(drawer.checked));
  const openDrawer = (open) => {
    drawer.checked = open;
    tell();
  };
  opener.addEventListener("click", () => openDrawer(!drawer.checked));
  drawer.addEventListener("change", tell);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    openDrawer(false);
    opener.focus();
  });

  /* The header names the page once its heading is out of sight, and casts a shadow on what passes below it. */
  const title = document.querySelector("article h1");
  if (title) {
    const parts = [...title.childNodes].filter((part) => !part.matches?.(".headerlink"));
    header.querySelector(".md-header__topic:last-child .md-ellipsis").textContent = parts.map((part) => part.textContent).join("");
    new IntersectionObserver(([seen]) => {
      const above = !seen.isIntersecting && seen.boundingClientRect.top < 0;
      header.querySelector(".md-header__title").classList.toggle("md-header__title--active", above);
      header.classList.toggle("md-header--shadow", above);
    }, { rootMargin: "-48px 0px 0px" }).observe(title);
  }

  /* The table of contents marks the heading that the reader is at: the last one above the middle of the window. */
  const links = new Map([...document.querySelectorAll(".md-nav--secondary a[href^='#']")]
    .map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]).filter(([heading]) => heading));
  const above = new Set();
  const mark = () => {
    const now = [...links.keys()].filter((heading) => above.has(heading)).at(-1);
    for (const [heading, link] of links) {
      link.classList.toggle("md-nav__link--active", heading === now);
      link.classList.toggle("md-nav__link--passed", above.has(heading) && heading !== now);
      if (heading === now) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    links.get(now)?.scrollIntoView?.({ block: "nearest" });
  };
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting, boundingClientRect, rootBounds } of seen) {
      const passed = isIntersecting || boundingClientRect.top < (rootBounds?.top ?? 0);
      if (passed) above.add(target);
      else above.delete(target);
    }
    mark();
  }, { rootMargin: "0px 0px -60%" });
  for (const heading of links.keys()) watch.observe(heading);

  /* The way back up, offered to whoever turns round far down the page. */
  const top = document.querySelector("[data-dz-top]");
  let last = 0;
  addEventListener("scroll", () => {
    const now = scrollY;
    top.hidden = now < innerHeight || now > last;
    last = now;
  }, { passive: true });
  top.addEventListener("click", () => {
    scrollTo({ top: 0 });
    document.getElementById("__skip")?.focus({ preventScroll: true });
  });

  /* On paper everything is unfolded. */
  const folded = new Set();
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("article details:not([open])")) {
      folded.add(part);
      part.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
    folded.clear();
  });

  /* A mark beside a heading says what it is for. */
  const { headingLink = "" } = document.querySelector("article")?.dataset ?? {};
  for (const link of document.querySelectorAll("a.headerlink")) link.title = headingLink;

  /* On a phone the rows of wide tables are laid out as blocks, each cell with the head of its column, after which some browsers
     no longer call them rows. A column of counts has no head where there is nothing to count. */
  const LABELLED = "tbody td:not(.dz-number, .dz-period, .dz-aside, [data-label], [data-key='0'])";
  const ROLES = { "thead, tbody": "rowgroup", tr: "row", "thead th": "columnheader", "tbody th": "rowheader", td: "cell" };
  for (const table of document.querySelectorAll("table.dz-register:not([role])")) {
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.dataset.label ?? cell.textContent);
    for (const cell of table.querySelectorAll(LABELLED)) cell.dataset.label = heads[cell.cellIndex];
    table.setAttribute("role", "table");
    for (const [parts, role] of Object.entries(ROLES)) {
      for (const part of table.querySelectorAll(parts)) part.setAttribute("role", role);
    }
  }

  /* The number of a paragraph is its address. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.dz-paragraph-number");
    if (!link) return;
    navigator.clipboard?.writeText(link.href).then(() => {
      link.classList.add("dz-copied");
      setTimeout(() => link.classList.remove("dz-copied"), 1500);
    }, () => {});
  });
})();
