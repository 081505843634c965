import assert from "node:assert/strict";
import { personIds } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { withKey } from "../for-tests.ts";
import { casesFor } from "../queries.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { leaveRoom } from "./leave-room.ts";

const { story } = openRoom();
const banten = unitId("kanwil-kemenham-banten");

const left = (
	cx: Parameters<typeof leaveRoom>[0],
	who: keyof typeof personIds,
) => leaveRoom(withActor(cx, theSystem), personIds[who]);

story(
	"while a colleague holds the key of the office, whoever leaves leaves nothing behind",
	async (cx) => {
		await tellRoom(cx);
		const { rotated, leftBehind } = await left(cx, "bagus");
		assert.deepEqual([rotated, leftBehind], [[banten], []]);
	},
);

story(
	"what only they could open is named, with who can open it still",
	async (cx) => {
		await tellRoom(cx);
		const intan = await withKey(cx, "intan");
		const listed = await casesFor(intan.cx, intan.unlocked);
		assert.equal(JSON.stringify(listed).includes('"ref"'), true);
		await left(cx, "bagus");
		const { withoutKey, leftBehind } = await left(cx, "intan");
		assert.deepEqual(withoutKey, [banten]);
		assert.equal(leftBehind.length, 1);
		const [one] = leftBehind;
		assert.equal(one?.what, "case");
		assert.equal(one?.way, "two-key-holders");
		assert.ok(JSON.stringify(listed).includes(one?.ref ?? "…"));
	},
);

story(
	"when a key holder leaves, what takes two of them is named as well",
	async (cx) => {
		await tellRoom(cx);
		for (const who of ["bagus", "intan"] as const) await left(cx, who);
		const { leftBehind } = await left(cx, "arif");
		assert.deepEqual(
			leftBehind.map(({ what, way }) => [what, way]),
			[["case", "reporter"]],
		);
	},
);
