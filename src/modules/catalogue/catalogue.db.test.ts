import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	changeService,
	confirmService,
	isStale,
	listServices,
	publishService,
	type ServiceContent,
	saysNothing,
	serviceBySlug,
	servicesById,
	servicesOf,
	unitsWithServices,
	versionsOf,
} from "./index.ts";
import { sampleOffice, seedServices } from "./samples.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedServices(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const visits: ServiceContent = {
	...saysNothing,
	name: { id: "Kunjungan tatap muka" },
	about: { id: "Bertemu warga binaan." },
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

test("all services are listed by name, and found by their ids in the order asked for", async () => {
	const { services, total, more, pages } = await listServices(world.cx);
	assert.deepEqual([services.length, more, pages], [total, false, 1]);
	const ids = services.map(({ id }) => id).toReversed();
	assert.deepEqual(
		(await servicesById(world.cx, [...ids, world.cx.newId()])).map(
			({ id }) => id,
		),
		ids,
	);
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
	const { total } = await listServices(cx, { unit: "lapas-serang" });
	assert.equal(total, 1);
	assert.deepEqual(
		(await unitsWithServices(cx))?.map(({ slug }) => slug),
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

test("what an office says anew is a version of its own; the old one stays to be read", async () => {
	const cx = asOperator(world.cx);
	const named = { ...visits, name: { id: "Titip barang" } };
	const slug = "titip-barang-lapas-serang";
	await publishService(cx, lapas, named);
	const content = {
		...named,
		standard: { cost: [{ id: "Gratis" }] },
		fees: [{ what: { id: "Titip barang" }, rupiah: "0", basis: null }],
	};
	const done = await changeService(cx, slug, { basedOn: 1, content });
	assert.deepEqual(done, { ok: true, value: { version: 2 } });
	const service = (await serviceBySlug(cx, slug)) ?? assert.fail();
	assert.equal(service.version, 2);
	assert.deepEqual(service.standard, content.standard);
	assert.deepEqual(
		(await versionsOf(cx, service.id)).map((one) => [
			one.number,
			one.content.fees.length,
		]),
		[
			[2, 1],
			[1, 0],
		],
	);
});

test("of two who change the same version one is told, and nobody else may change it", async () => {
	const cx = asOperator(world.cx);
	const named = { ...visits, name: { id: "Surat bebas" } };
	const slug = "surat-bebas-lapas-serang";
	await publishService(cx, lapas, named);
	const both = await Promise.all(
		["Satu", "Dua"].map((about) =>
			changeService(cx, slug, {
				basedOn: 1,
				content: { ...named, about: { id: about } },
			}),
		),
	);
	assert.deepEqual(
		both.map((one) => (one.ok ? "changed" : one.problem.reason)).toSorted(),
		["changed", "changed-meanwhile"],
	);
	const stranger = await changeService(withActor(cx, citizen), slug, {
		basedOn: 2,
		content: named,
	});
	assert.equal(stranger.ok ? "" : stranger.problem.reason, "not-your-unit");
});
