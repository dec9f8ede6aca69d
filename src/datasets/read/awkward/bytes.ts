// Encodings, line endings and delimiters.
import { type Awkward, inOneByte, inUtf16, utf8 } from './kinds.ts';

const CAFES = [
  ['Café Lumière', 12],
  ['Wren’s Kitchen', 7],
];

export const bytes: Awkward[] = [
  {
    what: 'saved by Excel as “CSV UTF-8”: a byte order mark and CR LF',
    bytes: utf8('\uFEFFWard,People\r\nNorthwick,12\r\nSouthwick,7\r\n'),
    encoding: 'utf-8',
    titles: ['Ward', 'People'],
    types: ['text', 'integer'],
    rows: [
      ['Northwick', 12],
      ['Southwick', 7],
    ],
  },
  {
    what: 'saved by Excel as “CSV” on Windows',
    bytes: inOneByte('Place,Meals\r\nCafé Lumière,12\r\nWren’s Kitchen,7\r\n', 'windows-1252'),
    encoding: 'windows-1252',
    titles: ['Place', 'Meals'],
    types: ['text', 'integer'],
    rows: CAFES,
  },
  {
    what: 'saved by Excel as “CSV (Macintosh)”: MacRoman and CR alone',
    bytes: inOneByte('Place,Meals\rCafé Lumière,12\rWren’s Kitchen,7\r', 'macintosh'),
    encoding: 'macintosh',
    titles: ['Place', 'Meals'],
    types: ['text', 'integer'],
    rows: CAFES,
  },
  {
    what: 'saved by Excel as “Unicode text”: UTF-16 and tabs',
    bytes: inUtf16('Place\tMeals\r\nCafé Lumière\t12\r\nWren’s Kitchen\t7\r\n', true, true),
    encoding: 'utf-16le',
    delimiter: '\t',
    titles: ['Place', 'Meals'],
    types: ['text', 'integer'],
    rows: CAFES,
  },
  {
    what: 'UTF-16 the other way round, without a mark',
    bytes: inUtf16('Place,Meals\nCafé Lumière,12\nWren’s Kitchen,7', false, false),
    encoding: 'utf-16be',
    titles: ['Place', 'Meals'],
    types: ['text', 'integer'],
    rows: CAFES,
  },
  {
    what: 'two files put together, one UTF-8 and one Windows-1252, each with its heading',
    bytes: new Uint8Array([
      ...utf8('Place,Meals\nCafé Lumière,12\n'),
      ...inOneByte('Place,Meals\r\nThe Señor’s,7\r\n', 'windows-1252'),
    ]),
    // Seen from the start it is one of the single-byte encodings or UTF-8: the reader must still get every letter.
    titles: ['Place', 'Meals'],
    types: ['text', 'integer'],
    rows: [
      ['Café Lumière', 12],
      ['The Señor’s', 7],
    ],
    problems: ['0:encoding-mixed', '3:repeated-header'],
  },
  {
    what: 'saved where a comma is the decimal sign: semicolons, 1.234,5, and dates with points',
    bytes: utf8('Stadt;Rate;Total;Am\r\nNordheim;1,5;1.234;24.11.2026\r\nSüdheim;12,25;12.500;01.12.2026\r\n'),
    delimiter: ';',
    titles: ['Stadt', 'Rate', 'Total', 'Am'],
    types: ['text', 'number', 'number', 'date'],
    rows: [
      ['Nordheim', 1.5, 1234, '2026-11-24'],
      ['Südheim', 12.25, 12500, '2026-12-01'],
    ],
  },
  {
    what: 'exported from a database with pipes and commas in the text',
    bytes: utf8('id|note|beds\n1|warm, dry, kind|4\n2|cold, damp|0\n3|full, again|12\n'),
    delimiter: '|',
    titles: ['id', 'note', 'beds'],
    types: ['integer', 'text', 'integer'],
    rows: [
      [1, 'warm, dry, kind', 4],
      [2, 'cold, damp', 0],
      [3, 'full, again', 12],
    ],
  },
  {
    what: 'line endings of three kinds',
    bytes: utf8('a,b\r\n1,2\n3,4\r5,6\r\n'),
    titles: ['a', 'b'],
    types: ['integer', 'integer'],
    rows: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  },
];
