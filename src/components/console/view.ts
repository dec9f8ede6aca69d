// What the console shows, given its address.
import {
  describeWeather,
  type Exchange,
  exchangeById,
  latestExchanges,
  upstreams,
  type Weather,
  weatherOf,
} from '#mocks';
import { publicAddress } from '#platform';
import { heardWords } from './words.ts';

/** How many lines are shown unless all are asked for. */
const USUAL_LINES = 30;

export interface Service {
  name: string;
  title: string;
  summary: string;
  address: string;
  example: string;
  described: boolean;
  weather: Weather;
  /** In words; undefined while it is fine. */
  weatherWords: string | undefined;
  count: number;
  heard: string;
}

export interface ConsoleView {
  services: Service[];
  /** The name of the one service the log is about; undefined when it is about all. */
  only: string | undefined;
  lines: Exchange[];
  /** How many there are in all. */
  count: number;
  /** The number of the newest exchange; nought when there is none. */
  newest: number;
}

/** The id of a service’s row on the page. */
export const rowId = (name: string): string => `service-${name.replaceAll('/', '-')}`;

/** What people call a pretend service. */
export const titleOf = (upstream: string): string => upstreams.find(({ name }) => name === upstream)?.title ?? upstream;

/** The view at an address: `upstream` names the one service the log is about, `all` shows every line that is kept. */
export function consoleView(query: URLSearchParams, mayControl: boolean): ConsoleView {
  const all = latestExchanges();
  const only = upstreams.find(({ name }) => name === query.get('upstream'))?.name;
  const wanted = only ? all.filter(({ upstream }) => upstream === only) : all;
  const shown = query.has('all') ? wanted : wanted.slice(0, USUAL_LINES);
  return {
    services: upstreams.map((upstream) => serviceOf(upstream, all)),
    only,
    lines: mayControl ? shown.map((one) => exchangeById(one.id, publicAddress()) ?? one) : shown,
    count: wanted.length,
    newest: all[0]?.id ?? 0,
  };
}

function serviceOf(
  { name, title, summary, address, example = '/', openapi }: (typeof upstreams)[number],
  log: readonly Exchange[],
): Service {
  const weather = weatherOf(name);
  const own = log.filter(({ upstream }) => upstream === name);
  return {
    name,
    title,
    summary,
    address,
    example,
    described: openapi !== undefined,
    weather,
    weatherWords: weather.kind === 'fine' ? undefined : describeWeather(weather),
    count: own.length,
    heard: heardWords(own.length, own[0]?.status),
  };
}
