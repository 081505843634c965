import assert from "node:assert/strict";
import { unitId } from "#units/samples";
import {
	beginCopy,
	publicCopies,
	publicCopy,
	publishCopy,
	similarTo,
	takeDown,
} from "../index.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintsIn } from "../tables.ts";

const { story } = openOffice();
const copy = {
	title: "Loket tutup pada jam kerja",
	words: "Loket tutup tiga jam tanpa pemberitahuan.",
	answer: null,
	looked: true,
};
const reasonOf = (
	answer: { ok: true } | { ok: false; problem: { reason: string } },
) => (answer.ok ? null : answer.problem.reason);

story(
	"a copy begins without the names and numbers of the story",
	async (cx) => {
		const { key } = await tellOffice(cx, {
			story:
				"Saya maria bere, telepon 0812-3456-7890. Pak Yohanes di loket 2 membentak.",
		});
		const draft = await beginCopy(being(cx, "yohana"), key);
		assert.ok(draft.ok);
		assert.equal(
			draft.value.words,
			"Saya [nama] [nama], telepon [nomor]. Pak [nama] di loket 2 membentak.",
		);
		assert.ok(draft.value.namesItself);
	},
);

story("what is shown is the copy, and the story stays complete", async (cx) => {
	const { key } = await tellOffice(cx, {
		story: "Loket tutup. Nama saya Maria Bere.",
	});
	const yohana = being(cx, "yohana");
	const done = await publishCopy(yohana, key, copy);
	assert.ok(done.ok);
	const shown = await publicCopy(cx, { unitId: key.unitId, id: done.value });
	assert.deepEqual([shown?.words, shown?.state], [copy.words, "received"]);
	assert.ok(!JSON.stringify(await publicCopies(cx)).includes("Maria"));
	const { story: kept } = await complaintsIn(cx.db)
		.selectFrom("complaints.complaint")
		.select("story")
		.where("id", "=", key.id)
		.executeTakeFirstOrThrow();
	assert.ok(kept.includes("Maria Bere"));
	assert.equal(
		reasonOf(await publishCopy(yohana, key, copy)),
		"published-already",
	);
});

for (const [what, change, reason] of [
	["without heading", { title: " " }, "title-needed"],
	["without words", { words: " " }, "words-needed"],
	["with a number of six digits", { words: "Hubungi 081234" }, "traces-left"],
	["with an address of mail", { answer: "Tulis ke a@b.id" }, "traces-left"],
	["that nobody read", { looked: false }, "not-looked"],
] as const)
	story(`a copy ${what} is not shown`, async (cx) => {
		const { key } = await tellOffice(cx);
		const done = publishCopy(being(cx, "yohana"), key, { ...copy, ...change });
		assert.equal(reasonOf(await done), reason);
		assert.equal((await publicCopies(cx)).total, 0);
	});

story(
	"without the person's yes, or about people, nothing is shown",
	async (cx) => {
		const silent = await tellOffice(cx, { mayPublish: false });
		const head = await tellOffice(cx, { concern: "head" });
		assert.equal(
			reasonOf(await publishCopy(being(cx, "yohana"), silent.key, copy)),
			"not-agreed",
		);
		assert.equal(
			reasonOf(await publishCopy(being(cx, "gilang"), head.key, copy)),
			"about-people",
		);
	},
);

story("whoever may not handle it learns nothing of it", async (cx) => {
	const { key } = await tellOffice(cx, { concern: "head" });
	for (const who of ["yohana", "kornelis", "markus"] as const)
		assert.equal(
			reasonOf(await publishCopy(being(cx, who), key, copy)),
			"not-found",
		);
});

story(
	"what is found to be about people later disappears, and what was taken down does",
	async (cx) => {
		const { key } = await tellOffice(cx);
		const other = await tellOffice(cx);
		const yohana = being(cx, "yohana");
		await publishCopy(yohana, key, copy);
		await publishCopy(yohana, other.key, { ...copy, title: "Yang lain" });
		await complaintsIn(cx.db)
			.updateTable("complaints.complaint")
			.set({ triage: "misconduct" })
			.where("id", "=", key.id)
			.execute();
		assert.deepEqual(
			(await publicCopies(cx)).copies.map(({ title }) => title),
			["Yang lain"],
		);
		assert.ok((await takeDown(yohana, other.key, "Keliru.")).ok);
		assert.equal((await publicCopies(cx)).total, 0);
	},
);

story(
	"what was said before in other words is found, what is unlike is not",
	async (cx) => {
		const { key } = await tellOffice(cx);
		await publishCopy(being(cx, "yohana"), key, copy);
		const unit = unitId("kanwil-kemenkum-ntt");
		const found = async (words: string) =>
			(await similarTo(cx, { unitId: unit, words })).map(({ title }) => title);
		assert.deepEqual(
			await found("loketnya tutup jam kerja tanpa pemberitahuan"),
			[copy.title],
		);
		assert.deepEqual(await found("Toilet kotor dan tidak ada air"), []);
	},
);
