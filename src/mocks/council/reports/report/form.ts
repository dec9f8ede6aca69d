import { type Gathered, gathered } from '../format/gathered.ts';
import { Refused } from '../format/refused.ts';

/** A report as it was sent, its attributes by their codes. */
export interface Form {
  arguments: Gathered;
  attribute: Gathered;
}

/** `attribute[CODE]`, and for several values `attribute[CODE][]`, which some programs write with numbers. */
const ATTRIBUTE = /^attribute\[([^[\]]{1,64})\](?:\[\d{0,3}\])?$/;

/** Reads the body of a POST. Throws `Refused` 400 when it is no form, or an attribute is not written as the standard has it. */
export async function readForm(request: Request): Promise<Form> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded')
    throw new Refused(400, 'Send a form, with Content-Type: application/x-www-form-urlencoded; charset=utf-8.');
  const pairs = [...new URLSearchParams(await request.text())];
  if (pairs.some(([name]) => name.startsWith('attribute') && !ATTRIBUTE.test(name)))
    throw new Refused(400, 'Write each attribute as attribute[CODE]=value, or attribute[CODE][]=value for several.');
  return {
    arguments: gathered(pairs.filter(([name]) => !ATTRIBUTE.test(name))),
    attribute: gathered(
      pairs.flatMap(([name, value]) => {
        const code = ATTRIBUTE.exec(name)?.[1];
        return code === undefined ? [] : [[code, value] as [string, string]];
      }),
    ),
  };
}
