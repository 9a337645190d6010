import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { acceptWebSocket, type TextSocket } from "../web-socket.ts";
import { APP } from "./workspace.ts";

/** Something that the app is told: an event, a command, or what a person did with a button, a window or a shortcut. */
export interface Delivery {
  readonly type: "events_api" | "interactive" | "slash_commands";
  readonly body: unknown;
  /** 0 for the first time; a redelivery counts up. */
  readonly attempt: number;
}

/** The app took a delivery. */
export interface Taken {
  /** Milliseconds, at the last try. */
  readonly ms: number;
  /** What came with the acknowledgement; empty when nothing did. */
  readonly answer: Readonly<Record<string, unknown>>;
}

/** A way to the app. */
export interface Transport {
  /** Resolves when the app has taken it; rejects when Slack gives up. Only events are sent again. */
  deliver(delivery: Delivery): Promise<Taken>;
  /** Breaks the line for a moment: what the app acknowledges meanwhile is not heard, and sent again. */
  cut(): void;
}

/** After the first time Slack tries three times more. Its pauses (at once, a minute, five) are left out here. */
const MOST_RETRIES = 3;

/** Socket Mode: the app opens sockets, each delivery goes to one of them and is sent again until it is acknowledged. */
export interface SocketMode extends Transport {
  accept(request: IncomingMessage, socket: Duplex): void;
}

interface Envelope {
  readonly id: string;
  readonly delivery: Delivery;
  readonly taken: (taken: Taken) => void;
  readonly lost: (error: Error) => void;
  attempt: number;
  reason: string;
  sentAt: number;
  /** The socket on which it waits for its acknowledgement; null until one is open. */
  socket: TextSocket | null;
  timer: NodeJS.Timeout | undefined;
}

/** `ackWithin` in milliseconds; Slack gives 3 seconds. */
export function createSocketMode(ackWithin: number, onChange: () => void): SocketMode {
  const sockets: TextSocket[] = [];
  const envelopes = new Map<string, Envelope>();
  let count = 0;

  const send = (envelope: Envelope) => {
    const socket = sockets[count % Math.max(sockets.length, 1)];
    if (!socket) return;
    envelope.socket = socket;
    const { id, attempt, reason, delivery } = envelope;
    const { type, body } = delivery;
    const isEvent = type === "events_api";
    const retry = isEvent ? { retry_attempt: attempt, retry_reason: reason } : {};
    socket.send(JSON.stringify({ envelope_id: id, type, payload: body, accepts_response_payload: !isEvent, ...retry }));
    clearTimeout(envelope.timer);
    envelope.sentAt = performance.now();
    envelope.timer = setTimeout(() => sendAgain(envelope, "timeout"), ackWithin);
  };
  const sendAgain = (envelope: Envelope, reason: string) => {
    clearTimeout(envelope.timer);
    envelope.attempt += 1;
    envelope.reason = reason;
    envelope.socket = null;
    const retries = envelope.delivery.type === "events_api" ? MOST_RETRIES : 0;
    if (envelope.attempt <= envelope.delivery.attempt + retries) return send(envelope);
    envelopes.delete(envelope.id);
    envelope.lost(new Error("The app never acknowledged an envelope."));
  };
  const take = (text: string) => {
    const { envelope_id: id, payload = {} } = JSON.parse(text) as { envelope_id: string; payload?: Taken["answer"] };
    const envelope = envelopes.get(id);
    clearTimeout(envelope?.timer);
    envelopes.delete(id);
    envelope?.taken({ ms: performance.now() - envelope.sentAt, answer: payload });
  };

  return {
    accept(request, duplex) {
      const socket = acceptWebSocket(request, duplex, {
        onText: take,
        onClose() {
          sockets.splice(sockets.indexOf(socket), 1);
          for (const one of envelopes.values()) if (one.socket === socket) sendAgain(one, "connection_failed");
          onChange();
        },
      });
      socket.send(
        JSON.stringify({ type: "hello", num_connections: sockets.length + 1, connection_info: { app_id: APP } }),
      );
      sockets.push(socket);
      for (const envelope of envelopes.values()) if (!envelope.socket) send(envelope);
      onChange();
    },
    deliver(delivery) {
      return new Promise<Taken>((taken, lost) => {
        count += 1;
        const { attempt } = delivery;
        const reason = attempt > 0 ? "timeout" : "";
        const envelope: Envelope = {
          id: `envelope-${count}`,
          delivery,
          taken,
          lost,
          attempt,
          reason,
          sentAt: 0,
          socket: null,
          timer: undefined,
        };
        envelopes.set(envelope.id, envelope);
        send(envelope);
        // A person is not kept waiting for an app that is not there.
        if (delivery.type !== "events_api")
          envelope.timer ??= setTimeout(() => sendAgain(envelope, "timeout"), ackWithin);
      });
    },
    cut() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Answers that are lost when the line is cut. */
const ANSWERS_LOST = 2;

const CONTENTS: Readonly<Record<Delivery["type"], (body: unknown) => string>> = {
  events_api: (body) => JSON.stringify(body),
  interactive: (body) => `payload=${encodeURIComponent(JSON.stringify(body))}`,
  slash_commands: (body) => new URLSearchParams(body as Record<string, string>).toString(),
};

/** An app answers with JSON, or with words as they are. */
function readAnswer(text: string): Taken["answer"] {
  try {
    return text === "" ? {} : (JSON.parse(text) as Taken["answer"]);
  } catch {
    return { text };
  }
}

/** Signed requests to `url`. */
export function createRequestUrl(url: string, signingSecret: string, answerWithin: number): Transport {
  let answersToLose = 0;
  const post = async ({ type, body }: Delivery, attempt: number): Promise<Taken["answer"] | "stop" | "again"> => {
    const content = CONTENTS[type](body);
    const timestamp = Math.floor(Date.now() / 1_000);
    const hash = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${content}`).digest("hex");
    try {
      const response = await fetch(url, {
        method: "POST",
        body: content,
        headers: {
          "content-type": type === "events_api" ? "application/json" : "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": String(timestamp),
          "x-slack-signature": `v0=${hash}`,
          ...(attempt > 0 ? { "x-slack-retry-num": String(attempt), "x-slack-retry-reason": "http_timeout" } : {}),
        },
        signal: AbortSignal.timeout(answerWithin),
      });
      const answer = readAnswer(await response.text());
      if (response.ok && answersToLose > 0) {
        answersToLose -= 1;
        return "again";
      }
      if (response.ok) return answer;
      return response.headers.get("x-slack-no-retry") === "1" ? "stop" : "again";
    } catch {
      return "again";
    }
  };
  return {
    async deliver(delivery) {
      for (let attempt = delivery.attempt; attempt <= delivery.attempt + MOST_RETRIES; attempt += 1) {
        const began = performance.now();
        const outcome = await post(delivery, attempt);
        if (typeof outcome === "object") return { ms: performance.now() - began, answer: outcome };
        if (outcome === "stop" || delivery.type !== "events_api") break;
      }
      throw new Error("The app never answered a request with success.");
    },
    cut() {
      answersToLose = ANSWERS_LOST;
    },
  };
}
