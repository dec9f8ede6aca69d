import { config } from '#platform';
import { valueAt } from '../journey/index.ts';
import type { CaseKind } from '../kind.ts';
import { postReport, standingOf } from './open311.ts';
import { steps } from './steps.ts';
import { stops } from './stops.ts';
import { wholeOf } from './whole.ts';

/** Somebody sleeping rough, told to the council's report desk (Open311 GeoReport v2). */
export const report: CaseKind = {
  kind: 'report',
  journey: {
    name: 'report',
    title: 'Someone sleeping rough',
    steps,
    stops,
    declaration:
      'When you send this, it goes to the council’s street outreach team. Say no more of the person than helps to find them.',
    send: 'Send to the outreach team',
  },
  isOn: () => config().council.reports !== undefined,
  async sending(answers, now) {
    const { form, ...kept } = await wholeOf(answers, now);
    return { ...kept, body: form };
  },
  deliver: ({ body, idempotencyKey }) => postReport(body, idempotencyKey),
  standing: standingOf,
  inShort(answers) {
    const people = Number(valueAt(answers.people, 'PEOPLE') ?? 1);
    const place = String(valueAt(answers.place, 'PLACE') ?? '').replace(/\s+/g, ' ');
    return `${people === 1 ? 'One person' : `${people} people`}: ${place.slice(0, 80)}`;
  },
};
