import type { Text } from '../../shared/text.ts';
import type { ConsortiumStatus, ShareState } from './consortium.rules.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';

const { words } = consortiumPagesTexts;

const statusWords: Readonly<Record<ConsortiumStatus, Text>> = {
  gathering: words.statusGathering,
  ready: words.statusReady,
  agreed: words.statusAgreed,
  dissolved: words.statusDissolved,
};

const stateWords: Readonly<Record<ShareState, Text>> = {
  invited: words.stateInvited,
  accepted: words.stateAccepted,
  declined: words.stateDeclined,
  silent: words.stateSilent,
  withdrawn: words.stateWithdrawn,
  left: words.stateLeft,
};

/** A consortium's status as people read it. */
export function consortiumStatusText(status: ConsortiumStatus): Text {
  return statusWords[status];
}

/** The state of one share as people read it. */
export function shareStateText(state: ShareState): Text {
  return stateWords[state];
}
