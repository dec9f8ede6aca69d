import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resetPlan } from './resetPlan.ts';

let home: string;
let root: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'waymark-reset-'));
  root = join(home, 'waymark');
  mkdirSync(join(root, '.waymark/directory'), { recursive: true });
  writeFileSync(join(root, '.waymark/waymark.sqlite'), '');
  writeFileSync(join(root, '.waymark/.gitkeep'), '');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a reset', () => {
  test('is of everything kept under DATA_DIR, but for what others put there', () => {
    expect(resetPlan({ dataDir: '.waymark', root, home })).toEqual({
      folder: join(root, '.waymark'),
      names: ['directory', 'waymark.sqlite'],
    });
  });

  test('of a folder that is not there is of nothing', () => {
    expect(resetPlan({ dataDir: 'gone', root, home }).names).toEqual([]);
  });

  test.each([
    ['/', 'the whole disk'],
    ['.', 'the project itself'],
    ['..', 'your own folder'],
    ['../..', 'which holds your own folder'],
  ])('of %s is refused: %s', (dataDir, why) => {
    expect(() => resetPlan({ dataDir, root, home })).toThrow(why);
  });

  test('of a folder with somebody’s work in it is refused', () => {
    mkdirSync(join(home, 'other/.git'), { recursive: true });
    expect(() => resetPlan({ dataDir: join(home, 'other'), root, home })).toThrow('holds .git');
  });
});

describe('npm run reset', () => {
  const run = (args: string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/reset.ts', ...args], {
      cwd: dirname(import.meta.dirname),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DATA_DIR: join(root, '.waymark'), ...env },
    });
  const kept = () => readdirSync(join(root, '.waymark'));

  test('asks, and removes nothing when nobody can answer', () => {
    const { status, stderr } = run([]);
    expect([status, stderr, kept().length]).toEqual([1, expect.stringContaining('nobody to ask'), 3]);
  });

  test('with --yes empties the folder, and says so again when there is nothing left', () => {
    expect(run(['--yes'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Done') });
    expect(kept()).toEqual(['.gitkeep']);
    expect(run(['--yes'])).toMatchObject({ status: 0, stdout: expect.stringContaining('already empty') });
  });

  test('is refused in live mode', () => {
    const { status, stderr } = run(['--yes'], { MODE: 'live', DIRECTORY_URL: 'https://feed.gov.uk' });
    expect([status, stderr, kept().length]).toEqual([1, expect.stringContaining('MODE is live'), 3]);
  });
});
