import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import {
	changePredicate,
	changeRound,
	findCase,
	subscribers as ofAssessments,
	roundOf,
} from "#assessments";
import { seedAssessments } from "#assessments/samples";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { platformIn } from "#platform/tables.ts";
import { subscribers as ofStandings, recordMove, tableOf } from "#standings";
import { dayOf, provinceAt } from "#territory";
import { banten, places, sumateraSelatan } from "#territory/samples";
import { seedUnits, unitId } from "#units/samples";
import { boardOf, columns } from "../board.ts";
import { regionNow, setTarget } from "../index.ts";
import { seedTargets } from "../samples.ts";
import { targetsIn } from "../tables.ts";
import { type Confirming, confirmReport } from "./confirm-report.ts";
import { countHappened, type Report } from "./report.ts";
import { reportOf } from "./report-of.ts";
import { confirmedReports, contentOf, hashOfContent } from "./report-store.ts";

/** Sample assessments begin 200 days before and go on until these days: they lie in three quarters. */
const now = new Date("2026-11-20T03:00:00Z");
const round = { instrument: "p2ham-2023", year: 2026 };
const quarters = { "2026-2": "2026-06-30", "2026-3": "2026-09-30" } as const;
let world: TestWorld;
before(async () => {
	world = await openTestWorld(now);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await tellAll(world.cx);
	await seedTargets(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const tellAll = (cx: Context) =>
	deliver(cx, [...ofAssessments, ...ofStandings], ({ error }) => {
		throw error;
	});

const story = storyIn(() => world);

const as = (cx: Context, who: SamplePerson) => withActor(cx, sampleActor(who));
const inBanten = { ...round, province: banten, regency: null } as const;
const told = async (
	cx: Context,
	quarter: string,
	more: { province?: string; regency?: string } = {},
): Promise<Report> =>
	(await reportOf(cx, { ...inBanten, ...more, quarter })) ??
	assert.fail(quarter);

story(
	"a report says of each past quarter what the board said on its last day",
	async (cx) => {
		const seen = new Set<string>();
		for (const [quarter, day] of Object.entries(quarters)) {
			const { total, until } = await told(cx, quarter);
			assert.equal(until, day);
			const board = await boardOf(at(cx, new Date(`${day}T10:00:00Z`)), round);
			assert.deepEqual(
				total,
				board.find(({ code }) => code === banten)?.figures,
			);
			seen.add(JSON.stringify(total));
		}
		const { total } = await told(cx, "2026-4");
		const today = await boardOf(cx, round);
		assert.deepEqual(total, today.find(({ code }) => code === banten)?.figures);
		seen.add(JSON.stringify(total));
		// The samples moved between all three: else this test could not fail.
		assert.equal(seen.size, 3);
	},
);

story("in every row the steps add up to the units", async (cx) => {
	for (const quarter of ["2026-1", "2026-2", "2026-3", "2026-4"]) {
		const report = await told(cx, quarter);
		for (const { figures } of [...report.kinds, { figures: report.total }])
			assert.equal(
				columns.reduce((sum, column) => sum + figures[column], 0),
				figures.units,
			);
		assert.equal(report.units.length, report.total.units);
		assert.equal(
			report.kinds.reduce((sum, { figures }) => sum + figures.units, 0),
			report.total.units,
		);
		assert.equal(
			report.heldBack.reduce((sum, { units }) => sum + units, 0),
			report.units.filter(({ heldBack }) => heldBack !== null).length,
		);
	}
});

story("the regencies of a province add up to it", async (cx) => {
	const whole = await told(cx, "2026-3");
	const { rows } = {
		...(await tableOf(cx, { ...round, day: whole.until, province: banten })),
	};
	let units = 0;
	let happened = 0;
	for (const row of rows) {
		if (!("code" in row)) continue;
		const part = await told(cx, "2026-3", { regency: row.code });
		assert.equal(part.total.units, row.figures.units, row.name);
		assert.equal(part.total.holding, row.figures.withPredicate, row.name);
		units += part.total.units;
		happened += part.happened.length;
	}
	assert.equal(units, whole.total.units);
	assert.equal(happened, whole.happened.length);
	assert.ok(happened > 0);
});

story("what happened in the quarters is how far the units came", async (cx) => {
	const { figures } = totalOf(await told(cx, "2026-4"));
	const counted = async (what: Parameters<typeof countHappened>[1]) => {
		let sum = 0;
		for (const quarter of ["2026-1", "2026-2", "2026-3", "2026-4"])
			sum += countHappened(
				{
					happened: (await told(cx, quarter)).happened.filter(
						({ year }) => year === round.year,
					),
				},
				what,
			);
		return sum;
	};
	const table = await tableOf(cx, {
		...round,
		day: dayOf(now),
		province: banten,
	});
	assert.equal(await counted("declared"), table.total.declared);
	assert.equal(await counted("handed-in"), table.total.submitted);
	assert.equal(await counted("verified"), table.total.verified);
	assert.equal(await counted("awarded"), figures.holding);
	assert.equal(await counted("refused"), 1);
});

const totalOf = ({ total }: Report) => ({ figures: total });

story(
	"while a quarter runs, its report says what the page of the target says",
	async (cx) => {
		const { aim, total, takingPart, units, until } = await told(cx, "2026-4");
		const region = await regionNow(
			cx,
			(await roundOf(cx, round.instrument, round.year)) ?? assert.fail(),
			(await provinceAt(cx, banten, dayOf(now))) ?? assert.fail(),
		);
		assert.equal(until, "2026-11-20");
		assert.deepEqual(
			[total.units, total.holding, takingPart],
			[region.units.length, region.holding, region.takingPart],
		);
		assert.deepEqual(aim?.forecast, region.aim?.forecast);
		assert.equal(aim?.missing, region.aim?.missing);
		assert.deepEqual(
			units.filter(({ heldBack }) => heldBack === null).map(({ slug }) => slug),
			region.units
				.filter(({ hindrance }) => !hindrance)
				.map(({ slug }) => slug),
		);
	},
);

story("nothing that comes later changes a quarter that is over", async (cx) => {
	const before = contentOf(await told(cx, "2026-3"));
	const running = await told(cx, "2026-4");
	const case_ = await findCase(as(cx, "bayu"), {
		unit: "lapas-serang",
		...round,
	});
	const done = await changePredicate(as(cx, "bayu"), case_ ?? assert.fail(), {
		status: "suspended",
		reason: "Pemeriksaan (contoh)",
		legalBasis: "Pasal contoh",
	});
	assert.ok(done.ok, JSON.stringify(done));
	const days =
		(await roundOf(cx, round.instrument, round.year)) ?? assert.fail();
	const moved = await changeRound(as(cx, "admin"), {
		...days,
		closesOn: "2027-01-31",
		reason: "Surat contoh",
		seen: days,
	});
	assert.ok(moved.ok, JSON.stringify(moved));
	const aimed = await setTarget(as(cx, "ningsih"), {
		...round,
		province: banten,
		goal: "take-part",
		units: 15,
		dueOn: "2026-12-31",
		reason: "Rapat contoh",
		seen: 1,
	});
	assert.ok(aimed.ok, JSON.stringify(aimed));
	await tellAll(cx);
	assert.equal(contentOf(await told(cx, "2026-3")), before);
	const later = await told(cx, "2026-4");
	assert.equal(later.total.holding, running.total.holding - 1);
	assert.equal(countHappened(later, "predicate-suspended"), 1);
	assert.equal(
		later.heldBack.find(({ code }) => code === "predicate-suspended")?.units,
		1,
	);
	assert.equal(later.target?.goal, "take-part");
});

story("a predicate of an earlier round ends in its quarter", async (cx) => {
	const held = {
		unitId: unitId("rutan-rangkasbitung"),
		assessmentId: unitId("rutan-rangkasbitung"),
		instrument: "p2ham-2022",
		programme: "p2ham",
		year: 2022,
		at: "2023-01-10T05:00:00.000Z",
		state: "awarded",
		requestedAt: null,
		declaredAt: null,
		submittedAt: null,
		verifiedAt: null,
		decidedAt: "2023-01-10T05:00:00.000Z",
		score: null,
		brought: false,
		predicate: {
			code: "p2ham",
			from: "2023-01-10",
			until: "2026-08-17",
			status: "active",
		},
	} as const;
	await recordMove(cx, held);
	const ended = (await told(cx, "2026-3")).happened.filter(
		({ what }) => what === "predicate-ended",
	);
	assert.deepEqual(
		ended.map(({ on, year, instrument }) => [on, year, instrument]),
		[["2026-08-17", 2022, "p2ham-2022"]],
	);
	assert.equal(countHappened(await told(cx, "2026-2"), "predicate-ended"), 0);
});

story("the regency's own round stands beside the units", async (cx) => {
	const whole = await told(cx, "2026-4", { province: sumateraSelatan });
	const lawang = whole.regencies.find(({ name }) =>
		name.includes("Empat Lawang"),
	);
	assert.equal(lawang?.step, "in-work");
	const own = await told(cx, "2026-4", {
		province: sumateraSelatan,
		regency: places.empatLawang,
	});
	assert.deepEqual(own.regencies, lawang ? [lawang] : []);
});

story(
	"a round in which offices answer tells how many parts were handed over, as of its day",
	async (cx) => {
		const asked = {
			province: sumateraSelatan,
			regency: null,
			instrument: "kkpham-2021",
			year: 2026,
		};
		const parts = async (quarter: string) =>
			(await reportOf(cx, { ...asked, quarter }))?.parts;
		// The parts were given 120 days before, and one of three handed over 60 days before: after this end of June.
		assert.deepEqual(await parts("2026-2"), { handedOver: 0, all: 0 });
		assert.deepEqual(await parts("2026-4"), { handedOver: 1, all: 3 });
		assert.equal((await told(cx, "2026-4")).parts, undefined);
	},
);

story(
	"a round of regencies is still told in the year after, in which it is decided",
	async (cx) => {
		const inJune = at(cx, new Date("2027-06-20T03:00:00Z"));
		const whole = await told(inJune, "2027-2", { province: sumateraSelatan });
		assert.deepEqual(
			whole.regencies.map(({ name, year }) => [name, year]),
			[["Pemerintah Kabupaten Empat Lawang", 2026]],
		);
	},
);

story("there is no report of what is not there", async (cx) => {
	for (const asked of [
		{ quarter: "2027-1" },
		{ quarter: "2026-9" },
		{ quarter: "2026-3", year: 1999 },
		{ quarter: "2026-3", regency: places.kotaAmbon },
		{ quarter: "2026-3", province: "99" },
	])
		assert.equal(await reportOf(cx, { ...inBanten, ...asked }), null);
});

const signing = {
	addressee: "Menteri Dalam Negeri",
	place: "Serang",
	name: "Nama contoh",
	duty: "Sekretaris Daerah",
};
const confirmation = async (
	cx: Context,
	more: Partial<Confirming> = {},
): Promise<Confirming> => ({
	...inBanten,
	quarter: "2026-3",
	signing,
	reason: "",
	seen: hashOfContent(contentOf(await told(cx, more.quarter ?? "2026-3"))),
	...more,
});
const refusalOf = async (cx: Context, more: Partial<Confirming> = {}) => {
	const done = await confirmReport(cx, await confirmation(cx, more));
	return done.ok ? null : done.problem.reason;
};

story("the coach confirms a quarter that is over, once", async (cx) => {
	const coach = as(cx, "ningsih");
	assert.equal(await refusalOf(as(cx, "sari")), "not-your-region");
	assert.equal(await refusalOf(as(cx, "wulan")), "not-your-region");
	assert.equal(await refusalOf(as(cx, "tamrin")), "not-your-region");
	assert.equal(await refusalOf(coach, { quarter: "2026-4" }), "quarter-runs");
	for (const [missing, reason] of [
		["addressee", "say-addressee"],
		["place", "say-place"],
		["name", "say-signer"],
		["duty", "say-duty"],
	] as const)
		assert.equal(
			await refusalOf(coach, { signing: { ...signing, [missing]: " " } }),
			reason,
		);
	assert.equal(
		await refusalOf(coach, { seen: "0".repeat(64) }),
		"figures-changed-meanwhile",
	);
	assert.equal(await refusalOf(coach), null);
	assert.equal(await refusalOf(coach), "same-report");
	const [only, ...others] = await confirmedReports(cx, {
		...inBanten,
		quarter: "2026-3",
	});
	assert.deepEqual(others, []);
	assert.equal(only?.byId, sampleActor("ningsih").id);
	assert.deepEqual(only?.at, now);
	assert.ok(only?.genuine);
	const { content } = await targetsIn(cx.db)
		.selectFrom("targets.report")
		.select("content")
		.executeTakeFirstOrThrow();
	assert.equal(
		only?.sha256,
		createHash("sha256").update(content, "utf8").digest("hex"),
	);
});

story(
	"a correction is a new version with a reason; the old one keeps its figures",
	async (cx) => {
		const coach = as(cx, "ningsih");
		const of = { ...inBanten, quarter: "2026-3" };
		assert.equal(await refusalOf(coach), null);
		const [first] = await confirmedReports(cx, of);
		// A unit had taken part since August; it was told only now.
		await recordMove(cx, {
			unitId: unitId("rutan-rangkasbitung"),
			assessmentId: unitId("rutan-rangkasbitung"),
			...round,
			programme: "p2ham",
			at: "2026-08-03T05:00:00.000Z",
			state: "preparing",
			requestedAt: "2026-08-03T05:00:00.000Z",
			declaredAt: null,
			submittedAt: null,
			verifiedAt: null,
			decidedAt: null,
			score: null,
			predicate: null,
			brought: false,
		});
		assert.equal(await refusalOf(coach), "say-why-corrected");
		assert.equal(
			await refusalOf(coach, { reason: "Satu unit terlambat dicatat." }),
			null,
		);
		const [second, kept, ...others] = await confirmedReports(cx, of);
		assert.deepEqual(others, []);
		assert.deepEqual([second?.number, kept?.number], [2, 1]);
		assert.deepEqual(kept, first);
		assert.equal(
			second?.report.takingPart,
			(first?.report.takingPart ?? 0) + 1,
		);
		assert.notEqual(second?.sha256, first?.sha256);
		const trail = await platformIn(cx.db)
			.selectFrom("platform.trail")
			.select(["actor_id", "subject_id"])
			.where("deed", "=", "report.confirmed")
			.execute();
		assert.deepEqual(
			trail.map(({ actor_id, subject_id }) => [actor_id, subject_id]),
			[1, 2].map(() => [
				sampleActor("ningsih").id,
				`${banten} p2ham-2023 2026 2026-3`,
			]),
		);
	},
);

story("content that was touched behind the program is noticed", async (cx) => {
	assert.equal(await refusalOf(as(cx, "ningsih")), null);
	await targetsIn(cx.db)
		.updateTable("targets.report")
		.set((row) => ({
			content: row.fn<string>("replace", [
				"content",
				row.val('"holding":'),
				row.val('"holding":1'),
			]),
		}))
		.execute();
	const [touched] = await confirmedReports(cx, {
		...inBanten,
		quarter: "2026-3",
	});
	assert.equal(touched?.genuine, false);
});

test("of two who confirm at once one does, and the other is told", async () => {
	const coach = as(world.cx, "ningsih");
	const asked = await confirmation(coach, { quarter: "2026-2" });
	const done = await Promise.all([
		confirmReport(coach, asked),
		confirmReport(coach, asked),
	]);
	assert.equal(done.filter(({ ok }) => ok).length, 1);
	const versions = await confirmedReports(coach, asked);
	assert.equal(versions.length, 1);
});
