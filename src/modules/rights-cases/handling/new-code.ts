import { z } from "zod";
import { readCode } from "#kernel/code.ts";
import { ok, type Result } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { codesLeadingTo, forgetReceipts, issueReceipt } from "#receipts";
import { type Day, dayOf } from "#territory";
import { type Key, type Piece, subjectKind } from "../case.ts";
import { asReader } from "../opening/as-reader.ts";
import { layReady } from "../opening/holders.ts";
import { keepReporter } from "../opening/keep-reporter.ts";
import { piecesOf } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { type DeedRefusal, doDeed } from "./do-deed.ts";

/** Signs of what was asked and how it was answered. */
export const provenSigns = { atLeast: 40, atMost: 4_000 } as const;

/** So many days a second officer has to decide. */
const waitsFor = 7;

/** A sealed note: who asked stands in it, for officers of the case alone. */
const Asked = z.object({
	about: z.literal("code-asked"),
	askedBy: z.uuid(),
});
const Settled = z.object({ about: z.literal("code-given") });

/** Who asked for a new code that nobody has given yet; `null` where nobody did lately. Pure. */
export function codeAskedIn(
	pieces: readonly Piece[],
	today: Day,
): { readonly askedBy: string } | null {
	for (const { what, day, body } of pieces.toReversed()) {
		if (what !== "note") continue;
		if (Settled.safeParse(body).success) return null;
		const asked = Asked.safeParse(body);
		if (asked.success)
			return daysBetween(day, today) <= waitsFor
				? { askedBy: asked.data.askedBy }
				: null;
	}
	return null;
}

const daysBetween = (from: Day, until: Day): number =>
	(Date.parse(until) - Date.parse(from)) / 86_400_000;

/**
 * Somebody has lost their code and says so to an officer of the case, who asks what only whoever told it can know, and writes
 * down what was asked and how it was answered. That it was asked stands in what the code shows: whoever still has it reads it.
 */
export const askNewCode = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	proof: string,
) => {
	const words = proof.trim();
	return doDeed<"proof-too-short" | "proof-too-long" | "code-asked-already">(
		cx,
		unlocked,
		key,
		{
			trail: "rights-case.code-asked",
			refuse: async (tx, { hand, reader }) => {
				if (words.length < provenSigns.atLeast) return "proof-too-short";
				if (words.length > provenSigns.atMost) return "proof-too-long";
				const notes = await asReader(tx, reader, () =>
					piecesOf(tx, key, hand, ["note"]),
				);
				return codeAskedIn(notes, dayOf(tx.now)) ? "code-asked-already" : null;
			},
			pieces: [
				{
					what: "note",
					by: "officer",
					body: { words, about: "code-asked", askedBy: cx.actor.id },
				},
				{ what: "deed", by: "officer", body: { move: "code-asked" } },
			],
		},
	);
};

export type CodeRefusal = DeedRefusal<
	"code-not-asked" | "own-code" | "several-codes"
>;

/**
 * A second officer of the case has read what was asked and answered, and gives a new code: shown once, to be read out. The one
 * before ends, and opens nothing any more. `several-codes`: more people than one came to it, and it is not known whose was lost.
 */
export async function giveNewCode(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
): Promise<Result<{ readonly code: string }, CodeRefusal>> {
	let code = "";
	const done = await doDeed<"code-not-asked" | "own-code" | "several-codes">(
		cx,
		unlocked,
		key,
		{
			trail: "rights-case.code-given",
			refuse: async (tx, { hand, reader }) => {
				const notes = await asReader(tx, reader, () =>
					piecesOf(tx, key, hand, ["note"]),
				);
				const asked = codeAskedIn(notes, dayOf(tx.now));
				if (!asked) return "code-not-asked";
				if (asked.askedBy === tx.actor.id) return "own-code";
				return (await codesLeadingTo(tx, subjectOf(key))) > 1
					? "several-codes"
					: null;
			},
			pieces: [
				{
					what: "note",
					by: "officer",
					body: { words: "", about: "code-given" },
				},
				{ what: "deed", by: "officer", body: { move: "code-given" } },
			],
			and: async (tx, { hand }) => {
				await forgetReceipts(tx, subjectOf(key));
				await forgetReporters(tx, key);
				const issued = await issueReceipt(tx, {
					...subjectOf(key),
					unitId: key.unitId,
				});
				const signs = readCode(issued.code);
				if (!signs.ok) throw new Error("a code of ours that cannot be read");
				const reporter = await keepReporter(tx, key, signs.value);
				await layReady(tx, key, "case", hand, { reporters: [reporter] });
				code = issued.code;
			},
		},
	);
	return done.ok ? ok({ code }) : done;
}

/** What the old code opens. */
async function forgetReporters(
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> {
	await rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.holder")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("kind", "=", "reporter")
		.execute();
	await rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.reporter")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.execute();
}

const subjectOf = ({ id }: Key) =>
	({ kind: subjectKind, subjectId: id }) as const;
