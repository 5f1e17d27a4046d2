/* Reviewing a section: its figures stand out in the text, and a bar at the foot steps through them. The list that it
   steps through is on the page; without this it is read there. `?review` opens it, so that a review can be shared. */
(() => {
  "use strict";
  const PARAMETER = "review";
  const button = document.querySelector("button[data-dz-review]");
  if (!button) return;
  const rows = [...document.querySelectorAll(".dz-review-list > li")];
  const words = { start: button.textContent, ...button.dataset };
  const linksOf = (row) => [...document.querySelectorAll(".dz-paragraph a.dz-figure")]
    .filter((link) => link.hash === row.querySelector("a.dz-figure").hash);
  const isMirrored = getComputedStyle(document.body).direction === "rtl";
  const [back, forth] = isMirrored ? ["→", "←"] : ["←", "→"];
  const keys = isMirrored ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  let bar = null;
  let now = 0;

  const make = (label, sign, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "dz-button";
    made.textContent = sign;
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    return made;
  };

  const mark = () => {
    for (const row of rows) {
      for (const link of linksOf(row)) link.classList.add("proved" in row.dataset ? "dz-proved" : "dz-unproved");
    }
  };

  const unmark = () => {
    for (const link of document.querySelectorAll("a.dz-figure")) link.classList.remove("dz-proved", "dz-unproved", "dz-review-now");
  };

  const go = (number) => {
    now = (number + rows.length) % rows.length;
    const row = rows[now];
    const told = row.cloneNode(true);
    bar.querySelector(".dz-review-told").replaceChildren(...told.childNodes);
    bar.querySelector(".dz-review-step").textContent =
      words.step.replace("{number}", dzCount(now + 1)).replace("{count}", dzCount(rows.length));
    document.querySelector(".dz-review-now")?.classList.remove("dz-review-now");
    const [link] = linksOf(row);
    link?.classList.add("dz-review-now");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    link?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  };

  const remember = (on) => {
    const url = new URL(location.href);
    if (on) url.searchParams.set(PARAMETER, "");
    else url.searchParams.delete(PARAMETER);
    history.replaceState(history.state, "", url.href.replace(/([?&]review)=(?=&|#|$)/, "$1"));
  };

  const makeBar = () => {
    const made = document.createElement("section");
    made.className = "dz-review-bar md-typeset";
    made.setAttribute("aria-label", document.querySelector(".dz-review > summary").textContent);
    const step = Object.assign(document.createElement("span"), { className: "dz-review-step" });
    const told = Object.assign(document.createElement("div"), { className: "dz-review-told" });
    told.setAttribute("role", "status");
    const controls = Object.assign(document.createElement("div"), { className: "dz-review-controls" });
    controls.append(make(words.previous, back, () => go(now - 1)), step, make(words.next, forth, () => go(now + 1)), make("", words.stop, stop));
    made.append(controls, told);
    made.addEventListener("keydown", (event) => {
      if (event.key === keys[1]) go(now + 1);
      else if (event.key === keys[0]) go(now - 1);
      else if (event.key === "Escape") stop();
    });
    return made;
  };

  function start() {
    bar = makeBar();
    document.querySelector("main").append(bar);
    button.textContent = words.stop;
    button.setAttribute("aria-pressed", "true");
    mark();
    remember(true);
    go(0);
    bar.querySelector("[aria-label='" + CSS.escape(words.next) + "'], button:nth-of-type(2)")?.focus({ preventScroll: true });
  }

  function stop() {
    bar.remove();
    bar = null;
    button.textContent = words.start;
    button.setAttribute("aria-pressed", "false");
    unmark();
    remember(false);
    button.focus({ preventScroll: true });
  }

  button.hidden = false;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => (bar ? stop() : start()));
  if (new URLSearchParams(location.search).has(PARAMETER)) {
    button.closest("details").open = true;
    start();
  }
})();
