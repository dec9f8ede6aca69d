// The same request once more, by the face it came by.
import { answerUpstream } from '../http/answer.ts';
import { answerInside } from '../inside.ts';
import { upstreams } from '../upstreams.ts';
import { ConsoleError } from './error.ts';
import { type Recorded, ring } from './log/ring.ts';
import { type Exchange, headersOf, isWhole, shownToAll } from './log/shown.ts';

/** Sends a request of the log again, in the weather of now. Throws `ConsoleError`: 404, or 409 when it is not whole. */
export async function replay(id: number): Promise<Exchange> {
  const asked = ring.byId(id);
  if (!asked) throw new ConsoleError(404, 'That exchange is no longer in the log, which keeps the last 200.');
  if (!isWhole(asked))
    throw new ConsoleError(409, 'That request was too long to be kept whole, so it cannot be sent again.');
  const before = newest();
  const answer = await send(asked).catch(() => undefined);
  await answer?.body?.cancel();
  const again = ring
    .latest()
    .find((one) => one.id > before && one.upstream === asked.upstream && one.path === asked.path);
  if (!again) throw new ConsoleError(409, 'Nothing answers that request any more.');
  return shownToAll(again);
}

const newest = (): number => ring.latest()[0]?.id ?? 0;

function send({ upstream: name, face, method, path, base, request }: Recorded): Promise<Response | undefined> {
  const upstream = upstreams.find((one) => one.name === name);
  if (!upstream) return Promise.resolve(undefined);
  const init: RequestInit = { method, headers: headersOf(request.headers) };
  if (request.body !== undefined && request.body.length > 0)
    init.body = request.body as string | Uint8Array<ArrayBuffer>;
  if (face === 'over-http') return answerUpstream(name + path.split('?', 1)[0], new Request(base + path, init));
  const other = upstream.alsoAt?.find((one) => path.startsWith(`${one.path}/`));
  const address = other ? other.address + path.slice(other.path.length) : upstream.address + path;
  return answerInside(upstream, new Request(address, init));
}
