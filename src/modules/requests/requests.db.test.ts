import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { liftHold, placeHold } from "#holds";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { refused } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { clocksOf } from "#procedures";
import { openReceipt } from "#receipts";
import { type Unit, unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	begun,
	deedsOf,
	deskOf,
	doMove,
	draftsOf,
	filesOf,
	fileWithBytes,
	forgetBegun,
	forgetErased,
	giveTo,
	type Key,
	keepRequest,
	markPaper,
	movesNow,
	offer,
	openApart,
	openFile,
	rate,
	requestByKey,
	requestFor,
	ruleOf,
	type SaidTyped,
	sorted,
	subjectOf,
	type Typed,
} from "./index.ts";
import { nothingSaid } from "./samples.ts";

let world: TestWorld;
let unit: Unit;
before(async () => {
	world = await openTestWorld(new Date("2026-11-18T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	unit = (await unitById(world.cx, kupang)) as Unit;
	for (const procedure of ["legal-aid", "harmonisation", "information-request"])
		assert.ok(
			(
				await offer(officer(), kupang, {
					procedure,
					promisedDays: 8,
					serviceId: null,
				})
			).ok,
		);
});
after(() => world[Symbol.asyncDispose]());

const kupang = unitId("kanwil-kemenkum-ntt");
const officer = (): Context => withActor(world.cx, sampleActor("yohana"));
const head = (): Context => withActor(world.cx, sampleActor("kornelis"));
const stranger = (): Context => withActor(world.cx, sampleActor("sari"));
const anybody = (): Context => withActor(world.cx, citizen);

const poor: Typed = {
	applies: { poor: "yes" },
	fields: {
		name: "Martha",
		matter: "civil",
		story: "Sawah saya dijual.",
		living: "Menenun.",
	},
	papers: { identity: "help" },
};
const photo = {
	paper: "poverty-letter",
	apart: true,
	file: {
		name: "surat.jpg",
		type: "image/jpeg",
		bytes: new TextEncoder().encode("sebuah surat"),
		scan: "off" as const,
	},
};

let sheets = 0;
function newSheet(): string {
	sheets += 1;
	return `00000000-0000-4000-8000-${String(sheets).padStart(12, "0")}`;
}

async function ask({
	procedure = "legal-aid",
	typed = poor,
	files = [] as (typeof photo)[],
	sheet = newSheet(),
	wish = "send" as "send" | "save" | "hold",
} = {}) {
	const rule = ruleOf(procedure);
	const kept = await keepRequest(
		anybody(),
		unit,
		rule,
		sorted(rule.request, typed),
		{ sheet, channel: "web", lang: "id", wish, files },
	);
	if (!kept.ok) throw new Error(kept.problem.reason);
	return kept.value;
}

const move = async (
	cx: Context,
	key: Key,
	code: string,
	by: "office" | "applicant",
	says: Partial<SaidTyped> = {},
	basedOn?: number,
) =>
	doMove(cx, key, {
		move: code,
		by,
		basedOn: basedOn ?? (await requestByKey(cx, key))?.deeds ?? 0,
		typed: { ...nothingSaid, ...says },
		files: [],
	});

test("what is sent has a code, and the clock of its rule and the promise of the office run", async () => {
	const { key, code } = await ask();
	const visit = await openReceipt(anybody(), {
		typed: code ?? "",
		pin: "",
		network: "",
	});
	assert.ok(visit.ok && visit.value.subjectId === key.id);
	const clocks = await clocksOf(world.cx, subjectOf(key));
	assert.deepEqual(
		clocks.map(({ step, dueOn }) => [step, dueOn]),
		[["completeness", "2026-11-19"]],
	);
	const request = await requestByKey(world.cx, key);
	assert.equal(request?.dueOn, "2026-11-19");
	assert.equal(request?.promisedOn, "2026-11-30");
	assert.equal(request?.answers.fields.story, "Sawah saya dijual.");
	assert.equal(request?.answers.fields.living, undefined);
});

test("the same form sent twice is one request with one code", async () => {
	const sheet = newSheet();
	const [first, second] = [await ask({ sheet }), await ask({ sheet })];
	assert.equal(second.known, true);
	assert.deepEqual(second.key, first.key);
	assert.equal(second.code, first.code);
});

test("of forms that come together, one for what the office does not take in is told so, and keeps nobody else back", async () => {
	const sent = (procedure: string) => {
		const rule = ruleOf(procedure);
		return keepRequest(anybody(), unit, rule, sorted(rule.request, poor), {
			sheet: newSheet(),
			channel: "web",
			lang: "id",
			wish: "send",
			files: [],
		});
	};
	const [first, none, second] = await Promise.all([
		sent("legal-aid"),
		sent("ahu-consultation"),
		sent("information-request"),
	]);
	assert.deepEqual(none, refused("not-offered"));
	for (const one of [first, second]) {
		assert.ok(one.ok && one.value.code);
		const { state } =
			(await requestByKey(world.cx, one.value.key)) ?? assert.fail();
		assert.notEqual(state, begun);
	}
});

test("what is kept with a code is gone on with, and what came with a form to be mended waits for it", async () => {
	const sheet = newSheet();
	const held = await ask({ sheet, wish: "hold", files: [photo] });
	assert.equal(held.code, null);
	const saved = await ask({ sheet, wish: "save" });
	assert.ok(saved.code);
	assert.deepEqual(saved.key, held.key);
	assert.equal((await requestByKey(world.cx, saved.key))?.state, begun);
	assert.equal(await requestFor(officer(), saved.key), null);
	const sent = await ask({ sheet });
	assert.equal(sent.code, saved.code);
	assert.equal((await filesOf(world.cx, sent.key)).length, 1);
	assert.equal((await requestByKey(world.cx, sent.key))?.state, "submitted");
});

test("only people of the office who handle requests see that it exists", async () => {
	const { key } = await ask({ files: [photo] });
	const [file] = await filesOf(world.cx, key);
	for (const cx of [stranger(), anybody()]) {
		assert.equal(await requestFor(cx, key), null);
		assert.equal(await openApart(cx, key), null);
		assert.equal(await openFile(cx, key, file?.id ?? ""), null);
		const done = await move(cx, key, "complete", "office");
		assert.equal(!done.ok && done.problem.reason, "not-found");
	}
	assert.ok(await requestFor(officer(), key));
	assert.deepEqual(await openApart(officer(), key), { living: "Menenun." });
});

test("papers of one request do not open by another", async () => {
	const [mine, theirs] = [await ask(), await ask({ files: [photo] })];
	const [file] = await filesOf(world.cx, theirs.key);
	assert.ok(file);
	assert.equal(await openFile(officer(), mine.key, file.id), null);
	assert.equal(await fileWithBytes(world.cx, mine.key, file.id), null);
});

test("once it is decided, what was told of means is gone, in the rows and in the file store", async () => {
	const { key } = await ask({
		files: [photo],
		typed: { ...poor, papers: { identity: "help", "rice-card": "seen" } },
	});
	await move(officer(), key, "complete", "office");
	assert.deepEqual(
		(await clocksOf(world.cx, subjectOf(key))).map(({ step, outcome }) => [
			step,
			outcome,
		]),
		[
			["completeness", "met"],
			["decision", null],
		],
	);
	const done = await move(officer(), key, "accept-out-of-court", "office", {
		partner: "LBH contoh",
		words: "Kami dampingi.",
	});
	assert.ok(done.ok);
	assert.equal(await openApart(officer(), key), null);
	assert.deepEqual((await requestByKey(world.cx, key))?.answers.papers, {
		identity: "help",
	});
	const late = await markPaper(officer(), key, {
		paper: "cash-card",
		is: "seen",
		files: [],
	});
	assert.equal(!late.ok && late.problem.reason, "decided");
	const [file] = await filesOf(world.cx, key);
	assert.equal(file?.erased, true);
	assert.ok((await forgetErased(world.cx)) > 0);
	assert.equal(await forgetErased(world.cx), 0);
});

test("what was told of means and is held outlasts the decision, and goes in the night after the hold", async () => {
	const { key } = await ask({ files: [photo] });
	const hold = await placeHold(officer(), {
		kind: "request",
		subjectId: key.id,
		why: "Diminta Ombudsman.",
		until: null,
	});
	await move(officer(), key, "complete", "office");
	const done = await move(officer(), key, "accept-out-of-court", "office", {
		partner: "LBH contoh",
		words: "Kami dampingi.",
	});
	assert.ok(done.ok);
	const kept = async () => ({
		told: await openApart(officer(), key),
		file: (await filesOf(world.cx, key))[0]?.erased,
	});
	const whole = { told: { living: "Menenun." }, file: false };
	assert.deepEqual(await kept(), whole);
	await forgetErased(world.cx);
	assert.deepEqual(await kept(), whole);
	assert.ok((await liftHold(officer(), hold)).ok);
	assert.ok((await forgetErased(world.cx)) > 0);
	assert.deepEqual(await kept(), { told: null, file: true });
	assert.equal(await forgetErased(world.cx), 0);
});

test("legal aid says whether it goes through a court, and ends once the organisation reported; whoever was helped says how it was before", async () => {
	const { key } = await ask();
	const state = async () => (await requestByKey(world.cx, key))?.state;
	const words = "Kami dampingi.";
	const steps = [
		["complete", {}, "deciding"],
		["accept-out-of-court", { partner: "LBH contoh", words }, "out-of-court"],
		["to-court", { words }, "in-court"],
		["finish", { words }, "reporting"],
	] as const;
	for (const [step, says, then] of steps) {
		assert.ok((await move(officer(), key, step, "office", says)).ok, step);
		assert.equal(await state(), then);
		const rated = await rate(anybody(), key, 4);
		assert.equal(rated.ok, then === "reporting", step);
	}
	const back = await move(anybody(), key, "withdraw", "applicant");
	assert.deepEqual(back, refused("not-now"));
	const bare = await move(officer(), key, "report", "office");
	assert.equal(!bare.ok && bare.problem.reason, "mend");
	const number = { number: "contoh-1" };
	assert.ok((await move(officer(), key, "report", "office", number)).ok);
	const ended = await requestByKey(world.cx, key);
	assert.deepEqual(
		[ended?.state, ended?.outcome, ended?.rating],
		["finished", "granted", 4],
	);
});

test("nobody is refused without a reason, a rule and a way to object", async () => {
	const { key } = await ask();
	await move(officer(), key, "complete", "office");
	const bare = await move(officer(), key, "refuse", "office", {
		words: "Tidak.",
	});
	assert.deepEqual(
		!bare.ok && "problems" in bare.problem
			? bare.problem.problems.map(({ field }) => field)
			: null,
		["pasal", "keberatan"],
	);
	assert.ok(
		(
			await move(officer(), key, "refuse", "office", {
				words: "Bukan masalah hukum.",
				basis: "UU 16/2011",
				objection: "Kepada kepala kantor.",
			})
		).ok,
	);
	const request = await requestByKey(world.cx, key);
	assert.equal(request?.outcome, "refused");
	assert.ok((await rate(anybody(), key, 2)).ok);
	assert.equal(
		(await clocksOf(world.cx, subjectOf(key))).some(
			({ endedOn }) => endedOn === null,
		),
		false,
	);
});

test("of two officers who go on at once, the second reads what the first did", async () => {
	const { key } = await ask();
	assert.ok((await move(officer(), key, "complete", "office", {}, 0)).ok);
	const second = await move(
		head(),
		key,
		"return",
		"office",
		{ words: "Kurang.", missing: ["identity"] },
		0,
	);
	assert.equal(!second.ok && second.problem.reason, "changed-meanwhile");
	assert.equal((await deedsOf(world.cx, key)).length, 1);
});

test("what is returned waits for whoever asked, and the days begin anew once it is completed", async () => {
	const { key } = await ask();
	await move(officer(), key, "return", "office", {
		words: "Kurang surat.",
		missing: ["poverty-letter", "no-such-paper"],
	});
	const returned = await requestByKey(world.cx, key);
	assert.equal(returned?.dueOn, null);
	assert.equal(returned?.promisedOn, null);
	const [deed] = await deedsOf(world.cx, key);
	assert.deepEqual(deed?.said.missing, ["poverty-letter"]);
	const later = at(anybody(), new Date("2026-11-23T03:00:00Z"));
	assert.ok(
		(
			await move(later, key, "completed", "applicant", {
				words: "Ini suratnya.",
			})
		).ok,
	);
	const again = await requestByKey(world.cx, key);
	assert.equal(again?.dueOn, "2026-11-24");
	assert.equal(again?.promisedOn, "2026-12-03");
	const office = await move(anybody(), key, "complete", "applicant");
	assert.equal(!office.ok && office.problem.reason, "not-now");
});

test("a bill is kept in versions, each by whoever wrote it", async () => {
	const { key } = await ask({
		procedure: "harmonisation",
		typed: {
			applies: { "for-region": "yes" },
			fields: {
				kind: "ranperda",
				title: "Contoh",
				region: "Kupang",
				initiator: "head",
				through: "sekda",
				contact: "Setda",
				planned: "yes",
				text: "Pasal 1\nDaerah dapat.",
			},
			papers: {},
		},
	});
	await move(officer(), key, "complete", "office");
	await move(officer(), key, "analyse", "office", {
		words: "Wajib, bukan dapat.",
		draft: "Pasal 1\nDaerah wajib.",
	});
	await move(anybody(), key, "correct", "applicant", {
		words: "Setuju.",
		draft: "Pasal 1\nDaerah wajib.",
	});
	assert.deepEqual(
		(await draftsOf(world.cx, key)).map(({ number, by }) => [number, by]),
		[
			[1, "applicant"],
			[2, "office"],
		],
	);
});

test("whoever holds a code fills no disk with versions", async () => {
	const { key } = await ask({
		procedure: "harmonisation",
		typed: {
			applies: { "for-region": "yes" },
			fields: { kind: "ranperkada", title: "A", text: "Pasal 0" },
			papers: {},
		},
	});
	await move(officer(), key, "complete", "office");
	for (let n = 1; n < 100; n += 1)
		await move(anybody(), key, "correct", "applicant", {
			words: "Lagi.",
			draft: `Pasal ${n}`,
		});
	const one = await move(anybody(), key, "correct", "applicant", {
		words: "Lagi.",
		draft: "Pasal 100",
	});
	assert.equal(!one.ok && one.problem.reason, "too-many-drafts");
	assert.equal((await draftsOf(world.cx, key)).length, 100);
});

test("a clock that may be made longer is made longer once, and is not offered to be again", async () => {
	const question = {
		applies: {},
		fields: { name: "A", what: "B", why: "C", form: "file" },
		papers: {},
	};
	const { key } = await ask({
		procedure: "information-request",
		typed: question,
	});
	const before = (await requestByKey(world.cx, key))?.dueOn ?? "";
	await move(officer(), key, "extend", "office", { words: "Masih dicari." });
	const extended = (await requestByKey(world.cx, key))?.dueOn ?? "";
	assert.ok(extended > before);
	const again = await move(officer(), key, "extend", "office", {
		words: "Masih dicari juga.",
	});
	assert.deepEqual(again, refused("extended-already"));
	const rule = ruleOf("information-request").request;
	const state = (await requestByKey(world.cx, key))?.state ?? "";
	const offered = async (from: Key) =>
		movesNow(
			rule,
			state,
			"office",
			await clocksOf(world.cx, subjectOf(from)),
		).map(({ code }) => code);
	assert.ok(!(await offered(key)).includes("extend"));
	const { key: other } = await ask({
		procedure: "information-request",
		typed: question,
	});
	assert.ok((await offered(other)).includes("extend"));
	assert.equal((await deedsOf(world.cx, key)).length, 1);
	assert.equal((await requestByKey(world.cx, key))?.dueOn, extended);
});

test("a meeting of a day that is over is called by nobody", async () => {
	const { key } = await ask();
	const done = await move(officer(), key, "meet", "office", {
		words: "Mari bertemu.",
		day: "2026-11-17",
		hour: "25.00",
		place: "",
	});
	assert.deepEqual(
		!done.ok && "problems" in done.problem
			? done.problem.problems.map(({ field }) => field)
			: null,
		["jam-temu", "tempat-temu", "hari-temu"],
	);
});

test("an hour of today is over by the clock of the office, and nobody is asked to it", async () => {
	const { key } = await ask();
	// 11.00 in Kupang.
	const meet = (hour: string) =>
		move(officer(), key, "meet", "office", {
			words: "Mari bertemu.",
			day: "2026-11-18",
			hour,
			place: "Loket 1",
		});
	const over = await meet("10.30");
	assert.deepEqual(
		!over.ok && "problems" in over.problem
			? over.problem.problems.map(({ says }) => says)
			: null,
		["requests.said.problem.hour-is-over"],
	);
	assert.ok((await meet("13.30")).ok);
});

test("it is given to a colleague of the office, and to nobody else", async () => {
	const { key } = await ask();
	const sari = sampleActor("sari").id ?? "";
	const no = await giveTo(officer(), key, sari);
	assert.equal(!no.ok && no.problem.reason, "unknown-person");
	const kornelis = sampleActor("kornelis").id ?? "";
	assert.ok((await giveTo(officer(), key, kornelis)).ok);
	assert.equal((await requestByKey(world.cx, key))?.holderId, kornelis);
});

test("a paper seen at the counter is noted, and shown as such", async () => {
	const { key } = await ask();
	assert.ok(
		(
			await markPaper(officer(), key, {
				paper: "identity",
				is: "seen",
				files: [],
			})
		).ok,
	);
	assert.equal(
		(await requestByKey(world.cx, key))?.answers.papers.identity,
		"seen",
	);
});

test("what was begun is forgotten: without a code the next day, with one after a month", async () => {
	const [held, saved] = [
		await ask({ wish: "hold" }),
		await ask({ wish: "save" }),
	];
	const day = (n: number) =>
		at(world.cx, new Date(world.cx.now.getTime() + n * 86_400_000));
	await forgetBegun(day(2));
	assert.equal(await requestByKey(world.cx, held.key), null);
	assert.ok(await requestByKey(world.cx, saved.key));
	await forgetBegun(day(31));
	assert.equal(await requestByKey(world.cx, saved.key), null);
});

test("a desk shows what is due first, and keeps what has ended apart", async () => {
	const page = await deskOf(world.cx, kupang, {
		procedure: null,
		ended: false,
		page: 1,
	});
	const days = page.requests.map(({ dueOn, promisedOn }) =>
		[dueOn, promisedOn]
			.filter((day) => day !== null)
			.toSorted()
			.at(0),
	);
	assert.deepEqual(days, days.toSorted());
	assert.ok(
		page.requests.every(
			({ endedOn, state }) => endedOn === null && state !== begun,
		),
	);
});
