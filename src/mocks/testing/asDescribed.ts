// Holds answers to the OpenAPI document of the upstream that gave them, with somebody else's validator.
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Described, openApi } from '../openapi.ts';

interface Answered {
  description: string;
  content?: Record<string, { schema: object }>;
}
type Document = { paths: Record<string, Record<string, { responses: Record<string, Answered> }>> };

/** A judge of one upstream's answers: what in an answer to `method` and `path` is not as described; empty when all is well. */
export type Judge = (method: string, path: string, answer: Response) => Promise<string[]>;

/** Makes the judge. An address, a status or a media type that is not described is a fault too. */
export function judge(described: Described): Judge {
  const { paths } = openApi(described, 'http://localhost') as unknown as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // What is written out comes before what varies: `/postcodes/nearest` is not `/postcodes/{postcode}`.
  const templates = Object.keys(paths).sort((a, b) => a.split('{').length - b.split('{').length);

  return async (method, path, answer) => {
    const { pathname } = new URL(path, 'http://localhost');
    const template = templates.find((one) => patternOf(one).test(pathname));
    const described = template && paths[template]?.[method.toLowerCase()]?.responses[answer.status];
    if (!described) return [`${method} ${pathname}: ${answer.status} is not described`];
    if (!described.content) return [];
    const type = bare(answer.headers.get('content-type') ?? '');
    const [, content] = Object.entries(described.content).find(([one]) => bare(one) === type) ?? [];
    if (!content) return [`${method} ${pathname}: ${answer.status} is ${type || 'of no type'}, which is not described`];
    const body: unknown = /json$/.test(type) ? await answer.json() : await answer.text();
    const check = ajv.compile(content.schema);
    check(body);
    return (check.errors ?? []).map(
      ({ instancePath, message }) => `${method} ${pathname}: ${answer.status} ${instancePath} ${message}`,
    );
  };
}

/** A media type without what it says of letters. */
const bare = (type: string): string => type.split(';')[0] ?? '';

const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\{[^}]+\}/)
      .map((part) => part.replaceAll(/[.*+?^$()[\]\\|]/g, '\\$&'))
      .join('[^/]+')}$`,
  );
