import { authorities } from '#cases';
import { Refused } from '../ask/refused.ts';
import { callerOf } from './ask/keys.ts';
import { ownReferral, ownReferrals } from './referrals/own.ts';
import { postReferral } from './referrals/post.ts';
import { shownOf } from './referrals/shown.ts';
import type { Store } from './referrals/store.ts';
import { withdraw } from './referrals/withdraw.ts';
import { bodyList, type Page, type ReferralShown } from './schema.ts';

/** What an answer is made from. */
export interface World {
  now: Date;
  store: Store;
  /** Where the API is found, as the caller calls it, without a final slash. */
  url: string;
}

/** A request, with the part of its path that varies. */
type Asked = World & { request: Request; reference: string };
type Answerer = (asked: Asked) => Promise<Response> | Response;

/** The answer to a request for a path below the API. What is wrong with it is answered in words. */
export async function answer(path: string, request: Request, world: World): Promise<Response> {
  try {
    const { methods, reference } = routeOf(path);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const answerer = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!answerer)
      throw new Refused(405, 'That cannot be done to this address.', {
        headers: { allow: Object.keys(methods).join(', ') },
      });
    return await answerer({ ...world, request, reference });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, message, errors, headers } = error;
    return Response.json({ error: message, ...(errors && { errors }) }, { status, headers });
  }
}

function routeOf(path: string): { methods: Record<string, Answerer>; reference: string } {
  for (const [pattern, methods] of ROUTES) {
    const match = pattern.exec(path);
    if (match) return { methods, reference: match[1] ?? '' };
  }
  throw new Refused(404, 'There is nothing at this address.');
}

/** What anybody may read, also from a page of any site. */
const open = (body: object): Response => Response.json(body, { headers: { 'access-control-allow-origin': '*' } });

/** What is its caller’s alone. */
const own = (body: ReferralShown | Page, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });

const post: Answerer = async ({ request, now, store, url }) => {
  const { kept, again } = await postReferral(callerOf(request), request, now, store);
  // Sent again, the answer is what it was, whatever has become of it.
  const { withdrawn: _, ...asMade } = kept;
  const shown = shownOf(asMade, kept.receivedAt, authorities());
  const location = `${url}/referrals/${kept.reference}`;
  return own(shown, 201, { location, ...(again && { 'idempotent-replayed': 'true' }) });
};

const list: Answerer = ({ request, now, store }) => {
  const { kept, ...page } = ownReferrals(callerOf(request), new URL(request.url).searchParams, store);
  const names = authorities();
  return own({ ...page, referrals: kept.map((one) => shownOf(one, now, names)) });
};

const read: Answerer = ({ request, reference, now, store }) =>
  own(shownOf(ownReferral(callerOf(request), reference, store), now, authorities()));

const takeBack: Answerer = async ({ request, reference, now, store }) => {
  const kept = ownReferral(callerOf(request), reference, store);
  return own(shownOf(await withdraw(kept, request, now), now, authorities()));
};

const ROUTES: readonly [RegExp, Record<string, Answerer>][] = [
  [/^\/referrals$/, { GET: list, POST: post }],
  [/^\/referrals\/([^/]+)$/, { GET: read }],
  [/^\/referrals\/([^/]+)\/withdraw$/, { POST: takeBack }],
  [/^\/bodies$/, { GET: () => open({ bodies: bodyList() }) }],
  [/^\/authorities$/, { GET: () => open({ authorities: [...authorities()].map(([code, name]) => ({ code, name })) }) }],
];
