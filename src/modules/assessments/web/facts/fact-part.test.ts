import assert from "node:assert/strict";
import { test } from "node:test";
import { factOf } from "#facts";
import { instrumentNamed } from "#instruments";
import { officer, sampleView } from "#ui/components.sample.tsx";
import type { Case } from "../../index.ts";
import { sampleItems } from "../sample-items.ts";
import { FactPart } from "./fact-part.tsx";

test("people of one office read that something is contested, and not whose objection it is", () => {
	const instrument = instrumentNamed("kkpham-2021");
	assert.ok(instrument);
	const [item] = sampleItems(instrument, { kind: "pemda" });
	assert.ok(item);
	const row = {
		what: "Kantor",
		counts: "yes",
		because: { id: "Ditetapkan." },
		since: null,
		paper: null,
		link: null,
		contested: { id: "Keberatan Dinas Sosial sedang diperiksa." },
	} as const;
	const fact = factOf("opd-with-p2ham-predicate", "2026-11-20", {
		of: "Kabupaten Empat Lawang",
		numerator: "1",
		denominator: "1",
		rows: [row],
	});
	const shown = (only?: ReadonlySet<string>) =>
		String(
			FactPart({
				view: sampleView("id", officer),
				found: {
					unit: { slug: "kabupaten-empat-lawang" },
					assessment: { instrument: "kkpham-2021", year: 2026 },
					...(only ? { only } : {}),
				} as Case,
				item: { ...item, fact: { today: fact, frozen: [] } },
				open: true,
				once: "x",
			}),
		);
	assert.match(shown(), /Keberatan Dinas Sosial/);
	assert.doesNotMatch(shown(new Set([item.code])), /Keberatan Dinas Sosial/);
});
