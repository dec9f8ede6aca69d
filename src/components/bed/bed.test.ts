import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SwepState } from '#cases';
import { leftInWords } from './left.ts';
import { askerLinks, weatherNotice } from './list.ts';

test.each([
  [6_720_000, '1 hour 52 minutes'],
  [7_200_000, '2 hours'],
  [3_660_000, '1 hour 1 minute'],
  [119_999, '1 minute'],
  [59_999, 'less than a minute'],
])('%d milliseconds are %s', (left, words) => {
  expect(leftInWords(left)).toBe(words);
});

test('no time that is left is said to be longer than it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60_000, max: 86_400_000 }), (left) => {
      const [hours = 0, minutes = 0] = ['hour', 'minute'].map((unit) =>
        Number(new RegExp(`(\\d+) ${unit}`).exec(leftInWords(left))?.[1] ?? 0),
      );
      const said = (hours * 60 + minutes) * 60_000;
      expect(said <= left && left - said < 60_000).toBe(true);
    }),
  );
});

const hrefs = (chosen: Parameters<typeof askerLinks>[0]) =>
  [...askerLinks(chosen).markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);

test('each link adds one who asks or takes one away, and nobody is a woman and a man', () => {
  expect(hrefs([])).toEqual(['/bed?for=women', '/bed?for=men', '/bed?for=under-25', '/bed?for=dog']);
  expect(hrefs(['women', 'dog'])).toEqual([
    '/bed?for=dog',
    '/bed?for=dog&amp;for=men',
    '/bed?for=women&amp;for=dog&amp;for=under-25',
    '/bed?for=women',
  ]);
});

const STATE: SwepState = {
  ...{ status: 'active', kind: 'cold', reason: 'Cold', from: null, until: null, activatedBy: null },
  ...{ reviewAt: '2026-11-25T12:00:00Z', message: 'Come in.', languages: ['en'] },
  capacity: { places: 45, description: 'Camp beds in heated halls' },
  accessRoutes: [],
};

test('the weather is said with how to come in, and leads nowhere a script could run', () => {
  const route = (url: string) => ({ name: 'Way in', how: 'Ask.', phone: '0121 496 0142', url });
  const accessRoutes = ['/report', 'https://example.org/', 'javascript:alert(1)', '//example.org'].map(route);
  const { markup } = weatherNotice({ ...STATE, accessRoutes });
  expect(markup).toContain('Severe weather: extra beds are open tonight');
  expect(markup).toContain('45 places. Camp beds in heated halls.');
  expect(
    [...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href).filter((href) => !href?.startsWith('tel:')),
  ).toEqual(['/report', 'https://example.org/']);
});
