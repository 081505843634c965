import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dutiesOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import {
	askToReview,
	changedSince,
	changeService,
	draftPledge,
	isOverdue,
	olderPledges,
	type Pledge,
	type PledgeTyped,
	pledgeInTheMaking,
	pledgeOf,
	pledgesOf,
	pledgeThatHolds,
	publishPledge,
	publishService,
	type ServiceContent,
	saysNothing,
	seenIn,
	signPledge,
	withdrawPledge,
} from "../index.ts";
import { ofOffice, seedDrafts, seedPledges, seedServices } from "../samples.ts";
import { headOf } from "./pledge.sample.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-26T03:00:00Z"));
	await seedUnits(world.cx);
	await seedServices(world.cx);
	await seedPledges(world.cx);
	await seedDrafts(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const visits: ServiceContent = {
	...saysNothing,
	name: { id: "Kunjungan" },
	about: { id: "Bertemu warga binaan." },
};

const later = (cx: Context, days: number) =>
	at(cx, new Date(cx.now.getTime() + days * 86_400_000));

/** An office with one service, its head, its operator, and what is typed of its pledge. */
async function office(slug: SampleUnit) {
	const head = withActor(world.cx, headOf(slug));
	const operator = withActor(world.cx, ofOffice(slug));
	const id = unitId(slug);
	const published = await publishService(operator, id, visits);
	const service = published.ok ? published.value.slug : assert.fail();
	const typed: PledgeTyped = {
		text: { id: "Kami sanggup." },
		place: "Ruang tunggu",
		signer: { name: "Contoh Kepala", position: "Kepala" },
		reviewOn: "2029-11-26",
		covers: [service],
	};
	const last = async () => (await pledgesOf(head, id))[0] ?? assert.fail();
	const sign = async (pledge: Pledge) =>
		signPledge(head, pledge, {
			basedOn: pledge.revision,
			seen: seenIn(pledge),
			agrees: true,
		});
	return { id, head, operator, service, typed, last, sign };
}

const reasonOf = (done: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}): string => (done.ok ? "done" : (done.problem?.reason ?? ""));

const waitsFor = async (cx: Context, says: string): Promise<number> =>
	(await dutiesOf(cx, 1)).rows.filter(
		(one) => one.says === `catalogue.duty.${says}`,
	).length;

test("the office of NTT renewed its pledge, and the one of Serang changed and was not looked at again", async () => {
	const ntt = await pledgesOf(world.cx, unitId("kanwil-kemenkum-ntt"));
	assert.deepEqual(
		ntt.map(({ number, state }) => [number, state]),
		[
			[3, "draft"],
			[2, "published"],
			[1, "renewed"],
		],
	);
	const serang = pledgeThatHolds(
		await pledgesOf(world.cx, unitId("lapas-serang")),
	);
	assert.ok(serang);
	assert.equal(changedSince(serang).length, 1);
	assert.ok(isOverdue(serang, "2026-11-26"));
	await seedPledges(world.cx);
	assert.equal((await pledgesOf(world.cx, serang.unitId)).length, 1);
});

test("a pledge is drawn up, signed by the head, published, and renewed by the next one; the older one stays to be read", async () => {
	const { id, operator, typed, last, sign, head } =
		await office("rutan-serang");
	assert.equal(
		reasonOf(await draftPledge(operator, id, { basedOn: 0, typed })),
		"done",
	);
	assert.equal(await waitsFor(head, "pledge-sign"), 1);
	const draft = await last();
	assert.equal(
		reasonOf(await publishPledge(operator, draft)),
		"not-now",
		"nobody has signed it",
	);
	assert.equal(reasonOf(await sign(draft)), "done");
	assert.equal(await waitsFor(head, "pledge-sign"), 0);
	assert.equal(reasonOf(await sign(draft)), "not-now", "signed once");
	assert.equal(
		reasonOf(await draftPledge(operator, id, { basedOn: 1, typed })),
		"is-signed",
	);
	assert.equal(reasonOf(await publishPledge(operator, draft)), "done");
	assert.equal(reasonOf(await publishPledge(operator, draft)), "not-now");

	const next = { ...typed, text: { id: "Kami lebih sanggup." } };
	await draftPledge(operator, id, { basedOn: 0, typed: next });
	await sign(await last());
	await publishPledge(later(operator, 1), await last());
	const all = await pledgesOf(head, id);
	assert.equal(pledgeThatHolds(all)?.text.id, "Kami lebih sanggup.");
	assert.equal(pledgeInTheMaking(all), null);
	const [older] = olderPledges(all);
	assert.deepEqual(
		[older?.state, older?.text.id, older?.endedOn],
		["renewed", "Kami sanggup.", "2026-11-27"],
	);
});

test("only the head signs, what they read, and with a tick", async () => {
	const { id, operator, head, service, typed, last } =
		await office("rutan-tangerang");
	await draftPledge(operator, id, { basedOn: 0, typed });
	const draft = await last();
	const signing = {
		basedOn: draft.revision,
		seen: seenIn(draft),
		agrees: true,
	};
	assert.equal(
		reasonOf(await signPledge(operator, draft, signing)),
		"not-the-head",
	);
	assert.equal(
		reasonOf(await signPledge(head, draft, { ...signing, agrees: false })),
		"not-agreed",
	);
	await changeService(operator, service, {
		basedOn: 1,
		content: { ...visits, about: { id: "Lain." } },
	});
	assert.equal(
		reasonOf(await signPledge(head, draft, signing)),
		"changed-meanwhile",
	);
	const read = await last();
	assert.equal(
		reasonOf(await signPledge(head, read, { ...signing, seen: seenIn(read) })),
		"done",
	);
	assert.deepEqual(
		(await last()).covers.map(({ version }) => version),
		[2],
	);
});

test("of two who draw it up at once one is told, and nothing of the other is lost", async () => {
	const { id, operator, typed, last } = await office("bapas-serang");
	const both = await Promise.all([
		draftPledge(operator, id, { basedOn: 0, typed }),
		draftPledge(operator, id, { basedOn: 0, typed }),
	]);
	assert.deepEqual(both.map(reasonOf).sort(), ["changed-meanwhile", "done"]);
	await draftPledge(operator, id, {
		basedOn: 1,
		typed: { ...typed, place: "Gerbang" },
	});
	const slower = await draftPledge(operator, id, { basedOn: 1, typed });
	assert.equal(reasonOf(slower), "changed-meanwhile");
	assert.deepEqual(
		[(await last()).place, (await last()).revision],
		["Gerbang", 2],
	);
});

test("a service that changes after the signature is counted, and the office is asked once to renew; renewing ends it", async () => {
	const { id, operator, service, typed, last, sign } =
		await office("kanim-serang");
	await draftPledge(operator, id, { basedOn: 0, typed });
	await sign(await last());
	await publishPledge(operator, await last());
	assert.equal(await waitsFor(operator, "pledge-changed"), 0);
	for (const version of [1, 2])
		await changeService(operator, service, {
			basedOn: version,
			content: { ...visits, about: { id: `Isi ${version}` } },
		});
	const holds = await last();
	assert.equal(changedSince(holds).length, 1);
	assert.equal(
		holds.covers[0]?.content.about.id,
		visits.about.id,
		"what was signed stays as it was signed",
	);
	assert.equal(await waitsFor(operator, "pledge-changed"), 1);
	await draftPledge(operator, id, { basedOn: 0, typed });
	await sign(await last());
	await publishPledge(operator, await last());
	assert.equal(changedSince(await last()).length, 0);
	assert.equal(await waitsFor(operator, "pledge-changed"), 0);
});

test("before its review, and after it, an office is asked to look again, once", async () => {
	const { id, operator, typed, last, sign } = await office("lapas-cilegon");
	await draftPledge(operator, id, {
		basedOn: 0,
		typed: { ...typed, reviewOn: "2027-06-01" },
	});
	await sign(await last());
	await publishPledge(operator, await last());
	const asked = async (day: string) => {
		const cx = at(operator, new Date(`${day}T03:00:00Z`));
		await askToReview(cx);
		return waitsFor(cx, "pledge-review");
	};
	assert.equal(await asked("2027-04-01"), 0);
	assert.equal(await asked("2027-04-02"), 1);
	assert.equal(await asked("2027-06-30"), 1);
});

test("a pledge is taken back with a reason, which stays to be read; a draft by those who drew it up", async () => {
	const { id, operator, head, typed, last, sign } =
		await office("kanim-tangerang");
	await draftPledge(operator, id, { basedOn: 0, typed });
	assert.equal(
		reasonOf(await withdrawPledge(operator, await last(), "Keliru.")),
		"done",
	);
	await draftPledge(operator, id, { basedOn: 0, typed });
	await sign(await last());
	await publishPledge(operator, await last());
	const holds = await last();
	assert.equal(
		reasonOf(await withdrawPledge(operator, holds, "Keliru.")),
		"not-the-head",
	);
	assert.equal(reasonOf(await withdrawPledge(head, holds, "  ")), "mend");
	assert.equal(
		reasonOf(await withdrawPledge(head, holds, "Kantor pindah.")),
		"done",
	);
	assert.equal(reasonOf(await withdrawPledge(head, holds, "Lagi.")), "not-now");
	const all = await pledgesOf(head, id);
	assert.equal(pledgeThatHolds(all), null);
	assert.deepEqual(
		olderPledges(all).map(({ number, why }) => [number, why]),
		[[2, "Kantor pindah."]],
	);
});

test("a pledge covers services of its own office alone, and strangers draw nothing up", async () => {
	const { id, operator, typed } = await office("lapas-rangkasbitung");
	const foreign = await draftPledge(operator, id, {
		basedOn: 0,
		typed: {
			...typed,
			covers: [...typed.covers, "bantuan-hukum-kanwil-kemenkum-ntt"],
		},
	});
	assert.equal(reasonOf(foreign), "mend");
	const stranger = withActor(world.cx, ofOffice("rutan-serang"));
	assert.equal(
		reasonOf(await draftPledge(stranger, id, { basedOn: 0, typed })),
		"not-your-unit",
	);
	assert.equal(await pledgeOf(operator, { unitId: id, number: 1 }), null);
});
