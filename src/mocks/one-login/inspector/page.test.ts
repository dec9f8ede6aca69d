import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspectorLook } from './look.ts';
import { type InspectorView, inspectorPage } from './page.ts';
import { inspectorPolicy, inspectorScriptHash } from './policy.ts';
import { exchangeOf, refusedToken } from './testing/exchanges.ts';

const pageOf = (changes: Partial<InspectorView> = {}) =>
  String(
    inspectorPage({
      exchanges: [
        { ...refusedToken(), id: 7 },
        { ...exchangeOf(), id: 6 },
      ],
      base: 'http://localhost:4700',
      issuer: 'https://oidc.integration.account.gov.uk/',
      clearAction: 'inspect/clear',
      events: 'inspect/events',
      stream: true,
      ...changes,
    }),
  );

/** What stands between the tags of the page's only element of a name. */
const inside = (page: string, tag: string) => new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] as string;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('it reads without a script: every exchange, newest first, a link to look again and a form to forget them', () => {
  const page = pageOf({ stream: false });
  expect([...page.matchAll(/<article [^>]*id="exchange-(\d)"/g)].map(([, id]) => id)).toEqual(['7', '6']);
  expect(page).toContain('<a class="button" href="?">Look again</a>');
  expect(page).toContain('<form method="post" action="inspect/clear"><button>');
});

test('it listens from the newest exchange it shows, and only when told to', () => {
  expect(pageOf()).toContain('data-events="inspect/events" data-after="7"');
  expect(pageOf({ exchanges: [] })).toContain('data-after="0"');
  expect(pageOf({ stream: false })).not.toContain('data-events');
});

test('the commands ask the pretend One Login, never the real one', () => {
  expect(pageOf()).toContain('--url &#39;http://localhost:4700/token&#39;');
  expect(pageOf()).not.toContain('--url &#39;https://oidc');
});

test('the policy lets this very script and style run, and nothing else', () => {
  const page = pageOf();
  expect(inspectorPolicy()).toContain(`script-src ${hash(inside(page, 'script'))};`);
  expect(inspectorPolicy()).toContain(`style-src ${hash(inside(page, 'style'))};`);
  expect(inspectorScriptHash).toBe(hash(inside(page, 'script')));
  expect(inspectorPolicy()).toMatch(/^default-src 'none';/);
  expect(page).not.toMatch(/ (style|on[a-z]+)="/);
});

test('the colours are those of the brand', () => {
  const brand = readFileSync(new URL('../../../styles/brand.scss', import.meta.url), 'utf8');
  const colours = [...inspectorLook.matchAll(/#[0-9a-f]{6}\b/g)].map(([colour]) => colour);
  expect(colours.length).toBeGreaterThan(5);
  expect(colours.filter((colour) => !brand.includes(colour))).toEqual([]);
});
