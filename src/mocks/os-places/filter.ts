// `fq`: keeps the rows that it names, such as `CLASSIFICATION_CODE:RD* CLASSIFICATION_CODE:CC`.

const FIELDS = ['CLASSIFICATION_CODE', 'LOGICAL_STATUS_CODE', 'LPI_LOGICAL_STATUS_CODE', 'COUNTRY_CODE'];
const TERM = /^([A-Z_]+):([A-Z\d]{1,6})(\*?)$/;

type Row = Record<string, string | number>;
type Test = (row: Row) => boolean;

/** A test of a row for a list of filters: each must be met, by any of its terms. Undefined when one cannot be read. */
export function filterFor(filters: readonly string[]): Test | undefined {
  const tests = filters.map(filterOf);
  if (tests.includes(undefined)) return undefined;
  return (row) => (tests as Test[]).every((test) => test(row));
}

function filterOf(filter: string): Test | undefined {
  const terms = filter.trim().split(/\s+/).map(termOf);
  if (terms.includes(undefined)) return undefined;
  return (row) => (terms as Test[]).some((test) => test(row));
}

function termOf(term: string): Test | undefined {
  const [, field = '', value = '', wild] = TERM.exec(term.toUpperCase()) ?? [];
  if (!FIELDS.includes(field)) return undefined;
  return (row) => (wild ? String(row[field] ?? '').startsWith(value) : String(row[field] ?? '') === value);
}
