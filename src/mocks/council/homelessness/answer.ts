import { ACTIONS, type Action } from '#cases';
import { localDate } from '#platform';
import { holidays as bankHolidays } from '../../holidays.ts';
import { readJson } from '../ask/json.ts';
import { Refused } from '../ask/refused.ts';
import type { Kept } from './applications/kept.ts';
import { pageOf } from './applications/page.ts';
import { shownOf } from './applications/shown.ts';
import type { Store } from './applications/store.ts';
import { take } from './applications/take.ts';
import { mayAsk } from './ask/keys.ts';
import { once } from './ask/once.ts';
import { CODES } from './codes.ts';
import { csvOf, returnOf } from './hclic/export.ts';
import { readQuarter } from './hclic/quarter.ts';
import { putPlan, putStep } from './plan/put.ts';
import { record } from './stages/record.ts';

/** What an answer is made from. */
export interface World {
  now: Date;
  store: Store;
  /** Where the API is found, as the caller calls it, without a final slash. */
  url: string;
}

type Asked = World & { request: Request; holidays: ReadonlySet<string>; names: string[] };
type Answerer = (asked: Asked) => Promise<Response> | Response;

/** The answer to a request for a path below the API. What is wrong with it is answered in words. */
export async function answer(path: string, request: Request, world: World): Promise<Response> {
  try {
    const { methods, names, isOpen } = routeOf(path);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const answerer = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!answerer)
      throw new Refused(405, 'That cannot be done to this address.', {
        headers: { allow: Object.keys(methods).join(', ') },
      });
    if (!isOpen) mayAsk(request);
    const holidays = await bankHolidays();
    world.store.fill(world.now);
    return await answerer({ ...world, request, holidays, names });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, message, headers } = error;
    const errors = Object.entries(error.errors ?? {}).map(([field, text]) => ({ field, message: text }));
    return Response.json({ error: message, ...(errors.length > 0 && { errors }) }, { status, headers });
  }
}

const found = ({ store, names }: Asked): Kept => {
  const kept = store.find(names[0] ?? '');
  if (!kept) throw new Refused(404, 'There is no application with that id or reference.');
  return kept;
};

/** What is not for keeping on the way. */
const own = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });

const post: Answerer = async ({ request, now, store, url, holidays }) => {
  const sent = await readJson(request);
  const { answered, again } = once(request, sent, store, () => {
    const kept = take(sent, now, store);
    const body = shownOf(kept, now, holidays);
    return { status: 201, location: `/homeless-applications/${kept.id}`, body };
  });
  const location = `${url}${answered.location ?? ''}`;
  return own(answered.body, answered.status, { location, ...(again && { 'idempotent-replayed': 'true' }) });
};

const act: Answerer = async (asked) => {
  const { request, now, store, holidays, names } = asked;
  const kept = found(asked);
  const sent = await readJson(request);
  const { answered, again } = once(request, sent, store, () => {
    record(kept, names[1] as Action, sent, now, holidays);
    return { status: 200, body: shownOf(kept, now, holidays) };
  });
  return own(answered.body, answered.status, again ? { 'idempotent-replayed': 'true' } : {});
};

const quarterly: Answerer = ({ request, now, store, holidays }) => {
  const quarter = readQuarter(new URL(request.url).searchParams.get('quarter'));
  const made = returnOf(store.all(), quarter, now, holidays);
  if (request.headers.get('accept')?.includes('application/json')) return own(made);
  const name = `h-clic-${quarter.quarter}-${localDate(now)}.csv`;
  return new Response(csvOf(made), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      vary: 'accept',
    },
  });
};

const NAME = '([^/]+)';
const ONE = `/homeless-applications/${NAME}`;
const ROUTES: readonly { path: RegExp; methods: Record<string, Answerer>; isOpen?: true }[] = [
  {
    path: /^\/homeless-applications$/,
    methods: {
      GET: ({ request, store, now, holidays }) => own(pageOf(new URL(request.url).searchParams, store, now, holidays)),
      POST: post,
    },
  },
  {
    path: new RegExp(`^${ONE}$`),
    methods: { GET: (asked) => own(shownOf(found(asked), asked.now, asked.holidays)) },
  },
  { path: new RegExp(`^${ONE}/(${Object.keys(ACTIONS).join('|')})$`), methods: { POST: act } },
  {
    path: new RegExp(`^${ONE}/plan$`),
    methods: {
      GET: (asked) => own(found(asked).plan),
      PUT: async (asked) => own(putPlan(found(asked), await readJson(asked.request), asked.now)),
    },
  },
  {
    path: new RegExp(`^${ONE}/plan/steps/${NAME}$`),
    methods: {
      PUT: async (asked) => own(putStep(found(asked), asked.names[1] ?? '', await readJson(asked.request), asked.now)),
    },
  },
  { path: /^\/h-clic$/, methods: { GET: quarterly } },
  {
    path: /^\/codes$/,
    methods: { GET: () => Response.json(CODES, { headers: { 'access-control-allow-origin': '*' } }) },
    isOpen: true,
  },
];

function routeOf(path: string): { methods: Record<string, Answerer>; names: string[]; isOpen: boolean } {
  for (const { path: pattern, methods, isOpen = false } of ROUTES) {
    const match = pattern.exec(path);
    if (match) return { methods, names: match.slice(1), isOpen };
  }
  throw new Refused(404, 'There is nothing at this address.');
}
