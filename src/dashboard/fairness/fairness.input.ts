import { z } from 'zod';
import { decimal, whole } from '../../http/fields.ts';
import { MOST_EPSILON, MOST_NEWCOMER_PLACES } from '../../needs/exposure/exposure.rules.ts';

export const fairnessForm = z.object({ epsilon: decimal(0, MOST_EPSILON), newcomerPlaces: whole(0, MOST_NEWCOMER_PLACES) });
