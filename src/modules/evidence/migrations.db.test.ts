import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createPglite } from "#platform/database/open.ts";

const script = (name: string) =>
	readFileSync(new URL(`migrations/${name}.sql`, import.meta.url), "utf8");

test("a document that was kept before there were versions is its own first version", async () => {
	const pglite = await createPglite();
	await pglite.exec(script("0001-evidence"));
	await pglite.exec(`insert into evidence.document
		(unit_id, id, sha256, name, type, size, description, document_date, kept_by, kept_at) values
		('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', 'abc', 'sk.pdf',
		'application/pdf', 812, 'SK', '2026-02-03', null, '2026-02-04T01:00:00Z')`);
	await pglite.exec(script("0002-versions"));
	const { rows } = await pglite.query(
		`select newest, number, sha256, name, size::text, document_date::text as dated, original_sha256, kept_at = begun_at as same
		from evidence.document join evidence.document_version on document_id = id`,
	);
	await pglite.close();
	assert.deepEqual(rows, [
		{
			newest: 1,
			number: 1,
			sha256: "abc",
			name: "sk.pdf",
			size: "812",
			dated: "2026-02-03",
			original_sha256: null,
			same: true,
		},
	]);
});
