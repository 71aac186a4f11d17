import { createHash } from 'node:crypto';
import { Binary } from 'bson';
import { CommandError, Doc, isNumber, toNumber, typeName } from '../semantics.ts';
import { findCollection, queryFor, type Command } from './context.ts';
import { filterOf } from './reads.ts';

/** The MD5 of a GridFS file, as clients older than 2019 ask for after writing one. Throws 73, 10040 when its chunks have gaps, 50849. */
export const fileHash: Command = {
  fields: ['root', 'partialOk', 'md5state'],
  run(context) {
    if (context.command.has('md5state')) throw new CommandError(115, 'filemd5 of a part is not supported');
    const root = context.command.get('root') ?? 'fs';
    if (typeof root !== 'string') throw new CommandError(73, "'root' must be of type String");
    const chunks = findCollection(context, `${context.database}.${root}.chunks`);
    const hash = createHash('md5');
    let numChunks = 0;
    if (chunks) {
      const filter = filterOf(context, Doc.from({ files_id: context.command.get('filemd5') ?? null }), chunks);
      for (const { doc } of queryFor(context, chunks, { filter, sort: Doc.from({ files_id: 1, n: 1 }) }).rows()) {
        const [n, data] = [doc.get('n'), doc.get('data')];
        if (!isNumber(n) || toNumber(n) !== numChunks) throw failed(10040, 'chunks out of order');
        if (!(data instanceof Binary))
          throw failed(
            50849,
            `The element that calls binDataClean() must be type of BinData, but type of ${typeName(data ?? null)} found.`,
          );
        hash.update(data.buffer.subarray(0, data.position));
        numChunks++;
      }
    }
    return Doc.from({ numChunks, md5: hash.digest('hex') });
  },
};

function failed(code: number, why: string): CommandError {
  return new CommandError(code, `Executor error during filemd5 command :: caused by :: ${why}`);
}
