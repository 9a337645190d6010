import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The server's end of a WebSocket that carries text only (RFC 6455, no extensions). */
export interface TextSocket {
  send(text: string): void;
  /** Says goodbye, with a code of the protocol or the platform's own, and ends the connection when the other side has said it too. */
  close(code?: number): void;
  /** Ends the connection as a broken network does. */
  destroy(): void;
}

/** What `readFrame` found at the head of the bytes. */
interface Frame {
  readonly final: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
  readonly rest: Buffer;
}

const HANDSHAKE_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** Answers an upgrade request; `onClose` is called once, with the code that the other side said goodbye with, or 1006: it said none. */
export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  { onText, onClose }: { onText(text: string): void; onClose(code: number): void },
): TextSocket {
  const key = request.headers["sec-websocket-key"] ?? "";
  const accept = createHash("sha1").update(`${key}${HANDSHAKE_SALT}`).digest("base64");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const write = (opcode: number, payload: Buffer) => {
    if (socket.writable) socket.write(writeFrame(opcode, payload));
  };

  let unread: Buffer = Buffer.alloc(0);
  let goodbye = 1_006;
  let message: Buffer[] = [];
  const take = ({ final, opcode, payload }: Frame) => {
    if (opcode === PING) write(PONG, payload);
    else if (opcode === CLOSE) {
      goodbye = payload.length >= 2 ? payload.readUInt16BE(0) : 1_005;
      write(CLOSE, payload);
      socket.end();
    } else if (opcode <= TEXT) {
      message.push(payload);
      if (!final) return;
      const text = Buffer.concat(message).toString("utf8");
      message = [];
      onText(text);
    }
  };
  socket.on("data", (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (let frame = readFrame(unread); frame; frame = readFrame(unread)) {
      unread = frame.rest;
      take(frame);
    }
  });
  socket.on("error", () => socket.destroy());
  // A process that is killed says no goodbye, and sockets of Node's HTTP server stay half open.
  socket.once("end", () => socket.end());
  socket.once("close", () => onClose(goodbye));

  return {
    send: (text) => write(TEXT, Buffer.from(text)),
    close(code = 1_000) {
      const payload = Buffer.alloc(2);
      payload.writeUInt16BE(code);
      write(CLOSE, payload);
    },
    destroy: () => void socket.destroy(),
  };
}

/** The first frame of `bytes`, or null while it is not all there. */
function readFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const first = bytes.readUInt8(0);
  const second = bytes.readUInt8(1);
  const short = second & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const maskBytes = second & 0x80 ? 4 : 0;
  const start = 2 + lengthBytes + maskBytes;
  if (bytes.length < start) return null;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + length) return null;
  const mask = bytes.subarray(start - maskBytes, start);
  const payload = Buffer.from(bytes.subarray(start, start + length));
  if (maskBytes > 0) for (const [at, byte] of payload.entries()) payload[at] = byte ^ (mask[at % 4] ?? 0);
  return { final: (first & 0x80) !== 0, opcode: first & 0x0f, payload, rest: bytes.subarray(start + length) };
}

function writeFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const header = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  header.writeUInt8(0x80 | opcode, 0);
  header.writeUInt8(length < 126 ? length : length < 65_536 ? 126 : 127, 1);
  if (header.length === 4) header.writeUInt16BE(length, 2);
  if (header.length === 10) header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, payload]);
}
