// Rows a second read out of a CSV, against PapaParse bare on the same text in pieces of the same size, in the same run: what
// finding the encoding, the types and the problems costs. Twice over is the usual way; once is for streams.
import Papa from 'papaparse';
import { openCsv, type Source } from '#datasets';

/** Mebibytes of table; `BENCH_MEBIBYTES=1024` shows that memory stays where it is. */
const SIZE = Number(process.env.BENCH_MEBIBYTES ?? 64) * 1024 * 1024;

/** The least share of PapaParse’s rows a second, read once with types from the start. */
const GOAL = 0.15;

/** Columns as a council’s case system exports them: a reference, words, money, a date, a yes, a marker now and then. */
function* table(encoder = new TextEncoder()): Generator<Uint8Array> {
  yield encoder.encode('Reference,Ward,Reason,Cost,Assessed,Children,Nights\r\n');
  const reasons = ['"End of tenancy, private"', 'Family no longer willing', 'Relationship ended', 'Left hospital'];
  for (let [written, row] = [0, 0]; written < SIZE; ) {
    let text = '';
    for (let i = 0; i < 1_000; i += 1, row += 1)
      text += `NS-${row},Ward ${row % 69},${reasons[row % 4]},${row % 997}.50,${10 + (row % 18)}/11/2026,${row % 3 ? 'Yes' : 'No'},${row % 50 ? row % 365 : '[c]'}\r\n`;
    const bytes = encoder.encode(text);
    written += bytes.length;
    yield bytes;
  }
}

async function* source(): AsyncGenerator<Uint8Array> {
  yield* table();
}

interface Run {
  rows: number;
  seconds: number;
  /** The most heap that was in use, in mebibytes. */
  heap: number;
}

/** Prints the three; answers false when a stream is read at less than the goal. */
export async function benchRead(): Promise<boolean> {
  const turns: Record<'bare' | 'once' | 'twice', Run[]> = { bare: [], once: [], twice: [] };
  // In turns, so that a busy moment of the machine falls on all.
  for (let turn = 0; turn < 3; turn += 1) {
    turns.bare.push(await timed(bare));
    turns.once.push(await timed(() => ours(source())));
    turns.twice.push(await timed(() => ours(source)));
  }
  const [papa, once, twice] = [turns.bare, turns.once, turns.twice].map(median) as [Run, Run, Run];
  const share = (run: Run) => papa.seconds / run.seconds;
  console.table(
    Object.entries({ 'PapaParse bare': papa, 'read once': once, 'read twice': twice }).map(([what, run]) => ({
      what,
      'rows /s': Math.round(run.rows / run.seconds),
      'MB/s': Math.round(SIZE / run.seconds / 1e6),
      'of PapaParse': share(run).toFixed(2),
      'heap MiB': Math.round(run.heap),
    })),
  );
  console.table([{ goal: 'read once, of PapaParse', wanted: `≥ ${GOAL}`, got: share(once).toFixed(2) }]);
  return share(once) >= GOAL;
}

async function timed(run: () => AsyncGenerator<number>): Promise<Run> {
  const from = performance.now();
  let [rows, heap] = [0, 0];
  for await (const count of run()) {
    rows += count;
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  return { rows, seconds: (performance.now() - from) / 1_000, heap: heap / 1024 / 1024 };
}

/** PapaParse alone: rows of strings, told everything that the reader has to find out. */
async function* bare(): AsyncGenerator<number> {
  const [parser, decoder] = [new Papa.Parser({ delimiter: ',', newline: '\r\n' }), new TextDecoder()];
  let rest = '';
  for await (const piece of source()) {
    rest += decoder.decode(piece, { stream: true });
    const { data, meta } = parser.parse(rest, 0, true) as { data: string[][]; meta: { cursor: number } };
    rest = rest.slice(meta.cursor);
    yield data.length;
  }
}

async function* ours(from: Source): AsyncGenerator<number> {
  const opened = await openCsv(from);
  if (!opened.ok) throw new Error(opened.why);
  for await (const batch of opened.table.batches()) yield batch.length;
}

const median = (runs: readonly Run[]): Run => runs.toSorted((a, b) => a.seconds - b.seconds)[runs.length >> 1] as Run;
