import { catalogueTexts } from './catalogue/catalogue.texts.ts';
import { clustersTexts } from './clusters/clusters.texts.ts';
import { directoryTexts } from './directory/directory.texts.ts';
import { organisationTexts } from './organisation/organisation.texts.ts';
import { businessTexts } from './owner/business.texts.ts';
import { certificateTexts } from './owner/certificates.texts.ts';
import { productTexts } from './owner/products.texts.ts';
import { profileTexts } from './owner/profile.texts.ts';
import { partyTexts } from './party.texts.ts';
import { registrationTexts } from './registration/registration.texts.ts';
import { verificationTexts } from './verification/verification.texts.ts';
import { visitsTexts } from './visits/visits.texts.ts';

/** The words of this room's topics, by the names that templates use. */
export const profilesTexts = {
  party: partyTexts,
  registration: registrationTexts,
  profile: profileTexts,
  business: businessTexts,
  products: productTexts,
  certificates: certificateTexts,
  organisation: organisationTexts,
  verification: verificationTexts,
  visits: visitsTexts,
  directory: directoryTexts,
  clusters: clustersTexts,
  catalogue: catalogueTexts,
};
