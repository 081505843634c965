import assert from "node:assert/strict";
import sharp from "sharp";
import type { Context } from "#platform/context.ts";
import { at } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { filesOf } from "../files/files-of.ts";
import { answer } from "../handling/answer.ts";
import { nameAccused } from "../handling/name-accused.ts";
import { verify } from "../handling/triage.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import { takeProofs } from "./keep-proofs.ts";
import { proofsOf, proofsSeen } from "./proofs-of.ts";

const { story } = openOffice();

const whole = {
	finding: "Mesin mati.",
	action: "Diperbaiki.",
	actionOn: "2026-11-23",
	contact: "Loket",
	proof: "given",
	proofSays: "Foto mesin.",
} as const;

/** A picture with marks of its own; `quality` makes other bytes of the same picture. */
const picture = async (seed: number, quality = 90): Promise<Uint8Array> => {
	const [width, height] = [180, 160];
	const points = Buffer.alloc(width * height);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1)
			points[y * width + x] =
				(((Math.floor(x / 20) * 73 + Math.floor(y / 20) * 151) * seed) % 211) +
				20;
	return new Uint8Array(
		await sharp(points, { raw: { width, height, channels: 1 } })
			.jpeg({ quality })
			.toBuffer(),
	);
};

/** Somebody tells something, and it is answered with a picture. */
async function answered(cx: Context, bytes: Uint8Array): Promise<Key> {
	const { key } = await tellOffice(cx);
	const yohana = being(cx, "yohana");
	await verify(yohana, key, 1, {
		triage: "service",
		kind: "complaint",
		concern: "service",
		words: "",
	});
	const { proofs, problems } = await takeProofs(
		yohana,
		[{ name: "mesin.jpg", bytes }],
		"bukti_berkas",
	);
	assert.deepEqual(problems, []);
	assert.ok((await answer(yohana, key, 2, whole, proofs)).ok);
	return key;
}

const later = (cx: Context) => at(cx, new Date(cx.now.getTime() + 3_600_000));

story(
	"a picture that was attached before is noted for staff, and for nobody else",
	async (cx) => {
		const first = await answered(cx, await picture(7));
		const second = await answered(later(cx), await picture(7, 40));
		const third = await answered(later(cx), await picture(13));
		const yohana = being(cx, "yohana");
		const [seen] = await proofsSeen(yohana, second);
		assert.equal(seen?.alike?.of?.ref, (await complaintByKey(cx, first))?.ref);
		assert.equal((await proofsSeen(yohana, first))[0]?.alike, null);
		assert.equal((await proofsSeen(yohana, third))[0]?.alike, null);
		const [mine] = await proofsOf(cx, second);
		assert.deepEqual(Object.keys(mine ?? {}).sort(), [
			"id",
			"name",
			"scan",
			"size",
			"type",
		]);
		// What came with the story is apart from what the office attached.
		assert.deepEqual(await filesOf(cx, second), []);
	},
);

story(
	"for whom the earlier one must not exist, it is as if there were none; one behind it is found",
	async (cx) => {
		const open = await answered(cx, await picture(7, 40));
		const hidden = await answered(later(cx), await picture(7));
		const last = await answered(later(later(cx)), await picture(7));
		const [yohana, kornelis] = [being(cx, "yohana"), being(cx, "kornelis")];
		const accuse = async (key: Key) => {
			const now = await complaintByKey(cx, key);
			const done = await nameAccused(yohana, key, now?.version ?? 0, {
				people: [kornelis.actor.id ?? ""],
				office: false,
			});
			assert.ok(done.ok);
		};
		const refSeen = async (by: Context) =>
			(await proofsSeen(by, last))[0]?.alike?.of?.ref;
		const refOf = async (key: Key) => (await complaintByKey(cx, key))?.ref;
		assert.equal(await refSeen(kornelis), await refOf(hidden));
		await accuse(hidden);
		assert.equal(await refSeen(kornelis), await refOf(open));
		assert.equal(await refSeen(being(cx, "laras")), await refOf(hidden));
		await accuse(open);
		assert.equal((await proofsSeen(kornelis, last))[0]?.alike, null);
		assert.equal(await refSeen(being(cx, "laras")), await refOf(hidden));
	},
);

story("a picture without what a camera writes is noted as such", async (cx) => {
	const bare = await answered(cx, await picture(7));
	const withCamera = await sharp(await picture(13))
		.withExif({ IFD0: { Make: "Contoh" } })
		.jpeg()
		.toBuffer();
	const whole = await answered(cx, new Uint8Array(withCamera));
	const yohana = being(cx, "yohana");
	assert.equal((await proofsSeen(yohana, bare))[0]?.bare, true);
	assert.equal((await proofsSeen(yohana, whole))[0]?.bare, false);
});
