import assert from "node:assert/strict";
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { createProvider, type Walk } from "./provider.ts";
import { closed, listening } from "./provider-for-tests.ts";

// A provider that says what a test tells it to, by the protocol: what an honest one never sends.

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 });
const walk: Walk = { state: "the-state", nonce: "the-nonce", verifier: "v" };

let server: Server;
let issuer = "";
let token = "";
let answers: "token" | "nothing" | "a page" = "token";
before(async () => {
	server = await listening();
	issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	server.on("request", ({ url }, response) => {
		const says = (what: unknown) =>
			response
				.setHeader("content-type", "application/json")
				.end(JSON.stringify(what));
		if (url === "/.well-known/openid-configuration")
			return says({
				issuer,
				authorization_endpoint: `${issuer}/auth`,
				token_endpoint: `${issuer}/token`,
				jwks_uri: `${issuer}/jwks`,
				id_token_signing_alg_values_supported: ["RS256"],
			});
		if (url === "/jwks")
			return says({
				keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "1" }],
			});
		if (answers === "nothing") return response.destroy();
		if (answers === "a page") return response.end("<h1>502</h1>");
		return says({ access_token: "a", token_type: "Bearer", id_token: token });
	});
});
after(() => closed(server));

const now = () => Math.floor(Date.now() / 1_000);
const honest = () => ({
	iss: issuer,
	sub: "rina-1",
	aud: "rangkul",
	nonce: walk.nonce,
	iat: now(),
	exp: now() + 60,
	auth_time: now() - 60,
	email: "Rina@contoh.go.id",
	email_verified: true as unknown,
});

function signed(
	claims: Readonly<Record<string, unknown>>,
	key: KeyObject = keys.privateKey,
	header: Readonly<Record<string, unknown>> = { alg: "RS256", kid: "1" },
): string {
	const text = [header, claims]
		.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
		.join(".");
	const mark =
		header.alg === "none"
			? ""
			: sign("sha256", Buffer.from(text), key).toString("base64url");
	return `${text}.${mark}`;
}

const finish = (
	query: Readonly<Record<string, string>> = { code: "c", state: walk.state },
) =>
	createProvider(
		{
			issuer,
			clientId: "rangkul",
			clientSecret: "s",
			name: "Akun",
			trustsMfa: false,
		},
		"https://rangkul.example",
	).finish(new URLSearchParams(query), walk);

test("an honest token names who came, and the address that the provider vouches for in lower case", async () => {
	token = signed(honest());
	const known = await finish();
	assert.ok(typeof known === "object");
	assert.deepEqual(
		[known.issuer, known.subject, await known.email(), known.bothFactorsAt],
		[issuer, "rina-1", "rina@contoh.go.id", null],
	);
});

test("an address that the provider does not vouch for is none", async () => {
	for (const email_verified of [false, "true", undefined]) {
		token = signed({ ...honest(), email_verified });
		const known = await finish();
		assert.ok(typeof known === "object");
		assert.equal(await known.email(), null);
	}
});

const forgeries = [
	["another nonce", () => signed({ ...honest(), nonce: "another" })],
	["no nonce", () => signed({ ...honest(), nonce: undefined })],
	["another audience", () => signed({ ...honest(), aud: "another-site" })],
	[
		"another issuer",
		() => signed({ ...honest(), iss: "https://else.example" }),
	],
	["its time over", () => signed({ ...honest(), exp: now() - 120 })],
	[
		"a sign-in of yesterday",
		() => signed({ ...honest(), auth_time: now() - 86_400 }),
	],
	["a foreign key", () => signed(honest(), foreign.privateKey)],
	["no signature", () => signed(honest(), keys.privateKey, { alg: "none" })],
	["nobody", () => signed({ ...honest(), sub: undefined })],
] as const;

test("a forged identity token lets nobody in", async () => {
	for (const [what, forge] of forgeries) {
		token = forge();
		assert.equal(await finish(), "refused", what);
	}
});

test("another state, or the answer of another provider, lets nobody in", async () => {
	token = signed(honest());
	assert.equal(await finish({ code: "c", state: "another" }), "refused");
	const iss = "https://else.example";
	assert.equal(await finish({ code: "c", state: walk.state, iss }), "refused");
});

test("a provider that breaks off, or answers with a page, is said to be down", async () => {
	token = signed(honest());
	for (const how of ["nothing", "a page"] as const) {
		answers = how;
		assert.equal(await finish(), "down", how);
	}
	answers = "token";
});

test("both factors are told with the time at which the provider asked for them", async () => {
	const { auth_time, ...claims } = honest();
	token = signed({ ...claims, auth_time, amr: ["pwd", "mfa"] });
	const known = await finish();
	assert.ok(typeof known === "object");
	assert.deepEqual(known.bothFactorsAt, new Date(auth_time * 1_000));
});
