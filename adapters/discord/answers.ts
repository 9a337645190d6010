import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from "discord-api-types/v10";
import type { Interaction } from "./parse-interaction.ts";
import type { RawFile } from "./pictures.ts";
import type { Rendered } from "./render.ts";
import { CODES, codeOf, type Web } from "./web.ts";

/** What may follow what somebody types: what is shown, and what it stands for. */
interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Answers to what a person did; Discord waits 3 seconds for the first, and takes others for 15 minutes. */
export interface Answers {
  /** Says that an answer comes: to the person alone ("new"), in the place of the message that it was done in, or nowhere ("same"). */
  defer(to: Interaction, how: "new" | "same"): Promise<Deferred>;
  /** Puts a message there, with the files that it shows; false when Discord takes none any more. */
  show(to: Interaction, shown: Rendered, files?: readonly RawFile[]): Promise<boolean>;
  /** Says something more, to the person alone; false as before. */
  add(to: Interaction, shown: Rendered): Promise<boolean>;
  /** Opens a form: only as a first answer. */
  open(to: Interaction, form: APIModalInteractionResponseCallbackData): Promise<void>;
  /** As a first answer, to the person alone. */
  sayAlone(to: Interaction, shown: Rendered): Promise<void>;
  complete(to: Interaction, choices: readonly Choice[]): Promise<void>;
}

/** "told before": somebody answered it already. "late": Discord takes no answer; what it comes to has to be said elsewhere. */
type Deferred = "deferred" | "told before" | "late";

const OVER = new Set<number | null>([
  CODES.unknownInteraction,
  CODES.unknownWebhook,
  CODES.badWebhookToken,
  CODES.unknownMessage,
]);

/** `web` needs no token: each interaction has its own. */
export function createAnswers(web: Web): Answers {
  const respond = (to: Interaction, type: InteractionResponseType, data?: unknown) =>
    web.post(Routes.interactionCallback(to.id, to.token), { type, ...(data === undefined ? {} : { data }) });
  /** Ephemeral is what it was begun as. */
  const body = ({ flags, ...content }: Rendered) => ({ ...content, flags: flags & ~MessageFlags.Ephemeral });
  const taken = async (sending: Promise<unknown>): Promise<boolean> => {
    try {
      await sending;
      return true;
    } catch (error) {
      if (OVER.has(codeOf(error))) return false;
      throw error;
    }
  };

  return {
    async defer(to, how) {
      const [type, data] =
        how === "new"
          ? [InteractionResponseType.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral }]
          : [InteractionResponseType.DeferredMessageUpdate, undefined];
      try {
        await respond(to, type, data);
        return "deferred";
      } catch (error) {
        if (codeOf(error) === CODES.acknowledged) return "told before";
        if (codeOf(error) === CODES.unknownInteraction) return "late";
        throw error;
      }
    },
    show: (to, shown, files) => taken(web.patch(Routes.webhookMessage(to.application, to.token), body(shown), files)),
    add: (to, shown) => taken(web.post(Routes.webhook(to.application, to.token), shown)),
    open: async (to, form) => void (await respond(to, InteractionResponseType.Modal, form)),
    sayAlone: async (to, shown) => void (await respond(to, InteractionResponseType.ChannelMessageWithSource, shown)),
    complete: async (to, choices) =>
      void (await respond(to, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices })),
  };
}
