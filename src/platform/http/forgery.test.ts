import assert from "node:assert/strict";
import { test } from "node:test";
import { isOurOwnPost, tokenFor } from "./forgery.ts";

const now = new Date("2026-11-20T03:00:00Z");
const secret = "a secret of some length, only for this test";
const post = (headers: Record<string, string>) =>
	new Request("http://rangkul.test/masuk", {
		method: "POST",
		headers: { host: "rangkul.test", ...headers },
	});
const isOurs = (
	headers: Record<string, string>,
	token = "",
	session: string | null = null,
) => isOurOwnPost(post(headers), token, session, secret, now);

test("a post from a foreign page is refused, even with a valid token", () => {
	const token = tokenFor(secret, null, now);
	assert.equal(isOurs({ origin: "https://evil.example" }, token), false);
	assert.equal(isOurs({ "sec-fetch-site": "cross-site" }, token), false);
	assert.equal(isOurs({ "sec-fetch-site": "same-site" }, token), false);
	assert.equal(isOurs({ origin: "null" }, token), false);
});

test("without origin and fetch metadata (old browsers) the token of the form decides", () => {
	assert.equal(isOurs({}), false);
	assert.equal(isOurs({}, tokenFor(secret, null, now)), true);
	assert.equal(
		isOurs({}, tokenFor(secret, null, new Date("2026-11-19T23:00:00Z"))),
		true,
		"a form opened yesterday",
	);
	assert.equal(
		isOurs({}, tokenFor(secret, null, new Date("2026-11-17T03:00:00Z"))),
		false,
	);
});

test("the token of a session looks different on every page, and each of them opens", () => {
	const [one, other] = [
		tokenFor(secret, "session-1", now),
		tokenFor(secret, "session-1", now),
	];
	assert.notEqual(one, other);
	for (const half of [0, 1])
		assert.notEqual(one.split(".")[half], other.split(".")[half]);
	for (const token of [one, other])
		assert.equal(isOurs({}, token, "session-1"), true);
	const [pad = "", covered = ""] = one.split(".");
	for (const broken of [pad, covered, `${covered}.${covered}`, ".", ""])
		assert.equal(isOurs({}, broken, "session-1"), false, broken);
});

test("the token of strangers is the same for a day, so that their pages may be kept", () => {
	assert.equal(tokenFor(secret, null, now), tokenFor(secret, null, now));
});

test("a signed-in post needs the token of its own session, whatever the origin says", () => {
	const mine = tokenFor(secret, "session-1", now);
	assert.equal(
		isOurs({ origin: "http://rangkul.test" }, "", "session-1"),
		false,
	);
	assert.equal(
		isOurs(
			{ origin: "http://rangkul.test" },
			tokenFor(secret, "session-2", now),
			"session-1",
		),
		false,
	);
	assert.equal(
		isOurs({ origin: "http://rangkul.test" }, mine, "session-1"),
		true,
	);
});
