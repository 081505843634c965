import assert from "node:assert/strict";
import { citizen, theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import type { Groups } from "#surveys";
import { unitId } from "#units/samples";
import { ofSelf, sayOfSelf } from "../../handling/say-of-self.ts";
import { openOffice, tellOffice } from "../../office.sample.ts";
import { complaintsIn } from "../../tables.ts";
import { releaseFigures } from "./release-figures.ts";
import { unprotectedVoiceOffices, unprotectedVoices } from "./voices.ts";

const { story } = openOffice();
const on = (cx: Context, day: string): Context =>
	at(withActor(cx, theSystem), new Date(`${day}T03:00:00Z`));

async function tellAs(cx: Context, n: number, groups: Groups | null) {
	const keys = [];
	for (let i = 0; i < n; i += 1) {
		const { key } = await tellOffice(cx);
		if (groups)
			assert.ok((await sayOfSelf(withActor(cx, citizen), key, groups)).ok);
		keys.push(key);
	}
	return keys;
}
const counted = async (cx: Context) =>
	new Map(
		(await unprotectedVoices(cx, 20261, 20264)).map((each) => [
			`${each.dimension} ${each.group}`,
			[each.received, each.due, each.inTime],
		]),
	);

story(
	"what people say of themselves is counted with their quarter, by group, and removed",
	async (cx) => {
		await tellAs(cx, 3, { sex: ["woman"], walking: ["cannot"] });
		await tellAs(cx, 2, { sex: ["man"], condition: ["poor", "disaster"] });
		await tellAs(cx, 4, null);
		await releaseFigures(on(cx, "2027-01-31"));
		const groups = await counted(cx);
		assert.deepEqual(groups.get("all "), [9, 9, 0]);
		assert.deepEqual(groups.get("sex woman"), [3, 3, 0]);
		assert.deepEqual(groups.get("disability with"), [3, 3, 0]);
		// Of several words each counts.
		assert.deepEqual(groups.get("condition poor"), [2, 2, 0]);
		assert.deepEqual(groups.get("condition disaster"), [2, 2, 0]);
		// Whoever said nothing is in no group.
		assert.equal(groups.get("sex unsaid"), undefined);
		assert.deepEqual(
			(await unprotectedVoiceOffices(cx, 20261, 20264)).map(
				({ unitId }) => unitId,
			),
			[unitId("kanwil-kemenkum-ntt")],
		);
		assert.deepEqual(
			await complaintsIn(cx.db)
				.selectFrom("complaints.of_self")
				.selectAll()
				.execute(),
			[],
		);
	},
);

story(
	"who somebody is can be said until its quarter is counted, changed, and taken back; nobody reads it in the tables",
	async (cx) => {
		const [key] = await tellAs(cx, 1, { sex: ["woman"] });
		assert.ok(key);
		const person = withActor(cx, citizen);
		await sayOfSelf(person, key, { sex: ["other"] });
		assert.deepEqual(await ofSelf(cx, key), { sex: ["other"] });
		const [row] = await complaintsIn(cx.db)
			.selectFrom("complaints.of_self")
			.select("sealed")
			.execute();
		assert.ok(
			!Buffer.from(row?.sealed ?? [])
				.toString("latin1")
				.includes("other"),
		);
		await sayOfSelf(person, key, {});
		assert.equal(await ofSelf(cx, key), null);
		const late = await sayOfSelf(on(cx, "2027-02-01"), key, { sex: ["woman"] });
		assert.ok(!late.ok && late.problem.reason === "not-now");
	},
);

story("what an office must not know of is in no group", async (cx) => {
	const [key] = await tellAs(cx, 2, { sex: ["woman"] });
	assert.ok(key);
	await complaintsIn(cx.db)
		.updateTable("complaints.complaint")
		.set({ accused: [key.id] })
		.where("id", "=", key.id)
		.execute();
	await releaseFigures(on(cx, "2027-01-31"));
	assert.deepEqual((await counted(cx)).get("sex woman"), [1, 1, 0]);
});
