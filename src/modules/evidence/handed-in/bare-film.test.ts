import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bareFilm } from "./bare-film.ts";
import { filmPlace, filmWithPlace } from "./files.sample.ts";
import { kindOfFile } from "./kinds.ts";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

test("a film no longer says where it was taken, and everything else stays where it was", async () => {
	const film = filmWithPlace();
	assert.ok(text(film).includes(filmPlace));
	const bare = bareFilm(film);
	assert.ok(!text(bare).includes(filmPlace));
	assert.equal(bare.byteLength, film.byteLength);
	assert.equal(text(bare).indexOf("mdatfilm"), text(film).indexOf("mdatfilm"));
	assert.equal((await kindOfFile(bare))?.type, "video/mp4");
});

test("whatever the bytes, none is added or lost, and nothing is thrown", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			assert.equal(bareFilm(bytes).byteLength, bytes.byteLength);
		}),
	);
});
