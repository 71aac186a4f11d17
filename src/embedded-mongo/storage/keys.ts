/** Bytes of a record id: 2^48 inserts per collection. */
export const recordIdBytes = 6;

export function recordKey(collectionId: number, record: number): Buffer {
  const key = Buffer.allocUnsafe(4 + recordIdBytes);
  key.writeUInt32BE(collectionId, 0);
  key.writeUIntBE(record, 4, recordIdBytes);
  return key;
}

export function recordIdOf(record: number): Buffer {
  const bytes = Buffer.allocUnsafe(recordIdBytes);
  bytes.writeUIntBE(record, 0, recordIdBytes);
  return bytes;
}

export function indexPrefix(indexId: number): Buffer {
  const prefix = Buffer.allocUnsafe(4);
  prefix.writeUInt32BE(indexId);
  return prefix;
}

export function sequenceKey(sequence: number): Buffer {
  const key = Buffer.allocUnsafe(8);
  key.writeUInt32BE(Math.floor(sequence / 2 ** 32), 0);
  key.writeUInt32BE(sequence >>> 0, 4);
  return key;
}
