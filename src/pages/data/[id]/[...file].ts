import type { APIRoute } from 'astro';
import { publishedDescription, publishedFile, publishedPackage } from '#datasets';
import { publicAddress } from '#platform';

const OPEN = { 'access-control-allow-origin': '*' };

/** A file of a data package, byte for byte, or its `datapackage.json`. What is not in the package is not found. */
export const GET: APIRoute = ({ params, rewrite }) => {
  const pack = publishedPackage(params.id ?? '');
  if (pack && params.file === 'datapackage.json')
    return Response.json(publishedDescription(pack, `${publicAddress()}/data/${pack.name}`), { headers: OPEN });
  const file = pack && publishedFile(pack, params.file ?? '');
  if (!file) return rewrite('/404');
  const type = file.mediatype ?? 'application/octet-stream';
  const charset = /^text\/|json$/.test(type) ? '; charset=utf-8' : '';
  return new Response(new Uint8Array(file.bytes), { headers: { ...OPEN, 'content-type': `${type}${charset}` } });
};
