/* Light or dark before anything is drawn: the reader's own choice, else what the system asks for. */
const dzScheme = (() => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => (["light", "dark"].includes(dzStore.get("scheme")) ? dzStore.get("scheme") : "system");
  const apply = () => {
    const dark = chosen() === "system" ? system.matches : chosen() === "dark";
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
  };
  system.addEventListener("change", apply);
  apply();
  return {
    chosen,
    choose(scheme) {
      dzStore.set("scheme", scheme);
      apply();
    },
  };
})();
