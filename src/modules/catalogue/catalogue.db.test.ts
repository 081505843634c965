import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	confirmService,
	findServices,
	isStale,
	publishService,
	type ServiceDraft,
	serviceBySlug,
	servicesOf,
	unitsWithServices,
} from "./index.ts";
import { sampleOffice, seedServices } from "./samples.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedServices(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const visits: ServiceDraft = {
	name: { id: "Kunjungan tatap muka" },
	about: { id: "Bertemu warga binaan." },
	requirements: null,
	procedure: null,
	timeLimit: null,
	cost: null,
	product: null,
	complaints: null,
	channel: null,
	basis: [],
	note: null,
};
const lapas = unitId("lapas-serang");

const asOperator = (cx: Context): Context =>
	withActor(cx, {
		id: null,
		name: "Operator contoh",
		kind: "person",
		grants: [
			{
				permission: "assessment.request",
				programme: null,
				unitId: lapas,
				reach: "unit",
				provinces: [],
			},
		],
	});

test("the office of NTT has six services, by name", async () => {
	const services = await servicesOf(world.cx, unitId(sampleOffice));
	assert.deepEqual(
		services.map(({ name }) => name.id),
		[
			"Administrasi hukum umum",
			"Bantuan hukum",
			"Fasilitasi kekayaan intelektual",
			"Pelayanan komunikasi masyarakat",
			"Pengharmonisasian rancangan peraturan daerah",
			"Perpustakaan hukum",
		],
	);
});

test("the samples are loaded once", async () => {
	assert.equal(await seedServices(world.cx), 0);
});

test("words are found in both languages, in any order, and in the name of the unit", async () => {
	const found = async (search: string) =>
		(await findServices(world.cx, { search })).services.map(({ slug }) => slug);
	assert.deepEqual(await found("buku 1.500"), [
		"perpustakaan-hukum-kanwil-kemenkum-ntt",
	]);
	assert.deepEqual(await found("LIBRARY tenggara"), [
		"perpustakaan-hukum-kanwil-kemenkum-ntt",
	]);
	assert.deepEqual(await found("100% _"), []);
});

test("an operator publishes for her own unit, and only once under a name", async () => {
	const cx = asOperator(world.cx);
	const published = await publishService(cx, lapas, visits);
	assert.deepEqual(published, {
		ok: true,
		value: { slug: "kunjungan-tatap-muka-lapas-serang" },
	});
	const again = await publishService(cx, lapas, visits);
	assert.equal(again.ok ? "" : again.problem.reason, "already-published");
	const { total } = await findServices(cx, { unit: "lapas-serang" });
	assert.equal(total, 1);
	assert.deepEqual(
		(await unitsWithServices(cx)).map(({ slug }) => slug),
		["kanwil-kemenkum-ntt", "lapas-serang"],
	);
});

for (const [who, change, unit, draft, reason] of [
	["a citizen", citizen, lapas, visits, "not-your-unit"],
	[
		"an operator elsewhere",
		null,
		unitId("rutan-serang"),
		visits,
		"not-your-unit",
	],
	[
		"an operator of no unit",
		null,
		unitId("kemenkumham"),
		visits,
		"unknown-unit",
	],
	[
		"a hasty operator",
		null,
		lapas,
		{ ...visits, name: { id: " " } },
		"no-name",
	],
	[
		"a silent operator",
		null,
		lapas,
		{ ...visits, about: { id: "" } },
		"say-what-it-is",
	],
] as const)
	test(`${who} is refused: ${reason}`, async () => {
		const operator = asOperator(world.cx);
		const cx = change ? withActor(operator, change) : operator;
		const answer = await publishService(cx, unit, draft);
		assert.equal(answer.ok ? "" : answer.problem.reason, reason);
	});

test("what nobody confirmed for a year is stale until the unit confirms it", async () => {
	const cx = asOperator(world.cx);
	const later = at(cx, new Date("2028-01-10T03:00:00Z"));
	const slug = "upaya-hukum-lapas-serang";
	await publishService(cx, lapas, { ...visits, name: { id: "Upaya hukum" } });
	const stale = async () =>
		isStale((await serviceBySlug(later, slug)) ?? assert.fail(), "2028-01-10");
	assert.equal(await stale(), true);
	const others = await confirmService(withActor(later, citizen), slug);
	assert.equal(others.ok, false);
	assert.equal((await confirmService(later, slug)).ok, true);
	assert.equal(await stale(), false);
});
