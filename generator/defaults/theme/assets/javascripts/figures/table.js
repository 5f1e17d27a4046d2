/* The table of figures: filters, order, and an address for either. The form's fields are the whole state, and the address
   repeats it; rows that are not shown are taken out of the table, so that thousands of them cost nothing to draw. */
(() => {
  "use strict";
  const DRAWN_AT_FIRST = 500;
  const form = document.querySelector("form.dz-filters");
  const table = document.querySelector("table.dz-register--all");
  const status = form.querySelector("[role=status]");
  const more = document.querySelector(".dz-filter-more");
  const heads = [...table.tHead.rows[0].cells];
  const numeric = new Set(["value", "uses"]);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const fields = [...form.elements].filter((field) => field.name);
  const filters = fields.filter((field) => field.name !== "sort" && field.name !== "words");

  const groups = [...table.tBodies].map((body) => ({ body, head: body.querySelector(".dz-group") }));
  const rows = groups.flatMap(({ body }) => [...body.querySelectorAll("tr[id]")].map((element) => ({ element, body })));
  const rowOf = new Map(rows.map((row) => [row.element.id, row]));
  let found = rows;
  let drawn = DRAWN_AT_FIRST;

  /* The row that the address names; no row where it names nothing that can be read. */
  const named = () => {
    try {
      return rowOf.get(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return undefined;
    }
  };

  /* What a row says to one filter. */
  const meets = {
    part: (said, wanted) => said.split(" ").some((place) => place === wanted || place.startsWith(`${wanted}.`)),
    period: (said, wanted) => {
      const [first, last] = said.split("-");
      return said === wanted || (last !== undefined && first <= wanted && wanted <= last);
    },
  };
  const equals = (said, wanted) => said === wanted;

  /* Words: every one has to be in the row, in either language and in either script, as the search reads them. */
  let reader = null;
  const text = (row) => {
    const cells = [...row.element.cells].slice(0, -1).map((cell) => cell.textContent);
    return [...cells, groups.find(({ body }) => body === row.body).head.textContent].join(" ");
  };

  const read = (row) => {
    const folded = dzTokens.fold(text(row), reader.simplified);
    const runs = dzTokens.runs(folded, reader.scales);
    return {
      folded,
      words: ` ${runs.filter((run) => run.kind === "word").map((run) => run.word).join(" ")}`,
      numbers: runs.filter((run) => run.kind === "number"),
    };
  };

  const has = (said, run) => {
    if (run.kind === "number") {
      return said.numbers.some((number) => number.value === run.value || number.digits.startsWith(run.digits));
    }
    if (run.kind === "word") return said.words.includes(` ${dzTokens.beginning(run.word)}`);
    return said.folded.includes(run.han);
  };

  const asked = () => dzTokens.runs(dzTokens.fold(form.elements.words.value, reader.simplified), reader.scales);

  const passes = () => {
    const chosen = filters.filter((field) => field.value)
      .map(({ name, value }) => ({ name, value, test: meets[name] ?? equals }));
    const runs = reader && form.elements.words.value.trim() ? asked() : [];
    return (row) => chosen.every(({ name, value, test }) => test(row.element.dataset[name], value))
      && runs.every((run) => has((row.said ??= read(row)), run));
  };

  /* Order. Rows without a value come last, whichever way. */
  const keyOf = (column) => {
    const index = heads.findIndex((head) => head.dataset.column === column);
    return ({ element }) => {
      const cell = element.cells[index];
      const key = cell.dataset.key ?? cell.textContent.trim();
      return numeric.has(column) ? Number(key) : key;
    };
  };

  const sorted = (list) => {
    const [, sign, column] = form.elements.sort.value.match(/^(-?)(.*)$/);
    if (!column) return list;
    const key = keyOf(column);
    const compare = numeric.has(column) ? (a, b) => a - b : collator.compare;
    return list.map((row) => [key(row), row]).sort(([a], [b]) => {
      if (a === "" || b === "") return Number(a === "") - Number(b === "");
      return sign ? compare(b, a) : compare(a, b);
    }).map(([, row]) => row);
  };

  const place = (shown) => {
    const inOrder = !form.elements.sort.value;
    for (const group of groups) {
      const own = inOrder ? shown.filter((row) => row.body === group.body) : group === groups[0] ? shown : [];
      const elements = own.map((row) => row.element);
      group.body.replaceChildren(...(inOrder && own.length ? [group.head, ...elements] : elements));
    }
    isWhole = inOrder && shown.length === rows.length;
  };

  /* As the page came, or as if it had just come. */
  let isWhole = true;
  const draw = () => {
    const shown = found.slice(0, drawn);
    const staysWhole = isWhole && shown.length === rows.length && !form.elements.sort.value;
    if (!staysWhole) place(shown);
    const rest = found.length > shown.length;
    more.hidden = !rest;
    more.firstChild.textContent = fill(more.dataset.words ??= more.textContent, shown.length);
    status.textContent = found.length
      ? fill(rest ? status.dataset.first : status.dataset.count, shown.length)
      : status.dataset.none;
  };

  const fill = (words, shown) => words.replace("{shown}", dzCount(shown)).replace("{found}", dzCount(found.length))
    .replace("{count}", dzCount(rows.length));

  const markHeads = () => {
    const [, sign, column] = form.elements.sort.value.match(/^(-?)(.*)$/);
    for (const head of heads) {
      if (head.dataset.column === column) head.setAttribute("aria-sort", sign ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  };

  const show = () => {
    markHeads();
    found = sorted(rows.filter(passes()));
    drawn = DRAWN_AT_FIRST;
    const target = named();
    if (target) drawn = Math.max(drawn, found.indexOf(target) + 1);
    draw();
  };

  /* What words mean is known to the search; it is loaded when words are first asked for. */
  const showAll = async () => {
    if (form.elements.words.value.trim() && !reader) reader = await window.dzSearchBase?.().catch(() => null);
    show();
  };

  /* The address. Parameters that are not ours stay as they are; values that no field has are as good as none. */
  const address = () => {
    const url = new URL(location.href);
    for (const { name, value } of fields) {
      if (value.trim()) url.searchParams.set(name, value.trim());
      else url.searchParams.delete(name);
    }
    return url;
  };

  const remember = (replace) => {
    const url = address();
    if (url.href === location.href) return;
    if (!replace) url.hash = "";
    history[replace ? "replaceState" : "pushState"](history.state, "", url);
    keepInOtherLanguage();
  };

  const recall = () => {
    const given = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = given.get(field.name) ?? "";
      field.value = value;
      if (field.value !== value) field.value = "";
    }
    keepInOtherLanguage();
    return showAll();
  };

  const keepInOtherLanguage = () => {
    for (const link of document.querySelectorAll("a[data-dz-keep-anchor]")) link.search = location.search;
  };

  /* One entry in the history for a word, not one for each of its letters. */
  let typing = false;
  let pause;
  form.addEventListener("input", (event) => {
    if (event.target.name !== "words") return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      remember(typing);
      typing = true;
      showAll();
    }, 120);
  });
  form.elements.words.addEventListener("blur", () => { typing = false; });
  form.addEventListener("change", (event) => {
    if (event.target.name === "words") return;
    remember(false);
    showAll();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.value = "";
    remember(false);
    showAll();
  });
  addEventListener("popstate", recall);

  /* A link to a row that is not shown shows all rows again. */
  addEventListener("hashchange", () => {
    const target = named();
    if (!target || target.element.isConnected) return;
    if (!found.includes(target)) {
      for (const field of fields) field.value = "";
      remember(true);
    }
    show();
    target.element.scrollIntoView();
  });

  more.addEventListener("click", () => {
    const next = found[drawn]?.element;
    drawn = found.length;
    draw();
    next?.querySelector("a")?.focus();
  });

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const { column } = head.dataset;
      const { sort } = form.elements;
      sort.value = sort.value === column ? `-${column}` : sort.value === `-${column}` ? "" : column;
      remember(false);
      showAll();
    });
  }

  /* On a phone rows are cards and their heads are for screen readers only: the field “Order” does what they do. */
  const narrow = matchMedia("(max-width: 44em)");
  const adapt = () => {
    for (const head of heads) head.firstChild.tabIndex = narrow.matches ? -1 : 0;
  };
  narrow.addEventListener("change", adapt);
  adapt();

  window.dzFigureTable = { shown: () => found.map((row) => row.element.id), fail: () => { status.textContent = status.dataset.failed; } };
  form.hidden = false;
  recall().then(() => named()?.element.scrollIntoView());
})();
