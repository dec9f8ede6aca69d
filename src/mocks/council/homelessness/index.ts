// The pretend council’s homelessness service: applications under part 7 of the Housing Act 1996, from the first answer to
// the end of the last duty, personalised housing plans, and the quarterly return.
import { http } from 'msw';
import type { Upstream } from '../../upstream.ts';
import { answer } from './answer.ts';
import { Store } from './applications/store.ts';
import { described } from './openapi.ts';
import { stateOf } from './state.ts';

export { DEMO_API_KEY } from './ask/keys.ts';

const ADDRESS = 'https://homelessness.council.example';

/** What this process has been sent. */
const store = new Store();

/** What the council remembers: to be saved, put back and forgotten. */
export const homelessnessState = stateOf(store);

export const homelessness: Upstream = {
  name: 'council/homelessness',
  title: 'The council’s homelessness service',
  summary:
    'Homeless applications from assessment through prevention, relief and the main duty to their end, with a personalised housing plan and a quarterly return shaped like H-CLIC.',
  address: ADDRESS,
  example: '/codes',
  openapi: described,
  state: homelessnessState,
  handlers: ({ now, asked }) => [
    http.all(`${ADDRESS}/*`, ({ request }) =>
      answer(new URL(request.url).pathname, request, { now: now(), store, url: asked?.base ?? ADDRESS }),
    ),
  ],
};
