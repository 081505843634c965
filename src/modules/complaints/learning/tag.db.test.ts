import assert from "node:assert/strict";
import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { nameAccused } from "../handling/name-accused.ts";
import { entriesOf } from "../history.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { progressOf } from "../progress.ts";
import { tag } from "./tag.ts";
import { type Tag, tagOf } from "./tag-of.ts";

const { story } = openOffice();

const slow: Tag = {
	weight: "serious",
	component: "timeLimit",
	serviceId: null,
	indicator: { instrument: "p2ham-2023", code: "c.4" },
};
const tagged = async (
	cx: Context,
	who: "yohana" | "gilang" | "sari",
	key: Key,
	version: number,
	said: Tag = slow,
) => {
	const done = await tag(being(cx, who), key, version, said);
	return done.ok ? "tagged" : done.problem.reason;
};

story(
	"an officer says which promise it is about: it stands in the history, and the person does not read it",
	async (cx) => {
		const { key } = await tellOffice(cx);
		assert.equal(await tagged(cx, "yohana", key, 1), "tagged");
		assert.deepEqual(await tagOf(cx, key), slow);
		const entry = (await entriesOf(cx, key, "all")).at(-1);
		assert.deepEqual(
			[entry?.what, entry?.shown, entry?.about.component],
			["tag", false, "timeLimit"],
		);
		const progress = await progressOf(cx, key);
		assert.equal(JSON.stringify(progress).includes("timeLimit"), false);
		assert.equal(progress?.state, "received");
	},
);

story(
	"said again, the last word holds; of two at once the second is told",
	async (cx) => {
		const { key } = await tellOffice(cx);
		await tagged(cx, "yohana", key, 1);
		assert.equal(await tagged(cx, "yohana", key, 1), "changed-meanwhile");
		const mild = { ...slow, weight: "ordinary", indicator: null } as const;
		assert.equal(await tagged(cx, "yohana", key, 2, mild), "tagged");
		assert.deepEqual(await tagOf(cx, key), mild);
	},
);

story("what is not in the law or not of the unit is not taken", async (cx) => {
	const { key } = await tellOffice(cx);
	const wrong: readonly (readonly [Partial<Tag>, string])[] = [
		[{ weight: "" as "serious" }, "no-weight"],
		[{ component: "patience" }, "no-such-component"],
		[{ serviceId: key.id }, "no-such-service"],
		[
			{ indicator: { instrument: "p2ham-2023", code: "z.9" } },
			"no-such-indicator",
		],
		[
			{ indicator: { instrument: "skm-2017", code: "U8" } },
			"no-such-indicator",
		],
	];
	for (const [change, why] of wrong)
		assert.equal(
			await tagged(cx, "yohana", key, 1, { ...slow, ...change }),
			why,
		);
	assert.equal(await tagOf(cx, key), null);
});

story("for who must not know of it there is nothing to tag", async (cx) => {
	const { key } = await tellOffice(cx);
	assert.equal(await tagged(cx, "sari", key, 1), "not-found");
	const named = await nameAccused(being(cx, "yohana"), key, 1, {
		people: [],
		office: true,
	});
	assert.ok(named.ok);
	assert.equal(await tagged(cx, "yohana", key, 2), "not-found");
	assert.equal(await tagged(cx, "gilang", key, 2), "tagged");
});
