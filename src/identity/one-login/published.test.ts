import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { UpstreamError } from '#platform';
import { freshly } from './freshly.ts';
import { type Published, published } from './published.ts';
import { TokenRefused } from './tokens.ts';

const MINUTE = 60_000;

let time: number;
let asked: number;
let answers: () => Response | Promise<Response>;
let document: Published<{ keys: string[] }>;

const keys = (...names: string[]) => Response.json({ keys: names }, { headers: { 'cache-control': 'max-age=3600' } });
const down = () => new Response('out of order', { status: 503 });

beforeEach(() => {
  [time, asked, answers] = [0, 0, () => keys('old')];
  document = published({
    address: () => 'https://oidc.example.org/.well-known/jwks.json',
    schema: z.object({ keys: z.array(z.string()) }),
    lifetime: 600,
    get: async () => {
      asked += 1;
      return answers();
    },
    elapsed: () => time,
  });
});

describe('a published document', () => {
  test('is asked for once, and again when the time its publisher gave it is over', async () => {
    await Promise.all([document.read(), document.read()]);
    time = 3_600_000 - 1;
    expect(await document.read()).toEqual({ keys: ['old'] });
    expect(asked).toBe(1);
    answers = () => keys('new');
    time += 1;
    expect(await document.read()).toEqual({ keys: ['new'] });
    expect(asked).toBe(2);
  });

  test.each([
    ['no time at all', undefined, 600_000],
    ['that it must not be kept', 'no-store', MINUTE],
    ['a moment', 'max-age=1, private', MINUTE],
    ['a year', 'public, max-age=31536000', 86_400_000],
  ])('whose publisher says %s is kept a sensible time', async (_, control, kept) => {
    answers = () => Response.json({ keys: [] }, { headers: control ? { 'cache-control': control } : {} });
    await document.read();
    time = kept - 1;
    await document.read();
    expect(asked).toBe(1);
    time = kept;
    await document.read();
    expect(asked).toBe(2);
  });

  test.each<[string, () => Response]>([
    ['is out of order', down],
    [
      'cannot be reached',
      () => {
        throw new UpstreamError('unreachable', 'nobody there');
      },
    ],
    ['answers something else', () => Response.json({ keys: 'none' })],
    ['answers with a page', () => new Response('<!doctype html>')],
  ])('survives that its publisher %s, who is not asked again for a minute', async (_, fault) => {
    await document.read();
    answers = fault;
    time = 3_600_000;
    expect(await document.read()).toEqual({ keys: ['old'] });
    time += MINUTE - 1;
    expect(await document.read()).toEqual({ keys: ['old'] });
    expect(asked).toBe(2);
    answers = () => keys('new');
    time += 1;
    expect(await document.read()).toEqual({ keys: ['new'] });
  });

  test('that has never been had is an error each time, until it is there', async () => {
    answers = down;
    await expect(document.read()).rejects.toMatchObject({ code: 'UPSTREAM', fault: 'status', status: 503 });
    await expect(document.readAnew()).rejects.toMatchObject({ code: 'UPSTREAM' });
    answers = () => keys('old');
    expect(await document.read()).toEqual({ keys: ['old'] });
  });
});

describe('a key that is not among the published ones', () => {
  const wanting = (key: string) => async (held: { keys: string[] }) => {
    if (!held.keys.includes(key)) throw new TokenRefused('unknown-key', 'not there');
    return key;
  };

  test('is looked for anew, in case keys have just changed', async () => {
    await document.read();
    answers = () => keys('old', 'new');
    expect(await freshly(document, wanting('new'))).toBe('new');
    expect(asked).toBe(2);
  });

  test('is looked for once a minute and no more, and refused', async () => {
    const looking = () => freshly(document, wanting('nobody’s'));
    for (let i = 0; i < 5; i += 1) await expect(looking()).rejects.toMatchObject({ code: 'unknown-key' });
    expect(asked).toBe(2);
    time = MINUTE;
    await expect(looking()).rejects.toMatchObject({ code: 'unknown-key' });
    expect(asked).toBe(3);
  });

  test('is refused while the publisher is out of order', async () => {
    await document.read();
    answers = down;
    await expect(freshly(document, wanting('new'))).rejects.toMatchObject({ code: 'unknown-key' });
  });

  test('is the only reason to look anew', async () => {
    const forged = async () => {
      throw new TokenRefused('signature', 'forged');
    };
    await expect(freshly(document, forged)).rejects.toMatchObject({ code: 'signature' });
    expect(asked).toBe(1);
  });
});
