import type { Facts } from "./facts.ts";
import { factsOf } from "./facts-of.ts";
import type { AccessibleFormat } from "./formats.ts";
import { formatsOf } from "./formats-of.ts";
import { type Kind, kindOf } from "./kinds.ts";
import { languagesOf } from "./languages-of.ts";
import type { MarcRecord } from "./marc.ts";
import { yearOf } from "./year-of.ts";

/** All that is read out of a record when it is kept. */
export interface Read {
	readonly facts: Facts;
	readonly formats: readonly AccessibleFormat[];
	readonly languages: readonly string[];
	readonly kind: Kind;
	readonly year: number | null;
}

export const readRecord = (marc: MarcRecord): Read => ({
	facts: factsOf(marc),
	formats: formatsOf(marc),
	languages: languagesOf(marc),
	kind: kindOf(marc),
	year: yearOf(marc),
});
