// The rounds of outreach teams over three years: whom they met, in whose voice the note is.
import { chance } from '../base/chance.ts';
import { COUNCILS } from '../base/councils.ts';
import { DAYS, dayOf, numberOf } from '../base/days.ts';
import { WEATHER } from '../beds/nights.ts';
import { contactWith, type Truth } from './contact.ts';
import { type Person, personOf } from './person.ts';
import { VOICES } from './voice.ts';

export interface Contact {
  id: string;
  council: string;
  date: string;
  time: string;
  area: string;
  worker: string;
  person: string;
  note: string;
  truth: Truth;
}

/** How many people each council’s teams come to know. */
const KNOWN: Readonly<Record<string, number>> = {
  'birmingham-shape': 490,
  cogsworth: 180,
  'port-merrow': 235,
  brackenfold: 50,
};

const WORKERS: Readonly<Record<string, number>> = {
  'birmingham-shape': 9,
  cogsworth: 5,
  'port-merrow': 6,
  brackenfold: 2,
};

const severe = new Set(WEATHER.filter((one) => one.severe).map(({ council, night }) => `${council}/${night}`));

/** The days on which somebody is looked for: some a week or two, some for years. */
function daysOf(by: ReturnType<typeof chance>): string[] {
  let day = numberOf(DAYS[0]!) + by.below(DAYS.length);
  const end = Math.min(numberOf(DAYS.at(-1)!), day + by.exponential(210));
  const days: string[] = [];
  for (; day <= end && days.length < 40; day += 1 + Math.round(by.exponential(19))) days.push(dayOf(day));
  return days;
}

type Draft = Omit<Contact, 'id'>;

function contactsWith(council: (typeof COUNCILS)[number], person: Person, by: ReturnType<typeof chance>): Draft[] {
  const area = by.pick(council.areas);
  return daysOf(by).map((date, index) => {
    const visit = chance('visit', person.ref, index);
    const number = visit.below(WORKERS[council.id]!);
    const early = visit.happens(0.6);
    const hour = early ? visit.between(5, 7) : visit.between(20, 23);
    const time = `${String(hour).padStart(2, '0')}:${String(5 * visit.below(12)).padStart(2, '0')}`;
    const voice = VOICES[(number + council.letter.charCodeAt(0)) % VOICES.length]!;
    return {
      council: council.id,
      date,
      time,
      area,
      worker: `${council.letter}-W${number + 1}`,
      person: person.ref,
      ...contactWith(person, severe.has(`${council.id}/${date}`), voice, visit),
    };
  });
}

/** All contacts, in order of council, date and time. */
export function composeContacts(): Contact[] {
  return COUNCILS.flatMap((council) => {
    const drafts = Array.from({ length: KNOWN[council.id]! }, (_, index) => {
      const by = chance('person', council.id, index);
      const ref = `${council.letter}-P${String(index + 1).padStart(3, '0')}`;
      return contactsWith(council, personOf(ref, by), by);
    }).flat();
    return drafts
      .toSorted((a, b) => (a.date + a.time < b.date + b.time ? -1 : 1))
      .map((draft, index) => ({ id: `${council.letter}-C${String(index + 1).padStart(4, '0')}`, ...draft }));
  });
}
