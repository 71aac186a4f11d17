import { z } from 'zod';
import { identityField, newPasswordField } from '../../accounts/accounts.input.ts';
import { words } from '../../http/fields.ts';
import { buyerPoint } from '../places.rules.ts';
import { organisationFields } from '../profiles.input.ts';

export const umkmRegistrationForm = z.object({
  ownerName: words(80, 2),
  businessName: words(120, 3),
  identity: identityField,
  password: newPasswordField,
});

export const buyerRegistrationForm = z
  .object({ ...organisationFields, identity: identityField, password: newPasswordField })
  .transform((organisation) => ({ ...organisation, location: buyerPoint(organisation.place)! }));
