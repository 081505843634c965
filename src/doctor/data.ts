import { readSampling } from "#complaints";
import { administratorsToday, hasSamplePeople } from "#identity";
import {
	type StuckAnnouncements,
	stuckAnnouncements,
} from "#platform/announce.ts";
import type { Config } from "#platform/config.ts";
import type { Context } from "#platform/context.ts";
import { databaseFacts } from "#platform/database/facts.ts";
import { pendingMigrations } from "#platform/database/migrate.ts";
import type { Database } from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { workerSeen } from "#platform/processes.ts";
import { verifyTrail } from "#platform/trail.ts";
import { territoryIsThere } from "#territory";
import { moduleNames } from "../../architecture.ts";
import { lookAtDatabase } from "./database.ts";
import { type Finding, note, toMend, well } from "./finding.ts";
import { lookAtWorkers } from "./workers.ts";

/** Whom the doctor looks at. */
export interface Patient {
	readonly database: Database;
	readonly mode: Config["mode"];
	/** The program itself acts, and only reads. */
	readonly cx: Context;
}

/** What the data of a deployment say. Reads only. A database that is not up to date is not looked at further. */
export async function lookAtData({
	database,
	mode,
	cx,
}: Patient): Promise<Finding[]> {
	const facts = lookAtDatabase(await databaseFacts(cx), database.kind);
	const pending = await pendingMigrations(
		database,
		migrationsOfHouse(moduleNames),
	);
	if (pending.length > 0)
		return [
			...facts,
			toMend(
				"migrations",
				`${pending.length} steps of the database did not run yet, the first is ${pending[0]}.`,
				"Start the server, or type: npm run -s rangkul -- migrate",
			),
		];
	return [
		...facts,
		well("migrations", "The database is up to date."),
		await regions(cx),
		...(await samples(cx, mode)),
		...(database.kind === "postgresql"
			? [lookAtWorkers(await workerSeen(cx), cx.now)]
			: []),
		administrators(await administratorsToday(cx)),
		checks(readSampling().percent),
		await deliveries(cx),
		await trail(cx),
	];
}

const regions = async (cx: Context): Promise<Finding> =>
	(await territoryIsThere(cx))
		? well("regions", "Provinces, regencies and cities are there.")
		: toMend(
				"regions",
				"Provinces, regencies and cities are missing.",
				"Start the server once: it writes them.",
			);

const samples = async (
	cx: Context,
	mode: Config["mode"],
): Promise<Finding[]> =>
	mode === "production" && (await hasSamplePeople(cx))
		? [
				toMend(
					"samples",
					"The data hold the sample people of a demonstration, whose password everybody knows.",
					"Give the production server data of its own with DATABASE_URL.",
				),
			]
		: [];

/** One is enough to work, two are enough for one of them to lose a telephone. */
export function administrators(count: number): Finding {
	if (count === 0)
		return toMend(
			"administrators",
			"Nobody can let people in: there is no administrator who has been here.",
			'Type: npm run -s rangkul -- admin invite "<name>", and use the code at /undangan.',
		);
	return count === 1
		? note(
				"administrators",
				"There is one administrator. Who alone loses the telephone needs this command line to come back.",
				"Let that person give a second one the role.",
			)
		: well("administrators", `There are ${count} administrators.`);
}

/** Whether answers to complaints are looked at by somebody else, for a few of them. */
export const checks = (percent: number): Finding =>
	percent > 0
		? well("checks", `Of a hundred closed complaints ${percent} are checked.`)
		: note(
				"checks",
				"No closed complaint is drawn to be checked by somebody else.",
				"Write a share in complaints/checking/checking.yaml.",
			);

const deliveries = async (cx: Context): Promise<Finding> =>
	deliveriesFinding(await stuckAnnouncements(cx));

/** After a stop there is much to tell and nothing wrong; what was tried in vain is. */
export function deliveriesFinding({
	count,
	failed,
	setAside,
	failure,
}: StuckAnnouncements): Finding {
	if (setAside > 0)
		return toMend(
			"deliveries",
			`${setAside} happenings were told in vain for days and are set aside; the oldest: ${failure}.`,
			"Mend what these words name, or run the newest version everywhere; then: rangkul announcements again",
		);
	if (failed > 0)
		return toMend(
			"deliveries",
			`${failed} happenings could not be told for more than five minutes; the oldest: ${failure}.`,
			"See that a server is running; if one is, its log names the error. They are tried again until they succeed.",
		);
	return count === 0
		? well("deliveries", "Everything that happened was told to all parts.")
		: note(
				"deliveries",
				`${count} happenings wait to be told for more than five minutes; none of them failed.`,
				"See that a server is running: it tells them within moments.",
			);
}

async function trail(cx: Context): Promise<Finding> {
	const { chains, unlinked } = await verifyTrail(cx);
	const broken = chains.find(({ whole }) => !whole);
	if (broken)
		return toMend(
			"trail",
			`The chain of ${broken.chain} does not hold at place ${broken.broken?.place}: ${broken.broken?.what}.`,
			"Keep a copy of the database as it is, and find out who could write to it. Nothing mends a chain.",
		);
	const linked = chains.reduce((sum, chain) => sum + chain.linked, 0);
	return unlinked.length > 1_000
		? note(
				"trail",
				`${unlinked.length} rows of the trail are in no chain yet.`,
				"See that a server is running: it links them every two seconds.",
			)
		: well("trail", `The trail is whole: ${linked} rows linked.`);
}
