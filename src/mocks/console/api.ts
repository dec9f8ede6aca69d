// The console for programs, under /mocks/console/: JSON in, JSON out, and the log as it grows.
import { publicAddress } from '#platform';
import { eventStream, lastSeen } from '../http/events.ts';
import { upstreams } from '../upstreams.ts';
import { clockNow, setClock } from './clock.ts';
import { ConsoleError } from './error.ts';
import { type Recorded, ring } from './log/ring.ts';
import { detailOf, exchangeById, latestExchanges, shownToAll } from './log/shown.ts';
import { consoleRefused } from './refused.ts';
import { replay } from './replay.ts';
import { resetMocks, restoreMocks, snapshotMocks } from './snapshot.ts';
import { WEATHERS } from './weather/schema.ts';
import { setWeather, weatherOf } from './weather/sky.ts';

interface Ask {
  request: Request;
  /** What the path holds in the place of `*`. */
  part: string;
  /** Whoever asks may see all. */
  mayControl: boolean;
}

interface Route {
  /** For whoever may control only. */
  guarded?: true;
  answer: (ask: Ask) => unknown;
}

const ROUTES: Record<string, Route> = {
  'GET state': { answer: state },
  'GET log': { answer: ({ request }) => ({ exchanges: latestExchanges({ after: lastSeen(request) ?? 0 }) }) },
  'GET log/events': { answer: events },
  'GET log/*': { guarded: true, answer: ({ part }) => detail(part) },
  'PUT weather/*': { guarded: true, answer: async ({ request, part }) => setWeather(part, await json(request)) },
  'POST clock': { guarded: true, answer: async ({ request }) => setClock(await json(request)) },
  'POST reset': { guarded: true, answer: () => resetMocks() },
  'GET snapshot': { guarded: true, answer: () => snapshotMocks() },
  'PUT snapshot': { guarded: true, answer: async ({ request }) => restoreMocks(await json(request)) },
  'POST replay/*': { guarded: true, answer: ({ part }) => replay(numbered(part)) },
};

/** Answers a request to the console; undefined for whatever lies elsewhere. `path` is what follows `/mocks/`. */
export async function answerConsole(path: string, request: Request, peer?: string): Promise<Response | undefined> {
  if (path !== 'console' && !path.startsWith('console/')) return undefined;
  const { route, part } = routeOf(request.method === 'HEAD' ? 'GET' : request.method, path.slice('console/'.length));
  if (!route) return told(404, `There is nothing at this address. There are: ${Object.keys(ROUTES).join(', ')}.`);
  const refused = consoleRefused(request, peer);
  if (route.guarded && refused) return told(403, refused);
  try {
    const answer = await route.answer({ request, part, mayControl: refused === undefined });
    if (answer instanceof Response) return answer;
    return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer, { headers: UNKEPT });
  } catch (error) {
    if (error instanceof ConsoleError) return told(error.status, error.message);
    throw error;
  }
}

const UNKEPT = { 'cache-control': 'no-store' };
const told = (status: number, error: string): Response => Response.json({ error }, { status, headers: UNKEPT });

function routeOf(method: string, path: string): { route: Route | undefined; part: string } {
  const whole = `${method} ${path}`;
  if (Object.hasOwn(ROUTES, whole)) return { route: ROUTES[whole], part: '' };
  const [first = ''] = path.split('/', 1);
  return { route: ROUTES[`${method} ${first}/*`], part: path.slice(first.length + 1) };
}

function state({ mayControl }: Ask) {
  return {
    clock: clockNow(),
    mayControl,
    weathers: WEATHERS,
    upstreams: upstreams.map(({ name, title, address, state: remembered }) => ({
      name,
      title,
      address,
      weather: weatherOf(name),
      remembers: remembered !== undefined,
    })),
  };
}

function events({ request, mayControl }: Ask): Response {
  const shown = mayControl ? (one: Recorded) => detailOf(one, publicAddress()) : shownToAll;
  return eventStream(ring, (one) => JSON.stringify(shown(one)), request.signal, lastSeen(request));
}

function detail(part: string) {
  const found = exchangeById(numbered(part), publicAddress());
  if (!found) throw new ConsoleError(404, 'That exchange is not in the log, which keeps the last 200.');
  return found;
}

function numbered(part: string): number {
  if (!/^\d{1,15}$/.test(part)) throw new ConsoleError(400, 'An exchange has a number, such as 12.');
  return Number(part);
}

async function json(request: Request): Promise<unknown> {
  try {
    const text = await request.text();
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new ConsoleError(400, 'The body is not JSON.');
  }
}
