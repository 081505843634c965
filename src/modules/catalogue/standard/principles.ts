import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { serviceLawPrinciples } from "#instruments";
import { type Said, slug } from "#kernel/text.ts";
import { root } from "#platform/root.ts";
import { componentCodes } from "./components.ts";

/** One of the twelve principles of public service (UU 25/2009 art. 4), as indicators are tagged with it. */
export type PrincipleCode = keyof typeof serviceLawPrinciples;

/** All twelve, in the order of the law. */
export const principleCodes = Object.keys(
	serviceLawPrinciples,
) as unknown as readonly [PrincipleCode, ...PrincipleCode[]];

const said = z.strictObject({ id: z.string(), en: z.string() });

const File = z.strictObject({
	version: z.int(),
	sources: z.array(z.string()),
	verified: z.boolean(),
	principles: z.array(
		z.strictObject({
			code: z.enum(principleCodes),
			/** What it asks of a service, in plain words. */
			question: said,
			/** What of the standard can show it, where something stands there. */
			components: z.array(z.enum(componentCodes)).default([]),
			/** Kinds of facilities that can show it, where one can be used. */
			facilities: z.array(z.string()).default([]),
			/** Facts about the whole unit that speak of it. */
			facts: z.array(z.string()).default([]),
		}),
	),
});

export interface ServicePrinciple
	extends Readonly<z.output<typeof File>["principles"][number]> {
	readonly label: Said;
	/** Its word in addresses. */
	readonly slug: string;
}

interface Principles extends Omit<z.output<typeof File>, "principles"> {
	readonly principles: readonly ServicePrinciple[];
}

let kept: Principles | null = null;

/** The twelve with what can show each, as the file has them; read once. */
export const servicePrinciples = (): Principles => (kept ??= read());

function read(): Principles {
	const file = File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/catalogue/standard/principles.yaml"),
				"utf8",
			),
		),
	);
	return {
		...file,
		principles: file.principles.map((one) => {
			const label: Said = serviceLawPrinciples[one.code];
			return { ...one, label, slug: slug(label.id) };
		}),
	};
}

export const principleNamed = (code: string): ServicePrinciple | undefined =>
	servicePrinciples().principles.find((one) => one.code === code);
