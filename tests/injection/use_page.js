/* Runs in the opened page: does there what a reader can do, so that everything scripts write stands in it; gives what
   stood there only for a while. */
async (queries) => {
  const FEW = 3;
  const few = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).slice(0, FEW);
  const until = async (condition) => {
    for (let turn = 0; turn < 500 && !condition(); turn += 1) await new Promise((done) => setTimeout(done, 20));
    if (!condition()) throw new Error(`it never came to ${condition}`);
  };
  const said = [];

  for (const details of few("article details")) details.open = true;
  for (const details of few("details.dz-cite")) {
    details.open = true;
    await until(() => details.querySelector(".dz-citing") ?? details.closest(".dz-citing"));
    for (const part of details.querySelectorAll("details")) part.open = true;
  }

  for (const link of few("article a[data-family]")) {
    link.focus();
    await until(() => link.nextElementSibling?.id === "dz-figure-card");
    said.push(link.nextElementSibling.textContent);
  }

  for (const mark of few(".dz-chart [data-tip]")) {
    mark.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: 20, clientY: 20 }));
    said.push(document.querySelector(".dz-tip").textContent);
  }
  for (const button of few(".dz-chart button[data-spec]").slice(0, 1)) {
    button.click();
    await until(() => button.closest(".dz-chart").querySelector(".dz-explorer svg text"));
  }

  document.querySelector("button[data-dz-review]")?.click();

  const panel = document.querySelector("dialog.dz-search");
  if (panel) {
    document.querySelector("[data-dz-search]").click();
    for (const query of queries) {
      panel.querySelector("[role=status]").textContent = "";
      panel.querySelector("input").value = query;
      panel.querySelector("input").dispatchEvent(new Event("input", { bubbles: true }));
      await until(() => panel.querySelector("[role=status]").textContent);
      for (const part of panel.querySelectorAll("a > *")) said.push(part.textContent.replace(/^…/, ""));
    }
  }
  return said;
}
