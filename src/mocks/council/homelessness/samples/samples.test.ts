import { expect, test } from 'vitest';
import { applicationOn, STATUSES } from '#cases';
import { BODIES } from '../schema/events.ts';
import { caseOf } from '../stages/case.ts';
import { CHECKS, type Check } from '../stages/checks/index.ts';
import { possibleNow } from '../stages/possible.ts';
import { Desk } from '../testing/desk.ts';
import { SAMPLES } from './households.ts';
import { applicationOf, sampleApplications } from './index.ts';

test.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])('the sample %s could have been sent', (name) => {
  const sent = applicationOf(SAMPLES[name], '2026-11-24');
  expect(applicationOn('2026-11-24').safeParse(sent).error?.issues).toBeUndefined();
});

test.each(['2026-11-24T12:00:00Z', '2027-03-31T23:30:00Z'])(
  'what was done with the samples was legal and fits, at %s',
  (time) => {
    for (const { events, facts } of sampleApplications(new Date(time)))
      events.forEach((event, nth) => {
        const one = caseOf(events.slice(0, nth));
        expect(possibleNow(one)).toContain(event.action);
        expect(BODIES[event.action].safeParse(event.body).error).toBeUndefined();
        const wrong = (CHECKS[event.action] as readonly Check<unknown>[]).filter(({ isWrong }) =>
          isWrong(event.body, { one, facts, today: time.slice(0, 10) }),
        );
        expect(wrong).toEqual([]);
      });
  },
);

test('the samples show most of what there is to show, the same on any day', async () => {
  const seen = async (time: string) => {
    const desk = new Desk();
    desk.clock = new Date(time);
    const { body } = await desk.told(desk.ask('/homeless-applications'));
    return (body.applications as { reference: string; status: string; flags: { code: string }[] }[]).map(
      ({ reference, status, flags }) => ({ reference, status, flags: flags.map(({ code }) => code) }),
    );
  };
  const now = await seen('2026-11-24T12:00:00Z');
  expect(now.map(({ status }) => status)).toEqual(['RECEIVED', 'RELIEF', 'RELIEF', 'PREVENTION', 'ENDED', 'MAIN_DUTY']);
  expect(now.every(({ status }) => status in STATUSES)).toBe(true);
  expect(now.at(-1)?.flags).toEqual(['BED_AND_BREAKFAST_OVER_SIX_WEEKS']);
  expect((await seen('2027-06-15T12:00:00Z')).map(({ reference }) => reference)).toEqual(
    now.map(({ reference }) => reference),
  );
});
