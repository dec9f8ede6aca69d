import { z } from 'zod';
import { config, localDate, log } from '#platform';
import { askCouncil, partOf } from '../council.ts';
import { type CaseKind, NotTaken, type Standing } from '../kind.ts';
import type { Delivery, PlanStep } from '../store/index.ts';
import { journey, wholeOf } from './journey.ts';
import { type Application, applicationOn } from './schema/index.ts';
import { planIn, standingOf } from './standing.ts';
import { inShort, urgencyOf } from './urgency.ts';

/** A tick on its way to the council: which step of which application is done, or is not after all. */
export const tickSchema = z.strictObject({ application: z.string(), step: z.string(), done: z.boolean() });

/** Asks the homelessness service; `path` is below `/homeless-applications`. Throws as `askCouncil`. */
function askDesk(path: string, sent?: { method: string; body: unknown; key: string }): Promise<unknown> {
  const upstream = partOf('homelessness');
  const headers = { 'x-api-key': upstream.apiKey };
  const init = sent && {
    method: sent.method,
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': sent.key },
    body: JSON.stringify(sent.body),
  };
  return askCouncil(upstream, `/homeless-applications${path}`, init ?? { headers });
}

const pathOf = (reference: string): string => `/${encodeURIComponent(reference)}`;

/** The plan, when it can be had: that the council has the application must not wait for it, and it is asked for again. */
async function planAt(reference: string): Promise<PlanStep[] | undefined> {
  try {
    return planIn(await askDesk(`${pathOf(reference)}/plan`));
  } catch (error) {
    if (!(error instanceof NotTaken)) log('warn', 'plan-not-had', { fault: (error as Error).name });
    return undefined;
  }
}

const withPlan = async (standing: ReturnType<typeof standingOf>): Promise<Standing> => ({
  ...standing,
  plan: await planAt(standing.councilReference),
});

const standingAt = async (reference: string): Promise<Standing> =>
  withPlan(standingOf(await askDesk(pathOf(reference))));

/** Where the person may be told how it goes. Safe to ring is not safe to text, and an address given for letters neither. */
function toldAt({ contact }: Application): { phone?: string | undefined; email?: string | undefined } {
  if (contact.method === 'TEXT') return { phone: contact.phone };
  return contact.method === 'EMAIL' ? { email: contact.email } : {};
}

async function deliverTick({ body, idempotencyKey }: Delivery): Promise<Standing | undefined> {
  const { application, step, done } = tickSchema.parse(body);
  const path = `${pathOf(application)}/plan/steps/${encodeURIComponent(step)}`;
  try {
    await askDesk(path, { method: 'PUT', body: { done }, key: idempotencyKey });
    return undefined;
  } catch (error) {
    // The council has drawn up another plan since, without that step: there is nothing left to tell, and a plan to read.
    if (error instanceof NotTaken && error.code === '404') return standingAt(application);
    throw error;
  }
}

/** An application for help with homelessness (Housing Act 1996, part 7). */
export const application: CaseKind = {
  kind: 'application',
  journey,
  isOn: () => config().council.homelessness !== undefined,
  async sending(answers, now) {
    const whole = applicationOn(localDate(now)).parse(wholeOf(answers));
    return { urgency: urgencyOf(whole), body: whole, ...toldAt(whole) };
  },
  async deliver(delivery) {
    if (delivery.what === 'plan-step') return deliverTick(delivery);
    const sent = { method: 'POST', body: delivery.body, key: delivery.idempotencyKey };
    return withPlan(standingOf(await askDesk('', sent)));
  },
  standing: standingAt,
  inShort,
};
