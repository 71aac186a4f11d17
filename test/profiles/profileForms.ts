import { expect } from 'chai';
import { listUsersByRole } from '../../src/accounts/accounts.store.ts';
import { createClient, type Client } from '../support/client.ts';
import { PASSWORD } from '../support/people.ts';

/** What an owner types into the forms of a complete profile. */
export const business = {
  name: 'Gula Aren Contoh',
  nib: '9120 0012 34567',
  annualSalesIdr: '180.000.000',
  capitalIdr: '',
  kecamatan: 'Cipanas',
  desa: 'Sipayung',
  workersMen: '2',
  workersWomen: '3',
};

export const product = {
  name: 'Gula semut aren',
  description: 'Gula semut dari nira segar, kemasan 250 g',
  category: 'gula-semut',
  unit: 'kg',
  capacityPerMonth: '300',
  minOrder: '2,5',
  priceIdr: '40.000',
  leadTimeDays: '3',
  active: 'on',
};

export const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
/** The first bytes of a PNG, enough to be recognised. */
export const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
  0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, 0x49, 0x44, 0x41, 0x54,
]);

/** The id that a form carries for what it will add. */
export function hiddenId(html: string): string {
  const found = /name="id" value="([0-9a-f]{24})"/.exec(html);
  expect(found, 'the form carries an id').not.to.equal(null);
  return found![1]!;
}

let counter = 0;

/** Registers an owner through the form. */
export async function registerOwner(base: string, businessName = 'Usaha Contoh'): Promise<{ client: Client; umkmId: string }> {
  counter += 1;
  const client = createClient(base);
  const identity = `pemilik${counter}@contoh.id`;
  const answer = await client.post(
    '/register/umkm',
    { ownerName: 'Pemilik Rahasia', businessName, identity, password: PASSWORD },
    '/register/umkm',
  );
  expect(answer.location).to.equal('/profile');
  await client.get('/profile');
  const owner = (await listUsersByRole('owner')).find(({ email }) => email === identity);
  return { client, umkmId: owner!.umkmId! };
}

/** Registers an owner and fills in everything up to sending; the NIB is left out. */
export async function fillProfile(base: string, changes: { business?: object; product?: object } = {}) {
  const { client, umkmId } = await registerOwner(base);
  await client.post('/profile/business', { ...business, nib: '', ...changes.business }, '/profile/business');
  const page = await client.get('/profile/products/new');
  const added = await client.post('/profile/products/new', { ...product, ...changes.product, id: hiddenId(page.body) });
  expect(added.status).to.equal(303);
  await client.post('/profile/delivery', { deliveryRadiusKm: '60' });
  await client.post('/profile/submit');
  return { client, umkmId };
}

/** Adds a certificate with a file through the form; resolves to its id. */
export async function addCertificate(
  client: Client,
  changes: Record<string, string> = {},
  content: Uint8Array = png,
): Promise<string> {
  const id = hiddenId((await client.get('/profile/certificates/new')).body);
  const fields = { id, type: 'halal', number: `ID${id}`, end: 'date', validUntil: '2028-01-31', ...changes };
  const answer = await client.upload('/profile/certificates/new', fields, { file: { name: 'sertifikat halal é.png', content } });
  expect(answer.location).to.equal('/profile/certificates');
  return id;
}
