/** The server's error numbers this database answers with, and their names. Numbers without a name are `Location<number>`. */
const codeNames: Readonly<Record<number, string>> = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  11: 'UserNotFound',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  15: 'Overflow',
  16: 'InvalidLength',
  17: 'ProtocolError',
  18: 'AuthenticationFailed',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  34: 'CannotBackfillArray',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  47: 'NoMatchingDocument',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  55: 'InvalidDBRef',
  56: 'EmptyFieldName',
  57: 'DottedFieldName',
  59: 'CommandNotFound',
  61: 'ShardKeyNotFound',
  64: 'WriteConcernFailed',
  65: 'MultipleErrorsOccurred',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  68: 'IndexAlreadyExists',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  79: 'UnknownReplWriteConcern',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  91: 'ShutdownInProgress',
  96: 'OperationFailed',
  100: 'UnsatisfiableWriteConcern',
  110: 'NotYetInitialized',
  112: 'WriteConflict',
  115: 'CommandNotSupported',
  117: 'ConflictingOperationInProgress',
  121: 'DocumentValidationFailure',
  125: 'CommandFailed',
  136: 'CappedPositionLost',
  139: 'JSInterpreterFailure',
  166: 'CommandNotSupportedOnView',
  167: 'OptionNotSupportedOnView',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  175: 'QueryPlanKilled',
  181: 'AmbiguousIndexKeyPattern',
  197: 'InvalidIndexSpecificationOption',
  201: 'CannotBuildIndexKeys',
  206: 'NoSuchSession',
  207: 'InvalidUUID',
  211: 'KeyNotFound',
  224: 'QueryFeatureNotAllowed',
  217: 'IncompleteTransactionHistory',
  225: 'TransactionTooOld',
  237: 'CursorKilled',
  238: 'NotImplemented',
  240: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  241: 'ConversionFailure',
  244: 'TransactionAborted',
  246: 'SnapshotUnavailable',
  250: 'TransactionCommitted',
  251: 'NoSuchTransaction',
  256: 'TransactionCommitted',
  260: 'InvalidResumeToken',
  263: 'OperationNotSupportedInTransaction',
  280: 'ChangeStreamFatalError',
  286: 'ChangeStreamHistoryLost',
  291: 'NoQueryExecutionPlans',
  292: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  278: 'UnsatisfiableCommitQuorum',
  303: 'APIMismatchError',
  322: 'APIVersionError',
  323: 'APIStrictError',
  334: 'MechanismUnavailable',
  359: 'CannotConvertIndexToUnique',
  9001: 'SocketException',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  13113: 'MergeStageNoMatchingDocument',
  13297: 'DatabaseDifferCase',
  11600: 'InterruptedAtShutdown',
  11601: 'Interrupted',
  11602: 'InterruptedDueToReplStateChange',
};

export interface ErrorDetails {
  /** Fields the server adds beside code and message, e.g. `keyPattern`, `keyValue`, `errInfo`. Values as in `values/document.ts` or plain JS. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly errorLabels?: readonly string[];
}

/** The server's name for an error number. */
export function codeNameOf(code: number): string {
  return codeNames[code] ?? `Location${code}`;
}

/** A refusal that goes to the client with the server's own number and name. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly errorLabels: readonly string[];

  constructor(code: number, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.codeName = codeNameOf(code);
    this.fields = details.fields ?? {};
    this.errorLabels = details.errorLabels ?? [];
  }
}

/** Throws the refusal; an expression, so that it can stand where a value is wanted. */
export function refuse(code: number, message: string): never {
  throw new CommandError(code, message);
}

/** The same refusal, saying what it came from. */
export function withContext({ code, message, fields, errorLabels }: CommandError, about: string): CommandError {
  return new CommandError(code, `${about} :: caused by :: ${message}`, { fields, errorLabels });
}

/** Runs a write; what is refused then says what it came from, but for time that is over. */
export function saying<T>(about: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof CommandError && error.code === 50 ? error : aboutWhat(error, about);
  }
}

/** How a refusal begins that came before anything was run. */
const noPlan = 'error processing query:';

/** What a refusal becomes that came from running something; conflicts are nobody's doing. */
export function aboutWhat(error: unknown, about: string): unknown {
  if (!(error instanceof CommandError) || error.code === 112) return error;
  if (error.message.startsWith(about) || error.message.startsWith(noPlan)) return error;
  return withContext(error, about);
}
