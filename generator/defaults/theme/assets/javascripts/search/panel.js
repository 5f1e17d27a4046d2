/* The search panel: opens on the button, on "/" and Ctrl+K and on ?q=, loads the index when it is first asked for, and
   marks on a page what a result led to. */
(() => {
  "use strict";
  const KINDS_AT_FIRST = 6;
  const OF_EACH_AT_FIRST = 3;
  const SHOWN_OF_A_KIND = 40;
  const SNIPPET = 130;
  const panel = document.querySelector("dialog.dz-search");
  if (!panel?.showModal) return;
  const here = document.currentScript;
  const { root, index: own, other, otherRoot, otherLang, ...words } = panel.dataset;

  const built = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };
  const input = built("input", {
    type: "search", name: "q", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go",
    "aria-describedby": "dz-search-hint",
  });
  const status = built("p", { class: "dz-search-status", role: "status" });
  const filters = built("div", { class: "dz-search-kinds", role: "group", "aria-label": words.kinds });
  const list = built("ol", { class: "dz-search-results", "aria-label": words.results });
  const label = built("span", { class: "dz-search-label" }, panel.getAttribute("aria-label"));
  panel.append(
    built("form", { class: "dz-search-form", role: "search" }, built("label", {}, label, input),
      built("button", { type: "button", "data-dz-close": "" }, words.close)),
    built("p", { class: "dz-search-hint", id: "dz-search-hint" }, words.hint), status, filters, list);

  let asked = 0;
  let shown = { query: "", found: [], kind: "" };

  const script = (name) => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = new URL(name, here.src);
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });

  let engine;
  const load = () => (engine ??= script("libraries.js").then(() => script("tokens.js")).then(() => script("engine.js"))
    .then(async () => {
      const index = new dzSearch.Index(new URL(own, document.baseURI).href);
      await index.ready;
      if (index.base.leadsToReports) await script("reports.js");
      return index;
    }));
  /* How a language's words, numbers and scripts are read, for others who compare texts. */
  window.dzSearchBase = () => load().then((index) => index.base);
  let otherIndex;
  const loadOther = () => (otherIndex ??= new dzSearch.Index(new URL(other, document.baseURI).href));

  /* Where a text has what a query asks for, as merged [start, end] pairs. */
  const marks = (text, query, base) => {
    const lower = text.toLowerCase();
    const parts = dzTokens.runs(dzTokens.fold(query, base.simplified), base.scales).flatMap((run) => {
      if (run.kind === "number") return [Array.from(run.digits, (digit) => digit.replace(".", "\\.")).join(",?")];
      if (run.kind === "word") return [`(?<!\\p{L})${dzTokens.beginning(run.word)}\\p{L}*`];
      return run.han.length < 2 ? [run.han] : Array.from({ length: run.han.length - 1 }, (_, at) => run.han.slice(at, at + 2));
    });
    const found = [];
    for (const part of parts) {
      for (const match of lower.matchAll(new RegExp(part, "gu"))) found.push([match.index, match.index + match[0].length]);
    }
    found.sort((a, b) => a[0] - b[0]);
    return found.reduce((merged, [start, end]) => {
      const last = merged.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
      return merged;
    }, []);
  };

  const marked = (text, query, base) => {
    const fragment = document.createDocumentFragment();
    let at = 0;
    for (const [start, end] of marks(text, query, base)) {
      fragment.append(text.slice(at, start));
      fragment.append(Object.assign(document.createElement("mark"), { textContent: text.slice(start, end) }));
      at = end;
    }
    fragment.append(text.slice(at));
    return fragment;
  };

  const snippet = (text, query, base) => {
    const first = marks(text, query, base)[0]?.[0] ?? 0;
    if (text.length <= SNIPPET) return text;
    const start = first < SNIPPET - 30 ? 0 : Math.max(0, first - 30);
    return `${start ? "…" : ""}${text.slice(start, start + SNIPPET)}${start + SNIPPET < text.length ? "…" : ""}`;
  };

  const address = (result, query, base) => {
    const [path, anchor = ""] = result.address.split("#");
    const file = location.protocol === "file:" ? "index.html" : "";
    return `${new URL(base + path + file, document.baseURI).href}?h=${encodeURIComponent(query)}${anchor && `#${anchor}`}`;
  };

  const element = (tag, name, ...children) => {
    const made = document.createElement(tag);
    made.className = name;
    made.append(...children);
    return made;
  };

  const resultLink = (result, query, base, from, lang) => {
    const link = element("a", "dz-search-result");
    link.href = address(result, query, from);
    if (lang) Object.assign(link, { lang, dir: "auto" });
    link.append(element("span", "dz-search-title", marked(result.title, query, base)));
    if (result.answer) link.append(element("b", "dz-search-answer", result.answer));
    if (result.text) link.append(element("span", "dz-search-text", marked(snippet(result.text, query, base), query, base)));
    if (result.place) link.append(element("span", "dz-search-place", result.place));
    return element("li", "", link);
  };

  /* Results of one kind, the best kind first. */
  const group = (records, query, base) => {
    const name = base.words.kinds[records[0].kind] ?? records[0].kind;
    const items = element("ol", "", ...records.map((record) => resultLink(record, query, base, root)));
    items.setAttribute("aria-label", name);
    return element("li", "dz-search-group", element("p", "dz-search-kind", name), items);
  };

  const filterButton = (kind, label, count) => {
    const button = element("button", "", `${label} `, element("span", "", dzCount(count)));
    button.type = "button";
    button.setAttribute("aria-pressed", String(shown.kind === kind));
    button.addEventListener("click", () => { shown.kind = kind; show(); });
    return button;
  };

  const show = async () => {
    const { query, found, kind } = shown;
    const turn = asked;
    const index = await engine;
    const { words } = index.base;
    if (index.base.leadsToReports) {
      await showReports(index, turn);
      return;
    }
    const counts = new Map();
    for (const entry of found) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
    const kinds = kind ? [kind] : [...counts.keys()].slice(0, KINDS_AT_FIRST);
    const most = kind ? SHOWN_OF_A_KIND : OF_EACH_AT_FIRST;
    const groups = await Promise.all(kinds.map((name) => Promise.all(
      found.filter((entry) => entry.kind === name).slice(0, most).map((entry) => index.record(entry.number)))));
    if (turn !== asked) return;
    filters.replaceChildren(...(counts.size > 1
      ? [filterButton("", words.all, found.length), ...Array.from(counts, ([name, count]) => filterButton(name, words.kinds[name] ?? name, count))]
      : []));
    list.replaceChildren(...groups.map((records) => group(records, query, index.base)));
    const partial = found.length && found[0].covered < 0.999;
    status.textContent = found.length
      ? (partial ? words.partial : words.count).replace("{count}", dzCount(found.length))
      : words.none;
    if (!found.length) await offerOthers(query, index, turn);
  };

  const showReports = async (index, turn) => {
    const { query, found } = shown;
    const { words } = index.base;
    const isPartial = found.length && found[0].covered < 0.999;
    status.textContent = found.length ? (isPartial ? words.partial : words.found).replace("{count}", dzCount(found.length)) : words.none;
    if (!found.length) {
      list.replaceChildren();
      await offerOthers(query, index, turn);
      return;
    }
    await dzReports.show(list, found, index, query, { element, link: resultLink, root, isCurrent: () => turn === asked });
  };

  /* Nothing was found: the nearest words, and what the other language has. */
  const offerOthers = async (query, index, turn) => {
    const near = await nearest(query, index);
    const elsewhere = other ? await loadOther().search(query).catch(() => []) : [];
    const records = await Promise.all(elsewhere.slice(0, 3).map((entry) => otherIndex.record(entry.number)));
    if (turn !== asked) return;
    const { words } = index.base;
    for (const word of near) {
      const button = element("button", "dz-search-near", word);
      button.type = "button";
      button.addEventListener("click", () => { input.value = word; ask(); });
      list.append(element("li", "", `${words.nearest} `, button));
    }
    list.append(...records.map((record) => resultLink(record, query, otherIndex.base, otherRoot, otherLang)));
  };

  const nearest = async (query, index) => {
    const found = new Set();
    for (const need of dzTokens.needs(query, index.base)) {
      const [{ term }] = need;
      const pieces = await index.pieces(term, true);
      const near = pieces.flatMap((piece) => piece.search(term, { fuzzy: 0.4, prefix: (word) => word.length === 1 }).slice(0, 3));
      for (const { terms } of near) if (!/^[=^]/.test(terms[0])) found.add(terms[0]);
    }
    return [...found].slice(0, 3);
  };

  const ask = async () => {
    const query = input.value.trim();
    const turn = (asked += 1);
    remember(query);
    if (!query) {
      filters.replaceChildren();
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    const index = await load().catch(() => null);
    if (!index || turn !== asked) return;
    const found = await index.search(query);
    if (turn !== asked) return;
    shown = { query, found, kind: "" };
    await show();
  };

  const remember = (query) => {
    const url = new URL(location.href);
    if (query) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    history.replaceState(history.state, "", url);
  };

  const open = (query) => {
    load().catch(() => {});
    if (!panel.open) panel.showModal();
    if (query !== undefined) input.value = query;
    input.select();
    if (input.value) ask();
  };

  const move = (step) => {
    const links = [...list.querySelectorAll("a, button")];
    const at = links.indexOf(document.activeElement) + step;
    (at < 0 ? input : links[Math.min(at, links.length - 1)])?.focus();
  };

  let pause;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, 40);
  });
  panel.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    }
  });
  panel.addEventListener("click", (event) => {
    if (event.target === panel || event.target.closest("[data-dz-close]")) panel.close();
  });
  panel.addEventListener("close", () => remember(""));
  for (const button of document.querySelectorAll("[data-dz-search]")) {
    button.hidden = false;
    button.addEventListener("click", () => open());
    for (const kind of ["pointerenter", "focus"]) button.addEventListener(kind, () => load().catch(() => {}), { once: true });
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const wanted = (event.key === "/" && !typing) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (!wanted || event.isComposing) return;
    event.preventDefault();
    open();
  });

  /* What a result led to: marked without touching the text, so that copies and screen readers get it as it is. */
  const markPage = async (query) => {
    const url = new URL(location.href);
    url.searchParams.delete("h");
    history.replaceState(history.state, "", url);
    if (!CSS.highlights) return;
    const index = await load();
    const ranges = [];
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const [start, end] of marks(walker.currentNode.data, query, index.base)) {
        const range = new Range();
        range.setStart(walker.currentNode, start);
        range.setEnd(walker.currentNode, end);
        ranges.push(range);
      }
    }
    CSS.highlights.set("dz-found", new Highlight(...ranges));
  };

  const parameters = new URLSearchParams(location.search);
  if (parameters.has("q")) open(parameters.get("q"));
  if (parameters.has("h")) markPage(parameters.get("h"));
})();
