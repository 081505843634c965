import assert from "node:assert/strict";
import { after, before } from "node:test";
import { samplePicture } from "#evidence/samples";
import { seedPeople } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { dutiesOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import type { Mail, Sent } from "#platform/mail.ts";
import { closeUnit, unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	addPicture,
	askToJoin,
	changeItem,
	closeWording,
	confirmJoin,
	correctItem,
	deliverReleases,
	describeMaterial,
	discardItem,
	draftItem,
	everyCorrected,
	forgetUnconfirmed,
	type Item,
	itemAt,
	journalistsOf,
	lastChanged,
	leaveList,
	materialsOf,
	mendedTellings,
	muteJournalist,
	officesOf,
	type PressWords,
	publishedItems,
	publishItem,
	publishPlanned,
	returnItem,
	sendItem,
	twinsOf,
	unmuteJournalist,
	unscheduleItem,
	withdrawItem,
	wordingsOf,
} from "./index.ts";
import { isPublished } from "./item.ts";
import { mayDo, mayPublish, mayWrite } from "./policy.ts";
import { mailingsOf } from "./press/queue-release.ts";
import { by, newsOffice, typedItem, typedPicture } from "./samples.ts";
import { itemByKey } from "./store.ts";
import { newsIn } from "./tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-27T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId(newsOffice);
const now = { when: "sekarang", day: null, hour: "" } as const;
const later = (cx: Context, minutes: number) =>
	at(cx, new Date(cx.now.getTime() + minutes * 60_000));

const of = async (cx: Context, id: string): Promise<Item> =>
	(await itemByKey(cx, { unitId: office, id })) ?? assert.fail("no item");

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
			.map(({ field, says }) => `${field} ${says.split(".").at(-1)}`.trim())
			.join(", ")
	);
};

async function drafted(
	cx: Context,
	title = "Loket baru dibuka",
	more: Parameters<typeof typedItem>[1] = {},
): Promise<Item> {
	const done = await draftItem(
		by(cx, "yohana"),
		office,
		typedItem(title, more),
	);
	assert.ok(done.ok, JSON.stringify(done));
	return of(cx, done.value);
}

async function sent(
	cx: Context,
	...given: Parameters<typeof drafted> extends [Context, ...infer Rest]
		? Rest
		: never
): Promise<Item> {
	const draft = await drafted(cx, ...given);
	const done = await sendItem(by(cx, "yohana"), draft, draft.revision);
	assert.ok(done.ok, JSON.stringify(done));
	return done.value;
}

async function published(
	cx: Context,
	...given: Parameters<typeof drafted> extends [Context, ...infer Rest]
		? Rest
		: never
): Promise<Item & { readonly slug: string }> {
	const item = await sent(cx, ...given);
	const done = await publishItem(
		by(cx, "kornelis"),
		item,
		item.revision,
		now,
		"53",
	);
	assert.ok(done.ok, JSON.stringify(done));
	assert.ok(done.value.slug);
	return { ...done.value, slug: done.value.slug };
}

const publicTitles = async (cx: Context) =>
	(await publishedItems(cx, {}, { skip: 0, atMost: 50 })).items.map(
		({ title }) => title,
	);

story(
	"nobody publishes what they wrote: somebody else reads it first, and then everybody",
	async (cx) => {
		const item = await sent(cx);
		const put = (person: "yohana" | "kornelis" | "markus") =>
			publishItem(by(cx, person), item, item.revision, now, "53");
		assert.equal(reasonOf(await put("yohana")), "not-publisher");
		assert.equal(reasonOf(await put("markus")), "no-such-item");
		assert.deepEqual(await publicTitles(cx), []);
		assert.ok((await put("kornelis")).ok);
		assert.deepEqual(await publicTitles(cx), ["Loket baru dibuka"]);
	},
);

story(
	"whoever may publish and wrote of the text may not publish it either",
	async (cx) => {
		const draft = await drafted(cx);
		const changed = await changeItem(
			by(cx, "kornelis"),
			draft,
			draft.revision,
			typedItem("Loket baru dibuka hari ini"),
		);
		assert.ok(changed.ok);
		const away = await sendItem(
			by(cx, "yohana"),
			draft,
			changed.value.revision,
		);
		assert.ok(away.ok);
		assert.equal(
			reasonOf(
				await publishItem(
					by(cx, "kornelis"),
					draft,
					away.value.revision,
					now,
					"53",
				),
			),
			"own-text",
		);
	},
);

story(
	"what waits to be read is a duty of whoever may publish, and what came back is one of whoever sent it",
	async (cx) => {
		const item = await sent(cx);
		const duties = async (person: "yohana" | "kornelis") =>
			(await dutiesOf(by(cx, person), 1)).rows
				.filter(({ says }) => says.startsWith("news."))
				.map(({ says }) => says);
		assert.deepEqual(await duties("kornelis"), ["news.waits.review"]);
		assert.deepEqual(await duties("yohana"), []);
		const back = await returnItem(
			by(cx, "kornelis"),
			item,
			item.revision,
			"Sebutkan jamnya.",
		);
		assert.ok(back.ok);
		assert.deepEqual(await duties("kornelis"), []);
		assert.deepEqual(await duties("yohana"), ["news.waits.mend"]);
		assert.ok((await sendItem(by(cx, "yohana"), item, back.value.revision)).ok);
		assert.deepEqual(await duties("yohana"), []);
	},
);

story(
	"a picture of which nobody said what it shows keeps an item from being sent; a decorating one does not",
	async (cx) => {
		const draft = await drafted(cx);
		const added = await addPicture(
			by(cx, "yohana"),
			draft,
			draft.revision,
			{ name: "loket.jpg", bytes: samplePicture() },
			typedPicture({ alt: "" }),
		);
		assert.ok(added.ok, JSON.stringify(added));
		const [picture] = await materialsOf(cx, draft);
		assert.ok(picture?.file);
		assert.ok((await cx.files.read(picture.file.sha256)).length <= 60_000);
		const send = (revision: number) =>
			sendItem(by(cx, "yohana"), draft, revision);
		assert.equal(reasonOf(await send(added.value.revision)), "alt");
		const described = await describeMaterial(
			by(cx, "yohana"),
			draft,
			added.value.revision,
			picture.id,
			typedPicture({ alt: "", decorative: true }),
		);
		assert.ok(described.ok);
		assert.ok((await send(described.value.revision)).ok);
	},
);

story("what is no picture is refused in words", async (cx) => {
	const draft = await drafted(cx);
	assert.equal(
		reasonOf(
			await addPicture(
				by(cx, "yohana"),
				draft,
				draft.revision,
				{
					name: "loket.jpg",
					bytes: new TextEncoder().encode("<svg onload=alert(1)>"),
				},
				typedPicture(),
			),
		),
		"gambar file-kind",
	);
});

story(
	"a time that is over is refused, and what is planned is put out once, by whichever round comes first",
	async (cx) => {
		const item = await sent(cx);
		const plan = (day: string, hour: string) =>
			publishItem(
				by(cx, "kornelis"),
				item,
				item.revision,
				{ when: "nanti", day, hour },
				"53",
			);
		// Eleven in the morning of Kupang.
		assert.equal(
			reasonOf(await plan("2026-11-27", "10.59")),
			"tanggal time-is-over",
		);
		assert.ok((await plan("2026-11-27", "12.00")).ok);
		assert.deepEqual(await publicTitles(cx), []);
		const system = withActor(cx, theSystem);
		const round = (minutes: number) =>
			publishPlanned(() => later(system, minutes));
		assert.equal(await round(59), 0);
		assert.deepEqual(
			[await round(60), await round(60), await round(120)],
			[1, 0, 0],
		);
		assert.deepEqual(await publicTitles(cx), ["Loket baru dibuka"]);
		assert.equal((await wordingsOf(cx, item)).length, 1);
		const out = await of(cx, item.id);
		assert.equal(out.publishedAt?.toISOString(), "2026-11-27T04:00:00.000Z");
	},
);

story("what was planned can wait again", async (cx) => {
	const item = await sent(cx);
	const planned = await publishItem(
		by(cx, "kornelis"),
		item,
		item.revision,
		{ when: "nanti", day: "2026-11-28", hour: "9" },
		"53",
	);
	assert.ok(planned.ok);
	assert.ok(
		(await unscheduleItem(by(cx, "kornelis"), item, planned.value.revision)).ok,
	);
	assert.equal(
		await publishPlanned(() => later(withActor(cx, theSystem), 3_000)),
		0,
	);
});

story(
	"a correction says what was wrong and what is right, and what it said before stays readable",
	async (cx) => {
		const item = await published(cx);
		const other = await published(later(cx, 5), "Berita lain");
		const correct = (wasWrong: string, body: string) =>
			correctItem(by(later(cx, 60), "kornelis"), item, item.revision, {
				title: item.title,
				summary: item.summary,
				body,
				wasWrong,
				isRight: "Loket dibuka hari Kamis.",
			});
		assert.equal(
			reasonOf(await correct("", item.body)),
			"naskah nothing-corrected, keliru no-wasWrong",
		);
		const done = await correct("Kami menulis Rabu.", "Loket dibuka Kamis.");
		assert.ok(done.ok, JSON.stringify(done));
		const wordings = await wordingsOf(cx, item);
		assert.deepEqual(
			wordings.map(({ sequence, wasWrong, body }) => [
				sequence,
				wasWrong,
				body === item.body,
			]),
			[
				[1, "", true],
				[2, "Kami menulis Rabu.", false],
			],
		);
		assert.deepEqual(
			(await lastChanged(cx, {})).map(({ id }) => id),
			[item.id, other.id],
		);
	},
);

story(
	"what is withdrawn is found nowhere, and its address still leads to the reason",
	async (cx) => {
		const item = await published(cx);
		const withdraw = (why: string) =>
			withdrawItem(by(cx, "kornelis"), item, item.revision, why);
		assert.equal(reasonOf(await withdraw("  ")), "alasan no-why");
		assert.ok((await withdraw("Angkanya salah.")).ok);
		assert.deepEqual(await publicTitles(cx), []);
		assert.equal(
			(await itemAt(cx, item.slug))?.whyWithdrawn,
			"Angkanya salah.",
		);
	},
);

story(
	"an item has an address without words of its title, which stays with the reason when it is withdrawn",
	async (cx) => {
		const item = await published(cx, "Pegawai Budi disebut salah");
		assert.equal((await itemAt(cx, item.id))?.slug, item.slug);
		const mended = await correctItem(by(cx, "kornelis"), item, item.revision, {
			title: item.title,
			summary: item.summary,
			body: "Loket dibuka Kamis.",
			wasWrong: "Kami menulis Rabu.",
			isRight: "Loket dibuka Kamis.",
		});
		assert.ok(mended.ok, JSON.stringify(mended));
		const corrected = async () => {
			const ids: string[] = [];
			for await (const some of everyCorrected(cx))
				ids.push(...some.map(({ id }) => id));
			return ids;
		};
		assert.deepEqual(await corrected(), [item.id]);
		const { revision } = await of(cx, item.id);
		assert.ok(
			(await withdrawItem(by(cx, "kornelis"), item, revision, "Keliru.")).ok,
		);
		assert.equal((await itemAt(cx, item.id))?.whyWithdrawn, "Keliru.");
		assert.deepEqual(await corrected(), []);
	},
);

story("two items of one title have two addresses", async (cx) => {
	const [one, other] = [await published(cx), await published(cx)];
	assert.equal(one.slug, "loket-baru-dibuka");
	assert.notEqual(other.slug, one.slug);
	assert.equal((await itemAt(cx, one.slug))?.id, one.id);
	assert.equal((await itemAt(cx, other.slug))?.id, other.id);
	const page = await published(cx, "Atom");
	assert.notEqual(page.slug, "atom");
});

story("of two who change a draft at once the second is told", async (cx) => {
	const draft = await drafted(cx);
	const change = (title: string) =>
		changeItem(by(cx, "yohana"), draft, draft.revision, typedItem(title));
	assert.ok((await change("Satu")).ok);
	assert.equal(reasonOf(await change("Dua")), "changed-meanwhile");
	assert.equal((await of(cx, draft.id)).title, "Satu");
	assert.equal(
		reasonOf(await discardItem(by(cx, "yohana"), draft, draft.revision)),
		"changed-meanwhile",
	);
});

story(
	"a story is told once in easy words, and once in each language",
	async (cx) => {
		const first = await published(cx);
		const again = (lang: string, reading: "easy" | "plain" = "easy") =>
			draftItem(
				by(cx, "yohana"),
				office,
				typedItem("Ada loket baru", { lang }),
				{ storyId: first.id, reading },
			);
		const easy = await again("id");
		assert.ok(easy.ok);
		assert.equal(reasonOf(await again("id")), "bahasa told-already");
		assert.equal(reasonOf(await again("id", "plain")), "bahasa told-already");
		assert.ok((await again("mkn", "plain")).ok);
		// Until somebody read it, nothing leads there.
		assert.deepEqual(await twinsOf(cx, first), []);
		const draft = await of(cx, easy.value);
		const away = await sendItem(by(cx, "yohana"), draft, draft.revision);
		assert.ok(away.ok);
		assert.ok(
			(
				await publishItem(
					by(cx, "kornelis"),
					draft,
					away.value.revision,
					now,
					"53",
				)
			).ok,
		);
		assert.deepEqual(
			(await twinsOf(cx, first)).map(({ reading }) => reading),
			["easy"],
		);
		assert.deepEqual(
			(await twinsOf(cx, await of(cx, draft.id))).map(({ id }) => id),
			[first.id],
		);
	},
);

const words: PressWords = () => ({
	confirm: ({ code }) => ({ subject: "Benar Anda?", text: code }),
	muted: (_, office, why) => ({ subject: office?.slug ?? "", text: why }),
	release: (_, { title, slug }) => ({ subject: title, text: slug }),
	corrected: (_, { title }, _office, _contact, { isRight }) => ({
		subject: `koreksi ${title}`,
		text: isRight,
	}),
	withdrawn: (_, { title, whyWithdrawn }) => ({
		subject: `ditarik ${title}`,
		text: whyWithdrawn ?? "",
	}),
});

/** A way that takes everything, or what it is told, and what went through it. */
function way(...answers: Sent["outcome"][]) {
	const went: Mail[] = [];
	return {
		went,
		send: async (mail: Mail): Promise<Sent> => {
			went.push(mail);
			return { outcome: answers[went.length - 1] ?? "sent", said: "" };
		},
	};
}

/** One round of the post; what could not be opened is counted. */
async function round(
	cx: Context,
	post: ReturnType<typeof way>,
	lost: string[] = [],
): Promise<number> {
	return deliverReleases(
		() => cx,
		post,
		words,
		(id) => lost.push(id),
	);
}

async function joined(
	cx: Context,
	mail: string,
	provinces: readonly string[] = [],
): Promise<string> {
	const done = await askToJoin(
		cx,
		{ name: "Dance", medium: "Kabar", mail, provinces, consent: true },
		"id",
	);
	assert.ok(done.ok, JSON.stringify(done));
	assert.ok((await confirmJoin(cx, done.value)).ok);
	return done.value;
}

story(
	"a journalist stands on the list only after they said so by the code of their mail, and leaves by it",
	async (cx) => {
		const ask = (consent = true, mail = "dance@kabar.contoh.id") =>
			askToJoin(
				cx,
				{ name: "Dance", medium: "Kabar", mail, provinces: [], consent },
				"id",
			);
		assert.equal(reasonOf(await ask(false)), "setuju no-consent");
		assert.equal(reasonOf(await ask(true, "dance")), "surel wrong-mail");
		assert.ok((await ask()).ok);
		assert.ok((await ask(true, "Dance@kabar.contoh.id")).ok);
		const post = way();
		assert.equal(await round(cx, post), 1);
		const [mail] = post.went;
		assert.ok(mail);
		const unit = { id: office, province: { code: "53" } } as never;
		const listed = async () =>
			(await journalistsOf(by(cx, "kornelis"), unit)).map(({ name }) => name);
		assert.deepEqual(await listed(), []);
		assert.equal(
			reasonOf(await confirmJoin(cx, `${mail.text.slice(0, -1)}?`)),
			"not-a-code",
		);
		assert.ok((await confirmJoin(cx, mail.text.toLowerCase())).ok);
		assert.deepEqual(await listed(), ["Dance"]);
		assert.deepEqual(await journalistsOf(by(cx, "yohana"), unit), []);
		assert.ok((await leaveList(cx, mail.text)).ok);
		assert.deepEqual(await listed(), []);
		assert.equal(reasonOf(await leaveList(cx, mail.text)), "no-such-code");
	},
);

story(
	"what says who is on the media list lies sealed, and who never said yes is forgotten",
	async (cx) => {
		await askToJoin(
			cx,
			{
				name: "Dance Nubatonis",
				medium: "Kabar Timor",
				mail: "dance@kabar.contoh.id",
				provinces: [],
				consent: true,
			},
			"id",
		);
		const rows = await newsIn(cx.db)
			.selectFrom("news.journalist")
			.selectAll()
			.execute();
		const kept = JSON.stringify(
			rows.map((row) => ({
				...row,
				sealed: Buffer.from(row.sealed).toString("latin1"),
			})),
		);
		assert.doesNotMatch(kept, /dance|kabar/i);
		assert.equal(await forgetUnconfirmed(later(cx, 6 * 1_440)), 0);
		assert.equal(await forgetUnconfirmed(later(cx, 8 * 1_440)), 1);
	},
);

story(
	"a release goes to everybody on the list once, goes on where it stopped, and goes to nobody before its time",
	async (cx) => {
		const people = ["a", "b", "c"].map((who) => `${who}@media.contoh.id`);
		for (const mail of people) await joined(cx, mail);
		await joined(cx, "far@media.contoh.id", ["81"]);
		await newsIn(cx.db).deleteFrom("news.mailing").execute();
		const item = await sent(cx, "Siaran", { kind: "release" });
		assert.ok(
			(
				await publishItem(
					by(cx, "kornelis"),
					item,
					item.revision,
					{ when: "nanti", day: "2026-11-27", hour: "12.00" },
					"53",
				)
			).ok,
		);
		// At the second mail the server is gone.
		const post = way("sent", "down");
		const after = (minutes: number) => round(later(cx, minutes), post);
		assert.equal(await after(59), 0);
		await publishPlanned(() => later(withActor(cx, theSystem), 60));
		assert.equal(await after(60), 1);
		assert.equal(await after(62), 2);
		assert.equal(await after(200), 0);
		const ids = new Map(post.went.map(({ id, to }) => [to, id]));
		assert.deepEqual([...ids.keys()].toSorted(), people);
		assert.equal(post.went.length, 4);
		assert.equal(new Set(post.went.map(({ id }) => id)).size, 3);
	},
);

story(
	"what is withdrawn before it was sent is sent to nobody, and who left gets nothing",
	async (cx) => {
		const code = await joined(cx, "a@media.contoh.id");
		await joined(cx, "b@media.contoh.id");
		await newsIn(cx.db).deleteFrom("news.mailing").execute();
		const item = await published(cx, "Siaran", { kind: "release" });
		assert.ok((await leaveList(cx, code)).ok);
		assert.ok(
			(
				await withdrawItem(
					by(cx, "kornelis"),
					item,
					item.revision,
					"Salah tanggal.",
				)
			).ok,
		);
		const post = way();
		assert.equal(await round(later(cx, 5), post), 0);
		assert.deepEqual(post.went, []);
	},
);

story(
	"whoever got a release by mail is mailed its correction and its withdrawal, once, and nobody else; who still waits gets it mended",
	async (cx) => {
		for (const who of ["a", "b"]) await joined(cx, `${who}@media.contoh.id`);
		await newsIn(cx.db).deleteFrom("news.mailing").execute();
		const item = await published(cx, "Siaran", { kind: "release" });
		const post = way("sent", "later");
		assert.equal(await round(later(cx, 1), post), 1);
		const [got] = post.went;
		const { title, summary, body } = item;
		const mended = await correctItem(by(cx, "kornelis"), item, item.revision, {
			title: `${title} yang benar`,
			summary,
			body,
			wasWrong: "Harinya.",
			isRight: "Senin, bukan Selasa.",
		});
		assert.ok(mended.ok, JSON.stringify(mended));
		post.went.length = 0;
		const next = way();
		assert.equal(await round(later(cx, 60), next), 2);
		assert.deepEqual(
			next.went
				.map(({ to, subject }) => [to === got?.to, subject])
				.sort(([a], [b]) => Number(b) - Number(a)),
			[
				[true, `koreksi ${title} yang benar`],
				[false, `${title} yang benar`],
			],
		);
		const gone = await withdrawItem(
			by(cx, "kornelis"),
			item,
			mended.value.revision,
			"Acaranya batal.",
		);
		assert.ok(gone.ok, JSON.stringify(gone));
		const last = way();
		assert.equal(await round(later(cx, 120), last), 2);
		assert.deepEqual(
			new Set(last.went.map(({ text }) => text)),
			new Set(["Acaranya batal."]),
		);
		assert.equal(await round(later(cx, 180), last), 0);
		assert.deepEqual(await mailingsOf(cx, item.id), { sent: 2, waiting: 0 });
	},
);

story(
	"asked again before a yes, the new mail tells what is confirmed and the earlier code leads nowhere; the seven days count from the first",
	async (cx) => {
		const ask = (at: Context, name: string) =>
			askToJoin(
				at,
				{
					name,
					medium: "Kabar",
					mail: "dance@kabar.contoh.id",
					provinces: [],
					consent: true,
				},
				"id",
			);
		const first = await ask(cx, "Dance");
		assert.ok(first.ok);
		const same = await ask(later(cx, 5), "Orang Lain");
		assert.deepEqual(same, first);
		const next = later(cx, 6 * 1_440);
		const again = await ask(next, "Orang Lain");
		assert.ok(again.ok && again.value !== first.value);
		assert.equal(
			reasonOf(await confirmJoin(next, first.value)),
			"no-such-code",
		);
		await forgetUnconfirmed(later(cx, 7 * 1_440 + 1));
		assert.equal(
			reasonOf(await confirmJoin(next, again.value)),
			"no-such-code",
		);
	},
);

story(
	"whoever reads another telling hears that one was corrected since, or that the first is gone",
	async (cx) => {
		const [first, easy] = [await published(cx), await published(cx, "Mudah")];
		await newsIn(cx.db)
			.updateTable("news.item")
			.set({ story_id: first.id, reading: "easy" })
			.where("id", "=", easy.id)
			.execute();
		const told = async () => {
			const item = await of(cx, easy.id);
			assert.ok(isPublished(item));
			return (await mendedTellings(cx, item)).map(({ id, state }) => [
				id,
				state,
			]);
		};
		assert.deepEqual(await told(), []);
		const { title, summary, body } = first;
		const then = later(by(cx, "kornelis"), 5);
		const mended = await correctItem(then, first, first.revision, {
			title,
			summary,
			body: `${body} Mulai Senin.`,
			wasWrong: "Harinya.",
			isRight: "Senin.",
		});
		assert.ok(mended.ok, JSON.stringify(mended));
		assert.deepEqual(await told(), [[first.id, "published"]]);
		const gone = await withdrawItem(
			then,
			first,
			mended.value.revision,
			"Batal.",
		);
		assert.ok(gone.ok);
		assert.deepEqual(await told(), [[first.id, "withdrawn"]]);
	},
);

story(
	"an earlier wording that names somebody is closed with a reason: the correction and the item stay, what it says now is no earlier one",
	async (cx) => {
		const item = await published(cx);
		const { title, summary, body } = item;
		const mended = await correctItem(by(cx, "kornelis"), item, item.revision, {
			title,
			summary,
			body: `${body} Tanpa nama.`,
			wasWrong: "Namanya disebut.",
			isRight: "Tidak disebut.",
		});
		assert.ok(mended.ok);
		const { revision } = mended.value;
		const close = (who: "kornelis" | "yohana", sequence: number, why: string) =>
			closeWording(by(cx, who), item, revision, sequence, why);
		assert.equal(reasonOf(await close("kornelis", 1, " ")), "alasan no-why");
		assert.equal(
			reasonOf(await close("kornelis", 2, "Ia anak.")),
			"alasan no-such-wording",
		);
		assert.equal(
			reasonOf(await close("yohana", 1, "Ia anak.")),
			"not-publisher",
		);
		assert.ok((await close("kornelis", 1, "Ia anak.")).ok);
		assert.deepEqual(
			(await wordingsOf(cx, item)).map(({ closedWhy }) => closedWhy),
			["Ia anak.", null],
		);
		assert.equal((await of(cx, item.id)).state, "published");
	},
);

story(
	"public relations writes and publishes for its office, but not its own text; a head still may",
	async (cx) => {
		const theirs = await sent(cx, "Tulisan Yohana");
		const read = await publishItem(
			by(cx, "petrus"),
			theirs,
			theirs.revision,
			now,
			"53",
		);
		assert.ok(read.ok, JSON.stringify(read));
		const { actor } = by(cx, "petrus");
		const place = { unitId: office, province: "53" };
		assert.ok(mayWrite(actor, place).may && mayPublish(actor, place).may);
		assert.ok(mayPublish(by(cx, "kornelis").actor, place).may);
		assert.equal(
			mayDo(actor, "publish", { writers: [actor.id ?? ""] }, place).may,
			false,
		);
		assert.equal(
			mayPublish(actor, { ...place, unitId: cx.newId() }).may,
			false,
		);
	},
);

story(
	"a mail that cannot be opened is given up and told, and a busy box waits alone: neither holds up the others",
	async (cx) => {
		for (const who of ["a", "b", "c"])
			await joined(cx, `${who}@media.contoh.id`);
		await newsIn(cx.db).deleteFrom("news.mailing").execute();
		await published(cx, "Siaran", { kind: "release" });
		const [first] = await newsIn(cx.db)
			.selectFrom("news.mailing")
			.select(["id", "journalist_id as journalistId"])
			.orderBy("due_at")
			.orderBy("id")
			.execute();
		assert.ok(first);
		// As one that was sealed under a key that is gone.
		await newsIn(cx.db)
			.updateTable("news.journalist")
			.set({ sealed: new Uint8Array(64) })
			.where("id", "=", first.journalistId)
			.execute();
		const post = way("later");
		const lost: string[] = [];
		assert.equal(await round(later(cx, 1), post, lost), 1);
		assert.deepEqual(lost, [first.id]);
		assert.equal(await round(later(cx, 3), post, lost), 1);
		assert.equal(post.went.length, 3);
		assert.equal(lost.length, 1);
	},
);

story(
	"what an office published is corrected and withdrawn after it closed, by its successor too, and nothing more of it comes out",
	async (cx) => {
		const out = await published(cx);
		const planned = await sent(cx, "Sesudah tutup");
		const plan = await publishItem(
			by(cx, "kornelis"),
			planned,
			planned.revision,
			{ when: "nanti", day: "2026-11-28", hour: "9" },
			"53",
		);
		assert.ok(plan.ok);
		const admin = by(cx, "admin");
		const closed = await closeUnit(admin, {
			unitId: office,
			on: "2026-11-28",
			successorIds: [unitId("kabupaten-empat-lawang")],
		});
		assert.ok(closed.ok, JSON.stringify(closed));
		const then = later(cx, 3 * 1_440);
		assert.equal(await publishPlanned(() => withActor(then, theSystem)), 0);
		assert.equal((await of(then, planned.id)).state, "review");
		const correct = (person: "yusuf" | "markus" | "kornelis", body: string) =>
			of(then, out.id).then((item) =>
				correctItem(by(then, person), item, item.revision, {
					...item,
					body,
					wasWrong: "Rabu",
					isRight: "Kamis",
				}),
			);
		assert.equal(reasonOf(await correct("markus", "Salah.")), "no-such-item");
		assert.ok((await correct("kornelis", "Loket dibuka Kamis.")).ok);
		assert.ok((await correct("yusuf", "Loket dibuka Jumat.")).ok);
		const left = await of(then, planned.id);
		assert.equal(
			reasonOf(
				await publishItem(by(then, "yusuf"), left, left.revision, now, "53"),
			),
			"office-closed",
		);
		const item = await of(then, out.id);
		assert.ok(
			(await withdrawItem(by(then, "yusuf"), item, item.revision, "Keliru."))
				.ok,
		);
		// Before its last day nothing of this is so.
		assert.deepEqual(await officesOf(by(cx, "yusuf")), [
			unitId("kabupaten-empat-lawang"),
		]);
		assert.deepEqual(await officesOf(by(then, "yusuf")), [
			unitId("kabupaten-empat-lawang"),
			office,
		]);
	},
);

story(
	"the first text of a story stays while another tells it, and what was withdrawn can be told anew",
	async (cx) => {
		const first = await drafted(cx);
		const again = () =>
			draftItem(
				by(cx, "yohana"),
				office,
				typedItem("Ada loket baru", { lang: "en" }),
				{ storyId: first.id, reading: "plain" },
			);
		const english = await again();
		assert.ok(english.ok);
		assert.equal(
			reasonOf(await discardItem(by(cx, "yohana"), first, first.revision)),
			"has-tellings",
		);
		assert.equal(
			reasonOf(
				await changeItem(
					by(cx, "yohana"),
					first,
					first.revision,
					typedItem("Loket", { lang: "en" }),
				),
			),
			"bahasa told-already",
		);
		const draft = await of(cx, english.value);
		const away = await sendItem(by(cx, "yohana"), draft, draft.revision);
		assert.ok(away.ok);
		const out = await publishItem(
			by(cx, "kornelis"),
			draft,
			away.value.revision,
			now,
			"53",
		);
		assert.ok(out.ok);
		assert.equal(reasonOf(await again()), "bahasa told-already");
		const gone = await withdrawItem(
			by(cx, "kornelis"),
			draft,
			out.value.revision,
			"Keliru.",
		);
		assert.ok(gone.ok);
		assert.ok((await again()).ok);
	},
);

story(
	"an office stops its own releases to a journalist alone, with a reason that they read; they stay on the list of all others",
	async (cx) => {
		await joined(cx, "dance@kabar.contoh.id");
		await newsIn(cx.db).deleteFrom("news.mailing").execute();
		const unit = await unitById(cx, office);
		const other = await unitById(cx, unitId("kabupaten-empat-lawang"));
		assert.ok(unit && other);
		const [dance] = await journalistsOf(by(cx, "kornelis"), unit);
		assert.ok(dance);
		await published(cx, "Menunggu", { kind: "release" });
		const mute = (person: "kornelis" | "yohana", why: string) =>
			muteJournalist(by(cx, person), unit, dance.id, why);
		assert.equal(reasonOf(await mute("yohana", "x")), "no-such-journalist");
		assert.equal(reasonOf(await mute("kornelis", " ")), "alasan no-why");
		assert.ok((await mute("kornelis", "Alamatnya mati.")).ok);
		assert.ok((await mute("kornelis", "Lagi.")).ok);
		await published(cx, "Siaran", { kind: "release" });
		const post = way();
		await round(later(cx, 1), post);
		assert.deepEqual(
			post.went.map(({ to, subject, text }) => [to, subject, text]),
			[["dance@kabar.contoh.id", newsOffice, "Alamatnya mati."]],
		);
		const whys = async (person: "kornelis" | "yusuf", at: typeof unit) =>
			(await journalistsOf(by(cx, person), at)).map(({ whyMuted }) => whyMuted);
		assert.deepEqual(await whys("kornelis", unit), ["Alamatnya mati."]);
		assert.deepEqual(await whys("yusuf", other), [null]);
		assert.ok((await unmuteJournalist(by(cx, "kornelis"), unit, dance.id)).ok);
		await published(cx, "Lagi", { kind: "release" });
		await round(later(cx, 2), post);
		assert.deepEqual(post.went.map(({ subject }) => subject).slice(1), [
			"Lagi",
		]);
	},
);
