import { type Answer, type Indicator, readAnswers } from "#instruments";
import type { Typed } from "#kernel/form.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Case } from "../case.ts";
import type { Item } from "../item.ts";
import { namesLaw } from "../preflight/reason.ts";
import { writeAnswers } from "../store.ts";
import { keepClashes } from "./choices.ts";
import { noteField, onlyFields } from "./fields.ts";
import {
	type FieldChange,
	type Merged,
	mergeFields,
	type Version,
} from "./merge-fields.ts";
import { saidIn } from "./typed-answer.ts";

interface Wish {
	/** Keeps an unfinished answer as it is; otherwise the instrument must be able to read it. */
	readonly later: boolean;
	/** Whether a person stands for the answer: one that was copied from an earlier year waits for this. */
	readonly confirmed: boolean;
}

export type Written = Pick<Merged, "outcomes"> & { readonly item: Item };

/** Merges changes of one item into what stands and keeps the result as its next version, if there is anything new. */
export async function writeMerged(
	tx: Context,
	{ item, ...found }: Case & { readonly item: Item },
	versions: readonly Version[],
	changes: readonly FieldChange[],
	wish: Wish,
): Promise<Result<Written>> {
	const merged = mergeFields(versions, changes, tx.actor.id);
	const read = readItem(found, item.indicator, merged.fields);
	if (!read.ok && !wish.later && merged.clashes.length === 0) return read;
	const choices = await keepClashes(
		tx,
		found.assessment,
		item.code,
		item.choices,
		merged.clashes,
	);
	if (choices.length > item.choices.length)
		await leaveTrail(tx, {
			chain: "operations",
			deed: "assessment.field-clashed",
			subject: subjectOf(found, item),
			details: { fields: merged.clashes.map(({ field }) => field) },
		});
	const copied = item.said?.copiedFrom ?? null;
	const confirms = copied !== null && wish.confirmed;
	const changed = merged.outcomes.includes("saved");
	// Saving anew what stands is a deed too: it answers a verifier who sent the item back.
	if (!changed && !confirms && wish.later)
		return ok({ outcomes: merged.outcomes, item: { ...item, choices } });
	const { [noteField]: note, ...typed } = onlyFields(merged.fields);
	const copiedFrom = confirms ? null : copied;
	const said = {
		version: (item.said?.version ?? 0) + 1,
		typed,
		answer: copiedFrom === null && read.ok ? read.value : null,
		note: note?.[0] ?? "",
		copiedFrom,
	};
	await writeAnswers(tx, found.assessment, [{ code: item.code, ...said }]);
	await leaveTrail(tx, {
		chain: "operations",
		deed: "assessment.answered",
		subject: subjectOf(found, item),
		details: { version: said.version, answer: said.answer, note: said.note },
	});
	return ok({
		outcomes: merged.outcomes,
		item: {
			...item,
			choices,
			said: { ...said, byId: tx.actor.id, at: tx.now },
		},
	});
}

/** What the fields say, as the instrument reads them; a figure without the year that it tells of is unfinished. */
function readItem(
	{ instrument, unit }: Case,
	indicator: Indicator,
	fields: Typed,
): Result<Answer | null> {
	const { code } = indicator;
	const said = saidIn(indicator, fields);
	if (claimsWithoutLaw(said)) return refused("basis-missing");
	const read = readAnswers(instrument, unit, { [code]: said });
	if (!read.ok) return refused(read.problem.reason, read.problem.about);
	const answer = read.value[code] ?? null;
	return lacksYear(indicator, answer) ? refused("year-missing") : ok(answer);
}

/** "Not our authority" is a claim about the law, so it names the law. */
const claimsWithoutLaw = (said: unknown): boolean =>
	typeof said === "object" &&
	said !== null &&
	"notOurAuthority" in said &&
	!namesLaw(String(said.notOurAuthority));

/** A figure is only worth something with the year that it tells of. */
const lacksYear = (
	{ answer: kind }: Indicator,
	answer: Answer | null,
): boolean =>
	"dataYear" in kind &&
	kind.dataYear &&
	answer !== null &&
	"value" in answer &&
	answer.dataYear === undefined;

const subjectOf = ({ assessment }: Case, { code }: Item) => ({
	kind: "assessment-item",
	id: `${assessment.id} ${code}`,
});
