import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { samplePdf, samplePhoto } from "#evidence/samples";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { agendaOf, dutiesOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { daysAfter } from "#territory";
import { seedUnits, unitId } from "#units/samples";
import {
	type Agreement,
	agreementsWith,
	changeAgreement,
	changeOrganisation,
	contactOf,
	discardDraft,
	dissolveOrganisation,
	draftAgreement,
	enterOrganisation,
	everyOrganisation,
	everyPublicAgreement,
	fileOf,
	forgetContacts,
	keepFile,
	mergeOrganisation,
	organisationById,
	ownAgreement,
	partOrganisation,
	publicAgreement,
	publicAgreements,
	publishAgreement,
	signPaper,
	sumOf,
	versionsOf,
	watchAgreements,
	wholeAgreement,
} from "./index.ts";
import {
	partnerOffice,
	sampleAgreement,
	sampleOrganisation,
	samplePaper,
	secondOffice,
} from "./samples.ts";
import { agreementByKey } from "./store.ts";
import { partnersIn } from "./tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-27T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const today = "2026-11-27";
const office = unitId(partnerOffice);
const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));
const later = (cx: Context, days: number) =>
	at(cx, new Date(cx.now.getTime() + days * 86_400_000));

async function entered(
	cx: Context,
	name = "Perkumpulan Tuli Flobamora",
): Promise<string> {
	const done = await enterOrganisation(
		by(cx, "yohana"),
		office,
		sampleOrganisation(name, "disabled-people"),
	);
	assert.ok(done.ok, JSON.stringify(done));
	return done.value;
}

async function drafted(
	cx: Context,
	partner: string,
	until = 400,
	number = "12/2026",
): Promise<Agreement> {
	const done = await draftAgreement(
		by(cx, "yohana"),
		office,
		sampleAgreement(today, partner, number, [-10, until]),
	);
	assert.ok(done.ok, JSON.stringify(done));
	return of(cx, done.value);
}

const of = async (cx: Context, id: string): Promise<Agreement> =>
	(await agreementByKey(cx, { unitId: office, id })) ??
	assert.fail("no agreement");

async function published(
	cx: Context,
	...given: Parameters<typeof drafted> extends [Context, ...infer Rest]
		? Rest
		: never
): Promise<Agreement> {
	const draft = await drafted(cx, ...given);
	const done = await publishAgreement(by(cx, "yohana"), draft, draft.revision);
	assert.ok(done.ok, JSON.stringify(done));
	return done.value;
}

const reasonOf = (done: {
	readonly ok: boolean;
	readonly problem?: object;
}): string => {
	if (done.ok || !done.problem) return "done";
	const problem = done.problem as {
		reason?: string;
		problems?: readonly { field: string; says: string }[];
	};
	return (
		problem.reason ??
		(problem.problems ?? [])
			.map(({ field, says }) => `${field} ${says.split(".").at(-1)}`)
			.join(", ")
	);
};

const dutiesIn = async (cx: Context, person: SamplePerson) =>
	(await dutiesOf(by(cx, person), 1)).rows
		.map(({ says }) => says)
		.filter((says) => says.startsWith("partners."));

story(
	"a draft is there for its office alone; published it is there for everybody",
	async (cx) => {
		const draft = await drafted(cx, await entered(cx));
		assert.equal(await publicAgreement(cx, draft), null);
		const done = await publishAgreement(by(cx, "yohana"), draft, 1);
		assert.ok(done.ok);
		assert.ok(await publicAgreement(cx, draft));
		const everywhere = { province: null, kind: null, topic: null, over: false };
		assert.deepEqual(await sumOf(cx, everywhere), {
			organisations: 1,
			offices: 1,
			agreements: 1,
			soon: 0,
		});
		const found = async (more: object) => {
			const asked = { ...everywhere, ...more };
			const some = await publicAgreements(cx, asked, { limit: 9, offset: 0 });
			assert.equal((await sumOf(cx, asked)).agreements, some.length);
			assert.equal((await everyPublicAgreement(cx, asked)).length, some.length);
			return some.length;
		};
		assert.deepEqual(
			[
				await found({}),
				await found({ province: "53" }),
				await found({ province: "81" }),
				await found({ kind: "disabled-people" }),
				await found({ kind: "business" }),
				await found({ topic: "research" }),
				await found({ over: true }),
			],
			[1, 1, 0, 1, 0, 0, 0],
		);
	},
);

story(
	"another office neither changes an agreement nor finds its draft",
	async (cx) => {
		const draft = await drafted(cx, await entered(cx));
		assert.equal(
			reasonOf(await publishAgreement(by(cx, "markus"), draft, 1)),
			"no-such-agreement",
		);
		const unit = { id: office, province: { code: "53" } } as never;
		assert.equal(await ownAgreement(by(cx, "markus"), unit, draft.id), null);
	},
);

story(
	"an organisation entered twice is found under its other spelling, and one name is there once",
	async (cx) => {
		const id = await entered(cx);
		const enter = (name: string, another = false) =>
			enterOrganisation(by(cx, "markus"), unitId(secondOffice), {
				...sampleOrganisation(name, "disabled-people"),
				another,
			});
		const alike = await enter("Perkumpulan Tuli Flobamorra");
		assert.ok(!alike.ok && "alike" in alike.problem);
		assert.deepEqual(
			alike.problem.alike?.map((one) => one.id),
			[id],
		);
		assert.equal(
			reasonOf(await enter("perkumpulan TULI  flobamora", true)),
			"nama same-name",
		);
		assert.ok((await enter("Perkumpulan Tuli Flobamorra", true)).ok);
	},
);

story(
	"of two who change a draft or an organisation at once the second is told, and the first stands",
	async (cx) => {
		const partner = await entered(cx);
		const draft = await drafted(cx, partner);
		const typed = sampleAgreement(today, partner, "12/2026", [-10, 400]);
		const change = (person: SamplePerson, title: string) =>
			changeAgreement(by(cx, person), draft, 1, { ...typed, title });
		assert.ok((await change("kornelis", "Kata kepala")).ok);
		assert.equal(
			reasonOf(await change("yohana", "Kata operator")),
			"changed-meanwhile",
		);
		assert.equal((await of(cx, draft.id)).title, "Kata kepala");
		const describe = (website: string) =>
			changeOrganisation(
				by(cx, "yohana"),
				office,
				{ id: partner, revision: 1 },
				{
					...sampleOrganisation(
						"Perkumpulan Tuli Flobamora",
						"disabled-people",
					),
					website,
				},
			);
		assert.ok((await describe("https://satu.contoh.id")).ok);
		assert.equal(
			reasonOf(await describe("https://dua.contoh.id")),
			"changed-meanwhile",
		);
	},
);

story(
	"an office gives a number once, to the agreement or to what is signed later",
	async (cx) => {
		const partner = await entered(cx);
		const first = await published(cx, partner);
		assert.equal(
			reasonOf(
				await draftAgreement(
					by(cx, "yohana"),
					office,
					sampleAgreement(today, partner, " 12 / 2026", [-10, 400]),
				),
			),
			"nomor number-taken",
		);
		assert.equal(
			reasonOf(
				await signPaper(by(cx, "yohana"), first, 2, "extension", {
					...samplePaper(today, "12/2026"),
					until: daysAfter(today, 800),
				}),
			),
			"nomor number-taken",
		);
		assert.equal((await of(cx, first.id)).until, daysAfter(today, 400));
	},
);

story(
	"an amendment, an extension and the ending are papers in order, and what was before them stays readable",
	async (cx) => {
		const agreement = await published(cx, await entered(cx));
		const sign = async (...given: Parameters<typeof signPaper>) => {
			const done = await signPaper(...given);
			assert.ok(done.ok, JSON.stringify(done));
		};
		const yohana = by(cx, "yohana");
		await sign(yohana, agreement, 2, "amendment", {
			...samplePaper(today, "20/2026"),
			title: "Judul baru",
			topics: ["elderly"],
			provinces: [],
		});
		await sign(yohana, agreement, 3, "extension", {
			...samplePaper(today, "21/2026"),
			until: daysAfter(today, 900),
		});
		await sign(yohana, agreement, 4, "ending", {
			...samplePaper(today, "22/2026"),
			endsOn: today,
		});
		const whole = await wholeAgreement(cx, await of(cx, agreement.id));
		assert.deepEqual(
			whole.papers.map(({ sequence, kind, number, until, before }) => [
				sequence,
				kind,
				number,
				until,
				before?.title ?? null,
			]),
			[
				[1, "agreement", "12/2026", daysAfter(today, 400), null],
				[
					2,
					"amendment",
					"20/2026",
					daysAfter(today, 400),
					"Layanan yang ramah bagi tamu Tuli",
				],
				[3, "extension", "21/2026", daysAfter(today, 900), null],
				[4, "ending", "22/2026", today, null],
			],
		);
		assert.equal(whole.agreement.title, "Judul baru");
		assert.equal(
			reasonOf(
				await signPaper(yohana, agreement, 5, "extension", {
					...samplePaper(today, "23/2026"),
					until: daysAfter(today, 1000),
				}),
			),
			"moved-on",
		);
	},
);

story(
	"ninety days before its end the office has a duty, at thirty it is told once more, and an extension settles both",
	async (cx) => {
		const agreement = await published(cx, await entered(cx), 120);
		await watchAgreements(cx);
		assert.deepEqual(await dutiesIn(cx, "yohana"), []);
		const soon = later(cx, 31);
		await watchAgreements(soon);
		await watchAgreements(soon);
		assert.deepEqual(await dutiesIn(soon, "yohana"), ["partners.waits.ends"]);
		assert.deepEqual(await dutiesIn(soon, "markus"), []);
		const last = later(cx, 95);
		await watchAgreements(last);
		const told = async () =>
			(await agendaOf(by(last, "kornelis")))
				.map(({ says }) => says)
				.filter((says) => says === "partners.news.ends-soon");
		assert.deepEqual(await told(), ["partners.news.ends-soon"]);
		const done = await signPaper(
			by(last, "yohana"),
			agreement,
			2,
			"extension",
			{
				...samplePaper(daysAfter(today, 94), "30/2027"),
				until: daysAfter(today, 600),
			},
		);
		assert.ok(done.ok, JSON.stringify(done));
		assert.deepEqual(await dutiesIn(last, "yohana"), []);
		assert.deepEqual(await told(), []);
	},
);

story(
	"a draft that was a mistake goes, and its number is free again; what is published stays",
	async (cx) => {
		const partner = await entered(cx);
		const draft = await drafted(cx, partner);
		const discard = (agreement: Agreement) =>
			discardDraft(by(cx, "yohana"), agreement, agreement.revision);
		assert.ok((await discard(draft)).ok);
		assert.equal(await agreementByKey(cx, draft), null);
		const again = await published(cx, partner);
		assert.equal(reasonOf(await discard(again)), "moved-on");
		assert.ok(await publicAgreement(cx, again));
	},
);

story("what ran out is asked of nobody any more", async (cx) => {
	await published(cx, await entered(cx), 20);
	assert.deepEqual(await dutiesIn(cx, "yohana"), ["partners.waits.ends"]);
	const over = later(cx, 21);
	await watchAgreements(over);
	assert.deepEqual(await dutiesIn(over, "yohana"), []);
});

story(
	"a partner that is no more is told to every office that works with it, and gets no new agreement",
	async (cx) => {
		const partner = await entered(cx);
		const agreement = await published(cx, partner);
		const dissolve = (revision: number, day: string | null) =>
			dissolveOrganisation(
				by(cx, "yohana"),
				office,
				{ id: partner, revision },
				day,
			);
		assert.equal(reasonOf(await dissolve(1, null)), "bubar no-day");
		assert.ok((await dissolve(1, daysAfter(today, -1))).ok);
		assert.deepEqual(await dutiesIn(cx, "yohana"), [
			"partners.waits.dissolved",
		]);
		assert.equal(
			reasonOf(
				await draftAgreement(
					by(cx, "yohana"),
					office,
					sampleAgreement(today, partner, "13/2026", [-1, 100]),
				),
			),
			"mitra is-dissolved",
		);
		assert.ok(
			(
				await signPaper(by(cx, "yohana"), agreement, 2, "ending", {
					...samplePaper(today, "14/2026"),
					endsOn: today,
				})
			).ok,
		);
		assert.deepEqual(await dutiesIn(cx, "yohana"), []);
	},
);

story(
	"whom to call lies sealed, and a year after the end it is gone",
	async (cx) => {
		const agreement = await published(cx, await entered(cx), 30);
		assert.equal(
			await contactOf(cx, agreement),
			"Sekretariat, (0380) 555 0199",
		);
		const { contact } = await partnersIn(cx.db)
			.selectFrom("partners.agreement")
			.select("contact")
			.executeTakeFirstOrThrow();
		assert.ok(contact);
		assert.ok(!Buffer.from(contact).toString("latin1").includes("0199"));
		assert.equal(await forgetContacts(later(cx, 390)), 0);
		assert.equal(await forgetContacts(later(cx, 396)), 1);
		assert.equal(await contactOf(cx, agreement), "");
	},
);

story(
	"the signed paper is a document of the unit, once, and opens for its office alone",
	async (cx) => {
		const agreement = await published(cx, await entered(cx));
		const keep = (person: SamplePerson, text: string) =>
			keepFile(
				by(cx, person),
				agreement,
				{ paper: 1 },
				{ name: "pks.pdf", bytes: samplePdf(text) },
			);
		assert.equal(reasonOf(await keep("markus", "Satu")), "no-such-agreement");
		const first = await keep("yohana", "Satu");
		assert.ok(first.ok, JSON.stringify(first));
		const second = await keep("yohana", "Dua");
		assert.ok(second.ok);
		assert.equal(second.value.id, first.value.id);
		assert.equal(second.value.version, 2);
		const file = await fileOf(cx, agreement, first.value.id);
		assert.equal(file?.version, 2);
		assert.equal(file?.validUntil, agreement.until);
		const wrong = await keepFile(
			by(cx, "yohana"),
			agreement,
			{ paper: 1 },
			{ name: "x.pdf", bytes: new TextEncoder().encode("<script>") },
		);
		assert.equal(reasonOf(wrong), "file-of-wrong-kind");
	},
);

story(
	"an organisation that was entered twice is merged, read as one everywhere, and parted again",
	async (cx) => {
		const yohana = by(cx, "yohana");
		const first = await entered(cx);
		const twice = await enterOrganisation(yohana, office, {
			...sampleOrganisation("Perk. Tuli Flobamora", "disabled-people"),
			another: true,
		});
		assert.ok(twice.ok);
		await published(cx, twice.value, 400, "20/2026");
		const merged = await mergeOrganisation(
			yohana,
			office,
			{ id: twice.value, revision: 1 },
			first,
		);
		assert.ok(merged.ok, JSON.stringify(merged));
		assert.equal((await organisationById(cx, twice.value))?.id, first);
		const [listed, ...more] = await agreementsWith(cx, first);
		assert.equal(listed?.organisation.id, first);
		assert.equal(more.length, 0);
		assert.ok(
			(await everyOrganisation(cx)).every(({ id }) => id !== twice.value),
		);
		const key = { id: twice.value, revision: 2 };
		assert.ok((await partOrganisation(yohana, office, key)).ok);
		assert.equal((await agreementsWith(cx, first)).length, 0);
		assert.equal((await versionsOf(cx, twice.value)).length, 3);
	},
);

story(
	"what an organisation is called is said by the office that entered it, and every wording stays with who said it",
	async (cx) => {
		const partner = await entered(cx);
		const second = unitId(secondOffice);
		const draft = await draftAgreement(
			by(cx, "markus"),
			second,
			sampleAgreement(today, partner, "1/2026", [-10, 400]),
		);
		assert.ok(draft.ok, JSON.stringify(draft));
		const key = { unitId: second, id: draft.value };
		assert.ok((await publishAgreement(by(cx, "markus"), key, 1)).ok);
		const named = (person: SamplePerson, at: string, name: string) =>
			changeOrganisation(
				by(cx, person),
				at,
				{ id: partner, revision: 1 },
				sampleOrganisation(name, "disabled-people"),
			);
		assert.equal(reasonOf(await named("markus", second, "Lain")), "of-others");
		assert.equal(
			reasonOf(
				await dissolveOrganisation(
					by(cx, "markus"),
					second,
					{ id: partner, revision: 1 },
					today,
				),
			),
			"of-others",
		);
		assert.ok((await named("yohana", office, "Komunitas Tuli")).ok);
		assert.deepEqual(
			(await versionsOf(cx, partner)).map(({ name, saidBy }) => [name, saidBy]),
			[
				["Komunitas Tuli", office],
				["Perkumpulan Tuli Flobamora", office],
			],
		);
	},
);

story(
	"a picture is kept with what it shows, in the words of whoever hands it in",
	async (cx) => {
		const agreement = await published(cx, await entered(cx));
		const photo = await samplePhoto();
		const keep = (shows: string) =>
			keepFile(
				by(cx, "yohana"),
				agreement,
				{ paper: 1 },
				{
					name: "foto.png",
					bytes: photo,
					shows,
				},
			);
		assert.equal(reasonOf(await keep(" ")), "say-what-it-shows");
	},
);

test("two offices that rename two organisations to one name at once do not both succeed, and neither meets an error", async () => {
	const { cx } = world;
	const ids = [
		await entered(cx, "Yayasan Satu Nama Pertama"),
		await entered(cx, "Perkumpulan Kedua Flobamora"),
	];
	const both = await Promise.all(
		ids.map((id) =>
			changeOrganisation(
				by(cx, "yohana"),
				office,
				{ id, revision: 1 },
				{
					...sampleOrganisation("Lembaga Bernama Sama", "disabled-people"),
					another: true,
				},
			),
		),
	);
	assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
});
