import type { Frozen } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { each, inSlices } from "#platform/in-slices.ts";
import type { Period } from "#surveys";
import type { CellDimension } from "../cell.ts";
import { noUnit } from "../store.ts";
import { equityIn } from "../tables.ts";
import { placeOf } from "./places.ts";

/** What earlier releases of the same year said. */
export interface Before {
	readonly frozen: Frozen;
	/** Whether an index was told; `null` of periods that are told now. */
	readonly index: (
		place: string,
		time: string,
		group: string,
	) => boolean | null;
}

/** What was told of these quarters. What is not told of them by now never is. */
export async function toldBefore(
	cx: Context,
	instrument: string,
	dimension: CellDimension,
	quarters: readonly Period[],
): Promise<Before> {
	const rows =
		quarters.length === 0
			? []
			: await equityIn(cx.db)
					.selectFrom("equity.cell")
					.select(["unit_id", "province", "period", "grp", "index"])
					.where("instrument", "=", instrument)
					.where("dimension", "=", dimension)
					.where("period", "in", quarters)
					.where("n", "is not", null)
					.execute();
	const told = new Map<string, boolean>();
	await inSlices(
		each(rows, (row) => {
			const place =
				row.unit_id === noUnit
					? row.province && placeOf(row.province)
					: placeOf(row.province, row.unit_id);
			told.set(`${place} ${row.period} ${row.grp}`, row.index !== null);
		}),
	);
	const isPast = (time: string) => quarters.includes(Number(time));
	return {
		frozen: (place, time, group) => {
			if (!isPast(time)) return null;
			return told.has(`${place} ${time} ${group}`) ? "told" : "hidden";
		},
		index: (place, time, group) =>
			isPast(time) ? (told.get(`${place} ${time} ${group}`) ?? false) : null,
	};
}
