import { Router } from 'express';
import { databaseAnswers } from '../platform/database.ts';
import { paths } from './paths.ts';

/** For monitors and load balancers: 200 while the database answers, 503 otherwise. */
export function healthRouter(): Router {
  const router = Router();
  router.get(paths.health, async (_req, res) => {
    const healthy = await databaseAnswers();
    res
      .status(healthy ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: healthy ? 'ok' : 'database unavailable' });
  });
  return router;
}
