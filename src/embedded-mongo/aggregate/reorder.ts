import { Doc, type Value } from '../values/document.ts';
import { isArray, isNumber } from '../values/types.ts';

export interface ParsedStage {
  readonly name: string;
  readonly argument: Value;
}

/** One condition of a `$match`, and the paths it asks about; undefined when those are not known. */
interface Condition {
  readonly spec: Doc;
  readonly paths: ReadonlySet<string> | undefined;
}

const oneToOne = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);

/**
 * The same stages with every condition of a `$match` as far to the front as the stages before it leave its fields alone, and `$limit` and
 * `$skip` in front of what changes documents one by one, as the server does: an index can then serve them, and what they drop is not
 * computed. `isSound` tells filters that can be asked; others stay where they are, to be refused in their turn.
 */
export function reorder(stages: readonly ParsedStage[], isSound: (filter: Doc) => boolean): readonly ParsedStage[] {
  const out: ParsedStage[] = [];
  for (const stage of stages) {
    const { name, argument } = stage;
    if ((name === '$limit' || name === '$skip') && isNumber(argument) && Number(argument) >= 1) {
      let at = out.length;
      while (at > 0 && oneToOne.has(out[at - 1]!.name)) at--;
      out.splice(at, 0, stage);
    } else if (name !== '$match' || !(argument instanceof Doc) || !isSound(argument)) out.push(stage);
    else for (const condition of conditionsOf(argument)) place(out, condition);
  }
  return out;
}

function place(out: ParsedStage[], { spec, paths }: Condition): void {
  let at = out.length;
  for (let i = at - 1; i >= 0 && paths !== undefined; i--) {
    const stage = out[i] as ParsedStage;
    if (stage.name === '$match') continue;
    if (!leavesAlone(stage, paths)) break;
    at = i;
  }
  const before = out[at - 1];
  if (before?.name === '$match' && before.argument instanceof Doc)
    out[at - 1] = { name: '$match', argument: both(before.argument, spec) };
  else out.splice(at, 0, { name: '$match', argument: spec });
}

function both(a: Doc, b: Doc): Doc {
  const list = a.size === 1 ? a.get('$and') : undefined;
  return Doc.from({ $and: [...(isArray(list) ? list : [a]), b] });
}

function conditionsOf(filter: Doc): Condition[] {
  if (filter.size === 0) return [{ spec: filter, paths: new Set() }];
  return [...filter].flatMap(([name, value]) => {
    if (name === '$and' && isArray(value)) return value.flatMap((one) => conditionsOf(one as Doc));
    return [{ spec: Doc.of([[name, value]]), paths: pathsOf(name, value) }];
  });
}

function pathsOf(name: string, value: Value): ReadonlySet<string> | undefined {
  if (!name.startsWith('$')) return new Set([name]);
  if (!['$and', '$or', '$nor'].includes(name) || !isArray(value)) return undefined;
  const paths = new Set<string>();
  for (const one of value) {
    for (const [inner, argument] of one as Doc) {
      const found = pathsOf(inner, argument);
      if (found === undefined) return undefined;
      for (const path of found) paths.add(path);
    }
  }
  return paths;
}

/** Whether `path` is `other` or below it. */
const isWithin = (path: string, other: string): boolean => path === other || path.startsWith(`${other}.`);

/** A place in an array is asked of the whole array. */
const upToPlace = (path: string): string => path.replace(/\.\d+(\..*)?$/, '');

/** A field by its name alone, which a path takes over as it is. */
const isField = (value: Value): boolean => typeof value === 'string' && /^\$(?:\$(?:CURRENT|ROOT)\.)?[^$.]+$/.test(value);

/**
 * Whether the stage gives each document on, or not, with these paths as they were. Two paths are told apart where neither leads to the
 * other, also where they part inside of arrays: `$set` of "o.b" leaves "o.a" alone, and "o.0" only where "o.b" takes over another field,
 * as the server has it.
 */
function leavesAlone({ name, argument }: ParsedStage, paths: ReadonlySet<string>): boolean {
  const apart = (path: string, asked: string): boolean => !isWithin(asked, path) && !isWithin(path, asked);
  const none = (changed: readonly Value[]): boolean =>
    changed.every((one) => {
      if (typeof one !== 'string') return false;
      const path = one.replace(/^\$/, '');
      return [...paths].every((asked) => apart(path, upToPlace(asked)));
    });
  const sets = ([path, value]: [string, Value]): boolean =>
    isField(value) ? [...paths].every((asked) => apart(path, asked)) : none([path]);
  switch (name) {
    case '$sort':
      return true;
    case '$set':
    case '$addFields':
      return argument instanceof Doc && leavesOf(argument).every(sets);
    case '$unset':
      return none(isArray(argument) ? argument : [argument]);
    case '$project':
      return argument instanceof Doc && keeps(argument, paths, none);
    case '$unwind': {
      const options = argument instanceof Doc ? argument : Doc.from({ path: argument });
      return none([options.get('path') ?? null, options.get('includeArrayIndex') ?? '$']);
    }
    case '$lookup':
      return argument instanceof Doc && none([argument.get('as') ?? null]);
    default:
      return false;
  }
}

/** What a specification says of each path: nested documents that are no expressions name the paths below theirs. */
function leavesOf(spec: Doc, under = ''): [path: string, value: Value][] {
  return [...spec].flatMap(([name, value]) => {
    const isNested = value instanceof Doc && value.size > 0 && !(value.firstKey() ?? '').startsWith('$');
    return isNested ? leavesOf(value, `${under}${name}.`) : [[`${under}${name}`, value] as [string, Value]];
  });
}

function keeps(spec: Doc, paths: ReadonlySet<string>, none: (changed: readonly Value[]) => boolean): boolean {
  const isFlag = (value: Value, flag: boolean): boolean =>
    typeof value === 'boolean' ? value === flag : isNumber(value) && (Number(value) !== 0) === flag;
  const leaves = leavesOf(spec);
  const others = leaves.filter(([path]) => path !== '_id');
  if (others.length > 0 && others.every(([, value]) => isFlag(value, false))) return none(leaves.map(([path]) => path));
  const kept = leaves.filter(([, value]) => isFlag(value, true)).map(([path]) => path);
  if (!spec.has('_id')) kept.push('_id');
  return [...paths].every((asked) => kept.some((path) => isWithin(asked, path)));
}
