import { refuse } from '../errors.ts';
import { compileSort } from '../query/sort.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { toNumber } from '../values/numbers.ts';
import { isArray, isNullish, isNumber, typeName } from '../values/types.ts';
import { ValueMap } from '../values/valueSet.ts';
import { accumulators, type StateMaker } from './accumulators.ts';
import { compile, fieldPath, type Frame, type Scope } from './compile.ts';
import { addUnits, unitOf } from './dateArithmetic.ts';
import { utc } from './dates.ts';
import { setPath, show, type StageMaker } from './stages.ts';
import { rankFunctions, type Partition, type RankFunction } from './windowFunctions.ts';

type Edge = number | 'unbounded' | 'current';

interface Bounds {
  readonly kind: 'documents' | 'range';
  readonly low: Edge;
  readonly high: Edge;
  readonly unit: string | undefined;
}

interface Output {
  readonly steps: readonly string[];
  /** The values of all documents of a partition. */
  compute(partition: Partition): Value[];
}

const whole: Bounds = { kind: 'documents', low: 'unbounded', high: 'unbounded', unit: undefined };

function edgeOf(value: Value | undefined, kind: string): Edge {
  if (value === 'unbounded' || value === 'current') return value;
  if (!isNumber(value)) return refuse(9, `Window bounds must be 'unbounded', 'current', or a number`);
  const number = toNumber(value);
  if (kind === 'documents' && !Number.isInteger(number)) refuse(9, `Numeric document-based bounds must be an integer`);
  return number;
}

function boundsOf(spec: Value | undefined): Bounds {
  if (spec === undefined) return whole;
  if (!(spec instanceof Doc)) return refuse(9, "'window' field must be an object");
  for (const key of spec.keys())
    if (!['documents', 'range', 'unit'].includes(key)) refuse(9, `'window' field that has unknown argument: ${key}`);
  const kind = spec.has('range') ? 'range' : 'documents';
  if (spec.has('range') && spec.has('documents')) refuse(9, "Window bounds can specify either 'documents' or 'unit', not both.");
  if (spec.has('unit') && kind === 'documents') refuse(9, "Window bounds can only specify 'unit' with range-based bounds.");
  const pair = spec.get(kind);
  if (pair === undefined) return whole;
  if (!isArray(pair) || pair.length !== 2) return refuse(9, `Window bounds must be a 2-element array`);
  const [low, high] = pair.map((edge) => edgeOf(edge, kind)) as [Edge, Edge];
  if (place(low, -1) > place(high, 1)) refuse(5339900, 'Lower bound must not exceed upper bound');
  return { kind, low, high, unit: spec.has('unit') ? unitOf('window', spec.get('unit')) : undefined };
}

function place(edge: Edge, side: 1 | -1): number {
  return edge === 'unbounded' ? side * Infinity : edge === 'current' ? 0 : edge;
}

export const setWindowFields: StageMaker = (argument, { frame, scope }) => {
  if (!(argument instanceof Doc)) return refuse(9, 'the $setWindowFields stage specification must be an object');
  for (const key of argument.keys())
    if (!['partitionBy', 'sortBy', 'output'].includes(key))
      refuse(40415, `BSON field '$setWindowFields.${key}' is an unknown field.`);
  const output = argument.get('output');
  if (output === undefined) return refuse(40414, "BSON field '$setWindowFields.output' is missing but a required field");
  if (!(output instanceof Doc))
    return refuse(14, "BSON field '$setWindowFields.output' is the wrong type, expected type 'object'");
  const sortBy = argument.get('sortBy') ?? undefined;
  if (sortBy !== undefined && !(sortBy instanceof Doc))
    return refuse(14, "BSON field '$setWindowFields.sortBy' is the wrong type, expected type 'object'");
  const partitionBy = argument.get('partitionBy');
  const key = partitionBy === undefined ? () => null : compile(partitionBy, scope).run;
  const outputs = [...output].map(([path, spec]) => compileOutput(path, spec, sortBy, frame, scope));
  return function* (docs) {
    for (const partition of partitionsOf(docs, key, sortBy, frame, scope)) {
      const columns = outputs.map((item) => item.compute(partition));
      for (let i = 0; i < partition.docs.length; i++) {
        let doc = partition.docs[i]!;
        outputs.forEach(({ steps }, c) => (doc = setPath(doc, steps, columns[c]![i])));
        yield doc;
      }
    }
  };
};

/** Partitions in the order of their keys, each sorted. */
function partitionsOf(
  docs: Iterable<Doc>,
  key: (frame: Frame) => Value | undefined,
  sortBy: Doc | undefined,
  frame: Frame,
  scope: Scope,
): Partition[] {
  const groups = new ValueMap<Doc[]>(scope.collation);
  for (const doc of docs) {
    show(frame, doc);
    const value = key(frame);
    if (isArray(value)) refuse(14, 'An expression used to partition cannot evaluate to value of type array');
    groups.at(value ?? null, () => []).push(doc);
  }
  const order = sortBy === undefined ? undefined : compileSort(sortBy, scope.collation);
  const sortKey = sortBy === undefined ? undefined : compile(`$${sortBy.firstKey()}`, scope).run;
  return [...groups.all()]
    .sort((a, b) => compareValues(a.key, b.key, scope.collation))
    .map(({ held }) => {
      const sorted = order === undefined ? held : order.sort(held);
      const values = sorted.map((doc) => {
        show(frame, doc);
        return sortKey?.(frame);
      });
      return { docs: sorted, sortValues: values, frame, collation: scope.collation };
    });
}

function compileOutput(path: string, spec: Value, sortBy: Doc | undefined, frame: Frame, scope: Scope): Output {
  const steps = fieldPath(path);
  if (!(spec instanceof Doc)) return refuse(9, `The field '${path}' must be an object`);
  const names = spec.keys().filter((name) => name !== 'window');
  if (names.length !== 1) refuse(9, `Expected exactly one window function in the field '${path}'`);
  const name = names[0]!;
  const argument = spec.get(name)!;
  const ranked: RankFunction | undefined = rankFunctions[name];
  if (ranked !== undefined) {
    if (spec.has('window')) refuse(name === '$shift' ? 9 : 5371601, `${name} does not accept a 'window' field`);
    return { steps, compute: ranked(argument, sortBy, scope) };
  }
  const maker = accumulators[name];
  if (maker === undefined) return refuse(9, `Unrecognized window function, ${name}`);
  const bounds = boundsOf(spec.get('window'));
  if (bounds.kind === 'range' && (sortBy === undefined || sortBy.size !== 1))
    refuse(5339902, 'Range-based bounds require sortBy a single field');
  if (
    bounds !== whole &&
    bounds.kind === 'documents' &&
    sortBy === undefined &&
    (bounds.low !== 'unbounded' || bounds.high !== 'unbounded')
  ) {
    refuse(5339901, 'Document-based bounds require a sortBy');
  }
  const make = maker(argument, scope, name);
  return { steps, compute: (partition) => accumulate(partition, make, bounds, frame) };
}

function copied(value: Value): Value {
  if (value instanceof Doc) return value.copy();
  return isArray(value) ? [...value] : value;
}

function accumulate(partition: Partition, make: StateMaker, bounds: Bounds, frame: Frame): Value[] {
  const { docs } = partition;
  const over = (from: number, to: number, narrow = false): Value => {
    const state = make();
    for (let i = Math.max(0, from); i <= to && i < docs.length; i++) {
      show(frame, docs[i]!);
      state.take(frame);
    }
    return copied(narrow && state.narrowResult ? state.narrowResult() : state.result());
  };
  if (bounds.low === 'unbounded' && bounds.high === 'unbounded') {
    const value = over(0, docs.length - 1);
    return docs.map(() => value);
  }
  if (bounds.kind === 'documents' && bounds.low === 'unbounded' && bounds.high === 'current') {
    const state = make();
    return docs.map((doc) => {
      show(frame, doc);
      state.take(frame);
      return copied(state.result());
    });
  }
  return docs.map((_, i) => {
    const [from, to] =
      bounds.kind === 'documents' ? [i + place(bounds.low, -1), i + place(bounds.high, 1)] : rangeAt(partition, i, bounds);
    return over(from, to, bounds.low !== 'unbounded');
  });
}

/** Positions of the first and last document whose sort value lies in the range around that of document i. */
function rangeAt(partition: Partition, i: number, bounds: Bounds): readonly [number, number] {
  const { sortValues } = partition;
  const current = sortValues[i];
  const same = (value: Value | undefined): boolean => compareValues(value ?? null, current ?? null) === 0;
  if (isNullish(current)) {
    const from = bounds.low === 'unbounded' ? 0 : sortValues.findIndex(same);
    const to = bounds.high === 'unbounded' ? sortValues.length - 1 : sortValues.findLastIndex(same);
    return [from, to];
  }
  if (bounds.unit === undefined ? !isNumber(current) : !(current instanceof Date)) {
    refuse(
      bounds.unit === undefined ? 5429414 : 5429513,
      `PlanExecutor error during aggregation :: caused by :: Invalid range: Expected the sortBy field to be a ${bounds.unit === undefined ? 'number' : 'date'}, but it was ${typeName(current)}`,
    );
  }
  const at = (value: Value): number => (value instanceof Date ? value.getTime() : toNumber(value));
  const shifted = (edge: Edge): number => {
    const by = place(edge, 1);
    return bounds.unit === undefined ? at(current!) + by : addUnits(at(current!), bounds.unit, by, utc);
  };
  const comparable = (value: Value | undefined): boolean => (bounds.unit === undefined ? isNumber(value) : value instanceof Date);
  const low =
    bounds.low === 'unbounded' ? 0 : sortValues.findIndex((value) => comparable(value) && at(value!) >= shifted(bounds.low));
  const high =
    bounds.high === 'unbounded'
      ? sortValues.length - 1
      : sortValues.findLastIndex((value) => comparable(value) && at(value!) <= shifted(bounds.high));
  return low < 0 || high < 0 ? [1, 0] : [low, high];
}
