import type { Context } from "#platform/context.ts";
import { NoFile } from "#platform/files/store.ts";
import { dayOf } from "#territory";
import { rightsCasesIn } from "../tables.ts";

/** How many are thrown away in one go. */
const most = 500;

/**
 * Throws away the bytes of files whose rows went, and looks that they are gone, before their name is forgotten as well: what
 * a crash or a store that does not answer leaves behind is done the next time. Throws when some are left.
 */
export async function forgetBytes(cx: Context): Promise<number> {
	const names = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.bytes_to_forget")
		.select([
			"unit_id as unitId",
			"deletion_id as deletionId",
			"kept_as as keptAs",
		])
		.limit(most)
		.execute();
	const errors: unknown[] = [];
	for (const { unitId, deletionId, keptAs } of names)
		try {
			await cx.files.forget(keptAs);
			if (await isThere(cx, keptAs))
				throw new Error(
					"the store of files keeps what it was told to throw away",
				);
			await rightsCasesIn(cx.db)
				.deleteFrom("rights_cases.bytes_to_forget")
				.where("unit_id", "=", unitId)
				.where("deletion_id", "=", deletionId)
				.where("kept_as", "=", keptAs)
				.execute();
		} catch (error) {
			errors.push(error);
		}
	await closeProofs(cx);
	if (errors.length > 0)
		throw new AggregateError(
			errors,
			`${errors.length} files that were deleted lie in the store still`,
		);
	return names.length;
}

/** Of whose bytes none is left: from that day on the proof says so. */
async function closeProofs(cx: Context): Promise<void> {
	await rightsCasesIn(cx.db)
		.updateTable("rights_cases.deletion")
		.set({ files_gone_on: dayOf(cx.now) })
		.where("files_gone_on", "is", null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("rights_cases.bytes_to_forget as left")
						.select("left.kept_as")
						.whereRef("left.unit_id", "=", "rights_cases.deletion.unit_id")
						.whereRef("left.deletion_id", "=", "rights_cases.deletion.id"),
				),
			),
		)
		.execute();
}

/** Damaged bytes are bytes. */
export const isThere = (cx: Context, name: string): Promise<boolean> =>
	cx.files.read(name).then(
		() => true,
		(error: unknown) => !(error instanceof NoFile),
	);
