// Answers of `/api/data`: a table’s rows in the form asked for, or a sentence that says what was wrong.
import {
  type Answer,
  answer,
  asCsv,
  asGeojson,
  asNdjson,
  type DataPackage,
  FORMATS,
  formatAsked,
  geographyOf,
  isInvented,
  parseAsk,
  publishedPackage,
  type Query,
  type Resource,
  rowObject,
  streamed,
  tableFor,
  versionOf,
} from '#datasets';
import { hashOf } from '#platform';

const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, link' };

/** The form of the answers: changes with them, so that none kept elsewhere is taken for a new one. */
const FORM = 1;

/** JSON that any site may read. */
export const openJson = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...OPEN, ...headers } });

/** A refusal: a sentence, and the parameter that is meant where there is one. */
const refuse = (status: number, error: string, parameter?: string): Response =>
  openJson({ error, ...(parameter !== undefined && { parameter }) }, status);

/** What is told when there is no such dataset. */
export const noDataset = (id: string): Response =>
  refuse(404, `There is no dataset called “${id.slice(0, 100)}”. /api/data lists them.`);

/** Answers `/api/data/<id>/<table>[.<format>]`. `file` is the last part of the address. */
export function serveTable(id: string, file: string, url: URL, headers: Headers): Response {
  const pack = publishedPackage(id);
  if (!pack) return noDataset(id);
  const { resource, ending } = named(pack, file);
  if (!resource?.schema) return refuse(404, noTable(pack, file));
  const format = formatAsked(ending, headers.get('accept'));
  if (!format)
    return ending
      ? refuse(404, `A table can be had as ${Object.keys(FORMATS).join(', ')}, not as “${ending.slice(0, 20)}”.`)
      : refuse(406, `It can be had as ${Object.values(FORMATS).join(', ')}: say so in Accept, or end the address so.`);
  const asked = parseAsk(url.searchParams, resource.schema.fields);
  if ('bad' in asked) return refuse(400, asked.bad.message, asked.bad.parameter);
  const etag = `W/"${FORM}-${versionOf(pack, resource)}-${format}-${hashOf(url.search).slice(0, 16)}"`;
  const shared = { ...OPEN, etag, vary: 'accept', 'cache-control': 'no-cache' };
  if (matches(headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: shared });
  const table = tableFor(pack, resource);
  if (!table) return refuse(404, noTable(pack, file));
  const found = answer(table, asked.query);
  if (format === 'json') return jsonPage(pack, resource, found, asked.query, url, shared);
  const rows = found.rows(!asked.query.paged);
  const type = { ...shared, 'content-type': `${FORMATS[format]}; charset=utf-8` };
  if (format === 'geojson') {
    const place = asked.query.group ? undefined : geographyOf(pack, resource, table);
    if (!place) return refuse(406, `“${resource.name}” has no places to put on a map so. Ask for csv, json or ndjson.`);
    return new Response(streamed(asGeojson(found, rows, place)), { headers: type });
  }
  const pieces = format === 'csv' ? asCsv(found, rows) : asNdjson(found, rows);
  const disposition = `attachment; filename="${pack.name}-${resource.name}.${format}"`;
  return new Response(streamed(pieces), { headers: { ...type, 'content-disposition': disposition } });
}

/** A resource by the last part of an address, and the ending that is left. */
function named(pack: DataPackage, file: string): { resource?: Resource | undefined; ending: string } {
  const whole = pack.resources.find(({ name }) => name === file);
  if (whole) return { resource: whole, ending: '' };
  const dot = file.lastIndexOf('.');
  const resource = pack.resources.find(({ name }) => name === file.slice(0, Math.max(0, dot)));
  return { resource, ending: file.slice(dot + 1).toLowerCase() };
}

function noTable({ name, resources }: DataPackage, file: string): string {
  const tables = resources.filter(({ schema }) => schema).map((one) => one.name);
  const has = tables.length > 0 ? `It has ${tables.join(', ')}.` : `It has files only: see /data/${name}.`;
  return `“${name}” has no table called “${file.slice(0, 100)}”. ${has}`;
}

function jsonPage(
  pack: DataPackage,
  { name, title }: Resource,
  { fields, total, pages, rows }: Answer,
  { page, per }: Query,
  url: URL,
  headers: Record<string, string>,
): Response {
  const to = (number: number) => {
    const params = new URLSearchParams(url.searchParams);
    params.set('page', String(number));
    return `${url.pathname}?${params}`;
  };
  const next = page < pages ? to(page + 1) : undefined;
  const previous = page > 1 ? to(Math.min(page - 1, pages)) : undefined;
  const links = [next && `<${next}>; rel="next"`, previous && `<${previous}>; rel="prev"`].filter(Boolean).join(', ');
  const body = {
    dataset: pack.name,
    table: name,
    title,
    invented: isInvented(pack),
    licences: pack.licenses.map(({ name, title, path }) => ({ name, title, path })),
    sources: pack.sources.map(({ title, path }) => ({ title, path })),
    columns: fields.map(({ name, type, title, description }) => ({ name, type, title, description })),
    total,
    page,
    pages,
    per,
    next,
    previous,
    rows: [...rows()].map((row) => rowObject(fields, row)),
  };
  return openJson(body, 200, { ...headers, ...(links && { link: links }) });
}

const matches = (header: string | null, etag: string): boolean =>
  header?.split(',').some((one) => one.trim() === '*' || one.trim() === etag) ?? false;
