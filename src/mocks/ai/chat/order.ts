// Rules of one message with another, in the words of the real API.
import type { Wrong } from '../refusal.ts';
import type { Rule } from './rule.ts';

/** Every call of a tool is answered before anybody else speaks, and nothing else is answered. */
export const calls: Rule = ({ messages }) => {
  let open: string[] = [];
  for (const [i, message] of messages.entries()) {
    const param = `messages.[${i}].role`;
    if (message.role === 'tool') {
      if (!open.includes(message.tool_call_id ?? ''))
        return {
          message:
            "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
          param,
        };
      open = open.filter((id) => id !== message.tool_call_id);
      continue;
    }
    if (open.length > 0) return unanswered(open, param);
    open = message.role === 'assistant' ? (message.tool_calls ?? []).map(({ id }) => id) : [];
  }
  return open.length > 0 ? unanswered(open, `messages.[${messages.length - 1}].role`) : undefined;
};

const unanswered = (open: readonly string[], param: string): Wrong => ({
  message: `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${open.join(', ').slice(0, 500)}`,
  param,
});

/** Whoever says nothing at least calls a tool. */
export const contents: Rule = ({ messages }) => {
  const i = messages.findIndex(({ content, tool_calls: made }) => (content ?? null) === null && !made);
  if (i < 0) return undefined;
  return {
    message: `Invalid value for 'content': expected a string, got null.`,
    param: `messages.[${i}].content`,
  };
};
