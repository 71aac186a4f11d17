import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { signedIn } from '../../http/guards.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam } from '../../http/request.ts';
import { openFile } from '../../platform/files.ts';
import type { Actor } from '../../shared/context.ts';
import { NotFound } from '../../shared/errors.ts';
import { findUmkmOfFile } from '../profiles.store.ts';

/** The owner of the record that carries the file, and coordinators. To everyone else the file does not exist. Throws NotFound. */
async function requireMaySee(actor: Actor, fileId: string): Promise<void> {
  const umkm = await findUmkmOfFile(fileId);
  const mine = actor.role === 'owner' && umkm !== null && umkm.id === actor.umkmId;
  if (!umkm || !(mine || actor.role === 'coordinator')) throw new NotFound();
}

/** "halal.pdf" in both ways browsers read: plain letters, and percent-encoded UTF-8 (RFC 6266). */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\w .-]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Uploaded papers. Pictures show in the page, PDF are downloaded: nothing uploaded runs on this site. */
export function filesRouter(): Router {
  const router = Router();
  router.get(paths.file(':id'), signedIn, async (req, res) => {
    const id = idParam(req);
    await requireMaySee(contextOf(req).actor, id);
    const file = await openFile(id);
    res.set({
      'Content-Type': file.contentType,
      'Content-Length': String(file.bytes),
      'Content-Disposition': disposition(file.contentType.startsWith('image/') ? 'inline' : 'attachment', file.name),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
    await pipeline(file.content, res);
  });
  return router;
}
