import { z } from 'zod';
import { reports } from '#cases';
import type { Attribute, Definition } from '../schema.ts';

/** The definition of a service, as the standard wants it, from the attributes it asks for. */
export const definitionOf = (code: string, { shape }: z.ZodObject): Definition => ({
  service_code: code,
  attributes: Object.entries(shape).map(([name, schema], index) => attributeOf(name, schema as z.ZodType, index + 1)),
});

function attributeOf(code: string, schema: z.ZodType, order: number): Attribute {
  const asked = reports.withoutOptional(schema);
  const { datatype, description, datatype_description, values } = reports.told.get(asked) ?? unknown(code);
  return {
    variable: !(asked instanceof z.ZodNever),
    code,
    datatype,
    required: asked === schema,
    datatype_description,
    order,
    description,
    ...(values && { values }),
  };
}

function unknown(code: string): never {
  throw new Error(`The attribute ${code} is not made of fields.ts`);
}
