import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from './browser.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-browser-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(path: string, text = 'x'.repeat(20_000)): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
  chmodSync(full, 0o755);
  return full;
}

test('the one named in CHROME_PATH comes first, if it is there', () => {
  const chromium = program('bin/chromium');
  const mine = program('mine');
  expect(findBrowser({ CHROME_PATH: mine, PATH: join(folder, 'bin') })).toBe(mine);
  expect(findBrowser({ CHROME_PATH: join(folder, 'gone'), PATH: join(folder, 'bin') })).toBe(chromium);
});

test('Chrome comes before Chromium, in whichever folder of the PATH it is', () => {
  program('a/chromium');
  const chrome = program('b/google-chrome');
  expect(findBrowser({ PATH: [join(folder, 'a'), join(folder, 'b')].join(delimiter) })).toBe(chrome);
});

test('Ubuntu’s stand-in, which only names a snap, is passed over', () => {
  const stub = program('bin/chromium-browser', '#!/bin/sh\necho "this command requires the chromium snap"');
  expect(findBrowser({ PATH: join(folder, 'bin') })).not.toBe(stub);
  const script = program('bin/chromium', '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"');
  expect(findBrowser({ PATH: join(folder, 'bin') })).toBe(script);
});
