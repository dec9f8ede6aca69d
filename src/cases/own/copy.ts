// Everything that is held about a person, for them to take away. It reads the tables of the whole installation, so that
// one list is complete; a test looks for tables and columns that it leaves out.
import { database, now } from '#platform';
import { kinds } from '../kinds.ts';
import { record } from '../store/index.ts';
import { accountOf } from './copy/account.ts';
import { caseCopiesOf, draftCopiesOf } from './copy/cases.ts';

/** Everything held about somebody. Times are as ISO 8601 has them, in UTC. */
type Held = { madeAt: string } & Awaited<ReturnType<typeof read>>;

/** A copy of everything held about somebody, without secrets that would let its reader in. That it was made is noted. */
export async function copyOf(personId: string): Promise<Held> {
  const db = await database();
  const at = now();
  // First, so that the copy too tells of it.
  await record(db, { at, actor: personId, role: 'sender', action: 'exported' });
  return { madeAt: at.toISOString(), ...(await read(personId)) };
}

async function read(personId: string) {
  const db = await database();
  return {
    ...(await accountOf(db, personId)),
    unfinished: await draftCopiesOf(db, personId, kinds),
    sent: await caseCopiesOf(db, personId, kinds),
  };
}
