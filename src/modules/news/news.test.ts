import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf, plainBody } from "./body.ts";
import { moves, needsSomebodyElse, states, step } from "./lifecycle.ts";
import { type Material, saidOf } from "./materials/material.ts";
import { missingIn } from "./missing.ts";
import { mayDo } from "./policy.ts";
import { joinOf } from "./press/journalist.ts";
import { timeOf } from "./read-time.ts";
import { terms } from "./terms.ts";
import { languageOf, storyLanguages, topics } from "./vocabulary.ts";

test("an item goes from draft to everybody by way of somebody else alone, and what is withdrawn stays so", () => {
	const ways = states.map((state) => [
		state,
		Object.keys(moves).filter(
			(move) => step(state, move as keyof typeof moves) === "published",
		),
	]);
	assert.deepEqual(ways, [
		["draft", []],
		["review", ["publish"]],
		["scheduled", ["publish"]],
		["published", ["correct"]],
		["withdrawn", []],
	]);
	for (const move of Object.keys(moves))
		assert.equal(step("withdrawn", move as keyof typeof moves), null);
	assert.ok(needsSomebodyElse("publish") && needsSomebodyElse("schedule"));
});

test("who may what: writing, reading what others wrote, and never one's own text", () => {
	const place = { unitId: "u", province: "53" };
	const actor = (id: string, ...permissions: string[]) => ({
		id,
		name: id,
		kind: "person" as const,
		grants: permissions.map((permission) => ({
			permission,
			programme: null,
			unitId: "u",
			reach: "unit" as const,
			provinces: [],
		})),
	});
	const written = { writers: ["a"] };
	const why = (who: ReturnType<typeof actor>, move: "publish" | "change") => {
		const may = mayDo(who, move, written, place);
		return may.may ? "may" : may.why;
	};
	assert.equal(why(actor("x"), "change"), "not-yours");
	assert.equal(why(actor("a", "news.write"), "change"), "may");
	assert.equal(why(actor("a", "news.write"), "publish"), "not-publisher");
	assert.equal(why(actor("a", "news.publish"), "publish"), "own-text");
	assert.equal(why(actor("b", "news.publish"), "publish"), "may");
});

test("a text has paragraphs, headings, lists and links, and nothing else", () => {
	assert.deepEqual(
		blocksOf(
			"Satu\nbaris.\n\n## Judul\n- a\n- [b](/unit/x)\n\nLihat https://a.id/b.",
		),
		[
			{ is: "paragraph", pieces: [{ words: "Satu baris." }] },
			{ is: "heading", words: "Judul" },
			{
				is: "list",
				rows: [[{ words: "a" }], [{ words: "b", href: "/unit/x" }]],
			},
			{
				is: "paragraph",
				pieces: [
					{ words: "Lihat " },
					{ words: "https://a.id/b", href: "https://a.id/b" },
					{ words: "." },
				],
			},
		],
	);
});

test("an address that runs something, or that leaves the site unseen, is no link", () => {
	for (const text of [
		"[a](javascript:alert(1))",
		"[a](http://b.id)",
		"[a](//b.id)",
		"[a](data:text/html,x)",
		"<a href='https:b'>",
		"http://b.id",
	])
		for (const block of blocksOf(text))
			assert.ok(
				block.is === "paragraph" &&
					block.pieces.every(({ href }) => href === undefined),
				text,
			);
});

test("whatever is typed, no word of it is lost and every link is https or a path of ours", () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300 }), (text) => {
			const letters = (words: string) =>
				words.replace(/[^\p{L}\p{N}]/gu, "").length;
			for (const block of blocksOf(text))
				for (const { href } of block.is === "heading"
					? []
					: block.is === "list"
						? block.rows.flat()
						: block.pieces)
					if (href !== undefined) assert.match(href, /^(https:\/\/|\/(?!\/))/);
			assert.equal(letters(plainBody(text, "")), letters(text));
		}),
	);
});

const picture: Material = {
	id: "p",
	kind: "picture",
	caption: "",
	alt: "",
	decorative: false,
	file: null,
	address: "",
	captions: false,
	transcript: "",
	revision: 1,
};

test("nothing goes out that somebody cannot read: what a picture shows, captions, and all that is said", () => {
	const item = { title: "a", summary: "b", body: "c", topics: ["layanan"] };
	const missing = (one: Partial<Material>) =>
		missingIn(item, [{ ...picture, ...one }]).map(({ says }) =>
			says.split(".").at(-1),
		);
	assert.deepEqual(missing({}), ["alt"]);
	assert.deepEqual(missing({ alt: "Loket" }), []);
	assert.deepEqual(missing({ decorative: true }), []);
	assert.deepEqual(missing({ kind: "film" }), ["captions", "transcript"]);
	assert.deepEqual(
		missing({ kind: "film", captions: true, transcript: "Halo" }),
		[],
	);
	assert.deepEqual(missing({ kind: "sound" }), ["transcript"]);
	assert.equal(
		missingIn({ title: "", summary: "", body: "", topics: [] }, []).length,
		4,
	);
});

test("a recording is led to by https alone", () => {
	const address = (typed: string) =>
		"problems" in
		saidOf("film", {
			caption: "a",
			alt: "",
			decorative: false,
			address: typed,
			captions: true,
			transcript: "",
		});
	assert.equal(address("https://film.go.id/1"), false);
	for (const typed of ["", "http://a.id", "javascript:alert(1)", "https://a b"])
		assert.equal(address(typed), true, typed);
});

test("a time that is over is refused with what to do instead, by the clock of the office", () => {
	// Eleven in the morning of Kupang.
	const now = new Date("2026-11-27T03:00:00Z");
	const at = (hour: string, day: string | null = "2026-11-27") => {
		const read = timeOf({ when: "nanti", day, hour }, now, "WITA");
		return "at" in read
			? read.at.valueOf()
			: read.problems.map(({ says }) => says).join();
	};
	assert.equal(at("11.00"), "news.problem.time-is-over");
	assert.equal(at("11.01"), Date.parse("2026-11-27T03:01:00Z"));
	assert.equal(at("25"), "news.problem.wrong-hour");
	assert.equal(at("9", null), "news.problem.no-day");
	assert.equal(at("9", "2030-01-01"), "news.problem.too-far");
});

test("without consent nothing of a journalist is taken", () => {
	const typed = {
		name: "Dance",
		medium: "Kabar",
		mail: "dance@kabar.id",
		provinces: ["53", "99"],
		consent: true,
	};
	const known = new Set(["53"]);
	assert.deepEqual(joinOf(typed, known), {
		join: {
			name: "Dance",
			medium: "Kabar",
			mail: "dance@kabar.id",
			provinces: ["53"],
		},
	});
	assert.ok("problems" in joinOf({ ...typed, consent: false }, known));
	for (const mail of ["dance", "a@b", "a@b.id, c@d.id", "a@b.id\nBcc: c@d.id"])
		assert.ok("problems" in joinOf({ ...typed, mail }, known), mail);
});

test("topics and languages are data with words in both languages", () => {
	assert.equal(new Set(topics.map(({ code }) => code)).size, topics.length);
	for (const code of ["id", "en"]) assert.ok(languageOf(code));
	assert.ok(storyLanguages.length > 10);
	assert.ok(terms.mostTopics < topics.length);
});
