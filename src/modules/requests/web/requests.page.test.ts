import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { requestProcedures } from "../index.ts";
import { receiptOf, requestId, sampleOffice } from "../samples.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const caseOf = (name: Parameters<typeof requestId>[0]) =>
	`/permohonan/meja/${sampleOffice}/${requestId(name)}`;

test("nobody says of their own papers that an officer saw them", async () => {
	const sent = await site.ask(`/permohonan/legal-aid/ke/${sampleOffice}`, {
		form: {
			lembar: "3f0e8f60-98c2-4a52-a2b4-0a5d3f5c1b08",
			versi: "1",
			mau: "kirim",
			"untuk-poor": "yes",
			"isi-name": "Rosa",
			"isi-matter": "civil",
			"isi-story": "Sawah saya dijual.",
			"surat-identity-adalah": "seen",
			"surat-poverty-letter-adalah": "help",
		},
	});
	assert.equal(sent.status, 200);
	const code =
		/<p class="code">([^<]+)</.exec(await sent.text())?.[1] ?? assert.fail();
	const html = await (await site.ask("/permohonan/saya", { code })).text();
	assert.doesNotMatch(html, /Sudah dilihat petugas/);
	assert.match(html, /Sedang dibantu/);
});

test("what was typed stands to be copied when the visit is over, be it a form or a step", async () => {
	const story = "Sawah saya dijual tanpa tanda tangan.";
	for (const [path, form] of [
		["/permohonan/saya/isi", { versi: "1", "isi-story": story }],
		["/permohonan/saya/langkah/completed", { dasar: "1", kata: story }],
	] as const) {
		const answer = await site.ask(path, { form });
		assert.equal(answer.status, 422);
		assert.ok((await answer.text()).includes(story));
	}
});

test("what an officer typed with a step that a colleague took away is not lost", async () => {
	const words = "Alasan yang panjang, ditulis dengan teliti.";
	const ended = await site.ask(`${caseOf("accompanied")}/langkah/refuse`, {
		as: "kornelis",
		form: { dasar: "0", kata: words, pasal: "UU 16/2011" },
	});
	assert.equal(ended.status, 422);
	const html = await ended.text();
	assert.ok(html.includes(words));
	assert.ok(html.includes("UU 16/2011"));
});

test("the hour of a meeting is told by the clock of the office", async () => {
	const code = sampleCode(receiptOf("accompanied"));
	const html = await (await site.ask("/permohonan/saya", { code })).text();
	assert.match(html, /pukul 09\.30 WITA/);
});

test("every form has a twin on paper, in both languages: each question and paper with its code, and a way back to the form", async () => {
	for (const rule of requestProcedures())
		for (const start of ["", "/en"]) {
			const form = `${start}/permohonan/${rule.id}/ke/${sampleOffice}`;
			const sheet = await site.ask(`${form}/kertas`);
			assert.equal(sheet.status, 200, form);
			const html = await sheet.text();
			for (const { code } of [...rule.request.fields, ...rule.request.papers])
				assert.ok(html.includes(`[${code}]`), `${form}: ${code}`);
			// In large print, with the code of the form for a telephone, and its address in words.
			assert.match(html, /class="in-cert stack wall"/);
			assert.match(html, /<svg[^>]*(role="img"|aria-label)/);
			assert.ok(html.includes(form));
			assert.ok(
				(await (await site.ask(form)).text()).includes(`${form}/kertas`),
			);
		}
});

test("whoever comes back with a code finds the same form as whoever begins, with what was written", async () => {
	const path = `/permohonan/legal-aid/ke/${sampleOffice}`;
	const fieldsOf = (html: string) => [
		...new Set(
			[...html.matchAll(/ name="((?:untuk|isi|surat)-[^"]+)"/g)].map(
				([, name]) => name,
			),
		),
	];
	const saved = await site.ask(path, {
		form: {
			lembar: "3f0e8f60-98c2-4a52-a2b4-0a5d3f5c1b09",
			versi: "1",
			mau: "simpan",
			"isi-name": "Rosalinda",
		},
	});
	const code =
		/<p class="code">([^<]+)</.exec(await saved.text())?.[1] ?? assert.fail();
	const again = await (await site.ask("/permohonan/saya", { code })).text();
	assert.deepEqual(
		fieldsOf(again),
		fieldsOf(await (await site.ask(path)).text()),
	);
	assert.match(again, /value="Rosalinda"/);
});
