// All questions: documents of every type, and filters, sorts, projections, pipelines and updates over them.
// goldens.json holds what a real MongoDB answered; record.mjs records and compares.
import { cases as basics, docs } from './basics.mjs';
import { cases as expressions } from './expressions.mjs';
import { cases as filters } from './filters.mjs';
import { cases as pipelines } from './pipelines.mjs';
import { cases as updates } from './updates.mjs';

export { docs };
export const cases = [...basics, ...filters, ...expressions, ...pipelines, ...updates];
/** The name under which the answer is recorded. */
export const nameOf = (one) => `${one.kind}: ${one.name}`;
/** What is refused here though a real server answers (or refuses otherwise): decided by name, so that nothing slips in. */
const refusals = [
  /^where$/,
  /"\$regex":"(a\+\+|\(\?>a\))"/,
  /\$(pow|sqrt|exp|ln|log10|sin)":\[?\{"\$numberDecimal"/,
  /\$toDate":"(Jan 2 2024|01\/02\/2024|2024-W01)"/,
  /\$geoNear/,
];
export const isUnsupported = (one) => refusals.some((pattern) => pattern.test(one.name));
