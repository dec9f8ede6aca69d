// A contact: what happened, as fields, and the note that says it. Only what the note says is in the fields.
import type { Chance } from '../base/chance.ts';
import type { Action, Need, Person } from './person.ts';
import { type Voice, written } from './voice.ts';
import { colourOf } from './words/colour.ts';
import { spotIn } from './words/places.ts';
import {
  ACTIONS,
  BED,
  CARRIES_PHONE,
  DOG,
  FOLLOW_UP,
  MET,
  NEEDS,
  PEOPLE,
  SLEEPING,
  URGENT,
  WHEN,
} from './words/said.ts';

export interface Truth {
  met: keyof typeof MET;
  people?: number;
  sleeping?: keyof typeof SLEEPING;
  dog: boolean;
  needs: Need[];
  actions: Action[];
  bed?: keyof typeof BED;
  urgency: 'NONE' | keyof typeof URGENT;
  followUp: boolean;
  named: boolean;
  phone: boolean;
}

const HELPS: Readonly<Record<Need, readonly Action[]>> = {
  MENTAL_HEALTH: ['GP', 'SAFEGUARDING'],
  PHYSICAL_HEALTH: ['FIRST_AID', 'GP', 'AMBULANCE'],
  DRUGS: ['NALOXONE', 'DRUG_SERVICE'],
  ALCOHOL: ['DRUG_SERVICE', 'GP'],
  DOMESTIC_ABUSE: ['SAFEGUARDING'],
  OFFENDING: ['BENEFITS'],
  BUDGETING: ['BENEFITS'],
  ARMED_FORCES: ['BENEFITS'],
  CARE_LEAVER: ['SAFEGUARDING'],
  LEARNING_DISABILITY: ['SAFEGUARDING', 'BENEFITS'],
};

function happened(person: Person, cold: boolean, by: Chance): Truth {
  const met = by.weighted({ SPOKEN: 58, ASLEEP: 13, NOT_FOUND: 19, REFUSED: 10 });
  const nothing: Truth = {
    met,
    dog: false,
    needs: [],
    actions: [],
    urgency: 'NONE',
    followUp: by.happens(0.35),
    named: person.called !== undefined,
    phone: false,
  };
  if (met === 'NOT_FOUND') return nothing;
  const seen = {
    ...nothing,
    dog: person.dog !== undefined && by.happens(0.6),
    ...(person.company > 1 && by.happens(0.7) ? { people: person.company } : {}),
    ...(by.happens(0.5) ? { sleeping: person.sleeping } : {}),
  };
  if (met !== 'SPOKEN')
    return { ...seen, actions: by.happens(0.25) ? ['FOOD'] : [], urgency: by.happens(0.06) ? 'SOON' : 'NONE' };
  const needs = person.needs.filter(() => by.happens(0.5));
  const helps = needs.flatMap((need) => (by.happens(0.55) ? [by.pick(HELPS[need])] : []));
  const small = (['HOT_DRINK', 'FOOD', 'BEDDING'] as const).filter((action) =>
    by.happens(action === 'BEDDING' ? 0.2 : 0.32),
  );
  const actions = [...new Set<Action>([...small, ...helps])];
  const bed = by.happens(0.42)
    ? by.weighted({
        ACCEPTED: 10 + 24 * person.ready + (cold ? 34 : 0),
        DECLINED: 48 - 30 * person.ready,
        NONE_FREE: cold ? 14 : 20,
        WAITING: 24,
      })
    : undefined;
  const grave =
    needs.length +
    (cold ? 1 : 0) +
    (actions.includes('AMBULANCE') ? 4 : 0) +
    (needs.includes('DOMESTIC_ABUSE') ? 1 : 0);
  const urgency = by.weighted({ NONE: 14, SOON: 1.5 * grave, NOW: grave > 2 ? grave : 0 });
  return { ...seen, needs, actions, ...(bed ? { bed } : {}), urgency, phone: by.happens(0.035) };
}

/** An Ofcom number for drama, written in one of the ways people write it. */
function phoneIn(by: Chance): string {
  const end = String(by.below(1000)).padStart(3, '0');
  return by.pick([`07700 900${end}`, `07700900${end}`, `07700-900-${end}`, `+44 7700 900${end}`]);
}

/** What happened at a visit, and the note of it in a worker’s voice. */
export function contactWith(person: Person, cold: boolean, voice: Voice, by: Chance): { truth: Truth; note: string } {
  const truth = happened(person, cold, by);
  const middle = [
    ...(truth.people === 2 || truth.people === 3 ? [by.pick(PEOPLE[truth.people])] : []),
    ...(truth.sleeping ? [by.pick(SLEEPING[truth.sleeping])] : []),
    ...(truth.dog ? [by.pick(DOG)] : []),
    ...(by.happens(truth.met === 'SPOKEN' ? 0.75 : 0.45) ? [colourOf(truth.met === 'SPOKEN', by)] : []),
    ...(truth.met === 'SPOKEN' && by.happens(0.25) ? [colourOf(true, by)] : []),
  ];
  const needs = truth.needs.map((need) => by.pick(NEEDS[need]));
  const last = [
    ...truth.actions.map((action) => by.pick(ACTIONS[action])),
    ...(truth.bed ? [by.pick(BED[truth.bed])] : []),
    ...(truth.phone ? [by.pick(CARRIES_PHONE).replace('{phone}', phoneIn(by))] : []),
    ...(truth.urgency === 'NONE' ? [] : [by.pick(URGENT[truth.urgency])]),
    ...(truth.followUp ? [by.pick(FOLLOW_UP).replace('{when}', by.pick(WHEN))] : []),
  ];
  const words: Record<string, string> = {
    n: person.called ?? person.unnamed,
    spot: by.happens(0.8) ? by.pick(person.spots) : spotIn(by),
    dog: person.dog ?? '',
    ...(person.sex === 'F' ? { S: 'she', O: 'her', P: 'her' } : { S: 'he', O: 'him', P: 'his' }),
  };
  const lines = [
    by.pick(MET[truth.met]),
    ...(by.happens(0.6) ? [...middle, ...needs] : [...needs, ...middle]),
    ...last,
  ];
  const filled = lines.map((line) => line.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? ''));
  return { truth, note: written(filled, voice, by) };
}
