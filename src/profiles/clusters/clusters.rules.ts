/** `koperasi`: a cooperative. `kub`: a joint business group (kelompok usaha bersama). `kluster`: makers of one place and trade. */
export const clusterKinds = ['koperasi', 'kub', 'kluster'] as const;
export type ClusterKind = (typeof clusterKinds)[number];

/** UMKM that belong together; each belongs to one cluster at most. */
export interface Cluster {
  readonly id: string;
  readonly name: string;
  readonly kind: ClusterKind;
  /** Name of the kecamatan (or of the town outside Lebak); null when it spans several. */
  readonly kecamatan: string | null;
  /** The UMKM that speaks for the others, for example the cooperative itself; null when none does. */
  readonly leadUmkmId: string | null;
  readonly createdAt: Date;
}
