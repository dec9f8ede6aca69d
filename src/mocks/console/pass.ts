// The one way into every pretend service, by whatever face: weather is met here, and what was said is written down.
import { now } from '#platform';
import { BadRequest } from '../http/convert.ts';
import { isText } from '../http/text.ts';
import { inWords, isHungUp, wordsOf } from '../http/words.ts';
import type { FinishedAnswer, Upstream } from '../upstream.ts';
import { ConsoleError } from './error.ts';
import { bounded, type Face, type HeadersAsCame, type Recorded, ring } from './log/ring.ts';
import { meet } from './weather/meet.ts';
import { isFine, weatherFor } from './weather/sky.ts';

/** A request on its way in. */
export interface Arrival {
  upstream: Upstream;
  face: Face;
  method: string;
  /** Below the upstream's address, beginning with a slash, with the query. */
  path: string;
  /** Over HTTP, where the upstream is found. */
  base?: string;
  headers: HeadersAsCame;
  /** What its header asks of the weather, if it carries one. */
  weather: string | null | undefined;
  /** As much of its body as has been read. */
  body?: () => string | Uint8Array | undefined;
  /** False when the upstream has nothing at this address; left out where everything below it is its own. */
  isHere?: () => Promise<boolean>;
}

/** Answers what an upstream answers, as the weather lets it, and logs it. Undefined, and unlogged, when nobody is here. */
export async function pass(
  arrival: Arrival,
  answer: () => Promise<Response | undefined>,
): Promise<Response | undefined> {
  const { upstream, path, isHere } = arrival;
  if (upstream.isOwn?.(path.split('?', 1)[0] as string)) return answer();
  const from = performance.now();
  if (isFine(upstream.name, arrival.weather)) return logged(arrival, from, () => answer());
  if (isHere && !(await isHere())) return undefined;
  return logged(arrival, from, async (met) => {
    const { weather, chance } = weatherFor(upstream.name, arrival.weather);
    return meet(weather, chance, answer, met);
  });
}

/** Logs an answer that was known at once, which is then sent as it is. False when weather may stand in its way. */
export function passAtOnce(arrival: Arrival, { status, headers, body }: FinishedAnswer): boolean {
  if (!isFine(arrival.upstream.name, arrival.weather)) return false;
  ring.add(entry(arrival, { status, headers, body }, 0, undefined));
  return true;
}

async function logged(
  arrival: Arrival,
  from: number,
  answer: (met: (words: string) => void) => Promise<Response | undefined>,
): Promise<Response | undefined> {
  let weather: string | undefined;
  const write = (status: number, headers: HeadersAsCame, body: string | undefined) =>
    ring.add(entry(arrival, { status, headers, body }, performance.now() - from, weather));
  try {
    const given = await answer((words) => {
      weather = words;
    });
    if (!given) return undefined;
    const { said, words } = await withWords(given);
    write(isHungUp(said) ? 0 : said.status, said.headers, words);
    return said;
  } catch (error) {
    if (error instanceof ConsoleError) return Response.json({ error: error.message }, { status: error.status });
    write(
      error instanceof BadRequest ? error.status : 500,
      {},
      `The pretend service failed: ${(error as Error).message}`,
    );
    throw error;
  }
}

/** The answer with its words, where it is text that is had whole; any other is left as it is, and never waited for. */
async function withWords(answer: Response): Promise<{ said: Response; words: string | undefined }> {
  const known = wordsOf(answer);
  if (known !== undefined || !isText(answer.headers.get('content-type') ?? '')) return { said: answer, words: known };
  const bytes = await answer.arrayBuffer();
  const { status, statusText, headers } = answer;
  try {
    const words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { said: inWords(words, { status, statusText, headers }), words };
  } catch {
    return { said: new Response(bytes, { status, statusText, headers }), words: undefined };
  }
}

function entry(
  { upstream, face, method, path, base, headers, body }: Arrival,
  said: { status: number; headers: HeadersAsCame; body: string | Uint8Array | undefined },
  ms: number,
  weather: string | undefined,
): Omit<Recorded, 'id'> {
  return {
    at: now().getTime(),
    upstream: upstream.name,
    face,
    method,
    path,
    base,
    status: said.status,
    ms,
    weather,
    request: { headers, ...bounded(body?.()) },
    response: { headers: said.headers, ...bounded(said.body) },
  };
}
