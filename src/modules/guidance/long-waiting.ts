import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import { raise, subjectsTold } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf, daysAfter } from "#territory";
import { unitById } from "#units";
import { sideOf } from "./coachings.ts";
import { type Question, subjectKind } from "./question.ts";
import { questionRows } from "./store.ts";
import { pathOf, whoAnswers } from "./tell.ts";

const waiting = (cx: Context, before: Day) =>
	questionRows(cx)
		.where("question.state", "=", "asked")
		.where(
			sql<boolean>`(question.asked_at at time zone 'Asia/Jakarta')::date < ${before}::date`,
		);

/** How many questions have had no answer since before a day: what they ask is for the unit and its coach. */
export async function countWaiting(cx: Context, before: Day): Promise<number> {
	const { n } = await waiting(cx, before)
		.clearSelect()
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** So many are looked at together. */
const atOnce = 500;

/** Tells whoever may answer today, once for each, that a unit has waited since before a day. Answers how many were told of. */
export async function tellLongWaiting(
	cx: Context,
	before: Day,
	days: number,
): Promise<number> {
	let told = 0;
	let after: string | null = null;
	for (;;) {
		const some: readonly Question[] = await waiting(cx, before)
			.$if(after !== null, (query) =>
				query.where("question.id", ">", after ?? ""),
			)
			.orderBy("question.id")
			.limit(atOnce)
			.execute();
		const known = await subjectsTold(cx, subjectKind, some.map(toldAs));
		for (const one of some)
			if (!known.has(toldAs(one)))
				told += await inTransaction(cx, (tx) => tell(tx, one, days));
		const last = some.at(-1);
		if (!last || some.length < atOnce) return told;
		after = last.id;
	}
}

const toldAs = ({ id }: Pick<Question, "id">): string => `${id} waits`;

async function tell(
	tx: Context,
	question: Question,
	days: number,
): Promise<number> {
	const unit = await unitById(tx, question.unitId);
	if (!unit || !instrumentNamed(question.instrument)) return 0;
	const side = await sideOf(tx, unit, question.instrument);
	const { to, never } = await whoAnswers(tx, unit, side);
	await raise(tx, {
		to,
		never,
		kind: "news",
		subject: { kind: subjectKind, id: toldAs(question) },
		says: "guidance.news.waits-long",
		about: { unit: unit.name, code: question.code, days },
		path: pathOf(unit, question),
		due: daysAfter(dayOf(question.askedAt), days),
		mailFrom: tx.now,
	});
	return 1;
}
