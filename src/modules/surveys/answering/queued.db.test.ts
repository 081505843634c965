import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { at, type Context } from "#platform/context.ts";
import { asDay } from "#territory";
import { mixResponses } from "../counting/mix.ts";
import { office, openOffice, yohana } from "../office-stories.sample.ts";
import { surveyOf } from "../queries.ts";
import { closeSurvey, openSurvey } from "../run-survey.ts";
import type { Survey } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { asidesOf } from "./asides-of.ts";
import { type Queued, receiveQueued } from "./receive-queued.ts";
import { waitingTold } from "./waiting-told.ts";

const { story, worldNow } = openOffice();

async function opened(
	cx: Context,
	door: Survey["door"] = "open",
): Promise<Survey> {
	const now = at(yohana(cx), new Date("2026-01-05T03:00:00Z"));
	const survey = await openSurvey(now, {
		unitId: office,
		instrument: "skm-2017",
		door,
	});
	return survey.ok ? survey.value : assert.fail(survey.problem.reason);
}

const sent = (key: string, more: Partial<Queued> = {}): Queued => ({
	key,
	day: "2026-11-20",
	questionnaire: "skm-2017-lampiran",
	slip: null,
	from: null,
	channel: "kiosk",
	staff: false,
	language: "id",
	seconds: 80,
	fields: { "jawab-U1": ["3"], "jawab-U2": ["4"] },
	...more,
});

const asides = (cx: Context) =>
	surveysIn(cx.db)
		.selectFrom("surveys.aside")
		.select(["reason", "body"])
		.where("reason", "<>", "words")
		.execute();

/** Everything that waits or was taken in or put aside: nothing that was sent may be missing here. */
async function all(cx: Context): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select ((select count(*) from surveys.arrival where body is not null)
			+ (select count(*) from surveys.response)
			+ (select count(*) from surveys.aside))::int as n
	`.execute(cx.db);
	return rows[0]?.n ?? 0;
}

story(
	"staff do not see an answer come: what waits is told in whole tens",
	async (cx) => {
		const survey = await opened(cx);
		const told = async () => (await waitingTold(cx, office)).waiting;
		for (let i = 0; i < 9; i += 1) {
			assert.equal(await told(), 0);
			await receiveQueued(cx, survey, sent(`seen ${i}`));
		}
		assert.equal(await told(), 0, "nobody, or nine");
		await receiveQueued(cx, survey, sent("tenth"));
		assert.equal(await told(), 10);
	},
);

story(
	"an answer that waited on a tablet keeps the day on which it was given",
	async (cx) => {
		const survey = await opened(cx);
		assert.equal(
			await receiveQueued(cx, survey, sent("a", { day: "2026-09-30" })),
			"taken",
		);
		await mixResponses(at(cx, new Date("2026-11-21T03:00:00Z")));
		const [row] = await surveysIn(cx.db)
			.selectFrom("surveys.response")
			.select([asDay("day").as("day"), "channel", "answers"])
			.where("unit_id", "=", office)
			.execute();
		assert.deepEqual(row, {
			day: "2026-09-30",
			channel: "kiosk",
			answers: { U1: 3, U2: 4 },
		});
	},
);

for (const [says, reason, more] of [
	["on a tablet whose clock is a year ahead", "clock", { day: "2027-11-20" }],
	["on a tablet whose clock is a year behind", "clock", { day: "2025-11-20" }],
	["on no day at all", "clock", { day: "kemarin" }],
	[
		"in a wording that is not asked any more",
		"other-version",
		{ questionnaire: "skm-2017-lama" },
	],
	[
		"with a level that the scale does not know",
		"not-a-level",
		{ fields: { "jawab-U1": ["3"], "jawab-U2": ["7"] } },
	],
	["without any answer", "not-readable", { fields: { catatan: ["Halo"] } }],
	["before the survey was opened and closed", "closed", { day: "2026-10-01" }],
] as const satisfies readonly [string, string, Partial<Queued>][])
	story(
		`what was answered ${says} is put aside with its reason, counted, not lost`,
		async (cx) => {
			let survey = await opened(cx);
			if (reason === "closed") {
				await closeSurvey(at(yohana(cx), new Date("2026-09-01T03:00:00Z")), {
					unitId: office,
					instrument: "skm-2017",
				});
				survey = (await surveyOf(cx, office, "skm-2017")) ?? assert.fail();
			}
			const one = sent("b", more);
			assert.equal(await receiveQueued(cx, survey, one), "aside");
			assert.equal(
				await receiveQueued(cx, survey, one),
				"known",
				"a tablet that never heard the answer sends it again",
			);
			assert.deepEqual(await asides(cx), [
				{
					reason,
					body: {
						channel: "kiosk",
						language: "id",
						fields: reason === "not-readable" ? {} : one.fields,
					},
				},
			]);
			assert.deepEqual(await asidesOf(cx, office), [], "nobody sees it come");
			const tomorrow = at(cx, new Date("2026-11-21T03:00:00Z"));
			assert.deepEqual(await asidesOf(tomorrow, office), [
				{ instrument: "skm-2017", reason, day: "2026-11-20", n: 1 },
			]);
			assert.equal(await mixResponses(cx), 0, "it counts nowhere");
		},
	);

story("a hundred sendings of ten answers are ten answers", async (cx) => {
	const survey = await opened(cx);
	const answers = await Promise.all(
		Array.from({ length: 100 }, (_, i) =>
			receiveQueued(
				cx,
				survey,
				sent(`k${i % 10}`, i % 2 === 0 ? {} : { day: "2027-11-20" }),
			),
		),
	);
	assert.equal(answers.filter((is) => is !== "known").length, 10);
	assert.equal(await all(cx), 10);
});

story(
	"a service that was closed meanwhile takes nothing away from the answer",
	async (cx) => {
		const survey = await opened(cx);
		const fields = { "jawab-U1": ["2"], layanan: ["tidak-ada-lagi"] };
		assert.equal(
			await receiveQueued(cx, survey, sent("g", { fields })),
			"taken",
		);
	},
);

// Not a story: a refusal inside it undoes what was begun, which a story around it would hide.
test("a slip that is not good is put aside: nobody is there to mend it", async () => {
	const { cx } = worldNow();
	const survey = await opened(cx, "slip");
	for (const slip of [null, "0000 0000 0000 0000 0"])
		for (const is of ["aside", "known"])
			assert.equal(
				await receiveQueued(cx, survey, sent(`s${slip}`, { slip })),
				is,
			);
	const kept = await asides(cx);
	assert.deepEqual(
		kept.map(({ reason }) => reason),
		["slip", "slip"],
	);
	assert.ok(!JSON.stringify(kept).includes("0000"), "without its number");
	assert.equal(await all(cx), 2);
});
