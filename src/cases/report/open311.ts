// The council's report desk, spoken to as Open311 GeoReport v2 has it (wiki.open311.org/GeoReport_v2).
import { z } from 'zod';
import type { Upstream } from '#platform';
import { askCouncil, Later, partOf } from '../council.ts';
import type { Standing } from '../kind.ts';

/** A report as a form sends it: names and texts, a name perhaps several times. */
export type ReportForm = Readonly<Record<string, string | readonly string[]>>;

const formSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The answer to a report: a number at once, or a token to ask for it with. */
const takenSchema = z
  .tuple([z.object({ service_request_id: z.string().optional(), token: z.string().optional() })])
  .transform(([{ service_request_id, token }]) => service_request_id ?? (token && TOKEN + token))
  .pipe(z.string());

const numberSchema = z.tuple([z.object({ service_request_id: z.string().nullish() })]);

const requestSchema = z.tuple([
  z.object({
    status: z.enum(['open', 'closed']),
    status_notes: z.string().nullish(),
    requested_datetime: z.string(),
    updated_datetime: z.string().nullish(),
  }),
]);

/** Before a token, to tell it from a number. */
const TOKEN = 'token ';

const RECEIVED = 'The council has your report. Outreach workers will look for them.';

/** Posts a report, once for each key however often it is sent; answers when the desk has it. */
export async function postReport(body: unknown, idempotencyKey: string): Promise<Standing> {
  const upstream = partOf('reports');
  const form = new URLSearchParams({ api_key: upstream.apiKey });
  for (const [name, value] of Object.entries(formSchema.parse(body)))
    for (const one of [value].flat()) form.append(name, one);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': idempotencyKey };
  const answer = await askCouncil(upstream, '/requests.json', { method: 'POST', headers, body: form.toString() });
  return { status: 'received', note: RECEIVED, councilReference: takenSchema.parse(answer) };
}

/** Where a report has got to, by its number or its token. Throws `Later` while a token has no number yet. */
export async function standingOf(councilReference: string): Promise<Standing> {
  const upstream = partOf('reports');
  const number = councilReference.startsWith(TOKEN)
    ? await numberFor(upstream, councilReference.slice(TOKEN.length))
    : councilReference;
  const answer = await askCouncil(upstream, `/requests/${encodeURIComponent(number)}.json`);
  const [{ status, status_notes, requested_datetime, updated_datetime }] = requestSchema.parse(answer);
  if (status === 'closed')
    return { status, note: status_notes ?? 'The council has closed your report.', councilReference: number };
  // Nothing has happened since it was made: that is no news to whoever made it, whatever the desk's words for it.
  const unmoved = !status_notes || (updated_datetime ?? requested_datetime) === requested_datetime;
  return unmoved
    ? { status: 'received', note: RECEIVED, councilReference: number }
    : { status: 'acting', note: status_notes, councilReference: number };
}

async function numberFor(upstream: Upstream, token: string): Promise<string> {
  const [{ service_request_id }] = numberSchema.parse(
    await askCouncil(upstream, `/tokens/${encodeURIComponent(token)}.json`),
  );
  if (!service_request_id) throw new Later('no-number-yet', 0);
  return service_request_id;
}
