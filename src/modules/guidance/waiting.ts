import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { mayAnswer } from "./policy.ts";
import { type Listed, readable } from "./queries.ts";
import { questionRows } from "./store.ts";
import { terms } from "./terms.ts";

/** A part of what waits: the oldest first, and the word under which the next part is asked for. */
export interface Waiting {
	readonly rows: readonly Listed[];
	readonly next: string | null;
}

/**
 * What waits for an answer of whoever asks, after the question that a word names. Who may answer is not in the rows, so some are read
 * and left out: of a nation of questions never more than a part at once.
 */
export async function waitingFor(cx: Context, after = ""): Promise<Waiting> {
	const rows: Listed[] = [];
	let from = cursorIn(after);
	let read = 0;
	while (rows.length <= terms.waitingShown && read < terms.waitingRead) {
		const part = await partAfter(cx, from);
		read += part.length;
		const readableOf = await readable(
			cx,
			part,
			(side) => mayAnswer(cx.actor, side).may,
		);
		rows.push(...readableOf);
		const last = part.at(-1);
		if (!last || part.length < terms.toldAtOnce) {
			from = null;
			break;
		}
		from = { at: last.askedAt.toISOString(), id: last.id };
	}
	const shown = rows.slice(0, terms.waitingShown);
	const last = shown.at(-1);
	const next =
		rows.length > terms.waitingShown && last
			? { at: last.askedAt.toISOString(), id: last.id }
			: from;
	return { rows: shown, next: next && `${next.at}_${next.id}` };
}

const partAfter = (
	cx: Context,
	after: { readonly at: string; readonly id: string } | null,
) => {
	const provinces = provincesOf(cx);
	return questionRows(cx)
		.where("question.state", "=", "asked")
		.$if(provinces !== null, (query) =>
			query.where(sql<boolean>`exists (
				select from units.directory as place
				where place.unit_id = question.unit_id
					and place.province_code = any(${[...(provinces ?? [])]}::text[])
			)`),
		)
		.$if(after !== null, (query) =>
			query.where(
				sql<boolean>`(question.asked_at, question.id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`,
			),
		)
		.orderBy("question.asked_at")
		.orderBy("question.id")
		.limit(terms.toldAtOnce)
		.execute();
};

/** Codes of the provinces in which somebody could answer at all; null: everywhere. */
function provincesOf({ actor }: Pick<Context, "actor">): string[] | null {
	const some = actor.grants.filter(
		({ permission }) =>
			permission === "guidance.answer" || permission === "guidance.review",
	);
	return some.every(({ reach }) => reach === "region")
		? some.flatMap(({ provinces }) => provinces)
		: null;
}

/** A word that is none begins at the beginning. */
function cursorIn(
	word: string,
): { readonly at: string; readonly id: string } | null {
	const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(word);
	const [, at = "", id = ""] = found ?? [];
	return found && !Number.isNaN(Date.parse(at)) ? { at, id } : null;
}
