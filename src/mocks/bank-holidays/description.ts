import { z } from 'zod';
import type { Described } from '../openapi.ts';

const division = (name: string) =>
  z.object({
    division: z.literal(name),
    events: z.array(
      z.object({
        title: z.string(),
        date: z.iso.date(),
        notes: z.string().describe('Such as “Substitute day”; else empty'),
        bunting: z.boolean(),
      }),
    ),
  });

const calendar = z.object({
  'england-and-wales': division('england-and-wales'),
  scotland: division('scotland'),
  'northern-ireland': division('northern-ireland'),
});

export const bankHolidaysDescription: Described = {
  title: 'GOV.UK bank holidays (pretend)',
  description: 'The real dates, from the copy that comes with the kit.',
  version: '1',
  operations: [
    {
      method: 'get',
      path: '/bank-holidays.json',
      id: 'bankHolidays',
      summary: 'Bank holidays of each part of the United Kingdom, in order',
      answers: { 200: { description: 'All of them', schema: calendar } },
    },
  ],
};
