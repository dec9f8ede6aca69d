import type { APIRoute } from 'astro';
import { publishedPackage } from '#datasets';
import { listed } from '../../../../components/data/listed.ts';
import { noDataset, openJson } from '../../../../components/data/serve.ts';

/** One dataset: what it is, and where its tables are. */
export const GET: APIRoute = ({ params }) => {
  const pack = publishedPackage(params.id ?? '');
  return pack ? openJson(listed(pack)) : noDataset(params.id ?? '');
};
