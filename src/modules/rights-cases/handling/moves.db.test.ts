import assert from "node:assert/strict";
import { sql } from "kysely";
import { personIds, type SamplePerson, sampleActor } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { endPersonKeys } from "#keys";
import { unreadCount } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	clocksOf,
	subscribers as ofProcedures,
	watchClocks,
} from "#procedures";
import { openReceipt } from "#receipts";
import { saveSettings, settingsNow } from "#settings";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import type { LetterKind } from "../letters/templates.ts";
import { openCase } from "../opening/open-case.ts";
import { pairOfVisit, visitCase } from "../opening/visit-case.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { awaitedOf, noteReply, watchAwaited } from "./awaited.ts";
import { subjectOf } from "./clocks.ts";
import { delegate, delegatesFor, giveBack } from "./delegate.ts";
import { declareConflict, nameConcerned } from "./keep-apart.ts";
import { moveCase, type PlainMove } from "./move-case.ts";
import { moveByReporter, type ReporterMove } from "./reporter-deeds.ts";
import { type SealedLetter, sendLetter, type Written } from "./send-letter.ts";
import { subscribers } from "./watch.ts";

const { story } = openRoom();
/** Friday 20 November 2026, ten in the morning in Jakarta. */
const on = (cx: Context, day: string) => at(cx, new Date(`${day}T03:00:00Z`));

const written: Written = {
	signer: { duty: "Kepala Kantor Wilayah", name: "Rahmat Hidayat" },
	to: ["Kepala Kantor Contoh"],
	words: "Seseorang ditahan lebih lama.",
	items: ["Surat penahanan"],
	dueOn: "2026-12-10",
	meeting: { on: "2026-12-03", time: "09.00 WIB", place: "Aula" },
	advice: null,
};

/** Somebody who works on the case, on some day. */
const officer = (cx: Context, key: Key, who: SamplePerson = "intan") => ({
	move: async (move: PlainMove, day = "2026-11-20") => {
		const one = await withKey(on(cx, day), who);
		const done = await moveCase(one.cx, one.unlocked, key, { move });
		return done.ok ? done.value.state : done.problem.reason;
	},
	letter: async (kind: LetterKind, day = "2026-11-20", more = {}) => {
		const one = await withKey(on(cx, day), who);
		const done = await sendLetter(one.cx, one.unlocked, key, {
			kind,
			written: { ...written, ...more },
		});
		return done.ok ? done.value.state : done.problem.reason;
	},
	open: async (day = "2026-11-20") => {
		const one = await withKey(on(cx, day), who);
		const opened = await openCase(one.cx, one.unlocked, key);
		return opened.ok ? opened.value : assert.fail(opened.problem.reason);
	},
});

/** Whoever told it, on some day. */
async function reporter(cx: Context, code: string, day = "2026-11-20") {
	const there = withActor(on(cx, day), citizen);
	const visit = await openReceipt(there, {
		typed: code,
		pin: "",
		network: "198.51.100.7",
	});
	const signs = readCode(code);
	assert.ok(visit.ok && signs.ok);
	const pair = await pairOfVisit(there, visit.value, signs.value);
	assert.ok(pair);
	return {
		does: async (move: ReporterMove, words = "") => {
			const done = await moveByReporter(there, pair, visit.value, {
				move,
				words,
			});
			return done.ok ? "done" : done.problem.reason;
		},
		sees: async () => {
			const seen = await visitCase(there, pair, visit.value);
			return seen.ok ? seen.value : assert.fail(seen.problem.reason);
		},
	};
}

/** `administrative until 2026-11-27`, of the clocks that run. */
const running = async (cx: Context, key: Key): Promise<string> =>
	(await clocksOf(cx, subjectOf(key)))
		.filter(({ endedOn }) => endedOn === null)
		.map(({ step, dueOn }) => `${step} until ${dueOn}`)
		.join(", ");

/** What was told to whom, without what was told before. */
async function toldTo(cx: Context): Promise<readonly string[]> {
	const { rows } = await sql<{ person: string; says: string }>`
		select person_id as person, says from notices.notice
		where subject_kind = 'rights-case' order by says, person_id`.execute(cx.db);
	const name = new Map(Object.entries(personIds).map(([who, id]) => [id, who]));
	return rows.map(
		({ person, says }) => `${name.get(person)} ${says.split(".").at(-1)}`,
	);
}
/** They hold no role from today on. */
const endRolesOf = (cx: Context, who: SamplePerson) =>
	sql`update identity.role_held set valid_until = ${dayOf(cx.now)} where person_id = ${personIds[who]}`.execute(
		cx.db,
	);
const forget = (cx: Context) => sql`delete from notices.notice`.execute(cx.db);

/** The daily round, and everything that is heard of it. */
async function watch(cx: Context, day: string): Promise<void> {
	await watchClocks(on(cx, day));
	await deliver(on(cx, day), [...ofProcedures, ...subscribers]);
}

story(
	"a whole case: completed, examined, clarified, recommended, followed up, with its clocks and letters",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const intan = officer(cx, key);
		assert.equal(await running(cx, key), "administrative until 2026-11-27");
		assert.equal(await intan.move("begin-check"), "administrative-check");
		assert.equal(await running(cx, key), "administrative until 2026-11-27");

		// The days of the reporter are those of the procedure, whatever an officer typed.
		assert.equal(
			await intan.letter("request-completion", "2026-11-24", {
				dueOn: "2026-11-25",
			}),
			"completing",
		);
		assert.equal(await running(cx, key), "completion until 2026-12-08");
		const seen = await (await reporter(cx, code, "2026-11-25")).sees();
		const letter = seen.pieces.find(({ what }) => what === "decision")
			?.body as SealedLetter;
		assert.equal(letter.paper.number, "R-0001/2026");
		assert.deepEqual(
			letter.paper.parts.map(({ lines, items }) => [...lines, ...items]),
			[["Surat penahanan"], ["8 Desember 2026"]],
		);

		const later = await reporter(cx, code, "2026-11-26");
		assert.equal(await later.does("complete"), "words-missing");
		assert.equal(await later.does("complete", "Ini suratnya."), "done");
		assert.equal(await running(cx, key), "administrative until 2026-12-03");
		assert.equal(
			await intan.move("find-complete", "2026-11-27"),
			"substantive-check",
		);
		assert.equal(await running(cx, key), "substantive until 2026-12-04");
		assert.equal(await intan.move("find-competent", "2026-11-30"), "competent");
		assert.equal(await running(cx, key), "");
		assert.equal(await intan.move("examine", "2026-11-30"), "examination");
		assert.equal(
			await intan.move("find-indication", "2026-12-01"),
			"indication",
		);

		assert.equal(
			await intan.letter("clarification", "2026-12-01"),
			"clarification",
		);
		const [awaited] = await awaitedOf(cx, key);
		assert.equal(awaited?.dueOn, "2026-12-10");
		const one = await withKey(on(cx, "2026-12-09"), "intan");
		const answer = { awaited: awaited?.id ?? "", words: "Sudah dibebaskan." };
		assert.ok((await noteReply(one.cx, one.unlocked, key, answer)).ok);
		const again = await noteReply(one.cx, one.unlocked, key, answer);
		assert.equal(again.ok ? "" : again.problem.reason, "not-awaited");
		assert.deepEqual(await awaitedOf(cx, key), []);

		assert.equal(await intan.letter("mediation", "2026-12-02"), "mediation");
		assert.equal(
			await intan.letter("recommendation", "2026-12-04"),
			"recommendation",
		);
		assert.equal(await intan.move("monitor", "2026-12-14"), "monitoring");
		assert.equal(
			await intan.letter("recommendation", "2026-12-15", {
				dueOn: "2026-12-30",
			}),
			"recommendation",
		);
		assert.equal(await intan.letter("result", "2026-12-16"), "finished");
		const { header, pieces } = await intan.open("2026-12-16");
		assert.deepEqual(
			[header.state, header.endedOn],
			["finished", "2026-12-16"],
		);
		assert.deepEqual(
			pieces
				.filter(({ what }) => what === "letter" || what === "decision")
				.map(({ body }) => (body as SealedLetter).paper.number),
			[1, 2, 3, 4, 5, 6].map((number) => `R-000${number}/2026`),
		);
	},
);

story(
	"what the table does not allow is refused, and changes nothing",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const intan = officer(cx, key);
		for (const move of ["find-complete", "examine", "find-indication"] as const)
			assert.equal(await intan.move(move), "not-now");
		assert.equal(await intan.letter("recommendation"), "not-now");
		assert.equal(
			await intan.letter("recommendation", "2026-12-11"),
			"due-past",
		);
		assert.equal(
			await intan.letter("result", "2026-11-20", { words: "" }),
			"words-missing",
		);
		const told = await reporter(cx, code);
		assert.equal(await told.does("complete", "x"), "not-now");
		assert.equal(await told.does("reopen", "x"), "not-now");
		const { header, pieces } = await intan.open();
		assert.deepEqual(
			[header.state, header.version, pieces.length],
			["received", 0, 1],
		);
		assert.equal(
			await officer(cx, key, "melati").move("begin-check"),
			"not-found",
		);
	},
);

story(
	"not completed in ten working days it is deemed withdrawn, and is opened again by completing it late",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const intan = officer(cx, key);
		await intan.move("begin-check");
		await intan.letter("request-completion");
		assert.equal(await running(cx, key), "completion until 2026-12-04");
		await watch(cx, "2026-12-04");
		assert.equal((await intan.open("2026-12-04")).header.state, "completing");
		await watch(cx, "2026-12-05");
		const { header } = await intan.open("2026-12-05");
		assert.deepEqual(
			[header.state, header.endedOn],
			["deemed-withdrawn", "2026-12-05"],
		);
		assert.equal(await running(cx, key), "");
		assert.equal(await intan.letter("recommendation"), "not-now");

		const late = await reporter(cx, code, "2027-01-11");
		assert.equal((await late.sees()).state, "deemed-withdrawn");
		assert.equal(await late.does("reopen"), "words-missing");
		assert.equal(await late.does("reopen", "Saya takut waktu itu."), "done");
		assert.equal((await late.sees()).endedOn, null);
		assert.equal(await running(cx, key), "administrative until 2027-01-18");
	},
);

story(
	"an installation that counts calendar days does so for new cases, and begun ones stay as they were",
	async (cx) => {
		const before = await tellRoom(cx);
		assert.equal(
			await running(cx, before.key),
			"administrative until 2026-11-27",
		);
		const admin = withActor(cx, sampleActor("admin"));
		const { number, values } = await settingsNow(admin);
		const saved = await saveSettings(admin, number, {
			...values,
			"counted-days": "calendar",
		});
		assert.ok(saved.ok, JSON.stringify(saved));
		const after = await tellRoom(cx);
		assert.equal(
			await running(cx, after.key),
			"administrative until 2026-11-25",
		);
		for (const { key } of [before, after]) {
			await officer(cx, key).move("begin-check");
			await officer(cx, key).move("find-complete", "2026-11-24");
		}
		assert.equal(await running(cx, before.key), "substantive until 2026-12-01");
		assert.equal(await running(cx, after.key), "substantive until 2026-11-29");
	},
);

story(
	"whoever told it stops it at any time, without a word, and no clock runs on",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		assert.equal(await (await reporter(cx, code)).does("withdraw"), "done");
		assert.equal(await running(cx, key), "");
		const intan = officer(cx, key);
		assert.equal((await intan.open()).header.state, "withdrawn");
		assert.equal(await intan.move("begin-check"), "not-now");
	},
);

story(
	"that a day is near or over is told to each of those who have it, and to nobody else",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("lapas-cilegon")], others: null },
		});
		assert.deepEqual(await toldTo(cx), ["intan new", "bagus new"]);
		await forget(cx);
		await watch(cx, "2026-11-26");
		assert.deepEqual(await toldTo(cx), ["intan soon", "bagus soon"]);
		await forget(cx);
		for (const day of ["2026-11-28", "2026-11-30", "2026-12-07"])
			await watch(cx, day);
		assert.deepEqual(
			await toldTo(cx),
			["intan", "bagus"]
				.flatMap((who) => [1, 2, 3].map(() => `${who} late`))
				.sort()
				.reverse(),
		);
		assert.equal(
			(await officer(cx, key).open("2026-12-07")).header.state,
			"received",
		);
	},
);

story(
	"an answer that did not come is told once, to those who have the case",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = officer(cx, key);
		for (const move of [
			"begin-check",
			"find-complete",
			"find-competent",
			"examine",
			"find-indication",
		] as const)
			await intan.move(move);
		await intan.letter("clarification");
		await forget(cx);
		assert.equal(await watchAwaited(on(cx, "2026-12-10")), 0);
		assert.equal(await watchAwaited(on(cx, "2026-12-11")), 1);
		assert.equal(await watchAwaited(on(cx, "2026-12-12")), 0);
		assert.deepEqual(await toldTo(cx), ["intan late"]);
	},
);

story(
	"clocks, numbers and days lie in the clear, and say neither an hour nor a word of the case",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			happened: "Burung kenari di jendela.",
		});
		const intan = officer(cx, key);
		await intan.move("begin-check");
		await intan.letter("request-completion", "2026-11-23", {
			items: ["Burung kenari"],
		});
		const { rows } = await sql<{
			id: string;
			startedAt: Date;
			question: string | null;
		}>`
		select id, started_at as "startedAt", question from procedures.clock`.execute(
			cx.db,
		);
		assert.equal(rows.length, 2);
		for (const { id, startedAt, question } of rows) {
			assert.match(startedAt.toISOString(), /T05:00:00.000Z$/);
			assert.equal(id.charAt(14), "4", "a UUID that says no time");
			assert.equal(question, null);
		}
		const { rows: lines } = await sql<{ at: Date; words: string | null }>`
		select at, words from procedures.line`.execute(cx.db);
		for (const line of lines) {
			assert.match(line.at.toISOString(), /T05:00:00.000Z$/);
			assert.equal(line.words, null);
		}
	},
);

story(
	"the centre gives a case to a regional office, which can give it back",
	async (cx) => {
		// About no office: the centre has it.
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [], others: null },
		});
		const melati = officer(cx, key, "melati");
		const intan = officer(cx, key);
		for (const move of [
			"begin-check",
			"find-complete",
			"find-competent",
		] as const)
			await melati.move(move);
		const one = await withKey(cx, "melati");
		const offices = await delegatesFor(one.cx, one.unlocked, key);
		assert.deepEqual(
			offices.map(({ id }) => id),
			[unitId("kanwil-kemenham-banten")],
		);
		const give = (officeId: string) =>
			delegate(one.cx, one.unlocked, key, { officeId });
		const nowhere = await give(unitId("rutan-rangkasbitung"));
		assert.equal(nowhere.ok ? "" : nowhere.problem.reason, "no-such-office");
		assert.equal(await intan.move("examine"), "not-found");
		const given = await give(unitId("kanwil-kemenham-banten"));
		assert.ok(given.ok, JSON.stringify(given));
		assert.deepEqual(
			[given.value.state, given.value.handlerId],
			["delegated", unitId("kanwil-kemenham-banten")],
		);
		const two = await withKey(cx, "intan");
		const back = await giveBack(two.cx, two.unlocked, key);
		assert.ok(back.ok && back.value.handlerId === unitId("kemenham"));
		assert.ok((await give(unitId("kanwil-kemenham-banten"))).ok);
		assert.equal(await intan.move("examine"), "examination");
	},
);

story(
	"a case is not given to an office where whoever could have it is too near",
	async (cx) => {
		// Everybody there works at the accused office.
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("kanwil-kemenham-banten")], others: null },
		});
		assert.equal(key.unitId, unitId("kemenham"));
		const melati = officer(cx, key, "melati");
		for (const move of [
			"begin-check",
			"find-complete",
			"find-competent",
		] as const)
			await melati.move(move);
		const one = await withKey(cx, "melati");
		assert.deepEqual(await delegatesFor(one.cx, one.unlocked, key), []);
		const given = await delegate(one.cx, one.unlocked, key, {
			officeId: unitId("kanwil-kemenham-banten"),
		});
		assert.equal(given.ok ? "" : given.problem.reason, "no-such-office");
	},
);

story(
	"whoever is found to be too near loses it, and what their inbox said of it",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("lapas-cilegon")], others: null },
		});
		const inbox = async (who: "intan" | "bagus") => {
			const { cx: theirs } = await withKey(cx, who);
			return unreadCount(theirs);
		};
		assert.deepEqual([await inbox("intan"), await inbox("bagus")], [1, 1]);
		const one = await withKey(cx, "intan");
		// Bagus worked there until June 2025.
		const named = await nameConcerned(one.cx, one.unlocked, key, {
			people: [],
			offices: [unitId("rutan-rangkasbitung")],
		});
		assert.ok(named.ok);
		assert.equal(
			await officer(cx, key, "bagus").move("begin-check"),
			"not-found",
		);
		assert.deepEqual([await inbox("intan"), await inbox("bagus")], [1, 0]);
	},
);

story(
	"a case never stays with people who cannot go on with it: it goes to somebody who can, or nobody leaves it",
	async (cx) => {
		const about = { unitIds: [unitId("lapas-cilegon")], others: null };
		const declare = async (key: Key, who: SamplePerson) => {
			const one = await withKey(cx, who);
			const done = await declareConflict(one.cx, one.unlocked, key);
			return done.ok ? "declared" : done.problem.reason;
		};
		const stays = await tellRoom(cx, { accused: about });
		assert.equal(await declare(stays.key, "intan"), "declared");
		const { header } = await officer(cx, stays.key, "bagus").open();
		assert.equal(header.handlerId, unitId("kanwil-kemenham-banten"));

		// Bagus is written down as somebody who has it, and his key is gone.
		const goes = await tellRoom(cx, { accused: about });
		await endPersonKeys(cx, personIds.bagus);
		assert.equal(await declare(goes.key, "intan"), "declared");
		const there = await officer(cx, goes.key, "melati").open();
		assert.equal(there.header.handlerId, unitId("kemenham"));
		assert.equal(
			await officer(cx, goes.key, "intan").move("begin-check"),
			"not-found",
		);

		assert.equal(
			await running(cx, goes.key),
			"administrative until 2026-11-27",
		);
		const last = await tellRoom(cx, { accused: about });
		for (const who of ["surya", "melati"] as const)
			await endPersonKeys(cx, personIds[who]);
		assert.equal(await declare(last.key, "intan"), "nobody-left");
		assert.equal((await officer(cx, last.key).open()).header.state, "received");
	},
);

story(
	"whoever has no such work any more does not count as somebody who is left",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("lapas-cilegon")], others: null },
		});
		await endRolesOf(cx, "bagus");
		const one = await withKey(cx, "intan");
		const done = await declareConflict(one.cx, one.unlocked, key);
		assert.ok(done.ok);
		const { header } = await officer(cx, key, "melati").open();
		assert.equal(header.handlerId, unitId("kemenham"));
	},
);

story(
	"nothing in the clear names who was kept apart, however often somebody is",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("lapas-cilegon")], others: null },
		});
		const one = await withKey(cx, "intan");
		for (const office of [
			"rutan-rangkasbitung",
			"kanwil-kemenkum-ntt",
		] as const)
			assert.ok(
				(
					await nameConcerned(one.cx, one.unlocked, key, {
						people: [],
						offices: [unitId(office)],
					})
				).ok,
			);
		const { rows } = await sql`
			select 1 from notices.notice where subject_kind = 'rights-case'
			and (never_people <> '{}' or person_id = ${personIds.bagus})`.execute(
			cx.db,
		);
		assert.deepEqual(rows, []);
	},
);
