/* Light or dark before anything is drawn: the reader's own choice, else what the system asks for. */
(() => {
  const choice = (__md_get("__palette") || {}).color;
  const follows = !choice || choice.media === "(prefers-color-scheme)";
  const dark = follows ? matchMedia("(prefers-color-scheme: dark)").matches : choice.scheme === "slate";
  document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
})();
