/** A call that Slack refuses with `ok: false`. */
export class Refusal extends Error {
  readonly answer: Readonly<Record<string, unknown>>;
  constructor(error: string, more: Readonly<Record<string, unknown>> = {}) {
    super(error);
    this.answer = { ok: false, error, ...more };
  }
}
