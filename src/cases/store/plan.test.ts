import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#platform';
import { emptyDatabase, sentCase } from '../testing/cases.ts';
import { addDelivery, delivered, keepPlan, type PlanStep, planOf, tick } from './index.ts';

let db: Database;
let caseId = '';
beforeEach(async () => {
  db = await emptyDatabase();
  caseId = (await sentCase(db)).id;
});
afterEach(() => db.destroy());

const step = (stepId: string, more: Partial<PlanStep> = {}): PlanStep => ({
  ...{ stepId, text: `Do ${stepId}`, responsible: 'applicant', kind: 'mandatory', due: null, doneAt: null },
  ...more,
});

test('a plan is kept as the council gives it, in its order', async () => {
  await keepPlan(db, caseId, [step('b'), step('a', { responsible: 'council' })]);
  expect(await planOf(db, caseId)).toEqual([step('b'), step('a', { responsible: 'council' })]);
  await keepPlan(db, caseId, [step('a', { text: 'Do it now' })]);
  expect(await planOf(db, caseId)).toEqual([step('a', { text: 'Do it now' })]);
  await keepPlan(db, caseId, []);
  expect(await planOf(db, caseId)).toEqual([]);
});

test('what somebody has ticked stays ticked until the council knows', async () => {
  await keepPlan(db, caseId, [step('a')]);
  expect(await tick(db, caseId, 'a', 5)).toBe(true);
  const told = {
    caseId,
    recipient: 'council',
    what: 'plan-step',
    body: { step: 'a' },
    idempotencyKey: 'tick',
  } as const;
  await addDelivery(db, told, 0);
  await keepPlan(db, caseId, [step('a')]);
  expect(await planOf(db, caseId)).toEqual([step('a', { doneAt: 5 })]);
  await tick(db, caseId, 'a', null);
  await keepPlan(db, caseId, [step('a', { doneAt: 5 })]);
  expect(await planOf(db, caseId)).toEqual([step('a')]);
  const { id } = await db
    .selectFrom('deliveries')
    .select('id')
    .where('what', '=', 'plan-step')
    .executeTakeFirstOrThrow();
  await delivered(db, id, 0);
  await keepPlan(db, caseId, [step('a', { doneAt: 9 })]);
  expect(await planOf(db, caseId)).toEqual([step('a', { doneAt: 9 })]);
});

test('only the applicant’s own steps can be ticked, and the tick taken away', async () => {
  await keepPlan(db, caseId, [step('theirs', { responsible: 'council' }), step('mine')]);
  expect(await tick(db, caseId, 'theirs', 5)).toBe(false);
  expect(await tick(db, caseId, 'none', 5)).toBe(false);
  await tick(db, caseId, 'mine', 5);
  expect(await tick(db, caseId, 'mine', null)).toBe(true);
  expect((await planOf(db, caseId)).map(({ doneAt }) => doneAt)).toEqual([null, null]);
});
