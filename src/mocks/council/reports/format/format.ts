import { inWords } from '../../../http/words.ts';
import { type Data, xml } from './xml.ts';

/** The extension that an address ends in. */
export type Format = 'json' | 'xml';

export const FORMATS: readonly Format[] = ['xml', 'json'];

/** The media type of each (GeoReport v2, “Format Support”). */
export const MEDIA_TYPE: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** An answer before it is written; `root` is the outermost element in XML, and has no trace in JSON. */
export interface Unwritten {
  root: string;
  data: Data;
}

/** Writes an answer, for pages of any site to read, and for nobody to keep: a status moves on. */
export const write = (
  format: Format,
  { root, data }: Unwritten,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  inWords(format === 'json' ? JSON.stringify(data) : xml(root, data), {
    status,
    headers: {
      'content-type': MEDIA_TYPE[format],
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      ...headers,
    },
  });
