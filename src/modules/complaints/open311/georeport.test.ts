import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import fc from "fast-check";
import { inFormat, requestFields } from "./georeport.ts";
import { readQuery } from "./read-query.ts";

const now = new Date("2026-11-26T03:00:00Z");
const asked = (query: string) => readQuery(new URLSearchParams(query), now);

test("without days the last ninety are asked for, and never more", () => {
	for (const query of ["", "start_date=2020-01-01T00:00:00Z"]) {
		const read = asked(query);
		assert.deepEqual(read.ok && [read.value.from, read.value.until], [
			"2026-08-28",
			"2026-11-26",
		]);
	}
	const early = asked("end_date=2026-03-01T00:00:00Z");
	assert.deepEqual(early.ok && early.value.from, "2025-12-01");
});

for (const query of [
	"service_code=lubang",
	"status=selesai",
	"start_date=kemarin",
	"page=0",
	"page=dua",
])
	test(`${query} is a wrong question, with a sentence`, () => {
		const read = asked(query);
		assert.ok(!read.ok && read.problem.description.length > 10);
	});

test("a request has every field of the standard, empty where nothing is public", () => {
	const row = requestFields(
		{
			unitId: "u",
			id: "abc",
			kind: "complaint",
			serviceId: null,
			title: "Loket tutup",
			words: "Tiga jam.",
			answer: null,
			publishedOn: "2026-11-20",
			answeredOn: null,
			endedOn: null,
			state: "in-process",
			joined: 0,
		},
		{
			serviceName: "Pengaduan",
			stateName: "Diproses",
			unitName: "Kanwil",
			unitSlug: "kanwil",
			city: "Kota Kupang",
		},
	);
	assert.deepEqual(
		[row.status, row.requested_datetime, row.lat, row.media_url],
		["open", "2026-11-20T00:00:00+07:00", null, null],
	);
	for (const field of [
		"service_request_id",
		"status_notes",
		"service_name",
		"service_code",
		"description",
		"agency_responsible",
		"updated_datetime",
		"expected_datetime",
		"address",
		"address_id",
		"zipcode",
		"long",
	])
		assert.ok(field in row, field);
});

test("whatever people wrote, the XML is read by another program", () => {
	const xmllint = spawnSync("xmllint", ["--version"]).error === undefined;
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (words) => {
			const xml = inFormat(
				"xml",
				["errors", "error"],
				[{ code: 400, description: words }],
			);
			assert.doesNotMatch(
				xml.slice(xml.indexOf("<description>") + 13, xml.indexOf("</desc")),
				/[<>]|&(?!(amp|lt|gt);)/,
			);
			if (!xmllint) return;
			const read = spawnSync("xmllint", ["--noout", "-"], { input: xml });
			assert.equal(read.status, 0, String(read.stderr));
		}),
		{ numRuns: 50 },
	);
});
