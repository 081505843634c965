import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { accountOf, endRole, makeCode } from "#identity";
import { personIds, sampleActor, seedPeople } from "#identity/samples";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { openMail, type Post, type Sent } from "#platform/mail.ts";
import { openMailServer } from "#platform/mail-for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	chooseMail,
	deliverMail,
	type Letters,
	mailChoiceOf,
	markRead,
	type NewNotice,
	newsOf,
	type Rhythm,
	raise,
	raiseAll,
	settle,
	subscribers,
	takeBackNews,
} from "./index.ts";
import { noticesIn } from "./tables.ts";

let world: TestWorld;
/** Ten in the morning in Jakarta. */
const ten = new Date("2026-11-20T03:00:00Z");
before(async () => {
	world = await openTestWorld(ten);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await giveAddress("wulan", "wulan@contoh.example");
	await giveAddress("sari", "sari@contoh.example");
});
after(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
	await deliver(world.cx, []);
	for (const table of ["notice", "mail", "mailbox", "preference"] as const)
		await noticesIn(world.cx.db).deleteFrom(`notices.${table}`).execute();
});

type Person = "wulan" | "sari";

/** As an administrator enters it. */
async function giveAddress(userName: Person, email: string): Promise<void> {
	await world.cx.db
		.withTables<{ "identity.person": { id: string; email: string } }>()
		.updateTable("identity.person")
		.set({ email })
		.where("id", "=", personIds[userName])
		.execute();
}

const later = (minutes: number): Context =>
	at(world.cx, new Date(ten.getTime() + minutes * 60_000));
const chooses = (userName: Person, rhythm: Rhythm) =>
	chooseMail(withActor(world.cx, sampleActor(userName)), rhythm, "id");

const duty = (id: string, more: Partial<NewNotice> = {}): NewNotice => ({
	to: {
		permission: "assessment.fill",
		programme: "p2ham",
		unitId: unitId("rutan-rangkasbitung"),
		province: "36",
	},
	kind: "duty",
	subject: { kind: "assessment", id },
	says: "assessments.waits-answers",
	about: { programme: "P2HAM", year: "2026", unit: "Rutan" },
	path: "/kerja",
	...more,
});

const write: Letters = {
	ofDuties: ({ dues }) => ({
		subject: `${dues.length}`,
		text: dues.join(" "),
	}),
	ofCode: () => ({ subject: "code", text: "" }),
};

/** A post that answers as told, and remembers what it was given. */
function postThat(...answers: Sent["outcome"][]) {
	const sent: { to: string; subject: string }[] = [];
	const post: Post = {
		send: async ({ to, subject }) => {
			sent.push({ to, subject });
			const outcome = answers.shift() ?? "sent";
			return outcome === "sent" ? { outcome } : { outcome, said: "x" };
		},
		close: () => undefined,
	};
	return { post, sent };
}

test("through a real mail server: one mail to whoever has an address, about all that is new", async () => {
	await using server = await openMailServer();
	const post = openMail(
		{
			url: `smtp://127.0.0.1:${server.port}`,
			from: "rangkul@contoh.example",
		},
		() => undefined,
	);
	await chooses("wulan", "at-once");
	await raise(world.cx, duty("a", { due: "2026-12-01" }));
	await raise(world.cx, duty("b"));
	assert.equal(await deliverMail(later(1), post, write), 1);
	assert.equal(await deliverMail(later(2), post, write), 0);
	assert.deepEqual(
		server.arrived.map(({ to }) => to),
		[["wulan@contoh.example"]],
		"Hendra heads the same unit and has no address",
	);
	assert.match(server.arrived[0]?.text ?? "", /^Subject: 2$/m);
});

test("no more than one mail in a quarter of an hour, and then about what came since", async () => {
	const { post, sent } = postThat();
	await chooses("wulan", "at-once");
	await raise(world.cx, duty("a"));
	await deliverMail(later(0), post, write);
	await raise(world.cx, duty("b"));
	await raise(world.cx, duty("c"));
	for (const minutes of [1, 5, 14])
		await deliverMail(later(minutes), post, write);
	assert.equal(sent.length, 1);
	await deliverMail(later(15), post, write);
	assert.deepEqual(
		sent.map(({ subject }) => subject),
		["1", "2"],
	);
});

test("without a choice it is the next morning at seven, once", async () => {
	const { post, sent } = postThat();
	await raise(world.cx, duty("a"));
	await deliverMail(later(0), post, write);
	await deliverMail(later(20 * 60 + 59), post, write);
	assert.equal(sent.length, 0);
	await deliverMail(later(21 * 60), post, write);
	await deliverMail(later(21 * 60 + 1), post, write);
	assert.equal(sent.length, 1);
});

test("who wants no mail gets none, also of what was queued before", async () => {
	const { post, sent } = postThat();
	await raise(world.cx, duty("a"));
	await deliverMail(later(0), post, write);
	await chooses("wulan", "never");
	await raise(world.cx, duty("b"));
	await deliverMail(later(2_000), post, write);
	assert.deepEqual(sent, []);
});

test("what is done by then is not written about, and nobody is written to about nothing", async () => {
	const { post, sent } = postThat();
	await raise(world.cx, duty("a"));
	await raise(world.cx, duty("b"));
	await deliverMail(later(0), post, write);
	await settle(world.cx, { kind: "assessment", id: "a" });
	await deliverMail(later(21 * 60), post, write);
	assert.deepEqual(
		sent.map(({ subject }) => subject),
		["1"],
	);
	await raise(world.cx, duty("c"));
	await deliverMail(later(22 * 60), post, write);
	await settle(world.cx, { kind: "assessment", id: "c" });
	await deliverMail(later(3 * 24 * 60), post, write);
	assert.equal(sent.length, 1);
});

test("after a crash between marking and sending nothing goes out twice", async () => {
	await chooses("wulan", "at-once");
	await raise(world.cx, duty("a"));
	const died = new Error("the power went out");
	const dying: Post = {
		send: () => Promise.reject(died),
		close: () => undefined,
	};
	await assert.rejects(deliverMail(later(0), dying, write), died);
	const { post, sent } = postThat();
	await deliverMail(later(60), post, write);
	assert.deepEqual(sent, [], "it may have gone out; the inbox has it anyway");
	await raise(world.cx, duty("b"));
	await deliverMail(later(61), post, write);
	assert.deepEqual(
		sent.map(({ subject }) => subject),
		["1"],
	);
});

test("whether it arrived is not known: it is not sent again", async () => {
	const { post, sent } = postThat("unknown");
	await chooses("wulan", "at-once");
	await raise(world.cx, duty("a"));
	for (const minutes of [0, 60, 1_000])
		await deliverMail(later(minutes), post, write);
	assert.equal(sent.length, 1);
});

test("while the server is down one try is made a round, each person waits longer, and nothing is lost", async () => {
	const { post, sent } = postThat("down", "down", "down");
	await chooses("wulan", "at-once");
	await chooses("sari", "at-once");
	await raise(world.cx, duty("a"));
	await raise(
		world.cx,
		duty("b", {
			to: {
				permission: "assessment.verify",
				programme: "p2ham",
				unitId: unitId("lapas-cilegon"),
				province: "36",
			},
		}),
	);
	await deliverMail(later(0), post, write);
	assert.equal(sent.length, 1, "the second person was not tried");
	await deliverMail(later(1), post, write);
	await deliverMail(later(5), post, write);
	assert.equal(sent.length, 3);
	await deliverMail(later(6), post, write);
	assert.deepEqual(
		sent.slice(3).map(({ to }) => to),
		["sari@contoh.example"],
		"who was tried twice in vain waits for ten minutes",
	);
	await deliverMail(later(15), post, write);
	assert.deepEqual(
		sent.slice(4).map(({ to }) => to),
		["wulan@contoh.example"],
	);
});

test("an address that is refused is given up after three tries, said so, and tried again when the person asks", async () => {
	await using server = await openMailServer(() => ({
		onRcptTo: (_address, _session, done) =>
			done(Object.assign(new Error("no such user"), { responseCode: 550 })),
	}));
	const post = openMail(
		{
			url: `smtp://127.0.0.1:${server.port}`,
			from: "rangkul@contoh.example",
		},
		() => undefined,
	);
	await chooses("wulan", "at-once");
	await raise(world.cx, duty("a"));
	const refused = async () =>
		(await mailChoiceOf(world.cx, personIds.wulan)).refused;
	for (const minutes of [0, 5]) await deliverMail(later(minutes), post, write);
	assert.equal(await refused(), false);
	await deliverMail(later(15), post, write);
	assert.equal(await refused(), true);
	const other = postThat();
	await raise(world.cx, duty("b"));
	await deliverMail(later(100), other.post, write);
	assert.deepEqual(other.sent, [], "nothing goes there any more");
	await chooses("wulan", "at-once");
	assert.equal(await refused(), false);
	await raise(world.cx, duty("c"));
	await deliverMail(later(200), other.post, write);
	assert.equal(other.sent.length, 1);
});

test("another address of the same person is not the refused one", async () => {
	const { post } = postThat("refused", "refused", "refused");
	await chooses("wulan", "at-once");
	await raise(world.cx, duty("a"));
	for (const minutes of [0, 5, 15])
		await deliverMail(later(minutes), post, write);
	await giveAddress("wulan", "wulan.kartika@contoh.example");
	const choice = await mailChoiceOf(world.cx, personIds.wulan);
	await giveAddress("wulan", "wulan@contoh.example");
	assert.equal(choice.refused, false);
	assert.equal((await mailChoiceOf(world.cx, personIds.wulan)).refused, true);
});

test("two processes at once write once to each person", async () => {
	const { post, sent } = postThat();
	await chooses("wulan", "at-once");
	await chooses("sari", "at-once");
	for (const id of ["a", "b", "c"]) await raise(world.cx, duty(id));
	await Promise.all([1, 2, 3, 4].map(() => deliverMail(later(0), post, write)));
	assert.deepEqual(sent, [{ to: "wulan@contoh.example", subject: "3" }]);
});

test("whoever has no address cannot choose mail", async () => {
	const chosen = await chooseMail(
		withActor(world.cx, sampleActor("hendra")),
		"daily",
		"id",
	);
	assert.deepEqual(chosen, { ok: false, problem: { reason: "no-address" } });
});

test("five thousand duties are worked out and written about in one mail within seconds", async () => {
	const { post, sent } = postThat();
	await chooses("sari", "at-once");
	const many = Array.from({ length: 5_000 }, (_, n) =>
		duty(`${n}`, {
			to: {
				permission: "assessment.verify",
				programme: "p2ham",
				unitId: world.cx.newId(),
				province: "36",
				othersOnly: true,
			},
		}),
	);
	await raiseAll(world.cx, many);
	const began = performance.now();
	await deliverMail(later(0), post, write);
	const ms = performance.now() - began;
	assert.deepEqual(
		sent.map(({ subject }) => subject),
		["5000"],
	);
	assert.ok(ms < 15_000, `${Math.round(ms)} ms`);
});

/** What arrived, as numbers of duties by person. */
const told = (arrived: readonly { to: string[]; text: string }[]) =>
	arrived.map(({ to, text }) => [
		to[0]?.split("@")[0],
		Number(/^Subject: (\d+)$/m.exec(text)?.[1]),
	]);
const forSari = (id: string) =>
	duty(id, {
		to: {
			permission: "assessment.verify",
			programme: "p2ham",
			unitId: unitId("lapas-cilegon"),
			province: "36",
		},
	});

test("a real mail server goes down and comes back: what was to be sent goes out, each once, also what two processes send at a time", async () => {
	await chooses("wulan", "at-once");
	await chooses("sari", "at-once");
	const postTo = (port: number) =>
		openMail(
			{ url: `smtp://127.0.0.1:${port}`, from: "rangkul@contoh.example" },
			() => undefined,
		);
	let server = await openMailServer();
	const { port } = server;
	const post = postTo(port);
	await raise(world.cx, duty("a"));
	assert.equal(await deliverMail(later(0), post, write), 1);
	assert.deepEqual(told(server.arrived), [["wulan", 1]]);
	await server[Symbol.asyncDispose]();

	// Away for five hours, in which more comes.
	await raise(world.cx, duty("b"));
	await raise(world.cx, forSari("c"));
	for (let minutes = 1; minutes <= 300; minutes += 15)
		assert.equal(await deliverMail(later(minutes), post, write), 0);
	await raise(world.cx, duty("d"));

	server = await openMailServer(() => ({}), port);
	for (let minutes = 301; minutes <= 1_000; minutes += 60)
		await Promise.all(
			[post, postTo(port)].map((each) =>
				deliverMail(later(minutes), each, write),
			),
		);
	assert.deepEqual(
		told(server.arrived).sort(),
		[
			["sari", 1],
			["wulan", 2],
		],
		"b and d in one mail, c in another, a not again",
	);
	await server[Symbol.asyncDispose]();
});

test("a clock that was a year ahead and is right again holds up no mail and sends none twice", async () => {
	const ahead = 365 * 24 * 60;
	const { post, sent } = postThat("down", "sent");
	await chooses("wulan", "at-once");
	await chooses("sari", "daily");
	await raise(at(world.cx, later(ahead).now), duty("a"));
	await raise(at(world.cx, later(ahead).now), forSari("b"));
	await deliverMail(later(ahead), post, write);
	assert.equal(sent.length, 1, "in vain");
	await deliverMail(later(0), post, write);
	await deliverMail(later(1), post, write);
	assert.deepEqual(
		sent
			.slice(1)
			.map(({ to }) => to)
			.sort(),
		["sari@contoh.example", "wulan@contoh.example"],
	);
	// An hour back, as after the end of a summer time that some machines believe in.
	await deliverMail(later(-60), post, write);
	await raise(later(-60), duty("c"));
	await deliverMail(later(-59), post, write);
	await deliverMail(later(30), post, write);
	assert.deepEqual(
		sent.slice(3).map(({ to }) => to),
		["wulan@contoh.example"],
	);
});

test("whose role has ended since is not written to", async () => {
	const { post, sent } = postThat();
	await raise(
		world.cx,
		duty("a", {
			to: {
				permission: "assessment.verify",
				programme: "p2ham",
				unitId: unitId("lapas-cilegon"),
				province: "36",
			},
		}),
	);
	await deliverMail(later(0), post, write);
	const account = await accountOf(world.cx, personIds.sari);
	const ended = await endRole(
		world.cx,
		account?.roles[0]?.id ?? "",
		"2026-11-20",
	);
	assert.ok(ended.ok, JSON.stringify(ended));
	await deliverMail(later(21 * 60), post, write);
	assert.deepEqual(sent, []);
});

/** An administrator makes a code for somebody, and all parts hear of it. */
async function codeFor(who: Person | "hendra"): Promise<void> {
	const made = await makeCode(withActor(world.cx, sampleActor("admin")), {
		personId: personIds[who],
		purpose: "password",
	});
	assert.ok(made.ok, JSON.stringify(made));
	await deliver(world.cx, subscribers);
}

test("of a new code for the account a mail goes out at once, also to whoever wants no mail, and once", async () => {
	const { post, sent } = postThat();
	await chooses("wulan", "never");
	await raise(world.cx, duty("a"));
	await codeFor("wulan");
	await codeFor("hendra");
	for (const minutes of [0, 1, 2_000])
		await deliverMail(later(minutes), post, write);
	assert.deepEqual(sent, [{ to: "wulan@contoh.example", subject: "code" }]);
});

test("the mail of a new code does not wait for the morning; what waits for the morning still comes then", async () => {
	const { post, sent } = postThat();
	await raise(world.cx, duty("a"));
	await deliverMail(later(0), post, write);
	await codeFor("wulan");
	await deliverMail(later(1), post, write);
	await deliverMail(later(21 * 60), post, write);
	assert.deepEqual(
		sent.map(({ subject }) => subject),
		["code", "1"],
	);
});

test("the mail of a new code is tried again when the server is down, and after a week no more", async () => {
	const { post, sent } = postThat("down");
	await codeFor("wulan");
	for (const minutes of [0, 1, 5, 6])
		await deliverMail(later(minutes), post, write);
	assert.equal(sent.length, 2);
	await codeFor("wulan");
	await deliverMail(later(8 * 24 * 60), post, write);
	assert.equal(sent.length, 2);
});

const reminder = (more: Partial<NewNotice> = {}): NewNotice =>
	duty("reminder", {
		kind: "news",
		subject: { kind: "reminder", id: world.cx.newId() },
		mailFrom: later(10).now,
		...more,
	});

test("of news that is worth it a mail goes out once, not before its moment; of other news none", async () => {
	const { post, sent } = postThat();
	await chooses("wulan", "at-once");
	await raise(world.cx, reminder());
	await raise(
		world.cx,
		duty("other", { kind: "news", subject: { kind: "other", id: "1" } }),
	);
	assert.equal(await deliverMail(later(9), post, write), 0);
	assert.equal(await deliverMail(later(10), post, write), 1);
	assert.equal(await deliverMail(later(40), post, write), 0);
	assert.deepEqual(sent, [{ to: "wulan@contoh.example", subject: "1" }]);
});

test("who has read the news, wants no mail, or is not meant gets none", async () => {
	const { post } = postThat();
	await chooses("wulan", "at-once");
	await chooses("sari", "at-once");
	await raise(world.cx, reminder());
	const reader = withActor(later(1), sampleActor("wulan"));
	const [news] = (await newsOf(reader, 1)).rows;
	assert.ok(news);
	assert.equal(await markRead(reader, { id: news.id }), 1);
	assert.equal(await deliverMail(later(11), post, write), 0);
	await chooses("wulan", "never");
	await raise(at(world.cx, later(2).now), reminder());
	assert.equal(await deliverMail(later(30), post, write), 0);
});

test("news that was taken back in time is written about to nobody", async () => {
	const { post } = postThat();
	await chooses("wulan", "at-once");
	const told = reminder();
	await raise(world.cx, told);
	await deliverMail(later(5), post, write);
	const back = await inTransaction(later(6), (tx) =>
		takeBackNews(tx, told.subject),
	);
	assert.equal(back, "taken-back");
	assert.equal(await deliverMail(later(20), post, write), 0);
});
