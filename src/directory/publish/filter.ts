// Which records a query keeps. Filters are cumulative (HSDS: “parameters MUST be cumulative”): all that are given hold.
import type { Entry, Facts } from './entry.ts';
import { fold } from './json.ts';
import type { Query } from './query.ts';
import type { OrukSchedule } from './records.ts';

type Test = (facts: Facts) => boolean;

export interface Near {
  /** WGS84 degrees. */
  point: { lat: number; lon: number };
  metres: number;
}

/** Metres between two points, WGS84 degrees: given, because distances belong to another room. */
export type Distance = (a: Near['point'], b: Near['point']) => number;

/** The entries for which every filter of the query holds, in their order. */
export function filter(entries: readonly Entry[], query: Query, near?: Near, distance?: Distance): readonly Entry[] {
  const tests = testsOf(query, near, distance);
  if (tests.length === 0) return entries;
  return entries.filter(({ facts }) => tests.every((test) => test(facts)));
}

function testsOf(query: Query, near?: Near, distance?: Distance): Test[] {
  const tests: Test[] = [];
  const { modified_after: after, minimum_age: youngest, maximum_age: oldest, parent_id: parent } = query;
  for (const word of fold(query.search ?? '').split(/\s+/)) if (word) tests.push(({ text }) => text.includes(word));
  for (const id of query.taxonomy_term_id ?? []) tests.push(({ terms }) => terms.has(id));
  for (const id of query.taxonomy_id ?? []) tests.push(({ taxonomies }) => taxonomies.has(id));
  for (const id of query.organization_id ?? []) tests.push(({ organisation }) => organisation === id);
  // “on or after this datetime”; a record that does not say when it changed cannot be shown to be older.
  if (after !== undefined) tests.push(({ modified }) => modified === undefined || modified >= after);
  // Somebody between the two ages may use the service.
  if (youngest !== undefined) tests.push(({ maximumAge }) => maximumAge === undefined || maximumAge >= youngest);
  if (oldest !== undefined) tests.push(({ minimumAge }) => minimumAge === undefined || minimumAge <= oldest);
  if (query.day || query.start_time || query.end_time) tests.push(({ schedules }) => schedules.some(meets(query)));
  if (near && distance) tests.push(({ points }) => points.some((point) => distance(point, near.point) <= near.metres));
  if (query.top_only) tests.push((facts) => facts.parent === undefined);
  if (parent !== undefined) tests.push((facts) => facts.parent === parent);
  return tests;
}

/** Open on the day, and for some of the time between the two times: judged by the weekly or monthly rule alone. */
function meets({ day, start_time: from = '00:00', end_time: to = '24:00' }: Query) {
  return ({ byday, opens_at: opens, closes_at: closes }: OrukSchedule): boolean => {
    if (!opens || !closes) return false;
    const days = (byday ?? '').split(',').map((code) => code.trim().slice(-2));
    if (day && !days.includes(day)) return false;
    // A closing time at or before the opening time is on the next day.
    const end = closes.slice(0, 5) <= opens.slice(0, 5) ? '24:00' : closes.slice(0, 5);
    return opens.slice(0, 5) < to && end > from;
  };
}
