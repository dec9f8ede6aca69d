// GOV.UK Notify, version 2 of its API (docs.notifications.service.gov.uk/rest-api.html).
import { SignJWT } from 'jose';
import { z } from 'zod';
import { config, now, type Upstream } from '#platform';
import { askCouncil } from '../council.ts';
import { NotTaken } from '../kind.ts';
import type { Delivery } from '../store/index.ts';
import { TEMPLATES } from './templates.ts';

const outgoing = z.object({
  channel: z.enum(['sms', 'email']),
  to: z.string(),
  template: z.enum(Object.keys(TEMPLATES) as [keyof typeof TEMPLATES]),
  personalisation: z.record(z.string(), z.string()),
});

/**
 * Sends a message, once: Notify knows no idempotency keys, so on a second attempt it is first asked whether it has one
 * of this reference. Throws as `askCouncil` does.
 */
export async function sendMessage({ body, idempotencyKey, attempts }: Delivery): Promise<void> {
  const { notify, templates } = config().council;
  if (!notify) throw new NotTaken('not-set-up');
  const { channel, to, template, personalisation } = outgoing.parse(body);
  if (attempts > 1 && (await hasSent(notify, idempotencyKey))) return;
  const recipient = channel === 'sms' ? { phone_number: to } : { email_address: to };
  const sent = { ...recipient, template_id: templates[template] ?? TEMPLATES[template], personalisation };
  const answer = await askCouncil(notify, `/v2/notifications/${channel}`, {
    method: 'POST',
    headers: { ...(await authorization(notify)), 'content-type': 'application/json' },
    body: JSON.stringify({ ...sent, reference: idempotencyKey }),
  });
  z.object({ id: z.string() }).parse(answer);
}

async function hasSent(notify: Upstream, reference: string): Promise<boolean> {
  const path = `/v2/notifications?reference=${encodeURIComponent(reference)}`;
  const answer = await askCouncil(notify, path, { headers: await authorization(notify) });
  return z.object({ notifications: z.array(z.unknown()) }).parse(answer).notifications.length > 0;
}

/** An API key is `name-serviceId-secret`, of which the last two are UUIDs. */
async function authorization({ apiKey }: Upstream): Promise<{ authorization: string }> {
  const [serviceId, secret] = [apiKey.slice(-73, -37), apiKey.slice(-36)];
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(serviceId)
    .setIssuedAt(now())
    .sign(new TextEncoder().encode(secret));
  return { authorization: `Bearer ${token}` };
}
