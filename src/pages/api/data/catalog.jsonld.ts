import type { APIRoute } from 'astro';
import { catalogueJsonLd, published } from '#datasets';
import { publicAddress } from '#platform';

/** The catalogue as DCAT 3 in JSON-LD, for other catalogues to harvest. */
export const GET: APIRoute = () => {
  const url = publicAddress();
  const catalogue = catalogueJsonLd(published(), {
    url,
    title: 'Waymark: data on homelessness and places',
    description:
      'Open data on homelessness in England and places in the West Midlands, and invented data that says so.',
    publisher: { name: 'Waymark', url },
  });
  const headers = { 'content-type': 'application/ld+json', 'access-control-allow-origin': '*' };
  return new Response(JSON.stringify(catalogue), { headers });
};
