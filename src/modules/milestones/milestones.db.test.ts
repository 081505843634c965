import assert from "node:assert/strict";
import { after, before } from "node:test";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { agendaOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import {
	addDate,
	dateNamed,
	datesBetween,
	moveDate,
	type Typed,
	takeBackDate,
	watchDates,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-27T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));

const typed = (more: Partial<Typed> = {}): Typed => ({
	title: "Rapat evaluasi",
	does: "Setiap unit mengirim dua orang.",
	on: "2026-12-18",
	ground: "Undangan 12/2026",
	groundOn: "2026-11-20",
	source: "",
	...more,
});

const agendaIn = async (cx: Context, person: SamplePerson) =>
	(await agendaOf(by(cx, person)))
		.filter(({ says }) => says === "milestones.news.date")
		.map(({ due, about }) => `${due} ${about.title}`)
		.sort();

const quarter = "laporan-triwulan-2026-t4";

story(
	"what comes near stands in the agenda of whom it concerns, once however often it is looked at",
	async (cx) => {
		await watchDates(cx);
		await watchDates(cx);
		assert.deepEqual(await agendaIn(cx, "ningsih"), [
			"2026-12-10 Hari Hak Asasi Manusia Sedunia, 2026",
			"2026-12-31 Akhir triwulan untuk laporan P2HAM daerah, triwulan IV 2026",
			"2026-12-31 Laporan Aksi HAM, B12 2026",
		]);
		assert.deepEqual(await agendaIn(cx, "wulan"), [
			"2026-12-10 Hari Hak Asasi Manusia Sedunia, 2026",
		]);
		const march = at(cx, new Date("2027-03-01T03:00:00Z"));
		await watchDates(march);
		assert.ok(
			(await agendaIn(march, "zahra")).some((line) =>
				line.startsWith("2027-03-31 Data KKP HAM diserahkan"),
			),
		);
	},
);

story(
	"a letter that moves a date moves it in every agenda, and taking the letter back puts it where it was",
	async (cx) => {
		await watchDates(cx);
		const moved = await moveDate(
			by(cx, "admin"),
			quarter,
			typed({ on: "2027-01-08" }),
			"",
		);
		assert.ok(moved.ok);
		const lines = async () =>
			(await agendaIn(cx, "ningsih")).filter((line) => /triwulan/.test(line));
		assert.deepEqual(await lines(), [
			"2027-01-08 Akhir triwulan untuk laporan P2HAM daerah, triwulan IV 2026",
		]);
		const found = await dateNamed(cx, quarter);
		const [letter] = found?.history ?? [];
		assert.ok(letter);
		assert.ok(
			(await takeBackDate(by(cx, "admin"), letter.id, "Salah surat.")).ok,
		);
		assert.deepEqual(await lines(), [
			"2026-12-31 Akhir triwulan untuk laporan P2HAM daerah, triwulan IV 2026",
		]);
		const again = await dateNamed(cx, quarter);
		assert.equal(again?.date.on, "2026-12-31");
		assert.equal(again?.history[0]?.takenBack?.why, "Salah surat.");
	},
);

story(
	"who did not see the last letter on a date is told of it, and covers nothing up",
	async (cx) => {
		const admin = by(cx, "admin");
		assert.ok(
			(await moveDate(admin, quarter, typed({ on: "2027-01-08" }), "")).ok,
		);
		const late = await moveDate(
			admin,
			quarter,
			typed({ on: "2027-01-15" }),
			"",
		);
		assert.ok(!late.ok && "reason" in late.problem);
		assert.equal(late.problem.reason, "changed-meanwhile");
		assert.equal((await dateNamed(cx, quarter))?.date.on, "2027-01-08");
	},
);

story(
	"a coach adds dates for the own province, told to its units and to nobody else; the nation is the ministry's",
	async (cx) => {
		const own = await addDate(by(cx, "ningsih"), typed(), "36");
		assert.ok(own.ok);
		assert.deepEqual(await agendaIn(cx, "wulan"), [
			"2026-12-18 Rapat evaluasi",
		]);
		assert.deepEqual(await agendaIn(cx, "markus"), []);
		const span = { from: "2026-12-01", until: "2026-12-31" };
		const listed = async (province: string | null) =>
			(await datesBetween(cx, span, province)).some(
				({ key }) => key === own.value,
			);
		assert.deepEqual(
			[await listed("36"), await listed("81"), await listed(null)],
			[true, false, false],
		);
		for (const province of ["53", null, "00"]) {
			const refused = await addDate(by(cx, "ningsih"), typed(), province);
			assert.ok(!refused.ok, `entered for ${province}`);
		}
		const moves = await moveDate(by(cx, "ningsih"), quarter, typed(), "");
		assert.ok(!moves.ok);
		assert.ok(!(await takeBackDate(by(cx, "zahra"), own.value, "Bukan.")).ok);
		assert.ok((await takeBackDate(by(cx, "ningsih"), own.value, "Batal.")).ok);
		assert.deepEqual(await agendaIn(cx, "wulan"), []);
		assert.ok(!(await takeBackDate(by(cx, "ningsih"), own.value, "Lagi.")).ok);
	},
);

story(
	"a letter without number, from the future, or for a day far away is asked about, each at its field",
	async (cx) => {
		const refused = await addDate(
			by(cx, "admin"),
			typed({
				title: " ",
				does: "x".repeat(601),
				on: "2041-01-01",
				ground: "",
				groundOn: "2026-12-24",
				source: "javascript:alert(1)",
			}),
			null,
		);
		assert.ok(!refused.ok && "problems" in refused.problem);
		assert.deepEqual(
			refused.problem.problems.map(({ field }) => field),
			[
				"judul",
				"tugas",
				"tanggal_tahun",
				"surat",
				"tanggal_surat_hari",
				"alamat",
			],
		);
	},
);
