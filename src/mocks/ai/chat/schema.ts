// POST /v1/chat/completions: what may be asked. Members that change nothing here are taken, and unknown ones refused, as
// the real API does.
import { z } from 'zod';

const ROLES = ['system', 'assistant', 'user', 'tool', 'developer'] as const;
const NAME = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/);
const ignored = z.unknown().optional();
const between = (low: number, high: number) => z.number().min(low).max(high).nullish();

const part = z.looseObject({
  type: z.enum(['text', 'image_url', 'input_audio', 'file', 'refusal']),
  text: z.string().optional(),
});

const toolCall = z.looseObject({
  id: z.string(),
  type: z.literal('function'),
  function: z.looseObject({ name: z.string(), arguments: z.string() }),
});

const message = z.looseObject({
  role: z.enum(ROLES),
  content: z.union([z.string(), z.array(part).min(1)]).nullish(),
  tool_calls: z.array(toolCall).min(1).nullish(),
  tool_call_id: z.string().optional(),
});

const tool = z.looseObject({
  type: z.literal('function'),
  function: z.looseObject({
    name: NAME,
    description: z.string().nullish(),
    parameters: z.record(z.string(), z.unknown()).nullish(),
    strict: z.boolean().nullish(),
  }),
});

const namedTool = z.looseObject({ type: z.literal('function'), function: z.looseObject({ name: z.string() }) });

const responseFormat = z.looseObject({
  type: z.enum(['text', 'json_object', 'json_schema']),
  json_schema: z
    .looseObject({
      name: NAME,
      schema: z.record(z.string(), z.unknown()).nullish(),
      strict: z.boolean().nullish(),
    })
    .optional(),
});

/** The body. */
export const chatRequest = z.strictObject({
  model: z.string(),
  messages: z.array(message).min(1).max(2_048),
  frequency_penalty: between(-2, 2),
  presence_penalty: between(-2, 2),
  temperature: between(0, 2),
  top_p: between(0, 1),
  logprobs: z.boolean().nullish(),
  top_logprobs: z.number().int().min(0).max(20).nullish(),
  max_tokens: z.number().int().min(1).nullish(),
  max_completion_tokens: z.number().int().min(1).nullish(),
  /** The real one takes more. */
  n: z.number().int().min(1).max(1).nullish(),
  parallel_tool_calls: z.boolean().nullish(),
  response_format: responseFormat.nullish(),
  seed: z.number().int().nullish(),
  stop: z.union([z.string(), z.array(z.string()).max(4)]).nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  tools: z.array(tool).min(1).max(128).nullish(),
  tool_choice: z.union([z.enum(['none', 'auto', 'required']), namedTool]).nullish(),
  audio: ignored,
  logit_bias: ignored,
  metadata: ignored,
  modalities: ignored,
  moderation: ignored,
  prediction: ignored,
  prompt_cache_key: ignored,
  prompt_cache_options: ignored,
  prompt_cache_retention: ignored,
  reasoning_effort: ignored,
  safety_identifier: ignored,
  service_tier: ignored,
  store: ignored,
  user: ignored,
  verbosity: ignored,
  web_search_options: ignored,
});

export type ChatRequest = z.output<typeof chatRequest>;
export type ChatMessage = ChatRequest['messages'][number];
export type Tool = z.output<typeof tool>['function'];

/** The text of a message; pictures and sounds have none. */
export const textOf = ({ content }: ChatMessage): string =>
  typeof content === 'string' ? content : (content ?? []).map((one) => one.text ?? '').join('\n');
