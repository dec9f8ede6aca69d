/** What a cell can be: dates are ISO 8601 text, numbers are as written (45 % is 45, £1.50 is 1.5), nothing is null. */
export type Value = string | number | boolean | null;

/** What the values of a column are. */
export type ColumnType = 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'text';

/** A row of data. `row` is the number a spreadsheet shows beside it, from 1, counting titles and headers. */
export interface Row {
  row: number;
  /** One value for each column, in the order of the columns. */
  values: Value[];
  /** By column, from 0: what stood there that is not a value, such as `[c]` or `<5`, exactly as written. */
  markers?: ReadonlyMap<number, string>;
  /** Cells beyond the last column, as written. */
  extra?: string[];
}

/** A column as it was understood, and why. */
export interface Column {
  /** Safe as a key, in a database and in an address: `a–z`, `0–9` and `_`, starting with a letter, unlike any other. */
  name: string;
  /** The heading exactly as written, the rows of a heading joined by a space; empty when there is none. */
  title: string;
  type: ColumnType;
  /** What the numbers are written with: `£`, `%`. Not a factor: the value stays as written. */
  unit?: string;
  /** How likely the next value is to fit the type, 0 to 1: by Laplace’s rule of succession, less when a guess is in it. */
  confidence: number;
  /** Sentences that say what the type was concluded from. */
  reasons: string[];
  /** Numbers are written 1.234,5 and not 1,234.5. */
  decimalComma: boolean;
  /** Dates are written month first. */
  monthFirst: boolean;
  /** The markers seen when the types were found, with how often. */
  markers: { marker: string; count: number; meaning: string }[];
  /** Cells with nothing in them, when the types were found. */
  empty: number;
}

/** The encodings that can be told apart. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
