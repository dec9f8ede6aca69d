// Over real HTTP: on its own, as a team in another stack would call it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goOut } from '#platform';
import { serve } from '../../http/server.ts';
import { DEMO_API_KEYS, dutyToRefer, forgetReferrals } from './index.ts';
import { SOMEBODY } from './testing/desk.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  forgetReferrals();
  served = await serve([dutyToRefer]);
});
afterAll(() => served.server.close());

test.each(['', '/mocks/council/duty-to-refer'])(
  'somebody is referred, and the referral followed, at “%s”',
  async (mount) => {
    const headers = { 'x-api-key': DEMO_API_KEYS.hospital, 'content-type': 'application/json' };
    // The server’s clock is the real one, so that nothing may hang on today’s date.
    const sent = {
      ...SOMEBODY,
      situation: { housing: 'HOMELESS_NOW', reason: 'OTHER' },
      consent: { ...SOMEBODY.consent, date: '2020-01-01' },
    };
    const posted = await goOut(`${served.origin}${mount}/referrals`, {
      method: 'POST',
      headers,
      body: JSON.stringify(sent),
    });
    expect(posted.status).toBe(201);
    const location = posted.headers.get('location') ?? '';
    expect(location).toMatch(new RegExp(`^${served.origin}${mount}/referrals/DTR-`));
    expect(await (await goOut(location, { headers })).json()).toMatchObject({ status: 'SUBMITTED' });
    expect((await goOut(`${served.origin}${mount}/openapi.json`)).status).toBe(200);
  },
);
