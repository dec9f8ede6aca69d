import { z } from 'zod';
import type { Described } from '../openapi.ts';

/** Whom notices are asked for: the `sub` of One Login. */
export const askedSchema = z.object({ subject: z.string().min(1).max(500) });

const notice = z.object({
  id: z.string(),
  from: z.string(),
  title: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime(),
  link: z.url(),
});

export const noticesDescription: Described = {
  title: 'Notices from national services (pretend)',
  description: 'Invented notices for whoever has signed in. No such interface is public yet: the shape is our own.',
  version: '1',
  operations: [
    {
      method: 'get',
      path: '/',
      id: 'howToAsk',
      summary: 'How notices are asked for',
      answers: {
        200: { description: 'The request, in words', schema: z.object({ ask: z.string(), with: askedSchema }) },
      },
    },
    {
      method: 'post',
      path: '/notices/search',
      id: 'searchNotices',
      summary: 'The notices for somebody, newest first',
      body: { schema: askedSchema, example: { subject: 'urn:fdc:gov.uk:2022:somebody' } },
      answers: {
        200: { description: 'The notices', schema: z.object({ notices: z.array(notice) }) },
        400: { description: 'There is no subject', schema: z.object({ error: z.string() }) },
      },
    },
  ],
};
