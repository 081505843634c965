import { askAhead } from "#accommodations";
import type { Context } from "#platform/context.ts";
import { subjectKind } from "../complaint.ts";
import type { Ready } from "./write-filed.ts";

/**
 * What is asked for with a complaint is a task of the office that has it, in the same transaction; its code leads to the answer.
 * Where somebody must not know of the complaint no office is asked: what is needed stands in the complaint, for whoever reads it.
 */
export async function askForAll(
	tx: Context,
	fresh: readonly Ready[],
): Promise<void> {
	for (const { id, asks = [], askedInWords = "", route } of fresh) {
		if (
			asks.length === 0 ||
			route.officeId === null ||
			route.excluded.length > 0
		)
			continue;
		const done = await askAhead(tx, {
			unitId: route.officeId,
			kinds: asks,
			forDay: null,
			words: askedInWords,
			about: { kind: subjectKind, id },
			form: id,
		});
		// Where nobody of the office would read it, it stands in the complaint as well.
		if (
			!done.ok &&
			!["unknown-unit", "nobody-there"].includes(done.problem.reason)
		)
			throw new Error(`what was asked for was refused: ${done.problem.reason}`);
	}
}
