import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { personIds, type SamplePerson, sampleActor } from "#identity/samples";
import { unreadCount } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { nameConcerned } from "../handling/keep-apart.ts";
import { openCase } from "../opening/open-case.ts";
import { visitCase } from "../opening/visit-case.ts";
import { casesFor } from "../queries.ts";
import { comeBack, openRoom, tellRoom } from "../room.sample.ts";
import { noteRead } from "./note-read.ts";
import { type Answer, answers, answersIn } from "./safety.ts";
import { answerByCode, answerFor } from "./take-answer.ts";
import { watchSafety } from "./watch-safety.ts";

const { story, worldNow } = openRoom();
const on = (cx: Context, day: string) => at(cx, new Date(`${day}T03:00:00Z`));

async function says(cx: Context, code: string, answer: Answer): Promise<void> {
	const back = await comeBack(cx, code);
	const done = await answerByCode(back.cx, back.pair, back.visit, answer);
	assert.ok(done.ok);
}

const listOf = async (cx: Context, who: SamplePerson) => {
	const one = await withKey(cx, who);
	return (await casesFor(one.cx, one.unlocked)).cases;
};

const opened = async (cx: Context, key: Key, who: SamplePerson = "intan") => {
	const one = await withKey(cx, who);
	return openCase(one.cx, one.unlocked, key);
};

/** What lies in the clear of a case, without ids, and how long everything sealed is. */
async function clearOf({ db }: Context, { id }: Key): Promise<unknown> {
	const { rows: file } = await sql`
		select state, version, pieces, octet_length(head) as head, received_on::text, ended_on, also_id
		from rights_cases.case_file where id = ${id}`.execute(db);
	const { rows: pieces } = await sql`
		select number, what, written_by, written_on::text, octet_length(body) as long
		from rights_cases.piece where case_id = ${id} and what = 'safety' order by number`.execute(
		db,
	);
	const { rows: waits } = await sql`
		select answered_on::text, told_on, up_on from rights_cases.answer where case_id = ${id}`.execute(
		db,
	);
	const { rows: asked } = await sql`
		select asked_on::text, settled_on::text from rights_cases.asked where case_id = ${id} order by 1`.execute(
		db,
	);
	const { rows: holders } = await sql`
		select key_of, kind, octet_length(sealed) as long, count(*)::int as n from rights_cases.holder
		where case_id = ${id} group by 1, 2, 3 order by 1, 2, 3`.execute(db);
	const { rows: notices } = await sql`
		select says, about::text, raised_at, kind from notices.notice where subject_id like ${`${id} %`}
		order by says, raised_at, person_id`.execute(db);
	const { rows: trail } = await sql`
		select deed, count(*)::int as n from platform.trail where subject_id = ${id} group by 1 order by 1`.execute(
		db,
	);
	return { file, pieces, waits, asked, holders, notices, trail };
}

story(
	"what lies in the clear is the same for each of the answers, and is the same again when it was read",
	async (cx) => {
		const seen: unknown[] = [];
		const after: unknown[] = [];
		for (const answer of answers) {
			const { key, code } = await tellRoom(cx);
			await says(on(cx, "2026-12-22"), code, answer);
			seen.push(await clearOf(cx, key));
			const intan = await withKey(on(cx, "2026-12-22"), "intan");
			const done = await noteRead(intan.cx, intan.unlocked, key, {
				words: answer === "danger" ? "Sudah dijemput kakaknya." : "",
				version: 1,
			});
			assert.ok(done.ok);
			after.push(await clearOf(cx, key));
		}
		const [one] = seen;
		assert.deepEqual(seen, [one, one, one]);
		const [two] = after;
		assert.deepEqual(after, [two, two, two]);
		assert.notDeepEqual(one, two);
	},
);

story(
	"danger stands first on the desk with its sign, everybody who has it is told at once, and whoever must not hears nothing",
	async (cx) => {
		const told = [];
		for (let i = 0; i < 3; i += 1) told.push(await tellRoom(cx));
		const { intan, bagus, hendra, wulan } = personIds;
		const unread = async (who: SamplePerson) =>
			unreadCount(withActor(cx, sampleActor(who)));
		const before = await unread("intan");
		const [first, second, last] = told;
		assert.ok(first && second && last && intan && bagus && hendra && wulan);
		await says(cx, second.code, "safe");
		await says(cx, last.code, "danger");
		const list = await listOf(cx, "intan");
		assert.deepEqual(
			list.slice(0, 2).map(({ id, alarmed, answered }) => ({
				id,
				alarmed,
				answered,
			})),
			[
				{ id: last.key.id, alarmed: true, answered: true },
				{ id: second.key.id, alarmed: false, answered: true },
			],
		);
		assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
		assert.ok((await unread("intan")) > before);
		const { rows } = await sql<{ n: number }>`
			select count(*)::int as n from notices.notice
			where person_id in (${bagus}, ${hendra}, ${wulan}) and subject_kind = 'rights-case'`.execute(
			cx.db,
		);
		assert.equal(rows[0]?.n, 0);
		assert.deepEqual(await listOf(cx, "bagus"), []);
	},
);

story(
	"whoever shows the code sees nothing of what was answered, and nothing of what was done",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		await says(cx, code, "danger");
		const intan = await withKey(cx, "intan");
		await noteRead(intan.cx, intan.unlocked, key, {
			words: "Dijemput",
			version: 1,
		});
		const back = await comeBack(cx, code);
		const seen = await visitCase(back.cx, back.pair, back.visit);
		assert.ok(seen.ok);
		assert.deepEqual(
			seen.value.pieces.map(({ what }) => what),
			["account"],
		);
		assert.ok(!("alarm" in seen.value.head));
	},
);

story(
	"danger is closed only by writing what was done, and an answer that came meanwhile is not read by that",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const intan = await withKey(cx, "intan");
		const close = async (words: string, version: number) => {
			const done = await noteRead(intan.cx, intan.unlocked, key, {
				words,
				version,
			});
			return done.ok ? "done" : done.problem.reason;
		};
		assert.equal(await close("Dijemput", 0), "nothing-waits");
		await says(cx, code, "danger");
		assert.equal(await close(" ", 1), "done-missing");
		await says(cx, code, "safe");
		assert.equal(await close("Dijemput", 1), "changed-meanwhile");
		assert.ok((await listOf(cx, "intan"))[0]?.alarmed, "a forced answer");
		assert.equal(await close("Dijemput", 2), "done");
		const open = await opened(cx, key);
		assert.ok(open.ok);
		assert.deepEqual(
			answersIn(open.value.pieces).map(({ answer, read }) => [
				answer,
				read?.words,
			]),
			[
				["danger", "Dijemput"],
				["safe", "Dijemput"],
			],
		);
		assert.equal(open.value.head.alarm, "not");
	},
);

story(
	"an officer writes down what they heard, and it goes the same way",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = await withKey(cx, "intan");
		const hears = async (words: string) => {
			const done = await answerFor(intan.cx, intan.unlocked, key, {
				answer: "danger",
				words,
			});
			return done.ok ? "done" : done.problem.reason;
		};
		assert.equal(await hears(""), "words-missing");
		assert.equal(await hears("x".repeat(1_001)), "said-too-long");
		assert.equal(await hears("Kakaknya menelepon pagi ini."), "done");
		assert.equal((await listOf(cx, "intan"))[0]?.id, key.id);
	},
);

/** The notices of somebody about a case, as they say it. */
const newsOf = async (cx: Context, { id }: Key, who: SamplePerson) =>
	(
		await sql<{ says: string; day: string }>`
			select says, (raised_at at time zone 'Asia/Jakarta')::date::text as day from notices.notice
			where subject_id = ${`${id} ${personIds[who]}`} order by raised_at, says`.execute(
			cx.db,
		)
	).rows.map(({ says, day }) => `${day} ${says.split(".").at(-1)}`);

test("an answer that nobody reads is told again the next day, and lies before the centre the day after", async () => {
	const { cx } = worldNow();
	const { key, code } = await tellRoom(cx);
	await says(cx, code, "danger");
	assert.equal((await opened(cx, key, "melati")).ok, false);
	const watch = (day: string) => watchSafety(on(cx, day));
	await watch("2026-11-20");
	assert.deepEqual(await newsOf(cx, key, "intan"), [
		"2026-11-20 new",
		"2026-11-20 answered",
	]);
	await watch("2026-11-21");
	await watch("2026-11-21");
	assert.equal((await opened(on(cx, "2026-11-21"), key, "melati")).ok, false);
	assert.deepEqual((await newsOf(cx, key, "intan")).slice(2), [
		"2026-11-21 answered",
	]);
	await watch("2026-11-22");
	await watch("2026-11-23");
	assert.deepEqual(await newsOf(cx, key, "melati"), ["2026-11-22 answered"]);
	assert.deepEqual(await newsOf(cx, key, "bagus"), []);
	const day = on(cx, "2026-11-23");
	const hers = await opened(day, key, "melati");
	assert.ok(hers.ok, "the centre has it now");
	assert.equal(hers.value.head.alarm, "yes");
	assert.equal((await listOf(day, "melati"))[0]?.id, key.id);
	assert.ok((await opened(day, key)).ok, "and the office still");
});

test("nothing is laid aside for somebody at the centre whom it must not reach, and nothing stays when it was read", async () => {
	const { cx } = worldNow();
	const aside = async ({ id }: Key) =>
		(
			await sql<{ who: string }>`
				select holder_id as who from rights_cases.holder where case_id = ${id} and key_of = 'aside'`.execute(
				cx.db,
			)
		).rows.map(({ who }) => who);
	const free = await tellRoom(cx);
	await says(cx, free.code, "unsure");
	assert.deepEqual(await aside(free.key), [personIds.melati]);
	const intan = await withKey(cx, "intan");
	await noteRead(intan.cx, intan.unlocked, free.key, { words: "", version: 1 });
	assert.deepEqual(await aside(free.key), []);
	const near = await tellRoom(cx);
	await says(cx, near.code, "unsure");
	assert.deepEqual(await aside(near.key), [personIds.melati]);
	const named = await nameConcerned(intan.cx, intan.unlocked, near.key, {
		people: [personIds.melati ?? ""],
		offices: [],
	});
	assert.ok(named.ok);
	assert.deepEqual(await aside(near.key), []);
	await says(cx, near.code, "danger");
	assert.ok(!(await aside(near.key)).includes(personIds.melati ?? ""));
});

test("where no answer came in fourteen days that is told once; where one came it is not", async () => {
	const { cx } = worldNow();
	const silent = await tellRoom(cx);
	const heard = await tellRoom(cx);
	await says(on(cx, "2026-12-25"), heard.code, "safe");
	const intan = await withKey(on(cx, "2026-12-25"), "intan");
	await noteRead(intan.cx, intan.unlocked, heard.key, {
		words: "",
		version: 1,
	});
	// Asked on 20 December; the last day is 3 January.
	for (const day of ["2027-01-03", "2027-01-04", "2027-01-05"])
		await watchSafety(on(cx, day));
	const silence = async (key: Key) =>
		(await newsOf(cx, key, "intan")).filter((one) => one.endsWith("silent"));
	assert.deepEqual(await silence(silent.key), ["2027-01-04 silent"]);
	assert.deepEqual(await silence(heard.key), []);
	assert.deepEqual((await newsOf(cx, silent.key, "bagus")).length, 0);
});
