/* Runs in the opened page: provokes whatever could act, then tells what acts, and everything that the page says. */
async () => {
  const ACTS = /^[\s\u0000-\u0020]*(javascript|vbscript|data(?!:image\/))[\s]*:/i;
  const STRANGE = "iframe, frame, object, embed, applet, base, style, animate, set, math, foreignObject, noscript, plaintext, "
    + "xmp, portal, meta[http-equiv='refresh' i], link[rel~='preload' i], form[action], [formaction]";
  const KNOWN_META = document.querySelector("link[rel=canonical]") && document.querySelectorAll("body > p > a").length === 1;
  const acting = [];
  const clicked = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (/^on/i.test(name)) {
        acting.push(`${element.localName} ${name}=${value}`);
        for (const type of new Set([name.slice(2).toLowerCase(), "click"])) element.dispatchEvent(new Event(type, { bubbles: true }));
      } else if (name === "style" && /url|import|expression/i.test(value)) {
        acting.push(`${element.localName} style=${value}`);
      } else if (ACTS.test(value) && /^(href|src|data|action|formaction|xlink:href|values|to|from|poster|srcdoc)$/i.test(name)) {
        acting.push(`${element.localName} ${name}=${value}`);
        clicked.push(element);
      }
    }
    if (element.matches(STRANGE) && !(element.matches("meta") && KNOWN_META)) acting.push(element.localName);
    if (element.localName === "script" && !element.src && !/json/.test(element.type)) acting.push("inline script");
    if (element.localName === "button" && element.hasAttribute("formaction")) clicked.push(element);
    if (element.localName === "form" && ACTS.test(element.getAttribute("action") ?? "")) clicked.push(element);
  }
  for (const element of clicked) {
    if (element.localName === "form") element.requestSubmit?.();
    else element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
  await new Promise((done) => setTimeout(done, acting.length ? 300 : 0));

  const strings = (value) => (typeof value === "string" ? [value]
    : value && typeof value === "object" ? [...Object.keys(value), ...Object.values(value).flatMap(strings)] : []);
  const texts = [document.title];
  const silent = new Set(["script", "style", "template"]);
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    // passages that a search shows are cut anywhere; whoever searches reads them one by one
    if (silent.has(node.localName) || node.matches?.(".dz-search-text")) return "";
    return [...node.childNodes].map(walk).join("");
  };
  texts.push(walk(document.body ?? document.documentElement));
  for (const element of document.querySelectorAll("*")) {
    // what a reader searched for goes along to where a result leads
    for (const { value } of element.attributes) if (/zq[a-z]{4}/.test(value) && !/[?]h=zq/.test(value)) texts.push(value);
    if (element.localName === "script" && /json/.test(element.type)) {
      try { texts.push(...strings(JSON.parse(element.textContent))); } catch (error) { acting.push(`broken JSON: ${error}`); }
    }
  }
  return {
    acting: [...new Set(acting)],
    violations: window.dzViolations ?? [],
    visible: document.body?.innerText ?? document.documentElement.textContent,
    texts,
  };
}
