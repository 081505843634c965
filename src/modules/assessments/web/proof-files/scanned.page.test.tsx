import assert from "node:assert/strict";
import { test } from "node:test";
import type { ScanNote } from "#evidence";
import { sampleEvidence } from "#evidence/samples";
import { wordsIn } from "#site/words.ts";
import { officer, sampleView } from "#ui/components.sample.tsx";
import { InfectedFile } from "./infected-file.tsx";
import { scanInWords } from "./scan-words.ts";

const view = sampleView("id", { ...officer, ...wordsIn("id") });
const scanned = (outcome: ScanNote["outcome"]): ScanNote => ({
	outcome,
	found: outcome === "infected" ? "Test-Virus" : null,
	scanner: null,
	at: new Date("2026-11-25T03:00:00Z"),
});

test("only a file that was scanned and found clean sounds so; the others say why not", () => {
	assert.equal(
		scanInWords(view, scanned("clean")),
		"Diperiksa virus 25 November 2026, tidak ditemukan",
	);
	assert.equal(
		scanInWords(view, scanned("off")),
		"Belum diperiksa virus: pemindai tidak dipasang",
	);
	for (const outcome of ["failed", "never"] as const)
		assert.match(scanInWords(view, scanned(outcome)), /^Belum diperiksa virus/);
});

test("instead of an infected file stands what was found and what to do now", () => {
	const page = String(
		InfectedFile({
			view,
			unit: { name: "Lapas Cilegon" },
			evidence: sampleEvidence({ scanned: scanned("infected") }),
		}),
	);
	assert.match(page, /Test-Virus/);
	assert.match(page, /salinan yang bersih/);
	assert.doesNotMatch(page, /href="\/bukti/);
});
