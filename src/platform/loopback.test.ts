import { expect, test } from 'vitest';
import { isLoopback, isThisMachine } from './loopback.ts';

test.each([
  ['localhost', true, true],
  ['127.0.0.1', true, true],
  ['127.8.9.10', true, true],
  ['[::1]', true, true],
  ['team.localhost', false, true],
  ['::1', false, true],
  ['localhost.example', false, false],
  ['127.0.0.1.example', false, false],
  ['notlocalhost', false, false],
  ['.localhost', false, false],
  ['10.0.0.1', false, false],
  ['', false, false],
])('%j never leaves this machine: %s; browsers take it for this machine: %s', (host, never, loopback) => {
  expect([isThisMachine(host), isLoopback(host)]).toEqual([never, loopback]);
});
