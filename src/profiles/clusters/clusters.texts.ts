import { defineTexts, type Text } from '../../shared/text.ts';
import type { ClusterKind } from './clusters.rules.ts';

/** Words of clusters: UMKM that belong together. */
export const clustersTexts = defineTexts({
  title: { id: 'Kluster dan koperasi', en: 'Clusters and cooperatives' },
  lead: {
    id: 'UMKM yang berkelompok. Konsorsium dapat mendahulukan anggota satu kluster dan dipimpin koperasinya.',
    en: 'UMKM that belong together. A consortium can prefer the members of one cluster and be led by its cooperative.',
  },
  new: { id: 'Tambah kluster', en: 'Add a cluster' },
  edit: { id: 'Ubah data', en: 'Edit' },
  name: { id: 'Nama', en: 'Name' },
  kind: { id: 'Jenis', en: 'Kind' },
  kindKoperasi: { id: 'Koperasi', en: 'Cooperative' },
  kindKub: { id: 'KUB (kelompok usaha bersama)', en: 'KUB (joint business group)' },
  kindKluster: { id: 'Kluster', en: 'Cluster' },
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
  several: { id: 'Beberapa kecamatan', en: 'Several kecamatan' },
  leadUmkm: { id: 'UMKM yang memimpin', en: 'Leading UMKM' },
  noLead: { id: 'Belum ada', en: 'None yet' },
  leadHint: { id: 'Pilih dari anggotanya, setelah anggota ditambahkan.', en: 'One of its members, once there are some.' },
  members: { id: 'Anggota', en: 'Members' },
  memberCount: { id: '{count} UMKM', en: '{count} UMKM' },
  noMembers: {
    id: 'Belum ada anggota. Cari UMKM di bawah ini, lalu tambahkan.',
    en: 'No members yet. Find UMKM below and add them.',
  },
  add: { id: 'Tambahkan', en: 'Add' },
  remove: { id: 'Keluarkan', en: 'Remove' },
  find: { id: 'Cari UMKM', en: 'Find UMKM' },
  findHint: { id: 'Nama usaha, produk, atau desa', en: 'Business, product or village' },
  foundNone: { id: 'Tidak ada UMKM aktif yang cocok di luar kluster ini.', en: 'No active UMKM outside this cluster matches.' },
  otherCluster: { id: 'sekarang anggota kluster lain', en: 'now in another cluster' },
  save: { id: 'Simpan', en: 'Save' },
  saved: { id: 'Kluster disimpan.', en: 'The cluster was saved.' },
  added: { id: '{umkm} ditambahkan.', en: '{umkm} was added.' },
  removed: { id: '{umkm} dikeluarkan.', en: '{umkm} was removed.' },
  nameTaken: { id: 'Nama ini sudah dipakai kluster lain.', en: 'Another cluster has this name.' },
  leadOutside: { id: 'Pilih salah satu anggotanya.', en: 'Choose one of its members.' },
  gone: { id: 'Kluster ini tidak ada lagi.', en: 'This cluster does not exist any more.' },
  emptyTitle: { id: 'Belum ada kluster', en: 'No clusters yet' },
  emptyText: {
    id: 'Tambahkan koperasi, KUB, atau kluster, lalu masukkan UMKM anggotanya.',
    en: 'Add a cooperative, KUB or cluster, then its member UMKM.',
  },
  back: { id: 'Semua kluster', en: 'All clusters' },
});

const { words } = clustersTexts;
const kindWords: Readonly<Record<ClusterKind, Text>> = {
  koperasi: words.kindKoperasi,
  kub: words.kindKub,
  kluster: words.kindKluster,
};

export function clusterKindText(kind: ClusterKind): Text {
  return kindWords[kind];
}
