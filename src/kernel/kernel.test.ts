import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { z } from "zod";
import { type Actor, holds } from "./actor.ts";
import { exact, fixed } from "./decimal.ts";
import { no, unless, yes } from "./decision.ts";
import { formIn, readForm } from "./form.ts";
import { isUuid, uuidv7 } from "./id.ts";
import { say, slug } from "./text.ts";

test("identifiers are valid, and later ones sort behind earlier ones", () => {
	const random = (bytes: number) => new Uint8Array(bytes).fill(255);
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 2 ** 41 }),
			fc.integer({ min: 1, max: 10 ** 6 }),
			(time, later) => {
				const [one, other] = [
					uuidv7(new Date(time), random),
					uuidv7(new Date(time + later), random),
				];
				return isUuid(one) && one < other && one[14] === "7";
			},
		),
	);
});

test("decimals are rounded half up, and never through a float", () => {
	assert.equal(fixed(exact("88.305"), 2), "88.31");
	assert.equal(fixed(exact("1.005"), 2), "1.01");
	assert.equal(fixed(exact("0.1").plus("0.2"), 20), "0.30000000000000000000");
});

test("a policy answers with the first objection that holds", () => {
	assert.deepEqual(unless([false, "a"], [true, "b"], [true, "c"]), no("b"));
	assert.deepEqual(unless([false, "a"]), yes);
});

test("a right reaches the unit, the region or the nation, and no further", () => {
	const actor = (reach: "unit" | "region" | "nation"): Actor => ({
		id: "x",
		name: "",
		kind: "person",
		grants: [
			{
				permission: "read",
				programme: "p2ham",
				unitId: "one",
				reach,
				provinces: ["36"],
			},
		],
	});
	const elsewhere = { unitId: "two", province: "81", programme: "p2ham" };
	assert.deepEqual(
		[
			holds(actor("unit"), "read", elsewhere),
			holds(actor("region"), "read", elsewhere),
			holds(actor("nation"), "read", elsewhere),
		],
		[false, false, true],
	);
	assert.equal(
		holds(actor("region"), "read", { unitId: "two", province: "36" }),
		true,
	);
	assert.equal(
		holds(actor("region"), "read", { unitId: "two" }),
		false,
		"a unit without province is not in the region",
	);
	assert.equal(holds(actor("nation"), "read", { programme: "kkpham" }), false);
	assert.equal(holds(actor("nation"), "write", {}), false);
});

test("a form keeps everything typed, and names the first problem of each field in the order of the page", () => {
	const schema = z.object({
		name: z.string().min(1, "name-missing"),
		age: z.coerce.number("not-a-number"),
	});
	const form = new FormData();
	form.append("age", "many");
	form.append("name", "");
	const read = readForm(schema, form);
	assert.equal(read.ok, false);
	assert.deepEqual(
		read.state.problems.map(({ field, says }) => [field, says]),
		[
			["name", "name-missing"],
			["age", "not-a-number"],
		],
	);
	assert.deepEqual(read.state.typed, { age: ["many"], name: [""] });
});

test("a field that came twice, or not at all, is asked for once more in words", () => {
	const schema = z.object({
		theme: z.enum(["dark", "light"]),
		text: z.string(),
	});
	const form = new FormData();
	form.append("theme", "dark");
	form.append("theme", "light");
	assert.deepEqual(
		readForm(schema, form).state.problems.map(({ says }) => says),
		["ui.error.unreadable", "ui.error.unreadable"],
	);
});

test("what is missing in a language is said in Indonesian; addresses are plain", () => {
	assert.equal(say({ id: "Ada" }, "en"), "Ada");
	assert.equal(
		slug("Lapas Kelas IIA Serang – Blok É"),
		"lapas-kelas-iia-serang-blok-e",
	);
});

test("a field may bear a name that every object has", () => {
	const form = new FormData();
	for (const name of ["constructor", "__proto__", "toString", "nama"])
		form.append(name, "x");
	const { typed } = formIn(form);
	assert.deepEqual(Object.keys(typed).sort(), [
		"__proto__",
		"constructor",
		"nama",
		"toString",
	]);
});
