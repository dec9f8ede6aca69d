// The pretend council’s report desk: Open311 GeoReport v2 in full, in XML and JSON.
import { http } from 'msw';
import type { Upstream } from '../../upstream.ts';
import { answer } from './answer.ts';
import { described } from './openapi.ts';
import { newStore } from './requests/store.ts';
import { stateOf } from './state.ts';

export { DEMO_API_KEY, JURISDICTION } from './requests/callers.ts';
export * from './schema.ts';

const ADDRESS = 'https://reports.council.example/open311/v2';

/** What this process has been sent. */
const store = newStore();

/** Forgets every report, and numbers from the start. */
export const forgetReports = (): void => store.clear();

export const reports: Upstream = {
  name: 'council/reports',
  title: 'The council’s report desk',
  summary:
    'Open311 GeoReport v2: someone sleeping rough, fly-tipping and more, with a status that moves on by the clock.',
  address: ADDRESS,
  example: '/services.json',
  openapi: described,
  state: stateOf(store),
  handlers: ({ now, asked }) => [
    http.all(`${ADDRESS}/*`, ({ request }) =>
      answer(new URL(request.url).pathname.slice(new URL(ADDRESS).pathname.length), request, {
        now: now(),
        store,
        url: asked?.base ?? ADDRESS,
      }),
    ),
  ],
};
