import type { Context } from "#platform/context.ts";
import { provincesAt } from "#territory";
import {
	type Asked,
	type Counted,
	type CountedPlace,
	type RowsAre,
	someOf,
} from "../measure.ts";
import { shareKnown, sharesTogether } from "../share.ts";

interface InProvince {
	readonly code: string;
	readonly name: string;
	readonly regency: string;
	readonly n: number | null;
	readonly of: number | null;
}

/** What is asked of the nation, out of its provinces, or of a place within it, out of the offices of its province. */
export const ofThere = (asked: Asked, rows: readonly InProvince[]) =>
	asked.place.province === null
		? {
				total: sharesTogether(rows),
				rows: rows.map((row) => ({ ...row, ...shareKnown(row) })),
				rowCount: rows.length,
				rowsAre: "province" as const,
			}
		: ofOffices(asked, rows);

/**
 * What is asked of a province, a regency or an office, out of the offices of the province. Thousands are added up, and only those that
 * are shown are divided.
 */
export function ofOffices(
	asked: Asked,
	offices: readonly InProvince[],
): {
	readonly total: Counted;
	readonly rows: readonly CountedPlace[];
	readonly rowCount: number;
	readonly rowsAre: RowsAre;
} {
	const { regency, unit } = asked.place;
	const some = offices.filter(
		(one) =>
			(!regency || one.regency === regency.code) &&
			(!unit || one.code === unit.slug),
	);
	return {
		total: sharesTogether(some),
		rows: unit
			? []
			: someOf(asked, some).map((one) => ({ ...one, ...shareKnown(one) })),
		rowCount: unit ? 0 : some.length,
		rowsAre: unit ? null : "unit",
	};
}

/** The names of places that are known by their code, in the order of the codes. */
export async function named(
	cx: Context,
	{ day }: Asked,
	rows: readonly (Counted & { readonly code: string })[],
): Promise<readonly CountedPlace[]> {
	const names = new Map(
		(await provincesAt(cx, day)).map(({ code, name }) => [code, name]),
	);
	return rows.flatMap((row) => {
		const name = names.get(row.code);
		return name === undefined ? [] : [{ ...row, name }];
	});
}
