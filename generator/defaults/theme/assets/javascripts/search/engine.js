/* Answers queries from an index in pieces. MiniSearch finds and scores the terms of a piece; what a query needs may lie
   in several pieces, so the scores are joined here. The pieces are scripts, which load over http and from a folder alike. */
(() => {
  "use strict";
  const FIELD_BOOSTS = { title: 4, hidden: 2.5, text: 1, answer: 6 };
  const EXACT_TITLE = 4;
  const TITLE_BEGINS = 1.8;
  const JOINED = 8;
  const PHRASE = 1.6;
  const LOOKED_AT = 10;
  const FEW_PIECES = 12;
  const ENOUGH = 0.6;

  class Index {
    constructor(root) {
      this.root = root;
      this.waiting = new Map();
      this.terms = new Map();
      this.ready = this.load("base").then((base) => {
        this.base = base;
        this.kinds = spread(base.kinds);
        this.weights = spread(base.weights).map(Number);
        return base;
      });
    }

    load(name) {
      if (!this.waiting.has(name)) {
        this.waiting.set(name, new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = `${this.root}${name}.js`;
          script.dataset.dzIndex = name;
          arrivals.set(script, resolve);
          script.onerror = () => { this.waiting.delete(name); reject(new Error(name)); };
          document.head.append(script);
        }));
      }
      return this.waiting.get(name);
    }

    /* The pieces that a term may be in; in a small index a slip may be at its beginning, too, and one character is enough. */
    async pieces(term, widely) {
      const all = widely && this.base.pieces <= FEW_PIECES;
      const numbers = all ? Array.from({ length: this.base.pieces }, (_, number) => number) : [crc32(beginning(term)) % this.base.pieces];
      return Promise.all(numbers.map((number) => this.piece(number)));
    }

    piece(number) {
      if (!this.terms.has(number)) {
        this.terms.set(number, this.load(`terms-${number}`).then((data) => miniSearch(data, this.base)));
      }
      return this.terms.get(number);
    }

    async record(number) {
      const size = this.base.recordsAPiece;
      const records = await this.load(`records-${Math.floor(number / size)}`);
      const [title, text, address, place, answer] = records[number % size];
      return { number, kind: this.kinds[number], title, text, address, place, answer };
    }

    /* Entries that meet a query, best first, as {number, kind, score}. */
    async search(query) {
      await this.ready;
      const needs = dzTokens.needs(query, this.base);
      if (!needs.length) return [];
      const met = await Promise.all(needs.map((need) => this.meet(need)));
      const whole = dzTokens.whole(query, this.base.simplified);
      const titles = whole.length > 2 ? await this.meet([{ term: whole, prefix: true }]) : new Map();
      const joined = dzTokens.joined(query);
      const sounds = joined ? await this.meet([{ term: joined, prefix: true }]) : new Map();
      return this.preferPhrases(this.rank(met, titles, sounds), query);
    }

    /* The first ones are looked at again: a title that has the query as it was typed goes before one that has its parts. */
    async preferPhrases(ranked, query) {
      const typed = dzTokens.fold(query, this.base.simplified).trim();
      const first = await Promise.all(ranked.slice(0, LOOKED_AT).map(async (entry) => {
        const { title } = await this.record(entry.number);
        return { ...entry, score: entry.score * (dzTokens.fold(title).includes(typed) ? PHRASE : 1) };
      }));
      first.sort((a, b) => b.score - a.score || a.number - b.number);
      return [...first, ...ranked.slice(LOOKED_AT)];
    }

    /* Entries that meet one need by any of its alternatives: number → {score, inTitle, exact}. */
    async meet(alternatives) {
      const best = new Map();
      for (const { term, prefix = false, fuzzy = 0 } of alternatives) {
        const pieces = await this.pieces(term, fuzzy || term.length < 2);
        const options = { prefix, fuzzy, boost: FIELD_BOOSTS, bm25: { k: 1.2, b: 0, d: 0.5 } };
        for (const { id, score, match } of pieces.flatMap((piece) => piece.search(term, options))) {
          const inTitle = Object.values(match).some((fields) => fields.includes("title"));
          const seen = best.get(id);
          if (!seen || seen.score < score) best.set(id, { score, inTitle, exact: term in match });
        }
      }
      return best;
    }

    rank(met, titles, sounds) {
      const count = this.base.count;
      const known = met.filter((found) => found.size);
      const weights = known.map((found) => Math.log(1 + (count - found.size + 0.5) / (found.size + 0.5)));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const entries = new Map();
      known.forEach((found, index) => {
        for (const [number, { score, inTitle }] of found) {
          const entry = entries.get(number) ?? { number, score: 0, covered: 0, inTitle: 0 };
          entry.score += score;
          entry.covered += weights[index] / all;
          entry.inTitle += inTitle;
          entries.set(number, entry);
        }
      });
      const ranked = Array.from(entries.values(), (entry) => {
        const length = Math.max(1, this.base.lengths.charCodeAt(entry.number) - 35);
        const share = Math.min(1, entry.inTitle / length) * (entry.inTitle / known.length);
        const title = titles.get(entry.number);
        const begins = title ? (title.exact ? EXACT_TITLE : TITLE_BEGINS) : 1;
        const bonus = begins * (sounds.has(entry.number) ? JOINED : 1);
        const score = entry.score * this.weights[entry.number] * entry.covered ** 3 * (1 + share) * bonus;
        return { ...entry, kind: this.kinds[entry.number], score };
      });
      ranked.sort((a, b) => b.score - a.score || a.number - b.number);
      const full = ranked.filter((entry) => entry.covered > 0.999);
      return full.length ? full : ranked.filter((entry) => entry.covered >= ENOUGH * ranked[0].covered);
    }
  }

  /* How a term begins, as generator/search/index.py has it. */
  const beginning = (term) => Array.from(term).slice(0, term[0] === "^" ? 3 : 2).join("");

  const arrivals = new Map();
  const add = (name, data) => {
    const script = document.currentScript;
    arrivals.get(script)?.(data);
    arrivals.delete(script);
  };

  const spread = (runs) => runs.flatMap(([value, times]) => Array(times).fill(value));

  /* A piece as MiniSearch keeps it; entries that no term of the piece falls into are left out. */
  const miniSearch = (terms, base) => {
    const numbers = new Set();
    const index = Object.entries(terms).map(([term, fields]) => [term, Object.fromEntries(fields.map(([field, ...steps]) => {
      const counts = {};
      let number = 0;
      for (let at = 0; at < steps.length; at += 1) {
        number += steps[at] >> 1;
        counts[number] = steps[at] & 1 ? steps[(at += 1)] : 1;
        numbers.add(number);
      }
      return [field, counts];
    }))]);
    const none = base.fields.map(() => 1);
    const each = (value) => Object.fromEntries(Array.from(numbers, (number) => [number, value(number)]));
    return dzLibraries.MiniSearch.loadJS({
      index,
      documentCount: base.count,
      nextId: base.count,
      documentIds: each((number) => number),
      fieldIds: Object.fromEntries(base.fields.map((field, id) => [field, id])),
      fieldLength: each(() => none),
      averageFieldLength: none,
      storedFields: {},
      dirtCount: 0,
      serializationVersion: 2,
    }, { fields: base.fields, tokenize: (text) => [text], processTerm: (term) => term });
  };

  const TABLE = Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
  });
  const crc32 = (text) => {
    let value = 0xffffffff;
    for (const byte of new TextEncoder().encode(text)) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
  };

  window.dzSearch = { add, Index };
})();
