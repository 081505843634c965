import assert from "node:assert/strict";
import { test } from "node:test";
import { actsByItself } from "./evidence-address.ts";

const pdf = (catalogue: string): Uint8Array =>
	Buffer.from(
		`%PDF-1.5\n1 0 obj\n<< /Type /Catalog ${catalogue} >>\nendobj\n%%EOF\n`,
	);

test("a PDF that runs a script, starts a program or carries a file is saved and not opened in the browser", () => {
	for (const catalogue of [
		"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
		"/OpenAction << /S /Launch /F (cmd.exe) >>",
		"/AA << /O << /S /SubmitForm /F (https://x.example) >> >>",
		"/Names << /EmbeddedFiles << /Names [(a) << /EF << /F 9 0 R >> /Type /EmbeddedFile >>] >> >>",
	])
		assert.ok(actsByItself(pdf(catalogue)), catalogue);
	assert.ok(!actsByItself(pdf("/Pages 2 0 R /OpenAction [3 0 R /Fit]")));
	assert.ok(!actsByItself(Buffer.from("no PDF /JavaScript")));
});
