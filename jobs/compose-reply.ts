import { answerQuestion } from "../src/answers/answer.ts";
import { changesReply } from "../src/answers/changes.ts";
import { confidentialReply } from "../src/answers/confidential.ts";
import { confirmReply } from "../src/answers/confirm.ts";
import { assignedReply, decidedReply, movedReply } from "../src/answers/decided.ts";
import { digestTimesReply } from "../src/answers/digest-times.ts";
import { explainDisagreement, explainInFull } from "../src/answers/explain-disagreement.ts";
import { handoverReply } from "../src/answers/handover.ts";
import { helpReply } from "../src/answers/help.ts";
import { homeReply } from "../src/answers/home.ts";
import { introductionReply } from "../src/answers/introduction.ts";
import { ledgerReply } from "../src/answers/ledger.ts";
import { listClaims } from "../src/answers/list-claims.ts";
import { methodReply } from "../src/answers/method.ts";
import { listNames, namedReply } from "../src/answers/names.ts";
import { problemReply, progressReply } from "../src/answers/problems.ts";
import { repeatReply } from "../src/answers/repeat.ts";
import type { Reply } from "../src/answers/reply.ts";
import { settingsReply } from "../src/answers/settings.ts";
import { summariseStory } from "../src/answers/summary.ts";
import { timelineReply } from "../src/answers/timeline-reply.ts";
import { toldReply } from "../src/answers/told.ts";
import { versionReply, versionsReply } from "../src/answers/versions.ts";
import { whichReply } from "../src/answers/which-disagreement.ts";
import { wordingReply } from "../src/answers/wording.ts";
import { printTimes } from "../src/chat/digest-times/print-times.ts";
import type { Limits } from "../src/chat/platform.ts";
import type { ChannelSettings } from "../src/chat/settings.ts";
import { reviewStories } from "../src/conflicts/decision.ts";
import { exportEvent } from "../src/exports/event-export.ts";
import type { Material } from "./desk.ts";
import { composeDigestReply } from "./digest-reply.ts";
import { exportReply } from "./export-reply.ts";
import type { Request } from "./request.ts";

const NO_DISAGREEMENT = "The last story's summary shows no disagreement of that number.";

const NO_VERSION = "I have read no version of that number.";

const digestWords = ({ digest }: ChannelSettings) => ({
  when: digest && printTimes(digest),
  whenEmpty: digest?.whenEmpty ?? "line",
});

/** "#2" as "2". */
const wordOf = (which: string): string => which.replace(/^#/, "").toLowerCase();

/** Compares the stories and says what was asked. Pure: it knows only what it is given. */
export function composeReply(request: Request, { posted, decisions }: Material, limits: Limits): Reply {
  const compared = () => reviewStories(posted, decisions);
  switch (request.kind) {
    case "progress":
      return progressReply(request.text, request.step, request.steps);
    case "problem":
      return problemReply(request.sentence);
    case "notice":
      return { blocks: [{ kind: "paragraph", line: [{ kind: "text", text: request.sentence }] }] };
    case "confirm":
      return confirmReply(request.sentence, request.words, request.button);
    case "confidential":
      return confidentialReply(request.story);
    case "summary":
      return summariseStory(compared(), request.story, limits);
    case "repeat":
      return repeatReply(compared(), request.story, limits);
    case "changed":
      return changesReply(compared(), request.story, request.changed, limits);
    case "versions":
      return request.number === null
        ? versionsReply(request.versions)
        : (versionReply(request.versions, request.number) ?? problemReply(NO_VERSION));
    case "question":
      return answerQuestion(compared(), request.asking).reply;
    case "digest":
      return composeDigestReply(compared(), request, decisions);
    case "digest times":
      return digestTimesReply(request.view);
    case "handover":
      return handoverReply(request.argument);
    case "claims":
      return listClaims(compared(), request.story);
    case "names":
      return listNames(compared(), request.story);
    case "ledger":
      return ledgerReply(compared(), request.story);
    case "timeline":
      return timelineReply(compared(), request.story, request.subject);
    case "why":
      return (
        explainDisagreement(compared(), request.story, wordOf(request.which), request.people) ??
        problemReply(NO_DISAGREEMENT)
      );
    case "explain":
      return explainInFull(compared(), request.story, wordOf(request.which)) ?? problemReply(NO_DISAGREEMENT);
    case "wording":
      return wordingReply(compared(), request.story, wordOf(request.which)) ?? problemReply(NO_DISAGREEMENT);
    case "which":
      return whichReply(request.words, request.open);
    case "export":
      return exportReply(exportEvent(posted, decisions, request.of), request, limits.files);
    case "decided":
      return decidedReply(request.decision);
    case "assigned":
      return assignedReply(request.errand);
    case "told":
      return toldReply(request.told, posted);
    case "moved":
      return movedReply(request.move);
    case "named":
      return namedReply(request.naming);
    case "introduction":
      return introductionReply(request.shared);
    case "settings":
      return settingsReply(request.settings, {
        shared: request.shared,
        threads: limits.threads !== "none",
        digest: digestWords(request.settings),
      });
    case "home":
      return homeReply(compared(), request.settings);
    case "help":
      return helpReply();
    case "method":
      return methodReply();
  }
}
