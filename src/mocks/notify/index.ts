// The pretend GOV.UK Notify: text messages, e-mails and letters that go no further than the outbox.
import { http } from 'msw';
import { holidays } from '../holidays.ts';
import type { MockContext, Upstream } from '../upstream.ts';
import { answerApi } from './api.ts';
import { described } from './described.ts';
import { outbox } from './outbox/index.ts';
import { stateOf } from './state/saved.ts';
import { emptyStore, newStore } from './state/store.ts';

export { NOTIFY_KEYS } from './keys.ts';
export { NOTIFY_TEMPLATES } from './templates/index.ts';

const ADDRESS = 'https://api.notifications.service.gov.uk';

/** One for all faces, so that what the server sends is in the outbox that a browser opens. */
const store = newStore();

/** Forgets every message, as at the start. */
export const resetNotify = (): void => emptyStore(store);

function answer({ now, asked, publicUrl }: MockContext, request: Request): Promise<Response> | Response {
  const url = new URL(request.url);
  const path = url.pathname;
  const at = now().getTime();
  if (path === '/') return Response.redirect(`${asked?.browserBase ?? `${publicUrl()}/mocks/notify`}/outbox`, 303);
  if (path === '/outbox' || path.startsWith('/outbox/')) return outbox({ path, request, store, now: at });
  return answerApi({
    method: request.method,
    path,
    authorization: request.headers.get('authorization'),
    query: url.searchParams,
    text: () => request.text(),
    store,
    now: at,
    base: asked?.base ?? ADDRESS,
    holidays,
  });
}

export const notify: Upstream = {
  name: 'notify',
  title: 'GOV.UK Notify',
  summary: 'Text messages, e-mails and letters: checked and answered as the real one does, and shown in an outbox.',
  address: ADDRESS,
  example: '/outbox',
  handlers: (context) => [http.all(`${ADDRESS}/*`, ({ request }) => answer(context, request))],
  openapi: described,
  state: stateOf(store),
  // The outbox is ours alone: it shows what was sent whatever the weather.
  isOwn: (path) => path === '/' || path === '/outbox' || path.startsWith('/outbox/'),
};
