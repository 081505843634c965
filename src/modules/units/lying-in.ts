import { type RawBuilder, sql } from "kysely";
import { asOf, type Day } from "#territory";

/** A province, or a regency or an office in it: by code, by code and by id. */
export interface WithinProvince {
	readonly province: string;
	readonly regency?: string | undefined;
	readonly unit?: string | undefined;
}

/** Which of many, in their order; all where left out. */
export interface Some {
	readonly from: number;
	readonly count: number;
}

/** The condition "lies there on the day" on rows of `units.directory`: `where(lyingIn('unit', where, day))`. */
export const lyingIn = (
	unit: string,
	{ province, regency, unit: id }: WithinProvince,
	day: Day,
): RawBuilder<boolean> => sql<boolean>`
	${sql.ref(`${unit}.province_code`)} = ${province}
	${regency === undefined ? sql`` : sql`and ${sql.ref(`${unit}.regency_code`)} = ${regency}`}
	${id === undefined ? sql`` : sql`and ${sql.ref(`${unit}.unit_id`)} = ${id}::uuid`}
	and ${asOf(unit, day)}`;

/** The end of a statement that asks for some units by name. */
export const byName = (unit: string, some?: Some): RawBuilder<unknown> => sql`
	order by ${sql.ref(`${unit}.name`)}, ${sql.ref(`${unit}.slug`)}
	limit ${some?.count ?? null}::bigint offset ${some?.from ?? 0}::bigint`;
