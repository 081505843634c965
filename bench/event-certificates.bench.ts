import { setImmediate as turn } from "node:timers/promises";
import { sampleActor, seedPeople } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { printCertificate } from "#letters";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	beginEvent,
	beginIssuing,
	certificateByNumber,
	finishEvent,
	openEvent,
	planEvent,
	printedNumber,
	workOnIssuing,
} from "../src/modules/events/index.ts";
import { sealName } from "../src/modules/events/registering/registrations.ts";
import { samplePlan } from "../src/modules/events/samples.ts";
import { eventsIn } from "../src/modules/events/tables.ts";
import type { Line } from "./line.ts";

/**
 * Certificates of one event of 10,000 people (a twentieth unless `full`): issued by the work that goes on where it stopped, then the
 * paper of each set once, as when each of them asks for it; and by how much the process grew meanwhile.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	await using world = await openTestWorld(new Date("2026-12-01T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	const count = full ? 10_000 : 500;
	const event = await coached(world.cx, count);
	await world.database.run("analyze");
	const then = onTheDay(world.cx);
	const before = process.memoryUsage.rss();
	let most = before;
	const began = performance.now();
	let issued = 0;
	for (;;) {
		const n = await workOnIssuing(() => withActor(then, theSystem));
		most = Math.max(most, process.memoryUsage.rss());
		issued += n;
		if (n === 0) break;
	}
	const issuing = performance.now() - began;
	if (issued !== count) throw new Error(`${issued} instead of ${count}`);
	const printing = await print(then, event);
	most = Math.max(most, process.memoryUsage.rss());
	const where = world.database.kind === "postgresql" ? "PostgreSQL" : "PGlite";
	const size = `${count.toLocaleString("en")} people, ${where}`;
	return [
		{
			name: `events, certificates issued and each paper set, ${size}`,
			figure: Math.round((issuing + printing) / 100) / 10,
			unit: "s",
			limit: full ? 300 : 15,
		},
		{
			name: `events, certificates issued, ${size}`,
			figure: Math.round(issuing / 100) / 10,
			unit: "s",
			limit: null,
		},
		{
			name: `events, growth of the process with certificates, ${size}`,
			figure: Math.round((most - before) / 1e6),
			unit: "MB",
			limit: 400,
		},
	];
}

const office = unitId("lapas-ambon");
const markus = (cx: Context) => withActor(cx, sampleActor("markus"));
const onTheDay = (cx: Context) =>
	at(markus(cx), new Date("2026-12-10T00:30:00Z"));

/** An event that is over, at which everybody was noted. */
async function coached(cx: Context, count: number) {
	const done = await planEvent(markus(cx), office, {
		...samplePlan("2026-12-10"),
		room: String(count),
	});
	const event = { unitId: office, id: done.ok ? done.value : "" };
	await openEvent(markus(cx), event, 1);
	const registration = cx.newId();
	await eventsIn(cx.db)
		.insertInto("events.registration")
		.values({
			unit_id: office,
			id: registration,
			event_id: event.id,
			form_hash: new Uint8Array(32),
			institution: "",
			words: "",
			needs: [],
			version: 1,
			registered_on: "2026-12-01",
			erased_on: null,
		})
		.execute();
	for (let from = 0; from < count; from += 500) {
		const some = Array.from({ length: 500 }, (_, n) => ({
			id: cx.newId(),
			turn: from + n + 1,
		}));
		await insertRows(
			"events.participant",
			some.map(({ id, turn }) => ({
				unit_id: office,
				id,
				event_id: event.id,
				registration_id: registration,
				turn,
				name: sealName(cx, `Peserta Nomor ${turn}`),
				side: "room",
				waiting: false,
				cancelled_on: null,
				why_removed: null,
			})),
		).execute(cx.db);
		await insertRows(
			"events.check_in",
			some.map(({ id }) => ({
				unit_id: office,
				participant_id: id,
				event_id: event.id,
				side: "room",
				how: "desk",
				noted_by: sampleActor("markus").id,
				at: cx.now,
			})),
		).execute(cx.db);
	}
	await beginEvent(onTheDay(cx), event, 2);
	await finishEvent(onTheDay(cx), event, 3);
	await beginIssuing(onTheDay(cx), event);
	return event;
}

/** Each as whoever holds it asks for it. */
async function print(
	cx: Context,
	{ id }: { readonly id: string },
): Promise<number> {
	const rows = await eventsIn(cx.db)
		.selectFrom("events.certificate")
		.select("number")
		.where("event_id", "=", id)
		.execute();
	const began = performance.now();
	for (const row of rows) {
		const shown = await certificateByNumber(cx, row.number);
		if (!shown) throw new Error("a certificate is gone");
		const number = printedNumber(shown.number);
		printCertificate(
			{
				lang: "id",
				title: `Sertifikat ${number}: ${shown.name}`,
				state: { tone: "ok", says: "Sertifikat ini berlaku" },
				kind: "Sertifikat keikutsertaan",
				name: shown.name,
				place: shown.event.place,
				facts: [
					{ term: "Acara", is: shown.event.title },
					{ term: "Penyelenggara", is: "Lapas Kelas IIA Ambon" },
					{ term: "Terbit", is: shown.issuedOn },
				],
				number,
				address: `https://rangkul.example/acara/sertifikat/${number}`,
				check: "Periksa keadaannya hari ini:",
				codeAlt: "Kode QR",
				notes: [],
			},
			cx.now,
		);
		// As between two requests: the press gives back what it held only when the loop turns.
		await turn();
	}
	return performance.now() - began;
}
