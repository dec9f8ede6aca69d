// How many cases a second are kept for good, against a bare SQLite insert of the same bytes, each in a transaction of its
// own: on the same disk, in the same run, with the same settings (WAL, synchronous=FULL).
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '#platform';
import { saveAnswer, send } from '../src/cases/store/index.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const GOAL = 0.5;

/** A report as people send them. */
const ANSWERS = {
  place: { PLACE: 'Back door of the library, by the bins. There is a blue tent under the fire escape.' },
  seen: { SEEN: '2026-11-24T22:30:00+00:00' },
  about: { PEOPLE: 1, OVER_18: 'yes', SLEEPING: 'yes', APPEARANCE: 'Grey coat, a small dog', CONCERNS: ['cold'] },
  contact: { FEEDBACK: 'yes', CONTACT: 'phone', phone: '07700 900123' },
};
const BODY = { service_code: 'ROUGH-SLEEPING', lat: '52.4796', long: '-1.9026', ...ANSWERS };

/** Prints both and their ratio; answers false when it is under the goal. */
export async function benchCases(): Promise<boolean> {
  const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'waymark-bench-'));
  try {
    const ratios: number[] = [];
    let [cases, rows] = [0, 0];
    // In turns, so that a disk that is busy for a while is busy for both.
    for (let turn = 0; turn < 3; turn += 1) {
      rows = bare(join(folder, `bare-${turn}.sqlite`));
      cases = await accepted(join(folder, `cases-${turn}.sqlite`));
      ratios.push(cases / rows);
    }
    const ratio = ratios.sort((a, b) => a - b)[1] as number;
    console.log(`Cases kept for good: ${cases.toFixed(0)}/s; bare inserts of the same bytes: ${rows.toFixed(0)}/s.`);
    console.table([{ goal: 'cases, of bare SQLite inserts', wanted: `≥ ${GOAL}`, got: ratio.toFixed(2) }]);
    return ratio >= GOAL;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows a second: one statement, prepared once, a transaction each. */
function bare(path: string): number {
  const db = new DatabaseSync(path);
  db.exec('pragma journal_mode = wal; pragma synchronous = full');
  db.exec('create table cases (id text primary key, answers text, body text, at integer)');
  const insert = db.prepare('insert into cases values (?, ?, ?, ?)');
  const [answers, body] = [JSON.stringify(ANSWERS), JSON.stringify(BODY)];
  const rate = perSecond(() => insert.run(randomUUID(), answers, body, 1));
  db.close();
  return rate;
}

/** Cases a second, from twenty people at once, as the server takes them: case, delivery and audit. */
async function accepted(path: string): Promise<number> {
  const db = await openDatabase(path);
  const at = new Date(0);
  const drafts: { id: string; holder: string }[] = [];
  let [done, spent] = [0, 0];
  while (spent < (SECONDS * 1000) / 3) {
    drafts.length = 0;
    for (let i = 0; i < 20; i += 1) {
      const holder = randomUUID();
      await saveAnswer(db, 'report', { holder, personId: undefined }, 'all', ANSWERS, (all) => all, at);
      const { id } = await db.selectFrom('drafts').select('id').where('holder', '=', holder).executeTakeFirstOrThrow();
      drafts.push({ id, holder });
    }
    const from = performance.now();
    const sending = { kind: 'report', answers: ANSWERS, urgency: 1, body: BODY, phone: '07700 900123' } as const;
    await Promise.all(drafts.map(({ id, holder }) => send(db, id, { holder, personId: undefined }, sending, at, 0)));
    spent += performance.now() - from;
    done += drafts.length;
  }
  await db.destroy();
  return (done * 1000) / spent;
}

function perSecond(once: () => void): number {
  const from = performance.now();
  let done = 0;
  while (performance.now() - from < (SECONDS * 1000) / 3) {
    once();
    done += 1;
  }
  return (done * 1000) / (performance.now() - from);
}
