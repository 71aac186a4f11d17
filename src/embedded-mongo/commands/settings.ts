import { Double } from 'bson';
import { CommandError, Doc, isNumber, showPlain, toNumber, typeName, type Value } from '../semantics.ts';
import { booleanField, textField, type Command } from './context.ts';

const parameters = new Map<string, Value>([
  ['featureCompatibilityVersion', Doc.from({ version: '7.0' })],
  ['authenticationMechanisms', []],
  ['requireApiVersion', false],
  ['enableTestCommands', false],
  ['notablescan', false],
  ['ttlMonitorEnabled', true],
  ['transactionLifetimeLimitSeconds', 60],
]);

/** Parameters by name; those that are not known are left out. Throws 72 when none is left. */
const getParameter: Command = {
  lenient: true,
  fields: [],
  admin: true,
  run({ command }) {
    const all = command.get('getParameter') === '*';
    const wanted = [...parameters].filter(([name]) => all || command.keys().indexOf(name) > 0);
    if (wanted.length === 0) throw new CommandError(72, 'no option found to get');
    return Doc.of(wanted);
  },
};

const logNames = ['global', 'startupWarnings'];

/** Nothing is logged. Throws 14, 96. */
const getLog: Command = {
  fields: [],
  admin: true,
  run(context) {
    const name = textField(context, 'getLog') ?? '';
    if (name === '*') return Doc.from({ names: logNames });
    if (!logNames.includes(name)) throw new CommandError(96, `No log named '${name}'`);
    return Doc.from({ totalLinesWritten: 0, log: [] });
  },
};

const getCmdLineOpts: Command = {
  fields: [],
  admin: true,
  run: () => Doc.from({ argv: [], parsed: Doc.from({}) }),
};

const getDefaultRWConcern: Command = {
  fields: ['inMemory'],
  admin: true,
  run: () =>
    Doc.from({
      defaultReadConcern: Doc.from({ level: 'local' }),
      defaultWriteConcern: Doc.from({ w: 'majority', wtimeout: 0 }),
      defaultWriteConcernSource: 'implicit',
      defaultReadConcernSource: 'implicit',
      localUpdateWallClockTime: new Date(),
    }),
};

/** The set never changes. */
const replSetGetConfig: Command = {
  fields: ['commitmentStatus', 'includeNewlyAdded'],
  admin: true,
  run({ server }) {
    const member = Doc.from({
      _id: 0,
      host: server.address,
      arbiterOnly: false,
      buildIndexes: true,
      hidden: false,
      priority: 1,
      tags: Doc.from({}),
      secondaryDelaySecs: 0n,
      votes: 1,
    });
    const terms = { protocolVersion: 1n, writeConcernMajorityJournalDefault: true };
    return Doc.from({ config: Doc.from({ _id: 'rs0', version: 1, term: 1, members: [member], ...terms }) });
  },
};

/** Operations are not recorded: the level can be asked and be 0. Throws 14, 115. */
const profile: Command = {
  fields: ['slowms', 'sampleRate', 'filter'],
  run(context) {
    const level = context.command.get('profile');
    if (!isNumber(level))
      throw new CommandError(
        14,
        `BSON field 'profile.profile' is the wrong type '${typeName(level ?? null)}', expected types '[long, int, decimal, double']`,
      );
    const recorded = toNumber(level) === 1 || toNumber(level) === 2;
    const set = ['slowms', 'sampleRate', 'filter'].find((name) => context.command.has(name));
    if (recorded || set !== undefined)
      throw new CommandError(115, `profile${set === undefined ? ` level ${showPlain(level)}` : `'s ${set}`} is not supported`);
    return Doc.from({ was: 0, slowms: 100, sampleRate: new Double(1) });
  },
};

/** Whatever was acknowledged is on the disk. Throws 115. */
const fsync: Command = {
  fields: ['lock', 'fsyncLockAcquisitionTimeoutMillis', 'forBackup'],
  admin: true,
  run(context) {
    if (booleanField(context, 'lock')) throw new CommandError(115, 'fsync with lock is not supported');
    return Doc.from({ numFiles: 1 });
  },
};

/** No plan is kept. Throws 73. */
const planCacheClear: Command = {
  fields: ['query', 'sort', 'projection', 'collation'],
  run(context) {
    const name = context.command.get('planCacheClear');
    if (typeof name !== 'string') throw new CommandError(73, `collection name has invalid type ${typeName(name)}`);
    return Doc.from({});
  },
};

/** There are no users. */
const usersInfo: Command = {
  fields: ['showCredentials', 'showCustomData', 'showPrivileges', 'showAuthenticationRestrictions', 'filter'],
  run: () => Doc.from({ users: [] }),
};

export const settings: Record<string, Command> = {
  getParameter,
  getLog,
  getCmdLineOpts,
  getDefaultRWConcern,
  replSetGetConfig,
  profile,
  fsync,
  planCacheClear,
  usersInfo,
};
