// A pretend national service with something to say to whoever has signed in. There is no such interface in public yet:
// the shape is our own, and says so.
import { HttpResponse, http } from 'msw';
import type { Upstream } from '../upstream.ts';
import { askedSchema, noticesDescription } from './description.ts';

const ADDRESS = 'https://notices.national.example';
const A_DAY = 86_400_000;

/** Two notices, as old each day as the day before. */
const noticesAt = (now: Date) => [
  {
    id: 'statement',
    from: 'Department for Work and Pensions (pretend)',
    title: 'Your Universal Credit statement is ready',
    text: 'Your next payment and how it was worked out. This notice is invented: nobody has looked at any claim of yours.',
    sentAt: new Date(now.getTime() - 2 * A_DAY).toISOString(),
    link: 'https://www.gov.uk/sign-in-universal-credit',
  },
  {
    id: 'housing-costs',
    from: 'Department for Work and Pensions (pretend)',
    title: 'Tell us if your rent or where you live has changed',
    text: 'What you get for housing depends on it. This notice is invented.',
    sentAt: new Date(now.getTime() - 9 * A_DAY).toISOString(),
    link: 'https://www.gov.uk/housing-and-universal-credit',
  },
];

export const nationalNotices: Upstream = {
  name: 'national-notices',
  title: 'Notices from national services',
  summary: 'Two invented notices for whoever has signed in. No such interface is public yet: the shape is ours.',
  address: ADDRESS,
  example: '/',
  openapi: noticesDescription,
  handlers: ({ now }) => [
    http.get(`${ADDRESS}/`, () =>
      HttpResponse.json({ ask: 'POST /notices/search', with: { subject: 'urn:fdc:gov.uk:2022:…' } }),
    ),
    http.post(`${ADDRESS}/notices/search`, async ({ request }) => {
      const asked = askedSchema.safeParse(await request.json().catch(() => undefined));
      if (!asked.success)
        return HttpResponse.json(
          { error: 'A subject is needed: {"subject": "urn:fdc:gov.uk:2022:…"}' },
          { status: 400 },
        );
      return HttpResponse.json({ notices: noticesAt(now()) }, { headers: { 'cache-control': 'no-store' } });
    }),
  ],
};
