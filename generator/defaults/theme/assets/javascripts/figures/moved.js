/* A register of many figures is many pages. Who comes with the address of a figure that is not here is led to its row; where
   it is, is loaded only then. */
(() => {
  "use strict";
  const jump = document.querySelector(".dz-jump[data-rows]");

  const named = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  };

  const lead = async () => {
    const name = named();
    if (!name || document.getElementById(name)) return;
    const found = await dzReceived("dzRows", jump.dataset.rows).catch(() => ({}));
    const page = Object.keys(found).find((path) => found[path].includes(name));
    if (page && named() === name) location.replace(new URL(jump.dataset.root + page + location.hash, location.href));
  };

  if (jump) {
    addEventListener("hashchange", lead);
    lead();
  }
})();
