/* The words of the marks of charts: under the pointer, by touch, and by arrow keys once a chart has the focus. Charts
   are whole without it. One listener a kind, on the document; nothing is written as markup or as a style attribute. */
(() => {
  "use strict";

  const runtime = new URL("charts/runtime.js", document.currentScript.src).href;

  const tip = document.createElement("div");
  tip.className = "dz-tip";
  tip.setAttribute("role", "status");
  tip.hidden = true;
  let shown = null;

  const drawingOf = (event) => event.target.closest?.(".dz-chart svg");
  const markOf = (event) => event.target.closest?.(".dz-chart [data-tip]");

  const say = (words, x, y) => {
    if (!tip.isConnected) document.body.append(tip);
    tip.hidden = false;
    tip.textContent = words;
    const left = Math.max(4, Math.min(x + 12, innerWidth - tip.offsetWidth - 8));
    const top = y - tip.offsetHeight - 10;
    tip.style.transform = `translate(${left}px,${top < 4 ? y + 18 : top}px)`;
  };

  const choose = (mark) => {
    shown?.classList.remove("dz-on");
    shown = mark;
    shown?.classList.add("dz-on");
  };

  const show = (mark, x, y) => {
    choose(mark);
    const box = mark.getBoundingClientRect();
    say(mark.dataset.tip, x ?? box.right, y ?? box.top);
  };

  const hide = () => {
    choose(null);
    tip.hidden = true;
  };

  for (const kind of ["pointermove", "pointerdown"]) {
    document.addEventListener(kind, (event) => {
      const mark = markOf(event);
      if (mark) show(mark, event.clientX, event.clientY);
      else if (shown && !document.activeElement?.matches(".dz-chart svg")) hide();
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const drawing = event.target.matches?.(".dz-chart svg") ? event.target : null;
    if (!drawing) return;
    const marks = [...drawing.querySelectorAll("[data-tip]")];
    const now = marks.indexOf(shown);
    const next = {
      ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: -1,
    }[event.key];
    if (next === undefined || !marks.length) return;
    event.preventDefault();
    show(marks[next < 0 ? (now < 0 || event.key === "End" || now === 0 ? marks.length - 1 : next) : next % marks.length]);
  });

  document.addEventListener("focusin", (event) => {
    const drawing = drawingOf(event);
    if (!drawing?.matches(":focus-visible")) return;
    const box = drawing.getBoundingClientRect();
    say(drawing.closest("[data-steps]").dataset.steps, box.left, box.top);
  });

  document.addEventListener("focusout", (event) => {
    if (drawingOf(event)) hide();
  });

  /* The interactive view: nothing of it is loaded before a reader asks for it, and all of it as scripts, which also load
     from a folder on a disk. */
  const specs = new Map();
  window.dzExplorers = { add: (chart, spec) => specs.set(chart, spec) };

  const script = (address) => new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });

  const explore = async (button, drawing) => {
    const box = document.createElement("div");
    box.className = "dz-explorer";
    const { spec: address, chart } = button.dataset;
    await Promise.all([window.dzVega || script(runtime), specs.has(chart) || script(address)]);
    const vega = window.dzVega;
    drawing.after(box);
    drawing.hidden = true;
    const view = new vega.View(vega.parse(specs.get(chart), null, { ast: true }), {
      expr: vega.expressionInterpreter, renderer: "svg", container: box,
    });
    await view.width(box.clientWidth).runAsync();
    const picture = box.querySelector("svg");
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", button.closest(".dz-chart").querySelector(".dz-chart-title").textContent);
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button[data-spec]");
    if (!button) return;
    const figure = button.closest(".dz-chart");
    const drawing = figure.querySelector(".dz-chart-drawing");
    const box = figure.querySelector(".dz-explorer");
    button.disabled = true;
    try {
      if (drawing.hidden) {
        box.remove();
        drawing.hidden = false;
      } else {
        await explore(button, drawing);
      }
      const words = button.textContent;
      button.textContent = button.dataset.other;
      button.dataset.other = words;
      figure.querySelector(".dz-explore-hint").hidden = !drawing.hidden;
    } finally {
      button.disabled = false;
      button.focus();
    }
  });

  const ready = () => {
    for (const button of document.querySelectorAll(".dz-chart button[data-spec]")) button.hidden = false;
    for (const drawing of document.querySelectorAll(".dz-chart svg:not([tabindex])")) {
      if (drawing.querySelector("[data-tip]")) drawing.setAttribute("tabindex", "0");
    }
  };
  ready();
})();
