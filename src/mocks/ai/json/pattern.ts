// A text that a regular expression matches. The common grammar only: what looks ahead, behind or back is refused.
import { matches } from './matches.ts';
import { Unfittable } from './unfittable.ts';

const MOST = 1_000;
const CLASSES: Record<string, string> = { d: '0', w: 'a', s: ' ', D: 'a', W: '-', S: 'a' };
const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

/** The shortest text that takes the first way through a pattern. Throws `Unfittable`. */
export function matching(pattern: string): string {
  if (pattern.length > MOST) throw new Unfittable(`the pattern is longer than ${MOST} characters`);
  const reader = new Reader(pattern);
  const text = reader.alternatives(0);
  if (reader.at < pattern.length || !matches(pattern, text))
    throw new Unfittable(`no text can be made for the pattern '${pattern.slice(0, 100)}'`);
  return text;
}

class Reader {
  readonly source: string;
  at = 0;
  constructor(source: string) {
    this.source = source;
  }

  /** Reads `a|b|c`, and takes the first. */
  alternatives(depth: number): string {
    if (depth > 20) throw new Unfittable('the pattern is nested too deep');
    const first = this.sequence(depth);
    while (this.take('|')) this.sequence(depth);
    return first;
  }

  private sequence(depth: number): string {
    let text = '';
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string)) {
      const piece = this.atom(depth);
      text += piece.repeat(this.times());
      if (text.length > MOST) throw new Unfittable('the pattern asks for too long a text');
    }
    return text;
  }

  private atom(depth: number): string {
    const character = this.source[this.at++] as string;
    if (character === '^' || character === '$') return '';
    if (character === '.') return 'a';
    if (character === '[') return this.oneOf();
    if (character === '\\') return this.escaped();
    if (character !== '(') return character;
    if (this.take('?') && !this.take(':') && !/^<[A-Za-z_]\w{0,40}>/.test(this.source.slice(this.at)))
      throw new Unfittable('the pattern looks ahead or behind');
    if (this.source[this.at] === '<') this.at = this.source.indexOf('>', this.at) + 1;
    const inside = this.alternatives(depth + 1);
    if (!this.take(')')) throw new Unfittable('the pattern has a bracket that does not close');
    return inside;
  }

  private escaped(): string {
    const character = this.source[this.at++] ?? '';
    if (character in CLASSES) return CLASSES[character] as string;
    if (character in CONTROLS) return CONTROLS[character] as string;
    if (/[A-Za-z0-9]/.test(character)) throw new Unfittable(`the pattern has \\${character}`);
    return character;
  }

  /** Reads `[…]` and takes its first member, or for `[^…]` the first of some that are not in it. */
  private oneOf(): string {
    const start = this.at - 1;
    const negated = this.take('^');
    const first = this.take('\\') ? this.escaped() : (this.source[this.at++] ?? '');
    while (this.at < this.source.length && this.source[this.at] !== ']')
      this.at += this.source[this.at] === '\\' ? 2 : 1;
    if (!this.take(']')) throw new Unfittable('the pattern has a bracket that does not close');
    if (!negated) return first;
    const whole = this.source.slice(start, this.at);
    const other = [...'a0 -Z._/é'].find((one) => matches(`^${whole}$`, one));
    if (other === undefined) throw new Unfittable(`nothing is in ${whole.slice(0, 50)}`);
    return other;
  }

  /** How often, at least. */
  private times(): number {
    const [quantifier = '', least] =
      /^(?:[*+?]|\{(\d{1,5})(?:,\d{0,5})?\})\??/.exec(this.source.slice(this.at, this.at + 20)) ?? [];
    this.at += quantifier.length;
    if (least !== undefined) return Number(least);
    return quantifier.startsWith('*') || quantifier.startsWith('?') ? 0 : 1;
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}
