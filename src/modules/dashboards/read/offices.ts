import type { Context } from "#platform/context.ts";
import { provincesAt } from "#territory";
import {
	type Asked,
	type Counted,
	type CountedPlace,
	type RowsAre,
	someOf,
} from "../measure.ts";

type InProvince = CountedPlace & { readonly regency: string };

/** What is asked of a province, a regency or an office, out of the offices of the province. */
export function ofOffices(
	asked: Asked,
	offices: readonly InProvince[],
	together: (rows: readonly CountedPlace[]) => Counted,
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
		total: together(some),
		rows: unit ? [] : someOf(asked, some),
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
