import { topicLabel } from "../topic-labels.ts";
import type { Filters, Occasion, Question } from "./question.ts";
import { wallTime } from "./zoned-time.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (number: number): string => String(number).padStart(2, "0");

/** "14 Oct 2026 08:00" by the clocks of the place; without the time at midnight. */
function printInstant(iso: string, { zone }: Occasion): string {
  const { year, month, day, hour, minute } = wallTime(Date.parse(iso), zone);
  const time = hour === 0 && minute === 0 ? "" : ` ${two(hour)}:${two(minute)}`;
  return `${day} ${MONTHS[month - 1]} ${year}${time}`;
}

const FORMS: Readonly<Record<Question["form"], string>> = {
  say: "",
  unclear: "what is unclear",
  changed: "what changed",
  new: "what is new",
  agree: "do sources agree",
  denied: "what is denied",
  speaker: "who says",
  when: "when",
  where: "where",
  compare: "compare",
};

/** What an answer was held to, each as words that can be typed: "according to Sarn Herald", "since 12 Oct 2026". */
export function describeFilters(filters: Filters, occasion: Occasion): readonly string[] {
  const { since, until, day, outlet, speaker, voice, event, stances, onlyConflicts } = filters;
  const names = [...outlet, ...speaker, ...voice];
  return [
    ...(names.length > 0 ? [`only from ${names.join(" ")}`] : []),
    ...(since === null ? [] : [`since ${printInstant(since, occasion)}`]),
    ...(until === null ? [] : [`until ${printInstant(until, occasion)}`]),
    ...(day === null
      ? []
      : [`on ${printInstant(`${day}T12:00:00.000Z`, { ...occasion, zone: "UTC" }).replace(/ 12:00$/, "")}`]),
    ...(event === null || /^e-[0-9a-f]+$/.test(event) ? [] : [`event: ${event}`]),
    ...(stances.length > 0 ? [`only what is ${stances.join(" or ")}`] : []),
    ...(onlyConflicts ? ["only conflicts"] : []),
  ];
}

/** What asks for a question with two answers, behind what it is about. */
const STATES: Readonly<Record<string, string>> = {
  access: "open",
  barrier: "hold",
  blaze: "burning",
  presence: "still there",
  involvement: "involved",
  truce: "truce",
  talks: "talks",
  survivors: "survivors",
};

const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

/** A question in the words in which it was understood, for one that was put together from several. */
export function describeQuestion(question: Question, occasion: Occasion): string {
  const { form, topics, dimensions, counts, counted, words, filters } = question;
  const casualties = topics.length > 2 && topics.includes("killed");
  const topic = casualties ? "casualties" : topics[0] ? topicLabel(topics[0]) : "";
  const what = [FORMS[form], counts && form === "say" ? "how many" : "", counted.join(" "), topic]
    .filter(Boolean)
    .join(" ");
  const state = dimensions.flatMap((one) => STATES[one] ?? []).slice(0, 1);
  const about = [...words.map(({ text, name }) => (name ? capital(text) : text)), ...state].join(" ");
  const subject = [what, about].filter(Boolean).join(" · ");
  return capital([subject, ...describeFilters(filters, occasion)].filter(Boolean).join(", "));
}
