import { factKinds } from "#facts";
import { ok, type Refusal, type Result } from "#kernel/result.ts";
import { unitKinds } from "#units";
import { draftRules } from "../draft-rules.ts";
import { readWorkbookFile, type WorkbookReason } from "./check-workbook.ts";
import type { Fault } from "./place.ts";
import { textOf } from "./text-of.ts";

export interface DraftOfWorkbook {
	/** What is to be mended in it before it can be a draft. */
	readonly faults: readonly Fault[];
	/** Whether weights, codes and limits were checked too, or wait until these are mended. */
	readonly ruled: boolean;
	/** The text that it makes of a draft; null while something is to be mended. */
	readonly text: string | null;
}

/** A workbook as the text of a draft. Only a sound one becomes a draft, so that nobody mends in two places. */
export async function draftOfWorkbook(
	bytes: Uint8Array,
): Promise<Result<DraftOfWorkbook, Refusal<WorkbookReason>>> {
	const read = await readWorkbookFile(bytes, {
		unitKinds: Object.keys(unitKinds),
		facts: factKinds,
		rules: draftRules,
	});
	if (!read.ok) return read;
	const { file, faults, ruled } = read.value;
	return ok({
		faults,
		ruled,
		text: file && textOf({ ...file, status: "draft" }),
	});
}
