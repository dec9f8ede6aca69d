import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dataPath } from '#platform';
import type { Problem } from './problem.ts';
import { type DataPackage, packageSchema } from './schema/package.ts';

/** The data packages of a folder by name, and those that cannot be used with why. */
export interface Packages {
  found: DataPackage[];
  setAside: Problem[];
}

const read = new Map<string, Packages>();

/** Every data package in `data/`, read once. One that is described wrongly is set aside with its reason; nothing throws. */
export function packages(root: string = dataPath('')): Packages {
  const known = read.get(root) ?? readAll(root);
  read.set(root, known);
  return known;
}

function readAll(root: string): Packages {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => readPackage(join(root, name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    found: folders.flatMap((one) => ('folder' in one ? one : [])),
    setAside: folders.flatMap((one) => ('folder' in one ? [] : one.problems)),
  };
}

/** Reads one folder’s `datapackage.json`: the package, or its name with what is wrong. */
export function readPackage(folder: string): DataPackage | { name: string; problems: Problem[] } {
  const name = basename(folder);
  const file = `${name}/datapackage.json`;
  const path = join(folder, 'datapackage.json');
  const refuse = (...problems: Omit<Problem, 'file'>[]) => ({
    name,
    problems: problems.map((one) => ({ file, ...one })),
  });
  if (!existsSync(path)) return refuse({ message: 'there is none: npm run new -- dataset <file> writes one' });
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return refuse({ message: `it is not JSON: ${(error as Error).message}` });
  }
  const { success, data, error } = packageSchema.safeParse(json);
  if (!success) return refuse(...error.issues.map(({ path, message }) => ({ column: path.join('.'), message })));
  if (data.name !== name)
    return refuse({ column: 'name', message: `it says “${data.name}”; the folder is called ${name}` });
  const names = data.resources.map((resource) => resource.name);
  const twice = names.find((one, i) => names.indexOf(one) < i);
  if (twice) return refuse({ column: 'resources', message: `two are called “${twice}”` });
  return { ...data, folder };
}
