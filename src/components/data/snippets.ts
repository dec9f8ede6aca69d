// How to load a table: code that runs as it stands, in what people on a team use.
import type { DataPackage, Field, Resource, TableSchema } from '#datasets';

/** One way to load a table. */
export interface Snippet {
  name: string;
  code: string;
}

const TYPES: Partial<Record<Field['type'], string>> = {
  integer: 'number',
  number: 'number',
  year: 'number',
  boolean: 'boolean',
};

/** The ways to load a table by program. `site` is this site’s address without a slash at its end. */
export function snippets(site: string, pack: DataPackage, resource: Resource, schema: TableSchema): Snippet[] {
  const address = `${site}/api/data/${pack.name}/${resource.name}`;
  const csv = `${address}.csv`;
  const missing = schema.missingValues.map(({ value }) => JSON.stringify(value));
  const dates = schema.fields.filter(({ type }) => type === 'date').map(({ name }) => JSON.stringify(name));
  const python = [
    'import pandas as pd',
    '',
    'data = pd.read_csv(',
    `    "${csv}",`,
    `    na_values=[${missing.join(', ')}],`,
    '    keep_default_na=False,',
    ...(dates.length > 0 ? [`    parse_dates=[${dates.join(', ')}],`] : []),
    ')',
    'print(data.describe())',
  ];
  return [
    { name: 'TypeScript', code: typescript(address, schema.fields) },
    { name: 'Python', code: python.join('\n') },
    {
      name: 'R',
      code: `data <- read.csv("${csv}", na.strings = c(${missing.join(', ')}), encoding = "UTF-8", check.names = FALSE)\nsummary(data)`,
    },
    { name: 'curl', code: `curl --fail --silent --show-error --output ${pack.name}-${resource.name}.csv "${csv}"` },
  ];
}

function typescript(address: string, fields: readonly Field[]): string {
  const key = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));
  const members = fields.map(({ name, type }) => `  ${key(name)}: ${TYPES[type] ?? 'string'} | null;`);
  return [
    'interface Row {',
    ...members,
    '}',
    '',
    `const response = await fetch('${address}?per=1000');`,
    'if (!response.ok) throw new Error(await response.text());',
    'const { total, rows }: { total: number; rows: Row[] } = await response.json();',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the snippet’s own.
    'console.log(`${rows.length} of ${total} rows; the first:`, rows[0]);',
  ].join('\n');
}
