// Answers as services in trouble give them.
import { hungUp, inWords } from '../../http/words.ts';
import { WEATHER_HEADER } from './header.ts';
import type { WeatherKind } from './schema.ts';

/** So that somebody who wonders can see that it is pretend. */
const by = (weather: WeatherKind) => ({ [WEATHER_HEADER]: weather });

const page = (title: string): string =>
  `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n</body>\n</html>\n`;

const REASONS = { 500: 'Internal Server Error', 503: 'Service Temporarily Unavailable' } as const;

/** What stands in front of a service says when there is nothing behind it. */
export const failure = (status: 500 | 503, weather: WeatherKind): Response =>
  inWords(page(`${status} ${REASONS[status]}`), {
    status,
    headers: { 'content-type': 'text/html', ...by(weather) },
  });

/** Too many requests (RFC 6585 §4). */
export const limited = (): Response =>
  inWords(JSON.stringify({ error: 'Too many requests' }), {
    status: 429,
    headers: { 'content-type': 'application/json', 'retry-after': '30', ...by('rate-limited') },
  });

/** No answer: the connection is closed, as by a service that is switched off. */
export const noAnswer = (weather: WeatherKind): Response => hungUp({ headers: by(weather) });

/** Instead of an answer, one that is well formed but was never promised: JSON stays JSON, all else becomes a page. */
export async function wrongShape(answer: Response): Promise<Response> {
  const type = answer.headers.get('content-type') ?? '';
  if (/[/+]json\b/i.test(type)) {
    try {
      const headers = { 'content-type': type, ...by('wrong-shape') };
      return inWords(JSON.stringify({ data: renamed(JSON.parse(await answer.text())) }), { headers });
    } catch {
      // It said it was JSON and was not.
    }
  } else await answer.body?.cancel();
  return inWords(page('Welcome'), { headers: { 'content-type': 'text/html', ...by('wrong-shape') } });
}

/** Every member under another name, every list one level deeper. */
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return { items: value.map(renamed) };
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [`x_${name}`, renamed(one)]));
}
