import assert from "node:assert/strict";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { TracerProvider } from "@opentelemetry/sdk-trace";
import { sampleActor, seedPeople } from "#identity/samples";
import { newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { traceBy } from "#platform/observing/tracing.ts";
import { seedUnits } from "#units/samples";
import { byOpenSsl } from "./by-openssl.sample.ts";
import {
	addAddress,
	addressById,
	changeSecret,
	deliverWebhooks,
	mostTries,
	sender,
	sendTest,
	switchAddress,
	tellAgain,
	tellPublic,
	toldTo,
} from "./index.ts";
import { webhooksIn } from "./tables.ts";

let world: TestWorld;
let admin: Context;
before(async () => {
	world = await openTestWorld();
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	admin = withActor(world.cx, sampleActor("admin"));
});
after(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
	await webhooksIn(world.cx.db).deleteFrom("webhooks.address").execute();
});

interface Got {
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
	readonly path: string;
}

/** A real receiver on this machine, which answers as told. */
async function receiver(...answers: readonly number[]) {
	const got: Got[] = [];
	const left = [...answers];
	const server = createServer((request, response) => {
		let body = "";
		request.on("data", (chunk) => {
			body += String(chunk);
		});
		request.on("end", () => {
			got.push({ headers: request.headers, body, path: request.url ?? "" });
			const status = left.shift() ?? 204;
			response.writeHead(status, status === 302 ? { location: "/lain" } : {});
			response.end(status === 204 ? "" : "whatever it says");
		});
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const { port } = server.address() as AddressInfo;
	const here: LookupFunction = (_name, _options, done) =>
		done(null, [{ address: "127.0.0.1", family: 4 }]);
	return {
		got,
		/** Sends to the receiver whatever the name is: as if the world led there. */
		send: (letter: Parameters<ReturnType<typeof sender>>[0]) =>
			sender({ plain: true, allows: () => true, resolve: here })({
				...letter,
				url: letter.url
					.replace("https:", "http:")
					.replace("contoh.go.id", `contoh.go.id:${port}`),
			}),
		[Symbol.asyncDispose]: () =>
			new Promise<void>((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}

/** An implementation that is not ours. */
const verifies = (secret: string, { headers, body }: Got): boolean => {
	const text = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
	return String(headers["webhook-signature"])
		.split(" ")
		.includes(`v1,${byOpenSsl(secret, text)}`);
};

const added = async (url = "https://contoh.go.id/kait") => {
	const made = await addAddress(admin, url);
	assert.ok(made.ok, JSON.stringify(made));
	return made.value;
};
const event = {
	id: "complaint.published.abc",
	type: "complaint.published",
	data: { id: "abc" },
};
const later = (minutes: number) =>
	at(world.cx, new Date(world.cx.now.getTime() + minutes * 60_000));

test("a receiver gets the event once, signed as another program signs it", async () => {
	await using there = await receiver();
	const { id, secret } = await added();
	await tellPublic(world.cx, event);
	await tellPublic(world.cx, event);
	assert.equal(await deliverWebhooks(() => world.cx, there.send), 1);
	assert.equal(await deliverWebhooks(() => world.cx, there.send), 0);
	const [first] = there.got;
	assert.ok(first);
	assert.ok(verifies(secret, first));
	assert.ok(!verifies(secret, { ...first, body: `${first.body} ` }));
	assert.equal(first.headers["webhook-id"], event.id);
	assert.equal(first.path, "/kait");
	assert.deepEqual(JSON.parse(first.body), {
		type: event.type,
		timestamp: world.cx.now.toISOString(),
		data: event.data,
	});
	const [told] = await toldTo(admin, id);
	assert.deepEqual([told?.answered, told?.attempts], [204, 1]);
});

test("what was not taken is told again later, ever later, under the same id", async () => {
	await using there = await receiver(500, 429);
	const { id } = await added();
	await tellPublic(world.cx, event);
	assert.equal(await deliverWebhooks(() => world.cx, there.send), 0);
	assert.equal(await deliverWebhooks(() => world.cx, there.send), 0);
	assert.equal(there.got.length, 1, "not at once again");
	assert.equal(await deliverWebhooks(() => later(1), there.send), 0);
	assert.equal(await deliverWebhooks(() => later(3), there.send), 0);
	assert.equal(there.got.length, 2);
	assert.equal(await deliverWebhooks(() => later(10), there.send), 1);
	assert.equal(
		new Set(there.got.map(({ headers }) => headers["webhook-id"])).size,
		1,
	);
	assert.equal((await toldTo(admin, id))[0]?.attempts, 3);
});

test("an address that nobody answers holds up no other, and makes no other letter old", async () => {
	await using there = await receiver();
	const dead = await added("https://mati.go.id/");
	await added();
	for (const id of ["a", "b", "c"])
		await tellPublic(world.cx, { ...event, id });
	let passed = 0;
	let tried = 0;
	const now = () => at(world.cx, new Date(world.cx.now.getTime() + passed));
	const taken = await deliverWebhooks(now, async (letter) => {
		if (!letter.url.includes("mati")) return there.send(letter);
		tried += 1;
		passed += 400_000;
		return { failure: "timeout" };
	});
	assert.deepEqual([taken, tried], [3, 1]);
	for (const { headers } of there.got)
		assert.ok(
			[0, 400].includes(
				Number(headers["webhook-timestamp"]) -
					Math.floor(world.cx.now.getTime() / 1_000),
			),
		);
	assert.ok(
		there.got.some(
			({ headers }) =>
				Number(headers["webhook-timestamp"]) ===
				Math.floor(now().now.getTime() / 1_000),
		),
		"sent after the dead one, with the time of then",
	);
	assert.equal(
		(await toldTo(admin, dead.id)).filter(({ attempts }) => attempts > 0)
			.length,
		1,
	);
});

test("an address that never answers keeps no other waiting while it is waited for", async () => {
	await using there = await receiver();
	const silent = await added("https://diam.go.id/");
	await added("https://contoh.go.id/satu");
	await added("https://contoh.go.id/dua");
	for (const id of ["a", "b"]) await tellPublic(world.cx, { ...event, id });
	let told = 0;
	const { promise: others, resolve: allTold } = Promise.withResolvers<void>();
	const taken = await deliverWebhooks(
		() => world.cx,
		async (letter) => {
			if (letter.url.includes("diam")) {
				// Waits until everybody else was told: in a queue it would wait for ever.
				await others;
				return { failure: "timeout" };
			}
			const answered = await there.send(letter);
			told += 1;
			if (told === 4) allTold();
			return answered;
		},
	);
	assert.equal(taken, 4);
	const waiting = await toldTo(admin, silent.id);
	assert.deepEqual(waiting.map(({ attempts }) => attempts).toSorted(), [0, 1]);
	assert.ok(waiting.every(({ nextTryAt }) => nextTryAt !== null));
});

test("a receiver that takes the letter and never answers is left after the patience, and tried again later", async () => {
	const server = createServer(() => undefined);
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const { port } = server.address() as AddressInfo;
	const { id } = await added();
	await tellPublic(world.cx, event);
	const send = sender({
		plain: true,
		allows: () => true,
		patience: 60,
		resolve: (_name, _options, done) =>
			done(null, [{ address: "127.0.0.1", family: 4 }]),
	});
	const began = performance.now();
	await deliverWebhooks(
		() => world.cx,
		(letter) => send({ ...letter, url: `http://contoh.go.id:${port}/` }),
	);
	assert.ok(performance.now() - began < 5_000);
	const [told] = await toldTo(admin, id);
	assert.equal(told?.failure, "timeout");
	assert.ok(told.nextTryAt);
	server.closeAllConnections();
	server.close();
});

test("while one process sends, another does not, and what was taken stays so", async () => {
	await using there = await receiver();
	const { id } = await added();
	await tellPublic(world.cx, event);
	const taken = await deliverWebhooks(
		() => world.cx,
		async () => {
			assert.equal(await deliverWebhooks(() => later(0.5), there.send), 0);
			assert.equal(await deliverWebhooks(() => later(2), there.send), 1);
			return { failure: "timeout" };
		},
	);
	assert.equal(taken, 0);
	const [told] = await toldTo(admin, id);
	assert.ok(told?.deliveredAt);
	assert.equal(told.nextTryAt, null);
});

test("a secret that does not open fails its own address alone", async () => {
	await using there = await receiver();
	const broken = await added("https://rusak.go.id/");
	await added();
	await webhooksIn(world.cx.db)
		.updateTable("webhooks.address")
		.set({ secret: new Uint8Array(60) })
		.where("id", "=", broken.id)
		.execute();
	await tellPublic(world.cx, event);
	assert.equal(await deliverWebhooks(() => world.cx, there.send), 1);
	assert.equal((await toldTo(admin, broken.id))[0]?.failure, "no-secret");
});

test("after too many tries the address is switched off, and who keeps the settings is told", async () => {
	await using there = await receiver(...Array<number>(mostTries).fill(503));
	const { id } = await added();
	await tellPublic(world.cx, event);
	for (let day = 0; day < 12; day += 1)
		await deliverWebhooks(() => later(day * 1_500), there.send);
	for (let day = 12; day < 24; day += 1)
		await deliverWebhooks(() => later(day * 1_500), there.send);
	assert.equal(there.got.length, mostTries);
	assert.equal((await addressById(admin, id))?.offWhy, "failing");
	const { rows: news } = await newsOf(admin, 1);
	assert.ok(news.some(({ says }) => says === "webhooks.news.off"));
	await tellPublic(world.cx, { ...event, id: "another" });
	assert.equal(
		(await toldTo(admin, id)).length,
		1,
		"nothing more waits for it",
	);
});

test("what was given up is told again by hand, under the same id; what was taken is not", async () => {
	await using there = await receiver(...Array(mostTries).fill(500));
	const { id, secret } = await added();
	await tellPublic(world.cx, event);
	for (let day = 0; day < mostTries; day += 1)
		await deliverWebhooks(() => later(day * 1_441), there.send);
	const again = async () => {
		const done = await tellAgain(admin, id, event.id);
		return done.ok ? "done" : done.problem.reason;
	};
	assert.equal(await again(), "is-off");
	assert.ok((await switchAddress(admin, id, true)).ok);
	const wulan = withActor(world.cx, sampleActor("wulan"));
	const stranger = await tellAgain(wulan, id, event.id);
	assert.ok(!stranger.ok && stranger.problem.reason === "not-administrator");
	assert.equal(await again(), "done");
	assert.equal(await again(), "not-given-up", "it waits");
	assert.equal(await deliverWebhooks(() => world.cx, there.send), 1);
	assert.equal(await again(), "not-given-up", "it was taken");
	assert.equal(there.got.length, mostTries + 1);
	const last = there.got.at(-1);
	assert.ok(last && verifies(secret, last));
	assert.equal(last.headers["webhook-id"], event.id);
});

test("a delivery goes on with our trace where traces are written, and bears none where they are not", async () => {
	await using there = await receiver();
	await added();
	await tellPublic(world.cx, event);
	await deliverWebhooks(() => world.cx, there.send);
	const provider = new TracerProvider();
	traceBy(provider.getTracer("test"));
	try {
		await tellPublic(world.cx, { ...event, id: `${event.id}.2` });
		await deliverWebhooks(() => world.cx, there.send);
	} finally {
		traceBy(null);
		await provider.shutdown();
	}
	const [first, second] = there.got;
	assert.equal(first?.headers.traceparent, undefined);
	assert.match(
		String(second?.headers.traceparent),
		/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]$/,
	);
});

test("whoever answers that it is gone is not asked again", async () => {
	await using there = await receiver(410);
	const { id } = await added();
	await tellPublic(world.cx, event);
	await deliverWebhooks(() => world.cx, there.send);
	assert.equal((await addressById(admin, id))?.offWhy, "gone");
});

test("a redirect is not followed", async () => {
	await using there = await receiver(302);
	await added();
	await tellPublic(world.cx, event);
	assert.equal(await deliverWebhooks(() => world.cx, there.send), 0);
	assert.deepEqual(
		there.got.map(({ path }) => path),
		["/kait"],
	);
});

test("a name that leads into our network is not spoken to, also where it did not when it was kept", async () => {
	await using there = await receiver();
	const { id } = await added();
	await tellPublic(world.cx, event);
	for (const found of [
		[{ address: "127.0.0.1", family: 4 }],
		[{ address: "::1", family: 6 }],
		[
			{ address: "8.8.8.8", family: 4 },
			{ address: "10.0.0.1", family: 4 },
		],
	]) {
		const answered = await sender({
			plain: true,
			resolve: (_name, _options, done) => done(null, found),
		})({ url: "http://contoh.go.id/", body: "{}", headers: {} });
		assert.deepEqual(answered, { failure: "refused-address" });
	}
	assert.deepEqual(
		await sender({ plain: true })({
			url: "http://127.0.0.1/",
			body: "{}",
			headers: {},
		}),
		{ failure: "refused-address" },
	);
	assert.equal(there.got.length, 0);
	assert.equal((await addressById(admin, id))?.offAt, null);
});

test("for a day both secrets sign, then the new one alone", async () => {
	await using there = await receiver();
	const { id, secret } = await added();
	const changed = await changeSecret(admin, id);
	assert.ok(changed.ok);
	await tellPublic(world.cx, event);
	await deliverWebhooks(() => world.cx, there.send);
	await tellPublic(later(1_441), { ...event, id: "next" });
	await deliverWebhooks(() => later(1_441), there.send);
	const [first, second] = there.got;
	assert.ok(first && second);
	assert.ok(verifies(secret, first) && verifies(changed.value.secret, first));
	assert.ok(!verifies(secret, second));
	assert.ok(verifies(changed.value.secret, second));
});

test("the secret lies sealed, and nobody but an administrator keeps an address", async () => {
	const { id, secret } = await added();
	const row = await webhooksIn(world.cx.db)
		.selectFrom("webhooks.address")
		.select("secret")
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	assert.ok(!Buffer.from(row.secret).includes(secret));
	const wulan = withActor(world.cx, sampleActor("wulan"));
	const no = await addAddress(wulan, "https://lain.go.id/");
	assert.equal(!no.ok && no.problem.reason, "not-administrator");
	assert.equal(await addressById(wulan, id), null);
	const twice = await addAddress(admin, "https://contoh.go.id/kait");
	assert.equal(!twice.ok && twice.problem.reason, "known-already");
});

test("a test event arrives, and what is off is told nothing", async () => {
	await using there = await receiver();
	const { id } = await added();
	assert.ok((await sendTest(admin, id)).ok);
	assert.equal(await deliverWebhooks(() => world.cx, there.send), 1);
	assert.equal(JSON.parse(there.got[0]?.body ?? "").type, "webhook.test");
	await switchAddress(admin, id, false);
	const off = await sendTest(admin, id);
	assert.equal(!off.ok && off.problem.reason, "is-off");
	await tellPublic(world.cx, event);
	assert.equal(await deliverWebhooks(() => world.cx, there.send), 0);
});
