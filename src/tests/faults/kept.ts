// What is written down, to see that it stays as it is.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Reading a record is written down, and so is the way to One Login: neither is anybody's but who asked. */
const COMES_AND_GOES = ['audit', 'sign_ins'];

/** Every row of every table; `but` says which rows of which table are left out, in SQL. */
export function everythingIn(folder: string, but: Readonly<Record<string, string>> = {}): Record<string, unknown[]> {
  const db = new DatabaseSync(join(folder, 'waymark.sqlite'), { readOnly: true });
  try {
    const tables = db.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'").all();
    return Object.fromEntries(
      tables
        .map(({ name }) => String(name))
        .filter((name) => !COMES_AND_GOES.includes(name))
        .map((name) => [
          name,
          db.prepare(`select * from ${name}${but[name] ? ` where not (${but[name]})` : ''}`).all(),
        ]),
    );
  } finally {
    db.close();
  }
}
