import type { Context } from "#platform/context.ts";
import type { Day } from "./day.ts";
import { asOf, territoryIn } from "./tables.ts";

export interface Province {
	/** Two digits: `36`. */
	readonly code: string;
	readonly name: string;
}

export interface Regency {
	/** Five signs: `36.02`. */
	readonly code: string;
	/** With its kind: "Kabupaten Lebak", "Kota Serang". */
	readonly name: string;
	readonly province: Province;
}

/** The provinces that existed on the day, by code. */
export const provincesAt = (cx: Context, day: Day): Promise<Province[]> =>
	territoryIn(cx.db)
		.selectFrom("territory.province as province")
		.select(["code", "name"])
		.where(asOf("province", day))
		.orderBy("code")
		.execute();

/** The province as of the day, or `null` when there was none of this code. */
export async function provinceAt(
	cx: Context,
	code: string,
	day: Day,
): Promise<Province | null> {
	const found = await territoryIn(cx.db)
		.selectFrom("territory.province as province")
		.select(["code", "name"])
		.where("code", "=", code)
		.where(asOf("province", day))
		.executeTakeFirst();
	return found ?? null;
}

/** The regencies and cities of the day in the province they lay in then, by code; of one province if named. */
export async function regenciesAt(
	cx: Context,
	day: Day,
	provinceCode?: string,
): Promise<Regency[]> {
	const all = regencies(cx, day).orderBy("regency_code");
	const rows = await (provinceCode === undefined
		? all
		: all.where("province_code", "=", provinceCode)
	).execute();
	return rows.map(asRegency);
}

/** The regency as of the day, or `null` when no regency has this code. */
export async function regencyAt(
	cx: Context,
	code: string,
	day: Day,
): Promise<Regency | null> {
	const row = await regencies(cx, day)
		.where("regency_code", "=", code)
		.executeTakeFirst();
	return row ? asRegency(row) : null;
}

const regencies = (cx: Context, day: Day) =>
	territoryIn(cx.db)
		.selectFrom("territory.regency_at as regency")
		.select(["regency_code", "regency_name", "province_code", "province_name"])
		.where(asOf("regency", day));

const asRegency = (row: {
	regency_code: string;
	regency_name: string;
	province_code: string;
	province_name: string;
}): Regency => ({
	code: row.regency_code,
	name: row.regency_name,
	province: { code: row.province_code, name: row.province_name },
});

/** Whether the regions were ever written. */
export const territoryIsThere = async (cx: Context): Promise<boolean> =>
	(await territoryIn(cx.db)
		.selectFrom("territory.province")
		.select("code")
		.limit(1)
		.executeTakeFirst()) !== undefined;
