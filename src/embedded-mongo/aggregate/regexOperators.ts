import { BSONRegExp } from 'bson';
import { refuse } from '../errors.ts';
import { compileRegex } from '../query/regex.ts';
import { Doc, type Value } from '../values/document.ts';
import { isNullish } from '../values/types.ts';
import { combine, define, withParts, type OperatorMaker } from './compile.ts';
import { namedParts } from './operatorMakers.ts';

interface RegexArguments {
  readonly input: string | undefined;
  readonly regex: RegExp | undefined;
}

function regexArguments(name: string, values: Record<string, Value | undefined>): RegexArguments {
  const { input, regex, options } = values;
  if (!isNullish(regex) && typeof regex !== 'string' && !(regex instanceof BSONRegExp))
    refuse(51105, `${name} needs 'regex' to be of type string or regex`);
  if (!isNullish(options) && typeof options !== 'string') refuse(51106, `${name} needs 'options' to be of type string`);
  if (!isNullish(input) && typeof input !== 'string') refuse(51104, `${name} needs 'input' to be of type string`);
  if (regex instanceof BSONRegExp && regex.options !== '' && !isNullish(options))
    refuse(51107, `${name}: found regex option(s) specified in both 'regex' and 'option' fields`);
  if (isNullish(regex)) return { input: undefined, regex: undefined };
  const pattern = regex instanceof BSONRegExp ? regex.pattern : (regex as string);
  const flags = isNullish(options) ? (regex instanceof BSONRegExp ? regex.options : '') : (options as string);
  const compiled = compiledRegex(name, pattern, flags);
  return { input: isNullish(input) ? undefined : (input as string), regex: compiled };
}

function compiledRegex(name: string, pattern: string, flags: string): RegExp {
  if (pattern.includes('\0') || flags.includes('\0'))
    refuse(51109, `${name}: regular expression cannot contain an embedded null byte`);
  for (const flag of flags) if (!'imsxu'.includes(flag)) refuse(51108, `${name} invalid flag in regex options: ${flag}`);
  try {
    return compileRegex(pattern, flags);
  } catch (error) {
    return refuse(51111, `Invalid Regex in ${name}: ${(error as Error).message}`);
  }
}

function matchDoc(text: string, found: RegExpExecArray): Doc {
  const index = [...text.slice(0, found.index)].length;
  return Doc.fromLists(['match', 'idx', 'captures'], [found[0], index, found.slice(1).map((part) => part ?? null)]);
}

/** `nothing`: what it gives without an input or a regex. A constant regex is checked before there are documents. */
function searching(name: string, nothing: Value, search: (input: string, regex: RegExp) => Value): OperatorMaker {
  return (_name, argument, scope) => {
    const codes = { type: 51103, unknown: 31024, missing: { input: 31022, regex: 31023 } };
    const given = namedParts(name, argument, ['input', 'regex', 'options?'], codes, scope);
    const checked = combine([given.regex, given.options], (frame) =>
      regexArguments(name, { regex: given.regex.run(frame), options: given.options?.run(frame) }),
    );
    return withParts([given.input, checked], (frame) => {
      const values = {
        input: given.input.run(frame),
        regex: given.regex.run(frame),
        options: given.options?.run(frame),
      };
      const { input, regex } = regexArguments(name, values);
      return input === undefined || regex === undefined ? nothing : search(input, regex);
    });
  };
}

define({
  $regexMatch: searching('$regexMatch', false, (input, regex) => regex.test(input)),
  $regexFind: searching('$regexFind', null, (input, regex) => {
    const found = regex.exec(input);
    return found === null ? null : matchDoc(input, found);
  }),
  $regexFindAll: searching('$regexFindAll', [], (input, regex) => {
    const all = [...input.matchAll(new RegExp(regex.source, `${regex.flags}g`))];
    // nothing is found at the very end of a text that is not empty
    return all.filter((found) => found[0] !== '' || found.index < input.length).map((found) => matchDoc(input, found));
  }),
});
