// The TypeScript example signs people in, and is not taken in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { OUTCOMES } from '../../../mocks/one-login/sign-in/index.ts';
import { browser, onward } from '../browser.ts';
import { servePretend } from '../pretend.ts';
import { exampleFile, root } from './example.ts';

const app = await startExample(await servePretend());

/** Starts it on a port that is free, and answers with its address. */
async function startExample(provider: string): Promise<string> {
  const address = `http://localhost:${await freePort()}`;
  const file = exampleFile('sign-in.ts', { provider, app: address });
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), file], { stdio: ['ignore', 'pipe', 'pipe'] });
  afterAll(() => child.kill());
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`The example ended:\n${said}`)));
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return address;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function signIn(outcome: string): Promise<string> {
  const visitor = browser();
  const there = onward(await visitor.ask(app), app);
  return (await visitor.ask(await visitor.signIn(there, 'joe-digbeth', outcome))).text();
}

test('signs somebody in', async () => {
  expect(await signIn('carry-on')).toBe('Signed in as joe.digbeth@example.org');
});

const bad = OUTCOMES.filter(({ id, group }) => group === 'id-token' || id === 'cancel').map(({ id }) => id);

test.each(bad)('is not taken in by %s', async (outcome) => {
  expect(await signIn(outcome)).toMatch(/^Not signed in: /);
});

test('takes no answer that another browser asked for', async () => {
  const there = onward(await browser().ask(app), app);
  const back = await browser().signIn(there, 'joe-digbeth');
  expect(await (await browser().ask(back)).text()).toMatch(/^Not signed in: /);
});
