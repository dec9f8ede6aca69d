// What the real API asks of a schema that is to be kept to (`strict: true`), in its words.

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first thing wrong with a strict schema; undefined when nothing is. */
export function wrongWithStrict(schema: unknown): string | undefined {
  const type = isObject(schema) && typeof schema.type === 'string' ? schema.type.slice(0, 50) : 'None';
  if (type !== 'object') return `schema must be a JSON Schema of 'type: "object"', got 'type: "${type}"'.`;
  return wrongIn(schema, []);
}

function wrongIn(schema: unknown, path: readonly string[]): string | undefined {
  if (!isObject(schema)) return undefined;
  if (path.length > 60) return `${where(path)} the schema is nested too deep.`;
  const { properties } = schema;
  if (isObject(properties) || schema.type === 'object') {
    if (schema.additionalProperties !== false)
      return `${where(path)} 'additionalProperties' is required to be supplied and to be false.`;
    const required = Array.isArray(schema.required) ? schema.required : [];
    const missing = Object.keys(isObject(properties) ? properties : {}).find((name) => !required.includes(name));
    if (missing !== undefined)
      return `${where(path)} 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing.slice(0, 100)}'.`;
  }
  return firstOf([
    ...['properties', '$defs', 'definitions'].flatMap((group) => {
      const members = schema[group];
      return isObject(members)
        ? Object.entries(members).map(
            ([name, one]) =>
              () =>
                wrongIn(one, [...path, group, name]),
          )
        : [];
    }),
    ...['anyOf', 'prefixItems'].flatMap((group) => {
      const members = schema[group];
      return Array.isArray(members) ? members.map((one, i) => () => wrongIn(one, [...path, group, String(i)])) : [];
    }),
    () => wrongIn(schema.items, [...path, 'items']),
  ]);
}

const where = (path: readonly string[]): string =>
  `In context=(${path.map((step) => `'${step.slice(0, 100)}'`).join(', ')}),`;

function firstOf(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const wrong = check();
    if (wrong) return wrong;
  }
  return undefined;
}
