// The pretend local authority look-up of GOV.UK, as its own documentation has it (alphagov/frontend,
// docs/local-authority-api.md). The words of refusals are those of “Find your local council”.
import { HttpResponse, http } from 'msw';
import { readPostcode } from '#places';
import { addressesOf } from '../os-places/addresses.ts';
import { placeMap } from '../os-places/map.ts';
import { oneLine } from '../os-places/row.ts';
import type { MockContext, Upstream } from '../upstream.ts';
import { type LocalAuthority, readCouncils } from './councils.ts';
import { govUkDescription, lookUpQuery } from './description.ts';

const ADDRESS = 'https://www.gov.uk';
const PATH = '/api/local-authority';

async function lookUp(search: URLSearchParams, { asked }: MockContext): Promise<Response> {
  const query = lookUpQuery.safeParse(Object.fromEntries(search));
  const postcode = readPostcode(query.data?.postcode ?? '');
  if (postcode?.kind !== 'postcode') return refused(400, { postcode: ["This isn't a valid postcode."] });
  const [map, { byCode }] = await Promise.all([placeMap(), readCouncils()]);
  const addresses = addressesOf(postcode.text, map).map((address) => ({
    address: oneLine(address),
    council: byCode.get(address.council) as LocalAuthority,
  }));
  const [first] = addresses;
  if (!first) return refused(404, { postcode: ["We couldn't find a council for this postcode."] });
  if (addresses.every(({ council }) => council === first.council))
    // Whoever asked over HTTP is kept here, not sent on to the real one.
    return HttpResponse.redirect(`${asked?.base ?? ADDRESS}${PATH}/${first.council.slug}`, 302);
  return HttpResponse.json({
    addresses: addresses.map(({ address, council: { slug, name } }) => ({ address, slug, name })),
  });
}

const refused = (status: number, errors: Record<string, string[]>): Response =>
  HttpResponse.json({ errors }, { status });

export const govUk: Upstream = {
  name: 'gov-uk',
  title: 'GOV.UK local authorities',
  summary: 'The council of a postcode, and the councils of England. On a boundary, invented addresses to choose from.',
  address: ADDRESS,
  example: `${PATH}/birmingham`,
  openapi: govUkDescription,
  handlers: (context) => [
    http.get(`${ADDRESS}${PATH}`, ({ request }) => lookUp(new URL(request.url).searchParams, context)),
    http.get(`${ADDRESS}${PATH}/:slug`, async ({ params }) => {
      const council = (await readCouncils()).bySlug.get(String(params.slug));
      return council
        ? HttpResponse.json({ local_authority: council })
        : refused(404, { local_authority_slug: ['Not found'] });
    }),
  ],
};
