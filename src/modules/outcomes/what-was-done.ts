import { type Action, actionsEnded } from "#actions";
import { copiesBehind, fromComplaint } from "#complaints";
import type { Context } from "#platform/context.ts";
import { unitNamesOf } from "#units";
import { voices } from "./voices.ts";

/** What came of something that people said. */
export interface Done {
	readonly action: Action;
	/** Where what was said is read, without language; `null` where nobody else reads it. */
	readonly path: string | null;
}

export interface WhatWasDone {
	readonly done: readonly Done[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

/** What was done or given up with a reason, the newest first. */
export async function whatWasDone(
	cx: Context,
	page: number,
	perPage: number,
): Promise<WhatWasDone> {
	const skip = (Math.max(1, page) - 1) * perPage;
	const { actions, total } = await actionsEnded(cx, voices, {
		skip,
		atMost: perPage,
	});
	const copies = await copiesBehind(
		cx,
		actions.flatMap(({ origin }) =>
			origin.kind === fromComplaint ? [origin.ref] : [],
		),
	);
	const units = await unitNamesOf(
		cx,
		[...copies.values()].map(({ unitId }) => unitId),
	);
	return {
		total,
		page: Math.max(1, page),
		pages: Math.max(1, Math.ceil(total / perPage)),
		done: actions.map((action) => {
			const copy = copies.get(action.origin.ref);
			const slug = copy && units.get(copy.unitId)?.slug;
			return {
				action,
				path:
					copy && slug
						? `/pengaduan/umum/${slug}/${copy.copy}`
						: action.origin.path,
			};
		}),
	};
}
