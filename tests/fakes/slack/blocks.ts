import { z } from "zod";

// The part of Block Kit that this server knows, with Slack's limits; a field or a block that is not here is refused.

const plain = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });
const text = (most: number) => z.discriminatedUnion("type", [plain(most), mrkdwn(most)]);
const id = z.string().min(1).max(255).optional();
const flag = z.boolean().optional();

const confirm = z
  .strictObject({
    title: plain(100),
    text: text(300),
    confirm: plain(30),
    deny: plain(30),
    style: z.string().optional(),
  })
  .optional();
const button = z.strictObject({
  type: z.literal("button"),
  text: plain(75),
  action_id: id,
  value: z.string().max(2_000).optional(),
  url: z.string().max(3_000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  accessibility_label: z.string().max(75).optional(),
  confirm,
});

const choice = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(150),
  description: plain(75).optional(),
});
/** Words of a choice that is shown whole may be marked up. */
const mark = z.strictObject({
  text: text(75),
  value: z.string().min(1).max(150),
  description: text(75).optional(),
});
const element = { action_id: id, focus_on_load: flag };
const select = z.strictObject({
  type: z.literal("static_select"),
  ...element,
  placeholder: plain(150).optional(),
  options: z.array(choice).min(1).max(100),
  initial_option: choice.optional(),
  confirm,
});
const radios = z.strictObject({
  type: z.literal("radio_buttons"),
  ...element,
  options: z.array(mark).min(1).max(10),
  initial_option: mark.optional(),
  confirm,
});
const checkboxes = z.strictObject({
  type: z.literal("checkboxes"),
  ...element,
  options: z.array(mark).min(1).max(10),
  initial_options: z.array(mark).min(1).max(10).optional(),
  confirm,
});
const textInput = z.strictObject({
  type: z.literal("plain_text_input"),
  ...element,
  initial_value: z.string().max(3_000).optional(),
  multiline: flag,
  min_length: z.int().min(0).max(3_000).optional(),
  max_length: z.int().min(1).max(3_000).optional(),
  placeholder: plain(150).optional(),
});

const style = z.strictObject({ bold: flag, italic: flag, strike: flag, code: flag, underline: flag }).optional();
/** A run of words, or a live thing, within rich text. Slack refuses runs without words. */
const run = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style }),
  z.strictObject({
    type: z.literal("link"),
    url: z.string().min(1).max(3_000),
    text: z.string().optional(),
    unsafe: flag,
    style,
  }),
  z.strictObject({ type: z.literal("emoji"), name: z.string(), unicode: z.string().optional(), style }),
  z.strictObject({ type: z.literal("user"), user_id: z.string(), style }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: z.string(), style }),
  z.strictObject({ type: z.literal("channel"), channel_id: z.string(), style }),
  z.strictObject({ type: z.literal("broadcast"), range: z.enum(["here", "channel", "everyone"]), style }),
]);
const runs = z.array(run).max(1_000);
const border = z.int().min(0).max(1).optional();
const richSection = z.strictObject({ type: z.literal("rich_text_section"), elements: runs });
const richText = z.discriminatedUnion("type", [
  richSection,
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: z.array(richSection),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    border,
  }),
  z.strictObject({ type: z.literal("rich_text_quote"), elements: runs, border }),
  z.strictObject({ type: z.literal("rich_text_preformatted"), elements: runs, border }),
]);

const ownIds = (all: readonly { readonly action_id?: string | undefined }[]): boolean => areUnique(all, "action_id");
const blockId = { block_id: id };
const header = z.strictObject({ type: z.literal("header"), ...blockId, text: plain(150) });
const section = z
  .strictObject({
    type: z.literal("section"),
    ...blockId,
    text: text(3_000).optional(),
    fields: z.array(text(2_000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion("type", [button, select, radios, checkboxes]).optional(),
    expand: flag,
  })
  .refine((one) => one.text !== undefined || one.fields !== undefined, "must define `text` or `fields`");
const context = z.strictObject({
  type: z.literal("context"),
  ...blockId,
  elements: z.array(text(3_000)).min(1).max(10),
});
const divider = z.strictObject({ type: z.literal("divider"), ...blockId });
const actions = z.strictObject({
  type: z.literal("actions"),
  ...blockId,
  elements: z
    .array(z.discriminatedUnion("type", [button, select, radios, checkboxes]))
    .min(1)
    .max(25)
    .refine(ownIds, "action_id already exists"),
});
const rich = z.strictObject({ type: z.literal("rich_text"), ...blockId, elements: z.array(richText).max(1_000) });
const input = z.strictObject({
  type: z.literal("input"),
  ...blockId,
  label: plain(2_000),
  element: z.discriminatedUnion("type", [textInput, select, radios, checkboxes]),
  dispatch_action: flag,
  hint: plain(2_000).optional(),
  optional: flag,
});

const image = z.strictObject({
  type: z.literal("image"),
  ...blockId,
  alt_text: z.string().min(1).max(2_000),
  title: plain(2_000).optional(),
  slack_file: z.strictObject({ id: z.string().regex(/^F[A-Z0-9]+$/) }),
});

const messageBlock = z.discriminatedUnion("type", [header, section, context, divider, actions, rich, image]);
const viewBlock = z.discriminatedUnion("type", [header, section, context, divider, actions, rich, image, input]);

export type Block = z.infer<typeof viewBlock>;
export type Element = Extract<Block, { type: "actions" }>["elements"][number];
export type Input = Extract<Block, { type: "input" }>["element"];
export type TextObject = z.infer<ReturnType<typeof text>>;
export type RichText = z.infer<typeof richText>;
export type Run = z.infer<typeof run>;

function areUnique(all: readonly object[], name: string): boolean {
  const ids = all.flatMap((one) => (one as Record<string, unknown>)[name] ?? []);
  return new Set(ids).size === ids.length;
}
const listOf = <T extends z.ZodType<object>>(block: T, most: number) =>
  z
    .array(block)
    .max(most)
    .refine((all) => areUnique(all, "block_id"), "block_id already exists");

const message = z.object({ blocks: listOf(messageBlock, 50) });
const view = {
  blocks: listOf(viewBlock, 100),
  private_metadata: z.string().max(3_000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};
const modal = z
  .strictObject({
    type: z.literal("modal"),
    title: plain(24),
    close: plain(24).optional(),
    submit: plain(24).optional(),
    clear_on_close: flag,
    notify_on_close: flag,
    submit_disabled: flag,
    ...view,
  })
  .refine(({ submit, blocks }) => submit || !blocks.some(({ type }) => type === "input"), {
    message: "must define `submit` to use an `input` block in modals",
    path: ["submit"],
  });
const home = z.strictObject({ type: z.literal("home"), ...view });

const shownModal = z.object({ view: modal });
const shownHome = z.object({ view: home });

export type Modal = z.infer<typeof modal>;
export type Home = z.infer<typeof home>;

/** Undocumented; seen by others at 13,172 to 13,297 characters, all blocks together. */
const LONGEST_BLOCKS = 13_200;
const LONGEST_VIEW = 250_000;

/** What is wrong with a message's blocks or a view, in Slack's words; empty when Slack takes it. */
const problemsOf = (schema: z.ZodType, value: unknown): readonly string[] =>
  schema
    .safeParse(value)
    .error?.issues.map((issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join("/")}]`) ?? [];

/** The error that Slack answers with, or null when it takes the blocks. */
export function checkBlocks(blocks: unknown): "invalid_blocks" | "msg_blocks_too_long" | null {
  if (explainBlocks(blocks).length > 0) return "invalid_blocks";
  return JSON.stringify(blocks).length > LONGEST_BLOCKS ? "msg_blocks_too_long" : null;
}

/** What Slack says of blocks that it does not take. */
export const explainBlocks = (blocks: unknown): readonly string[] => problemsOf(message, { blocks });

/** The error that Slack answers with to a window or a Home tab, or null when it takes it. */
export function checkView(value: unknown, type: "modal" | "home"): "invalid_arguments" | "view_too_large" | null {
  if (explainView(value, type).length > 0) return "invalid_arguments";
  return JSON.stringify(value).length > LONGEST_VIEW ? "view_too_large" : null;
}

/** What Slack says of a view that it does not take. */
export const explainView = (value: unknown, type: "modal" | "home"): readonly string[] =>
  problemsOf(type === "modal" ? shownModal : shownHome, { view: value });

/** Each block and each thing that can be used has an id; Slack gives those that are missing. */
export function giveIds(blocks: readonly Block[], next: () => string): readonly Block[] {
  const named = <T extends { readonly type: string; readonly action_id?: string | undefined }>(one: T): T => ({
    ...one,
    action_id: one.action_id ?? next(),
  });
  return blocks.map((block) => {
    const whole = { ...block, block_id: block.block_id ?? next() };
    if (whole.type === "actions") return { ...whole, elements: whole.elements.map(named) };
    if (whole.type === "section" && whole.accessory) return { ...whole, accessory: named(whole.accessory) };
    if (whole.type === "input") return { ...whole, element: named(whole.element) };
    return whole;
  });
}

/** What can be pressed or chosen in blocks, with the block that it is in; questions of a form are not among them. */
export function elementsOf(blocks: readonly Block[]): readonly (Element & { readonly block_id: string })[] {
  return blocks.flatMap((block) => {
    const elements = block.type === "actions" ? block.elements : block.type === "section" ? [block.accessory] : [];
    return elements.flatMap((one) => (one ? [{ ...one, block_id: block.block_id ?? "" }] : []));
  });
}
