import { expect, test } from 'vitest';
import { readOptions, UsageError } from './options.ts';

test('with nothing but an address the client is Waymark, and everything is tried', () => {
  expect(readOptions(['http://localhost:4321'])).toEqual({
    base: 'http://localhost:4321',
    login: '/account/sign-in',
    account: '/account',
    signedIn: /signed in as/i,
    prove: '/account/prove',
    proven: /<dt>Proved<\/dt>/i,
    backChannelLogout: '/account/back-channel-logout',
    returnParameter: 'next',
    token: undefined,
    personas: ['amina-hussain', 'grace-nechells'],
  });
});

test('with the address of another client’s sign-in, only what is named is tried', () => {
  const { login, prove, backChannelLogout, returnParameter } = readOptions(['http://localhost:8080', '--login', '/in']);
  expect([login, prove, backChannelLogout, returnParameter]).toEqual(['/in', undefined, undefined, undefined]);
});

test.each([
  [[], '<address of a client>'],
  [['localhost:4321'], '<address of a client>'],
  [['http://localhost:4321', 'http://localhost:4322'], '<address of a client>'],
  [['http://localhost:4321', '--help'], '<address of a client>'],
  [['http://localhost:4321', '--signin', '/in'], '--signin'],
  [['http://localhost:4321', '--signed-in', '('], 'regular expression'],
  [['http://localhost:4321', '--personas', 'amina-hussain'], '--personas names two'],
  [['http://localhost:4321', '--login', '/in', '--prove', '/prove'], '--proven'],
])('what cannot be understood is answered with how it is used: %j', (args, words) => {
  expect(() => readOptions(args)).toThrow(UsageError);
  expect(() => readOptions(args)).toThrow(words);
});
