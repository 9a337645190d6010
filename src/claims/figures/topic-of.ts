import type { Topic } from "../claim.ts";
import type { Counted } from "./counted.ts";

const PLACES =
  /^(?:village|town|city|settlement|district|island|region|province|base|position|hill|suburb|neighbou?rhood|checkpoint|hectare|square kilometre|square mile)$/;
const AIRCRAFT = /^(?:aircraft|plane|helicopter|jet|airplane|warplane)$/;
const WEAPONS = /^(?:missile|rocket|drone|shell|bomb|warhead|grenade|mortar|bullet|shot|round|torpedo|uav)$/;

/** The topic of a verb, mended by what it is said of: people are not damaged, villages are not taken prisoner. */
export function topicOf(topic: Topic, counted: Counted): Topic {
  const { person, unit } = counted;
  const place = PLACES.test(unit);
  switch (topic) {
    case "damage":
      return person && counted.head ? "killed" : topic;
    case "captured":
      return place ? "territory" : topic;
    case "territory":
      return place ? topic : "captured";
    case "weapon":
      if (AIRCRAFT.test(unit)) return "damage";
      return WEAPONS.test(unit) ? topic : "other";
    case "attendance":
    case "displaced":
    case "missing":
      return person || topic === "missing" ? topic : "other";
    default:
      return topic;
  }
}
