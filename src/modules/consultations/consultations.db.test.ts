import assert from "node:assert/strict";
import { after, before } from "node:test";
import { actionsOf, dropAction } from "#actions";
import { setFewest } from "#disclosure/for-tests";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import { dutiesOf, newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { openReceipt } from "#receipts";
import { closeUnit, unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	answerOpinions,
	appealRemoval,
	type Consultation,
	closeConsultation,
	consultationsWaiting,
	contribute,
	contributionOfVisit,
	correctAnswer,
	decideAppeal,
	endConsultation,
	everyPublicConsultation,
	listedConsultations,
	noteGathering,
	officesOf,
	openConsultation,
	opinionsIn,
	passagesAfter,
	planConsultation,
	publicConsultation,
	publishVersion,
	questionsOf,
	removeOpinions,
	type Sent,
	sealBegun,
	showOpinions,
	type TypedAnswer,
	type TypedGathering,
	type TypedPlan,
	takeBackSheet,
	takes,
	takesPaper,
	tellLongWaiting,
	terms,
	toldVotes,
	votesIn,
	whoWasHeard,
} from "./index.ts";
import {
	consultingOffice,
	sampleDocument,
	samplePlan,
	sampleSecondVersion,
} from "./samples.ts";
import { consultationByKey } from "./store.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId(consultingOffice);
const by = (cx: Context, person: SamplePerson = "dewi") =>
	withActor(cx, sampleActor(person));
const anybody = (cx: Context) => withActor(cx, citizen);
const later = (cx: Context, minutes: number) =>
	at(cx, new Date(cx.now.getTime() + minutes * 60_000));
const keyOf = (id: string) => ({ unitId: office, id });

const value = <Value>(done: Result<Value, object>): Value =>
	done.ok ? done.value : assert.fail(JSON.stringify(done.problem));
const why = (done: Result<unknown, object>): string =>
	done.ok
		? "done"
		: "reason" in done.problem
			? String(done.problem.reason)
			: JSON.stringify(done.problem);

const planned = async (cx: Context, change: Partial<TypedPlan> = {}) =>
	value(
		await planConsultation(by(cx), office, {
			...samplePlan("2026-11-20"),
			...change,
		}),
	);
async function opened(
	cx: Context,
	change: Partial<TypedPlan> = {},
): Promise<Consultation> {
	const id = await planned(cx, change);
	return value(await openConsultation(by(cx), keyOf(id), 1));
}
const stands = async (cx: Context, id: string) =>
	(await consultationByKey(cx, keyOf(id))) ?? assert.fail("gone");

const sending = (cx: Context, sent: Partial<Sent> = {}): Sent => ({
	way: "home",
	form: cx.newId(),
	begun: "",
	version: 1,
	passage: 0,
	question: 0,
	choice: null,
	words: "",
	groups: {},
	area: "",
	first: false,
	...sent,
});
const says = async (
	cx: Context,
	{ unitId, id }: Consultation,
	sent: Partial<Sent>,
) => value(await contribute(anybody(cx), { unitId, id }, sending(cx, sent)));
const all = (cx: Context, { id }: Consultation) =>
	opinionsIn(cx, keyOf(id), { passage: null, after: 0, atMost: 100 });
const answering = (
	opinions: readonly string[],
	typed: Partial<TypedAnswer> = {},
) => ({
	opinions,
	verdict: "partly",
	reason: "Jalur landai dibangun lebih dulu.",
	passage: "",
	same: "",
	...typed,
});
const visitOf = async (cx: Context, code: string | null) => {
	const done = await openReceipt(cx, {
		typed: code ?? "",
		pin: "",
		network: "10.0.0.1",
	});
	return done.ok ? done.value : assert.fail(JSON.stringify(done));
};

story(
	"a consultation is opened, a citizen comments a passage without account, and reads the answer by code",
	async (cx) => {
		const one = await opened(cx);
		const { code } = await says(cx, one, {
			passage: 2,
			words: "Lima anak tangga tidak dapat saya lalui.",
		});
		const [opinion] = await all(cx, one);
		assert.equal((await passagesAfter(cx, one, 1, 1, 1))[0]?.opinions, 1);
		value(await publishVersion(by(cx), one, one.revision, sampleSecondVersion));
		const number = value(
			await answerOpinions(
				by(cx),
				one,
				answering([opinion?.id ?? ""], { verdict: "accepted", passage: "2" }),
			),
		);
		const mine = await contributionOfVisit(cx, await visitOf(cx, code));
		const [read] = mine?.opinions ?? [];
		assert.deepEqual(
			[read?.answer?.number, read?.answer?.verdict, read?.state],
			[number, "accepted", "shown"],
		);
		assert.deepEqual([read?.answer?.version, read?.answer?.passage], [2, 2]);
		const { opinions, answered } = await stands(cx, one.id);
		assert.deepEqual([answered, opinions], [1, 1]);
	},
);

story(
	"it does not open before easy-read, audio and captions are there or waived, and a draft is seen by nobody else",
	async (cx) => {
		const { access } = samplePlan("2026-11-20");
		const id = await planned(cx, {
			access: { ...access, audio: { given: "", waived: "" } },
		});
		assert.equal(
			why(await openConsultation(by(cx), keyOf(id), 1)),
			"not-for-everybody",
		);
		assert.equal(await publicConsultation(anybody(cx), keyOf(id)), null);
		assert.equal(
			why(await openConsultation(by(cx, "markus"), keyOf(id), 1)),
			"no-such-consultation",
		);
	},
);

story(
	"the same form sent twice is one contribution with one code",
	async (cx) => {
		const one = await opened(cx);
		const sent = sending(cx, { words: "Buka pukul tujuh." });
		const first = value(await contribute(anybody(cx), one, sent));
		const second = value(await contribute(anybody(cx), one, sent));
		assert.deepEqual([second.known, second.code], [true, first.code]);
		const { verified, unverified } = await stands(cx, one.id);
		assert.deepEqual([verified, unverified], [0, 1]);
	},
);

story(
	"closed while somebody writes: taken when it was begun before the end and comes within the grace, and not without",
	async (cx) => {
		const one = await opened(cx);
		const begun = sealBegun(cx, one.id);
		const then = later(cx, 10);
		value(
			await closeConsultation(by(then), one, one.revision, "Gedungnya banjir."),
		);
		const words = "Saya masih menulis.";
		const soon = later(cx, 11);
		assert.equal(
			value(
				await contribute(anybody(soon), one, sending(soon, { words, begun })),
			).late,
			true,
		);
		assert.equal(
			why(await contribute(anybody(soon), one, sending(soon, { words }))),
			"closed",
		);
		const after = { ...sealed(later(cx, 12), one.id), words };
		assert.equal(
			why(await contribute(anybody(soon), one, sending(soon, after))),
			"closed",
		);
		const late = later(cx, 11 + terms.grace);
		assert.equal(
			why(
				await contribute(anybody(late), one, sending(late, { words, begun })),
			),
			"closed",
		);
		const other = sealBegun(cx, cx.newId());
		assert.equal(
			why(
				await contribute(
					anybody(soon),
					one,
					sending(soon, { words, begun: other }),
				),
			),
			"closed",
		);
	},
);
const sealed = (cx: Context, id: string) => ({ begun: sealBegun(cx, id) });

story(
	"copies of one comment are one text with so many copies, each with its own code, and answered at once",
	async (cx) => {
		const one = await opened(cx);
		const codes = new Set<string | null>();
		for (const words of [
			"Tolak rencana ini!",
			"tolak rencana ini",
			" TOLAK  rencana ini. ",
		])
			codes.add((await says(cx, one, { words })).code);
		const desk = sending(cx, { words: "Tolak rencana ini", way: "desk" });
		value(await contribute(by(cx), one, desk));
		const texts = await all(cx, one);
		assert.equal(codes.size, 3);
		assert.equal(texts.length, 1);
		assert.deepEqual([texts[0]?.verified, texts[0]?.unverified], [1, 3]);
		value(await answerOpinions(by(cx), one, answering([texts[0]?.id ?? ""])));
		for (const code of codes) {
			const mine = await contributionOfVisit(cx, await visitOf(cx, code));
			assert.equal(mine?.opinions[0]?.answer?.verdict, "partly");
		}
	},
);

story(
	"many alike are answered together; who was faster is told, an answer can be used again, and it ends when nobody waits",
	async (cx) => {
		const one = await opened(cx);
		for (const words of ["Satu", "Dua", "Tiga"]) await says(cx, one, { words });
		const ids = (await all(cx, one)).map(({ id }) => id);
		const [first = "", second = "", third = ""] = ids;
		assert.equal(
			value(await answerOpinions(by(cx), one, answering([first, second]))),
			1,
		);
		assert.equal(
			why(await answerOpinions(by(cx), one, answering([second, third]))),
			"answered-meanwhile",
		);
		const over = later(cx, 60 * 24 * 29);
		const paper = later(cx, 60 * 24 * 26);
		const { revision } = await stands(cx, one.id);
		assert.equal(
			why(await endConsultation(by(cx), one, revision)),
			"still-speaking",
		);
		assert.equal(
			why(await endConsultation(by(paper), one, revision)),
			"paper-comes",
		);
		assert.equal(
			why(await endConsultation(by(over), one, revision)),
			"unanswered",
		);
		assert.equal(
			value(
				await answerOpinions(
					by(over),
					one,
					answering([third], { same: "1", verdict: "", reason: "" }),
				),
			),
			1,
		);
		assert.equal(
			value(await endConsultation(by(over), one, revision)).state,
			"ended",
		);
	},
);

const sheet = (cx: Context, change: Partial<TypedGathering> = {}) => ({
	form: cx.newId(),
	place: "Desa Muara Pinang",
	on: "2026-11-19",
	people: "40",
	first: "Rusli",
	second: "Nurhayati",
	notes: "2: Jalur landai lebih dulu.\nPengumuman di balai desa.",
	votes: { suara_1_1: "25", suara_1_2: "10" },
	...change,
});

story(
	"a village's sheet is verified points and votes under one code; more votes than people is refused, names are sealed",
	async (cx) => {
		const one = await opened(cx);
		const wrong = await noteGathering(
			by(cx),
			one,
			sheet(cx, { votes: { suara_1_1: "25", suara_1_2: "16" } }),
		);
		assert.match(why(wrong), /more-votes-than-people.*"votes":41,"people":40/);
		const same = await noteGathering(
			by(cx),
			one,
			sheet(cx, { second: "RUSLI" }),
		);
		assert.match(why(same), /same-signatory/);
		const { code } = value(await noteGathering(by(cx), one, sheet(cx)));
		await says(cx, one, { question: 1, choice: 1 });
		assert.deepEqual((await votesIn(cx, one)).get("1 1"), {
			verified: 25,
			unverified: 1,
		});
		const { verified, unverified, people } = await stands(cx, one.id);
		assert.deepEqual([verified, unverified, people], [1, 1, 40]);
		const mine = await contributionOfVisit(cx, await visitOf(cx, code));
		assert.deepEqual(
			mine?.opinions.map(({ passage, verified: n }) => [passage, n]),
			[
				[2, 1],
				[0, 1],
			],
		);
		assert.doesNotMatch(JSON.stringify(mine), /Rusli|Nurhayati/);
	},
);

story(
	"what is removed shows why, its author appeals once, and somebody else than who removed it decides",
	async (cx) => {
		const one = await opened(cx);
		const { id, code } = await says(cx, one, { words: "Calo di mana-mana" });
		const [opinion] = await all(cx, one);
		const opinionId = opinion?.id ?? "";
		assert.equal(
			why(await removeOpinions(by(cx), one, [opinionId], "because")),
			"no-removal",
		);
		value(await removeOpinions(by(cx), one, [opinionId], "off-topic"));
		assert.equal((await all(cx, one))[0]?.whyRemoved, "off-topic");
		assert.equal((await stands(cx, one.id)).opinions, 0);
		const mine = { unitId: office, id, consultationId: one.id };
		value(
			await appealRemoval(anybody(cx), mine, opinionId, "Ini tentang loket."),
		);
		assert.equal(
			why(await appealRemoval(anybody(cx), mine, opinionId, "Lagi.")),
			"appealed-before",
		);
		const decision = { decision: "put-back", why: "Memang tentang loket." };
		assert.equal(
			why(await decideAppeal(by(cx), one, opinionId, decision)),
			"same-officer",
		);
		value(await decideAppeal(by(cx, "yusuf"), one, opinionId, decision));
		assert.equal((await stands(cx, one.id)).opinions, 1);
		const read = await contributionOfVisit(cx, await visitOf(cx, code));
		assert.deepEqual(
			[read?.opinions[0]?.state, read?.opinions[0]?.appeal?.decidedWhy],
			["shown", decision.why],
		);
	},
);

story(
	"words are for nobody's eyes before somebody read them, and are kept without names",
	async (cx) => {
		const one = await opened(cx);
		await says(cx, one, { words: "Pak Budi Santoso minta uang, 081234567890" });
		const [waits] = await all(cx, one);
		assert.equal(waits?.state, "waiting");
		assert.doesNotMatch(waits?.words ?? "", /Santoso|0812/);
		value(await showOpinions(by(cx), one, [waits?.id ?? ""]));
		assert.equal((await all(cx, one))[0]?.state, "shown");
	},
);

story(
	"who was heard is told when nothing is counted any more, and of fewer than ten never",
	async (cx) => {
		const one = await opened(cx);
		for (let n = 0; n < 36; n += 1)
			await says(cx, one, {
				words: `Pendapat ke ${n}`,
				first: true,
				groups: n < 30 ? { sex: [n < 24 ? "woman" : "man"] } : {},
				area: n < 12 ? "16.11" : "",
			});
		const unit = (await unitById(cx, office)) ?? assert.fail("no unit");
		assert.equal(await whoWasHeard(cx, unit, await stands(cx, one.id)), null);
		const then = later(cx, 60 * 24 * 40);
		const told = await whoWasHeard(then, unit, await stands(cx, one.id));
		const n = (word: string) => told?.find((group) => group.word === word)?.n;
		assert.deepEqual([n("woman"), n("man"), n("elderly")], [24, null, null]);
		assert.ok(told?.every((group) => group.n === null || group.n >= 10));
	},
);

story(
	"whoever looks after an office that took over from a closed one answers there and ends it; before that nobody else does",
	async (cx) => {
		const unit = unitId("dinkes-empat-lawang");
		const id = value(
			await planConsultation(
				by(cx, "joko"),
				unit,
				samplePlan("2026-11-20", -5, 5),
			),
		);
		const key = { unitId: unit, id };
		const one = value(await openConsultation(by(cx, "joko"), key, 1));
		await says(cx, one, { words: "Buka pukul tujuh." });
		const [asked] = await opinionsIn(cx, key, {
			passage: null,
			after: 0,
			atMost: 9,
		});
		const heir = (now: Context) => by(now, "dewi");
		const answer = answering([asked?.id ?? ""]);
		assert.equal(
			why(await answerOpinions(heir(cx), key, answer)),
			"no-such-consultation",
		);
		const closing = { unitId: unit, on: "2026-11-28", successorIds: [office] };
		value(await closeUnit(by(cx, "admin"), closing));
		assert.equal(
			why(await answerOpinions(heir(cx), key, answer)),
			"no-such-consultation",
		);
		const gone = later(cx, 60 * 24 * 16);
		assert.ok((await officesOf(heir(gone))).includes(unit));
		value(await answerOpinions(heir(gone), key, answer));
		assert.equal(
			value(await endConsultation(heir(gone), key, one.revision)).state,
			"ended",
		);
	},
);

story(
	"a document's version stays to be read, and the same one is none",
	async (cx) => {
		const one = await opened(cx);
		assert.match(
			why(await publishVersion(by(cx), one, one.revision, sampleDocument)),
			/same-document/,
		);
		const next = value(
			await publishVersion(by(cx), one, one.revision, sampleSecondVersion),
		);
		assert.equal(next.version, 2);
		const [before] = await passagesAfter(cx, one, 1, 1, 1);
		const [now] = await passagesAfter(cx, one, 2, 1, 1);
		assert.match(before?.words ?? "", /lima anak/);
		assert.deepEqual([now?.changed, before?.changed], [true, false]);
	},
);

story(
	"each version asks anew for what lets everybody read it, and that alone is mended too",
	async (cx) => {
		const one = await opened(cx);
		const { access } = samplePlan("2026-11-20");
		const gone = { ...access, audio: { given: "", waived: "" } };
		assert.match(
			why(
				await publishVersion(
					by(cx),
					one,
					one.revision,
					sampleSecondVersion,
					gone,
				),
			),
			/akses_audio.*access-missing/,
		);
		const film = { given: "https://contoh.go.id/loket.mp4", waived: "" };
		const mended = value(
			await publishVersion(by(cx), one, one.revision, sampleDocument, {
				...access,
				captions: film,
			}),
		);
		assert.deepEqual([mended.version, mended.access.captions], [1, film]);
		const next = value(
			await publishVersion(
				by(cx),
				one,
				mended.revision,
				sampleSecondVersion,
				access,
			),
		);
		assert.deepEqual([next.version, next.access], [2, access]);
	},
);

story(
	"a sheet that is typed after a new version speaks about the one that its meeting read",
	async (cx) => {
		const one = await opened(cx);
		value(
			await publishVersion(
				by(cx),
				one,
				one.revision,
				`Pembuka yang baru.\n\n${sampleDocument}`,
			),
		);
		assert.match(
			why(await noteGathering(by(cx), one, sheet(cx))),
			/no-version/,
		);
		value(await noteGathering(by(cx), one, sheet(cx, { version: "1" })));
		assert.deepEqual(
			(await all(cx, one)).map(({ version, passage }) => [version, passage]),
			[
				[1, 2],
				[0, 0],
			],
		);
	},
);

story(
	"what an appeal put back is not removed again: its author could not appeal a second time",
	async (cx) => {
		const one = await opened(cx);
		const { id } = await says(cx, one, { words: "Calo ada di mana-mana" });
		const opinionId = (await all(cx, one))[0]?.id ?? "";
		value(await removeOpinions(by(cx), one, [opinionId], "off-topic"));
		value(
			await appealRemoval(
				anybody(cx),
				{ unitId: office, id, consultationId: one.id },
				opinionId,
				"Ini tentang loket.",
			),
		);
		const decision = { decision: "put-back", why: "Memang tentang loket." };
		value(await decideAppeal(by(cx, "yusuf"), one, opinionId, decision));
		assert.equal(
			why(await removeOpinions(by(cx), one, [opinionId], "insult")),
			"put-back-before",
		);
		assert.equal((await all(cx, one))[0]?.state, "shown");
	},
);

story(
	"the same sheet entered by two officers is one; a second meeting at the same place says what sets it apart",
	async (cx) => {
		const one = await opened(cx);
		value(await noteGathering(by(cx), one, sheet(cx)));
		assert.match(
			why(
				await noteGathering(
					by(cx, "yusuf"),
					one,
					sheet(cx, { place: "desa  MUARA PINANG." }),
				),
			),
			/sheet-there-already/,
		);
		assert.equal((await votesIn(cx, one)).get("1 1")?.verified, 25);
		assert.equal((await stands(cx, one.id)).people, 40);
		for (const other of [
			{ place: "Desa Muara Pinang, kelompok perempuan" },
			{ on: "2026-11-18" },
		])
			value(await noteGathering(by(cx), one, sheet(cx, other)));
		assert.equal((await stands(cx, one.id)).people, 120);
	},
);

story(
	"the points of minutes numbered 1. and 2. are about the whole, and a point that stands there twice is one voice",
	async (cx) => {
		const one = await opened(cx);
		const notes =
			"1. Jalan rusak\n2) Air tidak mengalir\n2: Jalur landai\n2: jalur landai!";
		value(await noteGathering(by(cx), one, sheet(cx, { notes })));
		assert.deepEqual(
			(await all(cx, one)).map(({ passage, verified }) => [passage, verified]),
			[
				[0, 1],
				[0, 1],
				[2, 1],
			],
		);
	},
);

story(
	"an office with a closing day goes on until it; from then on nobody speaks to it, and who spoke is still answered",
	async (cx) => {
		const unit = unitId("dinkes-empat-lawang");
		const joko = by(cx, "joko");
		const id = value(
			await planConsultation(joko, unit, samplePlan("2026-11-20")),
		);
		const key = { unitId: unit, id };
		const one = value(await openConsultation(joko, key, 1));
		value(await closeUnit(by(cx, "admin"), { unitId: unit, on: "2026-12-01" }));
		await says(cx, one, { words: "Masih buka?" });
		const gone = at(cx, new Date("2026-11-30T17:00:00Z"));
		assert.equal(
			why(await contribute(anybody(gone), key, sending(gone, { words: "A" }))),
			"closed",
		);
		const [asked] = await opinionsIn(cx, key, {
			passage: null,
			after: 0,
			atMost: 9,
		});
		const after = withActor(
			at(cx, new Date("2026-12-20T03:00:00Z")),
			joko.actor,
		);
		value(await answerOpinions(after, key, answering([asked?.id ?? ""])));
		assert.equal(
			value(await endConsultation(after, key, one.revision)).state,
			"ended",
		);
	},
);

story(
	"closed before its first day it is over: nobody speaks, no paper comes in, and it is not closed a second time",
	async (cx) => {
		const one = await opened(cx, samplePlan("2026-11-20", 3, 20));
		const closed = value(
			await closeConsultation(by(cx), one, one.revision, "Rencananya batal."),
		);
		const unit = (await unitById(cx, office)) ?? assert.fail("no unit");
		const soon = later(cx, 60 * 24 * 4).now;
		assert.equal(takes(closed, unit, cx.now, null), "over");
		assert.equal(takes(closed, unit, soon, soon), "over");
		assert.equal(takesPaper(closed, unit, soon), false);
		assert.equal(
			why(await closeConsultation(by(cx), one, closed.revision, "Lagi.")),
			"is-closed",
		);
	},
);

story(
	"a choice where nothing is to be chosen is refused, and no vote is kept",
	async (cx) => {
		const one = await opened(cx);
		for (const question of [0, 2])
			assert.equal(
				why(
					await contribute(
						anybody(cx),
						one,
						sending(cx, { question, choice: 1, words: "Satu" }),
					),
				),
				"no-such-choice",
			);
		assert.equal((await votesIn(cx, one)).size, 0);
	},
);

story(
	"one person who comments twelve passages is one who was heard, and stays below ten",
	async (cx) => {
		const one = await opened(cx);
		for (let passage = 1; passage <= 12; passage += 1)
			await says(cx, one, {
				passage,
				words: "Tidak dapat saya lalui.",
				first: passage === 1,
				groups: { sex: ["woman"] },
				area: "16.11",
			});
		const unit = (await unitById(cx, office)) ?? assert.fail("no unit");
		const then = later(cx, 60 * 24 * 40);
		const told = await whoWasHeard(then, unit, await stands(cx, one.id));
		assert.deepEqual(
			told?.filter(({ n }) => n !== null),
			[],
		);
	},
);

story(
	"a sheet typed wrongly is taken back with a reason: votes, people and points count no more, and it is typed again",
	async (cx) => {
		const one = await opened(cx);
		await says(cx, one, { words: "Pengumuman di balai desa" });
		const wrongly = sheet(cx, { people: "300", votes: { suara_1_1: "250" } });
		const { id, code } = value(await noteGathering(by(cx), one, wrongly));
		assert.equal(why(await takeBackSheet(by(cx), one, id, " ")), "no-reason");
		assert.equal(
			why(await takeBackSheet(by(cx, "markus"), one, id, "Salah ketik.")),
			"no-such-consultation",
		);
		for (let n = 0; n < 2; n += 1)
			value(await takeBackSheet(by(cx), one, id, "Salah ketik."));
		const { opinions, verified, unverified, people } = await stands(cx, one.id);
		assert.deepEqual([opinions, verified, unverified, people], [1, 0, 1, 0]);
		assert.equal((await votesIn(cx, one)).get("1 1")?.verified, 0);
		assert.equal((await passagesAfter(cx, one, 1, 1, 1))[0]?.opinions, 0);
		const mine = await contributionOfVisit(cx, await visitOf(cx, code));
		assert.equal(mine?.contribution.takenBackWhy, "Salah ketik.");
		value(await noteGathering(by(cx), one, sheet(cx)));
		assert.equal((await votesIn(cx, one)).get("1 1")?.verified, 25);
	},
);

story(
	"a sheet is not taken back once votes were told: whoever read them twice would have it choice by choice",
	async (cx) => {
		const one = await opened(cx);
		const { id } = value(await noteGathering(by(cx), one, sheet(cx)));
		const typed = value(
			await noteGathering(by(cx), one, sheet(cx, { place: "Desa Lubuk" })),
		);
		const [inPaperDays, counted] = [25, 28].map((day) =>
			later(cx, 60 * 24 * day),
		) as [Context, Context];
		const unit = (await unitById(cx, office)) ?? assert.fail("no unit");
		const questions = await questionsOf(cx, one);
		assert.equal(await toldVotes(inPaperDays, unit, one, questions), null);
		value(await takeBackSheet(by(inPaperDays), one, typed.id, "Dua kali."));
		const read = () => toldVotes(counted, unit, one, questions);
		const told = await read();
		assert.deepEqual(told?.get(1), {
			kind: "apart",
			choices: [
				{ verified: 25, unverified: 0 },
				{ verified: 10, unverified: 0 },
				{ verified: 0, unverified: 0 },
			],
		});
		assert.equal(
			why(await takeBackSheet(by(counted), one, id, "Salah ketik.")),
			"is-counted",
		);
		assert.deepEqual(await read(), told);
	},
);

story(
	"votes and groups of few are told from how many on the installation had set when people stopped speaking",
	async (cx) => {
		const one = await opened(cx);
		value(await noteGathering(by(cx), one, sheet(cx)));
		for (let n = 0; n < 24; n += 1)
			await says(cx, one, {
				words: `Pendapat ke ${n}`,
				first: true,
				groups: n < 12 ? { sex: ["woman"] } : {},
			});
		const unit = (await unitById(cx, office)) ?? assert.fail("no unit");
		const questions = await questionsOf(cx, one);
		const read = async (now: Context) => [
			(await toldVotes(now, unit, one, questions))?.get(1)?.kind,
			(await whoWasHeard(now, unit, await stands(cx, one.id)))?.find(
				({ word }) => word === "woman",
			)?.n,
		];
		const after = later(cx, 60 * 24 * 40);
		assert.deepEqual(await read(after), ["apart", 12]);
		assert.ok(await setFewest(later(cx, 60 * 24 * 30), "30"));
		assert.deepEqual(await read(after), ["apart", 12]);
		assert.ok(await setFewest(later(cx, 60), "40"));
		assert.deepEqual(await read(after), ["few", null]);
	},
);

story(
	"nobody ends it while an appeal waits; put back after the end, a text asks for its answer, and the office is told",
	async (cx) => {
		const one = await opened(cx);
		const sent: { readonly id: string }[] = [];
		for (const words of ["Calo di loket", "Calo di pintu"])
			sent.push(await says(cx, one, { words }));
		const ids = (await all(cx, one)).map(({ id }) => id);
		value(await removeOpinions(by(cx), one, ids, "off-topic"));
		const appeal = async (n: number) =>
			value(
				await appealRemoval(
					anybody(cx),
					{ unitId: office, id: sent[n]?.id ?? "", consultationId: one.id },
					ids[n] ?? "",
					"Ini tentang loket.",
				),
			);
		const decide = async (n: number, decision: string) =>
			value(
				await decideAppeal(by(cx, "yusuf"), one, ids[n] ?? "", {
					decision,
					why: "Sudah dibaca.",
				}),
			);
		await appeal(0);
		const then = by(later(cx, 60 * 24 * 29));
		const { revision } = one;
		assert.equal(
			why(await endConsultation(then, one, revision)),
			"appeals-wait",
		);
		await decide(0, "stays");
		const duties = async () =>
			(await dutiesOf(then, 1)).rows.filter(
				({ says, path }) =>
					says === "consultations.duty.answer" && path.endsWith(one.id),
			);
		value(await endConsultation(then, one, revision));
		assert.equal((await duties()).length, 0);
		await appeal(1);
		await decide(1, "put-back");
		assert.equal((await duties()).length, 1);
		value(await answerOpinions(then, one, answering([ids[1] ?? ""])));
		assert.equal((await duties()).length, 0);
	},
);

story(
	"on the list stands first what closes next, and what is over comes after",
	async (cx) => {
		const named = async (title: string, from: number, until: number) =>
			(await opened(cx, samplePlan("2026-11-20", from, until, { title }))).id;
		const late = await named("Tutup kemudian", -5, 40);
		const soon = await named("Tutup segera", -5, 3);
		const listed = async (now: Context) =>
			(await listedConsultations(now, null)).map(({ id }) => id);
		assert.deepEqual(await listed(cx), [soon, late]);
		assert.deepEqual(await listed(later(cx, 60 * 24 * 10)), [late, soon]);
	},
);

story(
	"what follows from an answer is an action of the office, and whoever spoke reads by code how it goes and what came of it",
	async (cx) => {
		const one = await opened(cx);
		const { code } = await says(cx, one, {
			words: "Loketnya terlalu sedikit.",
		});
		const [opinion] = await all(cx, one);
		const answered = (typed: Partial<TypedAnswer>) =>
			answerOpinions(by(cx), one, answering([opinion?.id ?? ""], typed));
		const follow = { followUp: "Tambah satu loket pada hari Senin" };
		assert.equal(
			why(await answered({ ...follow, verdict: "not" })),
			"nothing-to-follow",
		);
		assert.equal(
			why(await answered({ followUp: "Telepon 0812 3456 7890" })),
			"traces-in-follow-up",
		);
		assert.deepEqual(await actionsOf(cx, office, "consultation"), []);
		value(await answered(follow));
		const [action] = await actionsOf(cx, office, "consultation");
		assert.equal(action?.title.id, "Tambah satu loket pada hari Senin");
		assert.ok(!JSON.stringify(action).includes(opinion?.id ?? "?"));
		const mine = async () =>
			(await contributionOfVisit(cx, await visitOf(cx, code)))?.opinions[0]
				?.answer?.followUp;
		assert.equal((await mine())?.state, "open");
		value(
			await dropAction(
				by(cx, "dewi"),
				action ?? assert.fail(),
				"Ruangnya tidak cukup; jam buka diperpanjang.",
			),
		);
		assert.equal(
			(await mine())?.outcome,
			"Ruangnya tidak cukup; jam buka diperpanjang.",
		);
	},
);

story(
	"what still follows from an answer that is corrected to not accepted ends with it, and says why to everybody, naming nobody",
	async (cx) => {
		const one = await opened(cx);
		for (const words of ["Loketnya terlalu sedikit.", "Kursinya kurang."])
			await says(cx, one, { words });
		const texts = await all(cx, one);
		for (const { id } of texts)
			value(
				await answerOpinions(
					by(cx),
					one,
					answering([id], { followUp: "Tambah satu loket" }),
				),
			);
		const states = async () =>
			(await actionsOf(cx, office, "consultation")).map(
				({ state, outcome }) => [state, outcome],
			);
		const correct = (number: number, verdict: string, why: string) =>
			correctAnswer(by(cx), one, number, {
				corrections: 0,
				verdict,
				reason: "Dananya tidak ada.",
				passage: "",
				why,
			});
		assert.equal(why(await correct(1, "not", " ")), "no-correction");
		assert.deepEqual(await states(), [
			["open", null],
			["open", null],
		]);
		value(await correct(1, "not", "Dananya dibatalkan."));
		value(await correct(2, "not", "Kata Ibu Ratna, 0812 3456 7890."));
		const said =
			"Jawaban yang menjadi dasarnya diralat menjadi “tidak diterima”.";
		assert.deepEqual(
			(await states()).toSorted(),
			[
				["dropped", said],
				["dropped", `${said} Dananya dibatalkan.`],
			].toSorted(),
		);
	},
);

story(
	"past ninety days a consultation with somebody unanswered is found by its first unanswered text, and its office is told once",
	async (cx) => {
		const one = await opened(cx);
		await says(cx, one, { words: "Yang pertama." });
		await says(later(cx, 1440), one, { words: "Yang kedua." });
		const start = { since: "0001-01-01", id: null };
		const waits = (before: string) =>
			consultationsWaiting(cx, before, start, 10);
		assert.deepEqual(await waits("2026-11-20"), []);
		assert.deepEqual(
			(await waits("2026-11-21")).map(({ id, since, n }) => [id, since, n]),
			[[one.id, "2026-11-20", 2]],
		);
		const [first] = await all(cx, one);
		value(await answerOpinions(by(cx), one, answering([first?.id ?? ""])));
		assert.deepEqual(await waits("2026-11-21"), []);
		assert.equal((await waits("2026-11-22"))[0]?.since, "2026-11-21");
		assert.equal(await tellLongWaiting(cx, "2026-11-22", 90), 1);
		assert.equal(await tellLongWaiting(cx, "2026-11-22", 90), 0);
		const { rows } = await newsOf(by(cx), 1);
		assert.equal(
			rows.filter(({ says }) => says.endsWith("waits-long")).length,
			1,
		);
	},
);

story(
	"all consultations are read for a file, also those for which a page has no room",
	async (cx) => {
		const opening: string[] = [];
		for (let n = 0; n <= terms.listed; n += 1)
			opening.push((await opened(cx)).id);
		await planned(cx);
		const ids: string[] = [];
		for await (const some of everyPublicConsultation(cx))
			ids.push(...some.map(({ id }) => id));
		assert.deepEqual(ids, opening.toSorted());
		assert.equal((await listedConsultations(cx, null)).length, terms.listed);
	},
);
