import { InteractionResponseType } from "discord-api-types/v10";
import { z } from "zod";
import { list, words } from "./fields.ts";

const { Pong, ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate } =
  InteractionResponseType;
const { UpdateMessage, ApplicationCommandAutocompleteResult, Modal } = InteractionResponseType;

/** The first answer to an interaction; its data is read once it is known to fit. */
export const CallbackForm = z.object({
  type: z.literal([
    Pong,
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    ApplicationCommandAutocompleteResult,
    Modal,
  ]),
  data: z.unknown().optional(),
});

const Choice = z.object({ name: words(1, 100), value: z.union([words(0, 100), z.number()]) });
export type Choice = z.output<typeof Choice>;
export const ChoicesForm = z.object({ choices: list(Choice, 0, 25) });
