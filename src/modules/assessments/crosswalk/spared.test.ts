import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Evidence } from "#evidence";
import type { Use } from "../proof/uses-of.ts";
import { sparedBy } from "./spared.ts";

const use = (
	evidenceId: string,
	instrument: string,
	changes: Partial<Use> = {},
): Use => ({
	evidenceId,
	version: 1,
	programme: "p",
	instrument,
	year: 2026,
	code: "a",
	outcome: null,
	...changes,
});
const file = (id: string, size: number, changes: Partial<Evidence> = {}) =>
	({ id, version: 1, size, original: null, ...changes }) as Evidence;
const figures = (uses: readonly Use[], files: readonly Evidence[]) => {
	const { files: shared, uploads, bytes } = sparedBy(uses, files);
	return [shared.length, uploads, bytes];
};

test("a file that serves two instruments spared one upload of its size", () => {
	assert.deepEqual(
		figures([use("x", "p2ham"), use("x", "kkpham")], [file("x", 500)]),
		[1, 1, 500],
	);
});

test("of three instruments two uploads were spared", () => {
	assert.deepEqual(
		figures(
			[use("x", "p2ham"), use("x", "kkpham"), use("x", "ramah")],
			[file("x", 500)],
		),
		[1, 2, 1000],
	);
});

test("twice within one instrument, or in another year of it, spares nothing", () => {
	assert.deepEqual(
		figures(
			[
				use("x", "p2ham"),
				use("x", "p2ham", { code: "b" }),
				use("x", "p2ham", { year: 2025 }),
			],
			[file("x", 500)],
		),
		[0, 0, 0],
	);
});

test("a newer version was sent anew, so it spared nothing", () => {
	assert.deepEqual(
		figures(
			[use("x", "p2ham"), use("x", "kkpham", { version: 2 })],
			[file("x", 500), file("x", 600, { version: 2 })],
		),
		[0, 0, 0],
	);
});

test("what is spared is what is sent: the original of a photograph, not its working copy", () => {
	const photo = file("x", 100, {
		original: { sha256: "", size: 900, keptAs: "" } as never,
	});
	assert.deepEqual(
		figures([use("x", "p2ham"), use("x", "kkpham")], [photo]),
		[1, 1, 900],
	);
});

test("the figure is never more than what the links show, whatever they are", () => {
	const ids = ["x", "y", "z"];
	fc.assert(
		fc.property(
			fc.array(
				fc.record({
					id: fc.constantFrom(...ids),
					instrument: fc.constantFrom("p", "q", "r"),
					year: fc.constantFrom(2025, 2026),
				}),
			),
			(links) => {
				const uses = links.map(({ id, instrument, year }) =>
					use(id, instrument, { year }),
				);
				const { uploads, bytes } = sparedBy(
					uses,
					ids.map((id) => file(id, 10)),
				);
				const pairs = new Set(
					uses.map(
						({ evidenceId, instrument }) => `${evidenceId} ${instrument}`,
					),
				).size;
				const used = new Set(uses.map(({ evidenceId }) => evidenceId)).size;
				assert.equal(uploads, pairs - used);
				assert.equal(bytes, uploads * 10);
			},
		),
	);
});
