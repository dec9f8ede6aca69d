// Files sent by e-mail: the value of a placeholder is `{file: base64, …}`, and becomes a link to where it can be fetched.
import { createHash } from 'node:crypto';
import { badRequest } from '../faults.ts';
import { read } from '../requests/read.ts';
import { fileRequest } from '../requests/schemas.ts';

type Personalisation = Record<string, unknown>;

const LARGEST = 2 * 1024 * 1024;
const ALLOWED = ['csv', 'doc', 'docx', 'jpeg', 'jpg', 'json', 'odt', 'pdf', 'png', 'rtf', 'txt', 'xlsx'];

const isFile = (value: unknown): value is { file: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'file' in value;

/** Throws what is wrong with the files among the values of a message. */
export function checkFiles(type: 'sms' | 'email' | 'letter', personalisation: Personalisation = {}): void {
  const files = Object.values(personalisation).filter(isFile);
  if (files.length > 0 && type !== 'email') throw badRequest('Can only send a file by email');
  for (const value of files) {
    const { file, filename, is_csv: isCsv } = read(fileRequest, value);
    if (filename && typeof isCsv === 'boolean')
      throw badRequest('Do not set a value for `is_csv` if `filename` is set.');
    if (!isBase64(file)) throw badRequest('Document is not base64 encoded');
    if (Buffer.byteLength(file, 'base64') > LARGEST) throw badRequest('Uploaded file exceeds file size limit');
    const ending = filename?.split('.').at(-1)?.toLowerCase();
    if (ending !== undefined && !ALLOWED.includes(ending))
      throw badRequest(
        `Unsupported file type '${ending}'. Supported types are: ${ALLOWED.map((one) => `'${one}'`).join(', ')}`,
      );
  }
}

/**
 * The values with a link for each file. It is written as the real one, and like it cannot be guessed; but nothing is
 * uploaded anywhere, so it leads to nothing.
 */
export const linkFiles = (personalisation: Personalisation, notificationId: string): Personalisation =>
  Object.fromEntries(
    Object.entries(personalisation).map(([name, value]) => [
      name,
      isFile(value) ? `https://documents.service.gov.uk/d/${token(notificationId, name)}` : value,
    ]),
  );

const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);

const token = (id: string, name: string): string =>
  createHash('sha256').update(`${id} ${name}`).digest('base64url').slice(0, 22);
