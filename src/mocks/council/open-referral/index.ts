// The pretend council’s directory: the sample services, published as an Open Referral UK 3.0 feed.
import { http } from 'msw';
import { type OrukService, type OrukTaxonomy, type Publisher, publisher } from '#directory';
import { metresBetween, placeData, readPostcode } from '#places';
import { readData } from '#platform';
import type { Upstream } from '../../upstream.ts';
import { described } from './openapi.ts';

const ADDRESS = 'https://open-referral.council.example';

const parsed = async <T>(name: string): Promise<T> => JSON.parse(await readData(name)) as T;

async function publish(): Promise<Publisher> {
  const services = await parsed<OrukService[]>('services/services.json');
  const taxonomies = await parsed<OrukTaxonomy[]>('services/taxonomies.json');
  const findPostcode = async (typed: string) => (await placeData()).postcode(readPostcode(typed)?.text ?? '')?.point;
  return publisher(
    { services, taxonomies },
    { findPostcode, distance: metresBetween, notice: 'Every service here is invented.' },
  );
}

let published: Promise<Publisher> | undefined;

/** The sample directory as a feed: an answer to a path such as `/services`. */
async function sampleFeed(path: string, request: Request): Promise<Response> {
  published ??= publish();
  const { searchParams } = new URL(request.url);
  return (await published)({ method: request.method, path, searchParams, headers: request.headers });
}

export const openReferral: Upstream = {
  name: 'council/open-referral',
  title: 'The council’s directory of services',
  summary:
    'Invented services across the West Midlands, as an Open Referral UK 3.0 feed with every endpoint and filter.',
  address: ADDRESS,
  example: '/services?full=true&per_page=5',
  openapi: described,
  handlers: () => [http.all(`${ADDRESS}/*`, ({ request }) => sampleFeed(new URL(request.url).pathname, request))],
};
