// What was found, in a paragraph; and what a change would do.
import { type Html, html } from '#platform';
import { count, series } from '../find/words.ts';
import type { NeedView } from './view.ts';
import { wide } from './wide.ts';
import { clock, EACH, figure, kind, moment, percent, unit } from './words.ts';

/** As many wards as are named in a sentence. */
const NAMED = 12;

const isEmpty = ({ without, people }: { without: number; people: number }) => without === people;

/** The paragraph on top: what is open, where nothing is, and for how many people. */
export function finding(view: NeedView): Html {
  const { asked, open, access, rows, data, offers } = view;
  const services = new Set(open.map(({ service }) => service)).size;
  const all = [...access.wards.values()];
  const people = all.reduce((sum, one) => sum + one.people, 0);
  const without = all.reduce((sum, one) => sum + one.without, 0);
  const empty = rows
    .filter(({ ward }) => isEmpty(access.wards.get(ward.code) ?? { without: 0, people: 1 }))
    .sort((a, b) => b.ward.imd - a.ward.imd);
  const links = empty
    .slice(0, NAMED)
    .map(
      ({ ward }, i) =>
        html`${i > 0 && ', '}<a class="govuk-link" href="${view.href({ ward: ward.code })}#sum">${ward.name}</a>`,
    );
  const more = empty.length - NAMED;
  const unknown = offers.filter(({ state }) => state === 'unknown').length;
  return html`<p class="govuk-body-l">${view.tried ? 'With the change below, at' : 'At'} ${moment(asked)}, ${services === 0 ? `nothing the directory lists for “${kind(asked)}” is` : html`${count(services, 'service')} the directory lists for “${kind(asked)}” ${services === 1 ? 'is' : 'are'}`} open. <strong>${
    empty.length === 0
      ? `In each of Birmingham’s ${data.wards.length} wards somebody has one within a 30-minute walk.`
      : `In ${empty.length} of Birmingham’s ${data.wards.length} wards nobody has one within a 30-minute walk.`
  }</strong> In the city as a whole ${Math.round(without).toLocaleString('en-GB')} people, ${percent((without / people) * 100)}, have none.</p>
${empty.length > 0 && html`<p class="govuk-body"><strong>Nothing within reach, the most deprived first:</strong> ${links}${more > 0 && ` and ${more} more, in class 0 of the table`}.</p>`}
${unknown > 0 && html`<p class="govuk-body">${count(unknown, 'service')} of this kind ${unknown === 1 ? 'does' : 'do'} not say whether ${unknown === 1 ? 'it is' : 'they are'} open then, and ${unknown === 1 ? 'is' : 'are'} not counted.</p>`}`;
}

/** Before and after, or nothing when nothing is tried. */
export function whatIf(view: NeedView): Html | false {
  const { tried, asked, access } = view;
  if (!tried) return false;
  const { change, compared, before } = tried;
  const tally = (all: NeedView['access']) => [...all.wards.values()].filter(isEmpty).length;
  const people = (all: NeedView['access']) => [...all.wards.values()].reduce((sum, one) => sum + one.without, 0);
  const said = [
    `open every day from ${clock(change.opens)} to ${clock(change.closes)}`,
    asked.count === 'places' && change.places !== undefined && `with ${count(change.places, 'place')}`,
  ].filter((one) => one !== false);
  const [fewer, gain] = [tally(before) - tally(access), people(before) - people(access)];
  const does = [
    fewer !== 0 && `wards where nobody has anything go from ${tally(before)} to ${tally(access)}`,
    gain !== 0 &&
      `${Math.abs(gain).toLocaleString('en-GB')} ${gain > 0 ? 'more people have' : 'people no longer have'} something within reach`,
  ].filter((one) => one !== false);
  return html`<section id="tried" class="wm-note" aria-labelledby="tried-title"><h2 class="govuk-heading-m" id="tried-title">What if</h2>
<p class="govuk-body"><strong>${change.name}</strong>, ${series(said)}. ${
    compared.length === 0
      ? `At ${moment(asked)} this makes no difference to any ward of Birmingham.`
      : `At ${moment(asked)} it makes a difference to ${count(compared.length, 'ward')}${does.length > 0 ? `: ${series(does)}` : ''}.`
  } <a class="govuk-link" href="${view.href({ change: '', where: '', opens: '', closes: '', places: '' })}">Undo</a></p>
${
  compared.length > 0 &&
  wide(
    'before-and-after',
    `${unit(asked)[0]?.toUpperCase()}${unit(asked).slice(1)} within reach ${EACH}`,
    html`<thead><tr><th scope="col">Ward</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">People reached anew</th></tr></thead><tbody>${compared.map(
      ({ ward, before: was, after: is, gained }) =>
        html`<tr><th scope="row"><a class="govuk-link" href="${view.href({ ward: ward.code })}#sum">${ward.name}</a></th><td>${figure(was)}</td><td>${figure(is)}</td><td>${gained.toLocaleString('en-GB')}</td></tr>`,
    )}</tbody>`,
  )
}</section>`;
}
