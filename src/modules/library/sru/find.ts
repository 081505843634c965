import { type RawBuilder, sql } from "kysely";
import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { recordsByIds } from "../records/queries.ts";
import type { LibraryRecord } from "../records/record.ts";
import { explainAnswer, refusedAnswer, searchAnswer } from "./answer.ts";
import { readAsked } from "./asked.ts";
import { explainRecord } from "./explain.ts";
import type { Part, Sought, Word } from "./sought.ts";

/** Answers a request of SRU 1.2: what is open to everyone, whoever asks. */
export async function answerSearcher(
	cx: Context,
	given: URLSearchParams,
	name: string,
): Promise<string> {
	const { origin } = cx;
	const asked = readAsked(given);
	const explained = explainRecord({ name, origin });
	if (!asked.ok) return refusedAnswer(asked.problem, explained);
	if (asked.value.operation === "explain") return explainAnswer(explained);
	const { sought, start, most } = asked.value;
	const found = await find(withActor(cx, citizen), sought, start, most);
	if (start > found.total && found.total > 0)
		return refusedAnswer(
			{
				operation: "searchRetrieve",
				problem: { number: 61, details: String(start) },
			},
			explained,
		);
	return searchAnswer(asked.value, found, origin);
}

/** What fits, the newest books first. */
async function find(
	cx: Context,
	sought: Sought,
	start: number,
	most: number,
): Promise<{
	readonly total: number;
	readonly records: readonly LibraryRecord[];
}> {
	const fits = sql`
		from library.record as record
		join library.collection as collection on collection.id = record.collection_id
		where record.removed_at is null
		and collection.open_to = 'everyone'
		and ${conditionOf(sought)}`;
	const { rows: counted } = await sql<{
		n: string;
	}>`select count(*) as n ${fits}`.execute(cx.db);
	const { rows } = await sql<{ id: string }>`
		select record.id ${fits}
		order by record.year desc nulls last, record.id
		offset ${start - 1} limit ${most}`.execute(cx.db);
	return {
		total: Number(counted[0]?.n ?? 0),
		records: await recordsByIds(
			cx,
			rows.map(({ id }) => id),
		),
	};
}

function conditionOf(sought: Sought): RawBuilder<unknown> {
	switch (sought.kind) {
		case "and":
			return sql`(${conditionOf(sought.left)} and ${conditionOf(sought.right)})`;
		case "or":
			return sql`(${conditionOf(sought.left)} or ${conditionOf(sought.right)})`;
		case "not":
			return sql`(${conditionOf(sought.left)} and not ${conditionOf(sought.right)})`;
		case "words":
			return sql`record.words @@ ${wordsQuery(sought)}::tsquery`;
		case "isbn":
			return sql`record.facts -> 'isbn' ?| ${[...sought.isbn]}::text[]`;
		case "number":
			return sql`record.control_number = ${sought.number}`;
		case "language":
			return sql`${sought.code} = any(record.languages)`;
		case "year":
			return sql`record.year ${sql.raw(sought.compare)} ${sought.year}`;
		case "everything":
			return sql`true`;
	}
}

/** Weights of `library.words_of`. */
const weights: Readonly<Record<Part, string>> = {
	title: "A",
	creator: "B",
	subject: "C",
	anywhere: "",
};
const between = { all: " & ", any: " | ", phrase: " <-> " } as const;

/** Words are letters and digits, so nothing in them is a sign of the query. */
const wordsQuery = ({
	part,
	how,
	words,
}: Extract<Sought, { readonly kind: "words" }>): string =>
	words.map((word) => wordQuery(word, weights[part])).join(between[how]);

const wordQuery = ({ text, begins }: Word, weight: string): string => {
	const marks = `${begins ? "*" : ""}${weight}`;
	return `'${text}'${marks === "" ? "" : `:${marks}`}`;
};
