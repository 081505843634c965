import assert from "node:assert/strict";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { at, type Context } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { openMail } from "#platform/mail.ts";
import { openMailServer } from "#platform/mail-for-tests.ts";
import type { ReachSubject } from "./channel.ts";
import { deliverMessages, type NewsWords } from "./deliver-messages.ts";
import { outcomeOf, smsBy, whatsappBy } from "./http-messengers.ts";
import { mailBy } from "./mail-messenger.ts";
import type { Message, Messengers, Outcome } from "./messenger.ts";
import { chooseReach, forgetReach, reachOf } from "./reach.ts";
import { channelsIn } from "./tables.ts";
import { forgetOldMessages, tellReach } from "./tell-reach.ts";

let world: TestWorld;
before(async () => {
	// Ten in the morning of Jakarta, eleven of Kupang.
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const words: NewsWords = (lang) => ({
	subject: lang === "id" ? "Ada kabar" : "There is news",
	text: "https://rangkul.example/lacak",
});
const subjectIn = (cx: Context): ReachSubject => ({
	unitId: cx.newId(),
	kind: "complaint",
	id: cx.newId(),
});
const later = (cx: Context, minutes: number): Context =>
	at(cx, new Date(cx.now.getTime() + minutes * 60_000));

/** A case whose person hears by a short message, with news of now. */
async function withNews(cx: Context, last = false): Promise<ReachSubject> {
	const subject = subjectIn(cx);
	const chosen = await chooseReach(cx, subject, {
		channel: "sms",
		to: "0812-3456-7890",
		lang: "id",
		zone: "WITA",
	});
	assert.ok(chosen.ok);
	await tellReach(cx, subject, last);
	return subject;
}

/** A way that answers as it is told, and what went through it. */
function way(...answers: Outcome[]) {
	const went: Message[] = [];
	const sms: Messengers["sms"] = async (message) => {
		went.push(message);
		return answers[went.length - 1] ?? "sent";
	};
	return { went, messengers: { sms } };
}

const messages = (cx: Context) =>
	channelsIn(cx.db).selectFrom("channels.message").selectAll().execute();

story(
	"news goes out once, ten minutes later, and says neither what nor of whom",
	async (cx) => {
		await withNews(cx);
		const { went, messengers } = way();
		const send = (minutes: number) =>
			deliverMessages(() => later(cx, minutes), messengers, words);
		assert.deepEqual(
			[await send(9), await send(10), await send(60)],
			[0, 1, 0],
		);
		assert.deepEqual(
			went.map(({ to, subject, text }) => [to, subject, text]),
			[["+6281234567890", "Ada kabar", "https://rangkul.example/lacak"]],
		);
	},
);

story("what happens until it is sent is one message", async (cx) => {
	const subject = await withNews(cx);
	await tellReach(later(cx, 5), subject);
	await tellReach(later(cx, 6), subject, true);
	const { went, messengers } = way();
	await deliverMessages(() => later(cx, 60), messengers, words);
	assert.equal(went.length, 1);
	// It was the last: with it the number is gone.
	assert.equal(await reachOf(cx, subject), null);
});

story(
	"by night it waits for the morning, also where the site was down in the evening",
	async (cx) => {
		const evening = later(cx, 8 * 60 + 45);
		await withNews(evening);
		const [waiting] = await messages(cx);
		assert.equal(waiting?.due_at?.toISOString(), "2026-11-20T11:55:00.000Z");
		const { went, messengers } = way();
		// Ten in the evening of Kupang.
		const night = at(cx, new Date("2026-11-20T14:00:00Z"));
		assert.equal(await deliverMessages(() => night, messengers, words), 0);
		const [moved] = await messages(cx);
		assert.equal(moved?.due_at?.toISOString(), "2026-11-21T00:00:00.000Z");
		const morning = at(cx, new Date("2026-11-21T00:00:00Z"));
		assert.equal(await deliverMessages(() => morning, messengers, words), 1);
		assert.equal(went.length, 1);
	},
);

story(
	"what a way does not take now is tried again under the same id, and given up after seven tries",
	async (cx) => {
		await withNews(cx);
		const { went, messengers } = way(...Array<Outcome>(7).fill("later"));
		let now = later(cx, 10);
		for (let day = 0; day < 200; day += 1) {
			await deliverMessages(() => now, messengers, words);
			now = later(now, 60);
		}
		assert.equal(went.length, 7);
		assert.equal(new Set(went.map(({ id }) => id)).size, 1);
		const [ended] = await messages(cx);
		assert.deepEqual([ended?.outcome, ended?.due_at], ["gave-up", null]);
	},
);

story(
	"a way that is down is not asked again for everybody else in the same round",
	async (cx) => {
		for (let n = 0; n < 5; n += 1) await withNews(cx);
		const { went, messengers } = way("later");
		assert.equal(
			await deliverMessages(() => later(cx, 10), messengers, words),
			0,
		);
		assert.equal(went.length, 1);
	},
);

story(
	"a number that is none is refused once; whoever ends it hears nothing more",
	async (cx) => {
		await withNews(cx);
		const ended = await withNews(cx);
		await forgetReach(cx, ended);
		const { went, messengers } = way("refused");
		await deliverMessages(() => later(cx, 10), messengers, words);
		await deliverMessages(() => later(cx, 90), messengers, words);
		assert.equal(went.length, 1);
		assert.deepEqual(
			(await messages(cx)).map(({ outcome }) => outcome),
			["refused"],
		);
	},
);

story(
	"who chose nothing is written nothing; what ended is forgotten after a month",
	async (cx) => {
		await tellReach(cx, subjectIn(cx));
		assert.deepEqual(await messages(cx), []);
		await withNews(cx);
		await deliverMessages(() => later(cx, 10), way().messengers, words);
		await forgetOldMessages(later(cx, 29 * 24 * 60));
		assert.equal((await messages(cx)).length, 1);
		await forgetOldMessages(later(cx, 31 * 24 * 60));
		assert.deepEqual(await messages(cx), []);
	},
);

story("the number lies sealed and stands nowhere", async (cx) => {
	await withNews(cx);
	const rows = await channelsIn(cx.db)
		.selectFrom("channels.reach")
		.selectAll()
		.execute();
	const all = rows
		.map(
			(row) => JSON.stringify(row) + Buffer.from(row.sealed).toString("latin1"),
		)
		.join();
	assert.ok(!all.includes("81234567890"));
});

story("what is no number or address is not kept", async (cx) => {
	const subject = subjectIn(cx);
	const choose = (channel: "email" | "whatsapp", to: string) =>
		chooseReach(cx, subject, { channel, to, lang: "en", zone: "WIB" });
	const reasons = [
		await choose("email", "maria"),
		await choose("whatsapp", "nol"),
	];
	assert.deepEqual(
		reasons.map((one) => !one.ok && one.problem.reason),
		["no-address", "no-number"],
	);
	assert.equal(await reachOf(cx, subject), null);
});

/** A server that stands for a gateway: it keeps what it was asked and answers as it is told. */
async function openGateway(answer: () => number) {
	const asked: { headers: IncomingHttpHeaders; body: unknown }[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			asked.push({
				headers: request.headers,
				body: JSON.parse(Buffer.concat(chunks).toString()),
			});
			response.writeHead(answer(), { location: "http://127.0.0.1:1/" });
			response.end("a long answer that nobody reads");
		});
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/messages`,
		asked,
		[Symbol.asyncDispose]: () =>
			new Promise<void>((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}

const sample: Message = {
	id: "one",
	to: "+6281234567890",
	lang: "id",
	subject: "Ada kabar",
	text: "Buka https://rangkul.example/lacak",
};

test("a gateway of short messages is asked with its token, and by an id that it may know again", async () => {
	await using gateway = await openGateway(() => 202);
	const send = smsBy({ url: gateway.url, token: "secret", from: "RANGKUL" });
	assert.equal(await send(sample), "sent");
	const [asked] = gateway.asked;
	assert.deepEqual(asked?.body, {
		from: "RANGKUL",
		to: sample.to,
		text: sample.text,
	});
	assert.equal(asked?.headers.authorization, "Bearer secret");
	assert.equal(asked?.headers["idempotency-key"], "one");
});

test("WhatsApp is asked for the approved template in the language of the person", async () => {
	await using gateway = await openGateway(() => 200);
	const send = whatsappBy({ url: gateway.url, token: "t", template: "kabar" });
	assert.equal(await send({ ...sample, lang: "en" }), "sent");
	assert.deepEqual(gateway.asked[0]?.body, {
		messaging_product: "whatsapp",
		to: "6281234567890",
		type: "template",
		template: { name: "kabar", language: { code: "en" } },
	});
});

test("what a gateway answers is read by its number alone, and a redirect is not followed", async () => {
	const answers = [302, 429, 500, 401, 404, 422];
	await using gateway = await openGateway(() => answers.shift() ?? 200);
	const send = smsBy({ url: gateway.url, token: "t", from: "R" });
	const outcomes: Outcome[] = [];
	for (let n = 0; n < 6; n += 1) outcomes.push(await send(sample));
	assert.deepEqual(outcomes, [
		"later",
		"later",
		"later",
		"later",
		"refused",
		"refused",
	]);
	assert.equal(outcomeOf(204), "sent");
});

test("a gateway that does not answer is tried later", async () => {
	await using gateway = await openGateway(() => 200);
	const slow = smsBy({ url: gateway.url, token: "t", from: "R", patience: 0 });
	const gone = smsBy({ url: "http://127.0.0.1:1/", token: "t", from: "R" });
	assert.deepEqual(
		[await slow(sample), await gone(sample)],
		["later", "later"],
	);
});

test("by mail it is a mail of the site", async () => {
	await using server = await openMailServer();
	const post = openMail(
		{ url: `smtp://127.0.0.1:${server.port}`, from: "rangkul@example.go.id" },
		() => undefined,
	);
	assert.equal(
		await mailBy(post)({ ...sample, to: "maria@contoh.id" }),
		"sent",
	);
	assert.deepEqual(server.arrived[0]?.to, ["maria@contoh.id"]);
	assert.match(server.arrived[0]?.text ?? "", /Subject: Ada kabar/);
	post.close();
	assert.equal(await mailBy(post)(sample), "later");
});
