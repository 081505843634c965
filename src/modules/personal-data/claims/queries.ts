import type { Context } from "#platform/context.ts";
import type { Visit } from "#receipts";
import { mayHandle } from "../policy.ts";
import { type Claim, claimKind, limits } from "./claim.ts";
import { mayKnow } from "./claim-deeds.ts";
import { claimById, claimOf, claimRows, type WholeClaim } from "./store.ts";

export interface ClaimsPage {
	readonly claims: readonly Claim[];
	/** The word under which the next part is asked for; `null` where there is none. */
	readonly next: string | null;
}

/** What waits, what is due first; or what has ended, the last first. `after`: the word of the page before. */
export async function claimsAtDesk(
	cx: Context,
	{ ended, after }: { readonly ended: boolean; readonly after: string },
): Promise<ClaimsPage> {
	if (!mayHandle(cx.actor).may) return { claims: [], next: null };
	const from = placeIn(after);
	const column = ended ? "claim.ended_at" : "claim.due_at";
	const all = claimRows(cx)
		.where("claim.ended_at", ended ? "is not" : "is", null)
		.orderBy(column, ended ? "desc" : "asc")
		.orderBy("claim.id")
		.limit(limits.listed + 1);
	const rows = await (from === null
		? all
		: all.where(({ or, and, eb }) =>
				or([
					eb(column, ended ? "<" : ">", from.at),
					and([eb(column, "=", from.at), eb("claim.id", ">", from.id)]),
				]),
			)
	).execute();
	const listed = rows.slice(0, limits.listed).map(claimOf);
	const last = rows.length > limits.listed ? listed.at(-1) : undefined;
	const claims: Claim[] = [];
	for (const claim of listed) if (await mayKnow(cx, claim)) claims.push(claim);
	return {
		claims,
		next: last
			? `${(ended ? (last.endedAt ?? last.dueAt) : last.dueAt).getTime()}_${last.id}`
			: null,
	};
}

/** Where a list goes on; `null` where the word is none of ours. */
function placeIn(
	word: string,
): { readonly at: Date; readonly id: string } | null {
	const [, at = "", id = ""] =
		/^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(word) ??
		[];
	return id === "" ? null : { at: new Date(Number(at)), id };
}

/** A claim for whoever answers it; `null` for everybody else, as where there is none. */
export async function claimAtDesk(
	cx: Context,
	id: string,
): Promise<WholeClaim | null> {
	const whole = await claimById(cx, id);
	return whole && (await mayKnow(cx, whole.claim)) ? whole : null;
}

/** The same by the code of its receipt. */
export const claimOfVisit = (
	cx: Context,
	{ kind, subjectId }: Visit,
): Promise<WholeClaim | null> =>
	kind === claimKind ? claimById(cx, subjectId) : Promise.resolve(null);
