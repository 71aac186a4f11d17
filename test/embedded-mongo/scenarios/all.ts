import { changes } from './changes.ts';
import { definitions } from './definitions.ts';
import { pipelines } from './pipelines.ts';
import { queries } from './queries.ts';
import type { Scenarios } from './scenario.ts';
import { together } from './together.ts';
import { updates } from './updates.ts';

export const scenarios: Scenarios = { ...queries, ...updates, ...pipelines, ...definitions, ...together, ...changes };
