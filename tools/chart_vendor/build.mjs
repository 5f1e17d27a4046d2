/* Writes the script and, beside it, the licences of everything that is in it. */
import { build } from "esbuild";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const folder = "../../generator/defaults/theme/assets/javascripts/charts";
const result = await build({
  entryPoints: ["runtime.js"],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "dzVega",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  banner: { js: "/* Vega and D3; licences in runtime.licences.txt. */" },
  outfile: `${folder}/runtime.js`,
  metafile: true,
});
const inputs = Object.entries(Object.values(result.metafile.outputs)[0].inputs);
// A package may be there in two versions, one of them below the package that asks for it.
const folders = new Set(
  inputs.filter(([, input]) => input.bytesInOutput).map(([path]) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]),
);
const licence = (place) => {
  const about = JSON.parse(readFileSync(`${place}/package.json`));
  const file = readdirSync(place).find((found) => /^licen[cs]e/i.test(found));
  const text = file ? readFileSync(`${place}/${file}`, "utf8").trim() : "";
  return `${about.name} ${about.version} (${about.license})\n\n${text}\n`;
};
const texts = [...folders].filter(Boolean).map(licence).sort();
writeFileSync(`${folder}/runtime.licences.txt`, texts.join(`\n${"-".repeat(80)}\n\n`));
