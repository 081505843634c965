import assert from "node:assert/strict";
import { test } from "node:test";
import { seedSurveys } from "#surveys/samples";
import { unitId } from "#units/samples";
import { openOffice } from "../office.sample.ts";
import { seedFigures } from "./history.sample.ts";
import { perThousand, servedBy } from "./service-volume.ts";
import { differBeyondChance, shareInTime } from "./share-in-time.ts";
import { officesTold } from "./told-figures.ts";

const { story } = openOffice();

test("the range of a share is that of Wilson, also where all or none were in time", () => {
	// Checked against the published example of Newcombe (1998): 15 of 148 and 0 of 20.
	assert.deepEqual(shareInTime({ due: 148, inTime: 15 }), {
		share: "10.1",
		from: "6.2",
		to: "16.0",
		of: 148,
	});
	assert.deepEqual(shareInTime({ due: 20, inTime: 0 }), {
		share: "0.0",
		from: "0.0",
		to: "16.1",
		of: 20,
	});
	assert.equal(shareInTime({ due: null, inTime: null }), null);
});

test("shares whose ranges touch may differ by more than chance; small ones hardly do", () => {
	const share = (due: number, inTime: number) =>
		shareInTime({ due, inTime }) ?? assert.fail();
	// Newcombe (1998), example of 56 of 70 and 48 of 80: 5.2 to 33.4 by the tenth method.
	assert.equal(differBeyondChance(share(70, 56), share(80, 48)), true);
	assert.equal(differBeyondChance(share(10, 9), share(10, 6)), false);
	assert.equal(differBeyondChance(share(80, 48), share(70, 56)), true);
});

test("a rate is for a thousand people served, and of nobody there is none", () => {
	assert.equal(perThousand(181, 11_400), "15.9");
	assert.equal(perThousand(5, 0), null);
});

story(
	"offices stand by name, and few are told of none of their quarters",
	async (cx) => {
		await seedSurveys(cx);
		await seedFigures(cx);
		const told = await officesTold(cx, 20263, 1);
		assert.deepEqual(
			told.offices.map(({ unit, figure }) => [unit.slug, figure.received]),
			[
				["kanwil-kemenkum-ntt", 70],
				["lapas-ambon", null],
				["rutan-rangkasbitung", null],
			],
		);
		const [one, other] = [unitId("kanwil-kemenkum-ntt"), unitId("lapas-ambon")];
		const served = await servedBy(cx, [one, other]);
		assert.equal(served(one, 2025), 11_400);
		assert.equal(served(one, 2024), null);
		assert.equal(served(other, 2025), null);
	},
);
