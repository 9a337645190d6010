import { EventEmitter } from "node:events";
import type { PGlite, Results } from "@electric-sql/pglite";
import { types } from "@electric-sql/pglite";

/** What a statement gives back, in the shape of `pg`. */
export interface PoolResult<R> {
  readonly command: "UPDATE" | "DELETE" | "INSERT" | "SELECT" | "MERGE" | "COMMIT" | "ROLLBACK";
  readonly rowCount: number;
  readonly rows: R[];
}

/** Gives the turn back to whoever waits next. */
type Release = () => void;

/** Values as `pg` takes and gives them, where PGlite differs. */
const QUERY_OPTIONS = {
  parsers: { [types.INT8]: keepText, [types.NUMERIC]: keepText },
  serializers: { [types.JSON]: toJson, [types.JSONB]: toJson },
};

function keepText(value: string): string {
  return value;
}

/** `pg` sends a string as it is, and anything else as JSON. */
function toJson(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * The shape of `pg.Pool` over one PGlite, so that Kysely and BullMQ run on it as they run on a server. PGlite has a
 * single session: clients take turns at it. A statement is one turn; a transaction holds its turn from BEGIN to COMMIT or
 * ROLLBACK, so nothing slow may be awaited inside one. Settings, LISTEN and prepared names are shared by all clients;
 * a notification goes to each. The PGlite is closed by its owner, not by `end`.
 */
export class PGlitePool extends EventEmitter {
  /** Read by BullMQ: there is no connection that could drop unnoticed. */
  readonly options = { keepAlive: true };
  readonly #db: PGlite;
  readonly #clients = new Set<PGliteClient>();
  readonly #stopListening: () => void;
  #lastTurn: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(db: PGlite) {
    super();
    // Each queue and each worker listens to the pool's errors.
    this.setMaxListeners(0);
    this.#db = db;
    this.#stopListening = db.onNotification((channel, payload) => {
      for (const client of this.#clients) client.emit("notification", { channel, payload, processId: 0 });
    });
  }

  async connect(): Promise<PGliteClient> {
    this.#refuseWhenEnded();
    const client = new PGliteClient({
      takeTurn: () => this.#takeTurn(),
      run: (text, values) => this.#run(text, values),
      inTransaction: () => this.#db.isInTransaction(),
      forget: () => this.#clients.delete(client),
    });
    this.#clients.add(client);
    this.emit("connect", client);
    return client;
  }

  async query<R>(text: string, values?: readonly unknown[]): Promise<PoolResult<R>> {
    this.#refuseWhenEnded();
    const release = await this.#takeTurn();
    try {
      return await this.#run<R>(text, values);
    } finally {
      release();
    }
  }

  /** Takes no new work and waits for what is under way; an open transaction is waited for as well. Safe to call twice. */
  async end(): Promise<void> {
    this.#ended = true;
    (await this.#takeTurn())();
    this.#stopListening();
  }

  #refuseWhenEnded(): void {
    if (this.#ended) throw new Error("The pool has ended; it takes no more statements.");
  }

  async #takeTurn(): Promise<Release> {
    const before = this.#lastTurn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#lastTurn = promise;
    await before;
    return resolve;
  }

  async #run<R>(text: string, values: readonly unknown[] = []): Promise<PoolResult<R>> {
    const parameters = values.map((value) => (value === undefined ? null : value));
    // Several statements in one text can only be sent without values, as with `pg`.
    const result =
      parameters.length > 0
        ? await this.#db.query<R>(text, parameters, QUERY_OPTIONS)
        : ((await this.#db.exec(text, QUERY_OPTIONS)).at(-1) as Results<R> | undefined);
    return {
      command: (result?.command ?? "") as PoolResult<R>["command"],
      rowCount: result?.rowCount ?? 0,
      rows: (result?.rows ?? []) as R[],
    };
  }
}

/** What a client needs of its pool. */
interface Session {
  takeTurn(): Promise<Release>;
  run<R>(text: string, values: readonly unknown[] | undefined): Promise<PoolResult<R>>;
  inTransaction(): boolean;
  forget(): void;
}

/** One client of the pool: what `pg.PoolClient` is to `pg.Pool`. */
class PGliteClient extends EventEmitter {
  /** Asked for by BullMQ for a TCP connection; here there is none. */
  readonly connection = { stream: { setKeepAlive: () => undefined } };
  readonly #pool: Session;
  /** The turn that this client holds while its transaction is open. */
  #held: Release | null = null;
  #released = false;
  /** Statements of one client run in the order they were given, as on one connection. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(pool: Session) {
    super();
    this.#pool = pool;
  }

  query<R>(text: string, values?: readonly unknown[]): Promise<PoolResult<R>> {
    if (this.#released) return Promise.reject(new Error("The client was released; it takes no more statements."));
    const result = this.#last.then(() => this.#next<R>(text, values));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Gives the client back. What is under way ends first; a transaction left open is rolled back. */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#pool.forget();
    this.removeAllListeners();
    this.#last = this.#last.then(() => this.#rollBack()).catch(() => undefined);
  }

  async #next<R>(text: string, values: readonly unknown[] | undefined): Promise<PoolResult<R>> {
    const turn = this.#held ?? (await this.#pool.takeTurn());
    try {
      return await this.#pool.run<R>(text, values);
    } finally {
      // Asked of the database, not read from the text: a failed COMMIT ends a transaction, "rollback to" does not.
      this.#held = this.#pool.inTransaction() ? turn : null;
      if (!this.#held) turn();
    }
  }

  async #rollBack(): Promise<void> {
    if (this.#held) await this.#next("rollback", undefined);
  }
}
