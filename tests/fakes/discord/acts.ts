import { ButtonStyle, ComponentType, InteractionType, MessageType } from "discord-api-types/v10";
import { elementsOf } from "./elements.ts";
import type { Interactions, Outcome } from "./interactions.ts";
import { postMessage } from "./messages.ts";
import { actorIn, type ByUser } from "./people.ts";
import { labelOf, readMessage, type Seen } from "./read-message.ts";
import { completionData, menuData, resolvedMessage, typedData } from "./typed-command.ts";
import type { Windows } from "./windows.ts";
import { type Channel, channelNamed, type Message, messageNamed, type User, type World } from "./world.ts";

/** What people do with the app. All resolve with its first answer, or when none came in time, which the person is then told. */
export interface Acts {
  /** Types a slash command: its path, then options by name ("ask question: how many?") or the first one without it. Throws a RangeError when the person is not offered it. */
  command(channel: string, words: string, options?: ByUser): Promise<void>;
  /** Types the same and waits: what the app offers for the last option. */
  complete(channel: string, words: string, options?: ByUser): Promise<readonly string[]>;
  /** Takes the app's entry in the menu of a message. Throws a RangeError when there is none. */
  menu(entry: string, message: string, options?: ByUser): Promise<void>;
  /** Presses the button with this label, also of what the person alone sees. Throws a RangeError when it cannot be pressed. */
  press(message: string, label: string, options?: ByUser): Promise<void>;
  /** Chooses in the menu that has these labels. */
  choose(message: string, labels: readonly string[], options?: ByUser): Promise<void>;
  /** Sends the form before the person, unless Discord itself finds something wrong in it. */
  submit(options?: ByUser): Promise<void>;
  /** What one person alone sees, of all channels, in order: the app's words, and Discord's own of what failed. */
  shownAlone(options?: ByUser): readonly Seen[];
  /** The person closes what they alone see. */
  dismiss(message: string): void;
}

const COMMAND_FAILED = "The application did not respond";
const COMPONENT_FAILED = "This interaction failed";

export function createActs(world: World, interactions: Interactions, windows: Windows): Acts {
  /** Discord's own words to one person. */
  const tellAlone = (channel: Channel, { id }: User, content: string) =>
    postMessage(world, channel, { author: DISCORD, content, onlyFor: id });
  const follow = (
    outcome: Outcome,
    where: { readonly channel: Channel; readonly user: User; readonly message: Message | null },
  ) => {
    if (outcome.kind === "modal") windows.open(where.user.id, { ...where, form: outcome.form });
    if (outcome.kind !== "nothing") return;
    tellAlone(where.channel, where.user, where.message ? COMPONENT_FAILED : COMMAND_FAILED);
  };
  const touched = (id: string, { user }: ByUser) => {
    const message = messageNamed(world, id);
    const person = actorIn(world, message.channel, { user: message.onlyFor ?? user });
    return { message, channel: message.channel, user: person };
  };
  const use = async (where: ReturnType<typeof touched>, data: object) => {
    const answeredAs = MessageType.Reply;
    const done = { type: InteractionType.MessageComponent, ...where, answeredAs, data: { id: 1, ...data } };
    follow(await interactions.begin(done), where);
  };

  return {
    async command(id, words, options = {}) {
      const channel = channelNamed(world, id);
      const user = actorIn(world, channel, options);
      const data = typedData(world, channel, user, words);
      const where = { channel, user, message: null };
      const answeredAs = MessageType.ChatInputCommand;
      const type = InteractionType.ApplicationCommand;
      follow(await interactions.begin({ type, ...where, answeredAs, data }), where);
    },
    async complete(id, words, options = {}) {
      const channel = channelNamed(world, id);
      const user = actorIn(world, channel, options);
      const outcome = await interactions.begin({
        type: InteractionType.ApplicationCommandAutocomplete,
        channel,
        user,
        message: null,
        answeredAs: MessageType.ChatInputCommand,
        data: completionData(world, channel, user, words),
      });
      return outcome.kind === "choices" ? outcome.choices.map(({ name }) => name) : [];
    },
    async menu(entry, id, options = {}) {
      const message = messageNamed(world, id);
      const { channel } = message;
      const user = actorIn(world, channel, options);
      const data = {
        ...menuData(world, channel, user, entry),
        target_id: id,
        resolved: resolvedMessage(world, message),
      };
      const where = { channel, user, message: null };
      const answeredAs = MessageType.ContextMenuCommand;
      follow(await interactions.begin({ type: InteractionType.ApplicationCommand, ...where, answeredAs, data }), where);
    },
    async press(id, label, options = {}) {
      const where = touched(id, options);
      const button = elementsOf(where.message.components).find(
        (one) => one.type === ComponentType.Button && labelOf(one) === label,
      );
      if (button?.type !== ComponentType.Button || button.disabled || button.style === ButtonStyle.Link) {
        throw new RangeError(`The message has no button “${label}”.`);
      }
      await use(where, { component_type: ComponentType.Button, custom_id: button.custom_id });
    },
    async choose(id, labels, options = {}) {
      const where = touched(id, options);
      const menus = elementsOf(where.message.components).filter((one) => one.type === ComponentType.StringSelect);
      const menu = menus.find((one) => labels.every((label) => one.options.some((option) => option.label === label)));
      const [least, most] = [menu?.min_values ?? 1, menu?.max_values ?? 1];
      if (!menu || menu.disabled || labels.length < least || labels.length > most) {
        throw new RangeError(`The message has no menu to choose “${labels.join("”, “")}” in.`);
      }
      const values = menu.options.filter(({ label }) => labels.includes(label)).map(({ value }) => value);
      await use(where, { component_type: ComponentType.StringSelect, custom_id: menu.custom_id, values });
    },
    async submit({ user: id } = {}) {
      const window = windows.filledIn(id);
      if (!window) return;
      const { channel, user, message, data } = window;
      const answeredAs = message ? MessageType.Reply : MessageType.Default;
      const type = InteractionType.ModalSubmit;
      windows.sent(user.id, await interactions.begin({ type, channel, user, message, answeredAs, data }));
    },
    shownAlone({ user: id } = {}) {
      const all = [...world.channels.values()].flatMap(({ messages }) => messages);
      return all
        .filter(({ onlyFor, channel }) => onlyFor !== null && onlyFor === (id ?? actorIn(world, channel, {}).id))
        .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1))
        .map((message) => readMessage(world, message));
    },
    dismiss(id) {
      const { channel } = messageNamed(world, id);
      channel.messages.splice(
        channel.messages.findIndex((one) => one.id === id),
        1,
      );
    },
  };
}

const DISCORD: User = { id: "643945264868098049", name: "Discord", bot: true };
