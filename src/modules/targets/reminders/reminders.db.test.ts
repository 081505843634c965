import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before } from "node:test";
import { IntlMessageFormat } from "intl-messageformat";
import { subscribers as ofAssessments, roundOf } from "#assessments";
import { sampleYear, seedAssessments } from "#assessments/samples";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { markRead, newsOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { subscribers as ofStandings } from "#standings";
import { dayOf, provinceAt } from "#territory";
import { banten } from "#territory/samples";
import { seedUnits } from "#units/samples";
import {
	remindable,
	remindBeforeClosing,
	type Sentences,
	sendingOf,
	sendReminders,
	takeBackReminders,
} from "../index.ts";
import { seedTargets } from "../samples.ts";

const now = new Date("2026-11-20T03:00:00Z");
const named = { instrument: "p2ham-2023", year: sampleYear(now) };
let world: TestWorld;
before(async () => {
	world = await openTestWorld(now);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await deliver(world.cx, [...ofAssessments, ...ofStandings], ({ name }) =>
		assert.fail(name),
	);
	await seedTargets(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const as = (cx: Context, who: SamplePerson, minutes = 0) =>
	withActor(
		at(cx, new Date(cx.now.getTime() + minutes * 60_000)),
		sampleActor(who),
	);
const days = (n: number) => n * 24 * 60;
const words = "Ajukan diri minggu ini.";
const sentences: Sentences = { "not-requested": words, "no-account": words };

const remind = async (cx: Context, ...units: string[]) =>
	sendReminders(cx, {
		round: (await roundOf(cx, named.instrument, named.year)) ?? assert.fail(),
		province: (await provinceAt(cx, banten, dayOf(cx.now))) ?? assert.fail(),
		units,
		sentences,
	});
const sentBy = async (cx: Context, ...units: string[]) => {
	const sent = await remind(cx, ...units);
	return sent.ok ? sent.value : assert.fail(sent.problem.reason);
};
const reminders = async (cx: Context) =>
	(await newsOf(cx, 1)).rows.filter(
		({ says }) =>
			says === "targets.news-reminder" ||
			says.startsWith("targets.news-closing-"),
	);

story(
	"a reminder reaches operator and head of the unit, and says who reminds and what holds it back",
	async (cx) => {
		await sentBy(as(cx, "ningsih"), "rutan-rangkasbitung");
		for (const who of ["wulan", "hendra"] as const) {
			const [news] = await reminders(as(cx, who));
			assert.equal(news?.about.words, words);
			assert.equal(news?.about.by, "Ningsih Rahayu");
			assert.equal(news?.path, "/kerja");
		}
		assert.equal((await reminders(as(cx, "markus"))).length, 0);
		assert.equal((await reminders(as(cx, "sari"))).length, 0);
	},
);

story(
	"a unit without an account gets a letter, and nobody's inbox anything",
	async (cx) => {
		const { sending } = await sentBy(as(cx, "ningsih"), "lapas-rangkasbitung");
		const [reminder] = (await sendingOf(cx, sending))?.reminders ?? [];
		assert.deepEqual(
			[reminder?.way, reminder?.hindrance],
			["letter", "no-account"],
		);
	},
);

story(
	"whoever waits for others, or has what is wanted, is left out and named with the reason",
	async (cx) => {
		const { chosen } = await sentBy(
			as(cx, "ningsih"),
			"rutan-rangkasbitung",
			"lapas-cilegon",
			"lapas-serang",
			"rutan-ambon",
		);
		assert.deepEqual(
			chosen.not.map(({ slug, why }) => [slug, why]),
			[
				["lapas-cilegon", "held-by-others"],
				["lapas-serang", "not-held-back"],
				["rutan-ambon", "not-in-region"],
			],
		);
	},
);

story(
	"of the same thing a unit is reminded once in seven days, whoever reminds",
	async (cx) => {
		await sentBy(as(cx, "ningsih"), "rutan-rangkasbitung");
		const soon = await remind(
			as(cx, "bayu", days(7) - 1),
			"rutan-rangkasbitung",
		);
		assert.ok(!soon.ok && soon.problem.reason === "nobody-to-remind");
		assert.ok(
			(await remind(as(cx, "bayu", days(7)), "rutan-rangkasbitung")).ok,
		);
	},
);

story(
	"only who coaches the region or decides reminds, and never without a sentence",
	async (cx) => {
		const reasonOf = async (who: SamplePerson, said: Sentences = sentences) => {
			const sent = await sendReminders(as(cx, who), {
				round:
					(await roundOf(cx, named.instrument, named.year)) ?? assert.fail(),
				province:
					(await provinceAt(cx, banten, dayOf(cx.now))) ?? assert.fail(),
				units: ["rutan-rangkasbitung"],
				sentences: said,
			});
			return sent.ok ? null : sent.problem.reason;
		};
		assert.equal(await reasonOf("sari"), "not-your-region");
		assert.equal(await reasonOf("wulan"), "not-your-region");
		assert.equal(await reasonOf("ningsih", {}), "sentence-missing");
		assert.equal(
			await reasonOf("ningsih", { "not-requested": "a".repeat(501) }),
			"sentence-too-long",
		);
		assert.equal(await reasonOf("bayu"), null);
	},
);

story(
	"what nobody has read is taken back within ten minutes, and may then be said anew",
	async (cx) => {
		const { sending } = await sentBy(
			as(cx, "ningsih"),
			"rutan-rangkasbitung",
			"lapas-rangkasbitung",
		);
		assert.deepEqual(await takeBackReminders(as(cx, "ningsih", 10), sending), {
			ok: true,
			value: { back: 2, read: 0 },
		});
		assert.equal((await reminders(as(cx, "wulan"))).length, 0);
		assert.ok((await remind(as(cx, "ningsih", 11), "rutan-rangkasbitung")).ok);
	},
);

story(
	"what was read stays, and so does everything after ten minutes",
	async (cx) => {
		const { sending } = await sentBy(as(cx, "ningsih"), "rutan-rangkasbitung");
		const late = await takeBackReminders(as(cx, "ningsih", 11), sending);
		assert.ok(!late.ok && late.problem.reason === "too-late");
		const other = await takeBackReminders(as(cx, "bayu"), sending);
		assert.ok(!other.ok && other.problem.reason === "not-your-sending");
		const [news] = await reminders(as(cx, "wulan"));
		await markRead(as(cx, "wulan"), { id: news?.id ?? "" });
		const read = await takeBackReminders(as(cx, "ningsih", 5), sending);
		assert.ok(!read.ok && read.problem.reason === "all-read");
		assert.equal((await reminders(as(cx, "hendra"))).length, 1);
	},
);

/** The round closes 30 days after the clock of the stories. */
const byItself = (cx: Context, day: number) =>
	remindBeforeClosing(
		at(cx, new Date(cx.now.getTime() + day * 86_400_000)),
		(code, left) => `${code} ${left}`,
	);

story(
	"before a round closes the program reminds by itself, at each of its days once",
	async (cx) => {
		const first = await byItself(cx, 0);
		assert.ok(first > 0);
		assert.equal(await byItself(cx, 0), 0);
		assert.equal(await byItself(cx, 14), 0);
		const [news] = await reminders(as(cx, "wulan"));
		assert.deepEqual(
			[news?.about.words, news?.about.by],
			["not-requested 30", "Rangkul"],
		);
		assert.ok((await byItself(cx, 16)) > 0);
		assert.ok((await byItself(cx, 27)) > 0);
		assert.equal(await byItself(cx, 28), 0);
		assert.deepEqual(
			(await reminders(as(cx, "wulan"))).map(({ about }) => about.words).sort(),
			["not-requested 14", "not-requested 3", "not-requested 30"],
		);
	},
);

story(
	"what the program sends by itself is read in the language of the reader, and names the last day",
	async (cx) => {
		await byItself(cx, 0);
		const [news] = await reminders(as(cx, "wulan"));
		assert.equal(news?.says, "targets.news-closing-not-requested");
		const texts = (lang: string): Record<string, string> =>
			JSON.parse(
				readFileSync(new URL(`../texts/${lang}.json`, import.meta.url), "utf8"),
			);
		const [, key = ""] = news?.says.split("targets.") ?? [];
		const read = (lang: string) =>
			String(
				new IntlMessageFormat(
					texts(lang)[key] ?? assert.fail(lang),
					lang,
				).format({ ...news?.about }),
			);
		assert.equal(news?.about.closes, "2026-12-20");
		assert.match(read("en"), /^Rangkul reminds .*2026-12-20.* has not asked/);
		assert.match(read("id"), /^Rangkul mengingatkan .*2026-12-20.* belum meng/);
		// Every thing of which the program reminds has its sentence.
		for (const code of remindable)
			if (!["no-account", "returned", "returned-overdue"].includes(code))
				for (const lang of ["id", "en"])
					assert.ok(texts(lang)[`news-closing-${code}`], code);
	},
);

story(
	"the program keeps quiet where a person reminded of the same thing lately",
	async (cx) => {
		await sentBy(as(cx, "ningsih"), "rutan-rangkasbitung");
		await byItself(cx, 1);
		const told = await reminders(as(cx, "wulan"));
		assert.deepEqual(
			told.map(({ about }) => about.by),
			["Ningsih Rahayu"],
		);
	},
);
