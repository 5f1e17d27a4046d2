// Of the preview only: shows the page anew when it changed, at the place where the reader was, and what is wrong.
(() => {
  const { page, news, style, words: written } = document.currentScript.dataset;
  const words = JSON.parse(written);
  const KEY = "duizhao.preview.place";
  const PATIENCE = 5000; // milliseconds; a preview that starts anew is back before
  let overlay = null;
  let hidden = "";

  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = style;
  document.head.append(sheet);

  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  const line = ({ source, column, length }) => {
    const pre = make("pre");
    const characters = [...source];
    if (!column) { pre.textContent = source; return pre; }
    pre.append(characters.slice(0, column - 1).join(""));
    pre.append(make("mark", characters.slice(column - 1, column - 1 + Math.max(1, length)).join("") || " "));
    pre.append(characters.slice(column - 1 + Math.max(1, length)).join(""));
    return pre;
  };

  const entry = (mistake) => {
    const item = make("li");
    if (mistake.path) {
      const place = [mistake.path, mistake.line, mistake.column].filter(Boolean).join(":");
      item.append(make("p", mistake.rule ? `${place} · ${mistake.rule}` : place, "dz-preview-place"));
    }
    item.append(make("p", mistake.message));
    if (mistake.source && mistake.source.trim()) item.append(line(mistake));
    if (mistake.hint) item.append(make("p", `${words.hint}: ${mistake.hint}`));
    return item;
  };

  const show = (kind, title, entries) => {
    const state = JSON.stringify([title, entries]);
    overlay?.remove();
    overlay = null;
    if (!title || state === hidden) return;
    overlay = make("section", "", "dz-preview");
    overlay.dataset.kind = kind;
    overlay.setAttribute("role", "alert");
    const header = make("header");
    const hide = make("button", words.hide);
    hide.type = "button";
    hide.addEventListener("click", () => { hidden = state; overlay.remove(); overlay = null; });
    header.append(make("h2", title), hide);
    const list = make("ol");
    list.append(...entries.map(entry));
    overlay.append(header, list);
    document.body.append(overlay);
  };

  const tell = ({ mistakes, notes }) => {
    if (mistakes.length) show("mistake", words.mistakes.replace("{count}", mistakes.length), mistakes);
    else if (notes.length) {
      show("note", words.faults.replace("{count}", notes.length), notes.map((message) => ({ message })));
    } else {
      hidden = "";
      show("", "", []);
    }
  };

  // The element that stands highest on the screen, so that text that grows above it does not push it away.
  const remember = () => {
    const marks = [...document.querySelectorAll("article [id]")].map((element) => [
      element.id,
      element.getBoundingClientRect().top,
    ]);
    const shown = marks.filter(([, top]) => top <= innerHeight / 3).pop();
    const place = { path: location.pathname, y: scrollY, mark: scrollY > 0 && shown ? shown : null };
    sessionStorage.setItem(KEY, JSON.stringify(place));
  };

  const place = JSON.parse(sessionStorage.getItem(KEY) || "null");
  sessionStorage.removeItem(KEY);
  const restore = () => {
    if (!place || place.path !== location.pathname) return;
    const element = place.mark && document.getElementById(place.mark[0]);
    const y = element ? scrollY + element.getBoundingClientRect().top - place.mark[1] : place.y;
    scrollTo({ top: y, behavior: "instant" });
  };

  let source = null;
  let silence = 0;
  const listen = () => {
    const query = new URLSearchParams({ page: location.pathname, lang: document.documentElement.lang });
    source = new EventSource(`${news}?${query}`);
    source.addEventListener("message", ({ data }) => {
      clearTimeout(silence);
      const state = JSON.parse(data);
      if (state.page !== page) {
        remember();
        location.reload();
        return;
      }
      tell(state);
    });
    source.addEventListener("error", () => {
      clearTimeout(silence);
      silence = setTimeout(() => show("note", words.lost, []), PATIENCE);
    });
  };

  // A browser keeps few connections to one host: a page that nobody looks at lets go of its own.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") listen();
    else source.close();
  });

  if (place) history.scrollRestoration = "manual";
  restore();
  addEventListener("load", () => { restore(); history.scrollRestoration = "auto"; }, { once: true });
  listen();
})();
