import { type HoldsPage, holdsOf, liftHold, placeHold } from "#holds";
import type { FieldProblem } from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { type ReceiptKind, readShown } from "#receipts";
import { type Day, dayOf } from "#territory";
import { mayHandle } from "../policy.ts";

/** What can be held here. The room has holds of its own, which nobody outside sees. */
export const holdable = [
	"accommodation",
	"appointment",
	"complaint",
	"data-claim",
	"library-card",
	"registration",
	"request",
] as const satisfies readonly ReceiptKind[];

export const holdFields = {
	kind: "golongan",
	code: "kode",
	why: "alasan",
	until: "sampai",
} as const;

export const longestWhy = 500;

/** As somebody typed it. */
export interface HoldAsked {
	readonly kind: string;
	/** Empty: everything of the kind. */
	readonly code: string;
	readonly why: string;
	/** `null` where none was typed; `undefined` where it was no day. */
	readonly until: Day | null | undefined;
}

/** Holds what lies under a code, or everything of a kind; a code that leads elsewhere is unknown. */
export async function placeAtDesk(
	cx: Context,
	{ kind, code, why, until }: HoldAsked,
): Promise<Result<string, readonly FieldProblem[]>> {
	if (!mayHandle(cx.actor).may)
		return { ok: false, problem: [problem("", "not-yours")] };
	const known = holdable.find((one) => one === kind);
	const shown =
		known && code.trim() !== ""
			? await readShown(cx, { kind: known, typed: code })
			: null;
	const problems = [
		!known && problem(holdFields.kind, "no-kind"),
		shown &&
			!shown.ok && {
				field: holdFields.code,
				says: `receipts.problem.${shown.problem.reason}`,
			},
		why.trim() === "" && problem(holdFields.why, "no-why"),
		why.trim().length > longestWhy &&
			problem(holdFields.why, "too-long", longestWhy),
		(until === undefined || (until !== null && until < dayOf(cx.now))) &&
			problem(holdFields.until, "no-until"),
	].filter((one) => one !== false && one !== null && one !== undefined);
	if (!known || problems.length > 0) return { ok: false, problem: problems };
	return ok(
		await placeHold(cx, {
			kind: known,
			subjectId: shown?.ok ? shown.value.subjectId : null,
			why,
			until: until ?? null,
		}),
	);
}

export const endHold = (
	cx: Context,
	id: string,
): Promise<Result<null, Refusal<"no-such-hold">>> =>
	mayHandle(cx.actor).may && isUuid(id)
		? liftHold(cx, id)
		: Promise.resolve(refused("no-such-hold"));

/** The newest first; `after`: the id with which the page before ended. */
export const holdsAtDesk = (cx: Context, after: string): Promise<HoldsPage> =>
	mayHandle(cx.actor).may
		? holdsOf(cx, isUuid(after) ? after : null)
		: Promise.resolve({ holds: [], next: null });

const problem = (field: string, why: string, n?: number): FieldProblem => ({
	field,
	says: `personal-data.problem.${why}`,
	...(n === undefined ? {} : { about: { n } }),
});
