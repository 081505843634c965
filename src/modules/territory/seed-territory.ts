import { getProvinces, getRegencies } from "idn-area-data";
import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { newProvinces, recordBegins } from "./provinces.ts";

/**
 * Writes the 38 provinces and 514 regencies and cities with their official codes, dated. Safe to run
 * again: names are brought up to date, dates stay.
 *
 * Names and codes: idn-area-data (https://github.com/fityannugroho/idn-area-data), made available under
 * the Open Database License (ODbL) 1.0; its source is the decree of the Minister of Home Affairs.
 */
export async function seedTerritory(
	cx: Context,
): Promise<{ readonly provinces: number; readonly regencies: number }> {
	const provinces = (await getProvinces()).map(({ code, name }) => {
		const made = newProvinces.find((province) => province.code === code);
		return {
			code,
			name,
			basis: made?.basis ?? null,
			valid_from: made?.from ?? recordBegins,
		};
	});
	const regencies = await getRegencies();
	const memberships = regencies.flatMap(({ code, province_code }) =>
		provincesOf(code, province_code),
	);
	await inTransaction(cx, async (tx) => {
		await sql`
      insert into territory.province (code, name, basis, valid_from)
      select code, name, basis, valid_from
      from jsonb_to_recordset(${JSON.stringify(provinces)}::jsonb)
        as given (code text, name text, basis text, valid_from date)
      on conflict (code) do update set name = excluded.name`.execute(tx.db);
		await sql`
      insert into territory.regency (code, name)
      select code, name from jsonb_to_recordset(${JSON.stringify(regencies)}::jsonb) as given (code text, name text)
      on conflict (code) do update set name = excluded.name`.execute(tx.db);
		await sql`
      insert into territory.regency_province (regency_code, province_code, valid_from, valid_until)
      select regency_code, province_code, valid_from, valid_until
      from jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb)
        as given (regency_code text, province_code text, valid_from date, valid_until date)
      on conflict (regency_code, valid_from) do nothing`.execute(tx.db);
	});
	return { provinces: provinces.length, regencies: regencies.length };
}

const provincesOf = (regency_code: string, today: string) => {
	const made = newProvinces.find((province) => province.code === today);
	if (!made)
		return [
			{
				regency_code,
				province_code: today,
				valid_from: recordBegins,
				valid_until: null,
			},
		];
	return [
		{
			regency_code,
			province_code: made.outOf,
			valid_from: recordBegins,
			valid_until: made.from,
		},
		{
			regency_code,
			province_code: today,
			valid_from: made.from,
			valid_until: null,
		},
	];
};
