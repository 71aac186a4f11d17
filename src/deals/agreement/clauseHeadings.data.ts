import type { ClauseKey } from './agreement.rules.ts';
import type { Text } from '../../shared/text.ts';

/** Heading of each clause; the Indonesian one stands in the agreement, the English one is a reading aid. */
export const clauseHeadings: Readonly<Record<ClauseKey, Text>> = {
  parties: { id: 'Para pihak', en: 'The parties' },
  activity: { id: 'Kegiatan usaha', en: 'Business activity: goods, quantity, schedule, price, quality' },
  supplierDuties: { id: 'Hak dan kewajiban pihak UMKM', en: 'Rights and duties of the UMKM side' },
  buyerDuties: { id: 'Hak dan kewajiban pihak mitra besar', en: 'Rights and duties of the larger firm' },
  development: { id: 'Bentuk pengembangan', en: 'Form of development: how the UMKM is helped to grow' },
  delivery: { id: 'Penyerahan dan penerimaan', en: 'Delivery and acceptance, in part too' },
  payment: { id: 'Harga dan pembayaran', en: 'Price, time and way of payment, late payment' },
  term: { id: 'Jangka waktu', en: 'Term' },
  disputes: { id: 'Penyelesaian perselisihan', en: 'Settlement of disputes: talks, mediation, court' },
  confidentiality: { id: 'Kerahasiaan dan data', en: 'Confidentiality and personal data' },
  forceMajeure: { id: 'Keadaan kahar', en: 'Force majeure' },
  termination: { id: 'Pengakhiran', en: 'Ending the agreement early' },
  supervision: { id: 'Pengawasan kemitraan', en: 'Supervision by KPPU' },
  closing: { id: 'Penutup', en: 'Closing: form, changes, duty stamp, annexes' },
  schedule: { id: 'Lampiran I: Jadwal penyerahan', en: 'Annex I: delivery schedule' },
  members: { id: 'Lampiran II: Anggota dan bagiannya', en: 'Annex II: members and their shares' },
};
