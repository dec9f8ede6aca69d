// One table on its page: which one, what the address asks of it, and the addresses that ask for something else.
import {
  type Answer,
  type AnswerRow,
  answer,
  type BadQuery,
  type Columns,
  type DataPackage,
  type Filter,
  OPERATORS,
  type Operator,
  parseAsk,
  type Query,
  type Resource,
  type TableSchema,
  tableFor,
} from '#datasets';

/** Rows on a page: a sample, not the file. */
const PER = 20;

/** Parameters of the page that are not asked of the table. */
const OWN = ['show', 'per', 'where-column', 'where-how', 'where-value'];

const SAID: Record<Operator, string> = {
  eq: 'is',
  ne: 'is not',
  lt: 'is less than',
  lte: 'is at most',
  gt: 'is more than',
  gte: 'is at least',
  in: 'is one of',
  contains: 'contains',
  is: 'is',
};

/** The comparisons a person can choose, with their words. */
export const CHOICES = OPERATORS.filter((one) => one !== 'is').map((value) => ({ value, words: SAID[value] }));

/** A table as its page shows it. `bad` says what was wrong in the address; then the whole table is shown. */
export interface TableView {
  resource: Resource & { schema: TableSchema };
  table: Columns;
  query: Query;
  found: Answer;
  rows: AnswerRow[];
  bad?: BadQuery;
  /** What is asked of the table, as the API takes it. */
  asked: URLSearchParams;
  filters: { words: string; without: string }[];
}

/** The table that `show` names, or else the package’s first; undefined when it has none. */
export function viewTable(pack: DataPackage, params: URLSearchParams): TableView | undefined {
  const tables = pack.resources.flatMap((one) => (one.schema ? [{ ...one, schema: one.schema }] : []));
  // Largest first: lists of councils and of residuals come after what they belong to.
  const first = tables.find(({ name }) => name === pack.name) ?? tables.find(({ name }) => name !== 'councils');
  const resource = tables.find(({ name }) => name === params.get('show')) ?? first ?? tables[0];
  const table = resource && tableFor(pack, resource);
  if (!resource || !table) return undefined;
  const given = new URLSearchParams([...params].filter(([key]) => !OWN.includes(key)));
  const parsed = parseAsk(withPer(given), resource.schema.fields);
  const bad = 'bad' in parsed ? parsed.bad : undefined;
  const asked = bad ? new URLSearchParams() : given;
  const { query } = 'bad' in parsed ? (parseAsk(withPer(asked), resource.schema.fields) as { query: Query }) : parsed;
  const found = answer(table, query);
  const filters = query.filters.map((filter) => ({
    words: filterWords(filter, resource.schema),
    without: address(pack, resource, without(asked, filter)),
  }));
  return { resource, table, query, found, rows: [...found.rows()], asked, filters, ...(bad && { bad }) };
}

const withPer = (params: URLSearchParams) => new URLSearchParams([...params, ['per', String(PER)]]);

function filterWords({ column, operator, values }: Filter, { fields }: TableSchema): string {
  const field = fields.find(({ name }) => name === column);
  return `${field?.title ?? column} ${SAID[operator]} ${values.join(', ')}`;
}

function without(asked: URLSearchParams, { column, operator, values }: Filter): URLSearchParams {
  const same = (key: string, value: string) =>
    (key === `${column}.${operator}` || (operator === 'eq' && key === column)) &&
    (operator === 'in' || value === String(values[0]));
  return new URLSearchParams([...asked].filter(([key, value]) => key !== 'page' && !same(key, value)));
}

/** The address of a dataset’s page that shows a table so. */
function address(pack: DataPackage, { name }: Resource, asked: URLSearchParams): string {
  return `/data/${pack.name}?${new URLSearchParams([['show', name], ...asked])}#table`;
}

/** The address that sorts by a column: upwards first, then downwards. */
export function sortedBy(pack: DataPackage, { resource, asked, query }: TableView, column: string): string {
  const [first] = query.sort;
  const next = new URLSearchParams([...asked].filter(([key]) => key !== 'page' && key !== 'sort'));
  next.set('sort', first?.column === column && !first.down ? `-${column}` : column);
  return address(pack, resource, next);
}

/** The address of another page of the same rows. */
export function atPage(pack: DataPackage, { resource, asked }: TableView, page: number): string {
  const next = new URLSearchParams(asked);
  next.set('page', String(page));
  return address(pack, resource, next);
}

/** Where a filter that was filled in leads: the same address with the filter in it. Undefined when none was. */
export function filledIn(pack: DataPackage, params: URLSearchParams): string | undefined {
  const [column, how, value] = ['where-column', 'where-how', 'where-value'].map((key) => params.get(key));
  if (!column) return undefined;
  const kept = [...params].filter(([key]) => ![...OWN.slice(1), 'page'].includes(key));
  const operator = OPERATORS.find((one) => one === how) ?? 'eq';
  // Without a value, it is the missing ones that are meant.
  const added = value ? [`${column}.${operator}`, value.trim()] : [`${column}.is`, 'missing'];
  return `/data/${pack.name}?${new URLSearchParams([...kept, added])}#table`;
}
