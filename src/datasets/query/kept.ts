import type { DataPackage, Resource } from '../packages/schema/package.ts';
import { readTable } from '../packages/table.ts';
import { type Columns, columnsOf } from './columns.ts';

/** Tables held at once, in bytes; the one asked for longest ago goes first. One larger than all this is held alone. */
const MOST_BYTES = 48 * 1024 * 1024;

const kept = new Map<string, Columns>();

/** A resource’s table by columns, read when it is first asked for; undefined when it has no schema. */
export function tableFor(pack: DataPackage, resource: Resource, most = MOST_BYTES): Columns | undefined {
  const { schema } = resource;
  if (!schema) return undefined;
  const key = `${pack.folder}/${resource.name}`;
  const table = kept.get(key) ?? columnsOf(readTable(pack, { ...resource, schema }));
  kept.delete(key);
  kept.set(key, table);
  let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
  for (const [oldest, { bytes: freed }] of kept) {
    if (bytes <= most || oldest === key) break;
    kept.delete(oldest);
    bytes -= freed;
  }
  return table;
}

/** The names of the tables that are held, the one asked for longest ago first. */
export const heldTables = (): string[] => [...kept.values()].map(({ name }) => name);
