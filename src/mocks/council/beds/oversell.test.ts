// Whatever is asked, in whatever order and however much at once, no bed is promised to two.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hold } from '#cases';
import { BedDesk } from './testing.ts';

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('hold' as const), bed: fc.nat(2), times: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), nth: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), nth: fc.nat(30) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 130 }) }),
  },
);

test('holds never exceed what was counted, and what is free is told truly', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const desk = new BedDesk();
      const chosen = (await desk.all('available=true')).slice(0, 3);
      /** What we were promised, by key, with the time it ends: the test's own account. */
      const promised = new Map<string, { capacity: string; id: string; ends: number }>();
      const standing = (capacity: string) =>
        [...promised.values()].filter((one) => one.capacity === capacity && one.ends > desk.clock.getTime()).length;
      let asked = 0;

      for (const one of steps) {
        if (one.kind === 'wait') desk.wait(one.minutes);
        if (one.kind === 'hold') {
          const { id: capacity } = chosen[one.bed]!;
          const keys = Array.from({ length: one.times }, () => `key ${asked++}`);
          const free = chosen[one.bed]!.available - standing(capacity);
          const answers = await Promise.all(keys.map((key) => desk.hold(capacity, { 'idempotency-key': key })));
          const taken = answers.filter(({ status }) => status === 201).length;
          expect(taken).toBe(Math.min(one.times, free));
          expect(answers.filter(({ status }) => status === 409)).toHaveLength(one.times - taken);
          refused += one.times - taken;
          for (const [nth, answer] of answers.entries()) {
            if (answer.status !== 201) continue;
            const hold = (await answer.json()) as Hold;
            promised.set(keys[nth]!, { capacity, id: hold.id, ends: Date.parse(hold.expires_at) });
          }
        }
        const [key, mine] = one.kind === 'release' || one.kind === 'again' ? ([...promised][one.nth] ?? []) : [];
        if (mine && one.kind === 'release') {
          await desk.ask(`/holds/${mine.id}`, { method: 'DELETE' });
          mine.ends = Math.min(mine.ends, desk.clock.getTime());
        }
        if (mine && key && one.kind === 'again') {
          const same = (await (await desk.hold(mine.capacity, { 'idempotency-key': key })).json()) as Hold;
          expect(same.id).toBe(mine.id);
        }
        for (const { id, available } of chosen) {
          const held = standing(id);
          expect(await desk.capacity(id)).toMatchObject({ available: available - held, held });
          expect(held).toBeLessThanOrEqual(available);
        }
      }
      expect(new Set([...promised.values()].map(({ id }) => id)).size).toBe(promised.size);
    }),
    { numRuns: 100 },
  );
  // Lest nobody was ever turned away.
  expect(refused).toBeGreaterThan(50);
});
