import { kecamatan } from '../../catalogue/places.ts';
import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { sameText, type Locale } from '../../shared/text.ts';
import type { Umkm } from '../profiles.rules.ts';
import { clusterKinds, type Cluster } from './clusters.rules.ts';
import { clusterKindText, clustersTexts } from './clusters.texts.ts';

const { say } = clustersTexts;

interface FormState {
  readonly locale: Locale;
  readonly typed: Typed;
  readonly problems: FieldProblems;
}

function clusterFields({ locale, typed, problems }: FormState, members: readonly Umkm[] | null) {
  const form = formFields(locale, typed, problems);
  const kinds = clusterKinds.map((value) => ({ value, label: clusterKindText(value) }));
  const places = kecamatan.map(({ name }) => ({ value: name, label: sameText(name) }));
  const leads = (members ?? []).map(({ id, name }) => ({ value: id, label: sameText(name) }));
  const optional = { required: false };
  return {
    errors: form.errors,
    name: form.text('name', say('name'), { maxlength: 100 }),
    kind: form.select('kind', say('kind'), kinds),
    kecamatan: form.select('kecamatan', say('kecamatan'), places, { ...optional, blank: say('several') }),
    lead: members
      ? form.select('leadUmkmId', say('leadUmkm'), leads, { ...optional, blank: say('noLead'), hint: say('leadHint') })
      : null,
    save: say('save')[locale],
  };
}

/** Every cluster with its members counted, and the form of a new one. */
export function clustersPage(state: FormState, clusters: readonly Cluster[], counts: ReadonlyMap<string, number>) {
  const { locale } = state;
  return {
    page: { title: say('title')[locale], description: null, section: 'umkm' },
    rows: clusters.map(({ id, name, kind, kecamatan: place }) => ({
      href: paths.cluster(id),
      icon: 'users',
      tone: '',
      title: name,
      text: [clusterKindText(kind)[locale], place ?? say('several')[locale]].join(' · '),
      strong: say('memberCount', { count: counts.get(id) ?? 0 })[locale],
      at: null,
      badge: null,
      badges: null,
      unread: false,
    })),
    empty: { icon: 'users', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
    back: { href: paths.umkmList, label: 'UMKM' },
    action: paths.clusters,
    form: clusterFields(state, null),
  };
}

export interface ClusterView {
  readonly cluster: Cluster;
  readonly members: readonly Umkm[];
  readonly q: string;
  readonly found: readonly Umkm[];
}

/** One cluster: its data, its members, and the search for more. */
export function clusterPage(state: FormState, { cluster, members, q, found }: ClusterView) {
  const { locale } = state;
  const { id, name, kind, kecamatan: place, leadUmkmId } = cluster;
  const row = (umkm: Umkm) => ({
    id: umkm.id,
    href: paths.umkm(umkm.id),
    name: umkm.name,
    place: umkm.kecamatan ?? '',
    products: umkm.products.map((product) => product.name).join(', '),
    leads: umkm.id === leadUmkmId,
    note: umkm.clusterId !== null && umkm.clusterId !== id ? say('otherCluster')[locale] : null,
  });
  return {
    page: { title: name, description: null, section: 'umkm' },
    title: name,
    lead: [
      clusterKindText(kind)[locale],
      place ?? say('several')[locale],
      say('memberCount', { count: members.length })[locale],
    ].join(' · '),
    back: { href: paths.clusters, label: say('back')[locale] },
    action: paths.cluster(id),
    add: paths.clusterMember(id),
    remove: paths.leaveCluster(id),
    form: clusterFields(state, members),
    members: members.map(row),
    q,
    found: found.filter(({ clusterId }) => clusterId !== id).map(row),
    searched: q !== '',
  };
}
