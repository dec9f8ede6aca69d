// The last good copy of the directory, kept on disk so that a restart without the feed still has something to show.
import { z } from 'zod';
import { log, readState, writeState } from '#platform';
import type { Service } from './model.ts';

const FILE = 'directory.json';
/** Raised whenever the model of a service changes: an older copy is then of no use. */
const VERSION = 1;

const copySchema = z.object({
  version: z.literal(VERSION),
  url: z.string(),
  fetchedAt: z.iso.datetime(),
  setAside: z.record(z.string(), z.number()),
  // Written by us from services already read; only its outline is checked again.
  services: z.array(z.custom<Service>((value) => typeof (value as Service | null)?.id === 'string')).min(1),
});

export type Copy = Omit<z.output<typeof copySchema>, 'version'>;

/** The copy of the feed at `url`, or undefined when there is none that can be used. */
export async function readCopy(url: string): Promise<Copy | undefined> {
  try {
    const text = await readState(FILE);
    const copy = text === undefined ? undefined : copySchema.parse(JSON.parse(text));
    return copy?.url === url ? copy : undefined;
  } catch (error) {
    log('warn', 'directory-copy-unusable', { name: (error as Error).name });
    return undefined;
  }
}

/** Keeps a copy; a disk that is full or locked is written down and otherwise let be. */
export async function keepCopy(copy: Copy): Promise<void> {
  try {
    await writeState(FILE, JSON.stringify({ version: VERSION, ...copy }));
  } catch (error) {
    log('warn', 'directory-copy-not-kept', { message: (error as Error).message });
  }
}
