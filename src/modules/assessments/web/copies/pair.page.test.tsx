import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sampleEvidence } from "#evidence/samples";
import { emptyForm, withProblems } from "#kernel/form.ts";
import { officer, sampleView } from "#ui/components.sample.tsx";
import type { SideSeen } from "../../index.ts";
import { PairPage, type PairPageProps } from "./pair-page.tsx";

const view = sampleView("id", officer);

const side = (
	slug: string,
	name: string,
	changes: Partial<SideSeen> = {},
): SideSeen => ({
	unitId: slug,
	sha256: slug,
	unit: { slug, name, provinceName: "Banten" },
	place: { unitId: slug, province: "36" },
	first: sampleEvidence({
		unitId: slug,
		name: `${slug}-rahasia.png`,
		type: "image/png",
		description: `Pintu ${slug}`,
		keptById: "wulan",
	}),
	uses: [
		{
			unitId: slug,
			evidenceId: "e1",
			version: 1,
			assessmentId: "a",
			programme: "p2ham",
			instrument: "p2ham-2023",
			year: 2026,
			state: "verifying",
			code: "a.1",
			allotment: null,
		},
	],
	shown: "whole",
	...changes,
});

const html = (changes: Partial<PairPageProps> = {}): string =>
	String(
		PairPage({
			view,
			pair: {
				id: "p",
				sides: [side("lama", "Lapas Lama"), side("baru", "Rutan <Baru>")],
				sameBytes: false,
				foundAt: new Date("2026-11-01T03:00:00Z"),
				state: "open",
			},
			said: [],
			names: new Map(),
			roles: new Map([
				[
					"wulan",
					[
						{
							id: "r",
							role: "operator" as const,
							programme: "p2ham",
							unitId: "lama",
							unitName: "Lapas Lama",
							from: "2020-01-01",
							until: null,
							provinces: [],
						},
					],
				],
			]),
			pictures: new Map([
				["lama lama", true],
				["baru baru", true],
			]),
			state: emptyForm,
			once: "kunci",
			...changes,
		}),
	);

/** The part of the page between the two names. */
const ofFirst = (page: string): string =>
	page.slice(page.indexOf('id="berkas-1"'), page.indexOf('id="berkas-2"'));

describe("a pair of like proofs", () => {
	test("chooses nothing for anybody", () => {
		const page = html();
		assert.equal(page.match(/name="pendapat" id=/g)?.length, 3);
		assert.doesNotMatch(page, /checked/);
	});

	test("says how often such pairs are true, and that it changes nothing", () => {
		const page = html();
		assert.match(page, /assessments\.pair-precision/);
		assert.match(page, /assessments\.pair-changes-nothing/);
	});

	test("tells of a side that one may read what it proves, by which role, and leads there", () => {
		const first = ofFirst(html());
		assert.match(
			first,
			/\/(verifikasi|keputusan)\/lama\/p2ham-2023\/2026\/butir\/a\.1/,
		);
		assert.match(first, /Operator/);
		assert.match(first, /lama-rahasia\.png/);
		assert.match(first, /alt="Pintu lama"/);
	});

	test("tells of a side beyond one's reach no file, no role, no item and no way", () => {
		const { sides, ...pair } = {
			id: "p",
			sides: [
				side("lama", "Lapas Lama", { shown: "least" }),
				side("baru", "Rutan Baru"),
			] as const,
			sameBytes: false,
			foundAt: new Date("2026-11-01T03:00:00Z"),
			state: "open" as const,
		};
		const first = ofFirst(html({ pair: { ...pair, sides } }));
		assert.match(first, /Lapas Lama/);
		assert.match(first, /\/bukti-mirip\/p\/gambar\/pertama/);
		assert.match(first, /assessments\.pair-beyond/);
		assert.doesNotMatch(
			first,
			/rahasia|Operator|butir|\/bukti\/lama|Pintu lama/,
		);
	});

	test("keeps what was typed when a choice is missing, and leads to it", () => {
		const state = withProblems(
			{ typed: { alasan: ["Pintu <sama>"] }, problems: [] },
			{
				field: "pendapat",
				says: "assessments.reason-choose-pair-outcome",
			},
		);
		const page = html({ state });
		assert.match(page, /Pintu &lt;sama&gt;/);
		assert.match(page, /href="#isian-pendapat"/);
	});
});
