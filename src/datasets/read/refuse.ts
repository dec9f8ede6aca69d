const SIGNS: [number[], string][] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'a zip file or an Excel or OpenDocument workbook. Open it in a spreadsheet and save it as CSV UTF-8',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook (.xls). Open it in a spreadsheet and save it as CSV UTF-8'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF. Ask whoever made it for the table behind it'],
  [[0x1f, 0x8b], 'compressed (gzip). Unpack it first'],
  [[0xff, 0xfe, 0x00, 0x00], 'text in UTF-32, which nothing reads any more. Save it as UTF-8'],
  [[0x00, 0x00, 0xfe, 0xff], 'text in UTF-32, which nothing reads any more. Save it as UTF-8'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG). The numbers in it must be typed out'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG). The numbers in it must be typed out'],
];

/** Says in a sentence what the file is and what to do, when its first bytes show that it is not a table of text. */
export function refusal(sample: Uint8Array): string | undefined {
  if (sample.length === 0) return 'The file is empty. Choose one with a heading and at least one row.';
  const sign = SIGNS.find(([bytes]) => bytes.every((byte, i) => sample[i] === byte));
  if (sign) return `This is ${sign[1]}.`;
  return undefined;
}

/** The same, once the bytes are text: a web page, or bytes that are no text at all. */
export function textRefusal(text: string): string | undefined {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text))
    return 'This is a web page, not a CSV. The link may lead to a page about the file: download the file itself.';
  const start = [...text.slice(0, 4096)];
  const control = start.filter((character) => character < '\t' || (character > '\r' && character < ' ')).length;
  if (control > 16 && control > start.length / 20)
    return 'This is not a text file. Save the table as CSV UTF-8 and choose that.';
  if (text.trim() === '') return 'The file has only blank lines. Choose one with a heading and at least one row.';
  return undefined;
}
