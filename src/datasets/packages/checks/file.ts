import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import type { DataPackage, Resource } from '../schema/package.ts';
import { readText } from '../table.ts';
import type { Outcome } from './totals.ts';

/** Whether the files of a resource without a schema are there, and JSON is JSON. */
export function checkFile(pack: DataPackage, { name, path, encoding, format }: Resource): Outcome {
  const problems = path.flatMap((one): Problem[] => {
    const file = `${pack.name}/${one}`;
    if (!existsSync(join(pack.folder, one))) return [{ file, message: 'there is no such file' }];
    if (!/json$/.test(format ?? one)) return [];
    const text = readText(pack, one, encoding);
    if (typeof text !== 'string') return [{ file, message: text.fault }];
    try {
      JSON.parse(text);
      return [];
    } catch (error) {
      return [{ file, message: `it is not JSON: ${(error as Error).message}` }];
    }
  });
  return { title: `${pack.name}/${name} is there`, compared: path.length, skipped: 0, problems };
}
