import assert from "node:assert/strict";
import { sampleActor } from "#identity/samples";
import { newsOf } from "#notices";
import { at, type Context } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { allotting, deskOf, doInOneGo, undoInOneGo } from "../index.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintsIn } from "../tables.ts";

const { story } = openOffice();
const deskId = unitId("kanwil-kemenkum-ntt");
const kornelis = sampleActor("kornelis").id ?? "";

const refs = async (cx: Context) =>
	(await deskOf(cx)).rows.map(({ ref }) => ref);
const whose = async (cx: Context) =>
	(await deskOf(cx)).rows.map(({ assignedTo }) => assignedTo);
const give = async (cx: Context, to: string | null = kornelis) => {
	const done = await doInOneGo(cx, allotting, {
		deskId,
		refs: await refs(cx),
		said: { to },
	});
	if (!done.ok) assert.fail(done.problem.reason);
	return done.value;
};

story("a desk shows what lies on it, and no other desk does", async (cx) => {
	await tellOffice(cx);
	await tellOffice(cx, { concern: "head" });
	assert.equal((await deskOf(being(cx, "yohana"))).total, 1);
	assert.equal((await deskOf(being(cx, "gilang"))).total, 1);
	assert.equal((await deskOf(being(cx, "markus"))).total, 0);
	assert.equal((await deskOf(being(cx, "laras"))).total, 2);
});

story("who is accused sees one less, and so does the count", async (cx) => {
	const { key } = await tellOffice(cx);
	await tellOffice(cx);
	await complaintsIn(cx.db)
		.updateTable("complaints.on_desk")
		.set({ accused: [kornelis] })
		.where("complaint_id", "=", key.id)
		.execute();
	assert.equal((await deskOf(being(cx, "kornelis"))).total, 1);
	assert.equal((await deskOf(being(cx, "yohana"))).total, 2);
});

story(
	"given to somebody they are theirs, who is told once; taken back they are whose they were",
	async (cx) => {
		await tellOffice(cx);
		await tellOffice(cx);
		const yohana = being(cx, "yohana");
		const { id } = await give(yohana);
		assert.deepEqual(await whose(yohana), [kornelis, kornelis]);
		const told = async () =>
			(await newsOf(being(cx, "kornelis"), 1)).rows.flatMap(({ about }) =>
				about.n === undefined ? [] : [about.n],
			);
		assert.deepEqual(await told(), [2]);
		const later = at(yohana, new Date(yohana.now.getTime() + 590_000));
		assert.deepEqual(await undoInOneGo(later, allotting, { deskId, id }), {
			ok: true,
			value: 2,
		});
		assert.deepEqual(await whose(yohana), [null, null]);
		assert.deepEqual(await told(), []);
	},
);

story(
	"after ten minutes, or by somebody else, nothing is taken back",
	async (cx) => {
		await tellOffice(cx);
		const yohana = being(cx, "yohana");
		const { id } = await give(yohana);
		const later = at(yohana, new Date(yohana.now.getTime() + 601_000));
		const late = await undoInOneGo(later, allotting, { deskId, id });
		assert.equal(!late.ok && late.problem.reason, "too-late");
		const other = await undoInOneGo(being(cx, "kornelis"), allotting, {
			deskId,
			id,
		});
		assert.equal(!other.ok && other.problem.reason, "nothing-to-undo");
	},
);

story(
	"what was given on since stays where it is when the first giving is undone",
	async (cx) => {
		await tellOffice(cx);
		const yohana = being(cx, "yohana");
		const { id } = await give(yohana);
		await give(being(cx, "kornelis"), sampleActor("yohana").id);
		assert.deepEqual(await undoInOneGo(yohana, allotting, { deskId, id }), {
			ok: true,
			value: 0,
		});
		assert.deepEqual(await whose(yohana), [sampleActor("yohana").id]);
	},
);

story("who is accused in one of several is given the others", async (cx) => {
	const { key } = await tellOffice(cx);
	await tellOffice(cx);
	await complaintsIn(cx.db)
		.updateTable("complaints.on_desk")
		.set({ accused: [kornelis] })
		.where("complaint_id", "=", key.id)
		.execute();
	const { done, gone } = await give(being(cx, "yohana"));
	assert.deepEqual([done.length, gone.length], [1, 1]);
});

story(
	"nobody gives out what lies on the desk of others, nor to people of elsewhere",
	async (cx) => {
		await tellOffice(cx);
		const some = await refs(being(cx, "yohana"));
		const asked = { deskId, refs: some, said: { to: kornelis } };
		const stranger = await doInOneGo(being(cx, "markus"), allotting, asked);
		assert.equal(!stranger.ok && stranger.problem.reason, "not-your-desk");
		const elsewhere = await doInOneGo(being(cx, "yohana"), allotting, {
			...asked,
			said: { to: sampleActor("markus").id },
		});
		assert.equal(!elsewhere.ok && elsewhere.problem.reason, "no-such-person");
	},
);
