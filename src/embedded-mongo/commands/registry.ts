import { aggregate } from './aggregate.ts';
import { collectionCommands } from './collections.ts';
import type { Command } from './context.ts';
import { deleteCommand } from './delete.ts';
import { explain } from './explain.ts';
import { fileHash } from './fileHash.ts';
import { findAndModify } from './findAndModify.ts';
import { handshake } from './handshake.ts';
import { indexCommands } from './indexes.ts';
import { insert } from './insert.ts';
import { listings } from './listings.ts';
import { reads } from './reads.ts';
import { sessionCommands } from './sessionCommands.ts';
import { settings } from './settings.ts';
import { update } from './update.ts';

const commands = new Map<string, Command>(
  Object.entries({
    ...handshake,
    ...collectionCommands,
    ...indexCommands,
    ...listings,
    ...reads,
    ...sessionCommands,
    ...settings,
    aggregate,
    explain,
    filemd5: fileHash,
    insert,
    update,
    delete: deleteCommand,
    findAndModify,
    findandmodify: findAndModify,
  }),
);

/** The command of that name; undefined when it is not supported. */
export function commandNamed(name: string): Command | undefined {
  return commands.get(name);
}
