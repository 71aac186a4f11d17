import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NeedProfile } from '../matching.rules.ts';
import { uncovered } from './candidates.ts';
import { recognise } from './recognise.ts';
import { isService } from './soldBy.ts';
import { tokenize, type Zone } from './tokens.ts';

const spoken: ReadonlySet<Zone> = new Set(['main', 'contents', 'flavour']);
const asksForWork =
  /\b(?:perlu|butuh|cari|mencari|peryogi|milari|need|looking for)\s+(?:a\s+|an\s+)?(?:tukang|jasa|teknisi|montir|technician|workman|craftsman|someone)\b/i;

/** Who asks for a workman says in the title what is to be mended ("Kursi sobek", "perlu tukang …"): the work is the title then. */
export function asWork(need: NeedProfile, lexicon: Lexicon): NeedProfile {
  const asked = asksForWork.exec(need.description);
  if (!asked) return need;
  const title = need.description.slice(asked.index);
  const meant = uncovered(recognise(tokenize(title, lexicon), lexicon, spoken)).some(({ family }) => isService(family.category));
  return meant ? { ...need, title, description: `${need.title}. ${need.description}` } : need;
}
