import { AUDIENCES, NEEDS, type Query } from '#directory';
import { type Html, html } from '#platform';
import { DISTANCES, WITH } from './filters.ts';
import type { FindView } from './view.ts';
import { miles } from './words.ts';

const without = <T>(list: readonly T[], one: T): T[] => list.filter((other) => other !== one);

/** What narrows the search, each with the change that takes it away. */
function narrowings({
  search,
  times,
}: Pick<FindView, 'search' | 'times'>): { words: string; change: Partial<Query> }[] {
  const { needs, audiences, open, within, text } = search;
  return [
    ...(text ? [{ words: `“${text}”`, change: { text: '' } }] : []),
    ...needs.map((code) => ({ words: NEEDS[code].label, change: { needs: without(needs, code) } })),
    ...audiences.map((code) => ({ words: AUDIENCES[code].label, change: { audiences: without(audiences, code) } })),
    ...(open ? [{ words: times.find(([value]) => value === open)?.[1] ?? open, change: { open: '' } }] : []),
    ...(within
      ? [
          {
            words: `Within ${DISTANCES.find(([m]) => m === within)?.[1] ?? miles(within)}`,
            change: { within: undefined },
          },
        ]
      : []),
    ...WITH.filter(([, key]) => search[key]).map(([, key, words]) => ({ words, change: { [key]: false } })),
  ];
}

/** The filters in force, each a link that removes it. */
export function active(view: FindView): Html | false {
  const all = narrowings(view);
  return (
    all.length > 0 &&
    html`<ul class="wm-active" aria-label="Filters in force">${all.map(
      ({ words, change }) =>
        html`<li><a href="${view.href(change)}"><span aria-hidden="true">×</span> <span class="govuk-visually-hidden">Remove filter: </span>${words}</a></li>`,
    )}</ul>`
  );
}
