import { CannotMake } from './cannotMake.ts';
import { camelOf } from './names.ts';

/** The text of `upstreams.ts` with one more upstream: its import in its place by path, its name at the end of the list. */
export function register(text: string, name: string): string {
  const list = /(upstreams: Upstream\[\] = \[)([^\]]*)(\];)/;
  const imports = text.match(/^import .*;\n/gm);
  const found = list.exec(text);
  if (!imports || !found) throw new CannotMake('src/mocks/upstreams.ts is not a list any more: add the mock by hand.');
  const camel = camelOf(name);
  const names = (found[2] as string).split(',').flatMap((one) => one.trim() || []);
  if (names.includes(camel)) throw new CannotMake(`src/mocks/upstreams.ts already has ${camel}.`);
  const all = [...names, camel];
  const line = `export const upstreams: Upstream[] = [${all.join(', ')}];`;
  const items = line.length <= 120 ? all.join(', ') : `\n${all.map((one) => `  ${one},\n`).join('')}`;
  const sorted = [...imports, `import { ${camel} } from './${name}/index.ts';\n`].sort(byPath);
  return text
    .replace(imports.join(''), () => sorted.join(''))
    .replace(list, (_, before: string, __, after: string) => before + items + after);
}

const pathOf = (line: string): string => /'(.+)'/.exec(line)?.[1] ?? '';
const byPath = (a: string, b: string): number => (pathOf(a) < pathOf(b) ? -1 : 1);
