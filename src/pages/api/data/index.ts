import type { APIRoute } from 'astro';
import { findPackages } from '#datasets';
import { listed } from '../../../components/data/listed.ts';
import { openJson } from '../../../components/data/serve.ts';

/** The catalogue: every dataset, or those that `q` and the facets of `/data` leave. */
export const GET: APIRoute = ({ url }) => {
  const { packages } = findPackages(url.searchParams);
  return openJson({ total: packages.length, catalogue: '/api/data/catalog.jsonld', datasets: packages.map(listed) });
};
