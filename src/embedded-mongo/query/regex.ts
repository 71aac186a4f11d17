import { refuse } from '../errors.ts';

const cache = new Map<string, RegExp>();
const posix: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\t-\\r ',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~',
  xdigit: '0-9A-Fa-f',
  word: '\\w',
  cntrl: '\\x00-\\x1f\\x7f',
  print: ' -~',
  graph: '!-~',
};
const classes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: 'A-Za-z0-9_',
  s: '\\t-\\r ',
  h: '\\t \\xa0',
  v: '\\n-\\r\\x85\\u2028\\u2029',
};
const anchors: Readonly<Record<string, string>> = {
  A: '^',
  z: '$',
  Z: '(?=\\n?$)',
  b: '\\b',
  B: '\\B',
  R: '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])',
  N: '[^\\n]',
};
const controls: Readonly<Record<string, string>> = { n: '\\n', r: '\\r', t: '\\t', f: '\\f', a: '\\x07', e: '\\x1b' };

/**
 * A JS expression of the server's (PCRE, UTF). What has no equal in JS is refused with the server's error for invalid
 * expressions, 51091; an unknown option with 51108.
 */
export function compileRegex(pattern: string, options: string): RegExp {
  const key = `${options}/${pattern}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = translate(pattern, options);
  if (cache.size > 500) cache.clear();
  cache.set(key, made);
  return made;
}

function translate(pattern: string, options: string): RegExp {
  for (const option of options) if (!'imsxu'.includes(option)) refuse(51108, ` invalid flag in regex options: ${option}`);
  if (pattern.includes('\0')) refuse(2, 'Regular expression cannot contain an embedded null byte');
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const flags = options + (inline?.[1] ?? '');
  const source = new Translator(inline === null ? pattern : pattern.slice(inline[0].length), flags).run();
  try {
    return new RegExp(source, flags.includes('i') ? 'iu' : 'u');
  } catch (error) {
    return invalid((error as Error).message);
  }
}

function invalid(reason: string): never {
  return refuse(51091, `Regular expression is invalid: ${reason}`);
}

class Translator {
  private at = 0;
  private out = '';
  private readonly text: string;
  private readonly multiline: boolean;
  private readonly dotAll: boolean;
  private readonly extended: boolean;

  constructor(text: string, flags: string) {
    this.text = text;
    this.multiline = flags.includes('m');
    this.dotAll = flags.includes('s');
    this.extended = flags.includes('x');
  }

  run(): string {
    while (this.at < this.text.length) this.step();
    return this.out;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  private step(): void {
    if (this.extended && (this.take(/\s+/y) !== null || this.take(/#[^\n]*\n?/y) !== null)) return;
    const char = String.fromCodePoint(this.text.codePointAt(this.at)!);
    if (char === '\\') return this.escape();
    if (char === '[') return this.charClass();
    if (char === '(') return this.group();
    this.at += char.length;
    if (char === '.') this.out += this.dotAll ? '[^]' : '[^\\n]';
    else if (char === '^') this.out += this.multiline ? '(?:^|(?<=\\n)(?=[^]))' : '^';
    else if (char === '$') this.out += this.multiline ? '(?=\\n|$)' : '(?=\\n?$)';
    else if (char === '*' || char === '+' || char === '?') this.quantifier(char);
    else if (char === '{') this.braces();
    else this.out += char === '}' || char === ']' ? `\\${char}` : char;
  }

  private quantifier(text: string): void {
    if (this.text[this.at] === '+') invalid('possessive quantifiers are not supported');
    this.out += text;
    if (this.text[this.at] === '?') {
      this.out += '?';
      this.at++;
    }
  }

  private braces(): void {
    const found = this.take(/\d+(?:,\d*)?\}/y);
    if (found === null) this.out += '\\{';
    else this.quantifier(`{${found[0]}`);
  }

  private group(): void {
    if (this.take(/\(\?#[^)]*\)/y) !== null) return;
    const named = this.take(/\(\?P?<([A-Za-z_]\w*)>/y) ?? this.take(/\(\?'([A-Za-z_]\w*)'/y);
    if (named !== null) this.out += `(?<${named[1]}>`;
    else {
      const special = this.take(/\((?:\?(?:[:=!]|<[=!]))?/y)!;
      if (this.text[this.at] === '?' || this.text[this.at] === '*') invalid('unsupported group');
      this.out += special[0];
    }
  }

  private escape(): void {
    const quoted = this.take(/\\Q([^]*?)(?:\\E|$)/y);
    if (quoted !== null) {
      this.out += literal(quoted[1]!);
      return;
    }
    if (this.take(/\\E/y) !== null) return;
    const back = this.take(/\\(?:([1-9])(?!\d)|k<(\w+)>|k\{(\w+)\}|\(\?P=(\w+)\))/y);
    if (back !== null) {
      this.out += back[1] === undefined ? `\\k<${back[2] ?? back[3] ?? back[4]}>` : `(?:\\${back[1]})`;
      return;
    }
    const property = this.take(/\\([pP])(?:\{(\w+)\}|(\w))/y);
    if (property !== null) {
      this.out += `\\${property[1]}{${property[2] ?? property[3]}}`;
      return;
    }
    const next = this.text[this.at + 1];
    if (next !== undefined && next in anchors) {
      this.at += 2;
      this.out += anchors[next];
    } else if (next !== undefined && next.toLowerCase() in classes) {
      this.at += 2;
      this.out += `[${next === next.toLowerCase() ? '' : '^'}${classes[next.toLowerCase()]}]`;
    } else this.out += this.charEscape();
  }

  /** An escape that stands for one character, as JS writes it. */
  private charEscape(): string {
    const hex = this.take(/\\x(?:([0-9A-Fa-f]{1,2})(?!\{)|\{([0-9A-Fa-f]+)\})/y);
    if (hex !== null) return `\\u{${hex[1] ?? hex[2]}}`;
    const octal = this.take(/\\(0[0-7]{0,2})/y);
    if (octal !== null) return `\\u{${parseInt(octal[1]!, 8).toString(16)}}`;
    const char = String.fromCodePoint(this.text.codePointAt(this.at + 1) ?? 0);
    if (this.at + 1 >= this.text.length) invalid('\\ at end of pattern');
    this.at += 1 + char.length;
    if (char in controls) return controls[char]!;
    if (/[A-Za-z0-9]/.test(char)) invalid(`unrecognized character follows \\`);
    return literal(char);
  }

  private charClass(): void {
    let out = this.take(/\[\^?/y)![0];
    if (this.take(/\]/y) !== null) out += '\\]';
    for (;;) {
      if (this.at >= this.text.length) invalid('missing terminating ] for character class');
      if (this.take(/\]/y) !== null) break;
      out += this.classItem();
    }
    this.out += `${out}]`;
  }

  private classItem(): string {
    const named = this.take(/\[:(\^?)(\w+):\]/y);
    if (named !== null) {
      if (named[1] === '^' || posix[named[2]!] === undefined) invalid('unsupported POSIX class');
      return posix[named[2]!]!;
    }
    const quoted = this.take(/\\Q([^]*?)\\E/y);
    if (quoted !== null) return literal(quoted[1]!);
    const property = this.take(/\\([pP])(?:\{(\w+)\}|(\w))/y);
    if (property !== null) return `\\${property[1]}{${property[2] ?? property[3]}}`;
    const char = String.fromCodePoint(this.text.codePointAt(this.at)!);
    if (char !== '\\') {
      this.at += char.length;
      return char === '-' ? this.dash() : /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
    }
    const next = this.text[this.at + 1] ?? '';
    if (next === 'b') {
      this.at += 2;
      return '\\x08';
    }
    if (next.toLowerCase() in classes) {
      this.at += 2;
      if (next === next.toLowerCase()) return classes[next]!;
      return next === 'D' || next === 'W'
        ? `\\${next}`
        : next === 'S'
          ? '\\x00-\\x08\\x0e-\\x1f!-\\u{10ffff}'
          : invalid('unsupported class');
    }
    return this.charEscape();
  }

  /** A dash is a range only between two characters. */
  private dash(): string {
    const before = this.text[this.at - 2];
    const after = this.text[this.at];
    const shorthand = /\\[dwshvDWS]$/.test(this.text.slice(0, this.at - 1)) || /^\\[dwshvDWS]/.test(this.text.slice(this.at));
    return before === '[' || before === '^' || after === ']' || shorthand ? '\\-' : '-';
  }
}

function literal(text: string): string {
  return text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
}

/** The text every match must begin with, when the expression is of the form ^text…; undefined otherwise. */
export function literalPrefix(pattern: string, options: string): string | undefined {
  if (/[imx]/.test(options) || pattern.includes('|') || pattern.startsWith('(?')) return undefined;
  const found = /^(?:\^|\\A)([A-Za-z0-9 _\-@:;,'"<>=~!%&/#\u0080-\uffff]*)/.exec(pattern);
  if (found === null) return undefined;
  const rest = pattern[found[0].length];
  const text = rest !== undefined && '*?{'.includes(rest) ? found[1]!.slice(0, -1) : found[1]!;
  return text === '' || /[\ud800-\udfff]$/.test(text) ? undefined : text;
}
