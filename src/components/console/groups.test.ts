import { expect, test } from 'vitest';
import { upstreams } from '#mocks';
import { grouped } from './groups.ts';

test('every pretend service stands in one group, whichever a team has added', () => {
  const members = grouped(upstreams).flatMap((group) => group.members);
  expect(members).toHaveLength(upstreams.length);
  expect(new Set(members)).toEqual(new Set(upstreams));
});

test('a service that a team has just added stands last, and an empty group is not shown', () => {
  expect(grouped([{ name: 'warm-rooms' }, { name: 'council/beds' }])).toEqual([
    { title: 'The council', members: [{ name: 'council/beds' }] },
    { title: 'Others', members: [{ name: 'warm-rooms' }] },
  ]);
});
