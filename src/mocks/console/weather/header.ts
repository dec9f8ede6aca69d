import { z } from 'zod';
import { ConsoleError } from '../error.ts';
import { type Weather, weatherSchema } from './schema.ts';

/** A request that carries this meets the weather it names, whatever the console says: `slow; median=800; p95=3000`. */
export const WEATHER_HEADER = 'X-Waymark-Weather';

/** Parsed before: a load test sends the same words again and again. Only so many are remembered. */
const read = new Map<string, Weather>();
const MOST_REMEMBERED = 200;

/** Reads the header. Throws `ConsoleError` 400 with the words it may hold. */
export function weatherInHeader(text: string): Weather {
  const known = read.get(text);
  if (known) return known;
  const [kind = '', ...parts] = text.split(';').map((part) => part.trim());
  const numbers = parts.filter(Boolean).map((part) => {
    const [name = '', ...value] = part.split('=');
    return [name.trim(), value.join('=').trim()];
  });
  const parsed = weatherSchema.safeParse({ ...Object.fromEntries(numbers), kind });
  if (!parsed.success)
    throw new ConsoleError(
      400,
      `${WEATHER_HEADER} holds a weather, such as “failing”, “slow; median=800; p95=3000” or “flaky; rate=0.3”.\n${z.prettifyError(parsed.error)}`,
    );
  if (read.size >= MOST_REMEMBERED) read.clear();
  read.set(text, parsed.data);
  return parsed.data;
}
