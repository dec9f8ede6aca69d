import { capacityAt, countedById, listCapacities } from './capacities.ts';
import { makeHold, readHold, releaseHold } from './hold.ts';
import type { Holds } from './holds.ts';
import { readQuery } from './query.ts';
import { ANY_ORIGIN, Refused } from './refused.ts';

/** What an answer is made from. */
interface Asked {
  /** The part of the path that varies; empty where none does. */
  id: string;
  request: Request;
  now: Date;
  holds: Holds;
}

type Answerer = (asked: Asked) => unknown;

/** What can be done at each address. */
const ADDRESSES: readonly { path: RegExp; methods: Readonly<Record<string, Answerer>> }[] = [
  {
    path: /^\/service_capacities$/,
    methods: {
      GET: ({ request, now, holds }) => listCapacities(readQuery(new URL(request.url).searchParams), now, holds),
    },
  },
  {
    path: /^\/service_capacities\/([^/]+)$/,
    methods: { GET: async ({ id, now, holds }) => capacityAt(await countedById(id), now, holds) },
  },
  {
    path: /^\/service_capacities\/([^/]+)\/holds$/,
    methods: { POST: ({ id, request, now, holds }) => makeHold(id, request, now, holds) },
  },
  {
    path: /^\/holds\/([^/]+)$/,
    methods: {
      GET: ({ id, now, holds }) => readHold(id, now, holds),
      DELETE: ({ id, now, holds }) => releaseHold(id, now, holds),
    },
  },
];

/** The answer to a request for a path, such as `/service_capacities`. What is wrong with it is said in a sentence. */
export async function answer(path: string, request: Request, now: Date, holds: Holds): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: PREFLIGHT });
  try {
    const { id, answerer } = findAnswerer(path, request.method);
    const found = await answerer({ id, request, now, holds });
    return Response.json(found, { status: request.method === 'POST' ? 201 : 200, headers: ANY_ORIGIN });
  } catch (error) {
    if (error instanceof Refused) return error.answer();
    throw error;
  }
}

/** Pages of any site may ask and hold. */
const PREFLIGHT = {
  ...ANY_ORIGIN,
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-allow-headers': 'content-type, idempotency-key',
};

function findAnswerer(path: string, method: string): { id: string; answerer: Answerer } {
  const address = ADDRESSES.find((one) => one.path.test(path));
  if (!address) throw new Refused(404, 'There is nothing at this address.');
  const allow = Object.keys(address.methods).join(', ');
  const [, answerer] =
    Object.entries(address.methods).find(([name]) => name === (method === 'HEAD' ? 'GET' : method)) ?? [];
  if (!answerer) throw new Refused(405, `This address takes ${allow} only.`, { allow });
  return { id: address.path.exec(path)?.[1] ?? '', answerer };
}
