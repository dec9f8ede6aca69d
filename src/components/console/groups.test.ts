import { expect, test } from 'vitest';
import { upstreams } from '#mocks';
import { grouped } from './groups.ts';

test('every pretend service stands in one group, and none is left over', () => {
  const groups = grouped(upstreams);
  expect(new Set(groups.flatMap(({ members }) => members))).toEqual(new Set(upstreams));
  expect(groups.map(({ title }) => title)).not.toContain('Others');
});

test('a service that a team has just added stands last, and an empty group is not shown', () => {
  expect(grouped([{ name: 'warm-rooms' }, { name: 'council/beds' }])).toEqual([
    { title: 'The council', members: [{ name: 'council/beds' }] },
    { title: 'Others', members: [{ name: 'warm-rooms' }] },
  ]);
});
