import { leastAt } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { type Consultation, endOf, type Office } from "./consultation.ts";

/** From how many on something of a consultation is told: as the installation had set it when people stopped speaking, for ever. */
export const fewestOf = async (
	cx: Context,
	consultation: Consultation,
	office: Office,
): Promise<number> => (await leastAt(cx))(endOf(consultation, office));
