import { randomUUID } from "node:crypto";
import { InteractionResponseType as Answer, InteractionType, MessageFlags } from "discord-api-types/v10";
import { CallbackForm, type Choice, ChoicesForm } from "./callback-forms.ts";
import { compose } from "./compose.ts";
import { readForm } from "./fields.ts";
import { MessageForm, ModalForm } from "./forms.ts";
import { type Done, type Interaction, interactionJson } from "./interaction-payloads.ts";
import { changeMessage, postMessage, removeMessages } from "./messages.ts";
import { may } from "./permissions.ts";
import { refuse, refuseForm } from "./refusal.ts";
import type { Channel, Draft, Message, StoredFile, World } from "./world.ts";

/** The first answer to what a person did. */
export type Outcome =
  | { readonly kind: "message" }
  | { readonly kind: "modal"; readonly form: ModalForm }
  | { readonly kind: "choices"; readonly choices: readonly Choice[] }
  /** None came in time. */
  | { readonly kind: "nothing" };

export interface Interactions {
  /** Tells the app, and resolves with its first answer. */
  begin(done: Done): Promise<Outcome>;
  /** Takes the first answer. Throws a Refusal. */
  take(
    id: string,
    token: string,
    body: unknown,
    files: Files,
  ): { readonly interaction: Interaction; readonly message: Message | null };
  followUp(token: string, body: unknown, files: Files): Message;
  messageOf(token: string, id: string): Message;
  edit(token: string, id: string, body: unknown, files: Files): Message;
  remove(token: string, id: string): void;
  /** Nobody waits for an answer that may still come. */
  isSettled(): boolean;
}

type Files = ReadonlyMap<string, StoredFile>;

const TOKEN_MS = 15 * 60_000;
const ON_COMPONENT = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];
const { Ephemeral, Loading } = MessageFlags;

/** `within` in milliseconds: how long the app has for its first answer. */
export function createInteractions(world: World, within: number, onChange: () => void): Interactions {
  const all = new Map<string, Interaction>();
  const waiting = new Map<string, (outcome: Outcome) => void>();

  const withToken = (token: string): Interaction => {
    const found = all.get(token);
    if (!found || found.answer === null) throw refuse("Unknown Webhook");
    if (world.now().getTime() - found.at > TOKEN_MS) throw refuse("Invalid Webhook Token");
    return found;
  };
  const messageOf = ({ channel, original }: Interaction, id: string): Message => {
    const wanted = id === "@original" ? original : id;
    const message = channel.messages.find((one) => one.id === wanted);
    if (message?.author.id !== world.bot.id) throw refuse("Unknown Message");
    return message;
  };
  /** Nothing more is said in a locked thread, not even to who asked. */
  const needOpen = ({ channel, user }: Interaction) => {
    const { thread } = channel;
    if (thread?.archived && thread.locked && !may(channel, user.id, "ManageThreads"))
      throw refuse("Thread is archived");
  };
  const replyTo = (interaction: Interaction, draft: Draft): Message => {
    const { id, type, user, channel, message, answeredAs } = interaction;
    needOpen(interaction);
    return postMessage(world, channel, {
      ...draft,
      type: answeredAs,
      webhook: world.appId,
      interaction: { id, type, user },
      reference: message ? { message: message.id, channel: channel.id } : null,
      onlyFor: (draft.flags ?? 0) & Ephemeral ? user.id : null,
    });
  };
  const composed = ({ channel }: Interaction, form: MessageForm, files: Files) =>
    compose(world, channel, world.bot, form, files, null);
  const change = (interaction: Interaction, before: Message, form: MessageForm, files: Files): Message => {
    needOpen(interaction);
    const isLoading = (before.flags & Loading) !== 0;
    const { flags = 0, ...draft } = compose(world, interaction.channel, world.bot, form, files, before);
    return changeMessage(world, before, { ...draft, flags: flags & ~Loading }, !isLoading);
  };
  /** Does what the answer says; gives the message that came of it. */
  const follow = (interaction: Interaction, type: Answer, data: unknown, files: Files): Message | null => {
    const resolve = (outcome: Outcome) => waiting.get(interaction.id)?.(outcome);
    switch (type) {
      case Answer.ChannelMessageWithSource: {
        const message = replyTo(interaction, composed(interaction, readForm(MessageForm, data ?? {}), files));
        interaction.original = message.id;
        resolve({ kind: "message" });
        return message;
      }
      case Answer.DeferredChannelMessageWithSource: {
        const { flags } = readForm(MessageForm, data ?? {});
        const shown = Loading | ((flags ?? 0) & Ephemeral);
        const message = replyTo(interaction, { author: world.bot, content: "", flags: shown });
        interaction.original = message.id;
        resolve({ kind: "message" });
        return message;
      }
      case Answer.DeferredMessageUpdate:
        interaction.original = interaction.message?.id ?? null;
        resolve({ kind: "message" });
        return null;
      case Answer.UpdateMessage: {
        const before = messageOf(interaction, interaction.message?.id ?? "");
        const message = change(interaction, before, readForm(MessageForm, data ?? {}), files);
        interaction.original = message.id;
        resolve({ kind: "message" });
        return message;
      }
      case Answer.Modal:
        resolve({ kind: "modal", form: readForm(ModalForm, data) });
        return null;
      case Answer.ApplicationCommandAutocompleteResult:
        resolve({ kind: "choices", choices: readForm(ChoicesForm, data).choices });
        return null;
      default:
        return null;
    }
  };

  return {
    begin(done) {
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      const interaction: Interaction = {
        ...done,
        id: world.ids.next(),
        token: randomUUID(),
        at: world.now().getTime(),
        answer: null,
        isOver: false,
        original: null,
      };
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        waiting.delete(interaction.id);
        resolve(outcome);
        onChange();
      };
      const timer = setTimeout(() => {
        interaction.isOver = true;
        settle({ kind: "nothing" });
      }, within);
      all.set(interaction.token, interaction);
      waiting.set(interaction.id, settle);
      world.announce({
        type: "INTERACTION_CREATE",
        guild: done.channel.guild,
        channel: done.channel,
        data: interactionJson(world, interaction),
      });
      return promise;
    },
    take(id, token, body, files) {
      const interaction = all.get(token);
      if (interaction?.id !== id || interaction.isOver) throw refuse("Unknown interaction");
      if (interaction.answer !== null) throw refuse("Already acknowledged");
      const { type, data } = readForm(CallbackForm, body);
      if (!fits(interaction, type)) {
        throw refuseForm([
          { path: ["type"], code: "BASE_TYPE_CHOICES", message: `Type ${type} does not answer this.` },
        ]);
      }
      const message = follow(interaction, type, data, files);
      interaction.answer = type;
      return { interaction, message };
    },
    followUp(token, body, files) {
      const interaction = withToken(token);
      const form = readForm(MessageForm, body ?? {});
      const original = interaction.channel.messages.find(({ id }) => id === interaction.original);
      // As Discord still does for old apps: the first words take the place of "thinking…".
      if (original && original.flags & Loading) return change(interaction, original, form, files);
      return replyTo(interaction, composed(interaction, form, files));
    },
    messageOf: (token, id) => messageOf(withToken(token), id),
    edit(token, id, body, files) {
      const interaction = withToken(token);
      return change(interaction, messageOf(interaction, id), readForm(MessageForm, body ?? {}), files);
    },
    remove(token, id) {
      const interaction = withToken(token);
      removeMessages(world, interaction.channel, [messageOf(interaction, id)]);
    },
    isSettled() {
      const since = world.now().getTime() - TOKEN_MS;
      // Where nothing can be said any more nobody waits either.
      const isOpen = ({ id, thread }: Channel) => world.channels.has(id) && !(thread?.archived && thread.locked);
      const isThinking = ({ at, channel, original }: Interaction) =>
        at >= since &&
        isOpen(channel) &&
        channel.messages.some(({ id, flags }) => id === original && (flags & Loading) !== 0);
      return waiting.size === 0 && ![...all.values()].some(isThinking);
    },
  };
}

/** Whether an answer of this type is one to what was done. */
function fits({ type, message }: Interaction, answer: Answer): boolean {
  const isCompletion = type === InteractionType.ApplicationCommandAutocomplete;
  if (isCompletion || answer === Answer.ApplicationCommandAutocompleteResult) {
    return isCompletion && answer === Answer.ApplicationCommandAutocompleteResult;
  }
  if (ON_COMPONENT.includes(answer)) return message !== null && type !== InteractionType.ApplicationCommand;
  return answer !== Answer.Pong && (answer !== Answer.Modal || type !== InteractionType.ModalSubmit);
}
