import { sql } from "kysely";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import { rightsCasesIn } from "../tables.ts";
import type { Part } from "./retention-file.ts";

/** That something was deleted, by which rule, and what it was without saying what it said. */
export interface Proof {
	readonly id: string;
	/** What staff called the case. */
	readonly ref: string;
	readonly part: Part;
	readonly deletedOn: Day;
	/** Id of a rule, version of its file, and the months that held. */
	readonly rule: string;
	readonly ruleVersion: number;
	readonly months: number;
	/** Sealed rows, and sealed bytes in the store. */
	readonly pieces: number;
	readonly files: number;
	/** Hex: see `chainOf`. */
	readonly fingerprint: string;
	/** When the store had none of the bytes any more; `null` while some are left. */
	readonly filesGoneOn: Day | null;
}

const proofs = (cx: Context) =>
	rightsCasesIn(cx.db)
		.selectFrom("rights_cases.deletion")
		.select(["id", "ref", "rule", "months", "pieces", "files", "fingerprint"])
		.select("rule_version as ruleVersion")
		.select((row) => row.ref("part").$castTo<Part>().as("part"))
		.select([
			asDay("deleted_on").as("deletedOn"),
			asDayOrNull("files_gone_on").as("filesGoneOn"),
		]);

/**
 * What was deleted of cases whose key lay ready for this person by themselves, the latest first. For everybody else there is
 * nothing, as there was before.
 */
export const proofsFor = (
	cx: Context,
	personId: string,
	{ skip, take }: { readonly skip: number; readonly take: number },
): Promise<readonly Proof[]> =>
	isUuid(personId)
		? proofs(cx)
				.where(sql<boolean>`people @> array[${personId}]::uuid[]`)
				.orderBy("rights_cases.deletion.deleted_on", "desc")
				.orderBy("id")
				.offset(skip)
				.limit(take)
				.execute()
		: Promise.resolve([]);

/** For who runs the server: all that was deleted, the latest first. No page shows it. */
export const everyProof = (
	cx: Context,
	ref: string | null = null,
): Promise<readonly (Proof & { readonly caseId: string })[]> => {
	const all = proofs(cx)
		.select("case_id as caseId")
		.orderBy("rights_cases.deletion.deleted_on", "desc")
		.orderBy("id");
	return (ref === null ? all : all.where("ref", "=", ref)).execute();
};
