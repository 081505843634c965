import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { test } from "node:test";
import { openMail, type Sent } from "./mail.ts";
import { openMailServer as openServer } from "./mail-for-tests.ts";

const letter = {
	to: "ratna@contoh.example",
	subject: "Ada 2 hal menunggu Anda di Rangkul",
	text: "Halo,\n\n- 2 hal paling lambat Jumat, 27 November 2026 – ≤ 30 hari\n.\nHabis.\n",
};

async function sendTo(
	port: number,
	{
		user = "",
		to = letter.to,
		...options
	}: Parameters<typeof openMail>[2] & { user?: string; to?: string } = {},
) {
	const lines: Record<string, unknown>[] = [];
	const post = openMail(
		{ url: `smtp://${user}127.0.0.1:${port}`, from: "rangkul@contoh.example" },
		(line) => void lines.push(line),
		{ patience: 10_000, ...options },
	);
	const began = performance.now();
	const sent: Sent = await post.send({ ...letter, to });
	post.close();
	return { sent, lines, ms: performance.now() - began };
}

test("a mail arrives as it was written, once, and answering machines leave it alone", async () => {
	await using server = await openServer();
	const { sent, lines } = await sendTo(server.port);
	assert.deepEqual(sent, { outcome: "sent" });
	assert.deepEqual(lines, []);
	const [mail, ...more] = server.arrived;
	assert.ok(mail);
	assert.deepEqual(more, []);
	assert.deepEqual(mail.to, [letter.to]);
	const [head = "", ...body] = mail.text.split("\r\n\r\n");
	assert.match(head, /^Subject: Ada 2 hal menunggu Anda di Rangkul$/m);
	assert.match(head, /^Auto-Submitted: auto-generated$/m);
	assert.match(head, /^Content-Type: text\/plain; charset=utf-8$/m);
	const encoded = body.join("\r\n\r\n");
	const text = /^Content-Transfer-Encoding: base64$/m.test(head)
		? Buffer.from(encoded, "base64").toString()
		: readQuotedPrintable(encoded);
	assert.equal(text.replaceAll("\r\n", "\n").trimEnd(), letter.text.trimEnd());
});

const readQuotedPrintable = (text: string): string =>
	Buffer.from(
		text
			.replace(/=\r\n/g, "")
			.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
				String.fromCharCode(Number.parseInt(hex, 16)),
			),
		"latin1",
	).toString();

test("an address that the server refuses is told as refused, and nobody's address stands in the log", async () => {
	await using server = await openServer(() => ({
		onRcptTo: (address, _session, done) =>
			done(
				Object.assign(new Error(`no mailbox ${address.address}`), {
					responseCode: 550,
				}),
			),
	}));
	const { sent, lines } = await sendTo(server.port);
	assert.deepEqual(sent, { outcome: "refused", said: "550" });
	assert.deepEqual(lines, [{ level: "error", mail: "refused", said: "550" }]);
});

test("what is no address is refused before the server is asked, so that everyone else's mail goes on", async () => {
	await using server = await openServer();
	const { sent } = await sendTo(server.port, { to: "" });
	assert.deepEqual(sent, { outcome: "refused", said: "EENVELOPE" });
	assert.deepEqual(server.arrived, []);
});

test("a full mailbox is tried again later", async () => {
	await using server = await openServer(() => ({
		onRcptTo: (_address, _session, done) =>
			done(Object.assign(new Error("full"), { responseCode: 452 })),
	}));
	assert.deepEqual((await sendTo(server.port)).sent, {
		outcome: "later",
		said: "452",
	});
});

test("a server that does not take us as a sender is down for everyone", async () => {
	await using server = await openServer(() => ({
		onMailFrom: (_address, _session, done) =>
			done(Object.assign(new Error("not you"), { responseCode: 550 })),
	}));
	assert.deepEqual((await sendTo(server.port)).sent, {
		outcome: "down",
		said: "550",
	});
});

test("where nobody listens the server is down", async () => {
	const { port } = await openServer().then(async (server) => {
		await server[Symbol.asyncDispose]();
		return server;
	});
	const { sent } = await sendTo(port);
	assert.equal(sent.outcome, "down");
});

test("a connection that drops before the text was handed over is down: nothing was sent", async () => {
	await using server = await openServer((cut) => ({
		onMailFrom: cut,
	}));
	const { sent } = await sendTo(server.port);
	assert.equal(sent.outcome, "down");
	assert.deepEqual(server.arrived, []);
});

test("a connection that drops after the text was handed over leaves open whether it arrived", async () => {
	await using server = await openServer((cut) => ({
		onData: (stream) => {
			stream.resume();
			stream.on("end", cut);
		},
	}));
	assert.equal((await sendTo(server.port)).sent.outcome, "unknown");
});

test("a server that never greets is left after the patience, not waited for", async () => {
	const silent = createServer((socket) => socket.on("error", () => undefined));
	await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
	const { port } = silent.address() as AddressInfo;
	const { sent, ms } = await sendTo(port, { patience: 400 });
	silent.close();
	assert.equal(sent.outcome, "down");
	assert.ok(ms < 5_000, `it waited ${Math.round(ms)} ms`);
});

test("a server that does not answer within the text is left as well", async () => {
	await using server = await openServer(() => ({
		onData: (stream) => stream.resume(),
	}));
	const { sent, ms } = await sendTo(server.port, { patience: 1_000 });
	assert.equal(sent.outcome, "unknown");
	assert.ok(ms < 6_000, `it waited ${Math.round(ms)} ms`);
});

test("where the server offers encryption it is used, and a certificate that nobody vouches for is not trusted", async () => {
	await using server = await openServer(() => ({ disabledCommands: [] }));
	const strict = await sendTo(server.port);
	assert.equal(strict.sent.outcome, "down");
	assert.equal(server.arrived.length, 0);
	const trusting = await sendTo(server.port, {
		tls: { rejectUnauthorized: false },
	});
	assert.equal(trusting.sent.outcome, "sent");
	assert.deepEqual(
		server.arrived.map(({ secure }) => secure),
		[true],
	);
});

test("a password is never said on an open line", async () => {
	const said: string[] = [];
	await using server = await openServer(() => ({
		allowInsecureAuth: true,
		onAuth: (auth, _session, done) => {
			said.push(auth.password ?? "");
			done(null, { user: "rangkul" });
		},
	}));
	const { sent } = await sendTo(server.port, { user: "rangkul:rahasia@" });
	assert.equal(sent.outcome, "down");
	assert.deepEqual(said, []);
});

test("after closing nothing goes out", async () => {
	await using server = await openServer();
	const post = openMail(
		{
			url: `smtp://127.0.0.1:${server.port}`,
			from: "rangkul@contoh.example",
		},
		() => undefined,
	);
	post.close();
	assert.deepEqual(await post.send(letter), {
		outcome: "down",
		said: "closed",
	});
	assert.deepEqual(server.arrived, []);
});
