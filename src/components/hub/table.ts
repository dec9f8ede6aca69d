// The table beside the map: the same wards, sorted by address.
import type { Sort } from '#hub';
import { type Html, html } from '#platform';
import type { NeedView } from './view.ts';
import { wide } from './wide.ts';
import { CLASS_WORDS, EACH, figure, moment, percent, unit } from './words.ts';

/** Each column with the order it is first wanted in: most need and least in reach. */
const COLUMNS: readonly { sort: Sort; words: string; first: '' | '-' }[] = [
  { sort: 'name', words: 'Ward', first: '' },
  { sort: 'reach', words: 'Within reach', first: '' },
  { sort: 'without', words: 'People without', first: '-' },
  { sort: 'imd', words: 'Depri\u00advation', first: '-' },
  { sort: 'claimants', words: 'On Universal Credit', first: '-' },
  { sort: 'children', words: 'Children in low income', first: '-' },
  { sort: 'gap', words: 'Gap', first: '-' },
];

function header({ asked, href }: NeedView, { sort, words, first }: (typeof COLUMNS)[number]): Html {
  const is = asked.sort === sort;
  const next = is ? `${asked.descending ? '' : '-'}${sort}` : `${first}${sort}`;
  return html`<th scope="col"${is && html` aria-sort="${asked.descending ? 'descending' : 'ascending'}"`}><a class="govuk-link" href="${href({ sort: next })}#wards">${words}${is && html`<span aria-hidden="true"> ${asked.descending ? '▼' : '▲'}</span>`}</a></th>`;
}

/** All 69 wards. A ward's name leads to its sum. */
export function wardTable(view: NeedView): Html {
  const { rows, asked, href } = view;
  const lines = rows.map(
    ({ ward, access, without, class: number, gap }) =>
      html`<tr${ward.code === asked.ward && html` class="wm-wards__this"`}><th scope="row"><a class="govuk-link" href="${href({ ward: ward.code })}#sum">${ward.name}</a></th><td class="wm-reach"><b class="wm-class wm-class--${number}"><span class="govuk-visually-hidden">class </span>${number}<span class="govuk-visually-hidden">, ${CLASS_WORDS[number]}:</span></b> ${figure(access)}</td><td>${percent(without)}</td><td>${figure(ward.imd)}</td><td>${Math.round(ward.claimants)}%</td><td>${Math.round(ward.children)}%</td><td>${gap > 0 && '+'}${Math.round(gap)}</td></tr>`,
  );
  const title = `Wards at ${moment(asked)}: ${unit(asked)} within reach ${EACH}, and need`;
  return html`<div>${wide('wards', title, html`<thead><tr>${COLUMNS.map((column) => header(view, column))}</tr></thead><tbody>${lines}</tbody>`)}</div>`;
}
