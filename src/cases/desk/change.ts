import { z } from 'zod';
import type { Database } from '#platform';
import type { Wrong } from '../journey/index.ts';
import { newsMessage } from '../messages/index.ts';
import { caseByReference, moveOn } from '../store/index.ts';

/** What a caseworker may say of a case. */
export const SAYABLE_STATUSES = ['received', 'acting', 'closed'] as const;

/** The most that whoever sent a case is told at once, in characters. */
export const LONGEST_NOTE = 300;

const formSchema = z.object({
  status: z.enum(SAYABLE_STATUSES, { error: 'Choose where it has got to' }),
  note: z
    .string({ error: 'Write what they will be told' })
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'Write what they will be told')
        .max(LONGEST_NOTE, `What they will be told must be ${LONGEST_NOTE} characters or fewer`),
    ),
  /** The `statusAt` that the page showed. */
  since: z.coerce.number({ error: 'Load the page again before you save' }).int(),
});

/** What became of a change: made; `same`, it said so already; `meanwhile`, somebody else was first; or what is wrong. */
export type Changed = 'made' | 'same' | 'meanwhile' | 'gone' | { wrong: readonly Wrong[] };

/**
 * Changes where a case has got to, and tells whoever sent it. Nothing is overwritten that was changed since the page
 * was shown.
 */
export async function changeCase(
  db: Database,
  reference: string,
  form: Pick<FormData, 'get'>,
  actor: string,
  at: Date,
  machineTime: number,
): Promise<Changed> {
  const names = Object.keys(formSchema.shape);
  const read = formSchema.safeParse(Object.fromEntries(names.map((name) => [name, form.get(name) ?? undefined])));
  if (!read.success)
    return { wrong: read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })) };
  const about = await caseByReference(db, reference);
  if (!about) return 'gone';
  const { status, note, since } = read.data;
  const change = { status, note, since, author: 'caseworker', actor, at } as const;
  if (await moveOn(db, about.id, change, newsMessage, machineTime)) return 'made';
  const now = await caseByReference(db, reference);
  if (!now) return 'gone';
  return now.status === status && now.note === note ? 'same' : 'meanwhile';
}
