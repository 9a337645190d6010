import { MessageFlags } from "discord-api-types/v10";
import type { Interactions } from "../interactions.ts";
import { messageJson } from "../message-payloads.ts";
import { refuse } from "../refusal.ts";
import type { Call, Routes } from "../web.ts";

/** Answers to what people did; who has the token needs no other. */
export function aboutInteractions(interactions: Interactions): Routes {
  const tokenOf = ({ world, ids: [app, token = ""] }: Call): string => {
    if (app !== world.appId) throw refuse("Unknown Webhook");
    return token;
  };
  return {
    "*POST /interactions/:id/:token/callback"({ world, ids: [id = "", token = ""], query, body, files }) {
      const { interaction, message } = interactions.take(id, token, body, files);
      if (query.get("with_response") !== "true") return undefined;
      const shown = message && {
        response_message_id: message.id,
        response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: message.onlyFor !== null,
      };
      return {
        interaction: { id, type: interaction.type, ...shown },
        resource: { type: interaction.answer, ...(message ? { message: messageJson(world, message) } : {}) },
      };
    },
    "*POST /webhooks/:app/:token": (call) =>
      messageJson(call.world, interactions.followUp(tokenOf(call), call.body, call.files)),
    "*GET /webhooks/:app/:token/messages/:message": (call) =>
      messageJson(call.world, interactions.messageOf(tokenOf(call), call.ids[2] ?? "")),
    "*PATCH /webhooks/:app/:token/messages/:message": (call) =>
      messageJson(call.world, interactions.edit(tokenOf(call), call.ids[2] ?? "", call.body, call.files)),
    "*DELETE /webhooks/:app/:token/messages/:message"(call) {
      interactions.remove(tokenOf(call), call.ids[2] ?? "");
    },
  };
}
