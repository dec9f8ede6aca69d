// The tables of the guide name everybody and everything there is.
import { expect, test } from 'vitest';
import { OUTCOMES, PERSONAS } from '../../../mocks/one-login/sign-in/index.ts';
import { guide } from './example.ts';

/** What stands as code in the first column of the table under a heading. */
function named(heading: string): string[] {
  const section = guide.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';
  const cells = [...section.matchAll(/^\| (`.*?) +\|/gm)].map((match) => match[1] as string);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string)).toSorted();
}

test('everybody there is to be', () => {
  expect(named('Who to be')).toEqual(PERSONAS.map(({ id }) => id).toSorted());
});

test('everything that can happen', () => {
  expect(named('What should happen')).toEqual(OUTCOMES.map(({ id }) => id).toSorted());
});
