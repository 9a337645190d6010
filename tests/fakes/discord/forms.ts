import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { z } from "zod";
import { address, list, number, snowflake, without, words } from "./fields.ts";

const id = z.number().optional();
const emoji = z.looseObject({ name: z.string().nullish(), id: z.string().nullish() });
const customId = words(1, 100);

const bare = {
  type: z.literal(ComponentType.Button),
  id,
  label: words(0, 80).optional(),
  emoji: emoji.optional(),
  disabled: z.boolean().optional(),
};
const pressed = z.object({
  ...bare,
  style: z.literal([ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger]),
  custom_id: customId,
});
const followed = z.object({ ...bare, style: z.literal(ButtonStyle.Link), url: words(1, 512).pipe(address) });
const Button = without(
  z.discriminatedUnion("style", [pressed, followed]),
  "BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL",
  "A button must have a label or an emoji",
  ({ label, emoji }) => !label && !emoji,
);

const Option = z.object({
  label: words(1, 100),
  value: words(1, 100),
  description: words(0, 100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().optional(),
});
const options = (least: number, most: number) =>
  without(
    list(Option, least, most),
    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    "The specified option value is already used",
    (all) => new Set(all.map(({ value }) => value)).size < all.length,
  );
const StringSelect = z.object({
  type: z.literal(ComponentType.StringSelect),
  id,
  custom_id: customId,
  options: options(1, 25),
  placeholder: words(0, 150).nullish(),
  min_values: number(0, 25).optional(),
  max_values: number(1, 25).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
});

const TextDisplay = z.object({ type: z.literal(ComponentType.TextDisplay), id, content: words(1, 4_000) });
const media = z.looseObject({ url: address });
const Thumbnail = z.object({
  type: z.literal(ComponentType.Thumbnail),
  id,
  media,
  description: words(0, 1_024).nullish(),
  spoiler: z.boolean().optional(),
});
const Section = z.object({
  type: z.literal(ComponentType.Section),
  id,
  components: list(TextDisplay, 1, 3),
  accessory: z.discriminatedUnion("type", [Button, Thumbnail]),
});
const ActionRow = z.object({
  type: z.literal(ComponentType.ActionRow),
  id,
  components: without(
    list(z.discriminatedUnion("type", [Button, StringSelect]), 1, 5),
    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    "A select menu stands alone in its row",
    (all) => all.length > 1 && all.some(({ type }) => type === ComponentType.StringSelect),
  ),
});
const Separator = z.object({
  type: z.literal(ComponentType.Separator),
  id,
  divider: z.boolean().optional(),
  spacing: number(1, 2).optional(),
});
const MediaGallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  id,
  items: list(z.looseObject({ media, description: words(0, 1_024).nullish() }), 1, 10),
});
const File = z.object({ type: z.literal(ComponentType.File), id, file: media, spoiler: z.boolean().optional() });
const inContainer = [ActionRow, TextDisplay, Section, MediaGallery, Separator, File] as const;
const Container = z.object({
  type: z.literal(ComponentType.Container),
  id,
  accent_color: number(0, 0xffffff).nullish(),
  spoiler: z.boolean().optional(),
  components: list(z.discriminatedUnion("type", [...inContainer]), 1, 40),
});

/** What may stand at the top of a message. */
const Top = z.discriminatedUnion("type", [...inContainer, Container]);
export type Component = z.output<typeof Top>;
export type Element = z.output<typeof Button> | z.output<typeof StringSelect>;

const at = z.string().nullish();
const Embed = z.object({
  title: words(0, 256).nullish(),
  type: z.string().optional(),
  description: words(0, 4_096).nullish(),
  url: address.nullish(),
  timestamp: at,
  color: number(0, 0xffffff).nullish(),
  footer: z.looseObject({ text: words(1, 2_048) }).nullish(),
  image: media.nullish(),
  thumbnail: media.nullish(),
  author: z.looseObject({ name: words(1, 256), url: address.nullish() }).nullish(),
  fields: list(
    z.object({ name: words(1, 256), value: words(1, 1_024), inline: z.boolean().optional() }),
    0,
    25,
  ).nullish(),
});
export type Embed = z.output<typeof Embed>;

const sizeOf = ({ title, description, footer, author, fields }: Embed): number =>
  [title, description, footer?.text, author?.name, ...(fields ?? []).flatMap(({ name, value }) => [name, value])]
    .map((text) => text?.length ?? 0)
    .reduce((all, one) => all + one, 0);

const AllowedMentions = z.object({
  parse: z.array(z.enum(["users", "roles", "everyone"])).optional(),
  users: list(snowflake, 0, 100).optional(),
  roles: list(snowflake, 0, 100).optional(),
  replied_user: z.boolean().optional(),
});
export type AllowedMentions = z.output<typeof AllowedMentions>;

/** A message as an app sends or changes it; what is left out stays as it was. */
export const MessageForm = z.object({
  content: words(0, 2_000).nullish(),
  embeds: without(
    list(Embed, 0, 10),
    "MAX_EMBED_SIZE_EXCEEDED",
    "Embed size exceeds maximum size of 6000",
    (embeds) => embeds.reduce((all, embed) => all + sizeOf(embed), 0) > 6_000,
  ).nullish(),
  components: list(Top, 0, 40).nullish(),
  flags: z.number().nullish(),
  nonce: z.union([z.number(), words(0, 25)]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  allowed_mentions: AllowedMentions.nullish(),
  message_reference: z.object({ message_id: snowflake, fail_if_not_exists: z.boolean().optional() }).nullish(),
  attachments: z.array(z.looseObject({ id: snowflake, filename: z.string().optional() })).nullish(),
});
export type MessageForm = z.output<typeof MessageForm>;

const TextInput = z.object({
  type: z.literal(ComponentType.TextInput),
  id,
  custom_id: customId,
  style: number(1, 2),
  label: words(1, 45).nullish(),
  min_length: number(0, 4_000).nullish(),
  max_length: number(1, 4_000).nullish(),
  required: z.boolean().nullish(),
  value: words(0, 4_000).nullish(),
  placeholder: words(0, 100).nullish(),
});
const group = { id, custom_id: customId, required: z.boolean().nullish() };
const RadioGroup = z.object({ type: z.literal(ComponentType.RadioGroup), ...group, options: options(2, 10) });
const CheckboxGroup = z.object({
  type: z.literal(ComponentType.CheckboxGroup),
  ...group,
  options: options(1, 10),
  min_values: number(0, 10).nullish(),
  max_values: number(1, 10).nullish(),
});
const Checkbox = z.object({
  type: z.literal(ComponentType.Checkbox),
  id,
  custom_id: customId,
  default: z.boolean().nullish(),
});
const Asked = z.discriminatedUnion("type", [TextInput, StringSelect, RadioGroup, CheckboxGroup, Checkbox]);
export type Asked = z.output<typeof Asked>;
const Label = z.object({
  type: z.literal(ComponentType.Label),
  id,
  label: words(1, 45),
  description: words(0, 100).nullish(),
  component: Asked,
});
const labelled = without(TextInput, "BASE_TYPE_REQUIRED", "A text input in a row needs a label", ({ label }) => !label);
const ModalRow = z.object({ type: z.literal(ComponentType.ActionRow), id, components: list(labelled, 1, 1) });

export const ModalForm = z.object({
  custom_id: customId,
  title: words(1, 45),
  components: list(z.discriminatedUnion("type", [ModalRow, Label, TextDisplay]), 1, 5),
});
export type ModalForm = z.output<typeof ModalForm>;
