import { config, database, log, now, scrub } from '#platform';
import { purgeCases } from './purge.ts';

/** Removes what is past its time by the settings of this installation, so that it can be read nowhere any more. */
export async function tidyUp(): Promise<void> {
  const db = await database();
  const gone = await purgeCases(db, now(), config().council.keep);
  if (Object.values(gone).every((count) => count === 0)) return;
  await scrub(db);
  log('info', 'purged', gone);
}
