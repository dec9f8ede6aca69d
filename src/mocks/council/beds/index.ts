// The pretend council’s beds: what is free tonight, how old the count is, and a hold for somebody on the way.
import { http } from 'msw';
import type { Upstream } from '../../upstream.ts';
import { answer } from './answer.ts';
import { newHolds } from './holds.ts';
import { described } from './openapi.ts';
import { stateOf } from './state.ts';

const ADDRESS = 'https://beds.council.example';

/** What this process has been asked to hold. */
const holds = newHolds();

/** Forgets every hold, and numbers from the start. */
export const forgetHolds = (): void => holds.clear();

export const beds: Upstream = {
  name: 'council/beds',
  title: 'The council’s beds',
  summary: 'What is free tonight, as HSDS 3.1 service capacities, with how old each count is and holds of two hours.',
  address: ADDRESS,
  example: '/service_capacities?unit=bed&available=true',
  openapi: described,
  state: stateOf(holds),
  handlers: ({ now }) => [
    http.all(`${ADDRESS}/*`, ({ request }) => answer(new URL(request.url).pathname, request, now(), holds)),
  ],
};
