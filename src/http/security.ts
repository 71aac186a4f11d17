import type { RequestHandler } from 'express';
import helmet from 'helmet';

const own = ["'self'"];
const nothing = ["'none'"];

/** Strict headers: nothing from another origin, no inline code or style, no framing. `https` also pins the connection. */
export function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: nothing,
        scriptSrc: own,
        styleSrc: own,
        imgSrc: [...own, 'data:'],
        fontSrc: own,
        connectSrc: own,
        manifestSrc: own,
        workerSrc: own,
        formAction: own,
        baseUri: nothing,
        frameAncestors: nothing,
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
}
