import fc from 'fast-check';
import { getResponse } from 'msw';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeData } from '#places';
import { serve } from '../http/server.ts';
import { contextAt } from '../testing.ts';
import { readCouncils } from './councils.ts';
import { addressesAnswer, authorityAnswer, postcodeRefusal } from './description.ts';
import { govUk } from './index.ts';

const handlers = govUk.handlers(contextAt(new Date('2026-11-24T12:00:00Z')));
const ask = async (path: string) =>
  (await getResponse(handlers, new Request(`https://www.gov.uk/api/local-authority${path}`))) as Response;

describe('the pretend look-up of GOV.UK', () => {
  test.each([
    ['B4 7DJ', 'birmingham'],
    [' cv1-1ah ', 'coventry'],
    ['wv11aa', 'wolverhampton'],
  ])('sends %j on to %s', async (postcode, slug) => {
    const answer = await ask(`?postcode=${encodeURIComponent(postcode)}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      `https://www.gov.uk/api/local-authority/${slug}`,
    ]);
  });

  test('shows the addresses of a postcode on a boundary, each with its council', async () => {
    const answer = await ask('?postcode=B14+4LL');
    const { addresses } = addressesAnswer.parse(await answer.json());
    expect(answer.status).toBe(200);
    expect([...new Set(addresses.map(({ slug }) => slug))].toSorted()).toEqual(['birmingham', 'solihull']);
    expect(addresses[0]).toMatchObject({ name: expect.stringContaining('Council') });
    for (const { address } of addresses) expect(address).toContain('B14 4LL');
  });

  test('knows a unitary council, a district with its county, and a county alone', async () => {
    expect(await (await ask('/birmingham')).json()).toEqual({
      local_authority: {
        name: 'Birmingham City Council',
        homepage_url: 'https://www.birmingham.gov.uk/',
        tier: 'unitary',
        slug: 'birmingham',
      },
    });
    const county = {
      name: 'Worcestershire County Council',
      homepage_url: null,
      tier: 'county',
      slug: 'worcestershire',
    };
    expect(await (await ask('/bromsgrove')).json()).toMatchObject({
      local_authority: { tier: 'district', parent: county },
    });
    expect(await (await ask('/worcestershire')).json()).toEqual({ local_authority: county });
  });

  test('knows every council of England by one slug, and each district by its county', async () => {
    const { bySlug, byCode } = await readCouncils();
    expect([bySlug.size, byCode.size]).toEqual([317, 317]);
    for (const council of bySlug.values()) {
      expect(council.slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([council.slug, council.parent?.tier]).toEqual([
        council.slug,
        council.tier === 'district' ? 'county' : undefined,
      ]);
    }
    for (const code of (await placeData()).covered) expect(byCode.get(code)?.homepage_url).toMatch(/^https:/);
  });

  test.each([
    ['', 400, "This isn't a valid postcode."],
    ['?postcode=', 400, "This isn't a valid postcode."],
    ['?postcode=ZZZ', 400, "This isn't a valid postcode."],
    ['?postcode=B4', 400, "This isn't a valid postcode."],
    ['?postcode=SW121ZZ', 404, "We couldn't find a council for this postcode."],
  ])('refuses %j', async (search, status, words) => {
    const answer = await ask(search);
    expect([answer.status, await answer.json()]).toEqual([status, { errors: { postcode: [words] } }]);
  });

  test.each(['/nowhere', '/__proto__', '/west-midlands', '/BIRMINGHAM'])('has no council at %s', async (path) => {
    const answer = await ask(path);
    expect([answer.status, await answer.json()]).toEqual([404, { errors: { local_authority_slug: ['Not found'] } }]);
  });

  test('whatever is asked, the answer is one of the described', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.constantFrom('B4 7DJ', 'B14 4LL', 'B99 9ZZ', 'B'.repeat(600))),
        async (typed) => {
          const answer = await ask(`?${new URLSearchParams({ postcode: typed })}`);
          expect([200, 302, 400, 404]).toContain(answer.status);
          if (answer.status === 200) addressesAnswer.parse(await answer.json());
          if (answer.status >= 400) postcodeRefusal.parse(await answer.json());
        },
      ),
    );
  });
});

describe('over HTTP', () => {
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    served = await serve([govUk]);
  });
  afterAll(() => void served.server.close());

  test.each(['', '/mocks/gov-uk'])('a client that follows stays with the pretend one, below %j', async (mount) => {
    const answer = await fetch(`${served.origin}${mount}/api/local-authority?postcode=B4+7DJ`);
    expect(answer.url).toBe(`${served.origin}${mount}/api/local-authority/birmingham`);
    expect(authorityAnswer.parse(await answer.json()).local_authority.slug).toBe('birmingham');
  });
});
