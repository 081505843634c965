import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dutiesOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import {
	changeService,
	draftsOf,
	keepDraft,
	openDraft,
	publishDraft,
	publishService,
	type ServiceContent,
	saysNothing,
	serviceBySlug,
	tellOutcome,
	versionsOf,
	withdrawDraft,
} from "../index.ts";
import { ofOffice, seedDrafts, seedPledges, seedServices } from "../samples.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-26T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const holds: ServiceContent = {
	...saysNothing,
	name: { id: "Kunjungan" },
	about: { id: "Bertemu warga binaan." },
};
const next: ServiceContent = {
	...holds,
	standard: { timeLimit: [{ id: "45 menit" }] },
};
const typed = {
	why: "Terlalu singkat.",
	until: "2026-12-10",
	discussedAt: "",
};
const heard = [{ said: "Terlalu singkat.", did: "Diperpanjang." }];

/** An office with one service, and its open draft. */
async function opened(unit: SampleUnit) {
	const cx = withActor(world.cx, ofOffice(unit));
	const done = await publishService(cx, unitId(unit), holds);
	const slug = done.ok ? done.value.slug : assert.fail();
	const opening = { basedOn: 0, version: 1, content: next, typed };
	assert.equal(reasonOf(await keepDraft(cx, slug, opening)), "done");
	const service = await serviceBySlug(cx, slug);
	const draft = async () =>
		(await draftsOf(cx, service?.id ?? ""))[0] ?? assert.fail();
	return { cx, slug, opening, draft, later: later(cx) };
}

/** After the last day on which people are asked. */
const later = (cx: Context) => at(cx, new Date("2026-12-11T03:00:00Z"));

const reasonOf = (done: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}): string => (done.ok ? "done" : (done.problem?.reason ?? ""));

const waits = async (cx: Context): Promise<number> =>
	(await dutiesOf(cx, 1)).rows.filter(
		({ says }) => says === "catalogue.duty.draft-answer",
	).length;

test("a draft changes nothing that holds until it is published; then the version leads to how it was discussed", async () => {
	const { cx, slug, draft, later } = await opened("rutan-serang");
	assert.equal((await serviceBySlug(cx, slug))?.version, 1);
	assert.equal(await waits(cx), 1);
	await tellOutcome(cx, slug, {
		basedOn: 1,
		typed: { minutesAt: "https://a.example/berita-acara", heard },
	});
	assert.equal(
		reasonOf(await publishDraft(later, slug, { basedOn: 2 })),
		"done",
	);
	assert.equal(await waits(cx), 0);
	const service = await serviceBySlug(cx, slug);
	assert.deepEqual(service?.standard, next.standard);
	const ended = await draft();
	assert.deepEqual(
		[ended.state, ended.publishedVersion, ended.heard, ended.basedOn],
		["published", 2, heard, 1],
	);
	assert.equal((await versionsOf(cx, service?.id ?? "")).length, 2);
	assert.equal(
		reasonOf(await publishDraft(later, slug, { basedOn: 3 })),
		"no-draft",
		"published once",
	);
});

test("nothing is published while people are asked, nor before the office said what it did with what it heard", async () => {
	const { cx, slug, later } = await opened("rutan-tangerang");
	assert.equal(
		reasonOf(await publishDraft(cx, slug, { basedOn: 1 })),
		"still-asking",
	);
	assert.equal(
		reasonOf(await publishDraft(later, slug, { basedOn: 1 })),
		"nothing-told",
	);
	assert.equal((await serviceBySlug(cx, slug))?.version, 1);
});

test("of two who change a draft one is told, and so is who writes on a service that changed meanwhile", async () => {
	const { cx, slug, opening, draft, later } = await opened("bapas-serang");
	assert.equal(
		reasonOf(await keepDraft(cx, slug, opening)),
		"changed-meanwhile",
		"one is open already",
	);
	await keepDraft(cx, slug, {
		...opening,
		basedOn: 1,
		typed: { ...typed, until: "2026-12-09" },
	});
	assert.equal(
		reasonOf(
			await tellOutcome(cx, slug, {
				basedOn: 1,
				typed: { minutesAt: "", heard },
			}),
		),
		"changed-meanwhile",
	);
	await tellOutcome(cx, slug, {
		basedOn: 2,
		typed: { minutesAt: "", heard },
	});
	await changeService(cx, slug, {
		basedOn: 1,
		content: { ...holds, about: { id: "Lain." } },
	});
	assert.equal(
		reasonOf(await publishDraft(later, slug, { basedOn: 3 })),
		"changed-meanwhile",
	);
	assert.equal((await draft()).state, "open", "nothing of it is lost");
	await keepDraft(cx, slug, { ...opening, basedOn: 3, version: 2 });
	assert.equal(
		reasonOf(await publishDraft(later, slug, { basedOn: 4 })),
		"done",
	);
});

test("a draft that is dropped stays to be read with its reason, and the next one may be opened", async () => {
	const { cx, slug, opening, draft } = await opened("kanim-serang");
	assert.equal(reasonOf(await withdrawDraft(cx, slug, " ")), "mend");
	assert.equal(
		reasonOf(await withdrawDraft(cx, slug, "Anggaran belum ada.")),
		"done",
	);
	const dropped = await draft();
	assert.deepEqual(
		[dropped.state, dropped.withdrawnWhy],
		["withdrawn", "Anggaran belum ada."],
	);
	assert.equal(await waits(cx), 0);
	assert.equal(reasonOf(await keepDraft(cx, slug, opening)), "done");
	assert.equal((await draft()).number, 2);
});

test("strangers open, answer, publish and drop nothing", async () => {
	const { slug, opening } = await opened("lapas-cilegon");
	const stranger = withActor(world.cx, ofOffice("lapas-masohi"));
	for (const done of [
		await keepDraft(stranger, slug, { ...opening, basedOn: 1 }),
		await tellOutcome(stranger, slug, {
			basedOn: 1,
			typed: { minutesAt: "", heard },
		}),
		await publishDraft(later(stranger), slug, { basedOn: 1 }),
		await withdrawDraft(stranger, slug, "Salah."),
	])
		assert.equal(reasonOf(done), "not-your-unit");
});

test("a prison heard people out and changed, and a library asks now", async () => {
	for (const seed of [seedServices, seedPledges, seedDrafts, seedDrafts])
		await seed(world.cx);
	const of = async (slug: string) =>
		draftsOf(world.cx, (await serviceBySlug(world.cx, slug))?.id ?? "");
	const [visits] = await of("kunjungan-tatap-muka-lapas-serang");
	assert.deepEqual(
		[visits?.state, visits?.publishedVersion, visits?.heard.length],
		["published", 2, 2],
	);
	const library = await of("perpustakaan-hukum-kanwil-kemenkum-ntt");
	assert.equal(openDraft(library)?.until, "2026-12-16");
});
