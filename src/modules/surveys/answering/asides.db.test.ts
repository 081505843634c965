import assert from "node:assert/strict";
import { sql } from "kysely";
import { sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { mixResponses } from "../counting/mix.ts";
import { office, openOffice } from "../office-stories.sample.ts";
import { openSurvey } from "../run-survey.ts";
import { asidesOf } from "./asides-of.ts";
import { forgetAsides, mixAsides } from "./mix-asides.ts";
import { receiveQueued } from "./receive-queued.ts";
import { waitingOf } from "./waiting-told.ts";

const { story } = openOffice();
const tomorrow = new Date("2026-11-21T03:00:00Z");

/** Sends one answer with words, a group and a text of the unit's own question. */
async function send(
	cx: Context,
	key: string,
	more: { readonly day?: string; readonly questionnaire?: string },
): Promise<string> {
	const opened = at(
		withActor(cx, sampleActor("yohana")),
		new Date("2026-01-05T03:00:00Z"),
	);
	const survey = await openSurvey(opened, {
		unitId: office,
		instrument: "skm-2017",
		door: "open",
	});
	// The second time it is open already.
	const asked = survey.ok ? survey.value : kept;
	kept = asked;
	return receiveQueued(cx, asked ?? assert.fail(), {
		key,
		day: "2026-11-20",
		questionnaire: "skm-2017-lampiran",
		slip: null,
		from: null,
		channel: "kiosk",
		staff: false,
		language: "id",
		seconds: 80,
		fields: {
			"jawab-U1": ["3"],
			"diri-usia": ["60+"],
			"unit-X1": [`Loket ${key}\u0000`],
			"unit-X2": ["yes"],
			catatan: [`Catatan ${key}\u0000`],
			"\u0000": ["\u0000"],
		},
		...more,
	});
}
let kept: Parameters<typeof receiveQueued>[1] | null = null;

interface Row {
	readonly id: string;
	readonly reason: string;
	readonly put_on: string;
	readonly body: Record<string, unknown>;
	readonly xmin: string;
}
const asides = async (cx: Context): Promise<Row[]> =>
	(
		await sql<Row>`
			select id, reason, put_on::text, body, xmin::text as xmin
			from surveys.aside order by reason
		`.execute(cx.db)
	).rows;
const remarks = async (cx: Context): Promise<string[]> =>
	(
		await sql<{ words: string }>`
			select words from surveys.remark where unit_id = ${office} order by words
		`.execute(cx.db)
	).rows.map(({ words }) => words);

story(
	"an answer that is put aside is kept without its words and without what its person says of themselves",
	async (cx) => {
		assert.equal(await send(cx, "a", { day: "2020-01-01" }), "aside");
		const [answer, ...words] = await asides(cx);
		assert.deepEqual(answer?.body, {
			channel: "kiosk",
			language: "id",
			fields: { "jawab-U1": ["3"], "unit-X2": ["yes"] },
		});
		assert.deepEqual(
			words.map(({ reason, body }) => [reason, body.words]).sort(),
			[
				["words", "Catatan a"],
				["words", "Loket a"],
			],
		);
		assert.equal(
			(await waitingOf(at(cx, tomorrow), office)).aside,
			1,
			"one answer",
		);
		assert.equal((await asidesOf(at(cx, tomorrow), office)).length, 1);
	},
);

story("a sign that no database keeps refuses nothing", async (cx) => {
	assert.equal(await send(cx, "nul", { day: "\u0000" }), "aside");
	assert.equal(await send(cx, "nul", { day: "\u0000" }), "known");
	assert.equal(await send(cx, "nul 2", {}), "taken");
});

story(
	"what was put aside is mixed when its day is over, under new ids; its words are read with those of others",
	async (cx) => {
		for (const key of ["a", "b", "c"])
			await send(cx, key, { questionnaire: "skm-2017-lama" });
		const before = await asides(cx);
		assert.equal(await mixAsides(cx), 0, "not before its day is over");
		assert.equal(await mixAsides(at(cx, tomorrow)), 9);
		const after = await asides(cx);
		assert.deepEqual(
			after.map(({ reason, put_on }) => `${reason} ${put_on}`),
			Array(3).fill("other-version 2026-11-20"),
		);
		const ids = new Set(before.map(({ id }) => id));
		assert.ok(after.every(({ id }) => !ids.has(id)));
		assert.deepEqual(await remarks(cx), [
			"Catatan a",
			"Catatan b",
			"Catatan c",
			"Loket a",
			"Loket b",
			"Loket c",
		]);
		await mixResponses(at(cx, tomorrow));
		assert.equal((await remarks(cx)).length, 6);
		assert.equal(await mixAsides(at(cx, tomorrow)), 0, "once");
	},
);

story(
	"words of a day that cannot be lie among all such words, without their day",
	async (cx) => {
		await send(cx, "a", { day: "2020-01-01" });
		await mixAsides(at(cx, tomorrow));
		await send(at(cx, tomorrow), "b", { day: "2020-01-01" });
		await mixAsides(at(cx, new Date("2026-11-22T03:00:00Z")));
		const words = (await asides(cx)).filter(({ reason }) => reason === "words");
		assert.equal(words.length, 4);
		assert.deepEqual(
			[...new Set(words.map(({ put_on }) => put_on))],
			["2026-11-01"],
		);
		assert.deepEqual(await remarks(cx), []);
	},
);

story("what was put aside is removed after a year", async (cx) => {
	await send(cx, "a", { day: "2020-01-01" });
	assert.equal(await forgetAsides(at(cx, new Date("2027-11-20T03:00:00Z"))), 0);
	assert.equal(await forgetAsides(at(cx, new Date("2027-11-21T03:00:00Z"))), 3);
	assert.deepEqual(await asides(cx), []);
});
