import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { need } from "../../../../tools/machine.mjs";
import { labelsOn, layouts, placesOn } from "./layouts.ts";
import { printLabels } from "./print-labels.ts";

const now = new Date("2026-11-27T03:00:00Z");
const labelsFor = (barcodes: readonly string[], code: string, from = 1) => {
	const layout = layouts.find((one) => one.code === code);
	assert.ok(layout);
	return printLabels(
		{
			layout,
			from,
			labels: barcodes.map((barcode) => ({
				barcode,
				callNumber: "340.1 ASS p",
			})),
			owner: "Kantor Wilayah NTT",
			title: "Label",
			lang: "id",
			altOf: (barcode) => `Kode batang ${barcode}`,
		},
		now,
	);
};

test("every sheet of labels fits on A4", () => {
	for (const layout of layouts)
		for (const { x, y } of placesOn(layout, labelsOn(layout), 1)) {
			assert.ok(x >= 0 && x + layout.width <= 210.01, layout.code);
			assert.ok(y >= 0 && y + layout.height <= 297.01, layout.code);
		}
});

test("a sheet that was begun is used up before the next", () => {
	const [layout] = layouts;
	assert.ok(layout);
	const places = placesOn(layout, 3, labelsOn(layout) - 1);
	assert.deepEqual(
		places.map(({ sheet }) => sheet),
		[0, 0, 1],
	);
	assert.equal(places[2]?.y, layout.top);
});

test("a number whose bars would be too narrow is refused, and no sheet begins behind its end", async () => {
	const long = await labelsFor(
		["A-VERY-LONG-NUMBER-FOR-A-SMALL-LABEL"],
		"a4-65",
	);
	assert.equal(long.ok ? "" : long.problem.reason, "too-long");
	const behind = await labelsFor(["B1"], "a4-24", 25);
	assert.equal(behind.ok ? "" : behind.problem.reason, "no-such-place");
});

const zbar = need("zbar");
const poppler = need("poppler");
describe("zbarimg reads", { skip: zbar.says ?? poppler.says ?? false }, () => {
	test("every barcode of every printed sheet", async () => {
		const barcodes = Array.from(
			{ length: 30 },
			(_, n) => `NTT${String(n + 1).padStart(5, "0")}`,
		);
		const printed = [...barcodes, "B-0012/S", "b.77x"];
		for (const { code } of layouts) {
			const pdf = await labelsFor(printed, code, 2);
			assert.ok(pdf.ok);
			assert.deepEqual(readBy(pdf.value), printed.toSorted(), code);
		}
	});
});

/** Rasterised as a printer does, at 300 dots an inch, and read. */
function readBy(pdf: Uint8Array): readonly string[] {
	const folder = mkdtempSync(join(tmpdir(), "label-"));
	try {
		writeFileSync(join(folder, "label.pdf"), pdf);
		execFileSync("pdftoppm", [
			"-r",
			"300",
			"-gray",
			join(folder, "label.pdf"),
			join(folder, "sheet"),
		]);
		const sheets = readdirSync(folder).filter((name) => name.endsWith(".pgm"));
		const { stdout } = spawnSync(
			"zbarimg",
			[
				"--quiet",
				"--raw",
				"-Sdisable",
				"-Scode128.enable",
				...sheets.map((name) => join(folder, name)),
			],
			{ encoding: "utf8" },
		);
		return stdout.split("\n").filter(Boolean).toSorted();
	} finally {
		rmSync(folder, { recursive: true });
	}
}
