import { Router } from 'express';
import { sendStoredFile } from '../../http/download.ts';
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

/** Uploaded papers. */
export function filesRouter(): Router {
  const router = Router();
  router.get(paths.file(':id'), signedIn, async (req, res) => {
    const id = idParam(req);
    await requireMaySee(contextOf(req).actor, id);
    await sendStoredFile(res, await openFile(id));
  });
  return router;
}
