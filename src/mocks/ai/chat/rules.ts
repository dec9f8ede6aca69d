// What one member of a request asks of another, in the words of the real API.
import { wrongWithStrict } from '../json/strict.ts';
import { reasons, wrongForChat } from '../models.ts';
import type { Wrong } from '../refusal.ts';
import { countOf } from '../text/pieces.ts';
import { calls, contents } from './order.ts';
import type { Rule } from './rule.ts';
import { type ChatRequest, textOf } from './schema.ts';

const CONTEXT = 128_000;

/** The first rule that a request breaks; undefined when it breaks none. */
export function brokenRule(request: ChatRequest): Wrong | undefined {
  for (const rule of RULES) {
    const wrong = rule(request);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Pieces in a prompt: those of the messages, and a few that part them. */
export const promptTokens = ({ messages, tools }: ChatRequest): number =>
  messages.reduce((sum, message) => sum + 4 + countOf(textOf(message)), 3) +
  (tools ? countOf(JSON.stringify(tools)) : 0);

const limits: Rule = ({ model, max_tokens: old, max_completion_tokens: limit }) => {
  if (typeof old !== 'number') return undefined;
  if (typeof limit === 'number')
    return {
      message: "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
      code: 'invalid_parameter_combination',
    };
  if (!reasons(model)) return undefined;
  return {
    message:
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    param: 'max_tokens',
    code: 'unsupported_parameter',
  };
};

const probabilities: Rule = ({ logprobs }) =>
  logprobs ? { status: 403, message: 'You are not allowed to request logprobs from this model' } : undefined;

const streaming: Rule = ({ stream, stream_options: options }) =>
  options && !stream
    ? {
        message: "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
        param: 'stream_options',
      }
    : undefined;

const choice: Rule = ({ tools, tool_choice: chosen }) => {
  if (chosen && !tools)
    return { message: "'tool_choice' is only allowed when 'tools' are specified.", param: 'tool_choice' };
  if (typeof chosen !== 'object' || !chosen) return undefined;
  const { name } = chosen.function;
  if (tools?.some((tool) => tool.function.name === name)) return undefined;
  return { message: `Tool choice '${name.slice(0, 64)}' not found in 'tools' parameter.`, param: 'tool_choice' };
};

const functions: Rule = ({ tools }) => {
  for (const [i, { function: one }] of (tools ?? []).entries()) {
    const wrong = one.strict ? wrongWithStrict(one.parameters) : undefined;
    if (wrong)
      return {
        message: `Invalid schema for function '${one.name}': ${wrong}`,
        param: `tools[${i}].function.parameters`,
        code: 'invalid_function_parameters',
      };
  }
  return undefined;
};

const format: Rule = ({ response_format: wanted, messages }) => {
  const param = 'response_format';
  if (wanted?.type === 'json_object' && !messages.some((message) => /json/i.test(textOf(message))))
    return {
      message: "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      param: 'messages',
    };
  if (wanted?.type !== 'json_schema') return undefined;
  if (!wanted.json_schema)
    return {
      message: "Missing required parameter: 'response_format.json_schema'.",
      param: 'response_format.json_schema',
      code: 'missing_required_parameter',
    };
  const { name, schema, strict } = wanted.json_schema;
  const wrong = strict ? wrongWithStrict(schema) : undefined;
  return wrong ? { message: `Invalid schema for response_format '${name}': ${wrong}`, param } : undefined;
};

const length: Rule = (request) => {
  const count = promptTokens(request);
  return count > CONTEXT
    ? {
        message: `This model's maximum context length is ${CONTEXT} tokens. However, your messages resulted in ${count} tokens. Please reduce the length of the messages.`,
        param: 'messages',
        code: 'context_length_exceeded',
      }
    : undefined;
};

const RULES: readonly Rule[] = [
  ({ model }) => wrongForChat(model),
  limits,
  probabilities,
  streaming,
  choice,
  functions,
  format,
  contents,
  calls,
  length,
];
