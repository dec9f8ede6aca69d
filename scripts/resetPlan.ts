import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Where things are, given so that nothing here looks for itself. */
export interface Places {
  /** DATA_DIR, as it was set. */
  dataDir: string;
  /** The project. */
  root: string;
  /** The person's own folder. */
  home: string;
}

/** What a reset would remove: the folder, and the names in it. */
export interface ResetPlan {
  folder: string;
  names: string[];
}

/** Thrown when a folder is not one that Waymark should empty; the message says why. */
export class WillNotReset extends Error {
  readonly code = 'WILL_NOT_RESET';
}

/** Left alone: put there by the disk, or by git to keep an empty folder. */
const NOT_OURS = new Set(['lost+found', '.gitkeep', '.gitignore']);
const SOMEBODYS_WORK = ['.git', 'package.json', 'src', 'Documents', 'Desktop', 'etc', 'Windows'];

/** Plans putting the demo back as it was: everything kept under DATA_DIR. Throws `WillNotReset` for a folder that looks wrong. */
export function resetPlan({ dataDir, root, home }: Places): ResetPlan {
  const folder = resolve(root, dataDir);
  const refuse = (why: string) => new WillNotReset(`DATA_DIR is ${folder}, ${why}, so nothing was removed.`);
  if (folder === dirname(folder)) throw refuse('the whole disk');
  for (const [place, what] of [
    [home, 'your own folder'],
    [root, 'the project itself'],
  ] as const) {
    if (resolve(place) === folder) throw refuse(what);
    if (resolve(place).startsWith(folder + sep)) throw refuse(`which holds ${what}`);
  }
  if (!existsSync(folder)) return { folder, names: [] };
  const work = SOMEBODYS_WORK.find((name) => existsSync(join(folder, name)));
  if (work) throw refuse(`which holds ${work} and so looks like somebody’s work`);
  return {
    folder,
    names: readdirSync(folder)
      .filter((name) => !NOT_OURS.has(name))
      .sort(),
  };
}
