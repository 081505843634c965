import assert from "node:assert/strict";
import { test } from "node:test";
import { lookAtConnections } from "./connections.ts";

const nothing = {
	mode: "production",
	databaseUrl: null,
	mail: null,
	sms: null,
	whatsapp: null,
	traces: null,
	s3: null,
	clamd: null,
} as const;

const statesOf = (
	more: Partial<Parameters<typeof lookAtConnections>[0]>,
): string[] =>
	lookAtConnections({ ...nothing, ...more }).map(({ state }) => state);

const database = (url: string) => ({ databaseUrl: url });
const mail = (url: string) => ({
	mail: { url, from: "kabar@rangkul.example" },
});
const bucket = (url: string) => ({
	s3: { url, region: "id", bucket: "rangkul", key: "k", secret: "hidden" },
});

test("a doctor says what leaves the machine in the open: database, bucket, messages, scanner", () => {
	for (const open of [
		database("postgres://rangkul:hidden@db.example/rangkul"),
		database("postgres://rangkul:hidden@db.example/rangkul?sslmode=disable"),
		database("postgres://rangkul:hidden@db.example/rangkul?sslmode=no-verify"),
		database(
			"postgres://rangkul:hidden@db.example/rangkul?sslmode=require&uselibpqcompat=true",
		),
		bucket("http://store.example:9000"),
		{ clamd: "tcp://scanner.example:3310" },
	]) {
		const [found, ...more] = lookAtConnections({ ...nothing, ...open });
		assert.equal(found?.state, "mend", JSON.stringify(open));
		assert.deepEqual(more, []);
		assert.match(found?.says ?? "", /(db|store|scanner)\.example is open/);
		assert.doesNotMatch(JSON.stringify(found), /hidden/);
	}
});

test("mail that is encrypted only where the server offers so is worth a note", () => {
	assert.deepEqual(statesOf(mail("smtp://mail.example")), ["note"]);
	assert.deepEqual(statesOf(mail("smtp://a:b@mail.example")), ["well"]);
	assert.deepEqual(statesOf(mail("smtps://mail.example")), ["well"]);
});

test("what is encrypted, and what stays on this machine, is well", () => {
	for (const well of [
		database("postgres://rangkul@localhost/rangkul?host=/run/postgresql"),
		database("postgres://rangkul:x@127.0.0.1/rangkul"),
		database("postgres://rangkul:x@[::1]/rangkul"),
		database("postgres://rangkul:x@db.example/rangkul?sslmode=verify-full"),
		bucket("https://store.example"),
		bucket("http://127.0.0.1:9000"),
		mail("smtp://localhost"),
		{ clamd: "/run/clamav/clamd.ctl" },
		{ clamd: "tcp://127.0.0.1:3310" },
		{ mode: "demo", ...bucket("http://store.example") } as const,
		{},
	])
		assert.ok(
			statesOf(well).every((state) => state === "well"),
			JSON.stringify(well),
		);
});
