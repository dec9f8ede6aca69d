// The pretend council’s severe weather emergency protocol (SWEP): the weather, the rule, and whether doors are open.
import { http } from 'msw';
import type { Upstream } from '../../upstream.ts';
import { forecastAt } from './forecast.ts';
import { described } from './openapi.ts';
import { BIRMINGHAM } from './rule.ts';
import { stateAt } from './state.ts';

export * from './schema.ts';

const ADDRESS = 'https://swep.council.example';

const ANSWERS: ReadonlyMap<string, (now: Date) => unknown> = new Map<string, (now: Date) => unknown>([
  ['/status', (now) => stateAt(BIRMINGHAM, forecastAt, now)],
  ['/rule', () => BIRMINGHAM],
  ['/forecast', forecastAt],
]);

/** The answer to a request. There is nothing to send and nothing to choose, so that little can be wrong. */
function answer({ url, method }: Request, now: Date): Response {
  const headers = { 'access-control-allow-origin': '*' };
  const found = ANSWERS.get(new URL(url).pathname);
  if (!found) return Response.json({ error: 'There is nothing at this address.' }, { status: 404, headers });
  if (method !== 'GET' && method !== 'HEAD')
    return Response.json(
      { error: 'This address takes GET only.' },
      { status: 405, headers: { ...headers, allow: 'GET' } },
    );
  return Response.json(found(now), { headers });
}

export const swep: Upstream = {
  name: 'council/swep',
  title: 'The council’s severe-weather protocol',
  summary: 'Whether anybody may come in tonight: Birmingham’s rule as data over an invented forecast, hour by hour.',
  address: ADDRESS,
  example: '/status',
  openapi: described,
  handlers: ({ now }) => [http.all(`${ADDRESS}/*`, ({ request }) => answer(request, now()))],
};
