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

  const ready = (root) => {
    for (const button of root.querySelectorAll(".dz-cite-button[hidden]")) button.hidden = false;
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

  let loading;
  const references = (file) => (loading ??= new Promise((done, failed) => {
    window.dzReferences = done;
    const script = document.createElement("script");
    script.src = file;
    script.onerror = () => { loading = undefined; failed(new Error(file)); };
    document.head.append(script);
  }));

  /* A row has only the words of its citation: it gets the forms of the page's own with what belongs to the row. */
  const complete = async (row, details) => {
    const found = await references(row.closest("table").dataset.references).catch(() => null);
    if (!found || details.querySelector(".dz-citing")) return;
    const [key, ...forms] = found[row.id];
    const citing = [...document.querySelectorAll(".dz-citing")].at(-1).cloneNode(true);
    citing.dataset.key = key;
    const words = [...details.querySelectorAll(".dz-citation")];
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
