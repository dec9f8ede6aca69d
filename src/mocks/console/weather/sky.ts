// The weather that each pretend service stands in now.
import { z } from 'zod';
import { upstreams } from '../../upstreams.ts';
import { ConsoleError } from '../error.ts';
import { type Chance, chanceOf } from './chance.ts';
import { weatherInHeader } from './header.ts';
import { FINE, type Weather, weatherSchema } from './schema.ts';

/** Only what is not fine. */
const sky = new Map<string, Weather>();
const chances = new Map<string, Chance>();
/** Headers can name any number of weathers, each with a sequence of its own. */
const MOST_CHANCES = 500;

/** The weather of an upstream, by its name. */
export const weatherOf = (upstream: string): Weather => sky.get(upstream) ?? FINE;

/** Sets the weather of an upstream, which begins its chances anew. Throws `ConsoleError`: 404 for no upstream, 400. */
export function setWeather(upstream: string, given: unknown): Weather {
  if (!upstreams.some(({ name }) => name === upstream))
    throw new ConsoleError(
      404,
      `There is no pretend service ${upstream.slice(0, 100)}. There are: ${upstreams.map(({ name }) => name).join(', ')}.`,
    );
  const parsed = weatherSchema.safeParse(given);
  if (!parsed.success)
    throw new ConsoleError(
      400,
      `A weather is such as {"kind": "failing"}, {"kind": "slow", "median": 800, "p95": 3000} or {"kind": "flaky", "rate": 0.3}.\n${z.prettifyError(parsed.error)}`,
    );
  setSky({ ...wholeSky(), [upstream]: parsed.data });
  return parsed.data;
}

/** Every weather that is not fine, by the upstream's name. */
export const wholeSky = (): Record<string, Weather> => Object.fromEntries(sky);

/** Puts this weather in the place of all there is; every sequence of chances begins anew. */
export function setSky(weathers: Readonly<Record<string, Weather>>): void {
  sky.clear();
  chances.clear();
  for (const [name, weather] of Object.entries(weathers)) if (weather.kind !== 'fine') sky.set(name, weather);
}

/** The weather one request meets, and its chance. Throws `ConsoleError` 400 for a header that names none. */
export function weatherFor(upstream: string, header: string | null | undefined): { weather: Weather; chance: Chance } {
  const weather = header ? weatherInHeader(header) : weatherOf(upstream);
  return { weather, chance: () => chanceFor(`${upstream}\n${header ?? ''}`)() };
}

/** True when a request simply gets its answer: nearly always, so that it must cost next to nothing to know. */
export const isFine = (upstream: string, header: string | null | undefined): boolean => !header && !sky.has(upstream);

function chanceFor(name: string): Chance {
  const known = chances.get(name);
  if (known) return known;
  if (chances.size >= MOST_CHANCES) chances.clear();
  const made = chanceOf(name);
  chances.set(name, made);
  return made;
}
