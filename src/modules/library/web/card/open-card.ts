import {
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Ask } from "#platform/http/route.ts";
import { openReceipt, type Visit } from "#receipts";
import { addressOf } from "#receipts/web";
import type { View } from "#ui/view.ts";
import { cardKind } from "../../index.ts";
import { cardFields } from "./card-page.tsx";

/** A card that was opened, or what must be mended, with everything typed kept but the PIN. */
export type OpenedCard =
	| { readonly visit: Visit }
	| {
			readonly state: FormState;
			readonly status: 422 | 429;
			readonly headers: Record<string, string>;
	  };

/** Asks for number and PIN, within the limits on guessing. Codes of another kind open nothing here. */
export async function openCardOf(ask: Ask<View>): Promise<OpenedCard> {
	const state = formIn(ask.form);
	const typed = typedValue(state, cardFields.number).trim();
	const pin = typedValue(state, cardFields.pin);
	const wrong = (
		field: string,
		says: string,
		about?: Readonly<Record<string, string | number>>,
	): OpenedCard => ({
		state: withProblems(state, {
			field,
			says: `library.lend.problem.${says}`,
			...(about ? { about } : {}),
		}),
		status: says === "too-many-tries" ? 429 : 422,
		headers:
			says === "too-many-tries"
				? { ...unkept, "retry-after": String(Number(about?.minutes) * 60) }
				: unkept,
	});
	if (typed === "") return wrong(cardFields.number, "card-missing");
	if (pin.trim() === "") return wrong(cardFields.pin, "pin-missing");
	const opened = await openReceipt(ask.cx, {
		typed,
		pin,
		network: addressOf(ask),
	});
	if (opened.ok)
		return opened.value.kind === cardKind
			? { visit: opened.value }
			: wrong(cardFields.number, "card-not-found");
	const { reason, about } = opened.problem;
	if (reason === "too-many") return wrong("", "too-many-tries", about);
	return wrong(
		cardFields.number,
		reason === "not-found" ? "card-not-found" : reason,
	);
}

/** What was typed may be a number and a PIN: no browser and no cache keeps the page. */
export const unkept = { "cache-control": "no-store" };
