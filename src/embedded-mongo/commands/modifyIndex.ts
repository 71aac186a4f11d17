import { CommandError, showPlain, Doc, isNumber, showDoc, toNumber, type Value } from '../semantics.ts';
import type { Collection } from '../storage/catalogue.ts';
import type { WriteScope } from '../storage/commitQueue.ts';

const changeable = new Set(['name', 'keyPattern', 'hidden', 'expireAfterSeconds']);

/** `collMod`'s `index`: hides an index or changes its expiry; the caller saves. Throws 27, 72, 115. */
export function modifyIndex(scope: WriteScope, collection: Collection, wish: Doc | undefined): Doc {
  const reply = Doc.from({});
  if (!wish) return reply;
  for (const field of wish.keys())
    if (!changeable.has(field)) throw new CommandError(115, `collMod of an index's '${field}' is not supported`);
  const name = wish.get('name');
  const pattern = wish.get('keyPattern');
  const index = collection.indexes.find((one) =>
    name === undefined ? pattern instanceof Doc && showDoc(pattern) === showDoc(one.key) : one.name === name,
  );
  if (!index) throw new CommandError(27, `cannot find index ${showPlain(name ?? pattern ?? '')} for ns ${collection.namespace}`);
  const before = { spec: index.spec, hidden: index.hidden, expireAfterSeconds: index.expireAfterSeconds };
  scope.undo(() => Object.assign(index, before));
  index.spec = index.spec.copy();
  const hidden = wish.get('hidden');
  if (hidden !== undefined) {
    reply.append('hidden_old', before.hidden).append('hidden_new', hidden);
    index.hidden = hidden === true;
    setOption(index.spec, 'hidden', hidden === true ? true : undefined);
  }
  const expire = wish.get('expireAfterSeconds');
  if (isNumber(expire)) {
    if (before.expireAfterSeconds === undefined && index.fields.length !== 1)
      throw new CommandError(72, 'TTL indexes are single-field indexes');
    if (before.expireAfterSeconds !== undefined)
      reply.append('expireAfterSeconds_old', BigInt(Math.trunc(before.expireAfterSeconds)));
    reply.append('expireAfterSeconds_new', BigInt(Math.trunc(toNumber(expire))));
    index.expireAfterSeconds = toNumber(expire);
    setOption(index.spec, 'expireAfterSeconds', expire);
  }
  return reply;
}

function setOption(spec: Doc, name: string, value: Value | undefined): void {
  if (value === undefined) spec.delete(name);
  else spec.set(name, value);
}
