import type { DataPackage } from './schema/package.ts';
import { readTable, type Table } from './table.ts';

/** Finds a table by its package’s name and its own; undefined when there is none, or its file has no schema. */
export type FindTable = (pack: string, resource: string) => Table | undefined;

/** Finds tables in packages, reading each once and only when it is asked for. */
export function tablesOf(all: DataPackage[]): FindTable {
  const read = new Map<string, Table>();
  return (name, resource) => {
    const pack = all.find((one) => one.name === name);
    const described = pack?.resources.find((one) => one.name === resource);
    if (!pack || !described?.schema) return undefined;
    const key = `${name}/${resource}`;
    const table = read.get(key) ?? readTable(pack, { ...described, schema: described.schema });
    read.set(key, table);
    return table;
  };
}
