import assert from "node:assert/strict";
import { after, before } from "node:test";
import {
	actionsOf,
	assignAction,
	dropAction,
	finishAction,
	hideOutcome,
	historyOf,
	knowVoices,
	openDrafts,
	reportOnAction,
} from "#actions";
import { seedServices } from "#catalogue/samples";
import { fileComplaint, openFollowUp, publishCopy } from "#complaints";
import { knowSources, livingFact } from "#facts";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { seedKeys } from "#keys/samples";
import { newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	factSources,
	voices,
	waitsUnseen,
	watchWaiting,
	whatWaits,
	whatWasDone,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedKeys(world.cx);
	await seedServices(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("kanwil-kemenkum-ntt");
const being = (cx: Context, name: "yohana" | "kornelis") =>
	withActor(cx, sampleActor(name));
const dayIn = (day: string) => new Date(`${day}T03:00:00Z`);
const later = (cx: Context, days: number): Context =>
	at(cx, new Date(cx.now.getTime() + days * 86_400_000));
const must = <Value>(done: {
	readonly ok: boolean;
	readonly value?: Value;
	readonly problem?: { readonly reason: string };
}): Value => {
	assert.ok(done.ok, done.problem?.reason);
	return done.value as Value;
};

const tell = async (cx: Context, change: object = {}) => {
	const unit = (await unitById(cx, office)) ?? assert.fail();
	const { key } = await fileComplaint(
		withActor(cx, citizen),
		unit,
		{
			kind: "complaint",
			concern: "service",
			serviceId: null,
			story: "Loket tutup tiga jam tanpa pemberitahuan.",
			place: null,
			happenedOn: null,
			level: "public-hidden",
			contact: null,
			mayPublish: true,
			interpreter: null,
			pin: null,
			...change,
		},
		{ sheet: cx.newId(), channel: "web", lang: "id", knowsOffice: true },
	);
	return key;
};
const show = async (cx: Context, key: { unitId: string; id: string }) =>
	must(
		await publishCopy(being(cx, "yohana"), key, {
			title: "Loket tutup",
			words: "Loket tutup tiga jam.",
			answer: null,
			looked: true,
		}),
	);
/** An action out of what people said, opened by the program. */
async function draft(cx: Context, kind: string, ref: string) {
	const unit = (await unitById(cx, office)) ?? assert.fail();
	await inTransaction(cx, (tx) =>
		openDrafts(tx, unit, [
			{
				title: { id: `Benahi ${ref}` },
				origin: { kind, ref, says: { id: "Survei" }, path: null },
			},
		]),
	);
	return (
		(await actionsOf(cx, office, kind)).find(
			({ origin }) => origin.ref === ref,
		) ?? assert.fail()
	);
}
const waitingAt = async (cx: Context, after = "", atMost = 20) =>
	whatWaits(cx, after, atMost);
const newsFor = async (cx: Context, name: "yohana" | "kornelis") =>
	(await newsOf(being(cx, name), 1)).rows.filter(({ says }) =>
		says.endsWith("waits-long"),
	);

story(
	"aged past ninety days a live action stands on the page and in its owner's inbox, once, until its outcome is said",
	async (cx) => {
		const action = await draft(cx, "survey", "skm/1");
		const kornelis = being(cx, "kornelis");
		must(
			await assignAction(kornelis, action, {
				ownerId: sampleActor("yohana").id ?? "",
				dueOn: "2027-06-30",
			}),
		);
		assert.deepEqual((await waitingAt(later(cx, 90))).rows, []);
		assert.equal(await watchWaiting(later(cx, 90)), 0);
		const then = later(cx, 91);
		assert.deepEqual(
			(await waitingAt(then)).rows.map(({ id, next, since }) => [
				id,
				next,
				since,
			]),
			[[action.id, "open", "2026-11-20"]],
		);
		assert.equal(await watchWaiting(then), 1);
		assert.equal(await watchWaiting(later(cx, 95)), 0);
		const [told, ...more] = await newsFor(then, "yohana");
		assert.deepEqual(more, []);
		assert.equal(told?.path, `/tindak-lanjut/kanwil-kemenkum-ntt/${action.id}`);
		assert.deepEqual(await newsFor(then, "kornelis"), []);
		must(
			await reportOnAction(at(kornelis, then.now), action, {
				words: "Dimulai.",
				proof: "",
			}),
		);
		must(
			await finishAction(at(kornelis, then.now), action, {
				words: "Sudah dibenahi.",
				proof: "Foto",
			}),
		);
		assert.deepEqual((await waitingAt(later(cx, 96))).rows, []);
		assert.deepEqual(
			(await whatWasDone(cx, 1, 10)).done.map(
				({ action: { outcome } }) => outcome,
			),
			["Sudah dibenahi."],
		);
	},
);

story(
	"words of an outcome that tell of a person are hidden by the office or an overseer: day and reason stand in their place, and the office still finds them",
	async (cx) => {
		knowVoices(voices);
		const action = await draft(cx, "survey", "skm/9");
		const hide = (
			who: "kornelis" | "wulan" | "laras",
			why = "Menyebut seorang warga.",
		) => hideOutcome(withActor(cx, sampleActor(who)), action, why);
		const reasons = [await hide("kornelis"), await hide("wulan")];
		must(
			await dropAction(
				being(cx, "kornelis"),
				action,
				"Warga di samping pos jaga menolaknya.",
			),
		);
		reasons.push(
			await hide("laras", " "),
			await hide("laras", "Menyebut Ibu Ratna, 0812 3456 7890."),
		);
		must(await hide("laras"));
		reasons.push(await hide("kornelis"));
		assert.deepEqual(
			reasons.map((done) => !done.ok && done.problem.reason),
			[
				"nothing-public",
				"not-your-unit",
				"no-words",
				"traces-in-reason",
				"hidden-already",
			],
		);
		const { done, total } = await whatWasDone(cx, 1, 10);
		assert.equal(total, 1);
		assert.ok(!JSON.stringify(done).includes("pos jaga"));
		assert.deepEqual(
			done.map(({ action: { state, endedOn, hidden } }) => [
				state,
				endedOn,
				hidden,
			]),
			[
				[
					"dropped",
					"2026-11-20",
					{ on: "2026-11-20", why: "Menyebut seorang warga." },
				],
			],
		);
		assert.deepEqual(
			(await historyOf(cx, action)).map(({ what, words }) => [what, words]),
			[
				["opened", null],
				["dropped", "Warga di samping pos jaga menolaknya."],
				["hidden", "Menyebut seorang warga."],
			],
		);
	},
);

story("what nobody owns is told to all who keep actions there", async (cx) => {
	await draft(cx, "survey", "skm/2");
	assert.equal(await watchWaiting(later(cx, 91)), 1);
	for (const name of ["yohana", "kornelis"] as const)
		assert.equal((await newsFor(later(cx, 91), name)).length, 1);
});

story(
	"aged past ninety days an unanswered complaint is told to whoever has it; everybody reads its copy, of others a number in steps alone",
	async (cx) => {
		const shown = await tell(cx);
		const copy = await show(cx, shown);
		await tell(cx, { mayPublish: false });
		await tell(cx, { concern: "head" });
		const then = later(cx, 91);
		const { rows } = await waitingAt(later(cx, 101));
		assert.deepEqual(
			rows.map(({ id, since, next, path }) => [id, since, next, path]),
			[
				[
					copy,
					"2026-11-01",
					"received",
					`/pengaduan/umum/kanwil-kemenkum-ntt/${copy}`,
				],
			],
		);
		assert.ok(!JSON.stringify(rows).includes(shown.id));
		assert.equal((await waitsUnseen(then)).complaints, null);
		for (let n = 0; n < 12; n += 1) await tell(cx, { mayPublish: false });
		assert.equal((await waitsUnseen(then)).complaints, 10);
		assert.equal(await watchWaiting(then), 15);
		// The one about the head lies elsewhere, and does not exist here.
		assert.equal((await newsFor(then, "yohana")).length, 14);
	},
);

story(
	"copies of one month come onto the list on one day, once the whole month is longer ago than promised: their coming tells no day",
	async (cx) => {
		const [last, first] = [later(cx, 10), at(cx, dayIn("2026-11-01"))];
		for (const on of [first, at(cx, dayIn("2026-11-28")), last])
			await show(on, await tell(on));
		const coming = async (day: string) =>
			(await waitingAt(at(cx, dayIn(day)))).rows.length;
		// By then the first one has waited 119 days, and the last one 90.
		assert.equal(await coming("2027-02-28"), 0);
		assert.equal(await coming("2027-03-01"), 3);
	},
);

story(
	"what no voice opened is its office's own: it is counted, and told to its owner, and not shown",
	async (cx) => {
		await draft(cx, "meeting", "rapat/1");
		const then = later(cx, 91);
		assert.deepEqual((await waitingAt(then)).rows, []);
		assert.equal((await waitsUnseen(then)).actions, 1);
		assert.equal(await watchWaiting(then), 1);
	},
);

story(
	"the list goes on where it stopped, across all kinds, and loses and doubles nothing",
	async (cx) => {
		for (let n = 0; n < 4; n += 1) {
			await draft(later(cx, n % 2), "survey", `skm/${n}`);
			await show(cx, await tell(cx));
		}
		const then = later(cx, 120);
		const whole = (await waitingAt(then)).rows;
		assert.equal(whole.length, 8);
		const seen = [];
		let after: string | null = "";
		while (after !== null) {
			const part: Awaited<ReturnType<typeof waitingAt>> = await waitingAt(
				then,
				after,
				3,
			);
			seen.push(...part.rows);
			after = part.next;
		}
		assert.deepEqual(seen, whole);
	},
);

story(
	"what came of a complaint leads to its copy where everybody reads one, and to nothing elsewhere",
	async (cx) => {
		for (const [words, isShown] of [
			["Pasang jadwal", true],
			["Tambah kursi", false],
		] as const) {
			const key = await tell(cx);
			if (isShown) await show(cx, key);
			must(await openFollowUp(being(cx, "yohana"), key, 1, words));
		}
		for (const action of await actionsOf(cx, office, "complaint"))
			must(await dropAction(being(cx, "kornelis"), action, "Tidak jadi."));
		const { done } = await whatWasDone(cx, 1, 10);
		assert.deepEqual(
			done
				.map(({ action, path }) => [
					action.title.id,
					path?.startsWith("/pengaduan/umum/kanwil-kemenkum-ntt/") ?? null,
				])
				.sort(),
			[
				["Pasang jadwal", true],
				["Tambah kursi", null],
			],
		);
	},
);

story(
	"an outcome that everybody will read tells of no person: where a voice opened the action, one with traces is refused, done or dropped",
	async (cx) => {
		knowVoices(voices);
		const kornelis = being(cx, "kornelis");
		const why = async (kind: string, words: string) => {
			const action = await draft(cx, kind, `${kind}/${words}`);
			const dropped = await dropAction(kornelis, action, words);
			return dropped.ok ? "dropped" : dropped.problem.reason;
		};
		for (const kind of voices) {
			assert.equal(await why(kind, "Pak Yohanes pindah."), "traces-in-outcome");
			assert.equal(
				await why(kind, "Tanya 0812-3456-7890"),
				"traces-in-outcome",
			);
			assert.equal(await why(kind, "Loket di Oesapa ditutup."), "dropped");
		}
		assert.equal(await why("meeting", "Pak Yohanes pindah."), "dropped");
		const action = await draft(cx, "survey", "skm/7");
		must(
			await assignAction(kornelis, action, {
				ownerId: kornelis.actor.id ?? "",
				dueOn: "2027-01-31",
			}),
		);
		must(await reportOnAction(kornelis, action, { words: "Ada.", proof: "" }));
		const done = await finishAction(kornelis, action, {
			words: "Ibu Maria kini di loket.",
			proof: "Foto",
		});
		assert.equal(done.ok ? "" : done.problem.reason, "traces-in-outcome");
	},
);

story(
	"the figure of an office follows what it does: an outcome in time raises it, one that stays away lowers it",
	async (cx) => {
		knowSources(factSources);
		const figure = async (on: Context) => {
			const { numerator, denominator } = await livingFact(
				on,
				"voices-outcome-in-time",
				office,
			);
			return [numerator, denominator];
		};
		const key = await tell(cx);
		must(await openFollowUp(being(cx, "yohana"), key, 1, "Pasang jadwal"));
		await draft(cx, "survey", "skm/9");
		await draft(cx, "meeting", "rapat/9");
		assert.deepEqual(await figure(cx), [null, null]);
		const [action] = await actionsOf(cx, office, "complaint");
		const then = later(cx, 5);
		must(
			await dropAction(
				at(being(cx, "kornelis"), then.now),
				action ?? assert.fail(),
				"Sudah ada jadwal.",
			),
		);
		assert.deepEqual(await figure(then), ["1", "1"]);
		assert.deepEqual(await figure(later(cx, 91)), ["1", "2"]);
	},
);
