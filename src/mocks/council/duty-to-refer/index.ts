// The pretend council’s way in for public bodies: the duty to refer of section 213B of the Housing Act 1996.
import { http } from 'msw';
import type { Upstream } from '../../upstream.ts';
import { answer } from './answer.ts';
import { described } from './openapi.ts';
import { newStore } from './referrals/store.ts';
import { stateOf } from './state.ts';

export { DEMO_API_KEYS } from './ask/keys.ts';
export * from './schema.ts';

const ADDRESS = 'https://duty-to-refer.council.example';

/** What this process has been sent. */
const store = newStore();

/** Forgets every referral, and numbers from the start. */
export const forgetReferrals = (): void => store.clear();

export const dutyToRefer: Upstream = {
  name: 'council/duty-to-refer',
  title: 'The council’s duty to refer',
  summary:
    'Referrals by prisons, hospitals and others: three consents, an acknowledgement at once, and an outcome later.',
  address: ADDRESS,
  example: '/bodies',
  openapi: described,
  state: stateOf(store),
  handlers: ({ now, asked }) => [
    http.all(`${ADDRESS}/*`, ({ request }) =>
      answer(new URL(request.url).pathname, request, { now: now(), store, url: asked?.base ?? ADDRESS }),
    ),
  ],
};
