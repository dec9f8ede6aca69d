// The pretend bank-holidays.json of GOV.UK: the real one's shape and dates, 2019 to 2028.
import { HttpResponse, http } from 'msw';
import { readData } from '#platform';
import type { Upstream } from '../upstream.ts';
import { bankHolidaysDescription } from './description.ts';

const ADDRESS = 'https://www.gov.uk';

export const bankHolidays: Upstream = {
  name: 'bank-holidays',
  title: 'GOV.UK bank holidays',
  summary: 'The bank holidays of England and Wales, Scotland and Northern Ireland.',
  address: ADDRESS,
  example: '/bank-holidays.json',
  openapi: bankHolidaysDescription,
  handlers: () => [
    http.get(`${ADDRESS}/bank-holidays.json`, async () =>
      HttpResponse.json(JSON.parse(await readData('bank-holidays/bank-holidays.json')), {
        headers: { 'cache-control': 'max-age=3600, public', 'access-control-allow-origin': '*' },
      }),
    ),
  ],
};
