import { z } from 'zod';
import { buyerPoint } from '../places.rules.ts';
import { organisationFields } from '../profiles.input.ts';

export const organisationForm = z
  .object(organisationFields)
  .transform((organisation) => ({ ...organisation, location: buyerPoint(organisation.place)! }));
