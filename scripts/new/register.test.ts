import { expect, test } from 'vitest';
import { register } from './register.ts';

const empty =
  "import type { Upstream } from './upstream.ts';\n\n/** All of them. */\nexport const upstreams: Upstream[] = [];\n";

test('the first upstream gets its import and its place', () => {
  expect(register(empty, 'warm-rooms')).toBe(
    "import type { Upstream } from './upstream.ts';\nimport { warmRooms } from './warm-rooms/index.ts';\n\n" +
      '/** All of them. */\nexport const upstreams: Upstream[] = [warmRooms];\n',
  );
});

test('more follow in order, on lines of their own when one line is too long', () => {
  const names = ['b-first', 'a-second', ...Array.from({ length: 9 }, (_, i) => `a-rather-long-name-${'abcdefghi'[i]}`)];
  const text = names.reduce(register, empty);
  expect(text).toContain("import { aSecond } from './a-second/index.ts';\nimport { bFirst }");
  expect(text).toContain('= [\n  bFirst,\n  aSecond,\n');
  expect(text.match(/^import /gm)).toHaveLength(names.length + 1);
});

test('nothing is added twice', () => {
  expect(() => register(register(empty, 'one-login'), 'one-login')).toThrow('already has oneLogin');
});
