import { Doc, type Value } from '../values/document.ts';
import { isArray, isNumber } from '../values/types.ts';

export interface ParsedStage {
  readonly name: string;
  readonly argument: Value;
}

/** One condition of a `$match`, and the first steps of the paths it asks about; undefined when those are not known. */
interface Condition {
  readonly spec: Doc;
  readonly roots: ReadonlySet<string> | undefined;
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

function place(out: ParsedStage[], { spec, roots }: Condition): void {
  let at = out.length;
  for (let i = at - 1; i >= 0 && roots !== undefined; i--) {
    const stage = out[i] as ParsedStage;
    if (stage.name === '$match') continue;
    if (!leavesAlone(stage, roots)) break;
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
  if (filter.size === 0) return [{ spec: filter, roots: new Set() }];
  return [...filter].flatMap(([name, value]) => {
    if (name === '$and' && isArray(value)) return value.flatMap((one) => conditionsOf(one as Doc));
    return [{ spec: Doc.of([[name, value]]), roots: rootsOf(name, value) }];
  });
}

function rootsOf(name: string, value: Value): ReadonlySet<string> | undefined {
  if (!name.startsWith('$')) return new Set([rootOf(name)]);
  if (!['$and', '$or', '$nor'].includes(name) || !isArray(value)) return undefined;
  const roots = new Set<string>();
  for (const one of value) {
    for (const [inner, argument] of one as Doc) {
      const found = rootsOf(inner, argument);
      if (found === undefined) return undefined;
      for (const root of found) roots.add(root);
    }
  }
  return roots;
}

function rootOf(path: string): string {
  return path.split('.', 1)[0] as string;
}

/** Whether the stage gives each document on, or not, with these fields as they were. Fields are told apart by their first step. */
function leavesAlone({ name, argument }: ParsedStage, roots: ReadonlySet<string>): boolean {
  const none = (paths: readonly Value[]): boolean =>
    paths.every((path) => typeof path === 'string' && !roots.has(rootOf(path.replace(/^\$/, ''))));
  switch (name) {
    case '$sort':
      return true;
    case '$set':
    case '$addFields':
      return argument instanceof Doc && none(argument.keys());
    case '$unset':
      return none(isArray(argument) ? argument : [argument]);
    case '$project':
      return argument instanceof Doc && keeps(argument, roots, none);
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

function keeps(spec: Doc, roots: ReadonlySet<string>, none: (paths: readonly Value[]) => boolean): boolean {
  const isFlag = (value: Value, flag: boolean): boolean =>
    typeof value === 'boolean' ? value === flag : isNumber(value) && (Number(value) !== 0) === flag;
  const others = [...spec].filter(([name]) => name !== '_id');
  if (others.length > 0 && others.every(([, value]) => isFlag(value, false))) return none(spec.keys());
  const kept = new Set([...spec].filter(([, value]) => isFlag(value, true)).map(([name]) => name));
  if (!spec.has('_id')) kept.add('_id');
  return [...roots].every((root) => kept.has(root));
}
