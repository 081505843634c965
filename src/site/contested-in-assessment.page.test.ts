import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openAssessment, openRound } from "#assessments";
import { facilitiesOf, tellVoice } from "#catalogue";
import { sampleActor } from "#identity/samples";
import { fileOf, publishDraft, startDraft } from "#instruments";
import { livingSample } from "#instruments/samples";
import { citizen } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

const instrument = "contoh-fasilitas-hidup";
const unit = "kanwil-kemenkum-ntt";
const now = new Date();
const year = Number(dayOf(now).slice(0, 4));
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

/** The sample of a living figure, asked of regional offices about their facilities; no regulation either. */
const text = (): string =>
	(fileOf(livingSample) ?? assert.fail("no sample"))
		.replaceAll(livingSample, instrument)
		.replace("Contoh angka hidup", "Contoh fasilitas hidup")
		.replace("Sample of a living figure", "Sample of living facilities")
		.replace("units: [pemda]", "units: [kanwil]")
		.replace("opd-with-p2ham-predicate", "facilities-usable");

const must = <T>(done: { ok: true; value: T } | { ok: false }): T =>
	done.ok ? done.value : assert.fail(JSON.stringify(done));

test("an assessment whose item the facilities answer shows a ramp that a visitor contests, and leads to its page", async () => {
	const as = (actor: Parameters<typeof withActor>[1]) =>
		withActor(site.house.contextOf(actor), actor);
	const admin = as(sampleActor("admin"));
	const draft = must(await startDraft(admin, { text: text() }));
	must(
		await publishDraft(admin, { draft: draft.id, seen: 1, reason: "Contoh." }),
	);
	const today = dayOf(now);
	must(
		await openRound(admin, {
			instrument,
			year,
			opensOn: today,
			closesOn: `${year + 1}-12-31`,
		}),
	);
	must(
		await openAssessment(as(sampleActor("yohana")), { unit, instrument, year }),
	);
	const item = `/penilaian/${unit}/${instrument}/${year}/butir/opd-p2ham`;
	const read = async () => (await site.ask(item, { as: "yohana" })).text();
	const before = await read();
	assert.match(before, /Jalur landai, Pintu depan/);
	assert.doesNotMatch(before, /tidak demikian: Jalur landai/);
	const ramp =
		(await facilitiesOf(admin, [unitId(unit)])).find(
			({ kind }) => kind === "ramp",
		) ?? assert.fail();
	must(
		await tellVoice(as(citizen), ramp, {
			basedOn: ramp.last.number,
			teller: new Uint8Array(32).fill(7),
			voice: {
				says: "contests",
				words: "Tertutup motor.",
				photo: null,
				seenOn: today,
			},
		}),
	);
	const after = await read();
	assert.match(
		after,
		/1 orang yang pernah ke sana mengatakan tidak demikian: Jalur landai/,
	);
	assert.ok(
		after.includes(`href="/unit/${unit}/fasilitas/${ramp.id}"`),
		"the row leads to the facility",
	);
	assert.doesNotMatch(after, /Tertutup motor/);
});
