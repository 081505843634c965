import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { factOf } from "#facts";
import { sampleView } from "#ui/components.sample.tsx";
import type { Unit } from "#units";
import {
	type Facility,
	facilityKinds,
	heldAgainst,
	principleCodes,
	type Service,
	saysNothing,
	serviceStandard,
	sumOfUnit,
} from "../../index.ts";
import { ServicePage } from "../service-page.tsx";
import { PrinciplePage } from "./principle-page.tsx";
import { UnitPrinciplesPage } from "./unit-page.tsx";

const view = sampleView("id");
const today = "2026-11-20";
const unit = {
	id: "2",
	slug: "kanwil",
	name: "Kantor Wilayah <NTT>",
} as Unit;

/** All that an office can say, in as many words as it likes to use. */
const service = (n: number): Service => ({
	...saysNothing,
	id: String(n),
	slug: `layanan-nomor-${n}-kanwil`,
	unit,
	name: { id: `Layanan nomor ${n}` },
	about: { id: "Untuk siapa saja." },
	standard: Object.fromEntries(
		serviceStandard().components.map(({ code }) => [
			code,
			[{ id: `Ketentuan ${code} dari layanan ${n}.` }],
		]),
	),
	principles: Object.fromEntries(
		principleCodes.map((code, i) => [
			code,
			{
				says: { id: `Kantor melakukan hal ${i} untuk layanan ${n}.` },
				proofs: [
					{ kind: "address", href: `https://kanwil.example.go.id/${n}/${i}` },
				],
			},
		]),
	),
	version: 1,
	changedOn: today,
	publishedAt: new Date("2025-03-01T03:00:00Z"),
	lastConfirmedOn: n % 2 === 0 ? today : "2025-01-01",
});
const services = Array.from({ length: 50 }, (_, n) => service(n));
const facilities: readonly Facility[] = facilityKinds().kinds.flatMap(
	({ code }) =>
		[1, 2].map((floor) => ({
			unitId: "2",
			id: `00000000-0000-4000-8000-${code.length}${floor}`,
			kind: code,
			place: `Lantai ${floor}`,
			contested: 0,
			short: false,
			last: {
				number: 1,
				condition: "present" as const,
				measures: {},
				says: "",
				photo: null,
				on: today,
				by: "unit" as const,
				personId: null,
				organisation: null,
				answer: null,
			},
		})),
);
const sums = sumOfUnit(services, facilities, today);
const facts = new Map([
	[
		"facilities-usable",
		factOf("facilities-usable", today, {
			of: unit.name,
			numerator: String(facilities.length),
			denominator: String(facilities.length),
			rows: facilities.map(({ id, kind, place }) => ({
				what: `${kind}, ${place}`,
				counts: "yes" as const,
				because: { id: `Ada dan dapat dipakai, dilihat ${today}.` },
				since: today,
				paper: null,
				link: `/unit/kanwil/fasilitas/${id}`,
				contested: null,
			})),
		}),
	],
]);

const weight = (html: string) => gzipSync(html).byteLength / 1_024;

test("fifty services and every kind of facility twice: each page stays light, and leaves nothing out", () => {
	const props = { view, unit, facts, assessed: [] };
	const all = String(UnitPrinciplesPage({ ...props, sums }));
	assert.ok(weight(all) < 14, `${weight(all)} KB`);
	for (const sum of sums) {
		const one = String(PrinciplePage({ ...props, sum }));
		assert.ok(weight(one) < 14, `${sum.principle.code}: ${weight(one)} KB`);
		assert.ok(one.length < 60_000, `${sum.principle.code}: ${one.length}`);
		for (const { slug } of services) assert.ok(one.includes(`/${slug}#asas`));
	}
	const [first = assert.fail()] = services;
	const html = String(
		ServicePage({
			view,
			service: first,
			held: heldAgainst(first, facilities, today),
		}),
	);
	assert.ok(weight(html) < 14, `${weight(html)} KB`);
	assert.match(html, /catalogue\.principle\.more-facilities/);
});

test("a service that nobody confirmed for a year says so beside what shows it; names of units are text", () => {
	const [sum = assert.fail()] = sums;
	const html = String(PrinciplePage({ view, unit, facts, assessed: [], sum }));
	assert.equal(html.split("catalogue.stale.short").length - 1, 25);
	assert.match(html, /Kantor Wilayah &lt;NTT&gt;/);
});
