// Every upstream describes itself, soundly, and answers as it says. Asked over HTTP, as somebody with the description would.
import { validate } from '@scalar/openapi-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './http/server.ts';
import { judge } from './testing/asDescribed.ts';
import { ASKED, KEYS } from './testing/asked.ts';
import { upstreams } from './upstreams.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  served = await serve(upstreams);
});
afterAll(() => {
  served.server.close();
  served.server.closeAllConnections();
});

const described = upstreams.flatMap(({ name, openapi }) => (openapi ? [{ name, openapi }] : []));
const ask = (name: string, path: string, init?: RequestInit) =>
  fetch(`${served.origin}/mocks/${name}${path}`, { redirect: 'manual', ...init });

test('every upstream describes itself', () => {
  const silent = upstreams.filter(({ openapi }) => !openapi).map(({ name }) => name);
  expect(silent, 'give these an `openapi`, as src/mocks/bank-holidays/description.ts has it').toEqual([]);
});

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  summary: string;
  parameters?: { required: boolean }[];
  requestBody?: unknown;
  responses: Record<string, { description: string }>;
}

/** Every `$ref` in a document, and nothing else. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    name === '$ref' && typeof inside === 'string' ? [inside] : references(inside),
  );
}

const pointedAt = (document: Json, reference: string): unknown =>
  reference
    .slice(2)
    .split('/')
    .reduce<unknown>((inside, part) => (inside as Json | undefined)?.[part], document);

/** No postcode is taken out of use in the open data, so that the real one's 200 is never given. */
const NEVER_FOUND = ['getTerminatedPostcode'];
/** Whatever is asked, “no” and “none” are answers. */
const NEVER_REFUSED = ['validatePostcode', 'autocompletePostcode'];

describe.each(described)('the description of $name', ({ name, openapi }) => {
  const read = async () => (await ask(name, '/openapi.json')).json() as Promise<Json>;
  const operations = async () =>
    Object.values((await read()).paths as Record<string, Record<string, Operation>>).flatMap(Object.values<Operation>);

  test('is served with it, to pages of any site, and lints clean', async () => {
    const answer = await ask(name, '/openapi.json');
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    const document = (await answer.json()) as Json;
    expect(await validate(document)).toMatchObject({ valid: true });
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: `${served.origin}/mocks/${name}` }] });
    expect(references(document).filter((one) => pointedAt(document, one) === undefined)).toEqual([]);
  });

  test('names each operation once and says what it is for', async () => {
    const ids = (await operations()).map(({ operationId }) => operationId);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z][\w-]*$/.test(id))).toEqual([]);
    expect((await operations()).filter(({ summary }) => !summary)).toEqual([]);
  });

  test('says how each operation succeeds, and how it refuses what must be sent to it', async () => {
    const unsaid = (await operations()).flatMap(({ operationId, parameters = [], requestBody, responses }) => {
      const statuses = Object.keys(responses);
      const demanding = requestBody !== undefined || parameters.some(({ required }) => required);
      return [
        ...(statuses.some((one) => /^[23]/.test(one)) || NEVER_FOUND.includes(operationId)
          ? []
          : [`${operationId}: no success`]),
        ...(statuses.some((one) => one.startsWith('4')) || !demanding || NEVER_REFUSED.includes(operationId)
          ? []
          : [`${operationId}: no refusal`]),
      ];
    });
    expect(unsaid).toEqual([]);
  });

  test('holds when nothing is sent, nothing of that name is there, and the key is missing', async () => {
    const faults = judge(openapi);
    for (const { method, path, body } of openapi.operations) {
      if (method !== 'get' && body?.example === undefined) continue;
      const asked = path.replace('{version}', '999').replaceAll(/\{[^}]+\}/g, 'none-of-this-name');
      for (const headers of [{}, KEYS[name]?.() ?? {}]) {
        const sent = { method: method.toUpperCase(), headers: { ...headers, 'content-type': 'application/json' } };
        const answer = await ask(name, asked, body ? { ...sent, body: JSON.stringify(body.example) } : sent);
        expect(await faults(method, asked, answer)).toEqual([]);
      }
    }
  });
});

/** The first id in an answer, whichever list it stands in. */
const firstId = (answer: unknown): string => /"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? 'none';

describe('what is there is answered as described', () => {
  test.each(Object.entries(ASKED))('by %s', async (name, paths) => {
    const { openapi } = described.find((one) => one.name === name)!;
    const faults = judge(openapi);
    let first = '';
    for (const path of paths) {
      const asked = path.replace('{id}', first);
      const answer = await ask(name, asked, { headers: KEYS[name]?.() ?? {} });
      expect([asked, answer.status]).toEqual([asked, 200]);
      const copy = answer.clone();
      expect(await faults('GET', asked, answer)).toEqual([]);
      const known = firstId(await copy.json().catch(() => undefined));
      if (known !== 'none') first = known;
    }
  });
});
