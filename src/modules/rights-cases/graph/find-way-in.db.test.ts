import assert from "node:assert/strict";
import { unitId } from "#units/samples";
import { openRoom, tellRoom } from "../room.sample.ts";

const { story } = openRoom();
const banten = unitId("kanwil-kemenham-banten");
const centre = unitId("kemenham");
const about = (...slugs: Parameters<typeof unitId>[0][]) => ({
	accused: { unitIds: slugs.map((slug) => unitId(slug)), others: null },
});

story(
	"where no office is named, the regional office of the province takes it; of a province without one, the centre",
	async (cx) => {
		for (const [province, office] of [
			["36", banten],
			["53", centre],
			["99", centre],
			[null, centre],
		] as const)
			assert.equal(
				(await tellRoom(cx, { ...about(), province })).key.unitId,
				office,
				String(province),
			);
	},
);

story("whom it must not reach comes before where it happened", async (cx) => {
	const { key } = await tellRoom(cx, {
		...about("kanwil-kemenham-banten"),
		province: "36",
	});
	assert.equal(key.unitId, centre);
});

story(
	"the province of an accused office is asked first, then that of the place",
	async (cx) => {
		// Empat Lawang lies where no regional office is: the office of the place takes it.
		const far = await tellRoom(cx, {
			...about("kabupaten-empat-lawang"),
			province: "36",
		});
		assert.equal(far.key.unitId, banten);
		const near = await tellRoom(cx, {
			...about("lapas-cilegon"),
			province: "16",
		});
		assert.equal(near.key.unitId, banten);
	},
);
