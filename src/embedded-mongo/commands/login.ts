import { Binary } from 'bson';
import { CommandError, Doc, typeName } from '../semantics.ts';
import { booleanField, docField, textField, titleOf, wrongType, type Command, type Context } from './context.ts';

/** There are no users, hence nobody's password is right. */
function refuseUser(): never {
  throw new CommandError(18, 'Authentication failed.');
}

function need(context: Context, field: string): void {
  if (context.command.get(field) === undefined)
    throw new CommandError(40414, `BSON field '${titleOf(context.name)}.${field}' is missing but a required field`);
}

function checkPayload(context: Context): void {
  need(context, 'payload');
  const payload = context.command.get('payload');
  if (typeof payload !== 'string' && !(payload instanceof Binary))
    throw new CommandError(2, `Invalid SASLPayload type. Expected Base64 or BinData, got: ${typeName(payload)}`);
}

const authenticate: Command = {
  fields: ['mechanism', 'user'],
  run(context) {
    textField(context, 'user');
    need(context, 'mechanism');
    textField(context, 'mechanism');
    return refuseUser();
  },
};

const saslStart: Command = {
  fields: ['mechanism', 'payload', 'options', 'autoAuthorize'],
  run(context) {
    need(context, 'mechanism');
    const mechanism = textField(context, 'mechanism') ?? '';
    checkPayload(context);
    docField(context, 'options');
    booleanField(context, 'autoAuthorize');
    if (mechanism !== 'SCRAM-SHA-1' && mechanism !== 'SCRAM-SHA-256')
      throw new CommandError(334, `Received authentication for mechanism ${mechanism} which is not enabled`);
    return refuseUser();
  },
};

const saslContinue: Command = {
  fields: ['conversationId', 'payload'],
  run(context) {
    need(context, 'conversationId');
    const id = context.command.get('conversationId')!;
    if (typeName(id) !== 'int') throw wrongType(context, 'conversationId', id, 'int');
    checkPayload(context);
    throw new CommandError(17, 'No SASL session state found');
  },
};

export const login: Record<string, Command> = {
  authenticate,
  saslStart,
  saslContinue,
  logout: { fields: [], run: () => Doc.from({}) },
};
