import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { type DeedReason, doDeed } from "./do-deed.ts";
import {
	type Item,
	isFirst,
	type Key,
	type Reading,
	subjectKind,
} from "./item.ts";
import { materialsOf } from "./materials/materials-of.ts";
import { missingIn } from "./missing.ts";
import { isClosed, placeOf } from "./office.ts";
import { mayWrite } from "./policy.ts";
import { tellingsOf } from "./queries.ts";
import {
	itemOf,
	problem,
	problemsOfWords,
	type TypedItem,
} from "./read-item.ts";
import { deleteItem, insertItem, lockItem } from "./store.ts";
import { asKept } from "./words.ts";

export interface Mend {
	readonly problems: readonly FieldProblem[];
}
export type ItemRefusal = Mend | Refusal<DeedReason | "has-tellings">;
type Done = Promise<Result<Item, ItemRefusal>>;

/** What an item tells anew: the same story in easy words, or in another language. */
export interface Twin {
	readonly storyId: string;
	readonly reading: Reading;
}

/** Begins an item that its office alone sees. Answers its id. */
export const draftItem = (
	cx: Context,
	unitId: string,
	typed: TypedItem,
	twin: Twin | null = null,
): Promise<Result<string, ItemRefusal>> =>
	inTransaction<Result<string, ItemRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !mayWrite(tx.actor, placeOf(unit)).may)
			return refused("no-such-item");
		if (isClosed(tx, unit)) return refused("office-closed");
		const first = twin && (await lockItem(tx, { unitId, id: twin.storyId }));
		if (twin && (!first || first.storyId !== first.id))
			return refused("no-such-item");
		const read = itemOf(typed);
		if ("problems" in read) return { ok: false, problem: read };
		const id = tx.newId();
		const isNew = await insertItem(tx, {
			...read,
			...blank,
			unitId,
			id,
			storyId: twin?.storyId ?? id,
			reading: twin?.reading ?? "plain",
			// A second telling of a release is no second release.
			kind: first ? first.kind : read.kind,
			writers: withWriter([], tx),
			changedAt: tx.now,
		});
		if (!isNew) return { ok: false, problem: toldAlready };
		await leaveTrail(tx, {
			chain: "operations",
			deed: "news.drafted",
			subject: { kind: subjectKind, id },
			details: { unit: unitId },
		});
		return ok(id);
	});

const toldAlready: Mend = { problems: [problem("lang", "told-already")] };

const blank = {
	state: "draft",
	slug: null,
	sentBy: null,
	sentAt: null,
	whyReturned: null,
	publishAt: null,
	publishedAt: null,
	publishedBy: null,
	correctedAt: null,
	whyWithdrawn: null,
	withdrawnAt: null,
	revision: 1,
} as const;

const withWriter = (writers: readonly string[], { actor }: Context) => [
	...new Set([...writers, ...(actor.id === null ? [] : [actor.id])]),
];

/** Changes a draft. Who wrote of it does not publish it. */
export const changeItem = (
	cx: Context,
	key: Key,
	revision: number,
	typed: TypedItem,
): Done =>
	doDeed<Mend>(cx, key, {
		move: "change",
		deed: "news.changed",
		revision,
		change: async (tx, item) => {
			const read = itemOf({
				...typed,
				// In which language and as what a story is told again was said when it was begun.
				...(item.id === item.storyId
					? {}
					: { kind: item.kind, lang: item.lang }),
			});
			if ("problems" in read) return { ok: false, problem: read };
			const isTold = (await tellingsOf(tx, item)).some(
				({ id, lang, reading, state }) =>
					id !== item.id &&
					lang === read.lang &&
					reading === item.reading &&
					state !== "withdrawn",
			);
			return isTold
				? { ok: false, problem: toldAlready }
				: ok({ ...read, writers: withWriter(item.writers, tx) });
		},
	});

/** A draft that was a mistake goes; the first of a story only while nothing else tells it. */
export const discardItem = (cx: Context, key: Key, revision: number): Done =>
	inTransaction<Result<Item, ItemRefusal>>(cx, async (tx) => {
		const done = await doDeed<Refusal<"has-tellings">>(tx, key, {
			move: "discard",
			deed: "news.discarded",
			revision,
			change: async (_, item) =>
				isFirst(item) && (await tellingsOf(tx, item)).length > 1
					? refused("has-tellings")
					: ok({}),
		});
		if (done.ok) await deleteItem(tx, key);
		return done;
	});

/** Hands it to somebody else to read. What is missing is said now, and not after they began. */
export const sendItem = (cx: Context, key: Key, revision: number): Done =>
	doDeed<Mend>(cx, key, {
		move: "send",
		deed: "news.sent",
		revision,
		change: async (tx, item) => {
			const lacking = await mendOf(tx, item);
			return lacking
				? { ok: false, problem: lacking }
				: ok({ sentBy: tx.actor.id, sentAt: tx.now, whyReturned: null });
		},
	});

/** What is missing, each where it is mended; `null` where nothing is. */
export async function mendOf(tx: Context, item: Item): Promise<Mend | null> {
	const materials = await materialsOf(tx, item);
	const missing = missingIn(item, materials);
	return missing.length === 0
		? null
		: {
				problems: missing.map(({ says, materialId }) => ({
					field: "",
					says,
					about: {
						n: materials.findIndex(({ id }) => id === materialId) + 1,
					},
				})),
			};
}

/** Whoever sent it thought of something. */
export const takeBackItem = (cx: Context, key: Key, revision: number): Done =>
	doDeed(cx, key, { move: "take-back", deed: "news.taken-back", revision });

/** Whoever read it says what is to be mended. */
export const returnItem = (
	cx: Context,
	key: Key,
	revision: number,
	why: string,
): Done =>
	doDeed<Mend>(cx, key, {
		move: "return",
		deed: "news.returned",
		revision,
		change: async () => {
			const problems = problemsOfWords("why", why);
			return problems.length > 0
				? { ok: false, problem: { problems } }
				: ok({ whyReturned: asKept(why), publishAt: null });
		},
	});
