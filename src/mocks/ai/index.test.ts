import fc from 'fast-check';
import { getResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { contextAt } from '../testing.ts';
import { chatAnswer, embeddingsAnswer, errorAnswer } from './description.ts';
import { ai } from './index.ts';

const handlers = ai.handlers(contextAt(new Date('2026-11-24T12:00:00Z')));

async function ask(path: string, body: unknown, { method = 'POST', authorization = 'Bearer any' } = {}) {
  const init = {
    method,
    headers: { ...(authorization && { authorization }) },
    ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
  const response = (await getResponse(handlers, new Request(ai.address + path, init))) as Response;
  return { status: response.status, body: (await response.json()) as { error?: Record<string, unknown> } };
}

const CHAT = '/v1/chat/completions';
const good = { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Hello' }] };
const call = { id: 'call_1', type: 'function', function: { name: 'find', arguments: '{}' } };
const tool = (parameters: object, strict = false) => ({
  type: 'function',
  function: { name: 'find', parameters, strict },
});
const strictly = (schema: object) => ({ type: 'json_schema', json_schema: { name: 'x', strict: true, schema } });

test('an answer is as described', async () => {
  const { status, body } = await ask(CHAT, good);
  expect(status).toBe(200);
  chatAnswer.parse(body);
});

describe('a conversation is refused, in the words of the real one', () => {
  const rows: [object | string, number, string, string | null, string | null][] = [
    ['', 400, 'We could not parse the JSON body', null, null],
    ['{', 400, 'We could not parse the JSON body', null, null],
    ['['.repeat(100_000), 400, 'We could not parse the JSON body', null, null],
    [{ messages: good.messages }, 400, 'you must provide a model parameter', null, null],
    [
      { ...good, model: 7 },
      400,
      "Invalid type for 'model': expected a string, but got an integer",
      'model',
      'invalid_type',
    ],
    [{ ...good, model: 'gpt4' }, 404, 'The model `gpt4` does not exist', null, 'model_not_found'],
    [{ ...good, model: 'text-embedding-3-small' }, 404, 'This is not a chat model', 'model', null],
    [{ model: good.model }, 400, "Missing required parameter: 'messages'.", 'messages', 'missing_required_parameter'],
    [{ ...good, messages: [] }, 400, "Invalid 'messages': empty array.", 'messages', 'empty_array'],
    [{ ...good, messages: 'Hi' }, 400, "Invalid type for 'messages': expected an array", 'messages', 'invalid_type'],
    [
      { ...good, messages: [{ role: 'boss', content: 'Hi' }] },
      400,
      "Invalid value: 'boss'. Supported values are: 'system',",
      'messages[0].role',
      'invalid_value',
    ],
    [
      { ...good, messages: [{ content: 'Hi' }] },
      400,
      "Missing required parameter: 'messages[0].role'.",
      'messages[0].role',
      'missing_required_parameter',
    ],
    [
      { ...good, messages: [{ role: 'user', content: 7 }] },
      400,
      "Invalid type for 'messages[0].content': expected one of a string or an array, but got an integer instead.",
      'messages[0].content',
      'invalid_type',
    ],
    [{ ...good, messages: [{ role: 'user' }] }, 400, "Invalid value for 'content'", 'messages.[0].content', null],
    [{ ...good, max_token: 3 }, 400, "Unknown parameter: 'max_token'.", 'max_token', 'unknown_parameter'],
    [{ ...good, temperature: 2.5 }, 400, 'decimal above maximum', 'temperature', 'decimal_above_max_value'],
    [{ ...good, max_tokens: 0 }, 400, 'integer below minimum', 'max_tokens', 'integer_below_min_value'],
    [{ ...good, n: 2 }, 400, 'Expected a value <= 1, but got 2 instead.', 'n', 'integer_above_max_value'],
    [
      { ...good, stop: ['a', 'b', 'c', 'd', 'e'] },
      400,
      "Invalid 'stop': array too long.",
      'stop',
      'array_above_max_length',
    ],
    [
      { ...good, max_tokens: 1, max_completion_tokens: 1 },
      400,
      'at the same time',
      null,
      'invalid_parameter_combination',
    ],
    [{ ...good, model: 'o3', max_tokens: 1 }, 400, 'max_completion_tokens', 'max_tokens', 'unsupported_parameter'],
    [{ ...good, logprobs: true }, 403, 'logprobs', null, null],
    [{ ...good, stream_options: {} }, 400, "only allowed when 'stream' is enabled", 'stream_options', null],
    [{ ...good, tool_choice: 'auto' }, 400, "only allowed when 'tools' are specified", 'tool_choice', null],
    [
      { ...good, tools: [tool({})], tool_choice: { type: 'function', function: { name: 'lose' } } },
      400,
      "Tool choice 'lose' not found",
      'tool_choice',
      null,
    ],
    [
      { ...good, tools: [tool({ type: 'object', properties: {} }, true)] },
      400,
      "Invalid schema for function 'find': In context=(), 'additionalProperties' is required",
      'tools[0].function.parameters',
      'invalid_function_parameters',
    ],
    [
      { ...good, tools: [{ type: 'function', function: { name: 'a b' } }] },
      400,
      'string does not match pattern',
      'tools[0].function.name',
      'invalid_value',
    ],
    [{ ...good, response_format: { type: 'json_object' } }, 400, "must contain the word 'json'", 'messages', null],
    [
      { ...good, response_format: { type: 'json_schema' } },
      400,
      'json_schema',
      'response_format.json_schema',
      'missing_required_parameter',
    ],
    [
      { ...good, response_format: strictly({ type: 'array' }) },
      400,
      `schema must be a JSON Schema of 'type: "object"', got 'type: "array"'.`,
      'response_format',
      null,
    ],
    [
      {
        ...good,
        response_format: strictly({ type: 'object', properties: { a: {} }, required: [], additionalProperties: false }),
      },
      400,
      "Missing 'a'.",
      'response_format',
      null,
    ],
    [
      { ...good, response_format: { type: 'json_schema', json_schema: { name: 'x', schema: { type: 'moon' } } } },
      400,
      "there is no type 'moon'",
      'response_format',
      null,
    ],
    [
      { ...good, messages: [...good.messages, { role: 'tool', tool_call_id: 'call_1', content: '' }] },
      400,
      "messages with role 'tool' must be a response",
      'messages.[1].role',
      null,
    ],
    [
      { ...good, messages: [...good.messages, { role: 'assistant', tool_calls: [call] }, ...good.messages] },
      400,
      'did not have response messages: call_1',
      'messages.[2].role',
      null,
    ],
    [
      { ...good, messages: [{ role: 'user', content: 'word '.repeat(130_000) }] },
      400,
      'maximum context length',
      'messages',
      'context_length_exceeded',
    ],
  ];
  test.each(rows.map((row) => ({ row, words: row[2] })))(
    '$words',
    async ({ row: [body, status, message, param, code] }) => {
      expect(await ask(CHAT, body)).toEqual({
        status,
        body: {
          error: { message: expect.stringContaining(message), type: 'invalid_request_error', param, code },
        },
      });
    },
  );
});

describe('a request for vectors is refused', () => {
  const model = 'text-embedding-3-small';
  const rows: [object, number, string][] = [
    [{ model }, 400, "Missing required parameter: 'input'."],
    [{ model, input: '' }, 400, 'cannot be an empty string'],
    [{ model, input: [] }, 400, "'input'"],
    [{ model, input: ['a', 7] }, 400, "'input[1]': expected a string"],
    [{ model, input: 'a', dimensions: 1_537 }, 400, 'less than or equal to 1536'],
    [{ model, input: 'a', encoding_format: 'hex' }, 400, "Supported values are: 'float', and 'base64'."],
    [{ model: 'text-embedding-ada-002', input: 'a', dimensions: 8 }, 400, 'does not support specifying dimensions'],
    [{ model: 'gpt-4o', input: 'a' }, 403, 'not allowed to generate embeddings'],
    [{ model: 'other', input: 'a' }, 404, 'does not exist'],
    [{ model, input: 'word '.repeat(9_000) }, 400, 'maximum context length is 8192 tokens'],
    [{ model, input: Array(100).fill('word '.repeat(4_000)) }, 400, 'max 300000 tokens per request'],
  ];
  test.each(rows.map((row) => ({ row, words: row[2] })))('$words', async ({ row: [body, status, message] }) => {
    const answer = await ask('/v1/embeddings', body);
    expect([answer.status, errorAnswer.parse(answer.body).error.message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
  });
});

test('vectors are made of pieces too', async () => {
  const { body } = await ask('/v1/embeddings', { model: 'text-embedding-3-small', input: [[1, 2], [3]] });
  expect(embeddingsAnswer.parse(body).data.map(({ index }) => index)).toEqual([0, 1]);
});

test.each([
  ['GET', CHAT, 405, 'Not allowed to GET on /v1/chat/completions.'],
  ['POST', '/v1/nothing', 404, 'Invalid URL (POST /v1/nothing)'],
  ['GET', '/v1/__proto__', 404, 'Invalid URL (GET /v1/__proto__)'],
  ['GET', '/v1/models/%E0%A4%A', 404, "The model '%E0%A4%A' does not exist"],
  ['DELETE', '/v1/models/gpt-4o', 405, 'Not allowed to DELETE on /v1/models/gpt-4o.'],
])('%s %s is answered %i', async (method, path, status, message) => {
  const answer = await ask(path, {}, { method });
  expect([answer.status, answer.body.error?.message]).toEqual([status, expect.stringContaining(message)]);
});

test.each(['', 'Bearer', 'Basic any', 'Bearer '])(
  'without a key, sent as %j, nothing is answered',
  async (authorization) => {
    for (const path of [CHAT, '/v1/embeddings', '/v1/nothing']) {
      const { status, body } = await ask(path, good, { authorization });
      expect([status, body.error?.message]).toEqual([401, expect.stringContaining("You didn't provide an API key.")]);
    }
  },
);

test('a web page may ask first whether it may ask', async () => {
  const response = await getResponse(handlers, new Request(ai.address + CHAT, { method: 'OPTIONS' }));
  expect([response?.status, response?.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
});

describe('whatever is sent', () => {
  const names = [
    'model',
    'messages',
    'tools',
    'tool_choice',
    'response_format',
    'stop',
    'stream',
    'n',
    'input',
    'dimensions',
  ];
  const schema = fc.letrec((tie) => ({
    schema: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        { type: 'string' },
        { type: 'moon' },
        { $ref: '#' },
        { $ref: '#/a' },
        true,
        { not: {} },
        { pattern: '(' },
      ),
      fc.record({ type: fc.constantFrom('object', 'array', ['string', 'null'], 7), items: tie('schema') }),
      fc.record({ anyOf: fc.array(tie('schema'), { maxLength: 3 }) }),
      fc.record({ allOf: fc.array(tie('schema'), { maxLength: 3 }) }),
      fc.record({ properties: fc.dictionary(fc.string(), tie('schema')), required: fc.array(fc.string()) }),
    ),
  })).schema;
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      good.messages,
      [{ role: 'user', content: 'Find B4 7DJ as JSON' }],
      'required',
      'Classify as a or b.',
    ),
    schema.map((one) => ({ type: 'json_schema', json_schema: { name: 'x', schema: one } })),
    schema.map((one) => [{ type: 'function', function: { name: 'find', parameters: one } }]),
  );

  test.each([CHAT, '/v1/embeddings'])('%s answers it or says what is wrong', async (path) => {
    const body = fc.oneof(
      fc.string(),
      fc.jsonValue(),
      fc.tuple(fc.boolean(), fc.dictionary(fc.constantFrom(...names), value)).map(([sound, odd]) => ({
        ...(sound && { ...good, input: 'a' }),
        ...odd,
        stream: false,
      })),
      fc
        .dictionary(fc.constantFrom('tools', 'tool_choice', 'response_format', 'stop'), value)
        .map((odd) => ({ ...good, ...odd })),
    );
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const { status, body: said } = await ask(path, sent);
        expect([200, 400, 403, 404]).toContain(status);
        if (status === 200) answered += 1;
        const described = status !== 200 ? errorAnswer : path === CHAT ? chatAnswer : embeddingsAnswer;
        expect(described.safeParse(said).error).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
    if (path === CHAT) expect(answered).toBeGreaterThan(20);
  });
});
