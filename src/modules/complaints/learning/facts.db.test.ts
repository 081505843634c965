import assert from "node:assert/strict";
import { test } from "node:test";
import { knowSources, livingFact } from "#facts";
import {
	gateFacts,
	type Instrument,
	readInstrument,
	score,
} from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import type { Key } from "../complaint.ts";
import { answer } from "../handling/answer.ts";
import { confirm, object, withdraw } from "../handling/citizen-deeds.ts";
import { refuse } from "../handling/end-it.ts";
import { nameAccused } from "../handling/name-accused.ts";
import { dispose } from "../handling/pass-on.ts";
import { begin } from "../handling/talk.ts";
import { verify } from "../handling/triage.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import { subscribers } from "../subscribers.ts";
import { complaintsIn } from "../tables.ts";
import { factSources } from "./fact-sources.ts";
import { keepOutcome, keepOutcomes } from "./keep-outcome.ts";
import { tag } from "./tag.ts";

knowSources(factSources);
const { story, worldNow } = openOffice();
const office = unitId("kanwil-kemenkum-ntt");

const later = (cx: Context, days: number): Context =>
	at(cx, new Date(cx.now.getTime() + days * 86_400_000));
const must = <Value>(done: { readonly ok: boolean; readonly value?: Value }) =>
	assert.ok(done.ok, JSON.stringify(done));

/** Told, checked, begun, and answered so many calendar days after it was told. */
async function answered(cx: Context, days: number): Promise<Key> {
	const { key } = await tellOffice(cx);
	const yohana = (after: number) => being(later(cx, after), "yohana");
	must(
		await verify(yohana(0), key, 1, {
			triage: "service",
			kind: "complaint",
			concern: "service",
			words: "",
		}),
	);
	must(
		await dispose(yohana(0), key, 2, {
			personId: yohana(0).actor.id ?? "",
			words: "",
		}),
	);
	must(await begin(yohana(0), key, 3));
	must(
		await answer(yohana(days), key, 4, {
			finding: "Petugas loket sakit.",
			action: "Jadwal pengganti dibuat.",
			actionOn: "2026-11-23",
			contact: "Loket informasi",
			proof: "none",
			proofSays: "",
		}),
	);
	return key;
}

const tell = async (cx: Context, n: number) => {
	for (let i = 0; i < n; i += 1) await tellOffice(cx);
};
const inTime = async (cx: Context) => {
	await keepOutcomes(withActor(cx, theSystem));
	const { numerator, denominator, value } = await livingFact(
		cx,
		"complaints-answered-in-time",
		office,
	);
	return [numerator, denominator, value];
};
const serious = async (cx: Context, asOf?: string) =>
	(await livingFact(cx, "complaints-serious-open", office, asOf)).value;
const outcomeOf = (cx: Context, { unitId: unit, id }: Key) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.outcome")
		.selectAll()
		.where("unit_id", "=", unit)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
const weigh = async (cx: Context, key: Key) => {
	const now = await complaintByKey(cx, key);
	must(
		await tag(being(cx, "yohana"), key, now?.version ?? 0, {
			weight: "serious",
			component: "timeLimit",
			serviceId: null,
			indicator: null,
		}),
	);
};

story(
	"of those that were answered or overdue the share in time is a fact with its days and its law",
	async (cx) => {
		await tell(cx, 8);
		// Told on a Friday: the next day of work is inside every limit, five weeks are not.
		await answered(cx, 3);
		await answered(cx, 35);
		const end = later(cx, 60);
		assert.deepEqual(await inTime(end), ["1", "10", "10"]);
		const { rows } = await livingFact(
			end,
			"complaints-answered-in-time",
			office,
		);
		assert.match(
			rows[0]?.because.en ?? "",
			/^1 complaints, 2026-01-20 to 2027-01-19/,
		);
		assert.match(rows[0]?.paper ?? "", /PermenPANRB 62\/2018/);
		assert.equal(rows[0]?.link, "/pengaduan/angka/kanwil-kemenkum-ntt");
	},
);

story("of fewer than ten no share is told", async (cx) => {
	await tell(cx, 9);
	assert.deepEqual(await inTime(later(cx, 60)), [null, null, null]);
});

story(
	"nothing counts before its day: not yet due, and withdrawn before an answer",
	async (cx) => {
		await tell(cx, 10);
		assert.equal((await inTime(cx))[1], null);
		const { key } = await tellOffice(cx);
		must(await withdraw(cx, key, ""));
		assert.deepEqual((await inTime(later(cx, 60)))[1], "10");
	},
);

story(
	"what the office must not know of is in neither figure, whenever somebody was named",
	async (cx) => {
		await tell(cx, 10);
		await weigh(cx, (await tellOffice(cx)).key);
		const end = later(cx, 60);
		const before = [await inTime(end), await serious(end)];
		await tellOffice(cx, { concern: "head" });
		const { key } = await tellOffice(cx);
		await weigh(cx, key);
		const now = await complaintByKey(cx, key);
		must(
			await nameAccused(being(cx, "yohana"), key, now?.version ?? 0, {
				people: [being(cx, "kornelis").actor.id ?? ""],
				office: false,
			}),
		);
		assert.deepEqual([await inTime(end), await serious(end)], before);
	},
);

story(
	"a serious one counts from the day it was found so until it has ended, and was so on any day between",
	async (cx) => {
		assert.equal(await serious(cx), "0");
		const key = await answered(cx, 1);
		await weigh(later(cx, 2), key);
		assert.equal(await serious(later(cx, 2)), "1");
		must(await confirm(later(cx, 4), key));
		assert.equal(await serious(later(cx, 5)), "0");
		assert.equal(await serious(later(cx, 5), "2026-11-22"), "1");
		assert.equal(await serious(later(cx, 5), "2026-11-20"), "0");
	},
);

story(
	"whoever objects was answered all the same: the first answer decides",
	async (cx) => {
		const key = await answered(cx, 3);
		must(await object(later(cx, 5), key, "Loketnya masih tutup."));
		await keepOutcome(later(cx, 5), key);
		const outcome = await outcomeOf(cx, key);
		assert.equal(String(outcome?.working_days), "1");
		assert.equal(outcome?.answered_on !== null, true);
	},
);

story("a refusal with its ground is an outcome too", async (cx) => {
	const { key } = await tellOffice(cx);
	must(
		await refuse(being(later(cx, 3), "kornelis"), key, 1, {
			regulation: "UU 25/2009",
			article: "pasal 41",
			words: "Masih diperiksa pengadilan.",
		}),
	);
	await keepOutcome(cx, key);
	assert.equal((await outcomeOf(cx, key))?.working_days, 1);
});

story(
	"a complaint is counted once, however often it is counted",
	async (cx) => {
		await tell(cx, 3);
		const system = withActor(cx, theSystem);
		assert.ok((await keepOutcomes(system)) >= 3);
		assert.equal(await keepOutcomes(system), 0);
	},
);

test("when a complaint moves its outcome is counted with the announcement, the same if it is heard twice", async () => {
	const { cx } = worldNow();
	const key = await answered(cx, 0);
	await deliver(withActor(cx, theSystem), subscribers);
	const first = await outcomeOf(cx, key);
	assert.equal(first?.version, 5);
	await keepOutcome(cx, key);
	assert.deepEqual(await outcomeOf(cx, key), first);
});

const veto = (fact: string): string => `kind: veto, fact: ${fact}`;

/** An instrument of nobody, with one node by the fact and a gate on it. */
function gated(gate = "kind: minimum, node: berat, atLeast: 100"): Instrument {
	const instrument = readInstrument(`
id: contoh-pengaduan
version: "1"
programme: p2ham
title: { id: "Contoh, bukan peraturan", en: "Sample, no regulation" }
status: published
use: assessment
basis: [{ regulation: { id: Peraturan contoh, en: Sample regulation }, sources: [https://example.org/contoh] }]
valid: { from: "2025" }
verified: false
note: { id: Karangan untuk uji., en: Made up for a test. }
complete: false
units: every-kind
top: 100
rounding: { decimals: 2, when: at-the-end }
aggregate: mean
weights: { kind: equal, verified: false, note: { id: Karangan., en: Made up. } }
bands: not-known
stages: [{ code: isi, kind: self-assessment, label: { id: Unit mengisi, en: The unit fills in }, by: unit-operator, verified: true }]
gates: [{ code: berat, ${gate}, label: { id: Tidak ada pengaduan berat, en: No serious complaint }, article: Pasal contoh, verified: false, note: { id: Karangan., en: Made up. } }]
nodes:
  - code: berat
    label: { id: Pengaduan berat yang belum selesai, en: Serious complaints not settled }
    article: Pasal contoh
    verified: true
    fact: complaints-serious-open
    answer: { kind: count, unit: { id: pengaduan, en: complaints }, direction: lower-is-better, decimals: 0, range: { from: 0, to: 1000 } }
`);
	assert.ok(instrument);
	return instrument;
}

story(
	"a serious complaint that is not settled closes a gate of an instrument, and its end opens it",
	async (cx) => {
		const gate = async (on: Context) => {
			const fact = await livingFact(on, "complaints-serious-open", office);
			const sheet = score(gated(), {
				unit: { kind: "kanwil" },
				answers: { berat: { value: fact.value ?? "" } },
			});
			return [sheet.score, sheet.gates[0]?.result];
		};
		assert.deepEqual(await gate(cx), ["100.00", "passed"]);
		const key = await answered(cx, 1);
		await weigh(later(cx, 2), key);
		assert.deepEqual(await gate(later(cx, 2)), ["99.90", "failed"]);
		must(await confirm(later(cx, 3), key));
		assert.deepEqual(await gate(later(cx, 4)), ["100.00", "passed"]);
	},
);

story(
	"a veto on serious complaints changes the result exactly when such a complaint is there and not settled",
	async (cx) => {
		const instrument = gated(veto("complaints-serious-open"));
		const because = async (on: Context, asOf = dayOf(on.now)) => {
			const facts = await gateFacts(on, instrument, office, asOf);
			const unit = { kind: "kanwil" } as const;
			const answers = { berat: { value: "0" } };
			const { predicate, score: points } = score(instrument, {
				unit,
				answers,
				facts,
			});
			return [points, predicate.because];
		};
		// The made-up instrument knows no limit: nothing but its gate is in the way of one.
		assert.deepEqual(await because(cx), ["100.00", "not-known"]);
		const key = await answered(cx, 1);
		assert.deepEqual(await because(later(cx, 2)), ["100.00", "not-known"]);
		await weigh(later(cx, 2), key);
		assert.deepEqual(await because(later(cx, 2)), ["100.00", "gate-failed"]);
		must(await confirm(later(cx, 3), key));
		assert.deepEqual(await because(later(cx, 4)), ["100.00", "not-known"]);
		// What was decided meanwhile stays as it was on its day.
		assert.deepEqual(await because(later(cx, 4), dayOf(later(cx, 2).now)), [
			"100.00",
			"gate-failed",
		]);
	},
);

story("a veto on a fact that nobody computes stays open", async (cx) => {
	const facts = await gateFacts(
		cx,
		gated(veto("nobody-knows")),
		office,
		dayOf(cx.now),
	);
	assert.deepEqual(facts, {});
});
