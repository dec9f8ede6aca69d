// The pretend postcodes.io: the real one's envelope, fields and errors, for the West Midlands.
import { HttpResponse, http } from 'msw';
import { readPostcode } from '#places';
import type { Upstream } from '../upstream.ts';
import { postcodesIoDescription } from './description.ts';
import { type Known, knownPlaces, nearest, outcodeRecord, postcodeRecord } from './records.ts';

const ADDRESS = 'https://api.postcodes.io';
const CORS = { 'access-control-allow-origin': '*' };

const found = (result: unknown) => HttpResponse.json({ status: 200, result }, { headers: CORS });
const refused = (status: number, error: string) => HttpResponse.json({ status, error }, { status, headers: CORS });

const whole = (typed: unknown): string | undefined => {
  const postcode = typeof typed === 'string' ? readPostcode(typed) : undefined;
  return postcode?.kind === 'postcode' ? postcode.text : undefined;
};

/** A number within limits, as the real one takes it: what is too large is cut, what is no number is the default. */
function within(params: URLSearchParams, name: string, most: number, usual: number): number {
  const value = Number(params.get(name) ?? usual);
  return Number.isFinite(value) && value >= 1 ? Math.min(value, most) : usual;
}

function search(params: URLSearchParams, all: Known) {
  const limit = within(params, 'limit', 100, 10);
  const [lon, lat] = [params.get('lon') ?? params.get('longitude'), params.get('lat') ?? params.get('latitude')];
  if (lon !== null && lat !== null) {
    const point = { lat: Number(lat), lon: Number(lon) };
    if (!Number.isFinite(point.lat) || !Number.isFinite(point.lon))
      return refused(400, 'Invalid longitude/latitude submitted');
    const near = nearest(point, limit, within(params, 'radius', 2_000, 100), all);
    return found(near.length ? near : null);
  }
  const typed = params.get('q') ?? params.get('query');
  if (!typed) return refused(400, 'No postcode query submitted. Remember to include query parameter');
  const begins = startsWith(typed, limit, all);
  return found(begins.length ? begins.map((postcode) => postcodeRecord(postcode, all)) : null);
}

function startsWith(typed: string, limit: number, { postcodes }: Known): string[] {
  const begin = typed.toUpperCase().replaceAll(/\s/g, '');
  return postcodes.filter((postcode) => postcode.replace(' ', '').startsWith(begin)).slice(0, limit);
}

/** POST: up to a hundred postcodes at once. */
async function bulk(request: Request, all: Known) {
  const body: unknown = await request.json().catch(() => undefined);
  const asked = (body as { postcodes?: unknown } | undefined)?.postcodes;
  if (!Array.isArray(asked))
    return refused(
      400,
      'Invalid JSON query submitted. You need to submit a JSON object with an array of postcodes or geolocation objects. Also ensure that Content-Type is set to application/json',
    );
  if (asked.length > 100)
    return refused(400, 'Too many postcodes submitted. Up to 100 postcodes can be bulk requested at a time');
  return found(asked.map((query) => ({ query, result: postcodeRecord(whole(query) ?? '', all) ?? null })));
}

const at = (path: string) => `${ADDRESS}${path}`;

export const postcodesIo: Upstream = {
  name: 'postcodes-io',
  title: 'postcodes.io',
  summary: 'Postcodes and outcodes of the West Midlands, with the real one’s envelope and errors.',
  address: ADDRESS,
  example: '/postcodes/B4 7DJ',
  openapi: postcodesIoDescription,
  handlers: ({ now }) => [
    http.get(at('/postcodes'), async ({ request }) => search(new URL(request.url).searchParams, await knownPlaces())),
    http.post(at('/postcodes'), async ({ request }) => bulk(request, await knownPlaces())),
    http.get(at('/random/postcodes'), async ({ request }) => {
      const all = await knownPlaces();
      const outcode = new URL(request.url).searchParams.get('outcode')?.toUpperCase();
      const some = outcode ? startsWith(outcode, 1_000, all) : all.postcodes;
      const chosen = some[now().getTime() % some.length];
      return found(chosen ? postcodeRecord(chosen, all) : null);
    }),
    http.get(at('/terminated_postcodes/:postcode'), ({ params }) =>
      whole(params.postcode) ? refused(404, 'Terminated postcode not found') : refused(400, 'Invalid postcode'),
    ),
    http.get(at('/outcodes/:outcode'), async ({ params }) => {
      const record = outcodeRecord(String(params.outcode).toUpperCase().trim(), await knownPlaces());
      return record ? found(record) : refused(404, 'Outcode not found');
    }),
    http.get(at('/postcodes/:postcode'), async ({ params }) => {
      const postcode = whole(params.postcode);
      if (!postcode) return refused(404, 'Invalid postcode');
      const record = postcodeRecord(postcode, await knownPlaces());
      return record ? found(record) : refused(404, 'Postcode not found');
    }),
    http.get(at('/postcodes/:postcode/validate'), async ({ params }) =>
      found(Boolean(postcodeRecord(whole(params.postcode) ?? '', await knownPlaces()))),
    ),
    http.get(at('/postcodes/:postcode/autocomplete'), async ({ params, request }) => {
      const limit = within(new URL(request.url).searchParams, 'limit', 100, 10);
      const begins = startsWith(String(params.postcode), limit, await knownPlaces());
      return found(begins.length ? begins : null);
    }),
    http.get(at('/postcodes/:postcode/nearest'), async ({ params, request }) => {
      const all = await knownPlaces();
      const { searchParams } = new URL(request.url);
      const postcode = whole(params.postcode);
      const row = all.postcode(postcode ?? '');
      if (!row) return refused(404, postcode ? 'Postcode not found' : 'Invalid postcode');
      return found(
        nearest(row.point, within(searchParams, 'limit', 100, 10), within(searchParams, 'radius', 2_000, 100), all),
      );
    }),
  ],
};
