// E-mails and letters are set nicely: real quotation marks, real dashes (notifications-utils, template.py).
import { withoutSpaceBeforePunctuation } from './space.ts';

/** Text with “quotation marks” and – dashes. Addresses of e-mail keep their apostrophes. */
export const nicely = (text: string): string =>
  withoutSpaceBeforePunctuation(text)
    .replaceAll(/(?<=^|[\s([{–-])"(?=\S)/gm, '“')
    .replaceAll('"', '”')
    .replaceAll(/(?<=^|[\s([{“–-])'(?=\S)/gm, '‘')
    .replaceAll("'", '’')
    .replaceAll(/\S+@\S+/g, (address) => address.replaceAll(/[‘’]/g, "'"))
    .replaceAll(/(?<!\s)\s+[-–—]{1,3}\s+/g, ' – ');
