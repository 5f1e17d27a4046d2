/* Citations: the day on which they are read, buttons to copy and to save, and for rows of the register what reference
   managers read, loaded when a reader unfolds one. One listener a kind, on the document. */
(() => {
  "use strict";
  const status = document.createElement("p");
  status.className = "dz-cite-status";
  status.setAttribute("role", "status");

  const today = () => {
    const now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  };

  const newButton = (kind, text, name) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "dz-cite-button";
    made.dataset.dzCite = kind;
    made.textContent = text;
    made.setAttribute("aria-label", name);
    return made;
  };

  /* A button that copies each form, and one that saves what reference managers read. */
  const offer = (form) => {
    const { copy, copyOf, save } = form.closest(".dz-citing").dataset;
    const style = form.querySelector(".dz-cite-label > span, summary").textContent;
    const copying = newButton("copy", copy, copyOf + (form.dataset.of ?? style));
    if (!form.dataset.form) {
      form.querySelector(".dz-cite-label").append(copying);
      return;
    }
    const saving = save.replace("{format}", style);
    const label = document.createElement("p");
    label.className = "dz-cite-label";
    label.append(copying, newButton(form.dataset.form, saving, saving));
    form.querySelector(".dz-citation").before(label);
  };

  const ready = (root) => {
    for (const form of root.querySelectorAll(".dz-cite-form")) if (!form.querySelector(".dz-cite-button")) offer(form);
    for (const place of root.querySelectorAll(".dz-accessed")) place.textContent = today();
  };

  const textOf = (button) => button.closest(".dz-cite-form").querySelector(".dz-citation");

  /* Browsers that keep pages from the clipboard get the text marked, so that a key copies it. */
  const copy = async (button) => {
    const text = textOf(button);
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
    } catch {
      getSelection().selectAllChildren(text);
      if (!document.execCommand("copy")) return;
    }
    const { copied } = button.closest(".dz-citing").dataset;
    const words = button.textContent;
    if (words === copied) return;
    document.body.append(status);
    status.textContent = copied;
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = words;
      status.textContent = "";
    }, 2000);
  };

  const save = (button, ending) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([textOf(button).textContent], { type: "text/plain" }));
    link.download = `${button.closest(".dz-citing").dataset.key}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  /* In words, with the day of today where it belongs. */
  const written = ([lang, parts]) => {
    const text = document.createElement("p");
    text.className = "dz-citation";
    text.lang = lang;
    text.textContent = parts.join(today());
    return text;
  };

  /* Where the register is divided, its rows have not even the words: there are too many of them. */
  for (const table of document.querySelectorAll("table[data-cite]")) {
    for (const row of table.querySelectorAll("tr[id]")) {
      const details = document.createElement("details");
      details.className = "dz-details dz-cite";
      const summary = document.createElement("summary");
      summary.textContent = table.dataset.cite;
      details.append(summary);
      row.lastElementChild.append(details);
    }
  }

  /* A row has only the words of its citation: it gets the forms of the page's own with what belongs to the row. */
  const complete = async (row, details) => {
    const found = await dzReceived("dzReferences", row.closest("table").dataset.references).catch(() => null);
    if (!found || details.querySelector(".dz-citing")) return;
    const [key, address, bibtex, csl, texts] = found[row.id];
    const forms = [address, bibtex, csl];
    const citing = [...document.querySelectorAll(".dz-citing")].at(-1).cloneNode(true);
    citing.dataset.key = key;
    const words = texts ? texts.map(written) : [...details.querySelectorAll(".dz-citation")];
    const places = [...citing.querySelectorAll(".dz-citation")];
    words.forEach((text, index) => places[index].replaceWith(text));
    forms.forEach((form, index) => { places[words.length + index].textContent = form; });
    for (const unfolded of citing.querySelectorAll("details")) unfolded.open = false;
    details.append(citing);
    ready(details);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".dz-cite-button");
    if (!button) return;
    const kind = button.dataset.dzCite;
    if (kind === "copy") copy(button);
    else save(button, kind);
  });

  const unfold = (details) => {
    ready(details);
    const row = details.closest("tr[id]");
    if (row) complete(row, details);
  };

  document.addEventListener("toggle", ({ target }) => {
    if (target.matches?.("details.dz-cite[open]")) unfold(target);
  }, true);

  /* What a reader unfolded before this was loaded. */
  for (const details of document.querySelectorAll("details.dz-cite[open]")) unfold(details);

  for (const citing of document.querySelectorAll(".dz-citing")) {
    if (!citing.closest("details")) ready(citing);
  }
})();
