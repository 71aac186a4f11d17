import type { Identity } from '../accounts/accounts.rules.ts';
import type { Role } from '../shared/context.ts';

export const DEMO_PASSWORD = 'temumitra-demo';

export interface DemoPerson {
  readonly name: string;
  readonly role: Role;
  readonly identity: Identity;
  /** As people type it at sign-in. */
  readonly signIn: string;
  /** Who they are, for the list of logins. */
  readonly what: string;
  /** The demo UMKM they run. */
  readonly runs?: string;
  /** The demo buyer they decide for, by name. */
  readonly decidesFor?: string;
}

function owner(name: string, last: string, runs: string, what: string): DemoPerson {
  return { name, role: 'owner', identity: { phone: `+6281200000${last}` }, signIn: `0812 0000 0${last}`, what, runs };
}

function buyer(name: string, box: string, decidesFor: string, what: string): DemoPerson {
  return { name, role: 'buyer', identity: { email: `${box}@demo.id` }, signIn: `${box}@demo.id`, what, decidesFor };
}

/** Who can sign in to the demo; all of them invented, all with the same password. */
export const demoPeople: readonly DemoPerson[] = [
  {
    name: 'Dedi Supriadi',
    role: 'coordinator',
    identity: { email: 'koordinator@demo.id' },
    signIn: 'koordinator@demo.id',
    what: 'coordinator of the district',
  },
  buyer('Ratna Wulandari', 'hotel', 'Nusa Inn Hotel Group', 'buyer, a hotel group'),
  buyer('Bayu Prasetya', 'bioskop', 'New Star Cinema Rangkasbitung', 'buyer, a cinema'),
  buyer('Asep Kiara', 'restoran', 'Saung Kiara Restoran', 'buyer, a restaurant'),
  owner('Sarman', '001', 'D154', 'UMKM owner, palm sugar'),
  owner('Iis Sumiati', '002', 'D142', 'UMKM owner, banana chips'),
  owner('Hj. Sumarni', '003', 'D127', 'UMKM owner, shredded fish'),
  owner('Ambu Sari', '004', 'D016', 'UMKM owner, sambal'),
];
