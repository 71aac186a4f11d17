import { Schema, type Types } from 'mongoose';
import { defineModel } from '../platform/database.ts';
import { roles, type Role } from '../shared/context.ts';
import { locales, type Locale } from '../shared/text.ts';

export interface UserRow {
  _id: Types.ObjectId;
  name: string;
  role: Role;
  email?: string;
  phone?: string;
  passwordHash: string;
  locale: Locale;
  umkmId: Types.ObjectId | null;
  buyerId: Types.ObjectId | null;
  organisation: string | null;
  createdAt: Date;
}

const present = (field: string) => ({ unique: true, partialFilterExpression: { [field]: { $type: 'string' } } });

export const UserModel = defineModel<UserRow>(
  'User',
  'users',
  new Schema<UserRow>({
    name: { type: String, required: true },
    role: { type: String, enum: roles, required: true },
    email: String,
    phone: String,
    passwordHash: { type: String, required: true },
    locale: { type: String, enum: locales, required: true },
    umkmId: { type: Schema.Types.ObjectId, default: null },
    buyerId: { type: Schema.Types.ObjectId, default: null },
    organisation: { type: String, default: null },
    createdAt: { type: Date, required: true },
  })
    .index({ email: 1 }, present('email'))
    .index({ phone: 1 }, present('phone'))
    .index({ role: 1, createdAt: 1 })
    .index({ umkmId: 1 })
    .index({ buyerId: 1 }),
);
