import { expect, test } from 'vitest';
import {
  AUTHORISE_ERRORS,
  CORE_IDENTITY_ERRORS,
  FAULTS,
  FAULTY_ENDPOINTS,
  ID_TOKEN_ERRORS,
} from '../state/vocabulary.ts';
import { DEFAULT_OUTCOME, type Effect, OUTCOMES, outcomeById } from './outcomes.ts';

/** An effect as the names of the vocabulary that it stands for. */
const namesOf = ({
  authoriseErrors = [],
  idTokenErrors = [],
  coreIdentityErrors = [],
  faults = {},
  ...flags
}: Effect) => [
  ...authoriseErrors.map((name) => `authorise ${name}`),
  ...idTokenErrors.map((name) => `id-token ${name}`),
  ...coreIdentityErrors.map((name) => `core-identity ${name}`),
  ...Object.entries(faults).map(([endpoint, fault]) => `${endpoint} ${fault}`),
  ...Object.keys(flags),
];

test('every name of the vocabulary has exactly one outcome, and no outcome stands for two', () => {
  const expected = [
    ...AUTHORISE_ERRORS.map((name) => `authorise ${name}`),
    ...ID_TOKEN_ERRORS.map((name) => `id-token ${name}`),
    ...CORE_IDENTITY_ERRORS.map((name) => `core-identity ${name}`),
    ...FAULTY_ENDPOINTS.flatMap((endpoint) => FAULTS.map((fault) => `${endpoint} ${fault}`)),
    ...['noAccount', 'sessionLost', 'notProven', 'otherSubject'],
  ];
  const effects = OUTCOMES.filter(({ id }) => id !== DEFAULT_OUTCOME).map(({ effect }) => namesOf(effect));
  expect(effects.filter((names) => names.length !== 1)).toEqual([]);
  expect(effects.flat().sort()).toEqual(expected.sort());
});

test('to carry on is the first, and changes nothing', () =>
  expect(OUTCOMES[0]).toMatchObject({ id: 'carry-on', group: 'journey', effect: {} }));

test('ids can be guessed, and are each there once', () => {
  expect(new Set(OUTCOMES.map(({ id }) => id)).size).toBe(OUTCOMES.length);
  expect(OUTCOMES.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(outcomeById('cancel')?.effect).toEqual({ authoriseErrors: ['ACCESS_DENIED'] });
  expect(outcomeById('id-token-hs256-with-public-key')?.effect).toEqual({ idTokenErrors: ['HS256_WITH_PUBLIC_KEY'] });
  expect(outcomeById('core-identity-missing')?.effect).toEqual({ coreIdentityErrors: ['MISSING'] });
  expect(outcomeById('jwks-failing')?.effect).toEqual({ faults: { jwks: 'FAILING' } });
});

test.each(['', 'constructor', '__proto__', 'Carry-On'])('%j is no outcome', (id) =>
  expect(outcomeById(id)).toBeUndefined(),
);

test('within a group no two labels are alike, in either language', () => {
  for (const language of ['en', 'cy'] as const) {
    const labels = OUTCOMES.map(({ group, label }) => `${group} ${label[language]}`);
    expect(new Set(labels).size).toBe(labels.length);
  }
  expect(OUTCOMES.filter(({ label }) => label.en === label.cy)).toEqual([]);
});
