import { z } from 'zod';
import type { Described } from '../openapi.ts';
import { names, nearResult, outcodeResult, postcodeResult } from './answers.ts';

const found = (description: string, result: z.ZodType) => ({
  description,
  schema: z.object({ status: z.literal(200), result }),
});
const refused = (status: number, description: string) => ({
  [status]: { description, schema: z.object({ status: z.literal(status), error: z.string() }) },
});
const NO_POSTCODE = refused(404, 'That is no postcode, or not one that is known here');

// Read as the real one reads them: what is no number counts as absent, what is too large is cut.
const limit = z.string().optional().describe('How many at most: 10 unless said, 100 at most');
const radius = z.string().optional().describe('Metres: 100 unless said, 2000 at most');

const postcode = z.object({ postcode: z.string() });
const text = z.string().optional();

export const postcodesIoDescription: Described = {
  title: 'postcodes.io (pretend)',
  description: 'Postcodes and outcodes of the West Midlands, from open data. Nothing is known of any other place.',
  version: '1',
  operations: [
    {
      method: 'get',
      path: '/postcodes',
      id: 'queryPostcodes',
      summary: 'Postcodes that begin with `q`, or around `lon` and `lat`',
      query: z.object({ q: text, query: text, lon: text, longitude: text, lat: text, latitude: text, limit, radius }),
      answers: {
        200: found(
          'Those found, nearest first when there is a point; null for none',
          z.array(z.union([nearResult, postcodeResult])).nullable(),
        ),
        ...refused(400, 'There is neither a beginning nor a point'),
      },
    },
    {
      method: 'post',
      path: '/postcodes',
      id: 'bulkPostcodes',
      summary: 'Up to a hundred postcodes at once',
      body: { schema: z.object({ postcodes: z.array(z.unknown()).max(100) }), example: { postcodes: ['B4 7DJ'] } },
      answers: {
        200: found(
          'One for each that was asked, in order',
          z.array(z.object({ query: z.unknown(), result: postcodeResult.nullable() })),
        ),
        ...refused(400, 'It is not a list, or too long a one'),
      },
    },
    {
      method: 'get',
      path: '/random/postcodes',
      id: 'randomPostcode',
      summary: 'A postcode: any, or any of an outcode',
      query: z.object({ outcode: text }),
      answers: { 200: found('The postcode; null where there is none', postcodeResult.nullable()) },
    },
    {
      method: 'get',
      path: '/postcodes/{postcode}',
      id: 'getPostcode',
      summary: 'A postcode',
      pathParameters: postcode,
      answers: { 200: found('The postcode', postcodeResult), ...NO_POSTCODE },
    },
    {
      method: 'get',
      path: '/postcodes/{postcode}/validate',
      id: 'validatePostcode',
      summary: 'Whether it is a postcode that is known here',
      pathParameters: postcode,
      answers: { 200: found('Yes or no', z.boolean()) },
    },
    {
      method: 'get',
      path: '/postcodes/{postcode}/autocomplete',
      id: 'autocompletePostcode',
      summary: 'Postcodes that begin so',
      pathParameters: postcode,
      query: z.object({ limit }),
      answers: { 200: found('The postcodes alone; null for none', names.nullable()) },
    },
    {
      method: 'get',
      path: '/postcodes/{postcode}/nearest',
      id: 'nearestPostcodes',
      summary: 'Postcodes around a postcode, nearest first',
      pathParameters: postcode,
      query: z.object({ limit, radius }),
      answers: { 200: found('It, and those around it', z.array(nearResult)), ...NO_POSTCODE },
    },
    {
      method: 'get',
      path: '/outcodes/{outcode}',
      id: 'getOutcode',
      summary: 'An outcode',
      pathParameters: z.object({ outcode: z.string() }),
      answers: { 200: found('The outcode', outcodeResult), ...refused(404, 'Not one that is known here') },
    },
    {
      method: 'get',
      path: '/terminated_postcodes/{postcode}',
      id: 'getTerminatedPostcode',
      summary: 'A postcode that is no longer in use; none is known here',
      pathParameters: postcode,
      answers: { ...refused(400, 'That is no postcode'), ...refused(404, 'None is known') },
    },
  ],
};
