import { Types } from 'mongoose';
import { isDuplicateKey } from '../platform/database.ts';
import type { Role } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import type { Locale } from '../shared/text.ts';
import { UserModel, type UserRow } from './accounts.model.ts';
import type { Identity, User } from './accounts.rules.ts';

function toUser(row: UserRow): User {
  return {
    id: row._id.toString(),
    name: row.name,
    role: row.role,
    email: row.email ?? null,
    phone: row.phone ?? null,
    locale: row.locale,
    umkmId: row.umkmId?.toString() ?? null,
    buyerId: row.buyerId?.toString() ?? null,
    organisation: row.organisation,
    createdAt: row.createdAt,
  };
}

export interface NewUser {
  readonly name: string;
  readonly role: Role;
  readonly identity: Identity;
  readonly passwordHash: string;
  readonly locale: Locale;
  readonly createdAt: Date;
}

/** Adds a user. Throws Conflict when the phone or e-mail is taken. */
export async function addUser({ identity, ...user }: NewUser): Promise<User> {
  try {
    const [row] = await UserModel.create([{ ...user, ...identity }]);
    return toUser(row!.toObject());
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Conflict(
      {
        id: 'Nomor atau surel ini sudah terdaftar. Silakan masuk.',
        en: 'This phone number or e-mail is already registered. Please sign in.',
      },
      { cause: error },
    );
  }
}

export async function findUser(id: string): Promise<User | null> {
  const row = await UserModel.findById(id).lean<UserRow>();
  return row && toUser(row);
}

/** The user with this phone or e-mail, with the password's hash; for signing in alone. */
export async function findCredentials(identity: Identity): Promise<{ user: User; passwordHash: string } | null> {
  const row = await UserModel.findOne(identity).lean<UserRow>();
  return row && { user: toUser(row), passwordHash: row.passwordHash };
}

export async function listUsersByRole(role: Role): Promise<User[]> {
  return (await UserModel.find({ role }).sort({ createdAt: 1 }).limit(500).lean<UserRow[]>()).map(toUser);
}

/** The people who run an UMKM or decide for a buyer. */
export async function listUsersOf(party: { umkmId: string } | { buyerId: string }): Promise<User[]> {
  return (await UserModel.find(party).limit(50).lean<UserRow[]>()).map(toUser);
}

/** The people who run one of these UMKM. */
export async function listOwners(umkmIds: readonly string[]): Promise<User[]> {
  if (umkmIds.length === 0) return [];
  return (await UserModel.find({ umkmId: { $in: [...umkmIds] } }).lean<UserRow[]>()).map(toUser);
}

/** People named by what they are: themselves, those who run these UMKM or decide for these buyers, all coordinators. */
export interface Named {
  readonly userIds: readonly string[];
  readonly umkmIds: readonly string[];
  readonly buyerIds: readonly string[];
  readonly coordinators: boolean;
}

/** All of them in one reading, in the order of their accounts. */
export async function listNamed({ userIds, umkmIds, buyerIds, coordinators }: Named): Promise<User[]> {
  const ids = (values: readonly string[]) => values.map((value) => new Types.ObjectId(value));
  const branches = [
    ...(userIds.length > 0 ? [{ _id: { $in: ids(userIds) } }] : []),
    ...(umkmIds.length > 0 ? [{ umkmId: { $in: ids(umkmIds) } }] : []),
    ...(buyerIds.length > 0 ? [{ buyerId: { $in: ids(buyerIds) } }] : []),
    ...(coordinators ? [{ role: 'coordinator' as const }] : []),
  ];
  if (branches.length === 0) return [];
  const rows = await UserModel.find(branches.length === 1 ? branches[0]! : { $or: branches }).lean<UserRow[]>();
  return rows.sort((a, b) => (a._id.toString() < b._id.toString() ? -1 : 1)).map(toUser);
}

export async function countUsers(): Promise<number> {
  return UserModel.estimatedDocumentCount();
}

/** Ties a user to the UMKM they run or the organisation they decide for. */
export async function joinParty(
  userId: string,
  party: { umkmId: string } | { buyerId: string },
  organisation: string,
): Promise<void> {
  await UserModel.updateOne({ _id: userId }, { $set: { ...party, organisation } });
}

/** Shows a new name of an UMKM or organisation in its people's page frames. */
export async function renameParty(party: { umkmId: string } | { buyerId: string }, organisation: string): Promise<void> {
  await UserModel.updateMany(party, { $set: { organisation } });
}

export async function changeLocale(userId: string, locale: Locale): Promise<void> {
  await UserModel.updateOne({ _id: userId }, { $set: { locale } });
}

export async function changePasswordHash(userId: string, passwordHash: string): Promise<void> {
  await UserModel.updateOne({ _id: userId }, { $set: { passwordHash } });
}

export async function findPasswordHash(userId: string): Promise<string | null> {
  return (await UserModel.findById(userId).select('passwordHash').lean<UserRow>())?.passwordHash ?? null;
}
