import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { CannotMake } from './cannotMake.ts';
import { columnsOf, delimiterOf } from './columns.ts';
import { camelOf, checkName, slug, titleOf } from './names.ts';
import { register } from './register.ts';

const templates = join(import.meta.dirname, 'templates');
const KINDS = ['page', 'mock', 'dataset', 'challenge'] as const;
type Kind = (typeof KINDS)[number];

/** What was made: files by their path from the project's root, with what they hold; and what to do next, in sentences. */
export interface Made {
  files: Map<string, string>;
  next: string[];
}

/** Plans what `npm run new -- <kind> <name>` writes, without writing. Throws `CannotMake` when it should not be made. */
export function plan(root: string, [kind, first, second]: string[], today: string): Made {
  if (!isKind(kind)) {
    throw new CannotMake(
      `“${kind ?? ''}” is not something to make. Say page, mock, dataset or challenge, then a name.`,
    );
  }
  const csvPath = kind === 'dataset' ? [first, second].find((word) => word?.toLowerCase().endsWith('.csv')) : undefined;
  const name = checkName(first === csvPath && csvPath ? slug(basename(csvPath, extname(csvPath))) : first);
  const files = fill(kind, { name, title: titleOf(name), camel: camelOf(name), today });
  if (kind === 'dataset') describeTable(files, name, csvPath);
  const there = inTheWay(root, kind, name);
  if (there) throw new CannotMake(`There is already a ${kind} called ${name} (${there}). Nothing was changed.`);
  if (kind === 'mock') {
    const list = 'src/mocks/upstreams.ts';
    files.set(list, register(readFileSync(join(root, list), 'utf8'), name));
  }
  return { files, next: NEXT[kind](name) };
}

/** Writes what was planned. */
export function write(root: string, { files }: Made): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const isKind = (text: string | undefined): text is Kind => KINDS.includes(text as Kind);

const HOME: Record<Kind, string> = {
  page: 'src/pages',
  mock: 'src/mocks',
  dataset: 'data',
  challenge: 'challenges',
};

/** What already has the name: a folder, or a file whatever its extension, since `help.ts` and `help.astro` are one address. */
function inTheWay(root: string, kind: Kind, name: string): string | undefined {
  const folder = join(root, HOME[kind]);
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const taken = there.find((entry) => entry === name || entry.startsWith(`${name}.`));
  return taken && `${HOME[kind]}/${taken}`;
}

const NEXT: Record<Kind, (name: string) => string[]> = {
  page: (name) => [`See it: npm start, then /${name}.`, `Test it: npm run build && npm run test:browser -- ${name}`],
  mock: (name) => [
    `Test it: npm run test:unit -- src/mocks/${name}`,
    `Try it: npm run mocks -- --only ${name}, or /mocks on the site.`,
    'Then give it the real address and answers; docs/mocks.md shows how.',
  ],
  dataset: (name) => [
    'Check it: npm run data:check',
    `Then say in data/${name}/datapackage.json who published it, when, and under which licence.`,
  ],
  challenge: (name) => [
    `Test it: npm run test:unit -- challenges/${name}`,
    `Then write the question in challenges/${name}/brief.md and your own tasks in tasks.json.`,
  ],
};

function fill(kind: Kind, words: Record<string, string>): Map<string, string> {
  const put = (text: string) => text.replace(/__([a-z]+)__/g, (whole, word: string) => words[word] ?? whole);
  const from = join(templates, kind);
  const paths = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.template'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return new Map(
    paths.map((path) => [put(path.replace(/\.template$/, '')), put(readFileSync(join(from, path), 'utf8'))]),
  );
}

/** Puts the given CSV in the place of the example, and its columns in the description. */
function describeTable(files: Map<string, string>, name: string, csvPath: string | undefined): void {
  const [table, description] = [`data/${name}/${name}.csv`, `data/${name}/datapackage.json`];
  if (csvPath && !existsSync(csvPath)) throw new CannotMake(`There is no file ${csvPath}.`);
  if (csvPath) files.set(table, readFileSync(csvPath, 'utf8'));
  const fields = columnsOf(files.get(table) as string);
  const delimiter = delimiterOf(files.get(table) as string);
  const about = JSON.parse(files.get(description) as string);
  about.resources = [
    {
      name,
      path: `${name}.csv`,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      ...(delimiter !== ',' && { dialect: { delimiter } }),
      schema: { fields },
    },
  ];
  files.set(description, `${JSON.stringify(about, null, 2)}\n`);
}
