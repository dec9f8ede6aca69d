// What national services have to say to somebody, for their account to show beside what is local.
import { z } from 'zod';
import { config, goOut } from '#platform';

const noticeSchema = z.object({
  id: z.string().max(100),
  from: z.string().max(200),
  title: z.string().max(200),
  text: z.string().max(2_000),
  sentAt: z.iso.datetime({ offset: true }),
  link: z.url({ protocol: /^https$/ }).optional(),
});

const answerSchema = z.object({ notices: z.array(z.unknown()).max(100) });

export type Notice = z.output<typeof noticeSchema>;

/** The notices for a subject, newest first; undefined when they cannot be had just now, or nobody is asked for them. */
export async function noticesFor(sub: string): Promise<Notice[] | undefined> {
  const { noticesUrl } = config();
  if (!noticesUrl) return undefined;
  try {
    const body = JSON.stringify({ subject: sub });
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await goOut(
      `${noticesUrl}/notices/search`,
      { method: 'POST', headers, body },
      { timeout: 3_000, limit: 1_000_000 },
    );
    if (!answer.ok) return undefined;
    const { notices } = answerSchema.parse(await answer.json());
    return notices
      .flatMap((one) => noticeSchema.safeParse(one).data ?? [])
      .sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  } catch {
    return undefined;
  }
}
