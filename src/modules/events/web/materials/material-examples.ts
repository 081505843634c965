import type { Example } from "#platform/http/route.ts";
import { sampleMaterial } from "../../samples.ts";
import { by, closedTo, of } from "../examples.ts";

const markup = "<script>alert(1)</script>";
const film = {
	nama: "Rekaman pembinaan",
	alamat: "https://film.contoh.go.id/rekaman",
	jenis: "film",
	takarir: "ya",
};
const one = { ...of("past"), material: sampleMaterial };

export const materialExamples = {
	list: [
		by("markus", "filled", of("past"), 200),
		by("markus", "empty", of("coaching"), 200),
		...closedTo(of("past")),
	],
	add: [
		by("markus", "added", of("past"), 303, film),
		by("markus", "wrong: nothing typed", of("past"), 422, {}),
		by("markus", "wrong: a film without captions", of("past"), 422, {
			...film,
			takarir: "",
		}),
		by("markus", "wrong: a sound without words, and markup", of("past"), 422, {
			nama: markup,
			alamat: "javascript:alert(1)",
			jenis: "sound",
		}),
		by("markus", "wrong: it was cancelled", of("cancelled"), 422, film),
		...closedTo(of("past"), film),
	],
	remove: [
		by("markus", "removed", one, 303, {}),
		by(
			"markus",
			"not-found: no such thing",
			{ ...one, material: "tidak-ada" },
			404,
			{},
		),
		...closedTo(one, {}).slice(0, 2),
	],
} satisfies Record<string, readonly Example[]>;
