import { between } from '../curves.ts';

/** Certificates that shops and exporters ask for; three of them are full readiness. */
export const readinessCertificates = ['barcode-gs1', 'bpom-md', 'haccp', 'iso22000', 'organik', 'sni'] as const;
const FULL = 3;

export function readinessValue(held: number): number {
  return between(held, 0, FULL);
}
