import { targetOf } from '../case.ts';
import { type Against, ageAt, type Checks, check, future } from './check.ts';

const reliefOf = ({ one }: Against) => one.duties.find(({ duty }) => duty === 'RELIEF');

/** 4.2. */
export const prevention: Checks<'prevention'> = [
  future('4.2', 'start'),
  check(
    '4.2, 1.5',
    'start',
    'The duty cannot begin before the assessment (4.2, 1.5)',
    ({ start }, { one }) => start < (one.assessment?.on ?? start),
  ),
];

/** 5.2. */
export const relief: Checks<'relief'> = [
  future('5.2', 'start'),
  check(
    '5.2, 1.5',
    'start',
    'The duty cannot begin before the assessment (5.2, 1.5)',
    ({ start }, { one }) => start < (one.assessment?.on ?? start),
  ),
  check('5.2, 4.2', 'start', 'Relief cannot begin before prevention did (5.2, 4.2)', ({ start }, { one }) =>
    one.duties.some((duty) => start < duty.start),
  ),
];

/** The priority needs that the household itself shows. */
const NEEDS_OF_HOUSEHOLD: Partial<Record<string, (against: Against) => boolean>> = {
  CHILDREN: ({ facts }) => facts.household.children.length > 0,
  PREGNANT: ({ facts }) => facts.household.pregnant === true,
  AGED_16_17: (against) => ageAt(against) < 18,
  CARE_LEAVER: (against) => ageAt(against) >= 18 && ageAt(against) <= 20,
};

/** 7.x. */
export const mainDuty: Checks<'main-duty'> = [
  future('7.2', 'effective'),
  check(
    '7.1, 5.2',
    'decided',
    'The decision cannot come before relief began (7.1, 5.2)',
    ({ decided }, against) => decided < (reliefOf(against)?.start ?? decided),
  ),
  check(
    '7.2, 7.1',
    'effective',
    'A decision takes effect on its day or later (7.2, 7.1)',
    (body) => body.effective < body.decided,
  ),
  check(
    '7.2, 5.2',
    'effective',
    'Relief runs for 56 days before the main duty can be decided (7.2, 5.2)',
    ({ effective }, against) => {
      const duty = reliefOf(against);
      return duty !== undefined && effective < (targetOf(duty) ?? effective);
    },
  ),
  check(
    '7.3, 7.5',
    'priorityNeed',
    'Say which priority need they have (7.5): without one this outcome does not fit (7.3)',
    (body) => (body.outcome === 'OWED' || body.outcome === 'INTENTIONALLY_HOMELESS') && body.priorityNeed === undefined,
  ),
  check(
    '7.3, 7.5',
    'priorityNeed',
    'Leave out the priority need (7.5), or choose another outcome (7.3)',
    (body) => body.outcome === 'NO_PRIORITY_NEED' && body.priorityNeed !== undefined,
  ),
  check(
    '7.5, 1.4, 2.4',
    'priorityNeed',
    'The household does not have that priority need (7.5): look at its children and ages (1.4, 2.4)',
    (body, against) => body.priorityNeed !== undefined && NEEDS_OF_HOUSEHOLD[body.priorityNeed]?.(against) === false,
  ),
];
