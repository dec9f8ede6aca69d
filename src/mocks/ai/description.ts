import { z } from 'zod';
import type { Described } from '../openapi.ts';
import { chatRequest } from './chat/schema.ts';
import { embeddingsRequest } from './embeddings/endpoint.ts';
import { TROUBLE } from './key.ts';

/** A refusal. */
export const errorAnswer = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});

const model = z.object({ id: z.string(), object: z.literal('model'), created: z.int(), owned_by: z.string() });
const usage = z.looseObject({ prompt_tokens: z.int(), completion_tokens: z.int(), total_tokens: z.int() });
const call = z.object({
  id: z.string(),
  type: z.literal('function'),
  function: z.object({ name: z.string(), arguments: z.string() }),
});

/** A conversation's next message. */
export const chatAnswer = z.object({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.int(),
  model: z.string(),
  system_fingerprint: z.literal('fp_pretend'),
  service_tier: z.string(),
  choices: z.array(
    z.object({
      index: z.int(),
      message: z.object({
        role: z.literal('assistant'),
        content: z.string().nullable(),
        refusal: z.null(),
        annotations: z.array(z.unknown()),
        tool_calls: z.array(call).optional(),
      }),
      logprobs: z.null(),
      finish_reason: z.enum(['stop', 'length', 'tool_calls']),
    }),
  ),
  usage,
});

/** One vector a text. */
export const embeddingsAnswer = z.object({
  object: z.literal('list'),
  model: z.string(),
  data: z.array(
    z.object({
      object: z.literal('embedding'),
      index: z.int(),
      embedding: z.union([z.array(z.number()), z.string()]),
    }),
  ),
  usage: z.object({ prompt_tokens: z.int(), total_tokens: z.int() }),
});

const headers = z.object({ authorization: z.string() });
const refusals = {
  400: { description: 'The request is wrong, and how', schema: errorAnswer },
  401: { description: 'No key, or a wrong one', schema: errorAnswer },
  404: { description: 'No such model', schema: errorAnswer },
  429: { description: 'Asked too often, or the money is spent', schema: errorAnswer },
};

export const aiDescription: Described = {
  title: 'OpenAI-compatible models (pretend)',
  description: `No model is behind this: answers are picked out of the text that was sent, are always the same, and say so. Any key is taken, but for those that ask for trouble: ${Object.keys(
    TROUBLE,
  )
    .map((key) => `\`${key}\``)
    .join(', ')}.`,
  version: '1',
  operations: [
    {
      method: 'post',
      path: '/v1/chat/completions',
      id: 'createChatCompletion',
      summary: 'The next message of a conversation; with `stream` as server-sent events',
      headers,
      body: { schema: chatRequest },
      answers: {
        200: { description: 'The message', schema: chatAnswer },
        403: { description: 'Not with this model', schema: errorAnswer },
        ...refusals,
      },
    },
    {
      method: 'post',
      path: '/v1/embeddings',
      id: 'createEmbedding',
      summary: 'Vectors of texts, of length 1, similar texts nearer',
      headers,
      body: { schema: embeddingsRequest },
      answers: {
        200: { description: 'The vectors', schema: embeddingsAnswer },
        403: { description: 'Not with this model', schema: errorAnswer },
        ...refusals,
      },
    },
    {
      method: 'get',
      path: '/v1/models',
      id: 'listModels',
      summary: 'The names that may be asked for',
      headers,
      answers: {
        200: { description: 'The list', schema: z.object({ object: z.literal('list'), data: z.array(model) }) },
        401: refusals[401],
      },
    },
    {
      method: 'get',
      path: '/v1/models/{model}',
      id: 'retrieveModel',
      summary: 'One of them',
      pathParameters: z.object({ model: z.string() }),
      headers,
      answers: {
        200: { description: 'The model', schema: model },
        401: refusals[401],
        404: refusals[404],
      },
    },
  ],
};
