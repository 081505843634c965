import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { askingsAbout } from "#accommodations";
import { receiptOfBooking } from "#appointments/samples";
import { liftHold, placeHold } from "#holds";
import { personIds, sampleActor } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { at, withActor } from "#platform/context.ts";
import { root } from "#platform/root.ts";
import { openReceipt } from "#receipts";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import type { Shown } from "../claims/claim.ts";
import {
	carryOut,
	grantClaim,
	lastCarriedOut,
	makeClaim,
	placeAtDesk,
	retentionRounds,
	retentionTable,
} from "../index.ts";
import { sampleClaims, sampleHolds } from "../samples.ts";
import { termNames } from "../terms.ts";
import { jobs } from "./jobs.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const later = (days: number) => {
	const cx = site.house.contextOf(theSystem);
	return at(cx, new Date(cx.now.getTime() + days * 86_400_000));
};
const officer = (days = 0) => withActor(later(days), sampleActor("kirana"));
const night = async (days: number) => {
	for (const round of retentionRounds()) await round(later(days));
};
const count = async (from: string): Promise<number> =>
	(
		await sql<{
			n: number;
		}>`select count(*)::int as n from ${sql.raw(from)}`.execute(later(0).db)
	).rows[0]?.n ?? 0;
const named = "events.registration where erased_on is null";
const worded = "appointments.booking where erased_on is null";

test("every term of the program stands in the table once, and no job of the table runs beside it", () => {
	const { rules } = retentionTable();
	const terms = rules.flatMap(({ after: term }) => term?.term ?? []);
	assert.deepEqual([...terms].sort(), [...termNames].sort());
	assert.deepEqual(
		rules.flatMap(({ job }) => job ?? []).sort(),
		Object.keys(jobs).sort(),
	);
	const assembled = readFileSync(`${root}/src/assemble.ts`, "utf8");
	for (const { name } of Object.values(jobs))
		assert.ok(!assembled.includes(name), name);
	assert.ok(rules.every(({ verified }) => !verified));
});

test("what is held is not erased by a claim either, and says so", async () => {
	const code = sampleCode(receiptOfBooking("full"));
	const placed = await placeAtDesk(officer(), {
		kind: "appointment",
		code,
		why: "Diminta Ombudsman.",
		until: null,
	});
	assert.ok(placed.ok);
	const visit = await openReceipt(later(0), {
		typed: code,
		pin: "",
		network: "",
	});
	assert.ok(visit.ok);
	const { subjectId, unitId } = visit.value;
	const shown = { kind: "appointment", id: subjectId, unitId } as const;
	const erasure = await granted("erasure", shown);
	const correction = await granted("correction", shown);
	assert.equal(await carriedOut(erasure), "held");
	assert.equal(await carriedOut(correction), "held");
	assert.ok((await liftHold(officer(), placed.value)).ok);

	// So is what was asked for with it, while the rest may go.
	const askings = await askingsAbout(later(0), shown);
	const [asking] = askings;
	assert.ok(asking);
	const ofAsking = await placeHold(officer(), {
		kind: "accommodation",
		subjectId: asking.id,
		why: "Diminta Ombudsman.",
		until: null,
	});
	assert.equal(await carriedOut(erasure), "held");
	assert.ok((await liftHold(officer(), ofAsking)).ok);
	assert.equal(await carriedOut(erasure), "done");

	// What is counted stays, and the trail says that the officer did it.
	const tasks = askings.flatMap((one) => one.tasks.map(({ id }) => id));
	assert.equal(
		await count(
			`accommodations.task where id in (${tasks.map((id) => `'${id}'`).join()})`,
		),
		tasks.length,
	);
	assert.deepEqual(await askingsAbout(later(0), shown), []);
	const { rows } = await sql<{ deed: string; by: string | null }>`
		select deed, actor_id as by from platform.trail
		where subject_id in (${sql.join([subjectId, ...tasks])})
		and deed in ('appointment.cancelled', 'accommodation.withdrawn', 'accommodation.forgotten')
		order by deed`.execute(later(0).db);
	assert.deepEqual(rows, [
		{ deed: "accommodation.withdrawn", by: personIds.kirana },
		{ deed: "appointment.cancelled", by: personIds.kirana },
	]);
	// Of what is erased no field is put right.
	assert.equal(await carriedOut(correction), "gone");
});

test("what is done by hand is held as well: of a kind without a door nothing is erased or put right", async () => {
	const cx = later(0);
	const shown = {
		kind: "request",
		id: cx.newId(),
		unitId: cx.newId(),
	} as const;
	const hold = await placeHold(officer(), {
		kind: "request",
		subjectId: shown.id,
		why: "Audit.",
		until: null,
	});
	const claims = [
		await granted("erasure", shown),
		await granted("correction", shown),
	];
	for (const id of claims) assert.equal(await carriedOut(id), "held");
	assert.ok((await liftHold(officer(), hold)).ok);
	for (const id of claims) assert.equal(await carriedOut(id), "done");
});

/** A claim of somebody about what is shown, to which the officer said yes; answers its id. */
async function granted(
	right: "erasure" | "correction",
	shown: Shown,
): Promise<string> {
	const cx = withActor(later(0), citizen);
	const corrects = right === "correction" && shown.kind === "appointment";
	await makeClaim(cx, {
		asked: {
			right,
			activity: "visits",
			field: corrects ? "word" : null,
			value: corrects ? "Topi biru" : "",
			words: "",
		},
		shown,
		atDesk: false,
		form: cx.newId(),
	});
	const { rows } = await sql<{ id: string }>`
		select id from personal_data.claim where shown_id = ${shown.id}
		and asks = ${right} and state = 'asked'`.execute(cx.db);
	const id = rows[0]?.id ?? "";
	assert.ok((await grantClaim(officer(), id, 1, "Baik.")).ok);
	return id;
}

const carriedOut = async (id: string): Promise<string> => {
	const done = await carryOut(officer(), id, 2, "Sudah.");
	return done.ok ? "done" : done.problem.reason;
};

test("a held registration outlasts its term, all others go; when the hold is lifted the next night takes it", async () => {
	assert.ok((await count(named)) > 1);
	assert.ok((await count(worded)) > 0);
	await night(300);
	assert.equal(await count(named), 1);
	assert.equal(await count(worded), 0);
	await night(301);
	assert.equal(await count(named), 1);
	assert.ok((await liftHold(officer(302), sampleHolds.registration)).ok);
	await night(303);
	assert.equal(await count(named), 0);
});

test("a hold with a last day lets go by itself, and one of a whole kind holds all of it", async () => {
	const ended = "personal_data.claim where ended_at is not null";
	const before = await count(ended);
	assert.ok(before > 0);
	const day = new Date(later(500).now).toISOString().slice(0, 10);
	assert.ok(
		(
			await placeAtDesk(officer(304), {
				kind: "data-claim",
				code: "",
				why: "Audit.",
				until: day,
			})
		).ok,
	);
	await night(499);
	assert.equal(await count(ended), before);
	await night(502);
	assert.equal(await count(ended), 0);
	// Those that nobody answered wait on.
	assert.equal(
		await count(`personal_data.claim where id = '${sampleClaims.late}'`),
		1,
	);
});

test("the trail says how many went by which rule, and of whom nothing", async () => {
	const { rows } = await sql<{ details: { rule: string; n: number } }>`
		select detail.details
		from platform.trail as trail
		join platform.trail_details as detail on detail.trail_id = trail.id
		where deed = 'retention.carried-out'`.execute(later(0).db);
	assert.ok(rows.some(({ details }) => details.rule === "registrations"));
	for (const { details } of rows) {
		assert.deepEqual(Object.keys(details).sort(), ["n", "rule"]);
		assert.ok(details.n > 0);
	}
});

test("everybody reads when each rule was last carried out, and of how many in steps of ten: of fewer nothing", async () => {
	const cx = later(0);
	for (const [rule, n] of [
		["sessions", 27],
		["drafts", 1],
	] as const)
		await sql`
			insert into personal_data.carried_out (id, rule, n, on_day)
			values (${later(700).newId()}, ${rule}, ${n}, '2031-02-03')`.execute(
			cx.db,
		);
	const last = await lastCarriedOut(cx);
	assert.deepEqual(last.get("sessions"), { n: 20, on: "2031-02-03" });
	assert.deepEqual(last.get("drafts"), { n: null, on: "2031-02-03" });
	const page = await (await site.ask("/data-pribadi/lama-simpan")).text();
	assert.match(page, /3 Februari 2031: sedikitnya 20</);
	assert.match(page, /3 Februari 2031</);
	assert.doesNotMatch(page, /2031: 1</);
});
