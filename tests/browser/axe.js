// What axe finds in the page as it is now, one line each.
async (tags) => {
  // Rows out of sight keep their colours and places of before until a reader comes near; here they are all looked at.
  const shown = new CSSStyleSheet();
  shown.replaceSync("* { content-visibility: visible !important; }");
  document.adoptedStyleSheets.push(shown);
  document.body.getBoundingClientRect();

  // A link that is still fading into another scheme has no colour yet.
  document.getAnimations().forEach((animation) => animation.finish());

  // Contrast is the dear part of axe: on long tables nearly all of its time. It follows from how a text and all around it
  // are painted, so it is tried on the first and the last of those texts for which all of this is equal.
  const paint = [
    "color", "backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "textShadow", "fontSize",
    "fontWeight", "display", "visibility", "position", "zIndex", "overflow", "clipPath",
  ];
  const painted = (element) => {
    const style = getComputedStyle(element);
    return paint.map((name) => style[name]).join();
  };
  const ways = new Map();
  const wayOf = new Map();
  const alike = new Map();
  for (const element of document.querySelectorAll("*")) {
    delete element.dataset.axeContrast;
    const way = `${wayOf.get(element.parentElement)} ${element.localName} ${painted(element)}`;
    if (!ways.has(way)) ways.set(way, ways.size);
    wayOf.set(element, ways.get(way));
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!hasText) continue;
    if (!alike.has(ways.get(way))) alike.set(ways.get(way), []);
    alike.get(ways.get(way)).push(element);
  }
  for (const elements of alike.values())
    for (const element of [elements[0], elements.at(-1)]) element.dataset.axeContrast = "";

  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-axe-contrast], input, select, textarea" }] });
  const found = await axe.run(document, {
    runOnly: { type: "tag", values: tags },
    resultTypes: ["violations"],
  });
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target} ${(node.failureSummary ?? "").slice(0, 300)}`),
  );
};
