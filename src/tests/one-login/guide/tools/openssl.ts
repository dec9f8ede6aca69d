// As much of openssl as the guide needs, for machines that have none.
import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';

const [command = '', ...rest] = process.argv.slice(2);
const after = (option: string) => rest[rest.indexOf(option) + 1] as string;

const COMMANDS: Record<string, () => Promise<string | Buffer>> = {
  base64: async () => (await buffer(process.stdin)).toString('base64'),
  rand: async () => randomBytes(Number(rest.at(-1))).toString('hex'),
  dgst: async () => {
    const signature = createSign('sha256').update(await buffer(process.stdin));
    return signature.sign(readFileSync(after('-sign')));
  },
  genrsa: async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: Number(rest.at(-1)) });
    writeFileSync(after('-out'), privateKey.export({ format: 'pem', type: 'pkcs8' }));
    return '';
  },
};

const run = COMMANDS[command];
if (!run) throw new Error(`This stand-in has no ${command}.`);
process.stdout.write(await run());
