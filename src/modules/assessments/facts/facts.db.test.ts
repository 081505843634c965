import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before } from "node:test";
import { sql } from "kysely";
import { type Fact, frozenFacts, livingFact } from "#facts";
import { sampleActor, seedPeople } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { openUnits } from "#units";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import {
	againstFact,
	type Case,
	changePredicate,
	findCase,
	type Item,
	itemsOfCase,
	movedSince,
	predicateOf,
	saveAnswer,
	statusOf,
	submitAssessment,
	takeFact,
} from "../index.ts";
import {
	livingItem,
	livingRegency,
	livingSample,
	seedAssessments,
	seedFacts,
} from "../samples.ts";

const code = "opd-with-p2ham-predicate";
const thisYear = {
	unit: livingRegency,
	instrument: livingSample,
	year: 2026,
};
const lastYear = { ...thisYear, year: 2025 };
let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await seedFacts(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const hasnah = (cx: Context): Context => withActor(cx, sampleActor("hasnah"));
const found = async (cx: Context, named = thisYear): Promise<Case> => {
	const it = await findCase(cx, named);
	assert.ok(it);
	return it;
};
const item = async (cx: Context, named = thisYear): Promise<Item> => {
	const items = await itemsOfCase(cx, await found(cx, named));
	const it = items.find((one) => one.code === livingItem);
	assert.ok(it);
	return it;
};
const fact = (cx: Context, asOf?: string): Promise<Fact> =>
	livingFact(cx, code, unitId(livingRegency), asOf);
const figure = ({ numerator, denominator, value }: Fact) => [
	numerator,
	denominator,
	value,
];
const rowOf = ({ rows }: Fact, office: string) =>
	rows.find(({ what }) => what.includes(office));
const handIn = async (cx: Context) => {
	const handed = await submitAssessment(hasnah(cx), await found(cx), {
		preflight: null,
		despite: "",
	});
	return handed.ok ? "handed in" : handed.problem.reason;
};
const take = async (cx: Context) => {
	const taken = await takeFact(hasnah(cx), await found(cx), livingItem);
	assert.ok(taken.ok, JSON.stringify(taken));
};
const say = async (
	cx: Context,
	numerator: string,
	denominator: string,
	note = "",
) => {
	const saved = await saveAnswer(hasnah(cx), await found(cx), {
		code: livingItem,
		typed: { nilai_pembilang: [numerator], nilai_penyebut: [denominator] },
		note,
		seen: (await item(cx)).said?.version ?? 0,
		later: false,
	});
	assert.ok(saved.ok, JSON.stringify(saved));
};
/** The office loses its predicate, as an assessor of the ministry decides. */
const revoke = async (cx: Context, unit: SampleUnit) => {
	const bayu = withActor(cx, sampleActor("bayu"));
	const its = await findCase(bayu, {
		unit,
		instrument: "p2ham-2023",
		year: 2026,
	});
	assert.ok(its);
	const revoked = await changePredicate(bayu, its, {
		status: "revoked",
		reason: "Contoh pencabutan untuk peragaan.",
		legalBasis: "Peraturan contoh",
	});
	assert.ok(revoked.ok, JSON.stringify(revoked));
	assert.equal((await predicateOf(bayu, its.assessment))?.status, "revoked");
};

story(
	"an office of the province that stands in the same regency is none of the regency's",
	async (cx) => {
		const opened = await openUnits(cx, [
			{
				slug: "dinas-provinsi-contoh",
				name: "Dinas Contoh Provinsi Maluku",
				kind: "opd",
				regencyCode: (await found(cx)).unit.regency.code,
				openedOn: "2020-01-01",
			},
		]);
		assert.ok(opened.ok, JSON.stringify(opened));
		assert.deepEqual(figure(await fact(cx)), ["2", "3", "66.666667"]);
	},
);

story(
	"the fact counts the OPD of the day that hold the predicate, and says of each why",
	async (cx) => {
		const today = await fact(cx);
		assert.deepEqual(figure(today), ["2", "3", "66.666667"]);
		assert.equal(today.of, "Kabupaten Maluku Tengah");
		assert.equal(rowOf(today, "Dinas Kesehatan")?.counts, "yes");
		assert.match(
			rowOf(today, "Dinas Kesehatan")?.link ?? "",
			/^\/hasil\/p2ham-2023\/2026\/unit\/dinkes/,
		);
		// Nothing is on record of it: that is neither yes nor no.
		assert.equal(rowOf(today, "Dinas Sosial")?.counts, "unknown");
	},
);

story(
	"of a past day it answers as of that day, also after a predicate was given and revoked",
	async (cx) => {
		await revoke(cx, "dinkes-maluku-tengah");
		assert.deepEqual(figure(await fact(cx)), ["1", "3", "33.333333"]);
		assert.deepEqual(figure(await fact(cx, "2026-11-19")), [
			"2",
			"3",
			"66.666667",
		]);
		assert.deepEqual(figure(await fact(cx, "2026-10-31")), [
			"1",
			"3",
			"33.333333",
		]);
		assert.deepEqual(figure(await fact(cx, "2026-07-01")), ["0", "3", "0"]);
	},
);

story(
	"where no OPD is on record the fact is not known, and never zero",
	async (cx) => {
		const serang = await livingFact(cx, code, unitId("lapas-serang"));
		assert.equal(serang.value, null);
		assert.match(serang.notKnown?.id ?? "", /Belum ada OPD/);
	},
);

story(
	"an office whose result is under objection makes the fact contested",
	async (cx) => {
		await sql`
		insert into assessments.objection (unit_id, assessment_id, code, reason, proofs, judged_by, asked, raised_at)
		select unit_id, id, 'a.1', 'Kami punya jalur landai.', '[]', '[]', '[]', ${new Date("2026-11-18T03:00:00Z")}
		from assessments.assessment where unit_id = ${unitId("dinkes-maluku-tengah")}`.execute(
			cx.db,
		);
		const said = rowOf(await fact(cx), "Dinas Kesehatan")?.contested;
		assert.match(
			said?.id ?? "",
			/keberatan atas 1 butir penilaian 2026 sejak 2026-11-18/,
		);
		assert.equal(
			rowOf(await fact(cx, "2026-11-17"), "Dinas Kesehatan")?.contested,
			null,
		);
	},
);

story(
	"one press takes the figure over, and the fact is proof enough",
	async (cx) => {
		assert.equal(againstFact(await item(cx)), "unanswered");
		await take(cx);
		const taken = await item(cx);
		assert.deepEqual(taken.said?.answer, {
			value: { numerator: "2", denominator: "3" },
		});
		assert.equal(taken.proofs.length, 0);
		assert.equal(statusOf(taken), "complete");
		assert.equal(await handIn(cx), "handed in");
	},
);

story(
	"another answer than the figure says why, and brings the proof that is asked",
	async (cx) => {
		await say(cx, "3", "3");
		assert.equal(againstFact(await item(cx)), "differs");
		assert.equal(await handIn(cx), "still-open");
		await say(cx, "3", "3", "Dinas Sosial dinilai di luar Rangkul.");
		// Why is said; what shows it is still missing.
		assert.equal(await handIn(cx), "still-open");
	},
);

story(
	"whatever happens later, what was handed in keeps the figure of its day",
	async (cx) => {
		await take(cx);
		assert.equal(await handIn(cx), "handed in");
		await revoke(cx, "disdukcapil-maluku-tengah");
		const later = at(cx, new Date("2026-12-02T03:00:00Z"));
		const now = await item(later);
		assert.deepEqual(figure(now.fact?.today ?? assert.fail()), [
			"1",
			"3",
			"33.333333",
		]);
		const [frozen] = now.fact?.frozen ?? [];
		assert.deepEqual(figure(frozen?.fact ?? assert.fail()), [
			"2",
			"3",
			"66.666667",
		]);
		assert.equal(frozen?.fact.asOf, "2026-11-20");
		assert.equal(movedSince(now)?.version, 1);
		// The answer is held against the figure of its day, not against the one of today.
		assert.equal(againstFact(now), "repeated");
	},
);

story(
	"the figure of last year stands as it was frozen, with the hash of its proof",
	async (cx) => {
		const { fact: both } = await item(cx, lastYear);
		assert.deepEqual(figure(both?.frozen[0]?.fact ?? assert.fail()), [
			"1",
			"3",
			"33.333333",
		]);
		assert.equal(both?.frozen[0]?.intact, true);
		const { rows } = await sql<{ proof: string; sha256: string }>`
		select proof, sha256 from facts.frozen`.execute(cx.db);
		assert.equal(rows.length, 1);
		for (const { proof, sha256 } of rows)
			assert.equal(createHash("sha256").update(proof).digest("hex"), sha256);
		await sql`update facts.frozen set proof = replace(proof, '"numerator":"1"', '"numerator":"3"')`.execute(
			cx.db,
		);
		assert.equal((await item(cx, lastYear)).fact?.frozen[0]?.intact, false);
	},
);

story(
	"what comes back is frozen anew when it is handed in again, and the old figure stays",
	async (cx) => {
		await take(cx);
		assert.equal(await handIn(cx), "handed in");
		const its = await found(cx);
		await sql`
		insert into assessments.mark (unit_id, assessment_id, code, number, layer, outcome, answer_version, reason, return_code, at)
		values (${its.unit.id}, ${its.assessment.id}, ${livingItem}, 1, 'verifier', 'returned', 1, 'Periksa lagi.', 'does-not-show', ${new Date("2026-11-25T03:00:00Z")})`.execute(
			cx.db,
		);
		await sql`update assessments.assessment set state = 'correcting' where id = ${its.assessment.id}`.execute(
			cx.db,
		);
		const later = at(cx, new Date("2026-11-27T03:00:00Z"));
		await revoke(later, "disdukcapil-maluku-tengah");
		await take(later);
		assert.equal(await handIn(later), "handed in");
		const versions =
			(await frozenFacts(later, its.assessment)).get(livingItem) ?? [];
		assert.deepEqual(
			versions.map(({ version, fact }) => [version, fact.numerator]),
			[
				[1, "2"],
				[2, "1"],
			],
		);
		assert.equal(againstFact(await item(later)), "repeated");
	},
);
