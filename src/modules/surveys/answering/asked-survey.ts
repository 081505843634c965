import { type Service, servicesOf } from "#catalogue";
import { type Instrument, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Db } from "#platform/database/open.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import type { OwnQuestion } from "../own/own-question.ts";
import { ownQuestionsOf, surveyOf } from "../queries.ts";
import type { Survey } from "../survey.ts";

/** All that is needed to ask, and to take in an answer. */
export interface AskedSurvey {
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	readonly own: readonly OwnQuestion[];
	readonly services: readonly Service[];
}

/** In milliseconds. What another process changed is seen so much later; what this one changed, at once. */
const keptFor = 2_000;

interface Kept {
	readonly at: number;
	/** What this process had changed by then. */
	readonly changes: number;
	readonly asked: Promise<AskedSurvey | null>;
}

const kept = new WeakMap<Db, Map<string, Kept>>();

/**
 * The survey of an address as people are asked it; `null` where the unit never ran it, is closed, or asks it elsewhere. Of many people at
 * once the first one asks the database: an answer then costs the writing of it and nothing else.
 */
export function askedSurvey(
	cx: Context,
	slug: string,
	instrument: string,
): Promise<AskedSurvey | null> {
	const surveys = kept.get(cx.db) ?? new Map<string, Kept>();
	kept.set(cx.db, surveys);
	const now = performance.now();
	const name = `${slug} ${instrument}`;
	const known = surveys.get(name);
	if (known && now - known.at < keptFor && known.changes === changes)
		return known.asked;
	// Whoever asks for addresses that are none fills nothing.
	if (surveys.size > 1_000) surveys.clear();
	const asked = find(cx, slug, instrument);
	surveys.set(name, { at: now, changes, asked });
	asked.catch(() => {
		if (surveys.get(name)?.asked === asked) surveys.delete(name);
	});
	return asked;
}

/** Runs what changes a survey or its questions, in one transaction; whoever asks after it is asked anew. */
export async function changeSurveys<Answer>(
	cx: Context,
	work: (tx: Context) => Promise<Answer>,
): Promise<Answer> {
	const answer = await inTransaction(cx, work);
	changes += 1;
	return answer;
}
let changes = 0;

async function find(
	cx: Context,
	slug: string,
	id: string,
): Promise<AskedSurvey | null> {
	const unit = await unitBySlug(cx, slug);
	if (!unit || !isOpenOn(unit, dayOf(cx.now))) return null;
	const instrument = instrumentNamed(id);
	const survey = instrument && (await surveyOf(cx, unit.id, id));
	if (!instrument || !survey || survey.door === "handed") return null;
	return {
		unit,
		survey,
		instrument,
		own: await ownQuestionsOf(cx, unit.id, id),
		services: await servicesOf(cx, unit.id),
	};
}
