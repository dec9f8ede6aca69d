import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { upstreams } from './index.ts';

const SNAPSHOT = {
  version: 1,
  clock: { frozenAt: '2026-11-24T22:00:00.000Z' },
  weather: { 'council/beds': { kind: 'failing' } },
  upstreams: { 'council/beds': { made: 3, holds: [] } },
};

const root = fileURLToPath(new URL('../..', import.meta.url));
let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** Runs `npm run mocks -- …args` without npm in between; `ready` is what it has printed once it listens, or at its end. */
function run(args: string[], env = {}) {
  const started = spawn(process.execPath, ['scripts/run.mjs', 'src/mocks/serve.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  child = started;
  const ended = once(started, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk;
      if (text.includes('Stop with Ctrl+C.')) resolve(text);
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.once('close', () => resolve(text));
  });
  return { started, ended, ready };
}

test('npm run mocks prints where each pretend service is, answers there, and ends when told to', async () => {
  const { started, ended, ready } = run([]);
  const text = await ready;
  for (const { title, address } of upstreams) {
    expect(text).toContain(title);
    expect(text).toContain(address);
  }
  const tries = [...text.matchAll(/curl '([^']+)'/g)].map((match) => match[1] as string);
  expect(tries).toHaveLength(upstreams.length);
  for (const address of tries) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
  started.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 30_000);

test('it begins as a snapshot says, and gives the same one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mocks-'));
  const file = join(folder, 'demo.json');
  await writeFile(file, JSON.stringify(SNAPSHOT));
  const { ready } = run(['--only', 'council/beds', '--restore', file]);
  const origin = /ready at (\S+)/.exec(await ready)?.[1];
  const saved = await (await fetch(`${origin}/mocks/console/snapshot`)).json();
  expect(saved).toMatchObject(SNAPSHOT);
  expect((await fetch(`${origin}/service_capacities`)).status).toBe(503);
  await rm(folder, { recursive: true });
}, 30_000);

test.each([
  ['nowhere.json', 'no such file'],
  ['package.json', 'no snapshot of the mocks'],
])(
  '--restore %s is refused with a sentence, and nothing is served',
  async (file, sentence) => {
    const { ready, ended } = run(['--restore', file]);
    const text = await ready;
    expect(text).toContain(`--restore ${file}`);
    expect(text).toContain(sentence);
    expect(await ended).toBe(1);
  },
  30_000,
);

test('it is refused in live mode, and says why', async () => {
  const { ended, ready } = run([], { MODE: 'live', DIRECTORY_URL: 'https://feed.gov.uk' });
  expect(await ready).toContain('never served in live mode');
  expect(await ended).toBe(1);
}, 30_000);

test('a port that cannot be one is refused with a sentence', async () => {
  const { ended, ready } = run(['--port', '99999']);
  expect(await ready).toContain('--port 99999');
  expect(await ended).toBe(1);
}, 30_000);
