import { pino, type Logger } from 'pino';

export type { Logger };

/** Personal data and secrets never reach a log line. */
const redacted = [
  'req.headers.cookie',
  'req.headers.authorization',
  'res.headers["set-cookie"]',
  '*.nik',
  '*.npwp',
  '*.phone',
  '*.email',
  '*.password',
];

export function createLogger(level: string): Logger {
  return pino({ level, redact: { paths: redacted, censor: '[hidden]' } });
}
