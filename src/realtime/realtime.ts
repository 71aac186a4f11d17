import type { Server as HttpServer } from 'node:http';
import type { RequestHandler } from 'express';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { Logger } from '../platform/logger.ts';
import { afterCommit } from '../platform/transaction.ts';
import type { Audience, Push, PushedNotice, Role } from '../shared/context.ts';
import { otherProcesses } from './liveMessages.model.ts';

interface ServerEvents {
  notice: (notice: PushedNotice) => void;
  changed: (change: { topics: readonly string[] }) => void;
}

interface ClientEvents {
  resume: (from: { after: number }) => void;
}

type ProductServer = Server<ClientEvents, ServerEvents>;

/** Who a session belongs to; null when it is over. */
export type Identify = (userId: string) => Promise<{ userId: string; role: Role | 'system' } | null>;

/** What a person missed after a position in their sequence, oldest first. */
export type MissedNotices = (userId: string, after: number) => Promise<readonly PushedNotice[]>;

export interface Realtime {
  readonly push: Push;
  /** Connects the sockets to the server and its sessions. */
  attach(server: HttpServer, sessions: RequestHandler, identify: Identify, missed: MissedNotices): void;
  /** Resolves when messages from other processes are heard here. */
  readonly listening: Promise<void>;
  /** Ends the live lines of one person, at sign-out. */
  disconnect(userId: string): void;
  close(): Promise<void>;
}

const resumeMessage = z.object({ after: z.number().int().min(0) });

function room(audience: Audience): string {
  return 'userId' in audience ? `user:${audience.userId}` : `role:${audience.role}`;
}

function sessionUserId(socket: Socket): string | null {
  const session = (socket.request as { session?: { passport?: { user?: unknown } } }).session;
  const user = session?.passport?.user;
  return typeof user === 'string' ? user : null;
}

/** A browser on another site could open a socket with this person's cookie: only pages of this server may. */
function sameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Live messages over Socket.IO, from every process to everyone. The stored notification is the truth; this only says it sooner. */
export function createRealtime(logger: Logger): Realtime {
  const { adapter, listening } = otherProcesses();
  const io: ProductServer = new Server({
    serveClient: false,
    maxHttpBufferSize: 10_000,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    adapter,
  });

  function welcome(socket: Socket<ClientEvents, ServerEvents>, userId: string, missed: MissedNotices): void {
    socket.on('resume', (message: unknown) => {
      const parsed = resumeMessage.safeParse(message);
      if (!parsed.success) return;
      missed(userId, parsed.data.after).then(
        (notices) => notices.forEach((notice) => socket.emit('notice', notice)),
        (error: unknown) => logger.error({ err: error }, 'missed notices could not be read'),
      );
    });
  }

  return {
    push: {
      changed(audience, topics) {
        afterCommit(() => void io.to(room(audience)).emit('changed', { topics }));
      },
      notice(userId, notice) {
        afterCommit(() => void io.to(room({ userId })).emit('notice', notice));
      },
    },
    attach(server, sessions, identify, missed) {
      io.use((socket, next) => {
        const userId = sessionUserId(socket);
        const { origin, host } = socket.handshake.headers;
        if (!userId || !sameOrigin(origin, host)) return next(new Error('not signed in'));
        identify(userId).then((user) => {
          if (!user) return next(new Error('not signed in'));
          void socket.join([`user:${user.userId}`, `role:${user.role}`]);
          welcome(socket, user.userId, missed);
          next();
        }, next);
      });
      io.attach(server);
      io.engine.use(sessions as never);
    },
    listening,
    disconnect(userId) {
      io.in(`user:${userId}`).disconnectSockets(true);
    },
    async close() {
      await io.close();
    },
  };
}
