import { randomUUID } from "node:crypto";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { shuffled } from "../counting/shuffled.ts";
import type { Survey } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import type { AsideWords } from "./asides-apart.ts";

/** The reason of a row that holds only what somebody wrote. It is counted nowhere. */
export const wordsApart = "words";

interface Aside {
	readonly reason: string;
	readonly body: Readonly<Record<string, unknown>>;
}

/** Writes answers that are put aside, and what was written in them as rows of their own, in an order of chance. */
export async function keepAsides(
	tx: Context,
	{ unitId, instrument }: Pick<Survey, "unitId" | "instrument">,
	answers: readonly Aside[],
	words: readonly AsideWords[],
): Promise<void> {
	const all: Aside[] = [
		...answers,
		...words.map((each) => ({ reason: wordsApart, body: { ...each } })),
	];
	if (all.length === 0) return;
	await surveysIn(tx.db)
		.insertInto("surveys.aside")
		.values(
			shuffled(all).map(({ reason, body }) => ({
				unit_id: unitId,
				id: randomUUID(),
				instrument,
				reason,
				put_on: dayOf(tx.now),
				body: JSON.stringify(body),
			})),
		)
		.execute();
}
