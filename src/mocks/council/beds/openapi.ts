// The description of the beds, from the schemas that they are read and answered with.
import { z } from 'zod';
import { capacitySchema, holdRequestSchema, holdSchema, pageSchema } from '#cases';
import type { Described } from '../../openapi.ts';
import { querySchema } from './query.ts';
import { errorSchema } from './refused.ts';

const id = z.object({ id: z.guid() });
const refusal = (description: string) => ({ description, schema: errorSchema });
const NO_CAPACITY = refusal('There is no such capacity');
const NO_HOLD = refusal('There is no such hold');

export const described: Described = {
  title: 'Beds of a pretend council',
  description:
    'Vacancies as HSDS 3.1 has them (service_capacity and unit), how old each count is, and holds of two hours. ' +
    'No bed here is real. A hold carries nothing about the person.',
  version: '1',
  operations: [
    {
      method: 'get',
      path: '/service_capacities',
      id: 'serviceCapacities',
      summary: 'What is free',
      query: querySchema,
      answers: {
        200: { description: 'A page of capacities', schema: pageSchema },
        400: refusal('A filter is wrong, unknown or there twice'),
      },
    },
    {
      method: 'get',
      path: '/service_capacities/{id}',
      id: 'serviceCapacity',
      summary: 'What is free at one service',
      pathParameters: id,
      answers: { 200: { description: 'The capacity', schema: capacitySchema }, 404: NO_CAPACITY },
    },
    {
      method: 'post',
      path: '/service_capacities/{id}/holds',
      id: 'hold',
      summary: 'Hold one for two hours',
      pathParameters: id,
      headers: z.object({
        'Idempotency-Key': z.string().min(1).max(255).optional().describe('Sent again, no second bed is held'),
      }),
      // No body at all does as well, which OpenAPI cannot say beside a schema that is required.
      body: { schema: holdRequestSchema, example: {} },
      answers: {
        201: { description: 'Held', schema: holdSchema },
        400: refusal('The body or the key is wrong'),
        404: NO_CAPACITY,
        409: refusal('None is free'),
        422: refusal('The Idempotency-Key came before, for another capacity'),
      },
    },
    {
      method: 'get',
      path: '/holds/{id}',
      id: 'readHold',
      summary: 'How a hold stands',
      pathParameters: id,
      answers: { 200: { description: 'The hold', schema: holdSchema }, 404: NO_HOLD },
    },
    {
      method: 'delete',
      path: '/holds/{id}',
      id: 'releaseHold',
      summary: 'Give the bed back',
      pathParameters: id,
      answers: {
        200: { description: 'The hold; one that has ended stays as it ended', schema: holdSchema },
        404: NO_HOLD,
      },
    },
  ],
};
