// The results page: from a finding to markup.
import { type Directory, type Finding, type Loosening, type Query, timeInWords, toParams } from '#directory';
import { localDate } from '#platform';
import { renderFind } from './page.ts';
import type { FindView, Problem } from './view.ts';
import { ago, day } from './words.ts';

export type { FindView } from './view.ts';
export { renderFind };

const LET_GO: Record<Loosening, (query: Query) => { words: string; change: Partial<Query> }> = {
  open: () => ({ words: 'Open at any time', change: { open: '' } }),
  within: () => ({ words: 'At any distance', change: { within: undefined } }),
  text: ({ text }) => ({ words: `Without the words “${text.slice(0, 40)}”`, change: { text: '' } }),
  needs: () => ({ words: 'Any kind of service', change: { needs: [] } }),
  audiences: () => ({ words: 'Whoever it is for', change: { audiences: [] } }),
  walkIn: () => ({ words: 'By appointment or referral too', change: { walkIn: false } }),
  wheelchair: () => ({ words: 'With or without wheelchair access', change: { wheelchair: false } }),
  pets: () => ({ words: 'Whether or not pets are welcome', change: { pets: false } }),
};

/** Everything the page says, from what was found. `draw` makes the map, when there is something to put on it. */
export function findView(
  finding: Finding,
  now: Date,
  { fetchedAt, fault, services }: Directory,
  draw: (view: FindView) => string | undefined = () => undefined,
): FindView {
  const { query, place, found, problems, status } = finding;
  const href = (change: Partial<Query>) => {
    const params = toParams(query, change);
    return params ? `/find?${params}` : '/find';
  };
  const trail = toParams(query);
  const view: FindView = {
    status,
    search: query,
    place: place && { label: place.label, point: place.point },
    note: noteOf(finding, now, { fetchedAt, fault, empty: services.length === 0 }),
    problems: problems.map(problemOf),
    found: found && {
      total: found.total,
      pages: found.pages,
      results: found.services,
      byPhone: found.byPhone,
      unknownHours: found.unknownHours,
      relax: found.relax.map(({ let: name, total }) => {
        const { words, change } = LET_GO[name](query);
        return { words, href: href(change), total };
      }),
    },
    times: timesFrom(now, query.open),
    href,
    trail: trail ? `?${trail}` : '',
  };
  view.map = draw(view);
  return view;
}

const problemOf = ({ field, message, near, elsewhere }: Finding['problems'][number]): Problem => ({
  field,
  message,
  near,
  link: elsewhere
    ? { href: 'https://www.gov.uk/find-local-council', words: 'Find your council on GOV.UK' }
    : field === 'where'
      ? { href: '/places', words: 'List of places' }
      : undefined,
});

function noteOf(
  { place, query, at }: Finding,
  now: Date,
  { fetchedAt, fault, empty }: { fetchedAt: Date | undefined; fault: string | undefined; empty: boolean },
): string | undefined {
  const notes = [
    empty &&
      'The directory cannot be read at the moment, so nothing is listed. The numbers on the “Help right now” page always answer.',
    !empty &&
      fault &&
      fetchedAt &&
      `The directory cannot be reached. This is what it said ${ago(fetchedAt, now)}: ring before you go.`,
    place?.rough && `Distances are from the middle of ${place.label}. A whole postcode is more exact.`,
    query.open && query.open !== 'now' && `Opening is said for ${moment(at)}.`,
  ];
  return notes.filter(Boolean).join(' ') || undefined;
}

/** `Wednesday 25 November, 9am`. */
function moment(at: Date): string {
  const date = at.toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/London',
  });
  const [hour = 0, minute = 0] = at
    .toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Europe/London' })
    .split(':')
    .map(Number);
  return `${date}, ${timeInWords(hour * 60 + minute)}`;
}

/** Choices of time: now, tonight, tomorrow; and whatever else was asked for. */
function timesFrom(now: Date, chosen: string): [string, string][] {
  const today = localDate(now);
  const tomorrow = localDate(new Date(now.getTime() + 24 * 60 * 60_000));
  const choices: [string, string][] = [
    ['', 'At any time'],
    ['now', 'Open now'],
    [`${today}T22:00`, 'Tonight, 10pm'],
    [`${tomorrow}T09:00`, 'Tomorrow, 9am'],
    [`${tomorrow}T14:00`, 'Tomorrow, 2pm'],
    [`${tomorrow}T22:00`, 'Tomorrow, 10pm'],
  ];
  if (choices.some(([value]) => value === chosen)) return choices;
  const [date = '', time = ''] = chosen.split('T');
  return [...choices, [chosen, `${day(date)}, ${time}`]];
}
