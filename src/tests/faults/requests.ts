// Requests that nobody sane would send, and requests that are right but for one thing.
import fc from 'fast-check';
import type { Asked } from './ask.ts';
import { type Door, keysOfOthers } from './doors.ts';
import { piece, sentWith } from './garbage.ts';
import type { Party } from './people.ts';
import type { Sent } from './ways.ts';

/** A request with what is known of it. */
export interface Garbled extends Asked {
  door: Door;
  /** Whether a browser says that our own page sends it. */
  from: 'here' | 'elsewhere' | 'unsaid';
  /** True when its form brings the key of whoever sends it. */
  isOwn: boolean;
}

/** Looks personal, and stands in every request: whoever reads the log must not find it. */
export const MARKER = 'Zbygniew';

const ELSEWHERE = ['https://elsewhere.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1.elsewhere.example'];

/** Requests to doors by somebody in `parties` or nobody, with forms of their own only where `isOwn`. */
export function garbled(
  site: string,
  doors: readonly Door[],
  parties: readonly Party[],
  everybody: readonly Party[],
  isOwn: boolean,
): fc.Arbitrary<Garbled> {
  const method = fc.oneof(
    { weight: isOwn ? 30 : 8, arbitrary: fc.constant('POST') },
    { weight: 4, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND') },
  );
  const own = doors.filter(({ key, isDeed }) => key && !isDeed);
  const who = fc.constantFrom(...(isOwn ? [] : [undefined]), ...parties);
  return fc.tuple(fc.constantFrom(...(isOwn ? own : doors)), who, method, piece).chain(([door, asker, how, made]) => {
    const keys = isOwn
      ? [asker?.[door.key ?? 'draftKey'] ?? '']
      : ['', 'x'.repeat(43), ...keysOfOthers(asker, everybody)];
    const name = fc.tuple(fc.constantFrom(...door.names, '__proto__', 'a[b]'), piece);
    return fc
      .record({
        sent: fc.constantFrom(...keys).chain((key) => sentWith(door.names, { ...(key && { key }), name: MARKER })),
        query: fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(name, { maxLength: 4 }) },
        ),
        from: fc.oneof(
          { weight: 12, arbitrary: fc.constant('here' as const) },
          { weight: 1, arbitrary: fc.constantFrom('elsewhere' as const, 'unsaid' as const) },
        ),
        origin: fc.constantFrom(...ELSEWHERE),
      })
      .map(({ sent, query, from, origin }): Garbled => {
        const search = [...query, ['who', MARKER]]
          .map(([one = '', value = '']) => `${encodeURIComponent(one)}=${value}`)
          .join('&');
        const hasBody = how !== 'GET' && how !== 'HEAD';
        return {
          ...{ door, from, isOwn, method: how, target: `${door.path.replace('*', made)}?${search}` },
          headers: {
            ...headersOf(site, from, origin),
            ...(asker && { cookie: asker.cookie }),
            ...(hasBody && sent.headers),
          },
          body: hasBody ? sent.body : undefined,
        };
      });
  });
}

function headersOf(site: string, from: Garbled['from'], origin: string): Sent['headers'] {
  const always = { accept: 'text/html', 'user-agent': MARKER, 'x-forwarded-for': MARKER };
  if (from === 'here')
    return { ...always, origin: site, 'sec-fetch-site': 'same-origin', referer: `${site}/?who=${MARKER}` };
  return from === 'unsaid' ? always : { ...always, origin, 'sec-fetch-site': 'cross-site' };
}
