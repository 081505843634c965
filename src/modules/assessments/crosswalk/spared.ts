import type { Evidence } from "#evidence";
import { evidenceOf } from "#evidence";
import type { Context } from "#platform/context.ts";
import { type Use, usesOfUnit } from "../proof/uses-of.ts";

/** One file that serves more than one instrument. */
export interface SparedFile {
	readonly evidence: Evidence;
	/** Everywhere that this very version proves something now. */
	readonly uses: readonly Use[];
	/** How many instruments it serves. */
	readonly instruments: number;
}

/** The double work that a unit was spared, counted from links that exist. */
export interface Spared {
	readonly files: readonly SparedFile[];
	/** Uploads that did not have to be made: of each file one for every instrument after the first. */
	readonly uploads: number;
	/** Bytes that did not have to be sent again. */
	readonly bytes: number;
}

/**
 * A version of a document counts when it proves something for more than one instrument. The same file twice within one
 * instrument, or in another year of it, counts for nothing: there it would not have been asked for under another name.
 */
export function sparedBy(
	uses: readonly Use[],
	files: readonly Evidence[],
): Spared {
	const byVersion = Map.groupBy(uses, keyOf);
	const shared = files.flatMap((evidence): SparedFile[] => {
		const its =
			byVersion.get(
				keyOf({ evidenceId: evidence.id, version: evidence.version }),
			) ?? [];
		const instruments = new Set(its.map(({ instrument }) => instrument)).size;
		return instruments > 1 ? [{ evidence, uses: its, instruments }] : [];
	});
	const again = shared.map(({ evidence, instruments }) => ({
		times: instruments - 1,
		// What is sent is the file as it was handed in, also where the working copy is lighter.
		size: evidence.original?.size ?? evidence.size,
	}));
	return {
		files: shared,
		uploads: again.reduce((total, { times }) => total + times, 0),
		bytes: again.reduce((total, { times, size }) => total + times * size, 0),
	};
}

/** What a unit was spared over all its assessments. */
export async function sparedOf(cx: Context, unitId: string): Promise<Spared> {
	const uses = await usesOfUnit(cx, unitId);
	const many = [...Map.groupBy(uses, keyOf).values()].filter(
		(its) => new Set(its.map(({ instrument }) => instrument)).size > 1,
	);
	const files = await evidenceOf(
		cx,
		unitId,
		many.flatMap(([one]) =>
			one ? [{ id: one.evidenceId, version: one.version }] : [],
		),
	);
	return sparedBy(uses, files);
}

const keyOf = ({
	evidenceId,
	version,
}: Pick<Use, "evidenceId" | "version">): string => `${evidenceId} ${version}`;
