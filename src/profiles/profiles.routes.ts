import { Router } from 'express';
import { catalogueRouter } from './catalogue/catalogue.routes.ts';
import { clustersRouter } from './clusters/clusters.routes.ts';
import { directoryRouter } from './directory/directory.routes.ts';
import { organisationRouter } from './organisation/organisation.routes.ts';
import { ownerRouter } from './owner/profile.routes.ts';
import { registrationRouter } from './registration/registration.routes.ts';
import { filesRouter } from './verification/files.routes.ts';
import { verificationRouter } from './verification/verification.routes.ts';
import { visitsRouter } from './visits/visits.routes.ts';

/** Everything about who takes part: registration, profiles, organisations, verification, lists and the public catalogue. */
export function profilesRouter(): Router {
  const router = Router();
  router.use(registrationRouter());
  router.use(ownerRouter());
  router.use(organisationRouter());
  router.use(verificationRouter());
  router.use(filesRouter());
  router.use(visitsRouter());
  router.use(directoryRouter());
  router.use(clustersRouter());
  router.use(catalogueRouter());
  return router;
}
