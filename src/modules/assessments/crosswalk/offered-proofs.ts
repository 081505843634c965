import { type Evidence, newestOfEach } from "#evidence";
import {
	crosswalk,
	type Fit,
	instrumentNamed,
	nodeOf,
	twinsOf,
} from "#instruments";
import type { Said } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import type { Item, Mark } from "../item.ts";
import { fitsYear } from "../proof/fits-year.ts";
import { usesAt } from "../proof/uses-of.ts";

/** A document that proves the same thing for another instrument: a suggestion, linked to nothing until a person does. */
export interface OfferedProof {
	readonly evidence: Evidence;
	/** Where it was handed in, the youngest year first. */
	readonly served: readonly Served[];
	/** Whether its dates allow it to tell of this year. */
	readonly fits: boolean;
}

export interface Served {
	readonly instrument: string;
	readonly title: Said;
	readonly year: number;
	readonly label: Said;
	/** What the other item asks, seen from the topic that both ask for. */
	readonly fits: Fit;
	/** What the verifier said there; null where nobody has judged it. */
	readonly outcome: Mark["outcome"] | null;
}

/** Documents of the unit at items of other instruments that ask for the same thing, and that prove nothing here yet. */
export async function offeredProofs(
	cx: Context,
	{ unit, assessment }: Case,
	item: Pick<Item, "code" | "proofs">,
): Promise<OfferedProof[]> {
	const twins = twinsOf(crosswalk(), assessment.instrument, item.code);
	if (twins.length === 0) return [];
	const uses = (await usesAt(cx, unit.id, twins)).filter(
		({ evidenceId }) => !item.proofs.some(({ id }) => id === evidenceId),
	);
	const documents = await newestOfEach(cx, unit.id, [
		...new Set(uses.map(({ evidenceId }) => evidenceId)),
	]);
	const offered = documents.map((evidence) => ({
		evidence,
		fits: fitsYear(evidence, assessment.year),
		served: uses
			.filter(({ evidenceId }) => evidenceId === evidence.id)
			.flatMap(({ instrument: id, year, code, outcome }) => {
				const twin = twins.find(
					(one) => one.instrument === id && one.code === code,
				);
				const instrument = instrumentNamed(id);
				const node = instrument && nodeOf(instrument, code);
				return twin && node
					? [
							{
								instrument: id,
								title: instrument.title,
								year,
								label: node.label,
								fits: twin.fits,
								outcome,
							},
						]
					: [];
			}),
	}));
	return offered.sort((a, b) => Number(b.fits) - Number(a.fits));
}
