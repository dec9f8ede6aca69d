// Who somebody is depends on who asks: services of another sector cannot compare notes.
import { describe, expect, test } from 'vitest';
import { registered } from '../testing/relyingParty.ts';
import type { Client } from './client.ts';
import { subjectFor, walletSubjectFor } from './subject.ts';
import { responseConfigurationSchema } from './vocabulary.ts';

const somebody = (id: string, sub?: string) => ({
  id,
  response: responseConfigurationSchema.parse({ email: `${id}@example.org`, ...(sub && { sub }) }),
});
const REDIRECT = 'https://a.example.org/callback';
const subOf = (client: Partial<Client>, id = 'amina', salt = 'salt') =>
  subjectFor(somebody(id), registered({ redirectUrls: [REDIRECT], ...client }), REDIRECT, salt);

describe('a pairwise subject', () => {
  test('has the form of the real one’s', () => {
    expect(subOf({})).toMatch(/^urn:fdc:gov\.uk:2022:[\w-]{43}$/);
  });

  test('is the same for all clients of a sector, by whatever client_id and address within it', () => {
    expect(subOf({ clientId: 'other', redirectUrls: ['https://a.example.org:8443/elsewhere'] })).toBe(subOf({}));
    expect(subOf({ redirectUrls: ['https://www.a.example.org/'] })).toBe(subOf({}));
    expect(subOf({ redirectUrls: ['https://b.example.org/'], sectorIdentifierUri: 'https://a.example.org/' })).toBe(
      subOf({}),
    );
  });

  test('differs by sector, by person and by provider', () => {
    const others = [
      subOf({ redirectUrls: ['https://b.example.org/callback'] }),
      subOf({}, 'joe'),
      subOf({}, 'amina', 'pepper'),
    ];
    expect(new Set([subOf({}), ...others]).size).toBe(4);
  });

  test('is of the sector identifier rather than of the address', () => {
    expect(subOf({ sectorIdentifierUri: 'https://b.example.org/' })).toBe(
      subOf({ redirectUrls: ['https://b.example.org/callback'] }),
    );
  });
});

test('a public subject is the same for every client that is registered for it, and no pairwise one', () => {
  const everywhere = ['a', 'b'].map((host) =>
    subOf({ subjectType: 'public', redirectUrls: [`https://${host}.example.org/`] }),
  );
  expect(everywhere[0]).toBe(everywhere[1]);
  expect(everywhere).not.toContain(subOf({}));
});

test('a subject given outright is what every client sees', () => {
  const client = registered();
  expect(subjectFor(somebody('amina', 'urn:given'), client, REDIRECT, 'salt')).toBe('urn:given');
});

test('the wallet’s subject is of the sector, and says no more of the subject', () => {
  const wallet = (host: string) =>
    walletSubjectFor(somebody('amina'), registered({ redirectUrls: [`https://${host}.example.org/`] }), REDIRECT);
  expect(wallet('a')).not.toBe(wallet('b'));
  expect(wallet('a')).toBe(wallet('a'));
});
