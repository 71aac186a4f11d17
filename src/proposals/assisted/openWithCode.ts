import { randomInt } from 'node:crypto';
import { hashPassword, passwordMatches } from '../../accounts/passwords.ts';
import { InvalidInput, TooMany } from '../../shared/errors.ts';
import { CODE_LENGTH, CODE_SIGNS, handleOf, MOST_WRONG_TRIES, readCode, type Assist } from './assisted.rules.ts';
import { countTry, findAssistByHandle, noteOpened } from './assisted.store.ts';
import { assistedTexts } from './assisted.texts.ts';

const { say } = assistedTexts;

export interface IssuedCode {
  readonly code: string;
  readonly handle: string;
  readonly codeHash: string;
}

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
}

/** A code whose first signs no other has; only its hash is to be kept. */
export async function issueCode(): Promise<IssuedCode> {
  for (;;) {
    const code = newCode();
    const handle = handleOf(code);
    if (!(await findAssistByHandle(handle))) return { code, handle, codeHash: await hashPassword(code) };
  }
}

/**
 * The acceptance that a code belongs to; the history notes that it was opened. Throws InvalidInput on `code` when it is none or wrong,
 * which the answer's time does not tell apart, TooMany after too many wrong ones: then the officer must issue a new code.
 */
export async function openWithCode(typed: string, now: Date): Promise<Assist> {
  const code = readCode(typed);
  const assist = code ? await findAssistByHandle(handleOf(code)) : null;
  if (assist && !(await countTry(assist.id, MOST_WRONG_TRIES))) throw new TooMany(3_600, say('codeLocked'));
  if (!(await passwordMatches(assist?.codeHash ?? null, code ?? typed.slice(0, 40))))
    throw new InvalidInput({ code: say('codeWrong') });
  await noteOpened(assist!.id, now, say('codeHolder').id);
  return assist!;
}
