/** One line of what was found about the set-up. */
export interface Finding {
  /** What was looked at. */
  readonly name: string;
  readonly ok: boolean;
  /** What was found; of a fault also what to do about it. Holds no token. */
  readonly found: string;
}

export const fine = (name: string, found: string): Finding => ({ name, ok: true, found });
export const fault = (name: string, found: string): Finding => ({ name, ok: false, found });
