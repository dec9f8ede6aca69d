import { expect, test } from 'vitest';
import { dayIn, type Words, wordsIn } from './words.ts';

/** Every phrase by its way down: `messages.signed-out.title`. Phrases that take words are given `X` and `Y`. */
function phrases(words: object, above = ''): [way: string, phrase: string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const way = above ? `${above}.${key}` : key;
    if (typeof value === 'function') return [[way, value('X', 'Y')] as [string, string]];
    return typeof value === 'string' ? [[way, value] as [string, string]] : phrases(value, way);
  });
}

const [en, cy] = [phrases(wordsIn('en')), phrases(wordsIn('cy'))];

test('Welsh says everything that English says, and in Welsh', () => {
  expect(cy.map(([way]) => way)).toEqual(en.map(([way]) => way));
  const english = new Map(en);
  expect(cy.filter(([way, phrase]) => phrase.trim() === '' || phrase === english.get(way))).toEqual([]);
});

test('no phrase forgets the words it was given', () => {
  const taking = (words: Words) => [
    words.persona.title('X'),
    words.persona.asks('X'),
    words.persona.unregistered('X'),
    words.identity.told('X'),
    words.identity.until('X'),
    words.identity.signedInAs('X'),
    words.identity.chosen('X'),
  ];
  for (const language of ['en', 'cy'] as const) {
    expect(taking(wordsIn(language)).filter((phrase) => !phrase.includes('X'))).toEqual([]);
    expect(wordsIn(language).identity.tooLow('P1', 'P2')).toMatch(/P1.*P2|P2.*P1/);
  }
});

test('days are written as each language writes them', () => {
  expect([dayIn('en', '1994-03-17'), dayIn('cy', '1994-03-17')]).toEqual(['17 March 1994', '17 Mawrth 1994']);
  expect(dayIn('en', 'some time in spring')).toBe('some time in spring');
});
