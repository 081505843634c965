import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { sampleActor } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { at, withActor } from "#platform/context.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import {
	assessmentVersionsOf,
	breachAsTold,
	breachAtDesk,
	changeBreach,
	closeBreach,
	dueOfBreach,
	isBreachLate,
	keepAssessment,
	noteBreach,
	publishBreach,
	tellBody,
	tellPeople,
} from "../../index.ts";
import { sampleBreaches } from "../../samples.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const officer = () =>
	withActor(site.house.contextOf(theSystem), sampleActor("kirana"));
const id = sampleBreaches.open;

test("of a breach people and the body are told within 72 hours of finding it, and only then it is closed", async () => {
	const cx = officer();
	const breach = await breachAtDesk(cx, id);
	assert.ok(breach);
	const due = dueOfBreach(breach);
	assert.equal(due.getTime() - breach.foundAt.getTime(), 72 * 3_600_000);
	assert.ok(!isBreachLate(breach, due));
	assert.ok(isBreachLate(breach, new Date(due.getTime() + 1)));
	const early = await closeBreach(cx, id, 1);
	assert.equal(early.ok ? "" : early.problem.reason, "not-told");
	assert.ok((await tellBody(cx, id, 1)).ok);
	const half = await closeBreach(cx, id, 2);
	assert.equal(half.ok ? "" : half.problem.reason, "not-told");
	assert.match(
		await (await site.ask("/kotak", { as: "kirana" })).text(),
		new RegExp(`kegagalan/meja/${id}`),
	);
	const later = at(cx, new Date(cx.now.getTime() + 3_600_000));
	assert.ok((await tellPeople(later, id, 2)).ok);
	assert.doesNotMatch(
		await (await site.ask("/kotak", { as: "kirana" })).text(),
		new RegExp(`kegagalan/meja/${id}"`),
	);
	const raced = await closeBreach(cx, id, 2);
	assert.equal(raced.ok ? "" : raced.problem.reason, "changed-meanwhile");
	assert.ok((await closeBreach(cx, id, 3)).ok);
});

test("everybody reads what is announced and nothing else; the notice holds what the law asks for", async () => {
	const everybody = async () =>
		(await site.ask("/data-pribadi/kegagalan")).text();
	const title = /Daftar hadir tertinggal/;
	assert.doesNotMatch(await everybody(), title);
	const letter = await (
		await site.ask(`/data-pribadi/kegagalan/meja/${id}/surat`, { as: "kirana" })
	).text();
	for (const asked of [
		/Nama dan lembaga peserta/,
		/tidak diambil semalam/,
		/Diambil dan dimusnahkan/,
		/kira-kira 45/,
	])
		assert.match(letter, asked);
	assert.ok((await publishBreach(officer(), id, 4)).ok);
	assert.match(await everybody(), title);
	assert.equal(
		(await site.ask(`/data-pribadi/kegagalan/meja/${id}`, { as: "wulan" }))
			.status,
		403,
	);
});

test("when a breach was found is not put right without a trace: the trail holds both moments, the duty the new day, and what was told stays as it was told", async () => {
	const cx = officer();
	const daysAgo = (n: number) => new Date(cx.now.getTime() - n * 86_400_000);
	const told = {
		title: "Cakram cadangan hilang",
		foundAt: daysAgo(4),
		happened: "Hilang di perjalanan.",
		data: "Alamat.",
		activities: [],
		people: 12,
		consequences: "",
		measures: "",
	};
	const noted = await noteBreach(cx, told);
	assert.ok(noted);
	const due = async () =>
		(
			await sql<{ due: string }>`
				select due_on::text as due from notices.notice
				where subject_id = ${noted} and settled_at is null`.execute(cx.db)
		).rows.map((row) => row.due);
	const before = await due();
	assert.equal(before.length, 1);
	assert.ok((await tellBody(cx, noted, 1)).ok);
	const foundAt = daysAgo(2);
	const later = { ...told, foundAt, people: 40, data: "Alamat dan nama ibu." };
	assert.ok((await changeBreach(cx, noted, 2, later)).ok);
	const { rows } = await sql<{ details: Record<string, unknown> }>`
		select detail.details
		from platform.trail as trail
		join platform.trail_details as detail on detail.trail_id = trail.id
		where subject_id = ${noted} and deed in ('data-breach.noted', 'data-breach.changed')
		order by trail.id`.execute(cx.db);
	assert.deepEqual(
		rows.map(({ details }) => details),
		[
			{ foundAt: told.foundAt.toISOString() },
			{
				changed: ["data", "people"],
				foundBefore: told.foundAt.toISOString(),
				foundAt: foundAt.toISOString(),
			},
		],
	);
	const after = await due();
	assert.equal(after.length, 1);
	assert.ok((after[0] ?? "") > (before[0] ?? ""));
	assert.ok((await tellPeople(cx, noted, 3)).ok);
	assert.deepEqual(
		(await breachAsTold(cx, noted)).map((one) => [one.whom, one.told]),
		[
			["body", told],
			["people", later],
		],
	);
	const page = await (
		await site.ask(`/data-pribadi/kegagalan/meja/${noted}`, { as: "kirana" })
	).text();
	assert.match(page, /Yang disampaikan kepada lembaga[\s\S]*kira-kira 12/);
	const stranger = withActor(cx, sampleActor("wulan"));
	assert.deepEqual(await breachAsTold(stranger, noted), []);
});

test("an impact assessment is only added to, and of two who write at once the second is told", async () => {
	const cx = officer();
	const before = await assessmentVersionsOf(cx, "complaints");
	assert.deepEqual(
		before.map(({ version }) => version),
		[2, 1],
	);
	const answers = {
		risks: [],
		said: { what: "Anew." },
		reviewOn: "2031-01-01",
	};
	assert.ok((await keepAssessment(cx, "complaints", 2, answers)).ok);
	const second = await keepAssessment(cx, "complaints", 2, answers);
	assert.equal(second.ok ? "" : second.problem.reason, "changed-meanwhile");
	const after = await assessmentVersionsOf(cx, "complaints");
	assert.deepEqual(after.slice(1), before);
	const stranger = withActor(cx, sampleActor("wulan"));
	assert.equal(
		(await keepAssessment(stranger, "complaints", 3, answers)).ok,
		false,
	);
	assert.deepEqual(await assessmentVersionsOf(stranger, "complaints"), []);
});
