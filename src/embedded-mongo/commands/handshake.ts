import { ObjectId } from 'bson';
import { Doc, isNumber, type Value } from '../semantics.ts';
import { sessionMinutes } from '../transactions/sessions.ts';
import { maxDocumentBytes, maxMessageBytes } from '../wire/message.ts';
import type { Command, Context } from './context.ts';

/** The version whose behaviour is served. */
export const serverVersion = '7.0.15';
const versionArray = [7, 0, 15, 0];
/** MongoDB 7.0. */
const maxWireVersion = 21;
const electionId = new ObjectId('7fffffff0000000000000001');

const helloFields =
  'helloOk client compression hello saslSupportedMechs speculativeAuthenticate loadBalanced backpressure topologyVersion maxAwaitTimeMS internalClient'.split(
    ' ',
  );

/** A replica set of one member, always primary. */
function memberState({ server, connection }: Context, primaryField: 'isWritablePrimary' | 'ismaster'): Doc {
  return Doc.of([
    ['helloOk', true],
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

const hello: Command = { fields: helloFields, run: (context) => memberState(context, 'isWritablePrimary') };
const isMaster: Command = { fields: helloFields, run: (context) => memberState(context, 'ismaster') };

const buildInfo: Command = {
  fields: [],
  run: () =>
    Doc.of([
      ['version', serverVersion],
      ['gitVersion', 'embedded'],
      ['modules', []],
      ['versionArray', versionArray],
      ['storageEngines', ['lmdb']],
      ['bits', 64],
      ['debug', false],
      ['maxBsonObjectSize', maxDocumentBytes],
    ]),
};

const serverStatus: Command = {
  fields: ['repl', 'metrics', 'locks', 'wiredTiger', 'recordStats', 'tcmalloc'],
  run: ({ server }) =>
    Doc.of([
      ['host', server.address],
      ['version', serverVersion],
      ['process', 'embedded-mongo'],
      ['pid', BigInt(process.pid)],
      ['uptime', (Date.now() - server.started.getTime()) / 1000],
      ['localTime', new Date()],
      ['storageEngine', Doc.of([['name', 'lmdb']])],
      ['connections', Doc.of([['current', server.connections.size]])],
      [
        'repl',
        Doc.of([
          ['setName', 'rs0'],
          ['isWritablePrimary', true],
        ]),
      ],
    ]),
};

const connectionStatus: Command = {
  fields: ['showPrivileges'],
  run: () =>
    Doc.of([
      [
        'authInfo',
        Doc.of([
          ['authenticatedUsers', []],
          ['authenticatedUserRoles', []],
        ]),
      ],
    ]),
};

const parameters = new Map<string, Value>([
  ['featureCompatibilityVersion', Doc.of([['version', '7.0']])],
  ['authenticationMechanisms', []],
  ['requireApiVersion', false],
  ['enableTestCommands', false],
  ['transactionLifetimeLimitSeconds', 60],
]);

const getParameter: Command = {
  fields: [...parameters.keys(), 'allParameters'],
  admin: true,
  run({ command }) {
    const all = command.get('getParameter') === '*';
    const wanted = (name: string): boolean => all || isNumber(command.get(name)) || command.get(name) === true;
    return Doc.of([...parameters].filter(([name]) => wanted(name)));
  },
};

const hostInfo: Command = {
  fields: [],
  run: ({ server }) =>
    Doc.of([
      [
        'system',
        Doc.of([
          ['currentTime', new Date()],
          ['hostname', server.address],
          ['cpuAddrSize', 64],
        ]),
      ],
      [
        'os',
        Doc.of([
          ['type', process.platform],
          ['name', process.platform],
          ['version', process.version],
        ]),
      ],
      ['extra', Doc.of([])],
    ]),
};

const ping: Command = { fields: [], inTransaction: false, run: () => Doc.of([]) };
const whatsMyUri: Command = { fields: [], run: ({ connection }) => Doc.of([['you', `local:${connection.id}`]]) };
const getLog: Command = {
  fields: [],
  admin: true,
  run: () =>
    Doc.of([
      ['totalLinesWritten', 0],
      ['log', []],
    ]),
};
const getCmdLineOpts: Command = {
  fields: [],
  admin: true,
  run: () =>
    Doc.of([
      ['argv', []],
      ['parsed', Doc.of([])],
    ]),
};

const replSetGetStatus: Command = {
  fields: ['initialSync'],
  admin: true,
  run: ({ server }) =>
    Doc.of([
      ['set', 'rs0'],
      ['date', new Date()],
      ['myState', 1],
      [
        'members',
        [
          Doc.of([
            ['_id', 0],
            ['name', server.address],
            ['health', 1],
            ['state', 1],
            ['stateStr', 'PRIMARY'],
            ['self', true],
          ]),
        ],
      ],
    ]),
};

export const handshake: Record<string, Command> = {
  hello,
  ismaster: isMaster,
  isMaster,
  ping,
  buildInfo,
  buildinfo: buildInfo,
  serverStatus,
  connectionStatus,
  getParameter,
  hostInfo,
  whatsmyuri: whatsMyUri,
  getLog,
  getCmdLineOpts,
  replSetGetStatus,
};
