// The question the catalogue is asked most, of a table of 100,000 rows: two filters and a group, against a plain filter of an
// array of objects, in the same run.
import { answer, type Columns, columnsOf, type Field, type PackageRow, parseAsk, type TableSchema } from '#datasets';

const ROWS = 100_000;
/** Milliseconds that the middle of the turns may take. */
const GOAL = 30;
const TURNS = 41;

const field = (name: string, type: Field['type']): Field => ({
  ...{ name, type, format: 'default', decimalChar: '.', groupChar: '', trueValues: ['true'], falseValues: ['false'] },
  constraints: { required: false, unique: false },
});
const schema: TableSchema = {
  fields: [field('council', 'string'), field('date', 'date'), field('reason', 'string'), field('nights', 'integer')],
  missingValues: [{ value: '', label: '' }],
  uniqueKeys: [],
  foreignKeys: [],
};

/** Prints both; answers false when ours takes longer than the goal. */
export async function benchData(): Promise<boolean> {
  const rows = Array.from({ length: ROWS }, (_, i): PackageRow => {
    const month = String(1 + (i % 12)).padStart(2, '0');
    const values = [
      `Council ${i % 309}`,
      `2025-${month}-1${i % 10}`,
      `Reason ${(i * 7) % 13}`,
      i % 50 ? i % 365 : null,
    ];
    return { file: 'bench/rows.csv', row: i + 2, values };
  });
  const table: Columns = columnsOf({ name: 'bench/rows', schema, rows });
  const objects = rows.map(({ values: [council, date, reason, nights] }) => ({ council, date, reason, nights }));
  const address = 'date.gte=2025-04-01&nights.gt=30&group=council,reason&sum=nights';
  const ours = () => {
    const asked = parseAsk(new URLSearchParams(address), schema.fields);
    if ('bad' in asked) throw new Error(asked.bad.message);
    return [...answer(table, asked.query).rows(true)].length;
  };
  const plain = () => {
    const groups = new Map<string, { count: number; sum: number }>();
    for (const one of objects.filter(({ date, nights }) => String(date) >= '2025-04-01' && Number(nights) > 30)) {
      const key = `${one.council}\n${one.reason}`;
      const group = groups.get(key) ?? { count: 0, sum: 0 };
      groups.set(key, { count: group.count + 1, sum: group.sum + Number(one.nights) });
    }
    return groups.size;
  };
  if (ours() !== plain()) throw new Error('the two do not find the same groups');
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    times[0].push(timed(ours));
    times[1].push(timed(plain));
  }
  const [mine, other] = times.map(median) as [number, number];
  console.table([
    { what: 'by columns', rows: ROWS, 'ms (middle)': mine.toFixed(1), goal: `≤ ${GOAL}` },
    { what: 'plain filter of an array', rows: ROWS, 'ms (middle)': other.toFixed(1), goal: '' },
  ]);
  return mine <= GOAL;
}

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] as number;
