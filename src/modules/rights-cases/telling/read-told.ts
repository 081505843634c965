import type { FieldProblem, Typed } from "#kernel/form.ts";
import { ok, type Result } from "#kernel/result.ts";
import { isPin, pinDigits, readPin } from "#receipts";
import { fields, personFields } from "./fields.ts";
import {
	type Channel,
	consents,
	isOfStaff,
	longestHappened,
	longestLine,
	longestWords,
	mostAccused,
	type Person,
	paperKinds,
	type Said,
	type Told,
	whoses,
} from "./told.ts";

/** What is known before the fields are read. */
export interface Known {
	/** By the way in which it comes; what staff chose on their form was read before. */
	readonly channel: Channel;
	/** Ids of the offices that were ticked, by slug. */
	readonly offices: ReadonlyMap<string, string>;
	/** A recording came along: what happened need not be written. */
	readonly hasRecording: boolean;
}

export interface ToldAndPin {
	readonly told: Told;
	/** A number of their own besides the code; `null` for none. */
	readonly pin: string | null;
}

/**
 * Reads what somebody tells. One thing alone must be there: what happened. All else is read if it was said. Problems
 * stand in the order of the form.
 */
export function readTold(
	typed: Typed,
	{ channel, offices, hasRecording }: Known,
): Result<ToldAndPin, readonly FieldProblem[]> {
	const problems: FieldProblem[] = [];
	const wrong = (
		field: string,
		says: string,
		about?: FieldProblem["about"],
	): null => {
		problems.push({
			field,
			says: `rights-cases.problem.${says}`,
			...(about ? { about } : {}),
		});
		return null;
	};
	// Without the sign of nought, which no database keeps as text.
	const one = (field: string) =>
		(typed[field]?.[0] ?? "").replaceAll("\u0000", "").trim();
	const words = (field: string, n: number): string | null => {
		const said = one(field);
		return said.length > n ? wrong(field, "too-long", { n }) : said || null;
	};
	const line = (field: string) => words(field, longestLine);
	const said = (field: string): Said =>
		one(field) === "ya" ? "yes" : one(field) === "tidak" ? "no" : "unsaid";
	const person = (who: string): Person | null => {
		const [name, reach, helps] = personFields.map((part) =>
			words(`${who}_${part}`, part === "nama" ? longestLine : longestWords),
		);
		return name || reach || helps
			? { name: name ?? null, reach: reach ?? null, helps: helps ?? null }
			: null;
	};

	const source =
		channel === "own-finding" ? words(fields.source, longestWords) : null;
	if (channel === "own-finding" && one(fields.source) === "")
		wrong(fields.source, "source");
	const consent = isOfStaff(channel)
		? (consents.find((word) => word === one(fields.consent)) ??
			wrong(fields.consent, "consent"))
		: null;
	const inDanger = said(fields.inDanger);
	const whose = whoses.find((word) => word === one(fields.whose)) ?? "own";
	const victim = whose === "own" ? null : person(fields.victim);
	const child = said(fields.child);
	const guardian = child === "yes" ? person(fields.guardian) : null;
	const attorney = whose === "as-attorney" ? null : person(fields.attorney);
	const happened = one(fields.happened);
	if (happened === "" && !hasRecording) wrong(fields.happened, "happened");
	else if (happened.length > longestHappened)
		wrong(fields.happened, "too-long", { n: longestHappened });
	const where = words(fields.where, longestWords);
	// Chosen from a list: what has not the form of a code was not chosen there, and one that nobody knows leads nowhere.
	const province = /^\d{2}$/.test(one(fields.province))
		? one(fields.province)
		: null;
	const when = words(fields.when, longestWords);
	const ticked = slugsIn(typed);
	if (ticked.length > mostAccused)
		wrong(fields.accused, "too-many-offices", { n: mostAccused });
	// One that is not in the list any more can be written in words.
	if (ticked.some((slug) => !offices.has(slug))) wrong(fields.others, "office");
	const others = words(fields.others, longestWords);
	const wish = words(fields.wish, longestWords);
	const name = line(fields.name);
	const contact = words(fields.contact, longestWords);
	const kind = paperKinds.find((word) => word === one(fields.paper)) ?? null;
	const number = line(fields.paperNumber);
	// What was typed is not thrown away in silence.
	if (number !== null && kind === null) wrong(fields.paper, "paper");
	const paper = kind === null ? null : { kind, number };
	const how = words(fields.how, longestWords);
	const safeTimes = words(fields.safeTimes, longestWords);
	const interpreter = [
		one(fields.signs) === "ya" ? "BISINDO" : null,
		line(fields.interpreter),
	]
		.filter((each) => each !== null)
		.join(", ");
	const language = line(fields.language);
	const pin = readPin(one(fields.pin));
	if (pin !== "" && !isPin(pin)) wrong(fields.pin, "pin", { n: pinDigits });
	if (problems.length > 0) return { ok: false, problem: problems };
	return ok({
		told: {
			channel,
			inDanger,
			whose,
			happened,
			where,
			province,
			when,
			wish,
			accused: {
				unitIds: ticked.flatMap((slug) => offices.get(slug) ?? []),
				others,
			},
			victim,
			attorney,
			child: { concerned: child, guardian },
			identity: name || contact || paper ? { name, contact, paper } : null,
			needs: {
				interpreter: interpreter || null,
				reading: one(fields.reading) === "ya",
				language,
			},
			reach: { how, safeTimes },
			source,
			consent,
		},
		pin: pin === "" ? null : pin,
	});
}

/** Slugs of the offices that were ticked, each once; a page that only hands them on joins them with commas. */
export const slugsIn = (typed: Typed): readonly string[] => [
	...new Set(
		(typed[fields.accused] ?? [])
			.flatMap((slugs) => slugs.split(","))
			.filter((slug) => slug !== ""),
	),
];
