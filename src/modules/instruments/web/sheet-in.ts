import {
	type DraftOfWorkbook,
	draftOfWorkbook,
	type Fault,
	largestWorkbook,
} from "#instruments";
import { type Refusal, type Result, refused } from "#kernel/result.ts";

/** What a workbook that was sent comes to: a text for a draft, or what is to be mended in it. */
export async function sheetIn(
	form: FormData,
): Promise<Result<DraftOfWorkbook, Refusal>> {
	const file = form.get("lembar");
	if (!(file instanceof File) || file.name === "")
		return refused("choose-workbook");
	// What is larger need not be read at all.
	if (file.size > largestWorkbook)
		return refused("file-too-large", { most: largestWorkbook / 1_000_000 });
	return draftOfWorkbook(new Uint8Array(await file.arrayBuffer()));
}

/** That something is to be mended, at the field of the file; what it is stands below. */
export const faultsFound = (faults: readonly Fault[]): Refusal => ({
	reason: "workbook-has-faults",
	about: { n: faults.length },
});
