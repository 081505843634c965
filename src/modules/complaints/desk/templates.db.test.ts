import assert from "node:assert/strict";
import { unitId } from "#units/samples";
import { dropTemplate, keepTemplate, templatesOf } from "../index.ts";
import { being, openOffice } from "../office.sample.ts";

const { story } = openOffice();
const office = unitId("kanwil-kemenkum-ntt");
const first = {
	id: null,
	version: 0,
	title: "Nomor berkas",
	words: "Berapa nomor berkas Anda?",
};

story(
	"an office keeps its words; another office neither sees nor changes them",
	async (cx) => {
		const kept = await keepTemplate(being(cx, "yohana"), office, first);
		assert.ok(kept.ok);
		assert.equal((await templatesOf(being(cx, "kornelis"), office)).length, 1);
		const gilang = being(cx, "gilang");
		assert.deepEqual(await templatesOf(gilang, office), []);
		const strange = await keepTemplate(gilang, office, first);
		assert.equal(!strange.ok && strange.problem.reason, "not-your-desk");
		const dropped = await dropTemplate(gilang, office, kept.value);
		assert.equal(!dropped.ok && dropped.problem.reason, "not-your-desk");
	},
);

story("of two who change one, the second is told", async (cx) => {
	const yohana = being(cx, "yohana");
	const kept = await keepTemplate(yohana, office, first);
	assert.ok(kept.ok);
	const seen = { ...first, id: kept.value, version: 1 };
	assert.ok((await keepTemplate(yohana, office, { ...seen, words: "A" })).ok);
	const late = await keepTemplate(yohana, office, { ...seen, words: "B" });
	assert.equal(!late.ok && late.problem.reason, "changed-meanwhile");
	assert.equal((await templatesOf(yohana, office))[0]?.words, "A");
});
