import { describe, expect, test } from 'vitest';
import { REFUSALS } from '#identity';
import { endingOf } from './ending.ts';

const ending = (query: string, signedIn = false) => endingOf(new URLSearchParams(query), signedIn);

describe('to whoever was signing in', () => {
  test.each(Object.entries(REFUSALS))('%s is said in its own words', (why, words) => {
    expect(ending(`why=${why}&purpose=sign-in`).words).toBe(words);
  });

  test('cancelling is no error, an unavailable provider is one of theirs, and the rest is refused', () => {
    const statuses = ['cancelled', 'temporarily-unavailable', 'off', 'provider-fault'].map(
      (why) => ending(`why=${why}`).status,
    );
    expect(statuses).toEqual([200, 503, 404, 403]);
  });

  test('trying again leads where they were going', () => {
    expect(ending('why=cancelled&purpose=sign-in&next=%2Faccount%2Fsaved%3Fservice%3D7').again).toBe(
      '/account/sign-in?next=%2Faccount%2Fsaved%3Fservice%3D7',
    );
    expect(ending('why=cancelled').again).toBe('/account/sign-in');
  });

  test('where nobody can sign in, trying again is not offered', () => expect(ending('why=off').again).toBeUndefined());

  test.each(['', 'why=', 'why=__proto__', 'why=toString', 'why=%3Cscript%3E'])(
    '%s says nothing it was told',
    (query) => {
      expect(ending(query)).toEqual({
        status: 403,
        title: 'You could not be signed in',
        words: 'Something went wrong. Start again from the beginning.',
        again: '/account/sign-in',
      });
    },
  );
});

describe('to whoever is signed in', () => {
  test('it never says that they are not', () => {
    for (const why of Object.keys(REFUSALS)) {
      const { title, words } = ending(`why=${why}&purpose=prove-identity`, true);
      if (why !== 'off' && why !== 'client-refused') expect(`${title} ${words}`).not.toMatch(/not sign(ed)? (you )?in/);
    }
  });

  test('an answer opened twice is nothing to worry about', () => {
    expect(ending('why=session-lost', true)).toMatchObject({ title: 'You are signed in already', again: undefined });
  });

  test('proving again leads back to proving', () => {
    expect(ending('why=identity-not-proven&purpose=prove-identity', true).again).toBe('/account/prove');
    expect(ending('why=identity-not-proven').again).toBe('/account/prove');
  });
});
