// The page on need and provision: from an address to markup.
import type { Directory } from '#directory';
import { html } from '#platform';
import { method, roundTheClock } from './explain.ts';
import { finding, whatIf } from './finding.ts';
import { errorSummary, needForm } from './form.ts';
import { wardMap } from './map.ts';
import { wardSum } from './sum.ts';
import { wardTable } from './table.ts';
import { needView } from './view.ts';

/** The page with its status: 400 when something asked for could not be used. */
export async function needPage(
  params: URLSearchParams,
  now: Date,
  directory: Directory,
): Promise<{ status: number; main: string }> {
  const view = await needView(params, now, directory);
  const main = html`<h1 class="govuk-heading-xl">Need, and what is within reach</h1>
${errorSummary(view)}
${directory.services.length === 0 && html`<p class="wm-note">The directory cannot be read at the moment, so no service is counted. Try again in a few minutes.</p>`}
${finding(view)}
${needForm(view)}
${whatIf(view)}
<h2 class="govuk-heading-l">By ward</h2>
<div class="wm-wards__both">${wardMap(view)}${wardTable(view)}</div>
${roundTheClock(view)}
${wardSum(view)}
${method()}`;
  return { status: view.problems.length > 0 ? 400 : 200, main: main.markup };
}
