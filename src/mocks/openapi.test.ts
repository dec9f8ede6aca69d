import { validate } from '@scalar/openapi-parser';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Described, openApi } from './openapi.ts';

const thing = z.object({ id: z.string(), count: z.coerce.number().int().default(0) });
const described: Described = {
  title: 'Things',
  description: 'For the test.',
  version: '1',
  operations: [
    {
      method: 'get',
      path: '/things/{id}',
      id: 'getThing',
      summary: 'One thing',
      pathParameters: z.object({ id: z.string() }),
      query: z.object({ full: z.stringbool().optional() }),
      answers: { 200: { description: 'The thing', schema: thing }, 404: { description: 'There is none' } },
    },
    {
      method: 'post',
      path: '/things',
      id: 'makeThing',
      summary: 'Makes one',
      body: { type: 'application/x-www-form-urlencoded', schema: thing },
      answers: { 201: { description: 'Made', schema: thing } },
    },
  ],
};

test('a description is OpenAPI 3.1, with what is sent and what is answered', async () => {
  const document = openApi(described, 'http://localhost/mocks/things');
  expect(await validate(document)).toMatchObject({ valid: true });
  expect(document).toMatchObject({
    openapi: '3.1.0',
    servers: [{ url: 'http://localhost/mocks/things' }],
    paths: {
      '/things/{id}': {
        get: {
          parameters: [
            { name: 'id', in: 'path', required: true },
            { name: 'full', in: 'query', required: false },
          ],
          responses: { 200: { content: { 'application/json': { schema: { required: ['id', 'count'] } } } } },
        },
      },
      '/things': {
        post: { requestBody: { content: { 'application/x-www-form-urlencoded': { schema: { required: ['id'] } } } } },
      },
    },
  });
});
