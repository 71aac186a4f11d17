import { refuse } from '../errors.ts';
import { isIndexStep } from '../query/paths.ts';
import { Doc, type Value } from '../values/document.ts';
import { showValue } from '../values/show.ts';
import { isArray } from '../values/types.ts';

/** What a leaf returns for a field that is to go. */
export const REMOVED = Symbol('removed');
export type Result = Value | undefined | typeof REMOVED;

export interface Context {
  /** True while the document of an upsert is built. */
  readonly inserting: boolean;
  readonly id: Value | undefined;
  /** The array index that `$` stands for. */
  readonly position: number | undefined;
  readonly root: Doc;
  /** Documents and arrays by path as far as they are made; kept only where an operator reads elsewhere than at its own path. */
  readonly made?: Map<string, Value> | undefined;
  /** Which paths got another value. */
  readonly touched: Touched;
  arrayFilter(identifier: string, element: Value): boolean;
}

/** Paths of changed values, and whether the change was one that may just put elements behind an array. */
export type Touched = Map<string, boolean>;

export interface Leaf {
  readonly kind: 'leaf';
  /** Elements that it puts behind others are told one by one. */
  readonly appends?: boolean;
  readonly creates: boolean;
  /** False when a path that cannot be made is an error even though nothing would be made there. */
  readonly lenient: boolean;
  readonly insertOnly?: boolean;
  /** Where `creates` depends on the document. */
  wouldCreate?(context: Context): boolean;
  apply(current: Value | undefined, context: Context, path: string): Result;
}

export interface Branch {
  readonly kind: 'branch';
  readonly children: Map<string, Node>;
}

export type Node = Leaf | Branch;

export function newBranch(): Branch {
  return { kind: 'branch', children: new Map() };
}

/** Puts a leaf at a path; throws 40 where it meets another. */
export function plant(root: Branch, path: string, leaf: Leaf): void {
  const steps = path.split('.');
  let at = root;
  steps.forEach((step, i) => {
    const found = at.children.get(step);
    for (const other of at.children.keys())
      if (isArrayStep(other) !== isArrayStep(step)) conflict(path, steps.slice(0, i).join('.'));
    if (i === steps.length - 1) {
      if (found !== undefined) conflict(path, path);
      at.children.set(step, leaf);
    } else if (found === undefined) {
      const made = newBranch();
      at.children.set(step, made);
      at = made;
    } else if (found.kind === 'leaf') conflict(path, steps.slice(0, i + 1).join('.'));
    else at = found;
  });
}

function conflict(path: string, at: string): never {
  return refuse(40, `Updating the path '${path}' would create a conflict at '${at}'`);
}

/** Two trees as one; throws 40 where both change the same. */
function merge(a: Node, b: Node, path: string): Node {
  if (a.kind === 'leaf' || b.kind === 'leaf') return refuse(40, `Update created a conflict at '${path}'`);
  const out: Branch = { kind: 'branch', children: new Map(a.children) };
  for (const [step, node] of b.children) {
    const found = out.children.get(step);
    out.children.set(step, found === undefined ? node : merge(found, node, `${path}.${step}`));
  }
  return out;
}

/** Numbers by value, then other names by their characters. */
export function compareSteps(a: string, b: string): number {
  if (isIndexStep(a) && isIndexStep(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function isArrayStep(step: string): boolean {
  return step.startsWith('$[') && step.endsWith(']');
}

export function applyNode(node: Node, current: Value | undefined, context: Context, path: string): Result {
  if (node.kind === 'leaf') {
    if (node.insertOnly === true && !context.inserting) return current;
    const after = node.apply(current, context, path);
    if (!Object.is(after, current)) context.touched.set(path, node.appends === true);
    return after;
  }
  for (const step of node.children.keys()) if (isArrayStep(step)) return applyToElements(node, current, context, path);
  const children = namedChildren(node, context, path);
  if (current instanceof Doc) return applyToDoc(children, current, context, path);
  if (isArray(current)) return applyToArray(children, current, context, path);
  if (current === undefined) {
    const made = applyToDoc(children, Doc.fromLists([], []), context, path);
    return made.size === 0 ? undefined : made;
  }
  for (const [step, child] of children) checkViable(child, step, current, path, context);
  return current;
}

/** A node that is only made, or refused, when its turn comes. */
function later(make: () => Node): Leaf {
  return {
    kind: 'leaf',
    creates: true,
    lenient: false,
    apply: (current, context, path) => applyNode(make(), current, context, path),
  };
}

/** The children in the order the server applies them, `$` replaced by the index it stands for. */
function namedChildren(node: Branch, context: Context, path: string): (readonly [string, Node])[] {
  const children = new Map(node.children);
  const positional = children.get('$');
  if (positional !== undefined && path !== '') {
    if (context.position === undefined) return refuse(2, 'The positional operator did not find the match needed from the query.');
    const step = String(context.position);
    const found = children.get(step);
    children.delete('$');
    children.set(step, found === undefined ? positional : later(() => merge(found, positional, `${path}.${step}`)));
  }
  return children.size === 1 ? [...children] : [...children].sort((a, b) => compareSteps(a[0], b[0]));
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}

function applyToDoc(children: readonly (readonly [string, Node])[], doc: Doc, context: Context, path: string): Doc {
  let out = doc;
  for (const [step, child] of children) {
    const before = out.get(step);
    const after = applyNode(child, before, context, join(path, step));
    if (Object.is(after, before)) continue;
    if (out === doc) out = doc.copy();
    if (after === REMOVED || after === undefined) out.delete(step);
    else out.set(step, after);
    context.made?.set(path, out);
  }
  return out;
}

const MOST_PADDING = 1_500_000;

function applyToArray(
  children: readonly (readonly [string, Node])[],
  list: readonly Value[],
  context: Context,
  path: string,
): readonly Value[] {
  let out = list as Value[];
  for (const [step, child] of children) {
    if (!isIndexStep(step)) {
      checkViable(child, step, out, path, context);
      continue;
    }
    const index = Number(step);
    const before = out[index];
    const after = applyNode(child, before, context, join(path, step));
    if (Object.is(after, before)) continue;
    if (index - out.length > MOST_PADDING) refuse(34, `can't backfill more than ${MOST_PADDING} elements`);
    if (out === list) out = [...list];
    while (out.length < index) out.push(null);
    out[index] = after === REMOVED || after === undefined ? null : after;
    context.made?.set(path, out);
  }
  return out;
}

/** Throws 28 when a leaf below would have to make a field inside something that has none, and 2 for a `$` that stands for nothing. */
function checkViable(node: Node, step: string, current: Value, path: string, context: Context): void {
  if (node.kind === 'branch') {
    const inside = join(path, step);
    for (const inner of node.children.keys())
      if (isArrayStep(inner)) refuse(2, `The path '${inside}' must exist in the document in order to apply array updates.`);
    for (const [, child] of namedChildren(node, context, inside)) checkViable(child, step, current, path, context);
  } else if (
    (node.creates || !node.lenient || node.wouldCreate?.(context) === true) &&
    !(node.insertOnly === true && !context.inserting)
  ) {
    refuse(28, `Cannot create field '${step}' in element {${path.split('.').at(-1)}: ${showValue(current)}}`);
  }
}

function applyToElements(node: Branch, current: Value | undefined, context: Context, path: string): Result {
  if (current === undefined) return refuse(2, `The path '${path}' must exist in the document in order to apply array updates.`);
  if (!isArray(current))
    return refuse(2, `Cannot apply array updates to non-array element ${path.split('.').at(-1)}: ${showValue(current)}`);
  let out = current as Value[];
  let changed = 0;
  current.forEach((element, i) => {
    let merged: Node | undefined;
    for (const [step, child] of node.children) {
      const chosen = step === '$[]' || (isArrayStep(step) ? context.arrayFilter(step.slice(2, -1), element) : step === String(i));
      if (chosen) merged = merged === undefined ? child : merge(merged, child, `${path}.${i}`);
    }
    if (merged === undefined) return;
    const after = applyNode(merged, element, context, `${path}.${i}`);
    if (Object.is(after, element)) return;
    if (out === current) out = [...current];
    out[i] = after === REMOVED || after === undefined ? null : after;
    changed++;
  });
  if (changed > 1) touchWhole(context.touched, path);
  return out;
}

/** Several changed elements are told as their whole array. */
function touchWhole(touched: Touched, path: string): void {
  for (const inner of touched.keys()) if (inner.startsWith(`${path}.`)) touched.delete(inner);
  touched.set(path, false);
}
