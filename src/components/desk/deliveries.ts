import type { DeliverySeen } from '#cases';
import { type Html, html } from '#platform';
import { count } from '../find/words.ts';
import { deliveryInWords, faultInWords, until } from './words.ts';

/** What is not delivered yet: first what was given up. Not a word of what it says. `machineTime` in milliseconds. */
export function deliveriesMarkup(seen: readonly DeliverySeen[], formKey: string, machineTime: number): Html {
  const [dead, waiting] = [seen.filter(({ state }) => state === 'dead'), seen.filter(({ state }) => state !== 'dead')];
  const list = (some: readonly DeliverySeen[]) =>
    html`<ul class="wm-desk__list">${some.map((one) => lineMarkup(one, formKey, machineTime))}</ul>`;
  return html`<h2 class="govuk-heading-m">Given up</h2>${dead.length === 0 ? html`<p class="govuk-body">None. Everything that could not be taken is still being tried.</p>` : html`<p class="govuk-body">${count(dead.length, 'delivery', 'deliveries')}. Find out what is wrong, put it right, and send it again. Nothing is lost.</p>${list(dead)}`}<h2 class="govuk-heading-m">Waiting</h2>${waiting.length === 0 ? html`<p class="govuk-body">None. Everything has arrived.</p>` : list(waiting)}`;
}

function lineMarkup(delivery: DeliverySeen, formKey: string, machineTime: number): Html {
  const { id, reference, state, attempts, nextAt, fault, createdAt } = delivery;
  const button = state === 'dead' ? (['send-again', 'Send again'] as const) : (['try-now', 'Try now'] as const);
  const form = html`<form class="wm-no-print" method="post" action="/cases/deliveries"><input type="hidden" name="key" value="${formKey}"><input type="hidden" name="id" value="${id}"><button class="govuk-button govuk-button--secondary" type="submit" name="do" value="${button[0]}">${button[1]}<span class="govuk-visually-hidden">: ${deliveryInWords(delivery)}, ${reference}</span></button></form>`;
  return html`<li><p class="wm-desk__what">${deliveryInWords(delivery)} (<a class="govuk-link" href="/cases/${reference}">${reference}</a>)</p><p class="govuk-body">${standing()} Written down ${since(createdAt, machineTime)}.</p>${fault !== null && form}</li>`;

  function standing(): string {
    if (fault !== null)
      return `Tried ${times(attempts)}. ${faultInWords(fault)}.${state === 'dead' ? '' : ` Next try ${until(nextAt, machineTime)}.`}`;
    return attempts === 0 ? 'Not tried yet.' : 'Being tried at this moment.';
  }
}

const times = (attempts: number): string => (attempts === 1 ? 'once' : attempts === 2 ? 'twice' : `${attempts} times`);

/** How long ago, by the machine's clock. */
function since(time: number, machineTime: number): string {
  const minutes = Math.floor((machineTime - time) / 60_000);
  if (minutes < 2) return 'just now';
  return minutes < 120 ? `${minutes} minutes ago` : `${Math.floor(minutes / 60)} hours ago`;
}
