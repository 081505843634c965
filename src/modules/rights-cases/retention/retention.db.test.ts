import assert from "node:assert/strict";
import { sql } from "kysely";
import { personIds, type SamplePerson } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { sha256Of } from "#platform/files/store.ts";
import { clocksOf } from "#procedures";
import { openReceipt } from "#receipts";
import { saveSettings, settingsNow } from "#settings";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { awaitedOf, watchAwaited } from "../handling/awaited.ts";
import { subjectOf } from "../handling/clocks.ts";
import { handOn } from "../handling/hand-on.ts";
import { moveByReporter } from "../handling/reporter-deeds.ts";
import { askForIdentity } from "../lending/ask-for-key.ts";
import { openCase } from "../opening/open-case.ts";
import { pairOfVisit, visitCase } from "../opening/visit-case.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { noteRead } from "../safety/note-read.ts";
import { answerByCode } from "../safety/take-answer.ts";
import type { ToldFile } from "../telling/told-file.ts";
import { holdCase, liftHold } from "./hold.ts";
import { keepRetention } from "./keep-retention.ts";
import { keepingOf } from "./keeping.ts";
import { everyProof, proofsFor } from "./proofs.ts";
import { verifyDeletion } from "./verify-deletion.ts";

const { story } = openRoom();

const on = (cx: Context, day: string): Context =>
	at(withActor(cx, theSystem), new Date(`${day}T03:00:00Z`));

const bytes = (text: string) => new TextEncoder().encode(text);
const picture: ToldFile = {
	name: "blok belakang.jpg",
	type: "image/jpeg",
	bytes: bytes("what one works with"),
	original: {
		bytes: bytes("what came, with the place in it"),
		sha256: sha256Of(bytes("what came, with the place in it")),
	},
	scan: "off",
};

/** Told with a name and a picture on 20 November 2026, and withdrawn on the same day. */
async function withdrawn(cx: Context) {
	const { key, code } = await tellRoom(
		cx,
		{ identity: { name: "Siti Maryam", contact: null, paper: null } },
		[picture],
	);
	const { pair, visit } = await reporter(cx, code);
	const done = await moveByReporter(withActor(cx, citizen), pair, visit, {
		move: "withdraw",
	});
	assert.ok(done.ok);
	return { key, code };
}

async function reporter(cx: Context, code: string) {
	const visit = await openReceipt(withActor(cx, citizen), {
		typed: code,
		pin: "",
		network: "198.51.100.7",
	});
	const signs = readCode(code);
	assert.ok(visit.ok && signs.ok);
	const pair = await pairOfVisit(cx, visit.value, signs.value);
	assert.ok(pair);
	return { pair, visit: visit.value };
}

const officer = async (cx: Context, day: string, who: SamplePerson = "intan") =>
	withKey(on(cx, day), who);

async function hold(cx: Context, key: Key, day: string, review: string) {
	const intan = await officer(cx, day);
	return holdCase(intan.cx, intan.unlocked, key, {
		words: "Ada gugatan yang berjalan.",
		reviewOn: review,
	});
}

async function lift(cx: Context, key: Key, day: string) {
	const intan = await officer(cx, day);
	return liftHold(intan.cx, intan.unlocked, key, { words: "Gugatan selesai." });
}

/** What was told to whom, the latest words alone. */
async function news(cx: Context): Promise<readonly string[]> {
	const { rows } = await sql<{ person: string; says: string }>`
		select person_id as person, says from notices.notice
		where subject_kind = 'rights-case' order by says, person_id`.execute(cx.db);
	const name = new Map(Object.entries(personIds).map(([who, id]) => [id, who]));
	return rows.map(
		({ person, says }) => `${name.get(person)} ${says.split(".").at(-1)}`,
	);
}
const forgetNews = (cx: Context) =>
	sql`delete from notices.notice`.execute(cx.db);

const isThere = async (cx: Context, { id }: Key): Promise<boolean> => {
	const { rows } =
		await sql`select id from rights_cases.case_file where id = ${id}`.execute(
			cx.db,
		);
	return rows.length > 0;
};
const goneOf = async (cx: Context) =>
	(await everyProof(cx))
		.map(({ part, deletedOn }) => `${part} ${deletedOn}`)
		.sort();

/** Every day on which the job would run, from one to another, every `step` days. */
async function daysPass(cx: Context, from: string, until: string, step = 1) {
	let gone = 0;
	for (
		let day = new Date(`${from}T03:00:00Z`);
		day <= new Date(`${until}T03:00:00Z`);
		day = new Date(day.getTime() + step * 86_400_000)
	)
		gone += await keepRetention(at(withActor(cx, theSystem), day));
	return gone;
}

story(
	"what ended goes part by part, each after those who hold it were told fourteen days before, and once",
	async (cx) => {
		const { key } = await withdrawn(cx);
		await forgetNews(cx);
		// Six months after it was withdrawn: who they are, and the file as it came.
		assert.equal(await daysPass(cx, "2027-05-01", "2027-05-06"), 0);
		assert.deepEqual(await news(cx), []);
		assert.equal(await keepRetention(on(cx, "2027-05-07")), 0);
		assert.deepEqual(await news(cx), ["intan going"]);
		assert.equal(await daysPass(cx, "2027-05-08", "2027-05-20"), 0);
		assert.equal(await keepRetention(on(cx, "2027-05-21")), 2);
		assert.equal(await keepRetention(on(cx, "2027-05-21")), 0);
		assert.deepEqual(await goneOf(cx), [
			"identities 2027-05-21",
			"originals 2027-05-21",
		]);
		const intan = await officer(cx, "2027-05-22");
		const opened = await openCase(intan.cx, intan.unlocked, key);
		assert.ok(opened.ok, "the case is there still");
		assert.equal(opened.value.files[0]?.name, "blok belakang.jpg");
		const asked = await askForIdentity(
			intan.cx,
			intan.unlocked,
			key,
			"Kami perlu tahu siapa yang bercerita waktu itu.",
		);
		assert.equal(asked.ok ? "asked" : asked.problem.reason, "no-identity");
		// Two years after: all of it.
		await daysPass(cx, "2028-11-07", "2028-11-20", 13);
		assert.ok(await isThere(cx, key));
		assert.equal(await keepRetention(on(cx, "2028-11-21")), 1);
		assert.equal(await isThere(cx, key), false);
		assert.equal(await keepRetention(on(cx, "2028-11-22")), 0);
	},
);

story(
	"after it nothing names the case but the proof and the trail, and its code is answered like one that never was",
	async (cx) => {
		const { key, code } = await withdrawn(cx);
		const intan = await officer(cx, "2026-11-21");
		assert.ok((await openCase(intan.cx, intan.unlocked, key)).ok);
		assert.ok(
			(
				await askForIdentity(
					intan.cx,
					intan.unlocked,
					key,
					"Kami perlu tahu siapa yang bercerita waktu itu.",
				)
			).ok,
		);
		const { rows: names } = await sql<{ kept: string; original: string }>`
			select kept_as as kept, original_as as original from rights_cases.file where case_id = ${key.id}`.execute(
			cx.db,
		);
		const kept =
			names.length > 0 ? [names[0]?.kept ?? "", names[0]?.original ?? ""] : [];
		await daysPass(cx, "2027-05-07", "2027-06-10", 7);
		await daysPass(cx, "2028-11-07", "2028-11-28", 7);
		assert.equal(await isThere(cx, key), false);
		const [whole] = (await everyProof(cx)).filter(
			({ part }) => part === "case",
		);
		assert.ok(whole);
		const remains = await verifyDeletion(cx, whole.ref);
		assert.deepEqual(remains?.rows, {});
		assert.equal(remains?.nothingLeft, true);
		assert.ok((remains?.trail ?? 0) > 2, "the trail says that it was");
		for (const name of kept)
			await assert.rejects(cx.files.read(name), /there is no file/);
		const again = await openReceipt(withActor(cx, citizen), {
			typed: code,
			pin: "",
			network: "198.51.100.8",
		});
		assert.equal(again.ok, false);
		assert.deepEqual(await clocksOf(cx, subjectOf(key)), []);
		assert.equal(await verifyDeletion(cx, "0000-0000"), null);
	},
);

story(
	"a store that breaks between rows and files loses no bytes out of sight: the next night throws them away, once",
	async (cx) => {
		const { key } = await withdrawn(cx);
		await daysPass(cx, "2027-05-07", "2027-06-10", 7);
		await keepRetention(on(cx, "2028-11-07"));
		let calls = 0;
		const broken: Context = {
			...on(cx, "2028-11-21"),
			files: {
				...cx.files,
				forget: async () => {
					calls += 1;
					throw new Error("killed");
				},
			},
		};
		await assert.rejects(keepRetention(broken));
		assert.ok(calls > 0);
		assert.equal(await isThere(cx, key), false, "its rows are gone");
		const [proof] = (await everyProof(cx)).filter(
			({ part }) => part === "case",
		);
		assert.equal(proof?.filesGoneOn, null);
		const left = await verifyDeletion(cx, proof?.ref ?? "");
		assert.deepEqual([left?.files, left?.nothingLeft], [1, false]);
		assert.equal(await keepRetention(on(cx, "2028-11-22")), 0);
		const after = await verifyDeletion(cx, proof?.ref ?? "");
		assert.deepEqual([after?.files, after?.nothingLeft], [0, true]);
		assert.equal(
			after?.deleted.find(({ part }) => part === "case")?.filesGoneOn,
			"2028-11-22",
		);
		assert.equal(
			(await everyProof(cx)).filter(({ part }) => part === "case").length,
			1,
		);
	},
);

story(
	"a night that is broken off before it is committed deletes nothing, and the next one all of it",
	async (cx) => {
		const { key } = await withdrawn(cx);
		await daysPass(cx, "2027-05-07", "2027-06-10", 7);
		await keepRetention(on(cx, "2028-11-07"));
		const dying: Context = {
			...on(cx, "2028-11-21"),
			random: () => {
				throw new Error("killed");
			},
		};
		await assert.rejects(keepRetention(dying));
		assert.ok(await isThere(cx, key));
		assert.equal(await keepRetention(on(cx, "2028-11-21")), 1);
	},
);

story(
	"what is held stays, however old; its reason is a note that whoever told it never reads; lifted, a month goes by first",
	async (cx) => {
		const { key, code } = await withdrawn(cx);
		const held = await hold(cx, key, "2027-01-10", "2028-01-10");
		assert.ok(held.ok);
		assert.equal(await daysPass(cx, "2027-05-07", "2029-01-10", 31), 0);
		assert.deepEqual(await goneOf(cx), []);
		const intan = await officer(cx, "2029-01-10");
		const opened = await openCase(intan.cx, intan.unlocked, key);
		assert.ok(opened.ok);
		assert.match(
			JSON.stringify(opened.value.pieces),
			/Ada gugatan yang berjalan/,
		);
		const { pair, visit } = await reporter(on(cx, "2029-01-10"), code);
		const seen = await visitCase(on(cx, "2029-01-10"), pair, visit);
		assert.ok(seen.ok);
		assert.doesNotMatch(JSON.stringify(seen.value), /gugatan/);
		assert.equal(
			(await keepingOf(on(cx, "2029-01-10"), opened.value.header)).held,
			true,
		);
		// It lies in the clear nowhere.
		const { rows } = await sql<{
			whole: string;
		}>`select hold::text as whole from rights_cases.hold as hold`.execute(
			cx.db,
		);
		assert.doesNotMatch(JSON.stringify(rows), /gugatan/);

		await forgetNews(cx);
		assert.ok((await lift(cx, key, "2029-01-20")).ok);
		assert.equal(await daysPass(cx, "2029-01-20", "2029-02-18"), 0);
		assert.deepEqual([...new Set(await news(cx))], ["intan going"]);
		assert.ok(await isThere(cx, key), "lifting it starts no surprise");
		assert.equal(await keepRetention(on(cx, "2029-02-19")), 1);
		assert.equal(await isThere(cx, key), false);
	},
);

story(
	"its holders hear on the day on which a hold is looked at again, and no letter waits for an answer by it",
	async (cx) => {
		const { key } = await withdrawn(cx);
		assert.ok((await hold(cx, key, "2026-12-01", "2027-02-01")).ok);
		await forgetNews(cx);
		assert.deepEqual(await awaitedOf(cx, key), []);
		assert.equal(await watchAwaited(on(cx, "2027-01-31")), 0);
		assert.equal(await watchAwaited(on(cx, "2027-02-01")), 1);
		assert.equal(await watchAwaited(on(cx, "2027-02-02")), 0);
		assert.deepEqual(await news(cx), ["intan late"]);
		// Held on: they hear on the new day.
		assert.ok((await hold(cx, key, "2027-02-02", "2027-05-01")).ok);
		assert.equal(await watchAwaited(on(cx, "2027-05-01")), 1);
		assert.ok((await lift(cx, key, "2027-05-02")).ok);
		assert.equal(await watchAwaited(on(cx, "2028-05-02")), 0);
	},
);

story(
	"a hold needs a reason and a day within a year; what was not held cannot be lifted; of two editors one is told",
	async (cx) => {
		const { key } = await withdrawn(cx);
		const intan = await officer(cx, "2027-01-10");
		const why = async (
			words: string,
			reviewOn: string | null,
			version?: number,
		) => {
			const done = await holdCase(intan.cx, intan.unlocked, key, {
				words,
				reviewOn,
				...(version === undefined ? {} : { version }),
			});
			return done.ok ? done.value.version : done.problem.reason;
		};
		assert.equal(await why("  ", "2027-05-01"), "words-missing");
		assert.equal(await why("Gugatan.", null), "review-missing");
		assert.equal(await why("Gugatan.", "2027-01-10"), "review-past");
		assert.equal(await why("Gugatan.", "2028-01-12"), "review-far");
		const lifted = await lift(cx, key, "2027-01-10");
		assert.equal(lifted.ok ? "" : lifted.problem.reason, "not-held");
		const version = await why("Gugatan.", "2028-01-10");
		assert.equal(typeof version, "number");
		assert.equal(
			await why("Gugatan lain.", "2028-01-10", Number(version) - 1),
			"changed-meanwhile",
		);
		const bagus = await officer(cx, "2027-01-10", "bagus");
		const theirs = await holdCase(bagus.cx, bagus.unlocked, key, {
			words: "Saya juga.",
			reviewOn: "2027-05-01",
		});
		assert.equal(theirs.ok ? "" : theirs.problem.reason, "not-found");
	},
);

story(
	"the proof is read by those for whom the key lay ready, and by nobody else",
	async (cx) => {
		const { key } = await withdrawn(cx);
		const intan = await officer(cx, "2026-11-21");
		assert.ok(
			(await handOn(intan.cx, intan.unlocked, key, personIds.fajar)).ok,
		);
		await daysPass(cx, "2027-05-07", "2027-06-10", 7);
		await daysPass(cx, "2028-11-07", "2028-11-28", 7);
		const read = async (who: SamplePerson) =>
			(await proofsFor(cx, personIds[who], { skip: 0, take: 9 })).length;
		assert.deepEqual(
			await Promise.all(
				(["intan", "fajar", "bagus", "hendra", "melati", "arif"] as const).map(
					read,
				),
			),
			[3, 3, 0, 0, 0, 0],
		);
	},
);

story(
	"a shorter term in the settings deletes nothing that was not told fourteen days before",
	async (cx) => {
		const { key } = await withdrawn(cx);
		await daysPass(cx, "2027-05-07", "2027-06-10", 7);
		const admin = withActor(on(cx, "2028-01-03"), {
			...theSystem,
			grants: [
				{
					permission: "settings.manage",
					programme: null,
					unitId: null,
					reach: "nation",
					provinces: [],
				},
			],
		});
		const { number, values } = await settingsNow(admin);
		const saved = await saveSettings(admin, number, {
			...values,
			"kept-withdrawn": "1",
		});
		assert.ok(saved.ok);
		assert.equal(await keepRetention(on(cx, "2028-01-03")), 0);
		assert.equal(await daysPass(cx, "2028-01-04", "2028-01-16"), 0);
		assert.ok(await isThere(cx, key));
		assert.equal(await keepRetention(on(cx, "2028-01-17")), 1);
		const [whole] = (await everyProof(cx)).filter(
			({ part }) => part === "case",
		);
		assert.equal(whole?.months, 12);
	},
);

story(
	"what was opened again and ended anew is told anew before it goes, and goes again",
	async (cx) => {
		const { key } = await withdrawn(cx);
		// As it stands when it was deemed withdrawn, told of and partly gone, opened again, and ended later.
		await sql`insert into rights_cases.going (unit_id, case_id, part, told_on, gone_on) values
			(${key.unitId}, ${key.id}, 'identities', '2026-01-02', '2026-01-16'),
			(${key.unitId}, ${key.id}, 'originals', '2026-01-02', null)`.execute(
			cx.db,
		);
		await forgetNews(cx);
		assert.equal(await keepRetention(on(cx, "2027-05-21")), 0);
		assert.deepEqual(await goneOf(cx), [], "nobody was told of this day");
		assert.deepEqual([...new Set(await news(cx))], ["intan going"]);
		assert.equal(await keepRetention(on(cx, "2027-06-04")), 2);
		assert.deepEqual(await goneOf(cx), [
			"identities 2027-06-04",
			"originals 2027-06-04",
		]);
		assert.equal(await keepRetention(on(cx, "2027-06-05")), 0);
	},
);

story("nothing goes while an answer waits that nobody has read", async (cx) => {
	const { key, code } = await withdrawn(cx);
	await keepRetention(on(cx, "2028-11-07"));
	const { pair, visit } = await reporter(on(cx, "2028-11-20"), code);
	const there = withActor(on(cx, "2028-11-20"), citizen);
	assert.ok((await answerByCode(there, pair, visit, "danger")).ok);
	await keepRetention(on(cx, "2028-11-21"));
	assert.ok(await isThere(cx, key));
	const intan = await officer(cx, "2028-11-22");
	const opened = await openCase(intan.cx, intan.unlocked, key);
	assert.ok(opened.ok);
	const { version } = opened.value.header;
	const words = "Ditelepon, ia sudah aman.";
	assert.ok(
		(await noteRead(intan.cx, intan.unlocked, key, { words, version })).ok,
	);
	await keepRetention(on(cx, "2028-11-23"));
	assert.equal(await isThere(cx, key), false);
});

story(
	"what hangs on a case goes with it, in every table that names one",
	async (cx) => {
		const { rows } = await sql<{ name: string; goes: boolean }>`
		select c.table_name as name, exists (
			select from pg_constraint as con
			where con.conrelid = ('rights_cases.' || c.table_name)::regclass and con.contype = 'f' and con.confdeltype = 'c'
		) as goes
		from information_schema.columns as c
		where c.table_schema = 'rights_cases' and c.column_name = 'case_id'`.execute(
			cx.db,
		);
		assert.ok(rows.length >= 10);
		assert.deepEqual(
			rows.filter(({ goes }) => !goes).map(({ name }) => name),
			["deletion"],
		);
	},
);
