// The pretend OS Places: addresses in the real one's shape. The real rows are licensed, so every one here is invented.
import { type HttpHandler, http } from 'msw';
import type { MockContext, Upstream } from '../upstream.ts';
import { answerTo, finders } from './answer.ts';
import { osPlacesDescription } from './description.ts';
import { type PlaceMap, placeMap } from './map.ts';
import { parametersOf, type Query, type Resource, resources } from './query.ts';
import { keyRefused, misunderstood, refused } from './refusal.ts';
import type { Found } from './row.ts';

const ADDRESS = 'https://api.os.uk/search/places/v1';

function handlerFor(resource: Resource, { now }: MockContext): HttpHandler {
  return http.get(`${ADDRESS}/${resource}`, async ({ request }) => {
    const noKey = keyRefused(request);
    if (noKey) return noKey;
    const uri = new URL(request.url);
    uri.searchParams.delete('key');
    const schema = resources[resource];
    const query = schema.safeParse(parametersOf(uri.searchParams));
    if (!query.success) return misunderstood(resource, query.error, Object.keys(schema.shape));
    const find = finders[resource] as (query: Query<Resource>, map: PlaceMap) => Found[] | Response;
    const found = find(query.data, await placeMap());
    return found instanceof Response ? found : answerTo(query.data, found, { uri, now: now() });
  });
}

export const osPlaces: Upstream = {
  name: 'os-places',
  title: 'OS Places',
  summary: 'Addresses and UPRNs of West Midlands postcodes, all invented, in the shape of the real ones.',
  address: ADDRESS,
  example: '/postcode?postcode=B4 7DJ&key=any',
  openapi: osPlacesDescription,
  handlers: (context) => [
    ...(Object.keys(resources) as Resource[]).map((resource) => handlerFor(resource, context)),
    http.all(`${ADDRESS}/*`, ({ request }) => {
      const noKey = keyRefused(request);
      if (noKey) return noKey;
      const known = Object.hasOwn(resources, new URL(request.url).pathname.split('/').at(-1) ?? '');
      return known ? refused(405, 'Method not allowed.') : refused(404, 'The requested resource was not found.');
    }),
  ],
};
