import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { lastClosed } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { type HereRefusal, whyNotHere } from "../why-not-here.ts";
import { longestTheme, mostThemes } from "./themes.ts";

export type ReadRemarkRefusal =
	| HereRefusal
	| Refusal<"no-such-remark" | "too-many-themes" | "theme-too-long">;

export interface ReadRemark {
	readonly unitId: string;
	readonly instrument: string;
	readonly remark: string;
	/** Codes of elements, fixed themes, and words of the unit's own. */
	readonly themes: readonly string[];
}

/** Marks a remark as read and says what it is about. Whoever reads it again says it anew. */
export const readRemark = (
	cx: Context,
	{ unitId, instrument, remark, themes: said }: ReadRemark,
): Promise<Result<null, ReadRemarkRefusal>> =>
	inTransaction<Result<null, ReadRemarkRefusal>>(cx, async (tx) => {
		const refusal = await whyNotHere(tx, unitId, instrument);
		if (refusal) return refusal;
		const themes = [
			...new Set(said.map((theme) => theme.trim()).filter(Boolean)),
		];
		if (themes.length > mostThemes) return refused("too-many-themes");
		if (themes.some((theme) => theme.length > longestTheme))
			return refused("theme-too-long");
		if (!uuid.test(remark)) return refused("no-such-remark");
		const written = await surveysIn(tx.db)
			.updateTable("surveys.remark")
			.set({ themes, read_by: tx.actor.id, read_at: tx.now })
			.where("unit_id", "=", unitId)
			.where("instrument", "=", instrument)
			.where("id", "=", remark)
			.where("period", "<=", lastClosed(dayOf(tx.now)))
			.returning("id")
			.executeTakeFirst();
		if (!written) return refused("no-such-remark");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "survey.remark-read",
			subject: { kind: "unit", id: unitId },
			details: { instrument, remark, themes },
		});
		return ok(null);
	});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
