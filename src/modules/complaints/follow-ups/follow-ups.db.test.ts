import assert from "node:assert/strict";
import {
	type Action,
	actionsEnded,
	actionsOf,
	actionsWaiting,
	assignAction,
	subscribers as atActions,
	dropAction,
	finishAction,
	hideOutcome,
	knowVoices,
	reportOnAction,
} from "#actions";
import { chooseReach, reachOf } from "#channels";
import { knowSources } from "#facts";
import { citizen } from "#kernel/actor.ts";
import { newsOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { type Key, subjectKind } from "../complaint.ts";
import { answer } from "../handling/answer.ts";
import { confirm } from "../handling/citizen-deeds.ts";
import { handOver } from "../handling/hand-over.ts";
import { merge } from "../handling/merge.ts";
import { nameAccused } from "../handling/name-accused.ts";
import { dispose } from "../handling/pass-on.ts";
import { begin } from "../handling/talk.ts";
import { verify } from "../handling/triage.ts";
import { entriesOf } from "../history.ts";
import { factSources } from "../learning/fact-sources.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import { subscribers } from "../subscribers.ts";
import { complaintsIn } from "../tables.ts";
import { followUpsOf } from "./follow-ups-of.ts";
import { fromComplaint } from "./leave-actions.ts";
import { countWaitingUnseen, tellLongWaiting } from "./long-waiting.ts";
import { openFollowUp } from "./open-follow-up.ts";

knowSources(factSources);
const { story } = openOffice();
const office = unitId("kanwil-kemenkum-ntt");
const title = "Pasang jadwal pengganti petugas loket";

const later = (cx: Context, days: number): Context =>
	at(cx, new Date(cx.now.getTime() + days * 86_400_000));
const must = <Value>(done: {
	readonly ok: boolean;
	readonly value?: Value;
	readonly problem?: { readonly reason: string };
}) => assert.ok(done.ok, done.problem?.reason);
const versionOf = async (cx: Context, key: Key) =>
	(await complaintByKey(cx, key))?.version ?? 0;
const heard = (cx: Context) =>
	deliver(cx, [...atActions, ...subscribers], ({ error }) => {
		throw error;
	});

/** Told, and read by an officer. */
async function told(cx: Context): Promise<Key> {
	const { key } = await tellOffice(cx);
	must(
		await verify(being(cx, "yohana"), key, 1, {
			triage: "service",
			kind: "complaint",
			concern: "service",
			words: "",
		}),
	);
	return key;
}
async function ended(cx: Context, key: Key): Promise<void> {
	const yohana = being(cx, "yohana");
	must(
		await dispose(yohana, key, await versionOf(cx, key), {
			personId: yohana.actor.id ?? "",
			words: "",
		}),
	);
	must(await begin(yohana, key, await versionOf(cx, key)));
	must(
		await answer(yohana, key, await versionOf(cx, key), {
			finding: "Petugas loket sakit.",
			action: "Jadwal pengganti dibuat.",
			actionOn: "2026-11-20",
			contact: "Loket informasi",
			proof: "none",
			proofSays: "",
		}),
	);
	must(await confirm(withActor(cx, citizen), key));
}
const open = async (cx: Context, key: Key, words = title) =>
	openFollowUp(being(cx, "yohana"), key, await versionOf(cx, key), words);
const only = async (cx: Context): Promise<Action> => {
	const [action, ...more] = await actionsOf(cx, office);
	assert.equal(more.length, 0);
	return action ?? assert.fail("no action");
};
async function finished(cx: Context): Promise<void> {
	const kornelis = being(cx, "kornelis");
	const { unitId: unit, id } = await only(cx);
	const key = { unitId: unit, id };
	must(
		await assignAction(kornelis, key, {
			ownerId: kornelis.actor.id ?? "",
			dueOn: "2027-01-31",
		}),
	);
	must(await reportOnAction(kornelis, key, { words: "Disusun.", proof: "" }));
	must(
		await finishAction(kornelis, key, {
			words: "Jadwal tertempel di loket.",
			proof: "Foto di map",
		}),
	);
}
const shown = async (cx: Context, key: Key) =>
	(await entriesOf(cx, key, "shown")).map(({ what, words }) => [what, words]);

story(
	"what follows from a complaint is an action that names nobody; whoever told it reads it, and what came of it, by their code",
	async (cx) => {
		const key = await told(cx);
		const complaint = await complaintByKey(cx, key);
		must(await open(cx, key));
		const action = await only(cx);
		assert.deepEqual(action.title, { id: title });
		assert.equal(action.ownerId, null);
		const names = JSON.stringify(action);
		for (const sign of [complaint?.ref ?? "?", key.id])
			assert.ok(!names.includes(sign), sign);
		assert.equal(action.origin.path, null);
		assert.deepEqual((await shown(cx, key)).at(-1), ["follow-up", title]);
		assert.deepEqual(
			(await followUpsOf(cx, key)).map(({ state }) => state),
			["open"],
		);
		await finished(cx);
		await heard(cx);
		await heard(cx);
		assert.deepEqual((await shown(cx, key)).slice(-2), [
			["follow-up", title],
			["followed-up", "Jadwal tertempel di loket."],
		]);
		assert.deepEqual(
			(await followUpsOf(cx, key)).map(({ outcome }) => outcome),
			["Jadwal tertempel di loket."],
		);
	},
);

story(
	"where words of an outcome are hidden for a person's sake, whoever told it reads the reason in their place",
	async (cx) => {
		knowVoices([fromComplaint]);
		const key = await told(cx);
		must(await open(cx, key));
		await finished(cx);
		await heard(cx);
		const action = await only(cx);
		const hide = (who: "kornelis" | "laras", why: string) =>
			hideOutcome(being(cx, who), action, why);
		must(await hide("laras", "Menyebut seorang warga."));
		await heard(cx);
		await heard(cx);
		const entry = (await entriesOf(cx, key, "shown")).at(-1);
		assert.deepEqual(
			[entry?.what, entry?.words, entry?.about.ended, entry?.about.whyHidden],
			["followed-up", null, "done", "Menyebut seorang warga."],
		);
		const [read] = await followUpsOf(cx, key);
		assert.deepEqual(
			[read?.state, read?.outcome, read?.hidden],
			["done", null, { on: "2026-11-20", why: "Menyebut seorang warga." }],
		);
	},
);

story(
	"hidden words are hidden also from whoever was told them beside another and stands alone since",
	async (cx) => {
		knowVoices([fromComplaint]);
		const key = await told(cx);
		const same = await told(cx);
		must(
			await merge(
				being(cx, "yohana"),
				same,
				await versionOf(cx, same),
				(await complaintByKey(cx, key))?.ref ?? "",
			),
		);
		must(await open(cx, key));
		await finished(cx);
		await heard(cx);
		const words = async (one: Key) =>
			(await entriesOf(cx, one, "shown")).find(
				({ what }) => what === "followed-up",
			)?.words;
		assert.equal(await words(same), "Jadwal tertempel di loket.");
		await complaintsIn(cx.db)
			.deleteFrom("complaints.merged")
			.where("complaint_id", "=", same.id)
			.execute();
		must(
			await hideOutcome(
				being(cx, "laras"),
				await only(cx),
				"Menyebut seorang warga.",
			),
		);
		await heard(cx);
		assert.deepEqual([await words(key), await words(same)], [null, null]);
	},
);

story(
	"one that is dropped is told with its reason, also after the complaint has ended: the way to reach them is kept until then",
	async (cx) => {
		const key = await told(cx);
		const subject = { unitId: key.unitId, kind: subjectKind, id: key.id };
		must(
			await chooseReach(withActor(cx, citizen), subject, {
				channel: "sms",
				to: "0812-3456-7890",
				lang: "id",
				zone: "WITA",
			}),
		);
		must(await open(cx, key));
		await ended(cx, key);
		await heard(cx);
		assert.equal(await reachOf(cx, subject), "sms");
		must(
			await dropAction(
				being(cx, "kornelis"),
				await only(cx),
				"Loket itu ditutup seluruhnya.",
			),
		);
		await heard(later(cx, 1));
		assert.deepEqual((await shown(cx, key)).at(-1), [
			"followed-up",
			"Loket itu ditutup seluruhnya.",
		]);
		const { last } = await cx.db
			.withTables<{
				"channels.message": { last: boolean; subject_id: string };
			}>()
			.selectFrom("channels.message")
			.select("last")
			.where("subject_id", "=", key.id)
			.orderBy("last", "desc")
			.executeTakeFirstOrThrow();
		assert.equal(last, true);
	},
);

story(
	"whoever told the same reads it too, whether they were joined before or since",
	async (cx) => {
		const key = await told(cx);
		const same = await told(cx);
		const after = await told(cx);
		const join = async (one: Key) =>
			must(
				await merge(
					being(cx, "yohana"),
					one,
					await versionOf(cx, one),
					(await complaintByKey(cx, key))?.ref ?? "",
				),
			);
		await join(same);
		must(await open(cx, key));
		await join(after);
		await finished(cx);
		await heard(cx);
		for (const one of [key, same, after]) {
			assert.equal((await shown(cx, one)).at(-1)?.[0], "followed-up");
			assert.equal((await followUpsOf(cx, one)).length, 1);
		}
	},
);

story(
	"from what is about people, or must not be known somewhere, nothing is opened: the action would say that there is something",
	async (cx) => {
		const why = async (key: Key, words = title) => {
			const done = await open(cx, key, words);
			return done.ok ? "opened" : done.problem.reason;
		};
		const key = await told(cx);
		assert.equal(await why(key, " "), "no-title");
		assert.equal(await why(key, "Telepon 0812 0000 0001"), "traces-in-title");
		await accuse(cx, key);
		assert.notEqual(await why(key), "opened");
		assert.deepEqual(await actionsOf(cx, office, "complaint"), []);
		const five = await told(cx);
		for (let n = 1; n <= 5; n += 1)
			assert.equal(await why(five, `${title} ${n}`), "opened");
		assert.equal(await why(five), "too-many-follow-ups");
	},
);

const accuse = async (cx: Context, key: Key) =>
	must(
		await nameAccused(being(cx, "yohana"), key, await versionOf(cx, key), {
			people: [being(cx, "kornelis").actor.id ?? ""],
			office: false,
		}),
	);
/** As the office and everybody see it: as if it had opened it by itself. */
async function isItsOwn(cx: Context): Promise<void> {
	const action = await only(cx);
	const { id } = action;
	assert.deepEqual(
		[action.origin.kind, action.origin.ref, action.origin.path],
		["hand", id, null],
	);
	const voiced = await actionsWaiting(
		later(cx, 200),
		[fromComplaint],
		"2027-06-01",
		{ since: "0001-01-01", id: null },
		10,
	);
	assert.deepEqual(voiced, []);
}

story(
	"somebody accused after an action was opened: from then on it looks as if the office had opened it by itself, and whoever told it still hears its outcome",
	async (cx) => {
		const key = await told(cx);
		must(await open(cx, key));
		await accuse(cx, key);
		await isItsOwn(cx);
		assert.deepEqual(
			(await followUpsOf(cx, key)).map(({ state }) => state),
			["open"],
		);
		await finished(cx);
		await heard(cx);
		assert.deepEqual(
			(await actionsEnded(cx, [fromComplaint], { skip: 0, atMost: 9 })).actions,
			[],
		);
		assert.deepEqual((await shown(cx, key)).at(-1), [
			"followed-up",
			"Jadwal tertempel di loket.",
		]);
	},
);

story(
	"found to be about people after an action was opened: it becomes the office's own as well",
	async (cx) => {
		const { key } = await tellOffice(cx);
		must(await open(cx, key));
		must(
			await verify(being(cx, "yohana"), key, await versionOf(cx, key), {
				triage: "misconduct",
				kind: "complaint",
				concern: "service",
				words: "",
			}),
		);
		await isItsOwn(cx);
	},
);

story(
	"what others told as well keeps its origin while one of them is nobody's to hide, and loses it with the last",
	async (cx) => {
		const key = await told(cx);
		const same = await told(cx);
		must(
			await merge(
				being(cx, "yohana"),
				same,
				await versionOf(cx, same),
				(await complaintByKey(cx, key))?.ref ?? "",
			),
		);
		must(await open(cx, key));
		await accuse(cx, same);
		assert.equal((await only(cx)).origin.kind, fromComplaint);
		await accuse(cx, key);
		await isItsOwn(cx);
		for (const one of [key, same])
			assert.equal((await followUpsOf(cx, one)).length, 1);
	},
);

story(
	"what has ended before stays as everybody read it, whoever is accused then",
	async (cx) => {
		const key = await told(cx);
		must(await open(cx, key));
		await finished(cx);
		await accuse(cx, key);
		await heard(cx);
		assert.equal((await only(cx)).origin.kind, fromComplaint);
		assert.equal((await shown(cx, key)).at(-1)?.[0], "followed-up");
	},
);

story(
	"what is handed over leaves no way from its actions to it, and its actions go on",
	async (cx) => {
		const key = await told(cx);
		must(await open(cx, key));
		must(await handOver(being(cx, "yohana"), key, await versionOf(cx, key)));
		await isItsOwn(cx);
		assert.deepEqual(
			await complaintsIn(cx.db)
				.selectFrom("complaints.follow_up")
				.selectAll()
				.execute(),
			[],
		);
		await finished(cx);
		await heard(cx);
		assert.equal((await only(cx)).outcome, "Jadwal tertempel di loket.");
		assert.deepEqual(await followUpsOf(cx, key), []);
	},
);

story(
	"after ninety days whoever has it is told once, and never those for whom it does not exist",
	async (cx) => {
		const key = await told(cx);
		const hidden = await tellOffice(cx, { concern: "head" });
		const then = later(cx, 91);
		assert.equal(await tellLongWaiting(then, "2026-11-20", 90), 0);
		assert.equal(await tellLongWaiting(then, "2026-11-21", 90), 2);
		assert.equal(await tellLongWaiting(later(cx, 92), "2026-11-22", 90), 0);
		const news = await newsOf(being(then, "yohana"), 1);
		const mine = news.rows.filter(({ says }) => says.endsWith("waits-long"));
		assert.equal(mine.length, 1);
		assert.equal(
			mine[0]?.path,
			`/pengaduan/meja/kanwil-kemenkum-ntt/${key.id}`,
		);
		assert.equal(mine[0]?.due, "2027-02-18");
		assert.notEqual(hidden.key.id, key.id);
		// One is counted, and the other one is not even counted.
		assert.equal(await countWaitingUnseen(then, "2026-11-21"), 1);
	},
);
