// How it is worked out, round the clock, and whose numbers these are.
import { BANDS, DETOUR, METRES_A_MINUTE } from '#hub';
import { type Html, html } from '#platform';
import type { NeedView } from './view.ts';
import { wide } from './wide.ts';
import { clock, SPEED } from './words.ts';

/** Hour by hour; each leads to the page at that hour. */
export const roundTheClock = ({ hours, data, href, asked }: NeedView): Html =>
  html`<details class="wm-more" id="hours"><summary>Round the clock</summary>${wide(
    'by-hour',
    'The same day, hour by hour',
    html`<thead><tr><th scope="col">At</th><th scope="col">Open</th><th scope="col">Wards of ${data.wards.length} where nobody has one within reach</th><th scope="col">People without</th></tr></thead><tbody>${hours.map(
      ({ open, wards, people }, hour) =>
        html`<tr${asked.time === hour * 60 && html` class="wm-wards__this"`}><th scope="row"><a class="govuk-link" href="${href({ time: clock(hour * 60) })}">${clock(hour * 60)}</a></th><td>${open}</td><td>${wards}</td><td>${people.toLocaleString('en-GB')}</td></tr>`,
    )}</tbody>`,
  )}</details>`;

/** The method in a paragraph anybody can follow, and below it everything somebody who would repeat it needs. */
export const method = (): Html =>
  html`<section aria-labelledby="method"><h2 class="govuk-heading-l" id="method">What this says</h2>
<div class="wm-measure">
<p class="govuk-body">A service counts for a ward when somebody who lives there can walk to it in half an hour: whole up to ${BANDS[0].minutes} minutes, ${BANDS[1].weight} of it up to ${BANDS[1].minutes}, ${BANDS[2].weight} up to ${BANDS[2].minutes}. What it offers is first divided among everybody it reaches, in any ward; then each ward adds up the shares of its people. So one shelter among many people counts for less than one among few, and nothing is counted twice.</p>
<p class="govuk-body"><strong>Gap</strong> sets need beside reach: a ward’s place among the 69 by need, less its place by what is within reach. Plus 68 would be the most need and the least within reach; about nought means that the two go together.</p>
</div>
<details class="wm-more"><summary>How to do it again</summary><div class="wm-measure"><p class="govuk-body">The measure is the two-step floating catchment area (Luo and Wang, 2003, <cite>Environment and Planning B</cite> 30(6)) with the three bands and weights of Luo and Qi (2009, <cite>Health &amp; Place</cite> 15(4)). People walk at ${METRES_A_MINUTE} metres a minute, ${SPEED}, and streets are taken as ${DETOUR} times the straight line, which is an assumption. People are the 659 neighbourhoods of Birmingham (LSOA 2021, mid-2024), each at its middle and in the ward that fits it best, so a ward may have up to 30% more or fewer people here than officially. Those of neighbouring boroughs share what they can reach, each ward at one point. A service at two places counts at both, and shares its places between them. Refuges and others at a confidential address are never counted, since they may not be placed, so safety from abuse is not among the kinds to choose; nor are those by telephone, those closed for now, and those whose hours then are not known. Services by referral and those for some people only are counted, unless you leave the second out.</p></div></details>
<p class="govuk-body"><small>Population and boundaries: Office for National Statistics. Indices of Deprivation 2025: MHCLG, mean of neighbourhoods weighted by people, worked out here. Universal Credit, February 2026, of residents of any age: DWP. Children in absolute low income, 2024 to 2025: DWP and HMRC. Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025. In the demo the services are invented: the pattern on this map is not Birmingham’s.</small></p></section>`;
