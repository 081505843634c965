import type { Said } from "#kernel/text.ts";

/** The kind of origin of actions that a person of the unit opened: known by their own id. */
export const byHand = "hand";

export const saysByHand: Said = {
	id: "Dibuat sendiri oleh unit",
	en: "Opened by the unit itself",
};
