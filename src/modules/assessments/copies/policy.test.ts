import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sampleActor } from "#identity/samples";
import { unitId } from "#units/samples";
import { mayJudgePair, type SideAsked, shownOf } from "./policy.ts";

const used = [{ programme: "p2ham", allotment: null }];
const cilegon: SideAsked = {
	place: { unitId: unitId("lapas-cilegon"), province: "36" },
	uses: used,
};
const serang: SideAsked = {
	place: { unitId: unitId("kanim-serang"), province: "36" },
	uses: used,
};
const ambon: SideAsked = {
	place: { unitId: unitId("rutan-ambon"), province: "81" },
	uses: used,
};
const office: SideAsked = {
	place: { unitId: unitId("kanwil-kemenham-banten"), province: "36" },
	uses: used,
};
const unused = (side: SideAsked): SideAsked => ({ ...side, uses: [] });

const sari = sampleActor("sari");
const tamrin = sampleActor("tamrin");
const bayu = sampleActor("bayu");

describe("who judges a pair", () => {
	test("verifiers and assessors who have one of its sides, and nobody else: the truth table", () => {
		const table = [
			[sari, [cilegon, serang], "yes"],
			[sari, [cilegon, ambon], "yes"],
			[tamrin, [cilegon, ambon], "yes"],
			[tamrin, [cilegon, serang], "not-yours"],
			[bayu, [cilegon, ambon], "yes"],
			[sari, [unused(cilegon), ambon], "not-yours"],
			[sari, [unused(cilegon), unused(ambon)], "not-yours"],
			[sari, [office, cilegon], "own-unit"],
			[sampleActor("wulan"), [cilegon, serang], "not-yours"],
			[sampleActor("ratna"), [cilegon, serang], "not-yours"],
			[sampleActor("admin"), [cilegon, serang], "not-yours"],
		] as const;
		for (const [actor, sides, expected] of table) {
			const decision = mayJudgePair(actor, sides);
			assert.equal(decision.may ? "yes" : decision.why, expected, actor.name);
		}
	});

	test("a programme that is not theirs is none of theirs", () => {
		const kkpham = {
			...cilegon,
			uses: [{ programme: "kkpham", allotment: null }],
		};
		assert.equal(mayJudgePair(sari, [kkpham, ambon]).may, false);
	});

	test("whom a draw gave an assessment judges its pairs far from her region", () => {
		const given = {
			...ambon,
			uses: [
				{
					programme: "p2ham",
					allotment: { verifierId: sari.id, others: [] },
				},
			],
		};
		assert.equal(mayJudgePair(sari, [given, unused(serang)]).may, true);
	});
});

describe("what is shown of each side", () => {
	test("all of what one may read, and of the other region only what comparing needs", () => {
		assert.equal(shownOf(sari, cilegon), "whole");
		assert.equal(shownOf(sari, ambon), "least");
		assert.equal(shownOf(tamrin, ambon), "whole");
		assert.equal(shownOf(bayu, ambon), "whole");
	});

	test("what a unit has only in hand is never shown whole", () => {
		assert.equal(shownOf(sari, unused(cilegon)), "least");
		assert.equal(shownOf(bayu, unused(cilegon)), "least");
	});
});
