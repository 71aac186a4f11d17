import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromBuffer } from 'file-type';
import mongoose, { Types } from 'mongoose';
import { InvalidInput, NotFound } from '../shared/errors.ts';

/** What may be uploaded, by content, never by name. SVG is left out: it can carry script. */
const accepted = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
]);
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
const SNIFFED_BYTES = 4_100;

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Who may see it is decided by the record that points to it; this names that record's owner. */
  readonly ownerId: string;
}

function bucket(): mongoose.mongo.GridFSBucket {
  if (!mongoose.connection.db) throw new Error('Files need a connected database');
  return new mongoose.mongo.GridFSBucket(mongoose.connection.db, { bucketName: 'files' });
}

async function sniff(path: string): Promise<string | null> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    const type = await fileTypeFromBuffer(buffer.subarray(0, bytesRead));
    return type && accepted.has(type.mime) ? type.mime : null;
  } finally {
    await handle.close();
  }
}

/**
 * Keeps an uploaded file (PDF, JPEG, PNG or WebP of at most 5 MB, judged by its content) and returns what is known of it.
 * Throws InvalidInput on `field` for anything else.
 */
export async function storeFile(upload: { path: string; name: string }, ownerId: string, field: string): Promise<StoredFile> {
  const { size } = await stat(upload.path);
  if (size === 0 || size > MAX_FILE_BYTES) {
    throw new InvalidInput({
      [field]: {
        id: 'Ukuran berkas paling besar 5 MB dan tidak boleh kosong.',
        en: 'The file must not be empty or larger than 5 MB.',
      },
    });
  }
  const contentType = await sniff(upload.path);
  if (!contentType) {
    throw new InvalidInput({
      [field]: {
        id: 'Berkas harus PDF atau foto (JPG, PNG, WebP).',
        en: 'The file must be a PDF or a picture (JPG, PNG, WebP).',
      },
    });
  }
  const stream = bucket().openUploadStream(upload.name.slice(0, 120), { metadata: { contentType, ownerId } });
  await pipeline(createReadStream(upload.path), stream);
  return { id: stream.id.toString(), name: upload.name, contentType, bytes: size, ownerId };
}

/** Removes kept files to which no record points. */
export async function removeFiles(ids: readonly string[]): Promise<void> {
  for (const id of ids) await bucket().delete(new Types.ObjectId(id));
}

/** Opens a kept file for reading. Throws NotFound. The caller has checked that the actor may see it. */
export async function openFile(id: string): Promise<StoredFile & { content: Readable }> {
  if (!Types.ObjectId.isValid(id)) throw new NotFound();
  const found = await bucket()
    .find({ _id: new Types.ObjectId(id) })
    .next();
  if (!found?.metadata) throw new NotFound();
  const { contentType, ownerId } = found.metadata as { contentType: string; ownerId: string };
  return { id, name: found.filename, contentType, bytes: found.length, ownerId, content: bucket().openDownloadStream(found._id) };
}
