import type { Register } from "./register-file.ts";

/** Every table of the database with its columns. */
export type Catalogue = ReadonlyMap<string, readonly string[]>;

/**
 * What the register does not know of the database, or knows wrongly; empty where it is whole. Of a table that is neither
 * held by an activity nor declared free nobody has thought yet. Pure.
 */
export function problemsOf(
	{ activities, free, innocent }: Register,
	catalogue: Catalogue,
): readonly string[] {
	const held = activities.flatMap(({ code, holds }) =>
		Object.entries(holds).map(([table, columns]) => ({ code, table, columns })),
	);
	const places = [
		...held.map(({ table }) => table),
		...free.flatMap(({ of }) => of),
	];
	const columnsOf = new Map(held.map(({ table, columns }) => [table, columns]));
	return [
		...activities.flatMap(({ code, holds }) =>
			Object.keys(holds).length === 0 ? [`${code} holds nothing`] : [],
		),
		...places
			.filter((table, at) => places.indexOf(table) !== at)
			.map((table) => `${table} stands in two places`),
		...places
			.filter((table) => !catalogue.has(table))
			.map((table) => `there is no ${table}`),
		...[...catalogue.keys()]
			.filter((table) => !places.includes(table))
			.map((table) => `nobody classed ${table}`),
		...held.flatMap(({ table, columns }) =>
			columns
				.filter((column) => catalogue.get(table)?.includes(column) === false)
				.map((column) => `${table} has no ${column}`),
		),
		...[...catalogue].flatMap(([table, columns]) =>
			columns
				.filter(
					(column) =>
						namesSomebody(column) &&
						!columnsOf.get(table)?.includes(column) &&
						innocent[`${table}.${column}`] === undefined,
				)
				.map((column) => `${table}.${column} names somebody`),
		),
		...Object.keys(innocent)
			.filter((name) => {
				const [schema, table, column = ""] = name.split(".");
				return (
					!catalogue.get(`${schema}.${table}`)?.includes(column) ||
					!namesSomebody(column)
				);
			})
			.map((name) => `${name} needs no excuse`),
	];
}

/** Whether a column is called as those are that hold somebody: who did it, whom it is about, how they are reached. */
const namesSomebody = (column: string): boolean =>
	/^(by_id|.+_by|.+_by_id|sealed|story|accused|contact|email|mail|phone|user_name|ip_address|user_agent|signer_name)$/.test(
		column,
	) ||
	/^(person|owner|verifier|handler|holder|actor|chair|note_taker|custodian|member|participant|journalist)_id$/.test(
		column,
	);
