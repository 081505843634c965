import assert from "node:assert/strict";
import { tag } from "../learning/tag.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { caseOf } from "./case-of.ts";
import { whyHere } from "./why-here.ts";

const { story } = openOffice();

story(
	"whoever has a complaint reads why it came to them, and where the rules would send it once it is known what it is about",
	async (cx) => {
		const { key } = await tellOffice(cx);
		const yohana = being(cx, "yohana");
		const found = async () =>
			(await caseOf(yohana, key)) ?? assert.fail("it is gone");
		const first = await whyHere(yohana, await found());
		assert.equal(first.rule?.id, "about-service");
		assert.match(first.rule?.why.id ?? "", /kantor itu sendiri/);
		assert.equal(first.now, null);
		const said = {
			weight: "ordinary",
			component: "complaints",
			serviceId: null,
			indicator: null,
		} as const;
		assert.ok((await tag(yohana, key, undefined, said)).ok);
		const then = await whyHere(yohana, await found());
		assert.equal(then.rule?.id, "about-service");
		assert.equal(then.now?.rule.id, "about-the-hearing");
		assert.equal(then.now?.office.slug, "kemenkum");
		assert.equal(
			(await found()).complaint.handlerId,
			key.unitId,
			"it goes nowhere by itself",
		);
	},
);
