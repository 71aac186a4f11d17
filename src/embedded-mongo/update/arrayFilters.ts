import { refuse } from '../errors.ts';
import { parseFilter, type FilterOptions } from '../query/filter.ts';
import { junction, type Node } from '../query/nodes.ts';
import { Doc, type Value } from '../values/document.ts';
import { showDoc } from '../values/show.ts';

type ArrayFilters = ReadonlyMap<string, (element: Value) => boolean>;

/** The first step of every path a condition speaks of. */
function names(node: Node): string[] {
  if (node.kind === 'leaf') return [node.path.split('.')[0]!];
  return node.children.flatMap(names);
}

/** Tests by identifier. Throws 9/2 for filters without exactly one top-level name. */
export function parseArrayFilters(filters: readonly Doc[], options: FilterOptions): ArrayFilters {
  const out = new Map<string, (element: Value) => boolean>();
  for (const filter of filters) {
    const root = junction('and', parseFilter(filter, options));
    const [name, other] = [...new Set(names(root))];
    if (name === undefined) return refuse(9, 'Cannot use an expression without a top-level field name in arrayFilters');
    if (other !== undefined)
      return refuse(
        9,
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${name}' and '${other}'`,
      );
    if (!/^[a-z][A-Za-z0-9]*$/.test(name))
      return refuse(
        2,
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
      );
    if (out.has(name)) return refuse(9, `Found multiple array filters with the same top-level field name ${name}`);
    out.set(name, (element) => root.test(Doc.fromLists([name], [element])));
  }
  return out;
}

/** Throws for identifiers without filter and filters that no path uses. */
export function checkIdentifiers(paths: readonly string[], filters: ArrayFilters, update: Doc): void {
  const used = new Set<string>();
  for (const path of paths) {
    path.split('.').forEach((step, i) => {
      if (!step.startsWith('$[') || !step.endsWith(']')) return;
      if (i === 0)
        refuse(2, `Cannot have array filter identifier (i.e. '$[<id>]') element in the first position in path '${path}'`);
      const identifier = step.slice(2, -1);
      if (identifier !== '' && !filters.has(identifier))
        refuse(2, `No array filter found for identifier '${identifier}' in path '${path}'`);
      used.add(identifier);
    });
  }
  for (const identifier of filters.keys()) {
    if (!used.has(identifier))
      refuse(9, `The array filter for identifier '${identifier}' was not used in the update ${showDoc(update)}`);
  }
}
