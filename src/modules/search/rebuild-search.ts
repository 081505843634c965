import { sql } from "kysely";
import { everyService, type Service, servicesOf } from "#catalogue";
import { allInstruments } from "#instruments";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { instrumentEntries } from "./instrument-entries.ts";
import { serviceEntries, subjectOf } from "./service-entries.ts";
import {
	fillEntries,
	filledWith,
	forgetBelow,
	noteFilled,
	putEntries,
	replaceEntries,
} from "./store.ts";
import { searchIn } from "./tables.ts";
import { stretchesOf, unitEntries } from "./unit-entries.ts";

/** Works out anew everything that is found of units, services and instruments, and forgets words that nobody bears. */
export const rebuildSearch = (cx: Context): Promise<void> =>
	inTransaction(cx, async (tx) => {
		await sql`set local statement_timeout = 0`.execute(tx.db);
		await searchIn(tx.db).deleteFrom("search.word").execute();
		// What others fill in is filled in again at the next start, with its words.
		await searchIn(tx.db).deleteFrom("search.filled").execute();
		const units = await stretchesOf(tx);
		await replaceEntries(tx, "unit", unitEntries(units, tx.now));
		const services = await everyService(tx);
		await replaceEntries(
			tx,
			"service",
			serviceEntries(services, units, tx.now),
		);
		await refreshInstruments(tx);
		await noteFilled(tx, "unit", layout);
	});

/** Changes with the program, when what is kept of units must be worked out anew. */
const layout = "units, services 2: stems";

/** At a start: what an older program left, or never knew of, is worked out once. */
export async function catchUp(cx: Context): Promise<void> {
	if ((await filledWith(cx, "unit")) !== layout) await rebuildSearch(cx);
	else await refreshInstruments(cx);
}

export const refreshInstruments = (cx: Context) =>
	fillEntries(cx, "instrument", instrumentEntries(allInstruments()));

/** Units that changed, and with them what their services say of where they are. */
export async function refreshUnits(
	tx: Context,
	unitIds: readonly string[],
): Promise<void> {
	const units = await stretchesOf(tx, unitIds);
	await putEntries(tx, "unit", unitIds, unitEntries(units, tx.now));
	for (const unitId of unitIds) {
		// A unit that is closed has none any more: what was found before is forgotten first.
		await forgetBelow(tx, "service", unitId);
		await refreshServices(tx, await servicesOf(tx, unitId));
	}
}

/** After an import, or when one was taken back: units that nobody can find yet, and entries of units that never were. */
export async function refreshMissing(tx: Context): Promise<void> {
	await sql`
		delete from search.entry as entry
		where kind = 'unit'
			and not exists (select from units.directory where unit_id::text = entry.subject)`.execute(
		tx.db,
	);
	const { rows } = await sql<{ unit_id: string }>`
		select distinct unit_id from units.directory as directory
		where not exists (
			select from search.entry as entry where kind = 'unit' and entry.subject = directory.unit_id::text
		)`.execute(tx.db);
	const units = await stretchesOf(
		tx,
		rows.map(({ unit_id }) => unit_id),
	);
	await putEntries(tx, "unit", [...units.keys()], unitEntries(units, tx.now));
}

export async function refreshServices(
	tx: Context,
	services: readonly Service[],
): Promise<void> {
	const units = await stretchesOf(tx, [
		...new Set(services.map(({ unit }) => unit.id)),
	]);
	await putEntries(
		tx,
		"service",
		services.map(subjectOf),
		serviceEntries(services, units, tx.now),
	);
}
