import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fillDecrees } from "#calendar";
import { keepEvidence } from "#evidence";
import { samplePdf } from "#evidence/samples";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { dutiesOf, newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { moveUnit } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	assignOwners,
	attachProof,
	type Case,
	findCase,
	finishVerification,
	handOverPart,
	indicatorOffers,
	itemsOfCase,
	lineOf,
	markItem,
	officesBelow,
	openAssessment,
	partOfOwner,
	partsAtDesk,
	saveAnswer,
	sendPartBack,
	startAgain,
	startingAgain,
	submitAssessment,
	watchDeadlines,
	workQueue,
} from "../index.ts";
import { assessmentsIn } from "../tables.ts";

// What one person gives or takes while another works: nothing is lost, and nobody answers for words they never saw.

const named = { unit: "kabupaten-empat-lawang", instrument: "kkpham-2021" };
const year = 2026;
const [health, social] = [
	unitId("dinkes-empat-lawang"),
	unitId("dinsos-empat-lawang"),
];
const begun = new Date("2026-11-20T03:00:00Z");
let world: TestWorld;

before(async () => {
	world = await openTestWorld(begun);
	await fillDecrees(world.cx);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	for (const one of [2025, year])
		await assessmentsIn(world.cx.db)
			.insertInto("assessments.round")
			.values({
				instrument: "kkpham-2021",
				year: one,
				programme: "kkpham",
				opens_on: "2026-01-02",
				closes_on: one === 2025 ? "2026-03-31" : "2027-06-30",
			})
			.execute();
	for (const one of [2025, year])
		assert.equal(
			whyNot(
				await openAssessment(
					at(
						withActor(world.cx, sampleActor("dewi")),
						one === 2025 ? new Date("2026-02-02T03:00:00Z") : begun,
					),
					{ ...named, year: one },
				),
			),
			null,
		);
});
after(() => world[Symbol.asyncDispose]());

const whyNot = (result: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}) => (result.ok ? null : result.problem?.reason);

/** Runs a story whose rows are gone afterwards. */
const story = (name: string, tell: (told: Story) => Promise<void>) =>
	test(name, async () => {
		const enough = new Error("enough");
		await world.cx.db
			.transaction()
			.execute(async (db) => {
				await tell(new Story({ ...world.cx, db }));
				throw enough;
			})
			.catch((error: unknown) => {
				if (error !== enough) throw error;
			});
	});

class Story {
	#minutes = 0;
	readonly cx: Context;
	constructor(cx: Context) {
		this.cx = cx;
	}
	/** A minute later each time. */
	as(who: SamplePerson | Actor): Context {
		this.#minutes += 1;
		return at(
			withActor(this.cx, typeof who === "string" ? sampleActor(who) : who),
			new Date(begun.getTime() + this.#minutes * 60_000),
		);
	}
	async found(of = year): Promise<Case> {
		return (
			(await findCase(this.cx, { ...named, year: of })) ?? assert.fail("gone")
		);
	}
	async assign(
		wanted: Parameters<typeof assignOwners>[2],
		seen?: Parameters<typeof assignOwners>[3],
	) {
		return assignOwners(this.as("dewi"), await this.found(), wanted, seen);
	}
	async answer(who: SamplePerson, code: string, value = 80, of = year) {
		const found = await this.found(of);
		const item = (await itemsOfCase(this.cx, found)).find(
			(one) => one.code === code,
		);
		return whyNot(
			await saveAnswer(this.as(who), found, {
				code,
				typed: { nilai: [String(value)], tahun_data: [String(of)] },
				note: "",
				seen: item?.said?.version ?? 0,
				later: false,
			}),
		);
	}
	async fill(who: SamplePerson, ...topics: readonly string[]) {
		for (const topic of topics)
			for (const kind of ["s", "p", "h"])
				assert.equal(await this.answer(who, `${topic}.${kind}`), null);
	}
	async handOver(who: SamplePerson, ownerId: string, seen?: string) {
		return whyNot(
			await handOverPart(this.as(who), await this.found(), ownerId, seen),
		);
	}
	async state(ownerId: string) {
		return partOfOwner((await this.found()).owners, ownerId)?.state;
	}
	async asked(who: SamplePerson) {
		return (await dutiesOf(this.as(who), 1)).rows.map(({ says }) => says);
	}
	async told(who: SamplePerson, says: string, when?: string) {
		const cx = when ? at(this.as(who), new Date(when)) : this.as(who);
		return (await newsOf(cx, 1)).rows.filter((one) => one.says === says);
	}
	/** The whole region has answered, and what Rizal was told to return came back. */
	async returned(...codes: readonly string[]) {
		await this.fill("dewi", "1", "2", "3", "5", "7", "8", "9", "10");
		const handedIn = await submitAssessment(
			this.as("dewi"),
			await this.found(),
			{ preflight: null, despite: "" },
		);
		assert.equal(whyNot(handedIn), null);
		for (const { code, said } of await itemsOfCase(this.cx, await this.found()))
			assert.equal(
				whyNot(
					await markItem(this.as("rizal"), await this.found(), {
						code,
						seen: said?.version ?? 0,
						judgement: codes.includes(code)
							? {
									outcome: "returned",
									code: "does-not-show",
									reason: "Tahun data belum disebut.",
								}
							: { outcome: "accepted", said: said?.answer, reason: "" },
					}),
				),
				null,
			);
		assert.equal(
			whyNot(await finishVerification(this.as("rizal"), await this.found())),
			null,
		);
	}
}

story(
	"what the region took, changed and gave back waits for its office again, which is asked for it",
	async (told) => {
		assert.ok((await told.assign({ "6": health })).ok);
		await told.fill("joko", "6");
		assert.equal(await told.handOver("joko", health), null);
		assert.ok((await told.assign({ "6": null })).ok);
		assert.equal(await told.answer("dewi", "6.s", 99), null);
		assert.deepEqual(await told.asked("joko"), []);
		assert.ok((await told.assign({ "6": health })).ok);
		assert.equal(await told.state(health), "filling");
		assert.deepEqual(await told.asked("joko"), ["assessments.waits-part"]);
		assert.equal(await told.answer("joko", "6.s", 80), null);
		assert.equal(await told.handOver("joko", health), null);
		assert.equal(await told.state(health), "handed-over");
	},
);

story(
	"a topic that went to another office and came back waits for its office again",
	async (told) => {
		await told.assign({ "6": health });
		await told.fill("joko", "6");
		await told.handOver("joko", health);
		await told.assign({ "6": social });
		assert.equal(await told.answer("lina", "6.s", 11), null);
		await told.assign({ "6": health });
		assert.equal(await told.state(health), "filling");
	},
);

story(
	"two people assign at once: what one of them did not touch stays as the other has set it",
	async (told) => {
		const seen = { "4": null, "6": null };
		assert.ok((await told.assign({ "4": social, "6": null }, seen)).ok);
		const second = await told.assign({ "4": null, "6": health }, seen);
		assert.ok(second.ok && second.value === 1);
		assert.deepEqual(
			[...(await told.found()).owners.owners],
			[
				["4", social],
				["6", health],
			],
		);
		assert.equal(
			whyNot(await told.assign({ "4": health }, seen)),
			"owners-changed-meanwhile",
		);
	},
);

story(
	"an office that loses topics is told, and asked for what is left in the state of its part",
	async (told) => {
		await told.assign({ "4": social, "6": social, "7": health });
		await told.fill("lina", "4", "6");
		await told.handOver("lina", social);
		assert.ok(
			(
				await sendPartBack(
					told.as("dewi"),
					await told.found(),
					social,
					"Sebut sumbernya.",
				)
			).ok,
		);
		await told.assign({ "6": health, "7": null });
		const [news, ...more] = await told.told(
			"lina",
			"assessments.news-part-taken",
		);
		assert.deepEqual([news?.about.n, more], [1, []]);
		assert.deepEqual(await told.asked("lina"), [
			"assessments.waits-part-again",
		]);
		assert.deepEqual(await told.asked("joko"), ["assessments.waits-part"]);
		await told.assign({ "4": null });
		const [last] = await told.told("lina", "assessments.news-part-taken");
		assert.equal(last?.path, "/kerja");
		assert.deepEqual(await told.asked("lina"), []);
	},
);

story(
	"a part is handed over as its person saw it: not with a topic that came since, nor with one that came back",
	async (told) => {
		await told.assign({ "6": health });
		await told.fill("joko", "6");
		const part = partOfOwner((await told.found()).owners, health);
		assert.ok(part);
		const seen = lineOf(part);
		await told.assign({ "6": null });
		await told.answer("dewi", "6.s", 99);
		await told.assign({ "6": health });
		assert.equal(
			await told.handOver("joko", health, seen),
			"owners-changed-meanwhile",
		);
		const now = partOfOwner((await told.found()).owners, health);
		assert.equal(
			await told.handOver("joko", health, now ? lineOf(now) : ""),
			null,
		);
	},
);

story(
	"what came back is asked of the office that answers for it now, with the days for mending; before and after they end it is told",
	async (told) => {
		await told.assign({ "4": social, "6": health });
		await told.fill("lina", "4");
		await told.fill("joko", "6");
		await told.handOver("lina", social);
		await told.handOver("joko", health);
		await told.returned("6.s");
		assert.deepEqual(await told.asked("joko"), [
			"assessments.waits-part-mended",
		]);
		await told.assign({ "6": social });
		assert.deepEqual(await told.asked("joko"), []);
		const [duty, ...others] = (await dutiesOf(told.as("lina"), 1)).rows;
		assert.deepEqual(
			[duty?.says, others],
			["assessments.waits-part-mended", []],
		);
		assert.ok(duty?.due);
		const soon = `${duty.due}T02:00:00Z`;
		const over = new Date(Date.parse(soon) + 2 * 86_400_000).toISOString();
		const watch = (moment: string) =>
			watchDeadlines(at(told.cx, new Date(moment)));
		const heard = async (who: SamplePerson, says: string) =>
			(await told.told(who, `assessments.${says}`, over)).map(
				({ path }) => path,
			);
		await watch(soon);
		await watch(soon);
		const there = `/penilaian/${named.unit}/${named.instrument}/${year}/bagian/dinsos-empat-lawang`;
		assert.deepEqual(await heard("lina", "news-corrections-end"), [there]);
		assert.deepEqual(await heard("joko", "news-corrections-end"), []);
		assert.deepEqual(await heard("lina", "news-part-lapsed"), []);
		await watch(over);
		assert.deepEqual(await heard("lina", "news-part-lapsed"), [there]);
	},
);

story(
	"starting from last year leaves alone what an office answers for",
	async (told) => {
		const moment = new Date("2026-02-03T03:00:00Z");
		for (const code of ["1.s", "2.s"])
			assert.equal(
				whyNot(
					await saveAnswer(
						at(withActor(told.cx, sampleActor("dewi")), moment),
						await told.found(2025),
						{
							code,
							typed: { nilai: ["70"], tahun_data: ["2025"] },
							note: "",
							seen: 0,
							later: false,
						},
					),
				),
				null,
			);
		await told.assign({ "1": health });
		const plan = await startingAgain(told.as("dewi"), await told.found());
		assert.deepEqual(
			plan?.copied.map(({ code }) => code),
			["2.s"],
		);
		assert.equal(
			whyNot(await startAgain(told.as("dewi"), await told.found(), ["1.s"])),
			"nothing-to-copy",
		);
		assert.ok((await startAgain(told.as("dewi"), await told.found())).ok);
		const items = await itemsOfCase(told.cx, await told.found());
		assert.equal(items.find(({ code }) => code === "1.s")?.said, null);
	},
);

story(
	"whoever linked an older version may not take a newest one that is kept from them",
	async (told) => {
		await told.assign({ "6": health });
		const keep = async (who: SamplePerson, versionOf?: string) => {
			const kept = await keepEvidence(told.as(who), {
				unitId: unitId("kabupaten-empat-lawang"),
				name: "profil.pdf",
				bytes: samplePdf(`profil ${who}`),
				description: "",
				documentDate: "2026-02-03",
				...(versionOf ? { versionOf } : {}),
				...(who === "joko" ? { heldAt: health } : {}),
			});
			assert.ok(kept.ok, JSON.stringify(kept));
			return kept.value.id;
		};
		const attach = async (id: string) =>
			whyNot(await attachProof(told.as("joko"), await told.found(), "6.s", id));
		const id = await keep("joko");
		assert.equal(await attach(id), null);
		await keep("dewi", id);
		assert.equal(await attach(id), "no-such-evidence");
		await keep("joko", id);
		assert.equal(await attach(id), null);
	},
);

story(
	"the desk of an office shows what is not over, and finds a part also where the office has moved away",
	async (told) => {
		await told.assign({ "6": health });
		assert.deepEqual(
			(await partsAtDesk(told.as("joko"), [health])).map(
				({ assessment }) => assessment.year,
			),
			[year],
		);
		await assignOwners(told.as("dewi"), await told.found(2025), {
			"6": health,
		});
		const years = async () =>
			(await partsAtDesk(told.as("joko"), [health])).map(
				({ assessment }) => assessment.year,
			);
		assert.deepEqual(await years(), [year, 2025], "over, and not decided");
		await assessmentsIn(told.cx.db)
			.updateTable("assessments.assessment")
			.set({ state: "refused" })
			.where("year", "=", 2025)
			.execute();
		assert.deepEqual(await years(), [year], "over and decided");
		assert.deepEqual(await partsAtDesk(told.as("lina"), [social]), []);
		const moved = await moveUnit(told.as("admin"), {
			unitId: health,
			parentId: unitId("kemenham"),
			from: "2026-11-01",
		});
		assert.equal(whyNot(moved), null);
		const { unit } = await told.found();
		assert.ok(
			!(await officesBelow(told.as("dewi"), unit.id)).some(
				({ id }) => id === health,
			),
		);
		assert.deepEqual(await years(), [year], "it still answers");
		const kept = await told.assign({ "6": health }, { "6": health });
		assert.ok(kept.ok && kept.value === 0);
		assert.equal(whyNot(await told.assign({ "7": health })), "no-such-office");
	},
);

story(
	"nobody is offered the region to judge for an office of which they work",
	async (told) => {
		await told.assign({ "6": health });
		await assessmentsIn(told.cx.db)
			.updateTable("assessments.assessment")
			.set({ state: "verifying", stage: "verification" })
			.where("year", "=", year)
			.execute();
		const rizal = sampleActor("rizal");
		const both: Actor = {
			...rizal,
			grants: [...rizal.grants, ...sampleActor("joko").grants],
		};
		const offered = async (who: Actor) => [
			(
				await workQueue(told.as(who), {
					permission: "assessment.verify",
					states: ["verifying"],
				})
			).total,
			(await indicatorOffers(told.as(who))).length > 0,
		];
		assert.deepEqual(await offered(rizal), [1, true]);
		assert.deepEqual(await offered(both), [0, false]);
		// The office answers for nothing any more.
		await assessmentsIn(told.cx.db)
			.insertInto("assessments.owner")
			.values({
				unit_id: unitId("kabupaten-empat-lawang"),
				assessment_id: (await told.found()).assessment.id,
				topic: "6",
				number: 2,
				owner_id: null,
				by_id: null,
				at: told.cx.now,
			})
			.execute();
		assert.deepEqual(await offered(both), [1, true]);
	},
);
