import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { receiveResponse } from "../answering/receive-response.ts";
import type { Sheet } from "../answering/sheet.ts";
import { office, openOffice, yohana } from "../office-stories.sample.ts";
import { openSurvey } from "../run-survey.ts";
import { sampleOffice } from "../samples.ts";
import type { Survey } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { countSlips } from "./count-slips.ts";
import { findSlip } from "./find-slip.ts";
import { forgetSlips } from "./forget-slips.ts";
import { issueSlips, type SlipsAsked } from "./issue-slips.ts";

const { story, worldNow } = openOffice();

async function opened(cx: Context): Promise<Survey> {
	const survey = await openSurvey(yohana(cx), {
		unitId: office,
		instrument: "skm-2017",
		door: "slip",
	});
	return survey.ok ? survey.value : assert.fail(survey.problem.reason);
}

const issue = (cx: Context, more: Partial<SlipsAsked> = {}) =>
	issueSlips(yohana(cx), {
		unitId: office,
		instrument: "skm-2017",
		serviceId: null,
		count: 3,
		validDays: 7,
		form: null,
		...more,
	});

const codesOf = async (cx: Context, more: Partial<SlipsAsked> = {}) => {
	const issued = await issue(cx, more);
	return issued.ok ? issued.value.codes : assert.fail(issued.problem.reason);
};

const sheet: Sheet = {
	instrument: "skm-2017",
	questionnaire: "skm-2017-lampiran",
	day: "2026-11-20",
	serviceId: null,
	channel: "home",
	filler: "self",
	staff: false,
	language: "id",
	answers: { U1: 3, U2: 4 },
	own: {},
	groups: {},
	needs: [],
	outcome: null,
	whyNot: null,
	remark: null,
	seconds: 60,
};

const answer = (cx: Context, survey: Survey, slip: string, key = slip) =>
	receiveResponse(cx, survey, sheet, { key, slip, from: null });

const reasonOf = (
	result: { ok: true } | { ok: false; problem: { reason: string } },
): string => (result.ok ? "ok" : result.problem.reason);

story("a slip is good once, in this survey, until its last day", async (cx) => {
	const survey = await opened(cx);
	const [first = "", second = "", third = ""] = await codesOf(cx);
	assert.equal(reasonOf(await answer(cx, survey, first)), "ok");
	assert.equal(
		reasonOf(await answer(cx, survey, first, "another page")),
		"slip-not-good",
	);
	const sixth = at(cx, new Date("2026-11-26T16:59:00Z"));
	assert.equal(reasonOf(await answer(sixth, survey, second)), "ok");
	const seventh = at(cx, new Date("2026-11-26T17:00:00Z"));
	assert.equal(reasonOf(await answer(seventh, survey, third)), "slip-not-good");
	assert.deepEqual(await findSlip(seventh, third), {
		ok: false,
		problem: { reason: "slip-not-good" },
	});
});

story("a typing slip is told apart, a used slip is not", async (cx) => {
	const survey = await opened(cx);
	const [used = "", open = ""] = await codesOf(cx);
	await answer(cx, survey, used);
	assert.equal(reasonOf(await findSlip(cx, used)), "slip-not-good");
	assert.equal(
		reasonOf(await findSlip(cx, "0000 0000 0000 0000 0")),
		"slip-not-good",
	);
	const mistyped = open.replace(/.$/, (last) => (last === "7" ? "8" : "7"));
	assert.equal(reasonOf(await findSlip(cx, mistyped)), "slip-typing");
	assert.equal(reasonOf(await findSlip(cx, "tujuh")), "slip-not-a-code");
	const found = await findSlip(cx, open.toLowerCase().replaceAll(" ", "-"));
	assert.deepEqual(found.ok && found.value, {
		unitId: office,
		instrument: "skm-2017",
	});
});

story("the service of a slip is the service of its answer", async (cx) => {
	const survey = await opened(cx);
	const { id } = await surveysIn(cx.db)
		.withTables<{ "catalogue.service": { id: string; unit_id: string } }>()
		.selectFrom("catalogue.service")
		.select("id")
		.where("unit_id", "=", office)
		.limit(1)
		.executeTakeFirstOrThrow();
	const [code = ""] = await codesOf(cx, { serviceId: id });
	await answer(cx, survey, code);
	const { body } = await surveysIn(cx.db)
		.selectFrom("surveys.arrival")
		.select("body")
		.executeTakeFirstOrThrow();
	assert.equal(body?.serviceId, id);
});

story("slips are refused with the reason, and made once a form", async (cx) => {
	assert.equal(reasonOf(await issue(cx)), "no-such-survey");
	await opened(cx);
	for (const [more, reason] of [
		[{ count: 0 }, "count"],
		[{ count: 201 }, "count"],
		[{ count: 1.5 }, "count"],
		[{ validDays: 0 }, "days"],
		[{ validDays: 91 }, "days"],
		[{ serviceId: unitId(sampleOffice) }, "unknown-service"],
	] as const)
		assert.equal(reasonOf(await issue(cx, more)), reason);
	const form = { form: "one form" };
	assert.equal((await codesOf(cx, form)).length, 3);
	assert.equal(reasonOf(await issue(cx, form)), "made-already");
	const wulan = await issueSlips(withActor(cx, sampleActor("wulan")), {
		unitId: office,
		instrument: "skm-2017",
		serviceId: null,
		count: 1,
		validDays: 1,
		form: null,
	});
	assert.equal(reasonOf(wulan), "not-your-unit");
});

story("what was used is told in whole tens", async (cx) => {
	const survey = await opened(cx);
	const codes = await codesOf(cx, { count: 25 });
	for (const code of codes.slice(0, 9)) await answer(cx, survey, code);
	const counts = () => countSlips(cx, office, "skm-2017");
	assert.deepEqual(await counts(), { made: 25, used: 0, expired: 0 });
	for (const code of codes.slice(9, 14)) await answer(cx, survey, code);
	assert.deepEqual(await counts(), { made: 25, used: 10, expired: 0 });
});

story(
	"slips that expired are deleted, and told in tens with those that are gone",
	async (cx) => {
		const survey = await opened(cx);
		const codes = await codesOf(cx, { count: 25 });
		for (const code of codes.slice(0, 9)) await answer(cx, survey, code);
		const later = at(cx, new Date("2026-12-01T03:00:00Z"));
		const told = { made: 25, used: 0, expired: 10 };
		assert.deepEqual(await countSlips(later, office, "skm-2017"), told);
		assert.equal(await forgetSlips(later), 16);
		assert.equal(await forgetSlips(later), 0);
		assert.deepEqual(
			await surveysIn(cx.db).selectFrom("surveys.slip").selectAll().execute(),
			[],
		);
		assert.deepEqual(await countSlips(later, office, "skm-2017"), told);
	},
);

test("of a hundred that bring one slip at once, one is taken; the same sent again is known", async () => {
	const { cx } = worldNow();
	const survey = await opened(cx);
	const [slip = ""] = await codesOf(cx);
	const all = await Promise.all(
		Array.from({ length: 100 }, (_, i) =>
			answer(cx, survey, slip, `page ${i}`),
		),
	);
	const taken = all.flatMap((one, i) => (one.ok ? [i] : []));
	assert.equal(taken.length, 1);
	assert.equal(
		all.filter((one) => reasonOf(one) === "slip-not-good").length,
		99,
	);
	const again = await answer(cx, survey, slip, `page ${taken[0]}`);
	assert.deepEqual(again, { ok: true, value: "known" });
	const { n } = await surveysIn(cx.db)
		.selectFrom("surveys.arrival")
		.select((select) => select.fn.countAll().as("n"))
		.executeTakeFirstOrThrow();
	assert.equal(Number(n), 1);
});
