import type { Forecast, Hour, Rule, State, Warning } from './schema.ts';
import { inLondon } from './words.ts';

const AN_HOUR = 3_600_000;
const A_DAY = 24 * AN_HOUR;

/** What a rule says of a forecast. */
export interface Verdict {
  kind: NonNullable<State['kind']>;
  /** A sentence or more. */
  reason: string;
}

/**
 * What a rule says of a forecast at a review; undefined when nothing calls for the protocol. Warnings count that stand
 * between this review and the next. A night is the 24 hours from the review on, and again from then, so that each holds
 * one whole night; where the forecast ends before the nights do, they do not count. Cold goes before heat.
 */
export function verdict(rule: Rule, { features }: Forecast, review: Date): Verdict | undefined {
  const [feature] = features;
  if (!feature) return undefined;
  const { timeSeries, warnings } = feature.properties;
  const inPlace = warnings.filter((warning) => standsIn(warning, review, rule.reviewEveryHours));
  const severe = inPlace.filter(({ type, level }) => type !== 'heat' && rule.warningLevels.includes(level));
  const cold = coldNights(rule, timeSeries, review);
  const reasons = [...severe.map(sayWarning), ...(cold ? [sayCold(cold, rule)] : [])];
  if (reasons.length > 0) return { kind: 'cold', reason: reasons.join(' ') };
  const heat = inPlace.filter(({ type, level }) => type === 'heat' && rule.heat.warningLevels.includes(level));
  return heat.length > 0 ? { kind: 'heat', reason: heat.map(sayWarning).join(' ') } : undefined;
}

const standsIn = ({ validFrom, validTo }: Warning, review: Date, hours: number): boolean =>
  Date.parse(validTo) > review.getTime() && Date.parse(validFrom) < review.getTime() + hours * AN_HOUR;

/** The hour that feels coldest, when every night has one that is cold enough. */
function coldNights(rule: Rule, hours: readonly Hour[], review: Date): Hour | undefined {
  const coldest = Array.from({ length: rule.consecutiveNights }, (_, nth) =>
    coldestFrom(hours, review.getTime() + nth * A_DAY),
  );
  if (!coldest.every((hour) => hour !== undefined && hour.feelsLikeTemp <= rule.minFeelsLikeC)) return undefined;
  return colder(coldest.filter((hour) => hour !== undefined));
}

const coldestFrom = (hours: readonly Hour[], start: number): Hour | undefined =>
  colder(hours.filter(({ time }) => Date.parse(time) >= start && Date.parse(time) < start + A_DAY));

const colder = ([first, ...rest]: readonly Hour[]): Hour | undefined =>
  rest.reduce((least, hour) => (least && least.feelsLikeTemp <= hour.feelsLikeTemp ? least : hour), first);

const sayWarning = ({ level, type, validFrom, validTo }: Warning): string =>
  `A ${level} warning of ${type} is in place from ${inLondon(validFrom)} to ${inLondon(validTo)}.`;

const sayCold = ({ feelsLikeTemp, time }: Hour, { consecutiveNights }: Rule): string =>
  `It will feel like ${degrees(feelsLikeTemp)} on ${inLondon(time)}` +
  (consecutiveNights > 1 ? `, the coldest of ${consecutiveNights} cold nights.` : '.');

const degrees = (celsius: number): string => `${String(celsius).replace('-', '−')} °C`;
