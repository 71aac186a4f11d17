import { Doc } from '../semantics.ts';
import { recordsOf, type Catalogue, type Collection, type Index } from './catalogue.ts';
import type { Environment } from './environment.ts';
import { entriesOf, storedKey } from './indexEntries.ts';
import { indexPrefix, recordIdOf } from './keys.ts';

const markKey = Buffer.from('!collations');
/** Keys of texts under a collation are as ICU's release and our own way of making them say. */
const mark = Buffer.from(`1 ${process.versions['icu'] ?? ''}`);

/** Makes the keys of indexes with a collation anew where another ICU, or an older program, has made them. */
export function rebuildCollated(environment: Environment, catalogue: Catalogue): void {
  if (environment.meta.get(markKey)?.equals(mark)) return;
  environment.root.transactionSync(() => {
    for (const collection of catalogue.collections.values())
      for (const index of collection.indexes) if (index.collation) rebuild(environment, collection, index);
    environment.meta.putSync(markKey, mark);
  });
}

function rebuild({ entries, records }: Environment, collection: Collection, index: Index): void {
  for (const key of [...entries.getKeys({ start: index.prefix, end: indexPrefix(index.id + 1) })]) entries.removeSync(key);
  for (const { key, value } of records.getRange(recordsOf(collection))) {
    const record = key.readUIntBE(4, 6);
    for (const entry of entriesOf(index, Doc.over(Buffer.from(value))).entries)
      entries.putSync(storedKey(entry, record), recordIdOf(record));
  }
}
