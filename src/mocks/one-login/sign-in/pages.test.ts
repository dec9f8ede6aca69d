import { beforeEach, expect, test } from 'vitest';
import { CLAIM, type Persona, responseConfigurationSchema } from '../state/vocabulary.ts';
import { type IdentityPageView, identityPage } from './identityPage.ts';
import { type MessageKind, messagePage } from './messagePage.ts';
import { OUTCOMES } from './outcomes.ts';
import { type PersonaPageView, personaPage } from './personaPage.ts';
import { PERSONAS } from './personas.ts';

const HOSTILE = `"><script>alert('x')</script><b onclick="y">&amp;`;
const KINDS: MessageKind[] = ['no-account', 'session-lost', 'signed-out', 'signed-out-error', 'sign-in-expired'];

let persona: PersonaPageView;
let identity: IdentityPageView;
beforeEach(() => {
  const shared = {
    language: 'en',
    languages: { en: '?lng=en', cy: '?lng=cy' },
    action: '/sign-in',
    journey: 'j1',
    service: 'Test service',
    inspect: '/inspect',
  } as const;
  persona = { ...shared, asks: ['let you sign in'], personas: PERSONAS, outcomes: OUTCOMES };
  identity = { ...shared, claims: Object.values(CLAIM), level: 'P2', response: (PERSONAS[0] as Persona).response };
});

/** What escaping must keep the same, whatever is put in: how many tags, and how many quotation marks. */
const structure = (markup: string) => ['<', '>', '"'].map((sign) => markup.split(sign).length);

const personaWith = (text: string) =>
  personaPage({
    ...persona,
    languages: { en: text, cy: text },
    action: text,
    journey: text,
    service: text,
    asks: [text],
    personas: [{ ...(PERSONAS[0] as Persona), name: text, about: { en: text, cy: text } }],
    warnings: [text],
    unregistered: true,
    inspect: text,
  });

const identityWith = (text: string) =>
  identityPage({
    ...identity,
    languages: { en: text, cy: text },
    action: text,
    journey: text,
    service: text,
    outcome: text,
    warnings: [text],
    inspect: text,
    response: responseConfigurationSchema.parse({
      email: text,
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: {
        credentialSubject: { name: [{ validUntil: text, nameParts: [{ value: text }] }], birthDate: [{ value: text }] },
      },
      passportDetails: [{ documentNumber: text }],
      drivingPermitDetails: [{ personalNumber: text }],
      postalAddressDetails: [{ streetName: text, validUntil: text }],
    }),
  });

const messageWith = (text: string) =>
  messagePage({
    language: 'en',
    languages: { en: text, cy: text },
    kind: 'signed-out-error',
    detail: text,
    continueTo: { href: `/${text}`, label: text },
  });

test.each([
  ['who is signing in', personaWith],
  ['proving an identity', identityWith],
  ['a message', messageWith],
])('no word from outside becomes markup on the page of %s', (_, pageWith) => {
  expect(structure(pageWith(HOSTILE))).toEqual(structure(pageWith('plain')));
  expect(pageWith(HOSTILE)).toContain('&lt;script&gt;');
});

test.each(['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', 'http://['])(
  'a message does not lead to %j',
  (href) => {
    expect(messagePage({ language: 'en', kind: 'signed-out', continueTo: { href } })).not.toContain('class="button"');
    expect(messagePage({ language: 'en', kind: 'signed-out', continueTo: { href: '/account' } })).toContain(
      'href="/account"',
    );
  },
);

const all = (language: 'en' | 'cy') => [
  personaPage({ ...persona, language }),
  personaPage({ ...persona, language, problem: 'no-persona' }),
  identityPage({ ...identity, language }),
  ...KINDS.map((kind) => messagePage({ language, kind })),
];

test.each(['en', 'cy'] as const)(
  'pages in %s say so, have one first heading, no script, and no id twice',
  (language) => {
    for (const markup of all(language)) {
      expect(markup).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
      expect(markup.match(/<h1\b/g)).toHaveLength(1);
      expect(markup).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
      const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  },
);

test('every page says that it is a pretence, before anything else', () => {
  for (const markup of all('en')) expect(markup).toMatch(/<header class="pretend">.*<main/s);
});

test('everybody can be chosen, and everything can happen', () => {
  const markup = personaPage(persona);
  const values = (name: string) =>
    [...markup.matchAll(new RegExp(`name="${name}" id="[^"]*" value="([^"]*)"`, 'g'))].map(([, value]) => value);
  expect(values('persona')).toEqual(PERSONAS.map(({ id }) => id));
  expect(values('outcome')).toEqual(OUTCOMES.map(({ id }) => id));
  expect(markup).toContain('<button class="second" name="instead" value="cancel">Cancel</button>');
});

test('what was chosen stays chosen, and the outcomes stand open when one of them was', () => {
  const before = personaPage(persona);
  expect(before).toContain('<details><summary>');
  expect(before.match(/ checked>/g)).toHaveLength(1);
  expect(before).toContain('value="carry-on" checked');
  const after = personaPage({ ...persona, chosen: 'joe-digbeth', outcome: 'userinfo-slow' });
  expect(after).toContain('<details open>');
  expect(after).toContain('value="joe-digbeth" aria-describedby="about-joe-digbeth" checked');
  expect(after).toContain('value="userinfo-slow" checked');
});

test.each([
  ['no-persona', '#persona-amina-hussain'],
  ['unknown-persona', '#persona-amina-hussain'],
  ['unknown-outcome', '#outcome-carry-on'],
] as const)('the problem %s is in the title, takes the focus, and leads to %s', (problem, target) => {
  const markup = personaPage({ ...persona, problem });
  expect(markup).toContain('<title>Error: ');
  expect(markup).toMatch(/role="alert"[^>]* tabindex="-1" autofocus/);
  expect(markup).toContain(`<a href="${target}">`);
  expect(markup).toContain(`id="${target.slice(1)}"`);
  expect(markup).toMatch(/aria-describedby="(persona|outcome)-error"/);
});

test('proving an identity warns of a level that is not reached, and then promises nothing', () => {
  const response = (PERSONAS.find(({ id }) => id === 'ravi-tyseley') as Persona).response;
  const markup = identityPage({ ...identity, response });
  expect(markup).toContain('asks for P2, and this person reaches P1');
  expect(markup).toContain('Nothing about your identity.');
  expect(identityPage({ ...identity, response, level: 'P1' })).toContain('SPINDLE HOUSE');
});

test('proving an identity carries the chosen outcome along, and says it', () => {
  const markup = identityPage({ ...identity, outcome: 'core-identity-kid-not-in-did' });
  expect(markup).toContain('<input type="hidden" name="outcome" value="core-identity-kid-not-in-did">');
  expect(markup).toContain('You chose: A key that is not in the DID document (kid).');
});
