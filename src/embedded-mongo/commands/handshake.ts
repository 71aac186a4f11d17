import { ObjectId } from 'bson';
import { CommandError, Doc } from '../semantics.ts';
import { sessionMinutes } from '../transactions/sessions.ts';
import { maxDocumentBytes, maxMessageBytes } from '../wire/message.ts';
import { booleanField, countField, docField, type Command, type Context } from './context.ts';
import { login } from './login.ts';
import { currentOperation } from './serverSources.ts';

/** The version whose behaviour is served. */
export const serverVersion = '7.0.15';
const versionArray = [7, 0, 15, 0];
/** MongoDB 7.0. */
const maxWireVersion = 21;
const electionId = new ObjectId('7fffffff0000000000000001');

/** A replica set of one member, always primary. */
function memberState(context: Context, primaryField: 'isWritablePrimary' | 'ismaster'): Doc {
  const { server, connection } = context;
  checkWaiting(context);
  return Doc.of([
    ...(booleanField(context, 'helloOk') ? [['helloOk', true] as const] : []),
    ['hosts', [server.address]],
    ['setName', 'rs0'],
    ['setVersion', 1],
    [primaryField, true],
    ['secondary', false],
    ['primary', server.address],
    ['me', server.address],
    ['electionId', electionId],
    ['maxBsonObjectSize', maxDocumentBytes],
    ['maxMessageSizeBytes', maxMessageBytes],
    ['maxWriteBatchSize', 100_000],
    ['localTime', new Date()],
    ['logicalSessionTimeoutMinutes', sessionMinutes],
    ['connectionId', connection.id],
    ['minWireVersion', 0],
    ['maxWireVersion', maxWireVersion],
    ['readOnly', false],
  ]);
}

/** Nobody waits for changes of a set that never changes: the reply has no `topologyVersion` to wait with. */
function checkWaiting(context: Context): void {
  const known = docField(context, 'topologyVersion');
  const wait = countField(context, 'maxAwaitTimeMS');
  if (wait !== undefined && known === undefined)
    throw new CommandError(31368, "A request with 'maxAwaitTimeMS' must include a 'topologyVersion'");
}

const hello: Command = { lenient: true, fields: [], run: (context) => memberState(context, 'isWritablePrimary') };
const isMaster: Command = { lenient: true, fields: [], run: (context) => memberState(context, 'ismaster') };

const buildInfo: Command = {
  fields: [],
  run: () =>
    Doc.from({
      version: serverVersion,
      gitVersion: 'embedded',
      modules: [],
      versionArray,
      storageEngines: ['lmdb'],
      bits: 64,
      debug: false,
      maxBsonObjectSize: maxDocumentBytes,
    }),
};

const serverStatus: Command = {
  fields: ['repl', 'metrics', 'locks', 'wiredTiger', 'recordStats', 'tcmalloc'],
  run: ({ server }) =>
    Doc.from({
      host: server.address,
      version: serverVersion,
      process: 'embedded-mongo',
      pid: BigInt(process.pid),
      uptime: (Date.now() - server.started.getTime()) / 1000,
      localTime: new Date(),
      storageEngine: Doc.from({ name: 'lmdb' }),
      connections: Doc.from({ current: server.connections.size }),
      repl: Doc.from({ setName: 'rs0', isWritablePrimary: true }),
    }),
};

const connectionStatus: Command = {
  fields: ['showPrivileges'],
  run(context) {
    const authInfo = Doc.from({ authenticatedUsers: [], authenticatedUserRoles: [] });
    if (booleanField(context, 'showPrivileges')) authInfo.append('authenticatedUserPrivileges', []);
    return Doc.from({ authInfo });
  },
};

const hostInfo: Command = {
  fields: [],
  run: ({ server }) =>
    Doc.from({
      system: Doc.from({ currentTime: new Date(), hostname: server.address, cpuAddrSize: 64 }),
      os: Doc.from({ type: process.platform, name: process.platform, version: process.version }),
      extra: Doc.from({}),
    }),
};

const ping: Command = { fields: [], inTransaction: false, run: () => Doc.from({}) };
const whatsMyUri: Command = { fields: [], run: ({ connection }) => Doc.from({ you: `local:${connection.id}` }) };

const replSetGetStatus: Command = {
  fields: ['initialSync'],
  admin: true,
  run: ({ server }) =>
    Doc.from({
      set: 'rs0',
      date: new Date(),
      myState: 1,
      members: [Doc.from({ _id: 0, name: server.address, health: 1, state: 1, stateStr: 'PRIMARY', self: true })],
    }),
};

export const handshake: Record<string, Command> = {
  hello,
  ismaster: isMaster,
  isMaster,
  ping,
  ...login,
  currentOp: { fields: ['$all', '$ownOps'], admin: true, run: (context) => Doc.from({ inprog: [currentOperation(context)] }) },
  buildInfo,
  buildinfo: buildInfo,
  serverStatus,
  connectionStatus,
  hostInfo,
  whatsmyuri: whatsMyUri,
  replSetGetStatus,
};
