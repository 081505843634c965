import assert from "node:assert/strict";
import { test } from "node:test";
import { type Service, saysNothing } from "../service.ts";
import { publicService } from "./cpsv-ap.ts";
import { governmentService } from "./government-service.ts";

const at = { origin: "https://rangkul.example" };
const silent: Service = {
	...saysNothing,
	id: "00000000-0000-7000-8000-000000000001",
	slug: "bantuan-hukum-kanwil",
	unit: { id: "2", slug: "kanwil", name: "Kanwil <NTT>" },
	name: { id: "Bantuan hukum", en: "Legal aid" },
	about: { id: "Untuk orang miskin." },
	version: 1,
	changedOn: "2026-10-01",
	publishedAt: new Date("2026-10-01T03:00:00Z"),
	lastConfirmedOn: "2026-10-01",
};
const told: Service = {
	...silent,
	standard: {
		requirements: [{ id: "Tanda pengenal." }],
		procedure: [{ id: "Ajukan." }],
		timeLimit: [{ id: "3 hari kerja" }],
		legalBasis: [{ id: "UU 16/2011" }],
	},
	fees: [
		{ what: { id: "Permohonan" }, rupiah: "0", basis: null },
		{ what: { id: "Salinan" }, rupiah: null, basis: null },
	],
	channels: [
		{ kind: "counter", says: { id: "Loket" }, href: null },
		{ kind: "online", says: { id: "Aplikasi" }, href: "https://a.example/" },
	],
};

test("to search engines a service is what it is, who gives it, and nothing that nobody said", () => {
	assert.deepEqual(Object.keys(governmentService(at, silent)), [
		"@context",
		"@type",
		"@id",
		"url",
		"name",
		"description",
		"serviceOperator",
	]);
	assert.deepEqual(governmentService(at, silent).name, [
		{ "@language": "id", "@value": "Bantuan hukum" },
		{ "@language": "en", "@value": "Legal aid" },
	]);
});

test("a fee that nobody told is no price, and free is a price of nought", () => {
	assert.deepEqual(governmentService(at, told).offers, [
		{
			"@type": "Offer",
			name: [{ "@language": "id", "@value": "Permohonan" }],
			price: "0",
			priceCurrency: "IDR",
		},
	]);
});

test("in CPSV-AP every service names its office, and every part of it an identifier", () => {
	const [service, office] = publicService(at, told);
	assert.deepEqual(service["cv:hasCompetentAuthority"], {
		"@id": office["@id"],
	});
	for (const property of [
		"cpsv:hasInput",
		"cpsv:follows",
		"cv:hasLegalResource",
		"cv:hasChannel",
		"cv:hasCost",
	])
		for (const part of service[property] as Record<string, unknown>[]) {
			assert.ok(part["dct:identifier"], property);
			assert.match(String(part["@id"]), /^https:\/\/rangkul\.example\/.+#/);
		}
	assert.equal((service["cpsv:follows"] as unknown[]).length, 2);
});

test("what is not known has no node in CPSV-AP", () => {
	const [service] = publicService(at, silent);
	assert.deepEqual(
		Object.keys(service).filter((key) => /^(cv|cpsv):/.test(key)),
		["cv:hasCompetentAuthority"],
	);
});
