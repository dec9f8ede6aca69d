// `npm run data:build`: makes again every file under data/ and public/ that is made by a program. Each generator is a
// folder beside this file with a `generate.ts`, or a file `basemap*.ts`, that exports `build(dataFolder)`.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Generator {
  build: (dataFolder: string) => string[] | Promise<string[]>;
}

const dataFolder = join(import.meta.dirname, '../../data');

const generators = readdirSync(import.meta.dirname)
  .map((name) => (/^basemap[^.]*\.ts$/.test(name) ? name : `${name}/generate.ts`))
  .filter((name) => existsSync(join(import.meta.dirname, name)))
  .sort();

for (const name of generators) {
  const { build }: Generator = await import(`./${name}`);
  for (const line of await build(dataFolder)) console.log(line);
}
