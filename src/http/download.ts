import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { openFile } from '../platform/files.ts';

/** "naskah.pdf" in both ways browsers read: plain letters, and percent-encoded UTF-8 (RFC 6266). */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\w .-]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function headers(contentType: string, bytes: number, name: string) {
  return {
    'Content-Type': contentType,
    'Content-Length': String(bytes),
    'Content-Disposition': disposition(contentType.startsWith('image/') ? 'inline' : 'attachment', name),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
}

/** Sends an uploaded file whose reader may see it. Pictures show in the page, the rest is downloaded: nothing uploaded runs here. */
export async function sendStoredFile(res: Response, file: Awaited<ReturnType<typeof openFile>>): Promise<void> {
  res.set(headers(file.contentType, file.bytes, file.name));
  await pipeline(file.content, res);
}

/** Sends bytes made for this request as a file to keep. */
export function sendBytes(res: Response, bytes: Buffer, contentType: string, name: string): void {
  res.set(headers(contentType, bytes.length, name));
  res.end(bytes);
}

/** The address under which people reach the site: the configured one, else the one this request came to. */
export function originOf(req: Request, publicUrl: string | null): string {
  return (publicUrl ?? `${req.protocol}://${req.get('host') ?? 'localhost'}`).replace(/\/+$/, '');
}
