/* Cuts a query into tokens by the rules of generator/search/tokens.py, which cuts what the index holds. */
(() => {
  "use strict";
  const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff";

  const MARKS = /[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g;

  /* A digit of any script; Unicode has the ten of a script in a row. */
  const latin = (digit) => {
    let nought = digit.codePointAt(0);
    while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
    return String((digit.codePointAt(0) - nought) % 10);
  };

  /* Text without differences that readers do not type: width, case, accents, apostrophes, script of the characters. */
  const fold = (text, simplified = {}) => {
    const wide = text.replace(/[’']/g, "").normalize("NFKD").toLowerCase().replace(MARKS, "").normalize("NFC")
      .replace(/٬/g, ",").replace(/٫/g, ".").replace(/(?![0-9])\p{Nd}/gu, latin);
    return Array.from(wide, (character) => simplified[character] ?? character).join("");
  };

  const escape = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  const shift = (digits, power) => {
    const [whole, part = ""] = digits.split(".");
    const moved = whole + part.padEnd(power, "0").slice(0, power);
    const rest = part.slice(power).replace(/0+$/, "");
    return moved.replace(/^0+(?=\d)/, "") + (rest ? `.${rest}` : "");
  };

  /* Runs of a text as {kind, start, end, …}: numbers with the digits and the value, Chinese, words. */
  const runs = (folded, scales) => {
    const words = Object.keys(scales).sort((a, b) => b.length - a.length).map(escape).join("|");
    const after = words ? `(?:\\s*(${words}))?` : "()";
    const pattern = new RegExp(`(\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?)${after}|([${HAN}]+)|((?:(?![${HAN}])\\p{L})+)`, "gu");
    return Array.from(folded.matchAll(pattern), (match) => {
      const [text, digits, scale, han, word] = match;
      const place = { text, start: match.index, end: match.index + text.length };
      if (digits) {
        const plain = digits.replaceAll(",", "");
        return { ...place, kind: "number", digits: plain, value: shift(plain, scales[scale] ?? 0) };
      }
      return han ? { ...place, kind: "han", han } : { ...place, kind: "word", word };
    });
  };

  /* What a query asks for: a list of needs, each a list of alternatives {term, prefix, fuzzy}. */
  const needs = (query, { scales, simplified }) => {
    const found = [];
    for (const run of runs(fold(query, simplified), scales)) {
      if (run.kind === "number") {
        found.push([{ term: `=${run.value}` }, { term: run.digits, prefix: true }]);
      } else if (run.kind === "word") {
        const root = beginning(run.word);
        const fuzzy = run.word.length > 3 ? 1 : 0;
        found.push([{ term: run.word, prefix: true, fuzzy }, ...(root === run.word ? [] : [{ term: root, prefix: true }])]);
      } else if (run.han.length === 1) {
        found.push([{ term: run.han, prefix: true }]);
      } else {
        for (let at = 0; at + 1 < run.han.length; at += 1) found.push([{ term: run.han.slice(at, at + 2) }]);
      }
    }
    return found;
  };

  /* What the forms of an English word have in common: the index holds them as they are written. */
  const beginning = (word) => {
    const stem = /^[a-z]{5,}$/.test(word) ? dzLibraries.stemmer(word).replace(/i$/, "") : word;
    return stem.length > 3 ? stem : word;
  };

  const whole = (query, simplified) => `^${fold(query, simplified).replace(/\s+/g, "")}`;

  /* Pinyin typed with blanks, as one word; empty for anything else. */
  const joined = (query) => {
    const words = fold(query).trim().split(/\s+/);
    return words.length > 1 && words.every((word) => /^[a-z]+$/.test(word)) ? words.join("") : "";
  };

  window.dzTokens = { fold, beginning, runs, needs, whole, joined };
})();
