import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clusterRemarks, stemOf } from "./cluster.ts";

const remarks = [
	"Antrean di loket sangat lama, padahal hanya mengambil berkas.",
	"Tangga di depan tinggi, kursi roda tidak bisa masuk.",
	"Saya mengantri dari pagi, baru dilayani jam dua.",
	"Petugasnya ramah dan menjelaskan dengan sabar.",
	"Kursi roda susah lewat karena tangganya curam.",
	"Tolong loketnya ditambah, antre terlalu lama.",
	"Toilet kotor.",
	"Pelayanan petugas ramah sekali, terima kasih.",
];

test("remarks about one thing stand together, however the words are bent", () => {
	const clusters = clusterRemarks(remarks);
	const withWord = (word: string) =>
		clusters.find(({ words }) => words.some((each) => each.includes(word)));
	assert.deepEqual(withWord("antre")?.remarks, [0, 2, 5]);
	assert.deepEqual(withWord("kursi")?.remarks, [1, 4]);
	assert.deepEqual(withWord("ramah")?.remarks, [3, 7]);
});

test("words of one thing make one group, and a remark alone makes none", () => {
	const clusters = clusterRemarks(remarks);
	const stairs = clusters.filter(({ words }) =>
		words.some((word) => ["kursi", "roda", "tangga"].includes(word)),
	);
	assert.equal(stairs.length, 1);
	assert.ok(!clusters.some(({ remarks: places }) => places.includes(6)));
});

test("affixes are taken off", () => {
	for (const word of ["pelayanan", "melayani", "dilayani", "layanannya"])
		assert.equal(stemOf(word), "layan", word);
	assert.equal(stemOf("antrean"), stemOf("mengantre"));
});

test("groups hold at least two remarks of the list, each once, and come out the same again", () => {
	const word = fc.constantFrom(
		"antre",
		"toilet",
		"parkir",
		"ramah",
		"dan",
		"x",
	);
	const remark = fc
		.array(word, { maxLength: 6 })
		.map((words) => words.join(" "));
	fc.assert(
		fc.property(fc.array(remark, { maxLength: 20 }), (all) => {
			const clusters = clusterRemarks(all);
			assert.deepEqual(clusterRemarks(all), clusters);
			for (const { remarks: places } of clusters) {
				assert.ok(places.length >= 2);
				assert.equal(new Set(places).size, places.length);
				assert.ok(places.every((at) => at < all.length));
			}
		}),
	);
});
