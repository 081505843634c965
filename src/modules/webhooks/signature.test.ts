import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { byOpenSsl } from "./by-openssl.sample.ts";
import { isPublicAddress, problemOfUrl } from "./public-address.ts";
import { makeSecret, signatureOf } from "./signature.ts";

test("OpenSSL signs the same", () => {
	const secret = makeSecret((n) => new Uint8Array(n).fill(7));
	const body = '{"type":"webhook.test","data":{"says":"é"}}';
	assert.equal(
		signatureOf({ id: "msg_1", seconds: 1_700_000_000, body }, [secret]),
		`v1,${byOpenSsl(secret, `msg_1.1700000000.${body}`)}`,
	);
});

test("the example of the specification is signed as it stands there", () => {
	assert.equal(
		signatureOf(
			{
				id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
				seconds: 1614265330,
				body: '{"test": 2432232314}',
			},
			["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
		),
		"v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
	);
});

test("one sign of the body changes the signature", () => {
	fc.assert(
		fc.property(fc.string({ minLength: 1 }), fc.nat(), (body, seconds) => {
			const secrets = [makeSecret((n) => new Uint8Array(n).fill(1))];
			assert.notEqual(
				signatureOf({ id: "a", seconds, body }, secrets),
				signatureOf({ id: "a", seconds, body: `${body}.` }, secrets),
			);
		}),
	);
});

test("our own network and every other that is not the public one is no address", () => {
	for (const address of [
		"127.0.0.1",
		"10.1.2.3",
		"172.31.0.1",
		"192.168.1.1",
		"169.254.169.254",
		"100.64.0.1",
		"0.0.0.0",
		"224.0.0.1",
		"255.255.255.255",
		"::1",
		"::",
		"::ffff:127.0.0.1",
		"fe80::1",
		"fd00::1",
		"64:ff9b::7f00:1",
		"2002:7f00:1::",
		"2001::1",
		"keine",
	])
		assert.equal(isPublicAddress(address), false, address);
	for (const address of ["8.8.8.8", "103.10.10.10", "2606:4700::1111"])
		assert.equal(isPublicAddress(address), true, address);
});

test("an address is https, without password, and names no place inside", () => {
	assert.equal(problemOfUrl("https://contoh.go.id/kait?x=1"), null);
	for (const [typed, reason] of [
		["contoh", "url-form"],
		["http://contoh.go.id", "url-not-https"],
		["https://a:b@contoh.go.id", "url-with-password"],
		["https://localhost/", "url-private"],
		["https://server.local", "url-private"],
		["https://127.1/", "url-private"],
		["https://2130706433/", "url-private"],
		["https://0x7f.0.0.1/", "url-private"],
		["https://[::1]/", "url-private"],
		["https://[::ffff:10.0.0.1]/", "url-private"],
		["https://127.0.0.1./", "url-private"],
		[`https://contoh.go.id/${"x".repeat(500)}`, "url-too-long"],
	] as const)
		assert.equal(problemOfUrl(typed), reason, typed);
});
