// How far a dataset can be relied on, from 0 to 100, with a reason for every part that a reader can check.
import { freshness } from './freshness.ts';
import { passed } from './report.ts';
import type { Description } from './schema/package.ts';
import type { Report } from './validate.ts';

/** One part of the score: so many points of so many, and why, in a sentence. */
export interface QualityPart {
  name: 'licence' | 'described' | 'fresh' | 'complete' | 'keys' | 'checked';
  points: number;
  of: number;
  reason: string;
}

/** A score of 0 to 100 and the parts that add up to it. */
export interface Quality {
  score: number;
  parts: QualityPart[];
}

/** Scores a package from its description and what checking it found. `today` is a date such as 2026-11-24. */
export function qualityOf(pack: Description, report: Report, today: string): Quality {
  const fresh = freshness(pack, today);
  const parts = [
    licence(pack),
    described(pack),
    part('fresh', 15, fresh.share, fresh.reason),
    complete(report),
    keys(pack, report),
    checked(pack, report),
  ];
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

const part = (name: QualityPart['name'], of: number, share: number, reason: string): QualityPart => ({
  name,
  points: Math.round(of * share),
  of,
  reason,
});
const percent = (share: number): string => `${Math.floor(share * 1000) / 10} %`;
const share = (some: number, all: number): number => (all === 0 ? 0 : some / all);

function licence({ licenses }: Description): QualityPart {
  const [first] = licenses;
  const name = first?.title ?? first?.name;
  if (!name) return part('licence', 15, 0, 'No licence is named.');
  if (!first?.path) return part('licence', 15, 0.5, `Licensed under ${name}, without a link to its words.`);
  return part('licence', 15, 1, `Licensed under ${name}.`);
}

function described({ resources }: Description): QualityPart {
  const fields = resources.flatMap(({ schema }) => schema?.fields ?? []);
  if (fields.length === 0) return part('described', 20, 0, 'None of its files says what its columns are.');
  const told = fields.filter(({ title, description }) => title || description).length;
  const without = resources.filter(({ schema }) => !schema).length;
  const files = share(resources.length - without, resources.length);
  const more = without > 0 ? ` ${without} of ${resources.length} files have no columns described.` : '';
  const reason = `${told} of ${fields.length} columns say in words what they hold.${more}`;
  return part('described', 20, share(told, fields.length) * files, reason);
}

function complete({ tables }: Report): QualityPart {
  const cells = tables.reduce((sum, table) => sum + table.cells, 0);
  const missing = tables.reduce((sum, table) => sum + table.missing, 0);
  if (cells === 0) return part('complete', 15, 0, 'It has no table whose cells could be counted.');
  const filled = share(cells - missing, cells);
  return part('complete', 15, filled, `${percent(filled)} of its cells have a value.`);
}

function keys({ resources, name }: Description, { checks }: Report): QualityPart {
  const tables = resources.filter(({ schema }) => schema);
  if (tables.length === 0) return part('keys', 15, 0, 'It has no table with a key.');
  const broken = new Set(checks.filter((check) => !passed(check)).map(({ title }) => title));
  const held = tables.filter(({ name: table, schema }) => {
    const key = schema?.primaryKey;
    return key && !broken.has(`${name}/${table}: ${key.join(' + ')} is a key`);
  }).length;
  const reason = `${held} of ${tables.length} tables have a key that holds: no row occurs twice.`;
  return part('keys', 15, share(held, tables.length), reason);
}

function checked(pack: Description, { checks, problems }: Report): QualityPart {
  const fine = checks.filter(passed).length;
  const held = problems.length > 0 && checks.length === 0 ? 0 : share(fine, checks.length);
  const own = pack['waymark:checks'].length;
  if (own === 0)
    return part('checked', 20, held / 2, `${fine} of ${checks.length} checks hold; no totals are checked.`);
  return part('checked', 20, held, `${fine} of ${checks.length} checks hold, ${own} of them of its numbers.`);
}
