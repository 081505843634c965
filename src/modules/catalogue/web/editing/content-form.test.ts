import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { filled } from "#kernel/form.ts";
import {
	channelKinds,
	componentCodes,
	type ProofLink,
	principleCodes,
	type ServiceContent,
	saysNothing,
} from "../../index.ts";
import {
	contentIn,
	fields,
	formOf,
	rowsTyped,
	rupiahIn,
} from "./content-form.ts";
import { principleFields } from "./principle-fields.ts";

const word = fc
	.string({ minLength: 1, maxLength: 20 })
	.map((text) => text.replace(/\s+/g, " ").trim())
	.filter((text) => text !== "");
const said = fc.oneof(
	fc.record({ id: word }),
	fc.record({ id: word, en: word }),
);
/** In a list either every line is translated or none. */
const texts = fc.oneof(
	fc.array(fc.record({ id: word }), { maxLength: 4 }),
	fc.array(fc.record({ id: word, en: word }), { maxLength: 4 }),
);
const address = fc.constantFrom("https://a.example/", "http://b.example/x?y=1");
const proof: fc.Arbitrary<ProofLink> = fc.oneof(
	fc.record({
		kind: fc.constant("component" as const),
		code: fc.constantFrom(...componentCodes),
	}),
	fc.record({ kind: fc.constant("facility" as const), id: fc.uuid() }),
	fc.record({ kind: fc.constant("address" as const), href: address }),
);
const anyContent: fc.Arbitrary<ServiceContent> = fc.record({
	name: said,
	about: said,
	standard: fc
		.array(fc.tuple(fc.constantFrom(...componentCodes), texts), {
			maxLength: 6,
		})
		.map((entries) => Object.fromEntries(entries)),
	fees: fc.array(
		fc.record({
			what: said,
			rupiah: fc.option(
				fc.nat(9_999_999).map((n) => String(n)),
				{ nil: null },
			),
			basis: fc.option(fc.record({ id: word }), { nil: null }),
		}),
		{ maxLength: 4 },
	),
	channels: fc.array(
		fc.record({
			kind: fc.constantFrom(...channelKinds),
			says: said,
			href: fc.option(address, { nil: null }),
		}),
		{ maxLength: 4 },
	),
	owner: fc.option(said, { nil: null }),
	note: fc.option(said, { nil: null }),
	elsewhere: fc.option(fc.record({ says: said, href: address }), {
		nil: null,
	}),
	twins: fc.record({
		easyRead: fc.option(
			texts.filter((lines) => lines.length > 0),
			{ nil: null },
		),
		audio: fc.option(address, { nil: null }),
		signs: fc.option(address, { nil: null }),
	}),
	principles: fc
		.array(
			fc.tuple(
				fc.constantFrom(...principleCodes),
				fc
					.record({
						says: fc.option(said, { nil: null }),
						proofs: fc.array(proof, { maxLength: 5 }),
					})
					.filter(({ says, proofs }) => says !== null || proofs.length > 0),
			),
			{ maxLength: 6 },
		)
		.map((entries) => Object.fromEntries(entries)),
});

test("what the form shows of a service is read as the same service again", () =>
	fc.assert(
		fc.property(anyContent, (content) => {
			const { content: again, problems } = contentIn(formOf(content, 1));
			assert.deepEqual(problems, []);
			assert.deepEqual(again, JSON.parse(JSON.stringify(content)));
		}),
	));

test("an amount is read as people write it, exactly; what is none is none", () => {
	for (const [typed, read] of [
		["Rp 50.000", "50000"],
		["rp50000", "50000"],
		["1.250.000,50", "1250000.50"],
		["0", "0"],
		["Gratis", "0"],
		["5 ribu", null],
		["50.00", null],
		["-1", null],
		["1,234", null],
	] as const)
		assert.equal(rupiahIn(typed), read, typed);
});

test("everything that has to be mended is named at its field", () => {
	const { problems } = contentIn(
		filled({
			[fields.component("cost")]: "Gratis",
			[fields.nothing("cost")]: "ya",
			[`${fields.component("procedure")}`]: "Satu\nDua",
			[`${fields.component("procedure")}_en`]: "One",
			[fields.fee(1, "rupiah")]: "banyak",
			[fields.channel(2, "alamat")]: "javascript:alert(1)",
			[fields.channel(3, "cara")]: "Loket 2",
		}),
	);
	assert.deepEqual(
		problems.map(({ field }) => field).toSorted(),
		[
			fields.about,
			fields.component("cost"),
			fields.fee(1, "apa"),
			fields.fee(1, "rupiah"),
			fields.name,
			`${fields.component("procedure")}_en`,
			fields.channel(2, "alamat"),
			fields.channel(3, "jenis"),
		].toSorted(),
	);
});

test("nothing asked for is said, and is not the same as not known", () => {
	const read = (typed: Record<string, string>) =>
		contentIn(filled({ nama: "A", tentang: "B", ...typed })).content.standard;
	assert.deepEqual(read({ [fields.nothing("requirements")]: "ya" }), {
		requirements: [],
	});
	assert.deepEqual(read({}), {});
});

test("a row is counted when something stands in it", () => {
	assert.equal(rowsTyped(filled({}), "biaya"), 0);
	assert.equal(
		rowsTyped(filled({ [fields.fee(3, "dasar")]: "PP 1" }), "biaya"),
		3,
	);
	assert.equal(saysNothing.fees.length, 0);
});

test("a proof needs its principle and something that shows it; what was typed is not lost by either", () => {
	const { problems, content } = contentIn(
		filled({
			nama: "A",
			tentang: "B",
			[principleFields.proof(1, "apa")]: "component:cost",
			[principleFields.proof(2, "asas")]: "openness",
			[principleFields.proof(3, "asas")]: "openness",
			[principleFields.proof(3, "apa")]: "component:everything",
			[principleFields.proof(4, "asas")]: "openness",
			[principleFields.proof(4, "alamat")]: "javascript:alert(1)",
			[principleFields.proof(5, "asas")]: "openness",
			[principleFields.proof(5, "apa")]: "component:cost",
			[principleFields.proof(5, "alamat")]: "https://a.example/",
		}),
	);
	assert.deepEqual(
		problems.map(({ field }) => field),
		[
			principleFields.proof(1, "asas"),
			principleFields.proof(2, "apa"),
			principleFields.proof(3, "apa"),
			principleFields.proof(4, "alamat"),
		],
	);
	assert.deepEqual(content.principles.openness?.proofs, [
		{ kind: "component", code: "cost" },
		{ kind: "address", href: "https://a.example/" },
	]);
});
