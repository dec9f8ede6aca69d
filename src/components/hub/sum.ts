// “Check the sum”: one ward, every service that was counted for it, and the arithmetic.
import { BANDS, type Offer, PER, type SumLine } from '#hub';
import { type Html, html } from '#platform';
import { count } from '../find/words.ts';
import type { NeedView } from './view.ts';
import { wide } from './wide.ts';
import { figure, moment, unit, walk } from './words.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const exact = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
const fine = (value: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

const bands = (people: SumLine['people'], total: number): string =>
  `${people.map((some, i) => `${some.toLocaleString('en-GB')} × ${BANDS[i]?.weight}`).join(' + ')} = ${exact(total)}`;

const named = ({ service, name }: Offer): Html =>
  service ? html`<a class="govuk-link" href="/services/${service}">${name}</a>` : html`${name}`;

/** The sum of the ward that was asked for, or what to do to see one. */
export function wardSum(view: NeedView): Html {
  const { asked, sum, data, open, offers, access } = view;
  const ward = data.wards.find(({ code }) => code === asked.ward);
  if (!ward || !sum)
    return html`<section id="sum" aria-labelledby="sum-title"><h2 class="govuk-heading-l" id="sum-title">Check the sum</h2><p class="govuk-body">Choose a ward in the table. Every service counted for it is listed, with how far it is, how many places it has, who shares it and what it adds.</p></section>`;
  const first = sum.lines[0];
  const lines = sum.lines.map((line) => {
    const offer = open[line.supply] as Offer;
    return html`<tr><th scope="row">${named(offer)}</th><td>${walk(line.nearest)}<br><small>${line.areas} of ${count(sum.areas, 'neighbourhood')}</small></td><td>${exact(line.amount)}${asked.count === 'places' && offer.places === undefined && html`<br><small>does not say</small>`}</td><td>${bands(line.people, line.here)}</td><td>${bands(line.everybody, line.sharing)}</td><td>${fine(line.adds)}</td></tr>`;
  });
  const without = access.wards.get(ward.code)?.without ?? 0;
  const unsure = offers.filter(({ state }) => state === 'unknown').length;
  return html`<section id="sum" aria-labelledby="sum-title"><h2 class="govuk-heading-l" id="sum-title">Check the sum: ${ward.name}</h2>
<p class="govuk-body">${whole(sum.people)} people live in its ${count(sum.areas, 'neighbourhood')}. At ${moment(asked)}, ${sum.lines.length === 0 ? 'nothing that was counted is' : `${count(sum.lines.length, 'service')} that ${sum.lines.length === 1 ? 'was' : 'were'} counted ${sum.lines.length === 1 ? 'is' : 'are'}`} within a 30-minute walk of any of them. ${without > 0 && `${whole(without)} of its people have nothing within reach.`} ${unsure > 0 && `In the whole directory, ${count(unsure, 'service')} of the kind asked for ${unsure === 1 ? 'does' : 'do'} not say whether ${unsure === 1 ? 'it is' : 'they are'} open then, and ${unsure === 1 ? 'is' : 'are'} not counted.`}</p>
${
  first &&
  html`<p class="govuk-body">A line adds: ${unit(asked)}, divided by everybody who shares it, times the ward’s own people, for each ${whole(PER)} people of the ward. The first line: ${exact(first.amount)} ÷ ${exact(first.sharing)} × ${exact(first.here)} ÷ ${whole(sum.people)} × ${whole(PER)} = ${fine(first.adds)}.</p>
${wide('sum-lines', 'What was counted, what adds most first', html`<thead><tr><th scope="col">Service</th><th scope="col">Nearest, on foot</th><th scope="col">Counts for</th><th scope="col">The ward’s people within 10, 20 and 30 minutes</th><th scope="col">Everybody within 10, 20 and 30 minutes</th><th scope="col">Adds</th></tr></thead><tbody>${lines}</tbody><tfoot><tr><th scope="row" colspan="5">Together</th><td>${fine(sum.total)}</td></tr></tfoot>`, 'sum')}
<p class="govuk-body">The table and the map say ${figure(sum.total)}.</p>`
}</section>`;
}
