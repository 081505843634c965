import {
	correctAsking,
	endAsking,
	type Claimable as OfAsking,
	claimable as ofAsking,
} from "#accommodations";
import {
	correctBooking,
	endBooking,
	type Claimable as OfBooking,
	claimable as ofBooking,
} from "#appointments";
import { eraseWhoTold } from "#complaints";
import {
	correctRegistration,
	endRegistration,
	type Claimable as OfRegistration,
	claimable as ofRegistration,
} from "#events";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { correctMember, endOnClaim, claimable as ofMember } from "#library";
import type { Context } from "#platform/context.ts";
import { type ReceiptKind, readShown } from "#receipts";
import type { Shown } from "./claim.ts";

type Done = Promise<Result<null, Refusal>>;

/** By which a module lets a claim through: what can be put right, and how it erases. */
interface Door {
	/** The activity of the register to which it belongs. */
	readonly activity: string;
	readonly fields: readonly string[];
	readonly correct?: (
		tx: Context,
		shown: Shown,
		field: string,
		value: string,
	) => Done;
	/** Left out, the office does it by hand and says what it did. */
	readonly erase?: (tx: Context, shown: Shown) => Done;
}

/** What is not here is not linked to: what is told in the room is asked for in the room. */
const doors: Partial<Record<ReceiptKind, Door>> = {
	accommodation: {
		activity: "visits",
		fields: ofAsking,
		correct: (tx, shown, field, value) =>
			correctAsking(tx, shown, field as OfAsking, value),
		erase: endAsking,
	},
	appointment: {
		activity: "visits",
		fields: ofBooking,
		correct: (tx, shown, field, value) =>
			correctBooking(tx, shown, field as OfBooking, value),
		erase: endBooking,
	},
	complaint: {
		activity: "complaints",
		fields: [],
		erase: async (tx, shown) => {
			await eraseWhoTold(tx, shown);
			return ok(null);
		},
	},
	contribution: { activity: "consultations", fields: [] },
	"library-card": {
		activity: "library",
		fields: ofMember,
		correct: (tx, shown, field, value) =>
			correctMember(tx, shown, field as (typeof ofMember)[number], value),
		erase: endOnClaim,
	},
	registration: {
		activity: "events",
		fields: ofRegistration,
		correct: (tx, shown, field, value) =>
			correctRegistration(tx, shown, field as OfRegistration, value),
		erase: endRegistration,
	},
	request: { activity: "requests", fields: [] },
};

/** `null` where a code of this kind is not linked to. */
export const doorOf = (kind: ReceiptKind): Door | null => doors[kind] ?? null;

/** What lies under a code that somebody holds out at the desk; one that leads into the room is unknown. */
export async function shownAtDesk(
	cx: Context,
	typed: string,
): Promise<Result<Shown, Refusal<"not-a-code" | "typing-slip" | "not-found">>> {
	for (const kind of Object.keys(doors) as ReceiptKind[]) {
		const found = await readShown(cx, { kind, typed });
		if (found.ok)
			return ok({
				kind,
				id: found.value.subjectId,
				unitId: found.value.unitId,
			});
		if (found.problem.reason !== "not-found") return found;
	}
	return refused("not-found");
}

/** Each has a text (`field.<field>`). */
export const claimFields = [
	"word",
	"about",
	"institution",
	"words",
	"name",
	"contact",
] as const;
export type ClaimField = (typeof claimFields)[number];
