// Anything that fits a JSON Schema, filled from a text as far as it goes.
import { classify } from '../text/labels.ts';
import { type JsonSchema, mergeSchemas, readSchema } from './schema.ts';
import { inWords, type Source } from './source.ts';
import { Unfittable } from './unfittable.ts';
import { numberFor, textFor, truthFor } from './values.ts';

/** Deeper than this only what must be there is made, and deeper than the second nothing. */
const [DEEP, DEEPEST] = [6, 40];
/** Values in one answer. */
const MOST = 2_000;

/** Something that fits the schema. Throws `Unfittable` when there is none, or none that can be made here. */
export function fill(schema: unknown, source: Source): unknown {
  return new Maker(schema, source).make(schema, '', 0, 0);
}

class Maker {
  private readonly root: unknown;
  private readonly source: Source;
  private made = 0;
  constructor(root: unknown, source: Source) {
    this.root = root;
    this.source = source;
  }

  make(given: unknown, name: string, place: number, depth: number): unknown {
    this.made += 1;
    if (this.made > MOST) throw new Unfittable('the schema asks for too much', { final: true });
    if (depth > DEEPEST) throw new Unfittable('the schema has no end');
    const schema = readSchema(given);
    const next = this.reduced(schema);
    if (next) return this.make(next, name, place, depth + 1);
    const branches = schema.anyOf ?? schema.oneOf;
    if (branches) return this.branch(branches, schema, name, place, depth);
    if ('const' in schema) return schema.const;
    if (schema.enum) return this.chosen(schema.enum);
    return this.ofType(typeOf(schema, depth), schema, name, place, depth);
  }

  /** One schema for a reference, or for several that all hold. */
  private reduced(schema: JsonSchema): JsonSchema | undefined {
    const { $ref, allOf, ...rest } = schema;
    if ($ref !== undefined) return mergeSchemas([this.pointedAt($ref), rest]);
    if (allOf) return mergeSchemas([rest, ...allOf.map((one) => this.reduced(readSchema(one)) ?? one)]);
    return undefined;
  }

  private pointedAt(ref: string): unknown {
    if (!ref.startsWith('#')) throw new Unfittable(`there is no ${ref.slice(0, 100)} here`);
    const steps = ref.split('/').slice(1);
    return steps.reduce<unknown>((inside, step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      if (typeof inside === 'object' && inside !== null && Object.hasOwn(inside, name))
        return (inside as Record<string, unknown>)[name];
      throw new Unfittable(`there is no ${ref.slice(0, 100)}`);
    }, this.root);
  }

  /** The first branch that can be made: at depth, what is nothing comes first. */
  private branch(branches: unknown[], schema: JsonSchema, name: string, place: number, depth: number): unknown {
    const { anyOf: _, oneOf: __, ...rest } = schema;
    const isNull = (one: unknown) => (one as { type?: unknown })?.type === 'null';
    const order = branches.toSorted((a, b) => (isNull(a) ? 1 : 0) - (isNull(b) ? 1 : 0));
    if (depth >= DEEP) order.reverse();
    let why: unknown;
    for (const one of order) {
      try {
        return this.make(mergeSchemas([rest, this.reduced(readSchema(one)) ?? one]), name, place, depth + 1);
      } catch (error) {
        if (!(error instanceof Unfittable) || error.final) throw error;
        why = error;
      }
    }
    throw why;
  }

  private chosen(values: readonly unknown[]): unknown {
    const texts = values.filter((value): value is string => typeof value === 'string');
    if (texts.length === 0) return values.find((value) => value !== null) ?? null;
    const labels = texts.map((value) => ({ name: inWords(value), hint: '', value }));
    return classify(this.source.text, labels).value;
  }

  private ofType(type: string, schema: JsonSchema, name: string, place: number, depth: number): unknown {
    switch (type) {
      case 'object':
        return this.object(schema, depth);
      case 'array':
        return this.list(schema, name, depth);
      case 'string':
        return textFor(schema, name, place, this.source);
      case 'number':
      case 'integer':
        return numberFor(schema, type === 'integer', this.source);
      case 'boolean':
        return truthFor(name, this.source);
      case 'null':
        return null;
      default:
        throw new Unfittable(`there is no type '${type.slice(0, 50)}'`);
    }
  }

  private object(
    { properties = {}, required = [], additionalProperties, minProperties = 0 }: JsonSchema,
    depth: number,
  ) {
    const optional = depth < DEEP ? Object.keys(properties) : [];
    const names = [...new Set([...optional, ...required])];
    if (names.length < minProperties) throw new Unfittable('more members are asked for than are named');
    return Object.fromEntries(
      names.map((name) => {
        const own = Object.hasOwn(properties, name) ? properties[name] : (additionalProperties ?? {});
        return [name, this.make(own, name, 0, depth + 1)];
      }),
    );
  }

  private list(
    { items = {}, prefixItems = [], minItems = 0, maxItems = MOST, ...rest }: JsonSchema,
    name: string,
    depth: number,
  ) {
    if (minItems > maxItems || minItems > MOST) throw new Unfittable(`no list is ${minItems} long`);
    const labels = this.mentioned(items);
    const wanted = labels.length || (depth < DEEP && items !== false ? 1 : 0);
    const length = Math.min(maxItems, Math.max(minItems, prefixItems.length || wanted));
    const made = Array.from({ length }, (_, place) =>
      place < prefixItems.length
        ? this.make(prefixItems[place], name, place, depth + 1)
        : (labels[place] ?? this.make(items, name, place, depth + 1)),
    );
    if (rest.uniqueItems === true && new Set(made.map((one) => JSON.stringify(one))).size < length)
      throw new Unfittable('the members of a list cannot all be told apart');
    return made;
  }

  /** Of a list of labels, those that the text names. */
  private mentioned(items: unknown): string[] {
    const values = (items as { enum?: unknown[] } | null)?.enum;
    if (!Array.isArray(values)) return [];
    return values.filter((value): value is string => typeof value === 'string' && truthFor(value, this.source));
  }
}

function typeOf({ type, properties, items, prefixItems }: JsonSchema, depth: number): string {
  if (typeof type === 'string') return type;
  if (type) return (depth >= DEEP && type.includes('null') ? 'null' : type.find((one) => one !== 'null')) ?? 'null';
  if (properties) return 'object';
  return items !== undefined || prefixItems ? 'array' : 'string';
}
