import { BSONRegExp } from 'bson';
import type { Frame, Scope } from '../aggregate/compile.ts';
import { compileExpression, type Variables } from '../aggregate/expression.ts';
import { refuse } from '../errors.ts';
import type { Collation } from '../values/collation.ts';
import { Doc, type Value } from '../values/document.ts';
import { toNumber } from '../values/numbers.ts';
import { isArray, isNullish, isNumber } from '../values/types.ts';
import type { FieldBounds } from './bounds.ts';
import { branchesOf, collectBounds, equalitiesOf, equalityList, impliesNode } from './implication.ts';
import { junction, type Node } from './nodes.ts';
import { isOperatorDoc, isTruthy } from './operators.ts';
import { equalNode } from './leaf.ts';
import { pathNodes } from './pathOperators.ts';
import { NONE } from './paths.ts';
import { schemaTest } from './schema.ts';

export interface FilterOptions {
  readonly collation?: Collation | undefined;
  /** A command's `let`: values by name for `$expr`. */
  readonly variables?: Variables | undefined;
  readonly now?: Date | undefined;
  /** Inside a pipeline: its variables. */
  readonly within?: { readonly frame: Frame; readonly scope: Scope } | undefined;
  /** The conditions are asked as they are written, as behind other stages of a pipeline; without a pipeline nothing is worked out ahead. */
  readonly asWritten?: boolean | undefined;
}

/**
 * Bounds are encoded for indexes of the filter's own collation: an index of another collation (or none) can only be used
 * for values without strings, which the planner need not try.
 */
export interface Filter {
  /** True for every document (an empty filter). */
  readonly matchesAll: boolean;
  readonly matches: (doc: Doc) => boolean;
  /** For a document that matches: index of the array element that the positional operator `$` stands for, if an array took part. */
  position(doc: Doc): number | undefined;
  /** What the filter demands, by path, all ANDed: a superset, so re-check with `matches`. */
  readonly bounds: ReadonlyMap<string, readonly FieldBounds[]>;
  /** For a filter that is `$or` at its top (or has one ANDed): the bounds of each branch with the ANDed rest's; empty if there is none. */
  readonly branches: readonly ReadonlyMap<string, readonly FieldBounds[]>[];
  /** Top-level equality on `_id` with a value that is no array, regex or null: at most one document. */
  readonly idEquals: Value | undefined;
  /** Paths that must be equal to a value, as `{ path: value }`: for partial index checks. */
  readonly equalities: ReadonlyMap<string, Value>;
  /** Top-level equalities, for the document an upsert makes; a path may occur twice. */
  readonly equalityList: readonly (readonly [path: string, value: Value])[];
  /** True when this filter guarantees that the other (a partial index's filter) is true as well; false when unsure. */
  implies(partialFilter: Doc): boolean;
}

/** A filter ready to be asked many times. Throws the server's refusal for unknown or malformed operators. */
export function compileFilter(filter: Doc, options: FilterOptions = {}): Filter {
  const root = junction('and', parseFilter(filter, options), options.asWritten);
  const bucket = options.collation?.bucket;
  let bounds: Filter['bounds'] | undefined;
  return {
    matchesAll: root.children.length === 0,
    matches: root.test,
    position: (doc) => {
      const found = { index: -1 };
      record(root, doc, found);
      return found.index < 0 ? undefined : found.index;
    },
    get bounds() {
      return (bounds ??= collectBounds(root, bucket));
    },
    get branches() {
      return branchesOf(root, bucket);
    },
    get idEquals() {
      return idOf(root, bucket !== undefined);
    },
    get equalities() {
      return equalitiesOf(root);
    },
    get equalityList() {
      return equalityList(root);
    },
    implies: (partial) => impliesNode(root, junction('and', parseFilter(partial, { collation: options.collation }))),
  };
}

function idOf(root: Node, collated: boolean): Value | undefined {
  for (const node of root.children) {
    if (node.kind !== 'leaf' || node.path !== '_id' || node.operator !== '$eq') continue;
    const { value } = node;
    if (isArray(value) || isNullish(value) || value instanceof BSONRegExp) continue;
    if (collated && (typeof value === 'string' || value instanceof Doc)) continue;
    return value;
  }
  return undefined;
}

/** Asks in the server's order and keeps the index that the last matching condition over an array reached. */
function record(node: Node, doc: Doc, found: { index: number }): boolean {
  switch (node.kind) {
    case 'and':
      return node.ordered.every((child) => record(child, doc, found));
    case 'or':
      return node.ordered.some((child) => record(child, doc, found));
    case 'leaf': {
      const index = node.reach(doc);
      if (index >= 0) found.index = index;
      return index !== NONE;
    }
    default:
      return node.test(doc);
  }
}

/** The conditions of a filter, all of which must hold. */
export function parseFilter(filter: Doc, options: FilterOptions): Node[] {
  const out: Node[] = [];
  for (const [name, value] of filter) {
    if (name.startsWith('$')) {
      const node = topOperator(name, value, options);
      if (node !== undefined) out.push(node);
    } else if (isOperatorDoc(value)) out.push(...pathNodes(name, value, options, parseFilter));
    else out.push(equalNode(name, value, options));
  }
  return out;
}

function topOperator(name: string, value: Value, options: FilterOptions): Node | undefined {
  switch (name) {
    case '$and':
    case '$or':
    case '$nor':
      return logical(name, value, options);
    case '$comment':
      return undefined;
    case '$expr': {
      const evaluate = compileExpression(value, options);
      const node = plain((doc) => isTruthy(evaluate(doc)), ranks.expression);
      return hasPlainForm(value) ? junction('and', [node]) : node;
    }
    case '$jsonSchema':
      if (!(value instanceof Doc)) return refuse(14, '$jsonSchema must be an object');
      return plain(schemaTest(value), ranks.and);
    case '$sampleRate': {
      const rate = isNumber(value) ? toNumber(value) : refuse(2, 'argument to $sampleRate must be a numeric type');
      if (!(rate >= 0 && rate <= 1)) refuse(2, 'numeric argument to $sampleRate must be in [0, 1]');
      return plain(() => Math.random() < rate, ranks.expression + 1);
    }
    case '$alwaysTrue':
    case '$alwaysFalse':
      if (toNumber(value) !== 1) refuse(9, `${name} must be an integer value of 1`);
      return plain(() => name === '$alwaysTrue', ranks.always);
    case '$where':
      return refuse(2, 'no globalScriptEngine in $where parsing');
    case '$text':
      return refuse(27, 'text index required for $text query: $text is not supported');
    default:
      return refuse(
        2,
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

/** What is decided before any document is asked; ANDed conditions; expressions. */
const ranks = { always: -1, and: 0, expression: 30 };

function plain(test: (doc: Doc) => boolean, rank: number): Node {
  return { kind: 'other', test, children: [], rank, ordered: [] };
}

/** Expressions to which the server adds conditions that an index can serve, so that they have the place of an AND. */
function hasPlainForm(expression: Value): boolean {
  if (!(expression instanceof Doc) || expression.size !== 1) return false;
  const [[operator, operands]] = [...expression] as [[string, Value]];
  if (!isArray(operands)) return false;
  if (operator === '$and') return operands.some(hasPlainForm);
  if (operator === '$or') return operands.length > 0 && operands.every(hasPlainForm);
  if (!['$eq', '$gt', '$gte', '$lt', '$lte'].includes(operator) || operands.length !== 2) return false;
  const isPath = (value: Value): boolean => typeof value === 'string' && /^\$[^$]/.test(value);
  return operands.some(isPath) && operands.some(isConstant);
}

function isConstant(value: Value): boolean {
  if (value instanceof Doc) return ['$literal', '$const'].includes(value.firstKey() ?? '') && !isArray(value.values()[0]);
  return !isArray(value) && !(typeof value === 'string' && value.startsWith('$'));
}

function logical(name: string, value: Value, options: FilterOptions): Node {
  if (!isArray(value)) return refuse(2, `${name} must be an array`);
  if (value.length === 0) return refuse(2, '$and/$or/$nor must be a nonempty array');
  const children = value.map((item) => {
    if (!(item instanceof Doc)) return refuse(2, '$or/$and/$nor entries need to be full objects');
    const nodes = parseFilter(item, options);
    return nodes.length === 1 ? nodes[0]! : junction('and', nodes, options.asWritten);
  });
  if (name === '$or' && children.length === 1) return children[0]!;
  return junction(name === '$and' ? 'and' : name === '$or' ? 'or' : 'nor', children, options.asWritten);
}

const partialOperators = new Set(['$eq', '$gt', '$gte', '$lt', '$lte', '$in', '$type', '$exists']);

/** Whether an index may be of the documents that match: only some operators can be. */
export function canBePartial(filter: Doc): boolean {
  const canBe = (node: Node): boolean => {
    if (node.kind !== 'leaf') return (node.kind === 'and' || node.kind === 'or') && node.children.every(canBe);
    if (node.operator === '$exists') return node.value === true;
    return partialOperators.has(node.operator) && !(node.value instanceof BSONRegExp);
  };
  return parseFilter(filter, { asWritten: true }).every(canBe);
}
