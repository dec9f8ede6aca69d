import type { APIRoute } from 'astro';
import { publishedDescription, publishedPackage } from '#datasets';
import { publicAddress } from '#platform';
import { noDataset, openJson } from '../../../../components/data/serve.ts';

/** The data package’s description (Frictionless v2), with the addresses of its files. */
export const GET: APIRoute = ({ params }) => {
  const pack = publishedPackage(params.id ?? '');
  if (!pack) return noDataset(params.id ?? '');
  return openJson(publishedDescription(pack, `${publicAddress()}/data/${pack.name}`));
};
