import { z } from 'zod';
import type { CaseKind, Standing } from '../kind.ts';
import type { Delivery } from '../store/index.ts';
import { journey } from './journey.ts';

/** A way to tell a council that does as it is told: what it answers next, and what it has been given. */
export function pretendKind() {
  const told = {
    /** Keys of what it has taken, each once however often it comes. */
    taken: new Set<string>(),
    /** Every attempt. */
    attempts: [] as Delivery[],
    /** What becomes of the next attempts; then it takes whatever comes. */
    next: [] as ((delivery: Delivery) => Standing | undefined)[],
    standing: { status: 'received', note: 'We have it.', councilReference: 'C-1' } as Standing,
  };
  const kind: CaseKind = {
    kind: 'report',
    journey,
    isOn: () => true,
    sending: async (answers) => {
      const { age } = z.object({ age: z.object({ age: z.number().max(110, 'Nobody is that old') }) }).parse(answers);
      return { urgency: 1, body: { age }, phone: '07700 900123' };
    },
    deliver: async (delivery) => {
      told.attempts.push(delivery);
      const answer = told.next.shift();
      if (answer) return answer(delivery);
      told.taken.add(delivery.idempotencyKey);
      return told.standing;
    },
    standing: async () => told.standing,
    inShort: () => 'Somebody',
  };
  return { kind, kinds: new Map([[kind.kind, kind]]), told };
}
