import { ComponentType } from "discord-api-types/v10";
import type { Asked, Component, Element, ModalForm } from "./forms.ts";
import { type Complaint, refuse, refuseForm } from "./refusal.ts";

/** Of one message, containers and sections counted with what is in them. */
const MOST_COMPONENTS = 40;
const MOST_TEXT = 4_000;
const MOST_ROWS = 5;
/** Of all texts, with so many more for each: found by trial (discord-api-docs #8554), and not written down by Discord. */
const MOST_BYTES = 10_170;
const BYTES_OF_A_TEXT = 12;

/** All components, those inside others too. */
function allOf(
  components: readonly Component[],
): readonly { readonly type: ComponentType; readonly content?: string }[] {
  return components.flatMap((one) => {
    if (one.type === ComponentType.Section) return [one, ...one.components, one.accessory];
    if (one.type === ComponentType.Container) return [one, ...allOf(one.components)];
    return one.type === ComponentType.ActionRow ? [one, ...one.components] : [one];
  });
}

/** Buttons and select menus, in the order shown. */
export function elementsOf(components: readonly Component[]): readonly Element[] {
  return components.flatMap((one): readonly Element[] => {
    if (one.type === ComponentType.Container) return elementsOf(one.components);
    if (one.type === ComponentType.Section) {
      return one.accessory.type === ComponentType.Button ? [one.accessory] : [];
    }
    return one.type === ComponentType.ActionRow ? one.components : [];
  });
}

/** Refuses what is wrong with components taken together. `isV2`: the message is made of components alone. */
export function checkTogether(components: readonly Component[], isV2: boolean): void {
  const complaints: Complaint[] = [];
  const complain = (code: string, message: string, ...path: PropertyKey[]) =>
    complaints.push({ path: ["components", ...path], code, message });
  const all = allOf(components);
  if (!isV2) {
    for (const [at, { type }] of components.entries()) {
      if (type !== ComponentType.ActionRow) {
        complain("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).', at, "type");
      }
    }
    if (components.length > MOST_ROWS) complain("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
  } else {
    const text = all.reduce((length, { content = "" }) => length + content.length, 0);
    if (all.length > MOST_COMPONENTS) {
      complain("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components cannot exceed 40");
    }
    if (text > MOST_TEXT) {
      complain("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The total displayable text size cannot exceed 4000");
    }
  }
  const ids = elementsOf(components).flatMap((one) => ("custom_id" in one ? [one.custom_id] : []));
  if (new Set(ids).size < ids.length) {
    complain("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
  }
  if (complaints.length > 0) throw refuseForm(complaints);
  const bytes = all.flatMap(({ content }) =>
    content === undefined ? [] : [Buffer.byteLength(content) + BYTES_OF_A_TEXT],
  );
  if (isV2 && bytes.reduce((sum, one) => sum + one, 0) > MOST_BYTES) throw refuse("Internal Server Error");
}

/** What a modal asks, each with the words above it. */
export const questionsOf = ({ components }: ModalForm): readonly { readonly label: string; readonly asked: Asked }[] =>
  components.flatMap((one) => {
    if (one.type === ComponentType.Label) return [{ label: one.label, asked: one.component }];
    return one.type === ComponentType.ActionRow
      ? one.components.map((asked) => ({ label: asked.label ?? "", asked }))
      : [];
  });
