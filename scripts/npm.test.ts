import { expect, test } from 'vitest';
import { npmCommand } from './npm.mjs';

test('npm is run through its own file when npm started us', () => {
  const env = { npm_execpath: '/usr/lib/node_modules/npm/bin/npm-cli.js' };
  expect(npmCommand(['ci'], env, 'win32')).toEqual({ command: process.execPath, args: [env.npm_execpath, 'ci'] });
});

test('another package manager is not mistaken for npm', () => {
  const env = { npm_execpath: '/usr/lib/node_modules/pnpm/bin/pnpm.cjs' };
  expect(npmCommand(['ci'], env, 'linux')).toEqual({ command: 'npm', args: ['ci'] });
});

test('on Windows, by hand, npm is one line for the shell', () => {
  expect(npmCommand(['run', 'check'], {}, 'win32')).toEqual({ command: 'npm run check', args: [], shell: true });
});
