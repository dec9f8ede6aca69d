import { WEATHERS, type Weather } from './schema.ts';

/** A weather in words: “Slow: half within 800 ms, 19 in 20 within 3,000 ms”. */
export function describeWeather(weather: Weather): string {
  const label = WEATHERS.find(({ kind }) => kind === weather.kind)?.label ?? weather.kind;
  if (weather.kind === 'slow') return `${label}: half within ${ms(weather.median)}, 19 in 20 within ${ms(weather.p95)}`;
  if (weather.kind === 'flaky') return `${label}: ${Math.round(weather.rate * 100)}% of requests fail`;
  return label;
}

const ms = (count: number): string => `${count.toLocaleString('en-GB')} ms`;
