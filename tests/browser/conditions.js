// What is tried on a page under a reader's own conditions; each finds the faults, and none is an empty list.
() => {
  const name = (element) => `${element.tagName}.${element.getAttribute("class") ?? ""} ${element.textContent.trim().slice(0, 30)}`;
  const some = (found) => [...new Set(found)].slice(0, 5);

  function texts(root, left_out) {
    const found = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent.closest(left_out)) found.push([walker.currentNode.data, parent]);
    }
    return found;
  }

  function labels() {
    const names = ["aria-label", "title", "alt", "placeholder"];
    return [...document.body.querySelectorAll(names.map((one) => `[${one}]`).join())].flatMap((element) =>
      names.filter((one) => element.hasAttribute(one)).map((one) => [element.getAttribute(one), element]));
  }

  const isChinese = (element) => element.closest("[lang]").lang.startsWith("zh");

  // the scripts of the readers who are tried: hanzi are Chinese, and five Latin words in a row are not
  function unmarked() {
    const told = (all) => some(all.map(([text]) => text.trim().slice(0, 40)));
    if (document.documentElement.lang.startsWith("zh")) {
      const words = /(?:\b[A-Za-z]{2,}[ ,;]+){5}/;
      return told(texts(document.querySelector("main"), "script, style, template, code, pre")
        .filter(([text, element]) => words.test(text) && isChinese(element)));
    }
    return told([...texts(document.body, "script, style, template"), ...labels()]
      .filter(([text, element]) => /\p{Script=Han}/u.test(text) && !isChinese(element)));
  }

  function moving() {
    const longest = (value) => Math.max(...value.split(",").map(parseFloat));
    return some([...document.body.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      return longest(style.transitionDuration) > 0.001 ||
        (style.animationName !== "none" && longest(style.animationDuration) > 0.001);
    }).map(name));
  }

  const words = () => [...document.querySelectorAll("main :is(h1, p, td, a)")].filter((e) => e.checkVisibility()).length;

  // in a frame that scrolls, or in a box that is cut away and there to be heard
  function isWithin(element) {
    for (let frame = element; frame !== document.documentElement; frame = frame.parentElement) {
      const style = getComputedStyle(frame);
      if (["auto", "scroll"].includes(style.overflowX) || style.clipPath === "inset(50%)") return true;
    }
    return false;
  }

  // what reaches beyond the window and cannot be scrolled to within a frame of its own
  function beyond() {
    const width = document.documentElement.clientWidth, found = [];
    scrollTo(10_000, 0);
    if (scrollX) found.push(`the page scrolls by ${scrollX}`);
    scrollTo(0, 0);
    for (const [text, element] of texts(document.body, "script, style, template, dialog, [hidden], .md-sidebar, .md-skip")) {
      if (!text.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || (box.right <= width + 1 && box.left >= -1)) continue;
      if (!isWithin(element)) found.push(name(element));
    }
    return some(found);
  }

  // one stop of the keyboard of every look; the key before this is what makes a focus by script a visible one
  function unseen() {
    const stops = new Map();
    for (const stop of document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")) {
      if (!stop.checkVisibility({ visibilityProperty: true }) || stop.disabled) continue;
      const kind = (element) => `${element?.tagName} ${element?.className} ${element?.ariaCurrent}`;
      const key = kind(stop) + kind(stop.parentElement) + kind(stop.parentElement?.parentElement);
      if (!stops.has(key)) stops.set(key, stop);
    }
    const outline = (style) => style.outlineStyle === "none" ? "" : style.outlineStyle + style.outlineWidth + style.outlineColor;
    const look = (stop) => JSON.stringify([stop, stop.parentElement, ...stop.children].map((element) => {
      const style = getComputedStyle(element);
      return outline(style) || style.boxShadow;
    }));
    const found = [];
    for (const stop of stops.values()) {
      document.activeElement.blur();
      const before = look(stop);
      stop.focus({ preventScroll: true });
      if (document.activeElement === stop && look(stop) === before) found.push(name(stop));
    }
    document.activeElement.blur();
    return [some(found), stops.size];
  }

  window.conditions = { beyond, moving, unmarked, unseen, words };
}
