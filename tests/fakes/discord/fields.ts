import { z } from "zod";
import { type Complaint, refuseForm } from "./refusal.ts";

/** A complaint that a schema makes: Discord's own code, and its words. */
const complaint = (code: string, message: string): string => `${code}\n${message}`;

interface Long {
  readonly length: number;
}

const isWithin = (least: number, most: number) => (value: Long) => value.length >= least && value.length <= most;

const lengthOf = (least: number, most: number) =>
  least > 0
    ? complaint("BASE_TYPE_BAD_LENGTH", `Must be between ${least} and ${most} in length.`)
    : complaint("BASE_TYPE_MAX_LENGTH", `Must be ${most} or fewer in length.`);

/** Words of a length in characters. */
export const words = (least: number, most: number) => z.string().refine(isWithin(least, most), lengthOf(least, most));

export const list = <Item extends z.ZodType>(item: Item, least: number, most: number) =>
  z.array(item).refine(isWithin(least, most), lengthOf(least, most));

export const number = (least: number, most: number) =>
  z
    .number()
    .refine(
      (value) => value >= least && value <= most,
      complaint("NUMBER_TYPE_MAX", `int value should be between ${least} and ${most}.`),
    );

export const address = words(1, 2_048).refine(
  (url) => /^(https?|attachment|discord):\/\//.test(url),
  complaint("URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https')."),
);

export const snowflake = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((id) => /^\d+$/.test(id), complaint("NUMBER_TYPE_COERCE", "Value is not snowflake."));

/** What `check` finds in what else is in order. */
export const without = <Kind extends z.ZodType>(
  kind: Kind,
  code: string,
  message: string,
  isWrong: (value: z.output<Kind>) => boolean,
) => kind.refine((value) => !isWrong(value), complaint(code, message));

/** Reads a body. Throws a Refusal that says of each field what is wrong with it. */
export function readForm<Kind extends z.ZodType>(kind: Kind, body: unknown): z.output<Kind> {
  const read = kind.safeParse(body, { reportInput: true });
  if (read.success) return read.data;
  throw refuseForm(read.error.issues.map(toComplaint));
}

function toComplaint({ path, message, code, input }: z.core.$ZodIssue): Complaint {
  const [own = "", said] = message.split("\n");
  if (said !== undefined) return { path, code: own, message: said };
  if (code === "invalid_union" || code === "invalid_value") {
    return { path, code: "BASE_TYPE_CHOICES", message: "Value must be one of those that are known." };
  }
  if (input === undefined) return { path, code: "BASE_TYPE_REQUIRED", message: "This field is required" };
  return { path, code: "BASE_TYPE_BAD_TYPE", message };
}
