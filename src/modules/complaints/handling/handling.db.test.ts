import assert from "node:assert/strict";
import { test } from "node:test";
import { theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { type SampleUnit, unitId } from "#units/samples";
import type { Told } from "../filing/filing.ts";
import { entriesOf } from "../history.ts";
import {
	type Doer,
	hasEnded,
	type Move,
	moves,
	type State,
	states,
	step,
} from "../lifecycle.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { answer } from "./answer.ts";
import { confirm, object, reply, withdraw } from "./citizen-deeds.ts";
import { decideObjection } from "./decide-objection.ts";
import { doMove } from "./do-move.ts";
import { redirect, refuse } from "./end-it.ts";
import { nameAccused } from "./name-accused.ts";
import { openContact } from "./open-contact.ts";
import {
	colleaguesFor,
	dispose,
	officesToReceive,
	transfer,
} from "./pass-on.ts";
import { mayRate, rate, ratingOf } from "./rate.ts";
import { ask, begin, noteInside } from "./talk.ts";
import { verify } from "./triage.ts";

const { story } = openOffice();

const whole = {
	finding: "Petugas loket sakit dan tidak ada pengganti.",
	action: "Jadwal pengganti dibuat.",
	actionOn: "2026-11-23",
	contact: "Loket informasi",
	proof: "none",
	proofSays: "",
} as const;

const tell = async (cx: Context, change: Partial<Told> = {}) =>
	(await tellOffice(cx, change)).key;
const now = async (cx: Context, key: { unitId: string; id: string }) => {
	const complaint = await complaintByKey(cx, key);
	if (!complaint) assert.fail("it is gone");
	return complaint;
};
const version = async (cx: Context, key: { unitId: string; id: string }) =>
	(await now(cx, key)).version;
const desk = (cx: Context, id: string) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.on_desk")
		.select(["unit_id", "state", "assigned_to", "due_on"])
		.where("complaint_id", "=", id)
		.execute();
const checked = {
	triage: "service",
	kind: "complaint",
	concern: "service",
	words: "",
} as const;

story("from receipt to the end, the history says it all", async (cx) => {
	const yohana = being(cx, "yohana");
	const key = await tell(cx);
	const v = () => version(cx, key);
	assert.ok((await verify(yohana, key, await v(), checked)).ok);
	assert.ok(
		(
			await dispose(yohana, key, await v(), {
				personId: yohana.actor.id ?? "",
				words: "Tolong tanya loket 2.",
			})
		).ok,
	);
	assert.ok((await begin(yohana, key, await v())).ok);
	assert.ok((await ask(yohana, key, await v(), "Jam berapa?")).ok);
	assert.ok((await reply(cx, key, "Jam sembilan.")).ok);
	assert.ok((await answer(yohana, key, await v(), whole)).ok);
	assert.ok((await object(cx, key, "Besoknya tutup lagi.")).ok);
	const kornelis = being(cx, "kornelis");
	assert.ok(
		(
			await decideObjection(kornelis, key, await v(), {
				agrees: true,
				words: "Benar.",
			})
		).ok,
	);
	assert.ok((await answer(kornelis, key, await v(), whole)).ok);
	assert.ok((await confirm(cx, key)).ok);
	const all = await entriesOf(cx, key, "all");
	assert.deepEqual(
		all.map(({ what }) => what),
		[
			"filed",
			"verify",
			"dispose",
			"begin",
			"ask",
			"reply",
			"answer",
			"object",
			"uphold",
			"answer",
			"confirm",
		],
	);
	const shown = await entriesOf(cx, key, "shown");
	assert.ok(!shown.some(({ words }) => words === "Tolong tanya loket 2."));
	const { state, endedOn } = await now(cx, key);
	assert.deepEqual([state, endedOn], ["finished", "2026-11-20"]);
	assert.deepEqual(await desk(cx, key.id), []);
});

story(
	"whoever is faster wins; the other hears that it changed meanwhile",
	async (cx) => {
		const key = await tell(cx);
		const seen = await version(cx, key);
		assert.ok((await verify(being(cx, "yohana"), key, seen, checked)).ok);
		const second = await noteInside(
			being(cx, "kornelis"),
			key,
			seen,
			"Saya juga membacanya.",
		);
		assert.ok(!second.ok && second.problem.reason === "changed-meanwhile");
	},
);

story(
	"who may not know of it hears that there is no such thing",
	async (cx) => {
		const key = await tell(cx, { concern: "head" });
		for (const userName of ["yohana", "kornelis", "sari", "markus"] as const) {
			const done = await noteInside(being(cx, userName), key, 1, "…");
			assert.ok(!done.ok && done.problem.reason === "not-found", userName);
		}
		assert.ok((await noteInside(being(cx, "gilang"), key, 1, "Ada.")).ok);
	},
);

story("another officer decides on an objection", async (cx) => {
	const yohana = being(cx, "yohana");
	const key = await tell(cx);
	await verify(yohana, key, 1, checked);
	await answer(yohana, key, 2, whole);
	await object(cx, key, "Tidak benar.");
	const own = await decideObjection(yohana, key, 4, {
		agrees: false,
		words: "Benar.",
	});
	assert.ok(!own.ok && own.problem.reason === "you-answered");
	const other = await decideObjection(being(cx, "kornelis"), key, 4, {
		agrees: false,
		words: "Jadwalnya sudah kami periksa.",
	});
	assert.ok(other.ok);
	assert.equal(other.value.state, "finished");
});

story(
	"passed on, it lies on the other desk with days of its own, and the day of the whole stays",
	async (cx) => {
		const key = await tell(cx);
		await verify(being(cx, "yohana"), key, 1, checked);
		const passed = await transfer(being(cx, "yohana"), key, 2, {
			officeId: unitId("kemenkum"),
			words: "Loket diatur pusat.",
		});
		assert.ok(passed.ok);
		const [row] = await desk(cx, key.id);
		assert.equal(row?.unit_id, unitId("kemenkum"));
		const late = await noteInside(being(cx, "yohana"), key, 3, "…");
		assert.ok(!late.ok && late.problem.reason === "not-found");
	},
);

story(
	"misrouted, it moves once: from there it goes up, or where somebody says who oversees all",
	async (cx) => {
		const key = await tell(cx);
		const move = async (by: Parameters<typeof being>[1], office: SampleUnit) =>
			transfer(being(cx, by), key, await version(cx, key), {
				officeId: unitId(office),
				words: "Bukan urusan kami.",
			});
		assert.ok((await move("yohana", "kemenkum")).ok);
		const back = await move("gilang", "kanwil-kemenkum-ntt");
		assert.ok(!back.ok && back.problem.reason === "moved-once");
		const offered = await officesToReceive(
			being(cx, "gilang"),
			await now(cx, key),
			"",
		);
		assert.deepEqual(offered, []);
		assert.ok((await move("laras", "kanwil-kemenkum-ntt")).ok);
		assert.ok((await move("yohana", "kemenkum")).ok);
	},
);

story("an office that must not know of it cannot be given it", async (cx) => {
	const key = await tell(cx, { concern: "head" });
	const back = await transfer(being(cx, "gilang"), key, 1, {
		officeId: unitId("kanwil-kemenkum-ntt"),
		words: "Kembali ke sana.",
	});
	assert.ok(!back.ok && back.problem.reason === "nobody-there");
});

story(
	"named as accused, it leaves their desk at once and does not exist for them",
	async (cx) => {
		const key = await tell(cx);
		const kornelis = being(cx, "kornelis");
		const done = await nameAccused(being(cx, "yohana"), key, 1, {
			people: [kornelis.actor.id ?? ""],
			office: false,
		});
		assert.ok(done.ok);
		assert.equal(done.value.handlerId, unitId("kemenkum"));
		assert.deepEqual(
			(await desk(cx, key.id)).map(({ unit_id }) => unit_id),
			[unitId("kemenkum")],
		);
		for (const userName of ["yohana", "kornelis"] as const) {
			const read = await noteInside(being(cx, userName), key, 2, "…");
			assert.ok(!read.ok && read.problem.reason === "not-found", userName);
		}
		const people = await colleaguesFor(cx, done.value);
		assert.ok(!people.some(({ id }) => id === kornelis.actor.id));
		// The person reads that it was passed on, and not who was named.
		const shown = await entriesOf(cx, key, "shown");
		assert.ok(!JSON.stringify(shown).includes(kornelis.actor.id ?? "-"));
	},
);

story(
	"who told it is opened for a reason that they read; never by the office it was to be kept from",
	async (cx) => {
		const open = await tell(cx);
		const contact = await openContact(
			being(cx, "yohana"),
			open,
			1,
			"Menelepon untuk janji temu.",
		);
		assert.ok(contact.ok);
		assert.equal(contact.value.name, "Maria Bere");
		const [, entry] = await entriesOf(cx, open, "shown");
		assert.deepEqual(
			[entry?.what, entry?.words],
			["open-contact", "Menelepon untuk janji temu."],
		);
		const hidden = await tell(cx, { level: "unit-hidden" });
		const kept = await openContact(being(cx, "yohana"), hidden, 1, "Perlu.");
		assert.ok(!kept.ok && kept.problem.reason === "kept-from-you");
		const unknown = await tell(cx, { level: "unknown", contact: null });
		const none = await openContact(being(cx, "yohana"), unknown, 1, "Perlu.");
		assert.ok(!none.ok && none.problem.reason === "nobody-knows");
	},
);

story(
	"the office above may open what the office itself may not",
	async (cx) => {
		const key = await tell(cx, { level: "unit-hidden", concern: "head" });
		const opened = await openContact(being(cx, "gilang"), key, 1, "Perlu.");
		assert.ok(opened.ok);
	},
);

story(
	"called otherwise, a reason is needed, and it is routed anew",
	async (cx) => {
		const key = await tell(cx);
		const yohana = being(cx, "yohana");
		const found = {
			...checked,
			triage: "misconduct",
			concern: "staff",
		} as const;
		const silent = await verify(yohana, key, 1, found);
		assert.ok(!silent.ok && silent.problem.reason === "no-reason");
		const said = await verify(yohana, key, 1, {
			...found,
			words: "Ini tentang sikap petugas, jadi ditangani kantor di atas.",
		});
		assert.ok(said.ok);
		assert.equal(said.value.handlerId, unitId("kemenkum"));
		assert.deepEqual(said.value.excludedUnits, [unitId("kanwil-kemenkum-ntt")]);
	},
);

story("refused only with the article that says so", async (cx) => {
	const key = await tell(cx);
	const yohana = being(cx, "yohana");
	const bare = await refuse(yohana, key, 1, {
		regulation: "",
		article: "",
		words: "Tidak.",
	});
	assert.ok(!bare.ok && bare.problem.reason === "no-line");
	const done = await refuse(yohana, key, 1, {
		regulation: "UU 25/2009 pasal 41",
		article: "Pengaduan yang sedang diperiksa pengadilan …",
		words: "Perkaranya di pengadilan.",
	});
	assert.ok(done.ok && done.value.state === "refused");
});

story("redirected with whom and how, or not at all", async (cx) => {
	const key = await tell(cx);
	const yohana = being(cx, "yohana");
	const where = { body: "PLN", reach: "", words: "Listrik jalan." };
	const half = await redirect(yohana, key, 1, where);
	assert.ok(!half.ok && half.problem.reason === "no-line");
	assert.ok((await redirect(yohana, key, 1, { ...where, reach: "123" })).ok);
});

story(
	"rated once it has ended, and rated otherwise until it is too late",
	async (cx) => {
		const key = await tell(cx);
		const early = await rate(cx, key, { handled: 4, solved: 4 });
		assert.ok(!early.ok && early.problem.reason === "not-now");
		await withdraw(cx, key, "");
		assert.ok((await rate(cx, key, { handled: 4, solved: 4 })).ok);
		assert.ok((await rate(cx, key, { handled: 2, solved: 1 })).ok);
		assert.deepEqual(await ratingOf(cx, key), {
			handled: 2,
			solved: 1,
			way: "code",
		});
		const later = at(cx, new Date("2027-02-20T03:00:00Z"));
		const late = await rate(later, key, { handled: 1, solved: 1 });
		assert.ok(!late.ok && late.problem.reason === "not-now");
	},
);

test("it is rated from the day of its end for sixty days", () => {
	const ended = { state: "finished", endedOn: "2026-01-01" } as const;
	assert.ok(mayRate(ended, "2026-03-02"));
	assert.ok(!mayRate(ended, "2026-03-03"));
	assert.ok(!mayRate({ state: "answered", endedOn: null }, "2026-01-01"));
});

const doers: Readonly<Record<Doer, (cx: Context) => Context>> = {
	officer: (cx) => being(cx, "yohana"),
	citizen: (cx) => cx,
	system: (cx) => withActor(cx, theSystem),
};

for (const by of Object.keys(doers) as Doer[])
	story(
		`in every state a deed by ${by} does what the table says, and nothing else`,
		async (cx) => {
			const who = doers[by](
				by === "citizen"
					? withActor(cx, { ...theSystem, kind: "citizen" })
					: cx,
			);
			const key = await tell(cx);
			for (const state of states)
				for (const move of Object.keys(moves) as Move[]) {
					const stateBefore: State | null =
						state === "waiting" ? "verified" : null;
					await complaintsIn(cx.db)
						.updateTable("complaints.complaint")
						.set({ state, state_before: stateBefore, ended_on: null })
						.where("id", "=", key.id)
						.execute();
					const expected = step({ state, stateBefore }, move, by);
					const done = await doMove(who, key, { move, shown: false });
					assert.equal(done.ok, expected !== null, `${state} ${move}`);
					if (done.ok && expected)
						assert.deepEqual(
							[done.value.state, done.value.stateBefore],
							[expected.state, expected.stateBefore],
						);
					else if (!done.ok)
						assert.equal(
							done.problem.reason,
							hasEnded(state) ? "has-ended" : "not-now",
						);
					// On the desk as it stands, or not at all.
					const [row] = await desk(cx, key.id);
					if (done.ok)
						assert.equal(
							row?.state,
							hasEnded(done.value.state) ? undefined : done.value.state,
						);
					if (!row) await putBack(cx, key);
				}
		},
	);

/** As it was on the desk, after an end that the next case takes back. */
async function putBack(cx: Context, key: { unitId: string; id: string }) {
	const complaint = await now(cx, key);
	await complaintsIn(cx.db)
		.insertInto("complaints.on_desk")
		.values({
			unit_id: complaint.handlerId ?? "",
			complaint_unit_id: key.unitId,
			complaint_id: key.id,
			ref: complaint.ref,
			kind: complaint.kind,
			concern: complaint.concern,
			state: complaint.state,
			filed_on: "2026-11-20",
			due_on: null,
			assigned_to: null,
			excluded_units: [],
			accused: [],
		})
		.execute();
}
