import assert from "node:assert/strict";
import { test } from "node:test";
import { checkDraft, proposedId, publishedText } from "./draft.ts";
import { draftText, headOf, largestText, textOfFile } from "./draft-text.ts";
import { friendlyText } from "./samples.ts";

const reasonOf = (typed: string) => {
	const read = draftText(typed);
	return read.ok ? null : read.problem.reason;
};

test("a text is kept with the line ends of this house, whatever it came with", () => {
	const read = draftText("\uFEFFid: a\r\nversion: b\r\n\r\n");
	assert.deepEqual(read, { ok: true, value: "id: a\nversion: b\n" });
});

test("what is no text is refused with a reason: nothing, two megabytes, signs that no page could show", () => {
	assert.equal(reasonOf(" \n"), "no-text");
	assert.equal(reasonOf("x".repeat(2_000_000)), "too-long");
	assert.equal(reasonOf("x".repeat(largestText)), null);
	assert.equal(reasonOf("id: \u0000"), "not-text");
	assert.equal(reasonOf("id: \uFFFD"), "not-text");
	assert.equal(reasonOf("id: \uD800"), "not-text");
});

test("files are read as UTF-8, or as what Windows calls Unicode; other encodings are refused", () => {
	const bytes = (text: string, encoding: BufferEncoding) =>
		new Uint8Array(Buffer.from(text, encoding));
	assert.deepEqual(textOfFile(bytes("id: é", "utf8")), {
		ok: true,
		value: "id: é",
	});
	assert.deepEqual(textOfFile(bytes("\uFEFFid: é", "utf16le")), {
		ok: true,
		value: "id: é",
	});
	assert.equal(textOfFile(bytes("id: é", "latin1")).ok, false);
});

test("publishing changes one word of the text", () => {
	const draft = friendlyText("kata");
	assert.equal(
		publishedText(draft),
		draft.replace("status: draft", "status: published"),
	);
});

test("a draft that cannot be read has no name yet, and does not stop the program", () => {
	for (const text of ["[".repeat(100_000), "", "x", "id: [a]", "title: 3"])
		assert.equal(headOf(text).instrument, "");
});

test("the id of a next version bears the year, and a number where that is taken", () => {
	const taken = (id: string) => ["p2ham-2027", "ipk-2027"].includes(id);
	assert.equal(proposedId({ id: "p2ham-2023" }, 2027, taken), "p2ham-2027-2");
	assert.equal(proposedId({ id: "skm" }, 2027, taken), "skm-2027");
	assert.equal(proposedId({ id: "ipk-2026-3" }, 2027, taken), "ipk-2027-2");
});

test("findings are said in the language of the reader, with what to do", () => {
	const text = friendlyText("bobot").replace("weight: 60", "weight: 50");
	const [found] = checkDraft(text, "id").findings;
	assert.equal(found?.message, "Bobot di sini berjumlah 90.");
	assert.match(found?.fix ?? "", /Perbaiki sampai berjumlah 100/);
	assert.equal(
		checkDraft(text, "en").findings[0]?.message,
		"These weights add up to 90.",
	);
});
