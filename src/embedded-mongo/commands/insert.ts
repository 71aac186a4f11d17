import { ObjectId, Timestamp } from 'bson';
import type { Oplog } from '../changes/oplog.ts';
import { CommandError, Doc, isArray, T, typeName, typeOf, type Value } from '../semantics.ts';
import { booleanField, type Command } from './context.ts';
import { attempt, runWrite, statementsOf } from './writing.ts';

export const insert: Command = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  inTransaction: true,
  retryable: true,
  run(context) {
    const documents = statementsOf(context, 'documents');
    const ordered = booleanField(context, 'ordered', true);
    const errors: Doc[] = [];
    let next = 0;
    let inserted = 0;
    return runWrite(context, true, (writer) => {
      writer.ensureCollection();
      for (; next < documents.length; next++) {
        const goesOn = attempt(context, next, errors, ordered, () => {
          writer.change({
            record: undefined,
            before: undefined,
            after: timed(identified(documents[next] as Doc), context.store.oplog),
          });
          inserted++;
        });
        if (!goesOn) break;
      }
      return Doc.of([['n', inserted], ...(errors.length ? [['writeErrors', errors] as const] : [])]);
    });
  },
};

const idName = Buffer.from('_id\0');

/** The document with `_id` at its front, made when it has none. Throws 53. */
export function identified(doc: Doc): Doc {
  const hasFirst = doc.bytes?.subarray(doc.start + 5, doc.start + 9).equals(idName);
  const id = doc.get('_id');
  if (id !== undefined) checkId(id);
  if (hasFirst) return doc;
  const rest = [...doc].filter(([name]) => name !== '_id');
  return Doc.of([['_id', id ?? (doc.has('_id') ? null : new ObjectId())], ...rest]);
}

const timestampType = 0x11;

/** Empty timestamps at the top of a new document mean now. */
function timed(doc: Doc, oplog: Oplog): Doc {
  if (doc.bytes && !doc.bytes.subarray(doc.start, doc.end).includes(timestampType)) return doc;
  const isEmpty = (name: string, value: Value): boolean => value instanceof Timestamp && value.isZero() && name !== '_id';
  if (![...doc].some(([name, value]) => isEmpty(name, value))) return doc;
  return Doc.of([...doc].map(([name, value]) => [name, isEmpty(name, value) ? oplog.tick() : value]));
}

function checkId(id: Exclude<ReturnType<Doc['get']>, undefined>): void {
  if (isArray(id) || typeOf(id) === T.regex || typeOf(id) === T.undefined) {
    throw new CommandError(53, `The '_id' value cannot be of type ${typeName(id)}`);
  }
  if (id instanceof Doc && id.firstKey()?.startsWith('$')) {
    throw new CommandError(52, `_id fields may not contain '$'-prefixed fields: ${id.firstKey()} is not valid for storage.`);
  }
}
