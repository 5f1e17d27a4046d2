/* Where an index leads to reports (generator/gathering/routing.py): the best of them are asked in their own indexes, a few
   at a time, and what they answer stands below the name of each. */
(() => {
  "use strict";
  const AT_A_TIME = 4;
  const OF_EACH = 3;
  const indexes = new Map();

  const ownIndex = (at) => {
    if (!indexes.has(at)) indexes.set(at, new dzSearch.Index(new URL(`${at}search/`, document.baseURI).href));
    return indexes.get(at);
  };

  /* The answers of one report; none if its index is not to be had. */
  const ask = async (report, at, query) => {
    try {
      const index = ownIndex(at);
      const found = await index.search(query);
      const records = await Promise.all(found.slice(0, OF_EACH).map(({ number }) => index.record(number)));
      return { report, at, records, count: found.length, covered: found[0]?.covered ?? 0, base: index.base };
    } catch {
      return { report, at, records: [], count: 0, covered: 0 };
    }
  };

  /* Reports from `start` on, those first whose own index has all that is asked for in one place. */
  const answers = async (found, start, index, query, root) => {
    const reports = await Promise.all(found.slice(start, start + AT_A_TIME).map(({ number }) => index.record(number)));
    const asked = await Promise.all(reports.map((report) => ask(report, root + report.address, query)));
    return asked.sort((a, b) => b.covered - a.covered);
  };

  const group = ({ report, at, records, count, base }, query, portal, { element, link, root }) => {
    const items = records.map((record) => link(record, query, base, at));
    const name = link({ ...report, text: records.length ? "" : report.text }, query, portal, root);
    const list = element("ol", "", ...items);
    list.setAttribute("aria-label", report.title);
    const made = element("li", "dz-search-group dz-search-report", element("ol", "dz-search-heading", name), list);
    if (count > records.length) {
      const all = element("a", "dz-search-all", portal.words.allInReport.replace("{count}", dzCount(count)));
      const file = location.protocol === "file:" ? "index.html" : "";
      all.href = `${new URL(at + file, document.baseURI).href}?q=${encodeURIComponent(query)}`;
      list.append(element("li", "", all));
    }
    return made;
  };

  /* Put what was found into `list`, and a button for more; `tools.isCurrent` tells whether the reader still waits for it. */
  const show = async (list, found, index, query, tools) => {
    const add = async (start) => {
      const asked = await answers(found, start, index, query, tools.root);
      if (!tools.isCurrent()) return;
      const groups = asked.map((answer) => group(answer, query, index.base, tools));
      if (start) list.append(...groups);
      else list.replaceChildren(...groups);
      if (found.length <= start + AT_A_TIME) return;
      const more = tools.element("button", "dz-search-near", index.base.words.more);
      const item = tools.element("li", "", more);
      more.type = "button";
      more.addEventListener("click", async () => {
        more.disabled = true;
        await add(start + AT_A_TIME);
        item.remove();
        if (tools.isCurrent()) list.querySelectorAll(".dz-search-heading")[start + AT_A_TIME]?.querySelector("a")?.focus();
      });
      list.append(item);
    };
    await add(0);
  };

  window.dzReports = { show };
})();
