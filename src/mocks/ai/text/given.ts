// What a message gives to work on, apart from what it asks to be done with it.

export interface Message {
  instruction: string;
  text: string;
}

const ASKS =
  /\b(summari[sz]e|summary|tl;?dr|classif|categor|choose|pick|label|select|extract|shorten|translate|answer|reply|respond|explain|rewrite|read|return|decide)/i;
const LONGEST_INSTRUCTION = 1_000;

/** Parts a message: what stands between marks, else below the instruction, else behind its colon; else all is both. */
export function partsOf(message: string): Message {
  return marked(message) ?? behind(message, '\n\n') ?? behind(message, ':') ?? { instruction: message, text: message };
}

/** Between `"""`, between three backticks, or between `<text>` and `</text>`. */
function marked(message: string): Message | undefined {
  const [open, name] = /<([a-z_]{1,20})>/i.exec(message) ?? [];
  const marks: [string, string][] = [
    ['"""', '"""'],
    ['```', '```'],
  ];
  if (open) marks.push([open, `</${name}>`]);
  for (const [from, to] of marks) {
    const start = message.indexOf(from);
    const end = start < 0 ? -1 : message.indexOf(to, start + from.length);
    const text = end < 0 ? '' : message.slice(start + from.length, end).trim();
    if (text) return { instruction: `${message.slice(0, start)}\n${message.slice(end + to.length)}`.trim(), text };
  }
  return undefined;
}

function behind(message: string, mark: string): Message | undefined {
  const at = message.indexOf(mark);
  const [instruction, text] = [message.slice(0, at), message.slice(at + mark.length).trim()];
  const parted = at > 0 && at < LONGEST_INSTRUCTION && text && ASKS.test(instruction);
  // A list of labels stands behind a colon too: it is no text.
  return parted && (mark !== ':' || text.length > 80 || /summar|shorten/i.test(instruction))
    ? { instruction, text }
    : undefined;
}
