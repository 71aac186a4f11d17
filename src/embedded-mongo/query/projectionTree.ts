import type { Compiled, Frame } from '../aggregate/compile.ts';
import { refuse } from '../errors.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray } from '../values/types.ts';

export type Policy = 'include' | 'exclude' | 'add';

/** One level of a projection: what it says of the fields of a document. */
export interface Level {
  /** Fields kept (include) or left out (exclude). */
  readonly named: Set<string>;
  readonly children: Map<string, Level>;
  readonly computed: Map<string, Compiled>;
  /** Computed fields and children in the order they were written. */
  readonly order: string[];
  /** Some field below is computed. */
  computes: boolean;
}

export function newLevel(): Level {
  return { named: new Set(), children: new Map(), computed: new Map(), order: [], computes: false };
}

export type Conflict = (path: string, rest: string) => never;

/** The server's two refusals for paths of a projection that meet. */
const pathCollision: Conflict = (path, rest) => {
  if (rest !== '') return refuse(31249, `Path collision at ${path} remaining portion ${rest}`);
  return refuse(31250, `Path collision at ${path}`);
};

/** Says of a path that it is named, or computed by an expression. */
export function addPath(root: Level, path: string, computed: Compiled | undefined, conflict: Conflict = pathCollision): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  let level = root;
  if (computed !== undefined) level.computes = true;
  steps.forEach((step, i) => {
    if (level.named.has(step) || level.computed.has(step)) conflict(path, [...steps.slice(i + 1), last].join('.'));
    let child = level.children.get(step);
    if (child === undefined) {
      child = newLevel();
      level.children.set(step, child);
      level.order.push(step);
    }
    level = child;
    if (computed !== undefined) level.computes = true;
  });
  if (level.named.has(last) || level.computed.has(last) || level.children.has(last)) conflict(path, '');
  if (computed === undefined) level.named.add(last);
  else {
    level.computed.set(last, computed);
    level.order.push(last);
  }
}

/** The document after the projection; expressions see the frame's document. */
export function applyLevel(level: Level, doc: Doc, policy: Policy, frame: Frame): Doc {
  const out = select(level, doc, policy);
  return level.computes ? compute(level, out, policy, frame) : out;
}

/** Keeps or leaves out, in the document's order. */
function select(level: Level, doc: Doc, policy: Policy, changed = doc.bytes === null): Doc {
  if (policy === 'add') return doc.copy();
  if (policy === 'exclude' && changed) return exclude(level, doc);
  const names: string[] = [];
  const values: Value[] = [];
  const include = policy === 'include';
  const given = doc.keys();
  const held = doc.values();
  for (let i = 0; i < given.length; i++) {
    const name = given[i]!;
    let value: Value | undefined = held[i];
    if (level.named.has(name)) {
      if (!include) continue;
    } else {
      const child = level.children.get(name);
      if (child !== undefined) value = selectValue(child, value, policy);
      else if (include) continue;
    }
    if (value === undefined) continue;
    names.push(name);
    values.push(value);
  }
  return Doc.fromLists(names, values);
}

/** Of a document that a stage has changed the fields that are left out keep their places. */
function exclude(level: Level, doc: Doc): Doc {
  const out = doc.copy();
  for (const name of level.named) out.empty(name);
  for (const [name, child] of level.children) {
    const value = selectValue(child, out.get(name), 'exclude', true);
    if (value !== undefined) out.set(name, value);
  }
  return out;
}

function selectValue(level: Level, value: Value | undefined, policy: Policy, changed = false): Value | undefined {
  if (value instanceof Doc) return select(level, value, policy, changed);
  if (isArray(value)) {
    const out: Value[] = [];
    for (const item of value) {
      const kept = selectValue(level, item, policy, changed);
      if (kept !== undefined) out.push(kept);
    }
    return out;
  }
  // where fields are computed below, a plain value makes room for them
  return policy === 'include' && !level.computes ? undefined : value;
}

/** Sets computed fields; the document is one that may be changed. */
function compute(level: Level, doc: Doc, policy: Policy, frame: Frame): Doc {
  for (const name of level.order) {
    const computed = level.computed.get(name);
    if (computed !== undefined) {
      const value = computed.run(frame);
      if (value === undefined) doc.empty(name);
      else doc.set(name, value);
      continue;
    }
    const child = level.children.get(name)!;
    if (child.computes) doc.set(name, computeValue(child, doc.get(name), policy, frame));
  }
  return doc;
}

function computeValue(level: Level, value: Value | undefined, policy: Policy, frame: Frame): Value {
  if (isArray(value)) return value.map((item) => computeValue(level, item, policy, frame));
  return compute(level, value instanceof Doc ? value.copy() : Doc.fromLists([], []), policy, frame);
}
