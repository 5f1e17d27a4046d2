/* Small comforts; every page works without them. One listener a kind, on the document, so that it does not matter
   when a page is drawn or exchanged. */
(() => {
  "use strict";

  const copyAddress = (link) => {
    const said = link.title;
    navigator.clipboard?.writeText(link.href).then(() => {
      link.classList.add("dz-copied");
      link.title = link.dataset.dzCopied || said;
      setTimeout(() => {
        link.classList.remove("dz-copied");
        link.title = said;
      }, 1500);
    }, () => {});
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.dz-paragraph-number");
    if (link) copyAddress(link);
  });

  /* The theme keeps the phone's navigation in a checkbox; a button opens it by pointer and keyboard alike. */
  const drawer = document.getElementById("__drawer");
  const opener = document.querySelector("[data-dz-drawer]");
  const tell = () => opener?.setAttribute("aria-expanded", String(drawer.checked));
  opener?.addEventListener("click", () => {
    drawer.checked = !drawer.checked;
    drawer.dispatchEvent(new Event("change"));
    tell();
  });
  drawer?.addEventListener("change", tell);
})();
