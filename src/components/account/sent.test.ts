import { expect, test } from 'vitest';
import { KINDS } from '#cases';
import { nameOf, sentList, unfinishedList } from './sent.ts';

const at = new Date('2026-11-24T22:00:00Z');
const earlier = (hours: number) => at.getTime() - hours * 60 * 60_000;
const listed: Parameters<typeof sentList>[0][number] = {
  kind: 'report',
  reference: 'WM-7F3K-9QXA',
  status: 'acting',
  note: 'A team <is> on its way.',
  statusAt: earlier(3),
  followKey: 'key',
};

test('what was sent leads to its page, and says where it has got to, since when', () => {
  const { markup } = sentList([listed], at);
  expect(markup).toContain('<a class="govuk-link" href="/sent/key">Somebody sleeping rough WM-7F3K-9QXA</a>');
  expect(markup).toContain('<strong>Somebody is acting on it.</strong> A team &lt;is&gt; on its way.');
  expect(markup).toContain('3 hours ago');
});

test('every kind has a name, and every status is said in words', () => {
  const names = KINDS.map((kind) => nameOf({ kind, reference: '' }));
  expect(new Set(names).size).toBe(KINDS.length);
  for (const status of ['waiting', 'received', 'acting', 'closed', 'stuck'] as const)
    expect(sentList([{ ...listed, status }], at).markup).not.toContain('undefined');
});

test('what is still being written leads on, and says how long it is kept', () => {
  const { markup } = unfinishedList([{ title: 'Refer somebody', goTo: '/refer/who', updatedAt: earlier(48) }], at, 28);
  expect(markup).toContain('href="/refer/who">Refer somebody</a>');
  expect(markup).toContain('Last changed 2 days ago. Kept for 28 days after that.');
});
