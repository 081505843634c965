import assert from "node:assert/strict";
import { test } from "node:test";
import { readPost } from "./read-post.ts";

const fields = "application/x-www-form-urlencoded";
const post = (
	body: string | FormData,
	headers: Record<string, string> = { "content-type": fields },
) => new Request("http://localhost/", { method: "POST", body, headers });

async function entries(request: Request): Promise<unknown> {
	const read = await readPost(request, 1_000);
	return read instanceof FormData ? [...read.entries()] : read;
}

test("fields are read as the standard says, repeated ones in their order", async () => {
	const body = "a=1&b=dua+kata&a=%C3%A9%20%26&c&%3D=x";
	const expected = [
		["a", "1"],
		["b", "dua kata"],
		["a", "é &"],
		["c", ""],
		["=", "x"],
	];
	for (const length of [{}, { "content-length": String(body.length) }]) {
		const headers = { "content-type": `${fields}; charset=UTF-8`, ...length };
		assert.deepEqual(await entries(post(body, headers)), expected);
		const standard = await post(body, headers).formData();
		assert.deepEqual([...standard.entries()], expected);
	}
});

test("a form with files is read, and what is no form is none", async () => {
	const form = new FormData();
	form.set("a", "1");
	form.set("berkas", new File(["isi"], "a.txt"));
	const read = await readPost(post(form, {}), 1_000);
	assert.ok(read instanceof FormData);
	assert.equal(read.get("a"), "1");
	assert.equal((read.get("berkas") as File).name, "a.txt");
	assert.equal(
		await entries(post("{}", { "content-type": "text/plain" })),
		null,
	);
	assert.equal(
		await entries(post("broken", { "content-type": "multipart/form-data" })),
		null,
	);
});

test("what is longer than allowed is refused, whatever it says of its length", async () => {
	const long = `a=${"x".repeat(1_000)}`;
	for (const length of [
		{},
		{ "content-length": "10" },
		{ "content-length": "x" },
	])
		assert.equal(
			await entries(post(long, { "content-type": fields, ...length })),
			"too-large",
		);
});

test("the one sign that no text of the database holds is left out of what was typed", async () => {
	assert.deepEqual(await entries(post("a=x%00y")), [["a", "xy"]]);
	const form = new FormData();
	form.append("a", "x\0y");
	form.append("a", "z");
	assert.deepEqual(await entries(post(form, {})), [
		["a", "xy"],
		["a", "z"],
	]);
});
