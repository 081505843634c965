import assert from "node:assert/strict";
import { sampleActor } from "#identity/samples";
import { at, type Context } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { entriesOf } from "../history.ts";
import { deskOf } from "../index.ts";
import { tag } from "../learning/tag.ts";
import { type Tag, tagOf } from "../learning/tag-of.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { progressOf } from "../progress.ts";
import { complaintsIn } from "../tables.ts";
import { doInOneGo, inOneGo, undoInOneGo } from "./in-one-go.ts";
import { type Mark, marking, marksOf } from "./mark.ts";

const { story } = openOffice();
const deskId = unitId("kanwil-kemenkum-ntt");
const kornelis = sampleActor("kornelis").id ?? "";
const slow: Mark = { weight: "serious", component: "timeLimit" };
const whole: Tag = {
	weight: "ordinary",
	component: "cost",
	serviceId: null,
	indicator: { instrument: "p2ham-2023", code: "c.4" },
};

const refs = async (cx: Context) =>
	(await deskOf(cx)).rows.map(({ ref }) => ref);
const does = async (cx: Context, said: Mark = slow, more: string[] = []) => {
	const done = await doInOneGo(cx, marking, {
		deskId,
		refs: [...(await refs(cx)), ...more],
		said,
	});
	return done.ok ? done.value : assert.fail(done.problem.reason);
};

story(
	"the same is said of several: what was said of service and item stays, and so do state, day and what the person reads",
	async (cx) => {
		const first = (await tellOffice(cx)).key;
		const second = (await tellOffice(cx)).key;
		const yohana = being(cx, "yohana");
		assert.ok((await tag(yohana, second, undefined, whole)).ok);
		const rows = (await deskOf(yohana)).rows;
		assert.deepEqual(
			[...(await marksOf(yohana, rows)).values()].filter((one) => one !== null),
			[{ weight: "ordinary", component: "cost" }],
		);
		const { done, same, gone } = await does(yohana, slow, ["0000-0000"]);
		assert.deepEqual([done.length, same.length, gone], [2, 0, ["0000-0000"]]);
		assert.deepEqual(await tagOf(cx, first), {
			...slow,
			serviceId: null,
			indicator: null,
		});
		assert.deepEqual(await tagOf(cx, second), { ...whole, ...slow });
		const after = (await deskOf(yohana)).rows;
		assert.deepEqual(
			after.map(({ state, dueOn }) => [state, dueOn]),
			rows.map(({ state, dueOn }) => [state, dueOn]),
		);
		assert.ok(
			!JSON.stringify(await progressOf(cx, first)).includes("timeLimit"),
		);
		// Said once more, nothing changes and nothing is written anew.
		const again = await does(yohana);
		assert.deepEqual([again.done.length, again.same.length], [0, 2]);
	},
);

story(
	"taken back, of each stands what stood before; what somebody said since stays",
	async (cx) => {
		const [first, second, third] = [
			(await tellOffice(cx)).key,
			(await tellOffice(cx)).key,
			(await tellOffice(cx)).key,
		];
		const yohana = being(cx, "yohana");
		await tag(yohana, second, undefined, whole);
		const { id } = await does(yohana);
		const other = { ...whole, ...slow, component: "requirements" } as const;
		assert.ok((await tag(being(cx, "kornelis"), third, undefined, other)).ok);
		assert.deepEqual(await undoInOneGo(yohana, marking, { deskId, id }), {
			ok: true,
			value: 2,
		});
		assert.equal(await tagOf(cx, first), null);
		assert.deepEqual(await tagOf(cx, second), whole);
		assert.deepEqual(await tagOf(cx, third), other);
		assert.deepEqual(
			(await entriesOf(cx, first, "all"))
				.filter(({ what }) => what === "tag")
				.map(({ about }) => about.weight),
			["serious", null],
		);
		assert.equal(
			(await inOneGo(yohana, marking, { deskId, id }))?.undone,
			true,
		);
		const twice = await undoInOneGo(yohana, marking, { deskId, id });
		assert.equal(!twice.ok && twice.problem.reason, "nothing-to-undo");
	},
);

story(
	"after ten minutes, or by somebody else, no marking is taken back",
	async (cx) => {
		await tellOffice(cx);
		const yohana = being(cx, "yohana");
		const { id } = await does(yohana);
		const late = await undoInOneGo(
			at(yohana, new Date(yohana.now.getTime() + 601_000)),
			marking,
			{ deskId, id },
		);
		assert.equal(!late.ok && late.problem.reason, "too-late");
		const theirs = await undoInOneGo(being(cx, "kornelis"), marking, {
			deskId,
			id,
		});
		assert.equal(!theirs.ok && theirs.problem.reason, "nothing-to-undo");
		assert.equal(
			await inOneGo(being(cx, "kornelis"), marking, { deskId, id }),
			null,
		);
	},
);

story(
	"what somebody must not know of they mark with no others, nor on the desk of others, nor by words that no law has",
	async (cx) => {
		const { key } = await tellOffice(cx);
		await tellOffice(cx);
		const all = await refs(being(cx, "yohana"));
		await complaintsIn(cx.db)
			.updateTable("complaints.on_desk")
			.set({ accused: [kornelis] })
			.where("complaint_id", "=", key.id)
			.execute();
		const asked = { deskId, refs: all, said: slow };
		const his = await doInOneGo(being(cx, "kornelis"), marking, asked);
		assert.ok(his.ok);
		assert.deepEqual([his.value.done.length, his.value.gone.length], [1, 1]);
		assert.equal(await tagOf(cx, key), null);
		const why = async (who: "markus" | "yohana", said: Mark, some = all) => {
			const done = await doInOneGo(being(cx, who), marking, {
				...asked,
				said,
				refs: some,
			});
			return done.ok ? "done" : done.problem.reason;
		};
		assert.equal(await why("markus", slow), "not-your-desk");
		assert.equal(
			await why("yohana", { ...slow, weight: "" as "serious" }),
			"no-weight",
		);
		assert.equal(
			await why("yohana", { ...slow, component: "patience" }),
			"no-such-component",
		);
		assert.equal(await why("yohana", slow, []), "nothing-chosen");
		assert.equal(
			await why(
				"yohana",
				slow,
				Array.from({ length: 201 }, () => "0000-0000"),
			),
			"too-many",
		);
	},
);
