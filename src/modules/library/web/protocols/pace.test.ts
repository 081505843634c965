import assert from "node:assert/strict";
import { test } from "node:test";
import { addressHeader } from "#identity";
import type { Answer } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { mostAnswers, mostWholeFiles, paced, pacedWhole } from "./pace.ts";

const askFrom = (address: string, now = new Date("2026-11-27T03:00:00Z")) =>
	({
		request: new Request("http://localhost/oai", {
			headers: address ? { [addressHeader]: address } : {},
		}),
		cx: { now },
	}) as unknown as Ask<View>;
const good: Answer = { kind: "file", bytes: "", type: "text/xml" };
const answer = () => Promise.resolve(good);

test("a program that asks too often is told when to come back, and others are not", async () => {
	for (let n = 0; n < mostAnswers; n += 1)
		assert.equal(await paced(askFrom("203.0.113.7"), answer), good);
	const told = await paced(askFrom("203.0.113.7"), answer);
	assert.ok(told.kind === "file" && told.status === 503);
	assert.equal(told.headers?.["retry-after"], "600");
	assert.equal(await paced(askFrom("203.0.113.8"), answer), good);
	assert.equal(await paced(askFrom(""), answer), good);
	const later = new Date("2026-11-27T04:00:01Z");
	assert.equal(await paced(askFrom("203.0.113.7", later), answer), good);
});

test("a file of everything is counted apart, for it is dearer", async () => {
	for (let n = 0; n < mostWholeFiles; n += 1)
		assert.equal(await pacedWhole(askFrom("203.0.113.9"), answer), good);
	const told = await pacedWhole(askFrom("203.0.113.9"), answer);
	assert.ok(told.kind === "file" && told.status === 503);
	assert.equal(await paced(askFrom("203.0.113.9"), answer), good);
});
