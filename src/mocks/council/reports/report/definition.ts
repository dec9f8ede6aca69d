import { z } from 'zod';
import type { Attribute, Definition } from '../schema.ts';
import { told, withoutOptional } from './fields.ts';

/** The definition of a service, as the standard wants it, from the attributes it asks for. */
export const definitionOf = (code: string, { shape }: z.ZodObject): Definition => ({
  service_code: code,
  attributes: Object.entries(shape).map(([name, schema], index) => attributeOf(name, schema as z.ZodType, index + 1)),
});

function attributeOf(code: string, schema: z.ZodType, order: number): Attribute {
  const asked = withoutOptional(schema);
  const { datatype, description, datatype_description, values } = told.get(asked) ?? unknown(code);
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
