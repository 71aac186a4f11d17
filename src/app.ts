import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express } from 'express';
import { pinoHttp } from 'pino-http';
import { accountsRouter } from './accounts/accounts.routes.ts';
import { accountsTexts } from './accounts/accounts.texts.ts';
import { setUpPassport } from './accounts/passport.ts';
import { capacityRouter } from './capacity/capacity.routes.ts';
import { capacityTexts } from './capacity/capacity.texts.ts';
import { seasonTexts } from './capacity/season.texts.ts';
import { coachingRouter } from './coaching/coaching.routes.ts';
import { coachingTexts } from './coaching/coaching.texts.ts';
import { dashboardRouter } from './dashboard/dashboard.routes.ts';
import { dashboardTexts } from './dashboard/dashboard.texts.ts';
import { allocationPageTexts } from './dashboard/allocation/allocation.texts.ts';
import { fairnessPageTexts } from './dashboard/fairness/fairness.texts.ts';
import { lexiconPageTexts } from './dashboard/lexicon/lexiconPage.texts.ts';
import { landingRouter } from './dashboard/landing.routes.ts';
import { landingTexts } from './dashboard/landing.texts.ts';
import { agreementPagesTexts } from './deals/agreement/agreementPages.texts.ts';
import { agreementRouter } from './deals/agreement/agreement.routes.ts';
import { verifyRouter } from './deals/agreement/verify.routes.ts';
import { claimPagesTexts } from './deals/claim/claimPages.texts.ts';
import { claimRouter } from './deals/claim/claim.routes.ts';
import { consortiumDealTexts } from './deals/consortium/consortiumDeal.texts.ts';
import { outcomesTexts } from './dashboard/outcomes.texts.ts';
import { publicFiguresRouter } from './dashboard/publicFigures.routes.ts';
import { publicFiguresTexts } from './dashboard/publicFigures.texts.ts';
import { dealPagesTexts } from './deals/dealPages.texts.ts';
import { deliveryPagesTexts } from './deals/delivery/deliveryPages.texts.ts';
import { paymentPagesTexts } from './deals/payment/paymentPages.texts.ts';
import { assistedRouter } from './deals/assisted/assisted.routes.ts';
import { dealsRouter } from './deals/deals.routes.ts';
import { loadAssets } from './http/assets.ts';
import { csrfProtection } from './http/csrf.ts';
import { errorHandler, pageNotFound } from './http/errorHandler.ts';
import { healthRouter } from './http/health.routes.ts';
import { httpTexts } from './http/http.texts.ts';
import { layoutTexts } from './http/layout.texts.ts';
import { messageBeforeRedirect, pageFrame, requestLocals } from './http/locals.ts';
import { securityHeaders } from './http/security.ts';
import { createSessions } from './http/session.ts';
import { acceptUploads } from './http/uploads.ts';
import { loadViews, setUpViews } from './http/views.ts';
import { inviteTexts } from './needs/invite.texts.ts';
import { consortiumPagesTexts } from './needs/consortium/consortium.texts.ts';
import { matchesTexts } from './needs/matches.texts.ts';
import { needFormTexts } from './needs/needForm.texts.ts';
import { needsRouter } from './needs/needs.routes.ts';
import { needsTexts } from './needs/needs.texts.ts';
import { publicNeedsRouter } from './needs/publicNeeds.routes.ts';
import { notificationsRouter } from './notifications/notifications.routes.ts';
import { countUnread, lastSequence } from './notifications/notifications.store.ts';
import { notificationsTexts } from './notifications/notifications.texts.ts';
import type { Config } from './platform/config.ts';
import { createTranslator } from './platform/i18n.ts';
import type { Logger } from './platform/logger.ts';
import { profilesRouter } from './profiles/profiles.routes.ts';
import { profilesTexts } from './profiles/profiles.texts.ts';
import { assistedTexts } from './proposals/assisted/assisted.texts.ts';
import { overbookTexts } from './proposals/overbook.texts.ts';
import { proposalsRouter } from './proposals/proposals.routes.ts';
import { proposalPagesTexts } from './proposals/proposalPages.texts.ts';
import type { Realtime } from './realtime/realtime.ts';

/** Views and public files lie beside `src` and `dist` alike. */
const root = join(fileURLToPath(import.meta.url), '..', '..');

/** The words of every room, by the name that templates use. */
export const translate = createTranslator({
  layout: layoutTexts,
  http: httpTexts,
  accounts: accountsTexts,
  notifications: notificationsTexts,
  ...profilesTexts,
  needs: needsTexts,
  needForm: needFormTexts,
  matches: matchesTexts,
  invite: inviteTexts,
  capacity: capacityTexts,
  season: seasonTexts,
  proposalPages: proposalPagesTexts,
  overbook: overbookTexts,
  assisted: assistedTexts,
  consortium: consortiumPagesTexts,
  consortiumDeal: consortiumDealTexts,
  dealPages: dealPagesTexts,
  agreementPages: agreementPagesTexts,
  claimPages: claimPagesTexts,
  deliveryPages: deliveryPagesTexts,
  paymentPages: paymentPagesTexts,
  coaching: coachingTexts,
  dashboard: dashboardTexts,
  outcomes: outcomesTexts,
  publicFigures: publicFiguresTexts,
  allocation: allocationPageTexts,
  fairness: fairnessPageTexts,
  lexicon: lexiconPageTexts,
  landing: landingTexts,
});

export interface AppParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly realtime: Realtime;
  readonly clock: () => Date;
}

/** The whole site: middleware in order, then every room's router. The database is connected. */
export function createApp({ config, logger, realtime, clock }: AppParts): { app: Express; sessions: express.RequestHandler } {
  const app = express();
  const https = config.publicUrl?.startsWith('https:') ?? false;
  const sessions = createSessions(config);
  const authenticator = setUpPassport();
  const assets = loadAssets(join(root, 'public'));

  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  if (https) app.set('trust proxy', 1);
  setUpViews(app, join(root, 'views'), loadViews(join(root, 'views'), translate, assets.url));

  app.use(assets.serve);
  app.use(securityHeaders(https));
  app.use(healthRouter());
  app.use(pinoHttp({ logger, useLevel: 'debug', quietReqLogger: true }));
  app.use(compression());
  app.use(requestLocals(realtime.push, clock));
  app.use(sessions);
  app.use(messageBeforeRedirect);
  app.use(authenticator.initialize());
  app.use(authenticator.session());
  app.use(requestLocals(realtime.push, clock));
  app.use(pageFrame(async (userId) => ({ unread: await countUnread(userId), lastSeq: await lastSequence(userId) })));
  app.use(express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 500 }));
  app.use(express.json({ limit: '200kb' }));
  app.use(verifyRouter());
  app.use(acceptUploads);
  app.use(csrfProtection);

  app.use(accountsRouter(authenticator, (userId) => realtime.disconnect(userId)));
  app.use(notificationsRouter());
  app.use(profilesRouter());
  app.use(capacityRouter());
  app.use(proposalsRouter());
  app.use(needsRouter());
  app.use(dealsRouter());
  app.use(assistedRouter(config));
  app.use(agreementRouter(config.publicUrl));
  app.use(claimRouter());
  app.use(publicNeedsRouter());
  app.use(coachingRouter());
  app.use(dashboardRouter());
  app.use(publicFiguresRouter());
  app.use(landingRouter());

  app.use(pageNotFound);
  app.use(errorHandler(logger));
  return { app, sessions };
}
