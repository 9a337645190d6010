import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import { acceptWebSocket, type TextSocket } from "../web-socket.ts";
import { PRIVILEGED, toldTo } from "./intents.ts";
import { guildCreateJson, type Json, userJson } from "./payloads.ts";
import { shardOf } from "./snowflakes.ts";
import type { Guild, Happening, World } from "./world.ts";

/** What a bot has heard, kept while its connection is broken. */
interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shards: number;
  readonly intents: number;
  /** All events so far; the last one's number is how many there are. */
  readonly sent: string[];
  /** The highest number that the bot is known to have taken. */
  taken: number;
  socket: TextSocket | null;
}

export interface GatewayOptions {
  readonly token: string;
  /** Privileged intents that are turned on for the app, as bits. */
  readonly allowed: number;
  readonly heartbeatMs: number;
}

export interface Gateway {
  accept(request: IncomingMessage, socket: Duplex): void;
  announce(happening: Happening): void;
  /** A guild that the bot is in, in full, with each session's own sight of it. */
  announceGuild(guild: Guild): void;
  /** Breaks all connections as a broken network does, or says goodbye with a code. */
  breakOff(code?: number): void;
  /** Asks the bots to come again by themselves. */
  askBack(): void;
  /** Sessions cannot be taken up again. */
  forget(): void;
  /** At the next resume so many events come a second time. */
  repeat(count: number): void;
  /** Intents of the connections that are open. */
  intents(): readonly number[];
  /** Whether every connection has taken what it was sent, and who was sent away is back. */
  isSettled(): boolean;
}

interface Frame {
  readonly op: number;
  readonly d: unknown;
}

/** After these of Discord's a client does not come back by itself. */
const FOREVER: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];
/** The bot says goodbye for good with these codes, and its session ends. */
const FOR_GOOD = [1_000, 1_001];

export function createGateway(world: World, options: GatewayOptions, onChange: () => void): Gateway {
  const sessions = new Map<string, Session>();
  const sockets = new Set<TextSocket>();
  let sentAway = 0;
  let repeated = 0;
  const write = (socket: TextSocket, op: number, more: Json = {}) => socket.send(JSON.stringify({ op, ...more }));

  /** Its connection is broken, and the bot expected back. */
  const letGo = (session: Session) => {
    session.socket = null;
    sentAway += 1;
  };
  const dispatch = (session: Session, type: string, data: Json) => {
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: type, s: session.sent.length + 1, d: data });
    session.sent.push(text);
    if (!session.socket) return;
    session.socket.send(text);
    askHowFar(session);
  };
  /** A bot answers at once with the number of the last event that it took. */
  const askHowFar = ({ socket }: Session) => socket && write(socket, GatewayOpcodes.Heartbeat, { d: null });
  const hears = ({ shard, shards }: Session, guild: Guild | null) => (guild ? shardOf(guild.id, shards) : 0) === shard;
  const tellOfGuild = (session: Session, guild: Guild) => {
    const withPeople = (session.intents & GatewayIntentBits.GuildMembers) !== 0;
    if (session.intents & GatewayIntentBits.Guilds) {
      dispatch(session, "GUILD_CREATE", guildCreateJson(world, guild, withPeople));
    }
  };

  const identify = (socket: TextSocket, d: Json): Session | null => {
    const { token, intents, shard = [0, 1] } = d as { token: string; intents: number; shard?: [number, number] };
    if (token.replace(/^Bot /, "") !== options.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed);
      return null;
    }
    if (intents & PRIVILEGED & ~options.allowed) {
      socket.close(GatewayCloseCodes.DisallowedIntents);
      return null;
    }
    if (shard[0] >= shard[1]) {
      socket.close(GatewayCloseCodes.InvalidShard);
      return null;
    }
    const session: Session = {
      id: randomUUID(),
      shard: shard[0],
      shards: shard[1],
      intents,
      sent: [],
      taken: 0,
      socket,
    };
    for (const old of sessions.values()) if (!old.socket && old.shard === session.shard) sessions.delete(old.id);
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter((one) => one.members.has(world.bot.id) && hears(session, one));
    dispatch(session, "READY", {
      v: 10,
      user: { ...userJson(world.bot), verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${world.origin.replace("http", "ws")}/resume`,
      shard,
      application: { id: world.appId, flags: 0 },
      _trace: [],
    });
    for (const guild of guilds) {
      if (guild.unavailable) dispatch(session, "GUILD_DELETE", { id: guild.id, unavailable: true });
      else tellOfGuild(session, guild);
    }
    return session;
  };
  const resume = (socket: TextSocket, d: Json): Session | null => {
    const { session_id, seq } = d as { session_id: string; seq: number };
    const session = sessions.get(session_id);
    if (!session) {
      write(socket, GatewayOpcodes.InvalidSession, { d: false });
      return null;
    }
    session.socket = socket;
    for (const text of session.sent.slice(Math.max(seq - repeated, 0))) socket.send(text);
    repeated = 0;
    dispatch(session, "RESUMED", { _trace: [] });
    return session;
  };

  return {
    accept(request, duplex) {
      let session: Session | null = null;
      const socket = acceptWebSocket(request, duplex, {
        onText(text) {
          const { op, d } = JSON.parse(text) as Frame;
          if (op === GatewayOpcodes.Heartbeat) {
            write(socket, GatewayOpcodes.HeartbeatAck);
            if (session) session.taken = Math.max(session.taken, Number(d ?? 0));
            if (session && session.taken < session.sent.length) askHowFar(session);
          } else if (op === GatewayOpcodes.Identify || op === GatewayOpcodes.Resume) {
            const opened = op === GatewayOpcodes.Identify ? identify : resume;
            session = opened(socket, d as Json);
            if (session) sentAway = Math.max(0, sentAway - 1);
          }
          onChange();
        },
        onClose(code) {
          sockets.delete(socket);
          if (session && FOR_GOOD.includes(code)) sessions.delete(session.id);
          else if (session?.socket === socket) letGo(session);
          onChange();
        },
      });
      sockets.add(socket);
      write(socket, GatewayOpcodes.Hello, { d: { heartbeat_interval: options.heartbeatMs, _trace: [] } });
    },
    announce(happening) {
      for (const session of sessions.values()) {
        const data = hears(session, happening.guild) ? toldTo(world, session.intents, happening) : null;
        if (data) dispatch(session, happening.type, data);
      }
    },
    announceGuild(guild) {
      for (const session of sessions.values()) if (hears(session, guild)) tellOfGuild(session, guild);
    },
    breakOff(code) {
      const comeBack = code === undefined || !FOREVER.includes(code);
      for (const session of sessions.values()) {
        if (session.socket && comeBack) letGo(session);
        session.socket = null;
      }
      for (const socket of sockets) {
        if (code === undefined) socket.destroy();
        else socket.close(code);
      }
    },
    askBack() {
      for (const session of sessions.values()) {
        if (!session.socket) continue;
        write(session.socket, GatewayOpcodes.Reconnect, { d: null });
        letGo(session);
      }
    },
    forget: () => sessions.clear(),
    repeat(count) {
      repeated = count;
    },
    intents: () => [...sessions.values()].flatMap(({ socket, intents }) => (socket ? [intents] : [])),
    isSettled: () =>
      sentAway === 0 && [...sessions.values()].every(({ socket, sent, taken }) => !socket || taken >= sent.length),
  };
}
