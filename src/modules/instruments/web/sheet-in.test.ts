import assert from "node:assert/strict";
import { test } from "node:test";
import { largestWorkbook, workbookOfText } from "#instruments";
import { friendlyText } from "../samples.ts";
import { sheetIn } from "./sheet-in.ts";

const sent = async (
	bytes: Uint8Array<ArrayBuffer>,
	name = "instrumen.xlsx",
) => {
	const form = new FormData();
	form.set("lembar", new File([bytes], name));
	const sheet = await sheetIn(form);
	return sheet.ok ? sheet.value : sheet.problem.reason;
};

test("no file, an empty one and one that is too large are refused, each with its own reason", async () => {
	const none = await sheetIn(new FormData());
	assert.deepEqual(!none.ok && none.problem.reason, "choose-workbook");
	assert.equal(await sent(new Uint8Array(), ""), "choose-workbook");
	assert.equal(await sent(new Uint8Array()), "file-empty");
	assert.equal(
		await sent(new Uint8Array(largestWorkbook + 1)),
		"file-too-large",
	);
});

test("what a file is decides its content, whatever signs its name has", async () => {
	const bytes = await workbookOfText(friendlyText("x"), "id");
	assert.ok(bytes);
	const read = await sent(
		new Uint8Array(bytes),
		"in\u0001stru\u202emen\r\n.pdf",
	);
	assert.ok(typeof read === "object");
	assert.deepEqual(read.faults, []);
	assert.match(read.text ?? "", /^id: contoh-x$/m);
	assert.match(read.text ?? "", /^status: draft$/m);
});
