import type { Text } from '../shared/text.ts';

export interface CertificateType {
  readonly slug: string;
  readonly name: Text;
  readonly purpose: Text;
  /** Every inner list is a choice: one of its slugs must be held before this certificate can be applied for. */
  readonly prerequisites: readonly (readonly string[])[];
  readonly mandatoryFor: Text;
}

const noOne: Text = { id: 'Tidak diwajibkan undang-undang; diminta pembeli.', en: 'Not required by law; buyers ask for it.' };

function type(
  slug: string,
  name: Text,
  purpose: Text,
  prerequisites: readonly (readonly string[])[],
  mandatoryFor = noOne,
): CertificateType {
  return { slug, name, purpose, prerequisites, mandatoryFor };
}

const nib = ['nib'];

/** Sources: PP 42/2024 art. 160 (halal), BPOM rule 22/2018 (PIRT), KKP (SKP), Ministry of Agriculture (NKV), GS1 Indonesia. */
export const certificateTypes: readonly CertificateType[] = [
  type(
    'nib',
    { id: 'NIB', en: 'Business number (NIB)' },
    {
      id: 'Nomor induk berusaha, dasar semua izin lain.',
      en: 'The business registration number, the basis of every other licence.',
    },
    [],
    { id: 'Setiap usaha yang berizin.', en: 'Every licensed business.' },
  ),
  type(
    'halal',
    { id: 'Halal (BPJPH)', en: 'Halal (BPJPH)' },
    { id: 'Menjamin produk halal.', en: 'Assures that the product is halal.' },
    [nib],
    {
      id: 'Makanan dan minuman; usaha mikro dan kecil sejak 17 Oktober 2026.',
      en: 'Food and drink; micro and small makers since 17 October 2026.',
    },
  ),
  type(
    'pirt',
    { id: 'SPP-IRT (PIRT)', en: 'Home-industry food licence (PIRT)' },
    {
      id: 'Izin pangan kering kemasan buatan rumah yang tahan lebih dari 7 hari pada suhu ruang.',
      en: 'Licence for home-made packaged dry food that keeps more than 7 days at room temperature.',
    },
    [nib],
    { id: 'Pangan kering kemasan buatan rumah.', en: 'Home-made packaged dry food.' },
  ),
  type(
    'bpom-md',
    { id: 'BPOM MD', en: 'BPOM MD' },
    {
      id: 'Izin edar BPOM untuk pangan basah, beku, atau berisiko tinggi; sering diminta ritel.',
      en: 'BPOM marketing licence for wet, frozen or high-risk food; often asked for by retail chains.',
    },
    [nib],
    { id: 'Pangan di luar lingkup PIRT (basah, beku, berisiko).', en: 'Food beyond the scope of PIRT (wet, frozen, high risk).' },
  ),
  type(
    'skp',
    { id: 'SKP (KKP)', en: 'Fish processing certificate (SKP)' },
    { id: 'Sertifikat kelayakan pengolahan ikan.', en: 'Certificate of fit fish processing.' },
    [nib],
    { id: 'Pengolah ikan, paling lambat dua tahun sejak izin.', en: 'Fish processors, within two years of their licence.' },
  ),
  type(
    'nkv',
    { id: 'NKV', en: 'Veterinary control number (NKV)' },
    {
      id: 'Nomor kontrol veteriner untuk daging, susu, telur, dan madu.',
      en: 'Veterinary control number for meat, milk, eggs and honey.',
    },
    [nib],
    { id: 'Hasil hewan darat: daging, susu, telur, madu.', en: 'Land-animal products: meat, milk, eggs, honey.' },
  ),
  type(
    'barcode-gs1',
    { id: 'Barcode GS1', en: 'GS1 barcode' },
    { id: 'Kode batang agar produk bisa dijual di kasir ritel.', en: 'Barcode for sale at retail tills.' },
    [nib, ['pirt', 'bpom-md'], ['npwp']],
  ),
  type(
    'sni',
    { id: 'SNI', en: 'Indonesian standard (SNI)' },
    { id: 'Standar Nasional Indonesia.', en: 'Indonesian National Standard.' },
    [nib],
  ),
  type(
    'haki',
    { id: 'HAKI', en: 'Intellectual property (HAKI)' },
    { id: 'Hak atas merek, motif, atau karya.', en: 'Right to a brand, motif or work.' },
    [nib],
  ),
  type(
    'organik',
    { id: 'Organik', en: 'Organic' },
    { id: 'Sertifikat pertanian dan olahan organik.', en: 'Organic farming and processing certificate.' },
    [nib],
  ),
  type(
    'haccp',
    { id: 'HACCP', en: 'HACCP' },
    { id: 'Sistem pengendalian bahaya keamanan pangan.', en: 'Food safety hazard control system.' },
    [nib],
  ),
  type(
    'iso22000',
    { id: 'ISO 22000', en: 'ISO 22000' },
    { id: 'Sistem manajemen keamanan pangan.', en: 'Food safety management system.' },
    [nib],
  ),
  type(
    'uji-lab',
    { id: 'Hasil uji laboratorium', en: 'Laboratory test report' },
    { id: 'Laporan uji laboratorium yang masih berlaku.', en: 'A laboratory test report that is still valid.' },
    [nib],
  ),
  type(
    'svlk',
    { id: 'SVLK', en: 'Legal timber (SVLK)' },
    { id: 'Legalitas dan kelestarian kayu.', en: 'Legality and sustainability of timber.' },
    [nib],
  ),
];

const bySlug = new Map(certificateTypes.map((certificate) => [certificate.slug, certificate]));

/** The certificate type with this slug, null when there is none. */
export function certificateBySlug(slug: string): CertificateType | null {
  return bySlug.get(slug) ?? null;
}

export interface CertificateCase {
  readonly certificate: string;
  /** Slugs already held; `npwp` among them when the tax number is known. */
  readonly held: readonly string[];
  /** The goods contain fish: BPOM MD then needs SKP first. */
  readonly fish: boolean;
}

/**
 * What must be obtained before this certificate, each inner list a choice of slugs (`npwp` is the tax number); empty when nothing is missing.
 * Throws RangeError when the certificate is unknown.
 */
export function missingPrerequisites({ certificate, held, fish }: CertificateCase): readonly (readonly string[])[] {
  const found = certificateBySlug(certificate);
  if (!found) throw new RangeError(`Unknown certificate "${certificate}"`);
  const choices = fish && certificate === 'bpom-md' ? [...found.prerequisites, ['skp']] : found.prerequisites;
  return choices.filter((choice) => !choice.some((slug) => held.includes(slug)));
}

/** Whether holding `held` meets a demand for `asked`: only the very same type does; PIRT never stands in for BPOM MD. */
export function certificateMeets(held: string, asked: string): boolean {
  return held === asked;
}
