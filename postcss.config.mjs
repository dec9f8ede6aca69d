// GOV.UK Frontend's sheets hold hundreds of classes; only those that our own markup names are sent.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = join(import.meta.dirname, 'src');
const named = new Set(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(astro|ts)$/.test(name) && !/\.(test|spec)\.ts$/.test(name))
    .flatMap((name) => readFileSync(join(src, name), 'utf8').match(/govuk-[\w-]+/g) ?? []),
);
/** Classes that GOV.UK's own script puts on. */
const BY_SCRIPT = /^govuk-(exit-this-page|frontend-supported)/;
/** What nothing of ours needs: GOV.UK’s boxes with arrows for numbers, and buttons that are disabled for long. */
const NONE = /-spin-button|\[type=number\]|:disabled|\[disabled\]:|:hover\[disabled\]|::-moz-focus-inner/;
const used = (/** @type {string} */ selector) =>
  !NONE.test(selector) &&
  (selector.match(/\.govuk-[\w-]+/g) ?? []).every((name) => named.has(name.slice(1)) || BY_SCRIPT.test(name.slice(1)));

export default {
  plugins: [
    {
      postcssPlugin: 'only-what-is-named',
      /** @param {import('postcss').Rule} rule */
      Rule(rule) {
        // Every sheet that uses GOV.UK's settings writes them out again; once, in the sheet of every page, is enough.
        const again = rule.selector === ':root' && !rule.source?.input.file?.endsWith('site.scss');
        if (again && rule.nodes.every((node) => node.type === 'decl' && node.prop.startsWith('--govuk-')))
          rule.remove();
        const kept = rule.selectors.filter(used);
        if (kept.length === 0) rule.remove();
        else if (kept.length < rule.selectors.length) rule.selectors = kept;
      },
    },
  ],
};
