import { expect, test } from 'vitest';
import { actorInWords, deliveryInWords, faultInWords, moment, until } from './words.ts';

test.each([
  [0, 'now'],
  [-5_000, 'now'],
  [1, 'in 1 second'],
  [60_000, 'in 60 seconds'],
  [300_000, 'in 5 minutes'],
])('%i milliseconds from now is “%s”', (after, words) => {
  expect(until(1_000_000 + after, 1_000_000)).toBe(words);
});

test.each([
  ['timeout', 'It did not answer in time'],
  ['503', 'It is out of order (503)'],
  ['422', 'It refused what was sent (422)'],
  ['TypeError', 'It went wrong (TypeError)'],
])('the fault %s is told as “%s”', (fault, words) => {
  expect(faultInWords(fault)).toBe(words);
});

test('an instant is told on London’s clock, in summer and in winter', () => {
  expect(moment(Date.parse('2026-07-01T22:05:00Z'))).toMatch(/^1 July 2026 at 11:05/);
  expect(moment(Date.parse('2026-11-24T23:05:00Z'))).toMatch(/^24 November 2026 at 11:05/);
});

test('nobody is told by name, and a caseworker knows themselves', () => {
  expect(actorInWords({ actor: 'ruth', role: 'caseworker' }, 'ruth')).toBe('You');
  expect(actorInWords({ actor: '0123456789', role: 'caseworker' }, 'ruth')).toBe('Caseworker 01234567');
  expect(actorInWords({ actor: '0123456789', role: 'sender' }, 'ruth')).toBe('The sender');
});

test('a delivery that has no words yet is told by its code', () => {
  expect(deliveryInWords({ what: 'message', recipient: 'notify' })).toBe(
    'Message to whoever sent it, to GOV.UK Notify',
  );
  expect(deliveryInWords({ what: 'owl', recipient: 'council' })).toBe('owl, to the council');
});
