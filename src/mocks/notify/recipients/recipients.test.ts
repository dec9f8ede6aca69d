import { describe, expect, test } from 'vitest';
import { linesAsGiven, readAddress } from './address.ts';
import { emailFault } from './email.ts';
import { readPhone } from './phone.ts';

describe('telephone numbers', () => {
  test.each([
    '07700900123',
    '07700 900 123',
    '+447700900123',
    '+44 (0)7700-900123',
    '00447700900123',
    '447700900123',
    '7700900123',
    '0+447700900123',
    '+07700900123',
    '\u200b07700\u00a0900123',
  ])('%s is a mobile', (typed) => {
    expect(readPhone(typed)).toEqual({ kind: 'mobile', number: '447700900123' });
  });

  test.each([
    ['0121 496 0123', 'landline', '441214960123'],
    ['020 7946 0123', 'landline', '442079460123'],
    ['+1 202 555 0123', 'abroad', '12025550123'],
    ['00353 20 914 0123', 'abroad', '353209140123'],
  ])('%s is a %s', (typed, kind, number) => {
    expect(readPhone(typed)).toEqual({ kind, number });
  });

  test.each([
    ['', 'Not enough digits'],
    ['+', 'Not enough digits'],
    ['07700 9001', 'Not enough digits'],
    ['+1 20', 'Not enough digits'],
    ['07700 900 1234', 'Too many digits'],
    [`+1${'2'.repeat(20)}`, 'Too many digits'],
    ['07700 90O123', 'Must not contain letters or symbols'],
    ['0800 157 0000', 'Number is not valid – double check the phone number you entered'],
    ['07600 900123', 'Number is not valid – double check the phone number you entered'],
    ['+999 1234567', 'Not a valid country prefix'],
  ])('%s is wrong', (typed, fault) => {
    expect(readPhone(typed)).toEqual({ kind: 'wrong', fault });
  });
});

describe('e-mail addresses', () => {
  test.each(['a@example.org', 'A.b+c@sub.example.org', "o'neil@example.org", ' a@example.org\u200b', 'a@例え.テスト'])(
    '%s is good',
    (typed) => {
      expect(emailFault(typed)).toBeUndefined();
    },
  );
  test.each([
    '',
    'a',
    'a@',
    '@example.org',
    'a@b',
    'a@example',
    'a..b@example.org',
    'a b@example.org',
    'a"@example.org',
    'a@-example.org',
    'a@example.123',
    `${'a'.repeat(320)}@example.org`,
  ])('%s is not', (typed) => {
    expect(emailFault(typed)).toBe('Not a valid email address');
  });
});

describe('postal addresses', () => {
  const lines = (...given: string[]) => Object.fromEntries(given.map((line, i) => [`address_line_${i + 1}`, line]));

  test.each([
    [lines('Sam', '1 Road', 'b11bb'), ['Sam', '1 Road', 'B1 1BB']],
    [{ ...lines('Sam', '', '1 Road , ', ''), postcode: 'B1  1BB' }, ['Sam', '1 Road', 'B1 1BB']],
    [lines('Sam', '1 Road', 'B1 1BB', 'United Kingdom'), ['Sam', '1 Road', 'B1 1BB']],
    [lines('Cpl Sam', '1 Regiment', 'bfpo 0052'), ['Cpl Sam', '1 Regiment', 'BFPO 52']],
    [lines('Cpl Sam', 'Regiment', 'BFPO 52', 'BF1 1AA'), ['Cpl Sam', 'Regiment', 'BF1 1AA', 'BFPO 52']],
  ])('%#: are printed as they should be', (given, printed) => {
    expect(readAddress(given)).toEqual(printed);
  });

  test.each([
    [{}, 'at least 3 lines'],
    [lines('Sam', 'B1 1BB'), 'at least 3 lines'],
    [lines('…', '1 Road', 'B1 1BB'), 'alphanumeric'],
    [lines('Sam', '1 Road', 'Birmingham'), 'real UK postcode'],
    [lines('Sam', '1 Road', 'B1 1BB', 'France'), 'real UK postcode'],
    [lines('Sam', 'NFA', 'B1 1BB'), 'real address'],
    [lines('Sam', '@1 Road', 'B1 1BB'), 'must not start'],
    [{ address_line_1: 7, address_line_2: ['x'], address_line_3: { a: 1 } }, 'real UK postcode'],
  ])('%#: are refused', (given, message) => {
    expect(() => readAddress(given)).toThrow(message);
  });

  test('are also remembered as they were given', () => {
    expect(linesAsGiven({ address_line_2: 'x', postcode: 7 })).toEqual([null, 'x', null, null, null, null, '7']);
  });
});
