import { expect, test } from 'vitest';
import { chance, shuffled } from '../base/chance.ts';
import { WEATHER } from '../beds/nights.ts';
import { composeContacts } from './compose.ts';

const contacts = composeContacts();
const notes = contacts.map(({ note }) => note);

const wordsOf = (note: string): string[] => note.toLowerCase().match(/[\p{L}’]+/gu) ?? [];

/** Every three words that follow one another. */
function threesOf(note: string): Set<string> {
  const words = wordsOf(note);
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
}

test('many words, and few notes are the same', () => {
  expect(new Set(notes.flatMap(wordsOf)).size).toBeGreaterThan(2_000);
  expect(new Set(notes).size / notes.length).toBeGreaterThan(0.995);
});

test('of a thousand notes fewer than one in fifty nearly repeats another', () => {
  const sample = shuffled(notes, chance('sample')).slice(0, 1_000).map(threesOf);
  const repeats = sample.filter((one, at) =>
    sample.slice(0, at).some((other) => {
      const shared = [...one].filter((three) => other.has(three)).length;
      return shared / (one.size + other.size - shared) >= 0.6;
    }),
  );
  expect(repeats.length).toBeLessThan(20);
});

test('workers write differently: some in capitals, some without, most with slips', () => {
  const all = (matches: (note: string) => boolean) => notes.filter(matches).length / notes.length;
  expect(all((note) => note === note.toUpperCase())).toBeGreaterThan(0.04);
  expect(all((note) => note === note.toLowerCase())).toBeGreaterThan(0.15);
  expect(all((note) => /accomodation|definately|referal|shleter|tonite|aswell|must of/i.test(note))).toBeGreaterThan(
    0.01,
  );
});

test('the truth of a note can be read in it', () => {
  const telephone = /07700|7700 900/;
  for (const { note, truth } of contacts) {
    expect(telephone.test(note), note).toBe(truth.phone);
    if (truth.urgency === 'NOW')
      expect(note).toMatch(/u?r?gent|leave this|concerned|call me|high risk|cocnerned|conc/i);
    if (truth.met === 'NOT_FOUND') expect([truth.needs, truth.actions, truth.bed]).toEqual([[], [], undefined]);
  }
});

test('no blank is left unfilled, and no note is empty', () => {
  expect(notes.filter((note) => /[{}]|undefined/.test(note) || note.length < 12)).toEqual([]);
});

test('all that can be said is said', () => {
  const said = new Set(
    contacts.flatMap(({ truth }) => [truth.met, truth.bed, truth.urgency, ...truth.needs, ...truth.actions]),
  );
  expect(said.size).toBe(4 + 5 + 3 + 10 + 10);
});

test('severe weather brings people in', () => {
  const severe = new Set(WEATHER.filter((one) => one.severe).map(({ council, night }) => council + night));
  const took = (cold: boolean) => {
    const then = contacts.filter(({ truth, council, date }) => truth.bed && severe.has(council + date) === cold);
    return then.filter(({ truth }) => truth.bed === 'ACCEPTED').length / then.length;
  };
  expect(took(true)).toBeGreaterThan(1.3 * took(false));
});
