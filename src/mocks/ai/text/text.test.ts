import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from './given.ts';
import { classify, labelsIn } from './labels.ts';
import { pieces } from './pieces.ts';
import { pick, summaryOf } from './summary.ts';
import { stems } from './words.ts';

test('the pieces of any text are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(pieces(text).join('')).toBe(text);
    }),
  );
});

test.each([
  ['evicted', 'evictions'],
  ['beds', 'bed'],
  ['sleeping', 'sleeps'],
  ['café', 'CAFE'],
])('%s and %s are one word', (one, other) => {
  expect(stems(one)).toEqual(stems(other));
});

describe('what a message gives to work on', () => {
  test.each([
    ['Summarise: I lost my flat.', 'I lost my flat.'],
    ['Summarise this.\n\nI lost my flat.\n\nI am cold.', 'I lost my flat.\n\nI am cold.'],
    ['Classify """I lost my flat""" as a or b.', 'I lost my flat'],
    ['Extract from <note>I lost my flat</note>', 'I lost my flat'],
    ['I lost my flat: it burnt down.', 'I lost my flat: it burnt down.'],
    ['', ''],
  ])('%j', (message, text) => {
    expect(partsOf(message).text).toBe(text);
  });
});

describe('labels', () => {
  test.each([
    ['Classify the message as housing, benefits or health.', ['housing', 'benefits', 'health']],
    ['Answer with one of: "a", "b", "c"', ['a', 'b', 'c']],
    ['Choose from these categories:\n- rent: money\n- repairs (broken things)\n\nThanks', ['rent', 'repairs']],
    ['Categories: [urgent, not urgent]', ['urgent', 'not urgent']],
    ['Reply with one word: yes, no or maybe', ['yes', 'no', 'maybe']],
    ['Is it safe? Answer yes or no.', ['yes', 'no']],
  ])('stand in %j', (prompt, names) => {
    expect(labelsIn(prompt)?.map(({ name }) => name)).toEqual(names);
  });

  test.each(['', 'Summarise this.', 'One of my friends, Sam, and I sleep in a car', 'Tell me about housing'])(
    'do not stand in %j',
    (prompt) => {
      expect(labelsIn(prompt)).toBeUndefined();
    },
  );

  test.each([
    ['The bailiffs came about my council tax', 'housing, debt or health', 'debt'],
    ['My landlord put a notice on the door', 'health, housing or food', 'housing'],
    ['There is mould on the ceiling', 'repairs or rent', 'repairs'],
    ['I am bleeding and need help now', 'urgent or not urgent', 'urgent'],
    ['Could you tell me about the form', 'urgent or not urgent', 'not urgent'],
  ])('%j is one of %s: %s', (text, list, label) => {
    expect(classify(text, labelsIn(`Classify as ${list}.`) ?? []).name).toBe(label);
  });

  test('what is said of a label counts', () => {
    const labels = labelsIn('Choose one of these labels:\n- a: trams and buses\n- b: swimming pools') ?? [];
    expect(classify('Is the pool open?', labels).name).toBe('b');
  });
});

describe('a summary', () => {
  const text =
    'Rent is due. The cat sat. Rent arrears mean the landlord may evict. It rained. Pay the rent to the landlord.';

  test('is sentences of the text in their own order, those that say most', () => {
    expect(pick(text, 2)).toEqual(['Rent arrears mean the landlord may evict.', 'Pay the rent to the landlord.']);
  });

  test.each([
    ['in one sentence', 1],
    ['as 3 bullet points', 3],
    ['', 2],
  ])('%j gives %i', (instruction, count) => {
    const summary = summaryOf(text, instruction);
    expect(summary.match(/\./g)).toHaveLength(count);
    expect(summary.startsWith('- ')).toBe(instruction.includes('bullet'));
  });

  test('of nothing is nothing', () => expect(summaryOf('', 'in one sentence')).toBe(''));
});
