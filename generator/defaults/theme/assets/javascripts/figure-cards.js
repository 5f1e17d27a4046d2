/* A card for every figure in a text: on hover, on focus from the keyboard, on tap. A figure is a link without it.
   The card stands in the document right after its link, so that Tab leads into it; the browser shows it above the page. */
(() => {
  "use strict";
  const BEFORE_OPENING = 180;
  const BEFORE_CLOSING = 260;
  const GAP = 6;
  const { root, cards: folder } = document.currentScript.dataset;
  const SIGNS = { holds: "✓", rest: "≥", differs: "≠" };
  if (!HTMLElement.prototype.showPopover) return;

  const waiting = new Map();
  const arrived = new Map();
  window.dzCards = { add: (family, data) => arrived.set(family, data) };

  const load = (family) => {
    if (!waiting.has(family)) {
      waiting.set(family, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${folder}${family}/cards.js`;
        script.onload = () => resolve(arrived.get(family));
        script.onerror = () => { waiting.delete(family); reject(new Error(script.src)); };
        document.head.append(script);
      }));
    }
    return waiting.get(family);
  };

  const address = (path) => {
    const [folders, anchor = ""] = path.split("#");
    const file = location.protocol === "file:" ? "index.html" : "";
    return `${new URL(root + folders + file, document.baseURI).href}${anchor && `#${anchor}`}`;
  };

  const element = (tag, name, ...children) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...children);
    return made;
  };

  const inLanguage = (lang, text) => Object.assign(element("span", "", text), { lang, dir: "auto" });
  const linkTo = (path, name) => Object.assign(element("a", "", name), { href: address(path) });

  const copyButton = (told, words, status) => {
    const button = element("button", "", words.copy);
    button.type = "button";
    button.addEventListener("click", () => {
      navigator.clipboard?.writeText(told.quotation).then(() => { status.textContent = words.copied; }, () => {});
    });
    return button;
  };

  const places = (told) => (told.places ?? []).flatMap(([name, path]) => [path ? linkTo(path, name) : name, " "]);

  const source = (told, { words, sourceLang }) => {
    const line = element("p", "dz-figure-card-source", `${words.source} `, ...places(told));
    const written = [told.value, ...(told.others ?? []).map(([, text]) => text)];
    if (told.printed && !written.includes(told.printed)) line.append(`${words.printed} `, inLanguage(sourceLang, told.printed));
    return line;
  };

  const proofs = (told, words) => (told.relations ?? []).length
    ? told.relations.map(([verdict, claim]) => element("p", `dz-figure-card-proof dz-verdict--${verdict}`, `${SIGNS[verdict]} `, claim))
    : [element("p", "dz-figure-card-proof", words.unproved)];

  const contents = (told, data) => {
    const { words } = data;
    const status = element("span", "dz-figure-card-status");
    status.setAttribute("role", "status");
    const value = element("p", "dz-figure-card-value", element("b", "", told.value));
    for (const [lang, text] of told.others ?? []) if (text !== told.value) value.append(" ", inLanguage(lang, text));
    const what = element("p", "dz-figure-card-what", `${told.metric} · ${told.period} `,
      ...told.marks.flatMap((mark) => [element("span", "dz-badge", mark), " "]));
    const summary = element("div", "", value, what);
    summary.id = "dz-figure-card-summary";
    if (told.change) summary.append(element("p", "dz-figure-card-change", told.change));
    const parts = [summary, ...proofs(told, words), source(told, data)];
    if (told.note) parts.push(element("p", "dz-figure-card-note", told.note));
    if (told.links) {
      parts.push(element("ul", "dz-figure-card-links", ...told.links.map(([kind, name, path]) =>
        element("li", "", element("b", "", kind), " ", linkTo(path, name)))));
    }
    parts.push(element("p", "dz-figure-card-actions", linkTo(told.page, words.page), linkTo(told.row, words.row),
      copyButton(told, words, status), status));
    return parts;
  };

  const card = element("div", "dz-figure-card");
  card.id = "dz-figure-card";
  card.popover = "manual";
  card.setAttribute("role", "group");
  card.lang = document.documentElement.lang;
  let open = null;
  let timer;

  const place = () => {
    const line = [...open.getClientRects()].at(-1) ?? open.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(line.left, width - card.offsetWidth - 8));
    const below = line.bottom + GAP;
    const fits = below + card.offsetHeight < innerHeight || line.top < card.offsetHeight + GAP;
    card.style.left = `${left}px`;
    card.style.top = `${fits ? below : line.top - GAP - card.offsetHeight}px`;
  };

  const close = () => {
    clearTimeout(timer);
    if (!open) return;
    open.removeAttribute("aria-describedby");
    open = null;
    card.hidePopover();
    card.remove();
  };

  const show = async (link) => {
    clearTimeout(timer);
    if (open === link) return;
    const data = await load(link.dataset.family).catch(() => null);
    const told = data?.cards[decodeURIComponent(link.hash.slice(1))];
    if (!told || link !== wanted || !link.isConnected) return;
    close();
    open = link;
    card.replaceChildren(...contents(told, data));
    card.setAttribute("aria-label", `${told.metric} · ${told.period}`);
    link.after(card);
    link.setAttribute("aria-describedby", "dz-figure-card-summary");
    card.showPopover();
    place();
  };

  /* The figure that the reader is at; what was asked for earlier and arrives later is not shown. */
  let wanted = null;
  /* Escape brings the focus back to the link, which must not open the card again. */
  let dismissed = null;
  const figureAt = (event) => event.target.closest?.("a[data-family]:not(.dz-figure-card a)");
  const ask = (link, pause) => {
    wanted = link;
    clearTimeout(timer);
    timer = setTimeout(() => show(link), pause);
  };
  const leave = () => {
    clearTimeout(timer);
    wanted = null;
    timer = setTimeout(close, BEFORE_CLOSING);
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = figureAt(event);
    if (link) {
      load(link.dataset.family).catch(() => {});
      ask(link, BEFORE_OPENING);
    } else if (card.contains(event.target)) {
      clearTimeout(timer);
    }
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "touch" || !(figureAt(event) || card.contains(event.target))) return;
    if (!card.contains(document.activeElement) && document.activeElement !== open) leave();
  });
  document.addEventListener("focusin", (event) => {
    const link = figureAt(event);
    if (link && link === dismissed) return;
    dismissed = null;
    if (link?.matches(":focus-visible")) ask(link, 0);
    else if (open && !link && !card.contains(event.target)) close();
  });
  document.addEventListener("focusout", (event) => {
    const to = event.relatedTarget;
    if (open && to && to !== open && !card.contains(to)) close();
  });

  /* The first tap shows the card, a second one follows the link. */
  document.addEventListener("click", (event) => {
    const link = figureAt(event);
    if (link && event.pointerType === "touch" && open !== link) {
      event.preventDefault();
      ask(link, 0);
    } else if (!link && open && !card.contains(event.target)) {
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    const link = open;
    const inside = card.contains(document.activeElement);
    wanted = null;
    close();
    dismissed = link;
    if (inside) link.focus();
    event.stopPropagation();
  }, true);
  addEventListener("scroll", () => { if (open) place(); }, { passive: true, capture: true });
  addEventListener("resize", () => { if (open) place(); });
})();
