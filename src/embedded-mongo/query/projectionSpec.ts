import { compile, fieldPath, isOperator, type Scope } from '../aggregate/compile.ts';
import { refuse } from '../errors.ts';
import { Doc, type Value } from '../values/document.ts';
import { toNumber } from '../values/numbers.ts';
import { showValue } from '../values/show.ts';
import { isNumber } from '../values/types.ts';
import { addPath, newLevel, type Level, type Policy } from './projectionTree.ts';

/** A find projection's own operators, applied apart from the tree. */
export interface FindParts {
  positional: string | undefined;
  readonly slices: { readonly path: string; readonly skip: number | undefined; readonly count: number }[];
  readonly elements: { readonly field: string; readonly condition: Doc }[];
}

interface ProjectionPlan {
  readonly level: Level;
  readonly policy: Policy;
}

interface Entry {
  readonly path: string;
  readonly value: Value;
}

/** The plan of a projection. With `find` its operators positional, `$slice` and `$elemMatch` are understood and put there. */
export function planProjection(spec: Doc, scope: Scope, find: FindParts | undefined): ProjectionPlan {
  const entries: Entry[] = [];
  flatten(spec, '', entries, find !== undefined);
  let policy: Policy | undefined;
  let keepId: boolean | undefined;
  const level = newLevel();
  const decide = (wanted: Policy, path: string): void => {
    if (policy !== undefined && policy !== wanted) {
      if (wanted === 'include') refuse(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
      refuse(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
    }
    policy = wanted;
  };
  let elementsOnly = false;
  for (const { path, value } of entries) {
    const flag = flagOf(value);
    if (find !== undefined && (path === '$' || path.endsWith('.$'))) {
      const plain = positionalPath(path, flag, find);
      decide('include', path);
      addPath(level, plain, undefined);
      continue;
    }
    checkPath(path);
    if (flag !== undefined) {
      if (path === '_id') keepId = flag;
      else {
        decide(flag ? 'include' : 'exclude', path);
        addPath(level, path, undefined);
      }
      continue;
    }
    if (find !== undefined && value instanceof Doc && takeFindOperator(path, value, find, level)) {
      elementsOnly ||= value.has('$elemMatch');
      continue;
    }
    if (policy === 'exclude') refuse(31310, `Cannot use an expression ${path}: ${showValue(value)} in an exclusion projection`);
    policy = 'include';
    addPath(level, path, compile(value, scope));
  }
  policy ??= keepId === true || elementsOnly ? 'include' : 'exclude';
  return { level: finish(level, policy, keepId, find), policy };
}

function finish(level: Level, policy: Policy, keepId: boolean | undefined, find: FindParts | undefined): Level {
  const idInside = level.children.has('_id') || level.computed.has('_id');
  if (policy === 'include') {
    if (keepId !== false && !idInside) level.named.add('_id');
    // sliced and matched fields are wanted
    for (const { path } of find?.slices ?? []) if (!covered(level, path)) addPath(level, path, undefined);
  } else if (keepId === false) level.named.add('_id');
  return level;
}

function covered(level: Level, path: string): boolean {
  let at: Level | undefined = level;
  for (const step of path.split('.')) {
    if (at.named.has(step) || at.computed.has(step)) return true;
    at = at.children.get(step);
    if (at === undefined) return false;
  }
  return false;
}

function flagOf(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return isNumber(value) ? toNumber(value) !== 0 : undefined;
}

function checkPath(path: string): void {
  if (path.includes('.$.')) {
    refuse(31394, "As of 4.4, it's illegal to specify positional operator in the middle of a path.");
  }
  fieldPath(path);
}

/** Sub-objects become dotted paths. */
function flatten(spec: Doc, prefix: string, out: Entry[], find: boolean): void {
  for (const [name, value] of spec) {
    const path = prefix + name;
    if (!(value instanceof Doc)) {
      out.push({ path, value });
      continue;
    }
    const first = value.firstKey();
    if (first === undefined) refuse(51270, 'An empty sub-projection is not a valid value. Found empty object at path');
    if (first.startsWith('$')) {
      if (value.size > 1) refuse(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
      const own = find && ['$slice', '$elemMatch'].includes(first);
      if (!own && !isOperator(first)) refuse(31325, `Unknown expression ${first}`);
      out.push({ path, value });
    } else flatten(value, `${path}.`, out, find);
  }
}

function positionalPath(path: string, flag: boolean | undefined, find: FindParts): string {
  if (flag === undefined) refuse(31271, 'positional projection cannot be used with an expression or sub object');
  if (flag === false) refuse(31395, 'positional projection cannot be used with exclusion');
  if (path === '$' || path === '.$')
    refuse(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
  if (find.positional !== undefined) refuse(31276, 'Cannot specify more than one positional projection per query.');
  if (find.elements.length > 0) refuse(31256, 'Cannot specify positional operator and $elemMatch.');
  find.positional = path.slice(0, -2);
  checkPath(find.positional);
  return find.positional;
}

/** `$slice` and `$elemMatch` of find; false when the value is an expression. */
function takeFindOperator(path: string, value: Doc, find: FindParts, level: Level): boolean {
  const operator = value.firstKey();
  if (operator === '$elemMatch') {
    if (path.includes('.')) refuse(31275, 'Cannot use $elemMatch projection on a nested field.');
    const condition = value.get('$elemMatch');
    if (!(condition instanceof Doc)) return refuse(31274, 'elemMatch: Invalid argument, object required');
    if (find.positional !== undefined) refuse(31255, 'Cannot specify positional operator and $elemMatch.');
    if (level.named.has(path) || level.computed.has(path) || level.children.has(path)) refuse(31250, `Path collision at ${path}`);
    find.elements.push({ field: path, condition });
    return true;
  }
  if (operator !== '$slice') return false;
  const argument = value.get('$slice');
  if (isNumber(argument)) {
    find.slices.push({ path, skip: undefined, count: clamp(argument) });
    return true;
  }
  if (
    Array.isArray(argument) &&
    argument.length === 2 &&
    argument.every((item: Value) => isNumber(item)) &&
    toNumber(argument[1]) > 0
  ) {
    find.slices.push({ path, skip: clamp(argument[0] as Value), count: clamp(argument[1] as Value) });
    return true;
  }
  return false;
}

/** Whole and within 32 bits. */
function clamp(value: Value): number {
  return Math.max(-2147483648, Math.min(2147483647, Math.trunc(toNumber(value))));
}
