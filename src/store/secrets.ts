import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { BadConfiguration } from "../errors.ts";

/** Text that nobody reads without our keys. */
export interface Secrets {
  /** `place` says where the sealed text is kept: it opens in no other place. */
  seal(text: string, place: string): string;
  /** Throws BadConfiguration when it was sealed with a key that is not ours any more, for another place, or was changed since. */
  open(sealed: string, place: string): Opened;
}

interface Opened {
  readonly text: string;
  /** It was sealed with an older key. */
  readonly old: boolean;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The first part of everything sealed in this form. */
const FORM = "1";

/** Bytes for one `purpose` out of a key, as base64url: who learns them learns neither the key nor those of another purpose. */
export function deriveSecret(key: Uint8Array, purpose: string): string {
  return Buffer.from(hkdfSync("sha256", key, "", purpose, KEY_BYTES)).toString("base64url");
}

/**
 * AES-256-GCM. `keys` are 32 bytes each, newest first, at least one: the first seals, all open. What is sealed reads
 * `form.key.bytes`, where `key` names which one it takes and `bytes` are nonce, text and tag.
 */
export function createSecrets(keys: readonly Uint8Array[], random: (bytes: number) => Uint8Array): Secrets {
  const named = keys.map((key) => ({ key, name: deriveSecret(key, "crosswire key name").slice(0, 8) }));
  const [newest] = named;
  if (!newest) throw new BadConfiguration("CROSSWIRE_KEYS holds no key.");

  return {
    seal(text, place) {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", newest.key, nonce).setAAD(Buffer.from(place));
      const parts = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
      return [FORM, newest.name, Buffer.concat(parts).toString("base64url")].join(".");
    },
    open(sealed, place) {
      const [form, name, words = "", ...more] = sealed.split(".");
      const found = named.find((one) => one.name === name);
      if (form !== FORM || !found || more.length > 0) {
        throw new BadConfiguration(
          "A secret in the database was kept under a key that CROSSWIRE_KEYS does not hold: add that key again, at its end.",
        );
      }
      const text = decipher(found.key, Buffer.from(words, "base64url"), place);
      if (text === null) {
        throw new BadConfiguration("A secret in the database was changed by somebody else: install the app again.");
      }
      return { text, old: found !== newest };
    },
  };
}

function decipher(key: Uint8Array, bytes: Buffer, place: string): string | null {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return text.toString("utf8");
  } catch {
    return null;
  }
}
