// Judges by the schemas of Open Referral UK 3.0 and, for capacities, of HSDS 3.1.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const BASE = 'https://openreferraluk.org/specifications/3.0/schema/';
const folder = join(import.meta.dirname, 'schema');
// `strict: false`: the schemas carry words such as `datapackage_metadata` that JSON Schema does not know.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema.json'))) {
  const name = file.replace('.schema.json', '');
  const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  // References among the schemas of ORUK are absolute, those of HSDS are relative to a file’s own name.
  if (!name.startsWith('hsds-')) ajv.addSchema({ ...schema, $id: `${BASE}${name}.json` });
  else ajv.addSchema({ ...schema, $id: `hsds:/${name.slice('hsds-'.length)}.json` });
}
for (const other of ['attribute', 'metadata']) ajv.addSchema({ $id: `hsds:/${other}.json`, type: 'object' });

/** What is wrong with a value by the schema of this name (`service`, `service_list`, `hsds:service_capacity`); empty: nothing. */
export function faults(schema: string, value: unknown): string[] {
  const id = schema.startsWith('hsds:') ? `hsds:/${schema.slice(5)}.json` : `${BASE}${schema}.json`;
  const validate = ajv.getSchema(id);
  if (!validate) throw new Error(`No schema is called ${schema}.`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${schema} ${instancePath} ${message}`);
}
