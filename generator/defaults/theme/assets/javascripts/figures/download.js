/* Downloads the rows that the table shows, as CSV like the whole file and as JSON. Their data are loaded when first asked
   for, by a script, so that it works from a folder, too. */
(() => {
  "use strict";
  const files = document.querySelector(".dz-filter-files");
  const BYTE_ORDER_MARK = "\ufeff";

  /* As spreadsheets read it: a quote in quotes is doubled, and no text begins like a formula. */
  const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

  const csv = ({ columns, rows, formulaSigns }, shown) => {
    const guarded = (cell, type) => (type === "string" && formulaSigns.includes(cell[0]) ? `'${cell}` : cell);
    const line = (cells) => `${cells.map(quoted).join(",")}\n`;
    const head = line(columns.map(([name]) => name));
    const body = shown.map((id) => line(rows[id].map((cell, index) => guarded(cell, columns[index][1]))));
    return BYTE_ORDER_MARK + head + body.join("");
  };

  const typed = (cell, type) => (type === "number" ? Number(cell) : type === "boolean" ? cell === "true" : cell);

  const json = ({ columns, rows }, shown) => {
    const figures = shown.map((id) => Object.fromEntries(
      columns.map(([name, type], index) => [name, typed(rows[id][index], type)])));
    return `${JSON.stringify({ address: location.href, figures }, null, 2)}\n`;
  };

  const save = (name, type, content) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  files.addEventListener("click", async (event) => {
    const format = event.target.closest("button")?.dataset.format;
    if (!format) return;
    const found = await dzReceived("dzRecords", files.dataset.records).catch(() => null);
    if (!found) {
      dzFigureTable.fail();
      return;
    }
    const shown = dzFigureTable.shown();
    if (format === "csv") save("figures-shown.csv", "text/csv", csv(found, shown));
    else save("figures-shown.json", "application/json", json(found, shown));
  });
})();
