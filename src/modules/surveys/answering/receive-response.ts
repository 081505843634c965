import {
	createHash,
	createHmac,
	createSecretKey,
	type KeyObject,
	randomBytes,
} from "node:crypto";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#territory";
import { takeSlip } from "../slips/take-slip.ts";
import { isOpen, type Survey } from "../survey.ts";
import { flagsIn } from "./find-flags.ts";
import { arrive } from "./gather-arrivals.ts";
import type { Arrived, Sheet } from "./sheet.ts";

/** What comes with a sheet and is not kept with it. */
export interface Receipt {
	/** Made by the page for this one answer: a second sending of it is the same answer. */
	readonly key: string;
	/** The code of a slip; `null` where none was given. */
	readonly slip: string | null;
	/** Network address and browser, to find many answers of one device; `null` where many are expected. */
	readonly from: string | null;
}

export type ReceiveRefusal = Refusal<
	"closed" | "slip-needed" | "slip-not-good"
>;

/**
 * Takes in one answer: durable when this returns. It waits to be mixed with others (`mix.ts`). The same key again is
 * the same answer, with or without its slip; of a hundred that bring one slip, one is taken.
 */
export async function receiveResponse(
	cx: Context,
	survey: Survey,
	sheet: Sheet,
	{ key, slip, from }: Receipt,
): Promise<Result<"taken" | "known", ReceiveRefusal>> {
	const today = dayOf(cx.now);
	const isTaken = isOpen(survey, sheet.day) || isOpen(survey, today);
	if (!isTaken || survey.door === "handed") return refused("closed");
	if (survey.door === "slip" && slip === null) return refused("slip-needed");
	const row = {
		key: keyHash(survey.unitId, key),
		unit_id: survey.unitId,
		arrived_on: today,
		trace: from === null ? null : traceOf(today, survey.unitId, from),
	};
	if (slip === null)
		return ok(
			await arrive(cx, { ...row, body: JSON.stringify(asArrived(sheet)) }),
		);
	return inTransaction<Result<"taken" | "known", ReceiveRefusal>>(
		cx,
		async (tx) => {
			const taken = await takeSlip(tx, survey, slip);
			const body = asArrived({
				...sheet,
				serviceId: taken?.serviceId ?? sheet.serviceId,
			});
			const is = await arrive(tx, { ...row, body: JSON.stringify(body) });
			// The slip of an answer that we have already is gone with it.
			if (is === "known") return ok(is);
			return taken ? ok(is) : refused("slip-not-good");
		},
	);
}

export const asArrived = ({
	filler,
	staff,
	seconds,
	...sheet
}: Sheet): Arrived => ({
	...sheet,
	slice: staff ? "staff" : filler === "proxy" ? "proxy" : "citizen",
	flags: flagsIn({ ...sheet, seconds }),
});

export const keyHash = (unitId: string, key: string): Uint8Array =>
	createHash("sha256").update(`${unitId} ${key}`).digest();

/** Known to this process alone, and thrown away with the day: no trace can be led back later, nor across days. */
let dayKey: { readonly day: Day; readonly key: KeyObject } | null = null;

/** Where something came from, as a keyed hash of this day only. */
export function traceOf(day: Day, unitId: string, from: string): Uint8Array {
	// Made into a key once: bytes would be looked at anew for each answer, which takes longer than the hash.
	if (dayKey?.day !== day)
		dayKey = { day, key: createSecretKey(randomBytes(32)) };
	return createHmac("sha256", dayKey.key)
		.update(`${unitId} ${from}`)
		.digest()
		.subarray(0, 8);
}
