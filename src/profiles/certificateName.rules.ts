import { certificateBySlug } from '../catalogue/certificates.ts';
import { sameText, type Text } from '../shared/text.ts';

/** The name of a certificate type; a type that is no longer in the catalogue goes by its slug. */
export function certificateName(type: string): Text {
  return certificateBySlug(type)?.name ?? sameText(type);
}
