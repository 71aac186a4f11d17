import { Router, type Request, type Response } from 'express';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, parseQuery, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { pageOfUmkm } from '../directory/directory.store.ts';
import { clusterForm, memberForm, memberQuery } from './clusters.input.ts';
import { countMembers, listClusters, membersOfCluster } from './clusters.store.ts';
import { clustersTexts } from './clusters.texts.ts';
import { clusterPage, clustersPage } from './clusters.view.ts';
import { joinCluster, leaveCluster, saveCluster, seeCluster } from './keepCluster.ts';

const { say } = clustersTexts;

async function showList(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const state = { locale: localeOf(req), typed, problems };
  res.render('profiles/clusters', clustersPage(state, await listClusters(), await countMembers()));
}

async function showCluster(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  const cluster = await seeCluster(idParam(req));
  const { q } = parseQuery(memberQuery, req.query);
  const filter = { status: 'active' as const, kecamatan: null, category: null, search: q };
  const found = q === '' ? [] : (await pageOfUmkm(filter, 1, { all: 0, of: new Map() })).items;
  const { name, kind, kecamatan, leadUmkmId } = cluster;
  const stored = { name, kind, kecamatan: kecamatan ?? '', leadUmkmId: leadUmkmId ?? '' };
  const state = { locale: localeOf(req), typed: typed ?? stored, problems };
  res.render('profiles/cluster', clusterPage(state, { cluster, members: await membersOfCluster(cluster.id), q, found }));
}

async function save(req: Request, res: Response, clusterId: string | null): Promise<void> {
  const id = await saveCluster(contextOf(req), clusterId, parseForm(clusterForm, req.body));
  flash(req, 'success', say('saved'));
  res.redirect(303, paths.cluster(id));
}

/** Coordinators keep the clusters: which UMKM belong together and who leads them. */
export function clustersRouter(): Router {
  const router = Router();
  const coordinator = only('coordinator');
  router.get(paths.clusters, coordinator, (req, res) => showList(req, res, {}, {}));
  router.post(paths.clusters, coordinator, (req, res) =>
    submit(
      req,
      res,
      () => save(req, res, null),
      (typed, problems) => showList(req, res, typed, problems),
    ),
  );
  router.get(paths.cluster(':id'), coordinator, (req, res) => showCluster(req, res, null, {}));
  router.post(paths.cluster(':id'), coordinator, (req, res) =>
    submit(
      req,
      res,
      () => save(req, res, idParam(req)),
      (typed, problems) => showCluster(req, res, typed, problems),
    ),
  );
  router.post(paths.clusterMember(':id'), coordinator, async (req, res) => {
    const umkm = await joinCluster(contextOf(req), idParam(req), parseForm(memberForm, req.body).umkmId);
    flash(req, 'success', say('added', { umkm: umkm.name }));
    res.redirect(303, paths.cluster(idParam(req)));
  });
  router.post(paths.leaveCluster(':id'), coordinator, async (req, res) => {
    const umkm = await leaveCluster(contextOf(req), idParam(req), parseForm(memberForm, req.body).umkmId);
    flash(req, 'success', say('removed', { umkm: umkm.name }));
    res.redirect(303, paths.cluster(idParam(req)));
  });
  return router;
}
