import { Doc } from '../semantics.ts';
import { recordsOf, type Collection } from './catalogue.ts';
import { entriesOf, storedKey } from './indexEntries.ts';
import { indexPrefix, recordIdBytes } from './keys.ts';
import type { Store } from './store.ts';

/** What a full comparison of a collection's records and index entries found. */
interface CheckResult {
  errors: string[];
  /** Number of keys by index name. */
  keys: [string, number][];
}

/** Reads every record and compares the keys it should have with those that are there. */
export function checkCollection({ environment }: Store, collection: Collection): CheckResult {
  const errors: string[] = [];
  const expected = new Map(collection.indexes.map((index) => [index, new Map<string, number>()]));
  let records = 0;
  for (const { key, value } of environment.records.getRange(recordsOf(collection))) {
    records++;
    const record = key.readUIntBE(4, recordIdBytes);
    for (const [index, keys] of expected) {
      for (const entry of entriesOf(index, Doc.over(value)).entries)
        keys.set(storedKey(entry, record).toString('latin1'), record);
    }
  }
  if (records !== collection.count) errors.push(`${records} records are stored, ${collection.count} are counted`);
  const keys = [...expected].map(([index, wanted]): [string, number] => {
    let found = 0;
    for (const { key, value } of environment.entries.getRange({ start: index.prefix, end: indexPrefix(index.id + 1) })) {
      found++;
      if (wanted.get(key.toString('latin1')) !== value.readUIntBE(0, recordIdBytes))
        errors.push(`index ${index.name} holds a key that no record has`);
    }
    if (found !== wanted.size) errors.push(`index ${index.name} holds ${found} keys instead of ${wanted.size}`);
    return [index.name, found];
  });
  return { errors, keys };
}
