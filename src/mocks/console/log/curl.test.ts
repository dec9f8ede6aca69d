import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curlOf } from './curl.ts';

const asked = {
  method: 'POST',
  headers: [
    ['host', '127.0.0.1:1'],
    ['authorization', 'Bearer s3cret'],
    ['content-type', 'application/json'],
    ['content-length', '9'],
    ['cookie', 'a=s3cret'],
  ] as [string, string][],
  body: '{"name":"O\'Neil","password":"s3cret"}',
};
const command = curlOf(asked, 'http://127.0.0.1:1/mocks/x/y?key=s3cret&q=a b');

test('the command holds no secret, nor what belonged to the connection that was', () => {
  expect(command).not.toContain('s3cret');
  expect(command).not.toMatch(/host:|content-length/i);
});

test('a shell reads every word of it, and puts the key in where a secret was', () => {
  const script = `curl() { printf '%s\\n' "$@"; }; ${command}`;
  const words = execFileSync('sh', ['-c', script], { env: { KEY: 'mine' } })
    .toString()
    .trim()
    .split('\n');
  expect(words).toEqual([
    '--include',
    '--globoff',
    '--url',
    'http://127.0.0.1:1/mocks/x/y?key=mine&q=a b',
    '--header',
    'authorization: Bearer mine',
    '--header',
    'content-type: application/json',
    '--header',
    'cookie: mine',
    '--header',
    'user-agent:',
    '--data-raw',
    '{"name":"O\'Neil","password":"mine"}',
  ]);
});
