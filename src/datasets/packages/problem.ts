/** Something wrong with a data package, where a person can find it. */
export interface Problem {
  /** The file, from the folder that holds the packages: `h-clic/west-midlands.csv`. */
  file: string;
  /** The row as a spreadsheet counts, its header being 1; of a JSON file, the first is 1. Absent when the file as a whole is meant. */
  row?: number;
  /** The column by its name. Absent when the row or file as a whole is meant. */
  column?: string;
  /** What is wrong, as the rest of a sentence. */
  message: string;
}

/** A problem as one line: `h-clic/west-midlands.csv, row 7, column value: “x” is not a whole number`. */
export function sentence({ file, row, column, message }: Problem): string {
  const place = [file, row !== undefined && `row ${row}`, column !== undefined && `column ${column}`];
  return `${place.filter(Boolean).join(', ')}: ${message}`;
}
