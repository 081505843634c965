import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { unitById } from "#units";
import type { Arrival, Counts } from "./arrival.ts";
import { arrivalSubject } from "./begin-arrival.ts";

/** Librarians of the office read in their inbox that a file waits for a yes, is in the catalogue, or was taken back. */
export async function tellKeepers(
	tx: Context,
	{ id, unitId }: Arrival,
	state: "previewed" | "done" | "undone",
	counts: Counts,
): Promise<void> {
	const unit = await unitById(tx, unitId);
	if (!unit) return;
	await raise(tx, {
		to: {
			permission: "library.keep",
			unitId,
			province: unit.province.code,
		},
		kind: "news",
		subject: { kind: arrivalSubject, id },
		says: `library.news.arrival-${state}`,
		about: {
			unit: unit.name,
			n: counts.new + counts.changed,
			aside: counts.broken + counts.refused + counts["no-title"],
		},
		path: `/perpustakaan/meja/${unit.slug}/masuk/${id}`,
	});
}
