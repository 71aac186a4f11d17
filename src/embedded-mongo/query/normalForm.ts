import { BSONRegExp } from 'bson';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray } from '../values/types.ts';
import { parseFilter } from './filter.ts';
import { compareNodes } from './nodes.ts';
import { isOperatorDoc } from './operators.ts';

/**
 * A filter that compiles, as the server shows it in plans: each condition by one operator, several of them as `$and` in the order in which they
 * are asked. Expressions, schemas and lists of types and bits stay as they were written.
 */
export function normalForm(filter: Doc): Doc {
  return joined(conditionsOf(filter));
}

function joined(conditions: readonly Doc[]): Doc {
  return conditions.length === 1 ? conditions[0]! : listed('$and', conditions);
}

function listed(operator: '$and' | '$or', conditions: readonly Doc[]): Doc {
  return conditions.length ? Doc.from({ [operator]: inOrder(conditions) }) : Doc.from({});
}

function inOrder(conditions: readonly Doc[]): Doc[] {
  const nodes = new Map(conditions.map((condition) => [condition, parseFilter(condition, {})[0]]));
  return [...conditions].sort((a, b) => {
    const [x, y] = [nodes.get(a), nodes.get(b)];
    return x && y ? compareNodes(x, y) : 0;
  });
}

function conditionsOf(filter: Doc): Doc[] {
  return [...filter].flatMap(([name, value]) =>
    name.startsWith('$') ? topConditions(name, value) : pathConditions(name, value),
  );
}

function topConditions(name: string, value: Value): Doc[] {
  if (name === '$comment') return [];
  if (!isArray(value)) return [Doc.from({ [name]: value })];
  const branches = value as readonly Doc[];
  if (name === '$and') return branches.flatMap(conditionsOf);
  const shown = branches.map(normalForm);
  if (name === '$or') return [either(shown)];
  const [only] = shown;
  const negated = shown.length === 1 ? [...only!] : [];
  if (negated.length === 1 && !negated[0]![0].startsWith('$')) return [opposite(...negated[0]!)];
  return [Doc.from({ [name]: shown })];
}

/** Equalities on one path are one `$in`. */
function either(branches: readonly Doc[]): Doc {
  if (branches.length === 1) return branches[0]!;
  const path = branches[0]?.firstKey() as string;
  const values = branches.map((branch) => {
    const condition = branch.get(path);
    return branch.size === 1 && condition instanceof Doc ? condition.get('$eq') : undefined;
  });
  if (values.every((value) => value !== undefined && value !== null)) return within(path, values);
  return listed('$or', branches);
}

function pathConditions(path: string, value: Value): Doc[] {
  if (!isOperatorDoc(value)) return [equalTo(path, value)];
  return [...value].flatMap(([operator, operand]) => operatorConditions(path, operator, operand, value));
}

function equalTo(path: string, value: Value): Doc {
  if (value instanceof BSONRegExp) return Doc.from({ [path]: pattern(value) });
  return Doc.from({ [path]: Doc.from({ $eq: value }) });
}

function pattern({ pattern: $regex, options: $options }: BSONRegExp): Doc {
  return Doc.from($options ? { $regex, $options } : { $regex });
}

function within(path: string, values: readonly Value[]): Doc {
  const sorted = [...values].sort((a, b) => compareValues(a, b));
  const distinct = sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0);
  return distinct.length === 1 ? equalTo(path, distinct[0]!) : Doc.from({ [path]: Doc.from({ $in: distinct }) });
}

function opposite(path: string, condition: Value): Doc {
  return Doc.from({ [path]: Doc.from({ $not: condition }) });
}

function operatorConditions(path: string, operator: string, operand: Value, all: Doc): Doc[] {
  switch (operator) {
    case '$options':
      return [];
    case '$regex':
      return [Doc.from({ [path]: regexOf(operand, all.get('$options')) })];
    case '$in':
      return isArray(operand) ? [within(path, operand)] : [];
    case '$nin':
      return isArray(operand) ? [negated(within(path, operand))] : [];
    case '$ne':
      return [negated(equalTo(path, operand))];
    case '$exists':
      return [truthy(operand) ? Doc.from({ [path]: exists }) : opposite(path, exists)];
    case '$all':
      return isArray(operand) ? operand.flatMap((one) => pathConditions(path, one)) : [];
    case '$not':
      return [negation(path, operand)];
    case '$elemMatch':
      return [Doc.from({ [path]: Doc.from({ $elemMatch: element(operand as Doc) }) })];
    default:
      return [Doc.from({ [path]: Doc.from({ [operator]: operand }) })];
  }
}

const exists = Doc.from({ $exists: true });

function truthy(value: Value): boolean {
  return value !== false && value !== null && compareValues(value, 0) !== 0;
}

function regexOf(value: Value, options: Value | undefined): Doc {
  const source = value instanceof BSONRegExp ? value : new BSONRegExp(typeof value === 'string' ? value : '');
  return pattern(typeof options === 'string' ? new BSONRegExp(source.pattern, options) : source);
}

function negated(condition: Doc): Doc {
  const [[path, test]] = [...condition] as [[string, Value]];
  return opposite(path, test);
}

function negation(path: string, operand: Value): Doc {
  const conditions = pathConditions(path, operand);
  return conditions.length === 1 ? negated(conditions[0]!) : Doc.from({ $nor: [joined(conditions)] });
}

/** Conditions on the fields of an element, or on the element itself. */
function element(operand: Doc): Doc {
  if (!isOperatorDoc(operand)) return normalForm(operand);
  const conditions = inOrder(pathConditions('', operand));
  return Doc.of(conditions.flatMap((condition) => [...(condition.get('') as Doc)]));
}
