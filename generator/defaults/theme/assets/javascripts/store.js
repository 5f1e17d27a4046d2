/* Before anything is drawn: scripts run here, and a store keeps what readers choose, for the whole site. */
document.documentElement.classList.replace("no-js", "js");

const dzStore = (() => {
  const root = new URL(document.currentScript.dataset.base, location).pathname;
  return {
    get(key) {
      try {
        return JSON.parse(localStorage.getItem(`${root}.${key}`));
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(`${root}.${key}`, JSON.stringify(value));
      } catch {
        /* A browser that keeps nothing still shows the page. */
      }
    },
  };
})();
