// What cannot wait for the end of an application: a bed tonight, and help to be safe.
import type { Question } from '#cases';
import { type Html, html } from '#platform';
import { HELPLINES } from '../helplines.ts';

/** A number to ring, large, with what it is for; its name is one of `HELPLINES`. */
function ring(name: string): Html {
  const line = HELPLINES.find((one) => one.name.startsWith(name));
  if (!line) throw new Error(`No helpline is called ${name}`);
  return html`<p class="wm-ring"><a class="wm-call" href="tel:${line.number.replaceAll(' ', '')}">${line.number}</a><span>${line.name}. ${line.when}.</span></p>`;
}

const TONIGHT = html`${ring('Shelter')}<ul class="govuk-list govuk-list--bullet"><li><a class="govuk-link" href="/bed">Ask for a bed tonight</a></li><li><a class="govuk-link" href="/find?need=bed-tonight&amp;open=now">Night shelters and other services that are open now</a></li><li>Under 18, or in danger? Ring <a class="govuk-link wm-call" href="tel:999">999</a></li></ul>`;

const SAFE = html`${ring('National Domestic Abuse')}<ul class="govuk-list govuk-list--bullet"><li>In danger now? Ring <a class="govuk-link wm-call" href="tel:999">999</a>. If you cannot speak, press 55 when asked.</li><li><a class="govuk-link" href="/help">Other numbers to ring or text</a></li><li><a class="govuk-link" href="/safety">Cover your tracks on this device</a></li></ul>`;

/** What stands under a question of an application, if anything does. */
export function helpUnder({ step }: Question): Html | undefined {
  if (step.path === 'help-tonight') return TONIGHT;
  return step.path === 'before-you-go-on' || step.path === 'before-the-rest' ? SAFE : undefined;
}
