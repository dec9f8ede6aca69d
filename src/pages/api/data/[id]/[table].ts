import type { APIRoute } from 'astro';
import { serveTable } from '../../../../components/data/serve.ts';

/** A table’s rows: filtered, sorted, grouped, by page, as JSON, CSV, NDJSON or GeoJSON. docs/data.md tells how to ask. */
export const GET: APIRoute = ({ params, url, request }) =>
  serveTable(params.id ?? '', params.table ?? '', url, request.headers);
