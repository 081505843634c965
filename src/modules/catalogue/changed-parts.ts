import { isDeepStrictEqual } from "node:util";
import type { ServiceContent } from "./service.ts";
import { componentCodes } from "./standard/components.ts";
import { principleCodes } from "./standard/principles.ts";

const wholes = [
	"name",
	"about",
	"fees",
	"channels",
	"owner",
	"note",
	"elsewhere",
	"twins",
] as const satisfies readonly (keyof ServiceContent)[];

/**
 * Which parts of a service differ between two versions; a component of the standard as `standard.cost`, a principle as
 * `principles.openness`.
 */
export const changedParts = (
	one: ServiceContent,
	other: ServiceContent,
): readonly string[] => [
	...wholes.filter((part) => !isDeepStrictEqual(one[part], other[part])),
	...componentCodes.flatMap((code) =>
		isDeepStrictEqual(one.standard[code], other.standard[code])
			? []
			: [`standard.${code}`],
	),
	...principleCodes.flatMap((code) =>
		isDeepStrictEqual(one.principles[code], other.principles[code])
			? []
			: [`principles.${code}`],
	),
];
