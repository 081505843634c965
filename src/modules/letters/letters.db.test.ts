import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import {
	changePredicate,
	decideAssessment,
	findCase,
	type Predicate,
} from "#assessments";
import { seedAssessments } from "#assessments/samples";
import { sampleActor, seedPeople } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { renameUnit } from "#units";
import type { SampleUnit } from "#units/samples";
import { seedUnits, unitId } from "#units/samples";
import {
	type Certificate,
	type Checked,
	certificateOf,
	checkCertificate,
	issueCertificate,
	readNumber,
	subscribers,
} from "./index.ts";
import { lettersIn } from "./tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await deliver(world.cx, subscribers);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const instrument = "p2ham-2023";

async function caseOf(cx: Context, unit: SampleUnit, year = 2026) {
	const found = await findCase(cx, { unit, instrument, year });
	return found ?? assert.fail(`no assessment of ${unit} in ${year}`);
}

async function certificate(
	cx: Context,
	unit: SampleUnit,
	year = 2026,
): Promise<Certificate | null> {
	const { assessment } = await caseOf(cx, unit, year);
	return certificateOf(cx, assessment.unitId, assessment.id);
}

async function checked(cx: Context, typed: string): Promise<Checked> {
	const found = await checkCertificate(cx, readNumber(typed) ?? assert.fail());
	return found ?? assert.fail(`${typed} is not known`);
}

/** Bayu awards the unit that waits for his decision, from today for a year. */
async function award(
	cx: Context,
	unit: SampleUnit,
	until: string | null = "2027-11-20",
) {
	const done = await decideAssessment(
		withActor(cx, sampleActor("bayu")),
		await caseOf(cx, unit),
		{
			outcome: "awarded",
			decree: "Keputusan contoh nomor 13 tahun 2026",
			decreeOn: "2026-11-20",
			from: "2026-11-20",
			until,
			legalBasis: "Permenkumham 25/2023",
		},
	);
	assert.ok(done.ok, JSON.stringify(done));
	await deliver(cx, subscribers);
}

async function change(
	cx: Context,
	unit: SampleUnit,
	status: Predicate["status"],
	reason: string,
) {
	const done = await changePredicate(
		withActor(cx, sampleActor("bayu")),
		await caseOf(cx, unit),
		{ status, reason, legalBasis: "Pasal contoh" },
	);
	assert.ok(done.ok, JSON.stringify(done));
	await deliver(cx, subscribers);
}

const numbersOf = async (cx: Context, like: string): Promise<string[]> =>
	(
		await lettersIn(cx.db)
			.selectFrom("letters.certificate_number")
			.select("number")
			.where("number", "like", `${like}%`)
			.orderBy("number")
			.execute()
	).map(({ number }) => number);

describe("issuing", () => {
	test("every award of the samples has a certificate, numbered without gaps", async () => {
		const six = ["1", "2", "3", "4", "5", "6"];
		for (const year of [2024, 2026])
			assert.deepEqual(
				await numbersOf(world.cx, `P2HAM-${year}-36-`),
				six.map((n) => `P2HAM-${year}-36-000${n}`),
			);
		assert.deepEqual(await numbersOf(world.cx, "P2HAM-2026-81-"), [
			"P2HAM-2026-81-0001",
		]);
	});

	test("who was not awarded has none", async () => {
		assert.equal(await certificate(world.cx, "bapas-serang"), null);
		assert.equal(await certificate(world.cx, "rutan-serang"), null);
	});

	story("the next award takes the next number", async (cx) => {
		await award(cx, "bapas-serang");
		const issued = await certificate(cx, "bapas-serang");
		assert.equal(issued?.number, "P2HAM-2026-36-0007");
		assert.deepEqual(issued?.issuedAt, cx.now);
	});

	story("it states what was decided, and by which rules", async (cx) => {
		await award(cx, "bapas-serang");
		const { states } = (await certificate(cx, "bapas-serang")) ?? assert.fail();
		const { score, ...rest } = states;
		assert.match(score ?? "", /^\d{1,3}(\.\d+)?$/);
		assert.deepEqual(rest, {
			unitName: "Bapas Kelas II Serang",
			place: { regency: "Kota Serang", province: "Banten" },
			instrumentTitle: {
				id: "Pelayanan Publik Berbasis HAM 2023",
				en: "Human-Rights-Based Public Service 2023",
			},
			predicate: { code: "p2ham", label: null },
			top: "100",
			legalBasis: "Permenkumham 25/2023",
			decree: "Keputusan contoh nomor 13 tahun 2026",
			decreeOn: "2026-11-20",
			validFrom: "2026-11-20",
			validUntil: "2027-11-20",
			verified: false,
		});
	});

	story("heard twice, it is issued once", async (cx) => {
		await award(cx, "bapas-serang");
		const before = await numbersOf(cx, "");
		const told = await sql<{ body: Record<string, unknown> }>`
			select body from platform.announcement order by id desc limit 1`.execute(
			cx.db,
		);
		for (const { receive } of subscribers)
			await receive(cx, told.rows[0]?.body ?? assert.fail(), cx.now);
		assert.deepEqual(await numbersOf(cx, ""), before);
	});

	story("a number that was not used is not lost", async (cx) => {
		const { assessment } = await caseOf(cx, "bapas-serang");
		const untrue = {
			...assessment,
			assessmentId: assessment.id,
			at: cx.now.toISOString(),
			state: "awarded",
			requestedAt: null,
			declaredAt: null,
			submittedAt: null,
			verifiedAt: null,
			decidedAt: null,
			score: null,
			predicate: {
				code: "p2ham",
				from: "2026-11-20",
				until: null,
				status: "active",
			},
			brought: false,
		} as const;
		await sql`savepoint before_it`.execute(cx.db);
		await assert.rejects(issueCertificate(cx, untrue), /no predicate/);
		await sql`rollback to savepoint before_it`.execute(cx.db);
		await award(cx, "bapas-serang");
		assert.equal(
			(await certificate(cx, "bapas-serang"))?.number,
			"P2HAM-2026-36-0007",
		);
	});

	story("it leaves its trail in the chain of results", async (cx) => {
		await award(cx, "bapas-serang");
		const trail = await sql<{ chain: string; subject_id: string }>`
			select chain, subject_id from platform.trail
			where deed = 'letters.certificate-issued' order by id desc limit 1`.execute(
			cx.db,
		);
		assert.deepEqual(trail.rows, [
			{ chain: "results", subject_id: "P2HAM-2026-36-0007" },
		]);
	});

	story("a later name of the unit does not change it", async (cx) => {
		await award(cx, "bapas-serang");
		const renamed = await renameUnit(withActor(cx, sampleActor("admin")), {
			unitId: unitId("bapas-serang"),
			name: "Bapas Kelas I Serang",
			from: "2026-11-21",
		});
		assert.ok(renamed.ok);
		const tomorrow = at(cx, new Date("2026-11-22T03:00:00Z"));
		const { certificate } = await checked(tomorrow, "P2HAM-2026-36-0007");
		assert.equal(certificate.states.unitName, "Bapas Kelas II Serang");
	});
});

describe("checking", () => {
	test("a predicate without end holds", async () => {
		const found = await checked(world.cx, "p2ham 2024 36 0001");
		assert.equal(found.validity, "valid");
		assert.equal(found.unitSlug, "lapas-serang");
		assert.equal(found.certificate.states.unitName, "Lapas Kelas IIA Serang");
	});

	test("a number that nobody bears is nobody's", async () => {
		for (const typed of ["P2HAM-2026-36-0007", "SKM-2026-36-0001"])
			assert.equal(
				await checkCertificate(world.cx, readNumber(typed) ?? assert.fail()),
				null,
			);
	});

	story(
		"on its last day it holds, the day after it has expired",
		async (cx) => {
			await award(cx, "bapas-serang", "2027-11-20");
			const on = async (moment: string) =>
				(await checked(at(cx, new Date(moment)), "P2HAM-2026-36-0007"))
					.validity;
			assert.equal(await on("2027-11-19T16:59:59Z"), "valid");
			assert.equal(await on("2027-11-19T17:00:00Z"), "expired");
		},
	);

	story(
		"what is suspended, restored and revoked says so at once, under the same number",
		async (cx) => {
			await award(cx, "bapas-serang");
			const number = "P2HAM-2026-36-0007";
			for (const [status, validity] of [
				["suspended", "suspended"],
				["active", "valid"],
				["revoked", "revoked"],
			] as const) {
				await change(cx, "bapas-serang", status, `alasan ${status}`);
				const found = await checked(cx, number);
				assert.equal(found.validity, validity);
				assert.equal(found.predicate.reason, `alasan ${status}`);
			}
			const found = await checked(cx, number);
			assert.equal(found.predicates.length, 4);
			assert.equal((await numbersOf(cx, "P2HAM-2026-36-")).length, 7);
		},
	);
});

test("six awards, each heard twice at once, take six numbers", async () => {
	const cx = withActor(world.cx, theSystem);
	const bodies = await sql<{ body: Parameters<typeof issueCertificate>[1] }>`
		select body from platform.announcement
		where body->>'state' = 'awarded' and body->>'year' = '2026'`.execute(cx.db);
	await sql`delete from letters.certificate_number where number like 'P2HAM-2026-%'`.execute(
		cx.db,
	);
	await sql`delete from letters.certificate where number like 'P2HAM-2026-%'`.execute(
		cx.db,
	);
	await sql`update letters.counter set last_number = 0 where year = 2026`.execute(
		cx.db,
	);
	const twice = [...bodies.rows, ...bodies.rows];
	await Promise.all(twice.map(({ body }) => issueCertificate(cx, body)));
	assert.deepEqual(
		await numbersOf(cx, "P2HAM-2026-36-"),
		[1, 2, 3, 4, 5, 6].map((n) => `P2HAM-2026-36-000${n}`),
	);
});
